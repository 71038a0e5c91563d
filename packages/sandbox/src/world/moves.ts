import * as BigDecimal from "effect/BigDecimal"
import * as Result from "effect/Result"
import { type Money, moneyOf, subtract } from "@concierge/domain/Money"
import * as Outputs from "@concierge/domain/Output"
import type { IllegalMove, WrongCause } from "@concierge/domain/Moves"
import { portOf } from "@concierge/domain/Port"
import * as Requests from "@concierge/domain/Request"
import { type Account, escrow, wallet } from "./Ledger.ts"
import { outputsOf } from "./lists.ts"
import { type Event, get, type Output, type Request, type World } from "./State.ts"

/** What moving a request means. A move that the domain's table does not have is a defect of the sandbox. */
export const moveRequest = (
  request: Request,
  to: Requests.RequestState,
  facts: Partial<Omit<Request, "id" | "userId">> = {}
): Event => ({
  _tag: "RequestChanged",
  id: request.id,
  facts: { ...facts, state: legal(Requests.move(request.state, to)) }
})

/** What moving an output means: once its request is paid for, a final state also settles its share of the money. */
export const moveOutput = (
  world: World,
  output: Output,
  to: Outputs.OutputState,
  more: Partial<Pick<Output, "failures" | "instructionId">> = {}
): ReadonlyArray<Event> => {
  const state = legal(Outputs.move(output.state, to))
  const request = get(world.requests, output.requestId)
  const moved: Event = { _tag: "OutputChanged", id: output.id, facts: { ...more, state } }
  return request.state === "working" ? [moved, ...settle(request, { ...output, state })] : [moved]
}

/** The payee's bank refuses a payment. */
export const failOutput = (
  world: World,
  output: Output,
  at: number,
  reason = "The payee's bank refused the payment."
): ReadonlyArray<Event> => moveOutput(world, output, "failed", { failures: [...output.failures, { at, reason }] })

/** Cancels a request and those of its outputs that nothing was done for yet. */
export const cancel = (world: World, request: Request, reason: Requests.CancellationReason): ReadonlyArray<Event> => [
  moveRequest(request, "cancelled", { cancellationReason: reason }),
  ...outputsOf(world, request.id)
    .filter(({ state }) => Requests.afterCancel(state) !== state)
    .flatMap((output) => moveOutput(world, output, Requests.afterCancel(output.state)))
]

/** The payer's funds are set aside, and the work begins. */
export const start = (world: World, request: Request): ReadonlyArray<Event> => [
  moveRequest(request, "working"),
  ...transfer(wallet(request.userId), escrow(request.id), spent(request)),
  ...outputsOf(world, request.id).flatMap((output) => settle(request, output))
]

/** What the quote made of a request, in the payer's currency. */
const spent = (request: Request): Money => moneyOf(known(request.totalToSpend), currencyOf(request.portCode))

/** The currency of a port that was checked when it came in. */
export const currencyOf = (portCode: string): string => known(portOf(portCode)).currency

/** What must have been set by an earlier step. */
export const known = <A>(value: A | undefined): A => {
  if (value === undefined) throw new Error("the sandbox's world lacks what an earlier step should have set")
  return value
}

export const legal = <State extends string>(moved: Result.Result<State, IllegalMove | WrongCause>): State =>
  Result.getOrThrowWith(moved, ({ from, of, to }) => new Error(`the sandbox moves no ${of} from ${from} to ${to}`))

/** Where the money that was set aside for an output goes when the output is final. */
const settle = (request: Request, output: Output): ReadonlyArray<Event> => {
  const refunds: { readonly [State in Outputs.OutputState]?: (typeof Outputs.refundOf)[Outputs.FinalOutputState] } =
    Outputs.refundOf
  const refund = refunds[output.state]
  if (refund === undefined) return []
  const currency = currencyOf(request.portCode)
  const [aside, payer] = [escrow(request.id), wallet(request.userId)]
  const budget = moneyOf(known(output.budget), currency)
  const fee = moneyOf(known(output.fee), currency)
  const withoutFee = subtract(budget, fee)
  const amount = moneyOf(known(output.amount), currencyOf(output.portCode))
  if (refund === "everything") return transfer(aside, payer, budget)
  const afterFee = refund === "nothing" ? transfer(aside, "exchange", withoutFee) : transfer(aside, payer, withoutFee)
  const paid = refund === "nothing" ? transfer("exchange", "outside", amount) : []
  return [...transfer(aside, "fees", fee), ...afterFee, ...paid]
}

const transfer = (from: Account, to: Account, money: Money): ReadonlyArray<Event> =>
  BigDecimal.isZero(money.value) ? [] : [{ _tag: "Transferred", transfer: { from, to, money } }]
