import * as BigDecimal from "effect/BigDecimal"
import * as Result from "effect/Result"
import { isFunded, shareOut } from "@concierge/domain/Funds"
import { decimalOf, type Money, moneyOf } from "@concierge/domain/Money"
import * as Outputs from "@concierge/domain/Output"
import type { IllegalMove, WrongCause } from "@concierge/domain/Moves"
import { portOf } from "@concierge/domain/Port"
import * as Requests from "@concierge/domain/Request"
import * as Users from "@concierge/domain/User"
import { type Account, escrow, wallet } from "./Ledger.ts"
import { outputsOf } from "../world/lists.ts"
import { type Event, get, type Output, type Request, type User, type World } from "../world/State.ts"

/** The event that moves a user. One who is enabled has passed the identity check (KYC). */
export const moveUser = ({ complianceState, id }: User, to: Users.ComplianceState): Event => ({
  _tag: "UserChanged",
  id,
  facts: {
    complianceState: legal(Users.move(complianceState, to, "staff")),
    ...(to === "enabled" ? { kycAccepted: true } : {})
  }
})

/** The event that moves a request. A move that the domain's table does not have for its cause is a defect of the sandbox. */
export const moveRequest = (
  request: Request,
  to: Requests.RequestState,
  cause: Requests.RequestCause,
  facts: Partial<Omit<Request, "id" | "userId">> = {}
): Event => ({
  _tag: "RequestChanged",
  id: request.id,
  facts: { ...facts, state: legal(Requests.move(request.state, to, cause)) }
})

/** The events that move an output: once its request is paid for, a final state also settles its share of the money. */
export const moveOutput = (
  world: World,
  output: Output,
  to: Outputs.OutputState,
  cause: Outputs.OutputCause,
  more: Partial<Pick<Output, "failures" | "instructionId">> = {}
): ReadonlyArray<Event> => {
  const state = legal(Outputs.move(output.state, to, cause))
  const request = get(world.requests, output.requestId)
  const moved: Event = { _tag: "OutputChanged", id: output.id, facts: { ...more, state } }
  return isFunded(request.state) ? [moved, ...settle(request, { ...output, state })] : [moved]
}

/** The payee's bank refuses a payment. */
export const failOutput = (
  world: World,
  output: Output,
  at: number,
  reason = "The payee's bank refused the payment."
): ReadonlyArray<Event> =>
  moveOutput(world, output, "failed", "bank", { failures: [...output.failures, { at, reason }] })

/** The payee's bank sends a settled payment back: what the payee had been paid from is the payer's again, the fee is not. */
export const reverseOutput = (
  world: World,
  output: Output,
  at: number,
  reason = "The payee's bank sent the payment back."
): ReadonlyArray<Event> => {
  const request = get(world.requests, output.requestId)
  const currency = currencyOf(request.portCode)
  const [budget, fee] = [moneyOf(defined(output.budget), currency), moneyOf(defined(output.fee), currency)]
  const { payer } = shareOut("returned", budget, fee)
  return [
    {
      _tag: "OutputChanged",
      id: output.id,
      facts: { state: "returned", failures: [...output.failures, { at, reason }] }
    },
    ...transfer("outside", "exchange", moneyOf(defined(output.amount), currencyOf(output.portCode))),
    ...transfer("exchange", wallet(request.userId), payer)
  ]
}

/**
 * The ids of the failed attempts to pay an output, the first one first.
 *
 * @example
 * failureIdsOf({ id: "32323", failures: [{ at: 0, reason: "closed" }] }) // => ["32323-1"]
 */
export const failureIdsOf = ({ failures, id }: Pick<Output, "failures" | "id">): ReadonlyArray<string> =>
  failures.map((_, index) => `${id}-${index + 1}`)

/** Cancels a request and those of its outputs that nothing was done for yet. */
export const cancel = (
  world: World,
  request: Request,
  reason: Requests.CancellationReason,
  cause: "client" | "time"
): ReadonlyArray<Event> => [
  moveRequest(request, "cancelled", cause, { cancellationReason: reason }),
  ...outputsOf(world, request.id)
    .filter(({ state }) => Requests.afterCancel(state) !== state)
    .flatMap((output) => moveOutput(world, output, Requests.afterCancel(output.state), "request"))
]

/** The payer's funds are set aside, and the work begins. */
export const start = (world: World, request: Request): ReadonlyArray<Event> => [
  moveRequest(request, "working", "funds"),
  ...transfer(wallet(request.userId), escrow(request.id), spent(request)),
  ...outputsOf(world, request.id).flatMap((output) => settle(request, output))
]

/** What the quote made of a request, in the payer's currency. */
const spent = (request: Request): Money => moneyOf(defined(request.totalToSpend), currencyOf(request.portCode))

/** The currency of a port that was checked when it came in. */
export const currencyOf = (portCode: string): string => defined(portOf(portCode)).currency

/** A value that an earlier step must have set; otherwise the sandbox has a defect. */
export const defined = <A>(value: A | undefined): A => {
  if (value === undefined) throw new Error("the sandbox's world lacks what an earlier step should have set")
  return value
}

/** The state that a move leads to, which the domain's table must have. */
export const legal = <State extends string>(moved: Result.Result<State, IllegalMove | WrongCause>): State =>
  Result.getOrThrowWith(moved, ({ from, of, to }) => new Error(`the sandbox moves no ${of} from ${from} to ${to}`))

/** Where the money that was set aside for an output goes when the output is final. */
const settle = (request: Request, output: Output): ReadonlyArray<Event> => {
  if (!Outputs.isFinal(output.state)) return []
  const currency = currencyOf(request.portCode)
  const aside = escrow(request.id)
  const [budget, fee] = [moneyOf(defined(output.budget), currency), moneyOf(defined(output.fee), currency)]
  const { payee, payer, provider } = shareOut(output.state, budget, fee)
  const amount = moneyOf(defined(output.amount), currencyOf(output.portCode))
  return [
    ...transfer(aside, "fees", provider),
    ...transfer(aside, wallet(request.userId), payer),
    ...transfer(aside, "exchange", payee),
    // In the payee's own currency, even if the fee, rounded up, is all of the budget
    ...(Outputs.refundOf[output.state] === "nothing" ? transfer("exchange", "outside", amount) : [])
  ]
}

const transfer = (from: Account, to: Account, money: Money): ReadonlyArray<Event> =>
  BigDecimal.isZero(decimalOf(money)) ? [] : [{ _tag: "Transferred", transfer: { from, to, money } }]
