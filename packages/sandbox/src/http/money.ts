import { createHash } from "node:crypto"
import type { ApiError } from "@concierge/api/errors"
import { decodeDocument, respond } from "@concierge/api/JsonApi"
import * as CashWallets from "@concierge/api/resources/cashWallets"
import * as Estimates from "@concierge/api/resources/estimates"
import * as Ports from "@concierge/api/resources/ports"
import { sum } from "@concierge/domain/Money"
import { portOf, ports } from "@concierge/domain/Port"
import { error, type Problem } from "@concierge/domain/Problem"
import * as Result from "effect/Result"
import { askPrice, taken } from "../Prices.ts"
import { available } from "../world/funds.ts"
import { balance, wallet } from "../world/Ledger.ts"
import { known } from "../world/moves.ts"
import { toPage } from "./page.ts"
import type { Call, Route } from "./Route.ts"

/** Calls about money in general: where it can go, what that costs, and what is there. */
export const moneyRoutes: ReadonlyArray<Route> = [
  {
    method: "GET",
    path: "/api/concierge_ports",
    isOpen: true,
    answer: () => Result.succeed(respond(Ports.toDocument()))
  },
  {
    method: "POST",
    path: "/api/concierge_estimates",
    isOpen: true,
    body: "required",
    answer: (call) =>
      Result.gen(function* () {
        const create = yield* decodeDocument(Estimates.Create, call.body)
        const problems = Estimates.checkEstimate(create)
        if (problems.length > 0) return yield* refuse(problems)
        const estimate = create._tag === "Pair" ? estimatePair(create, call) : estimateOutputs(create, call)
        return respond({ data: Estimates.toResource(yield* estimate) })
      })
  },
  {
    method: "GET",
    path: "/api/cash_wallets",
    parameters: ["page[number]", "page[per_page]"],
    answer: (call) =>
      Result.map(toPage(walletCurrencies, call.url), ({ items, links, meta }) =>
        respond({ data: items.map((currency) => walletOf(call, currency)), links, meta })
      )
  },
  {
    method: "GET",
    path: "/api/cash_wallets/:id",
    answer: (call) => {
      const currency = walletCurrencies.find((code) => code === call.id.toUpperCase())
      return currency === undefined
        ? Result.fail({ _tag: "NotFound", type: CashWallets.type, id: call.id })
        : Result.succeed(respond({ data: walletOf(call, currency) }))
    }
  }
]

const estimateOutputs = (
  { outputs, portCode }: Extract<Estimates.Create, { _tag: "Outputs" }>,
  { now, world }: Call
): Result.Result<Estimates.Estimate, ApiError> => {
  const origin = known(portOf(portCode))
  const estimated: Array<Estimates.EstimatedOutput> = []
  const problems: Array<Problem> = []
  for (const [index, output] of outputs.entries()) {
    const priced = askPrice(origin, known(portOf(output.portCode)), output)
    if (Result.isSuccess(priced)) estimated.push({ ...priced.success.estimate, portCode: output.portCode })
    else problems.push(error([...attributes, "outputs", index, "budget"], priced.failure))
  }
  if (problems.length > 0) return refuse(problems)
  const budgets = estimated.map(({ budget }) => ({ currency: origin.currency, value: budget }))
  const asked = JSON.stringify([world.settings.seed, now, portCode, outputs])
  return Result.succeed({
    _tag: "Outputs",
    id: idAt(now),
    hintToken: createHash("sha256").update(asked).digest("hex"),
    portCode,
    totalToSpend: sum(origin.currency, budgets).value,
    outputs: estimated
  })
}

const estimatePair = (
  { amount, fromCode, toCode }: Extract<Estimates.Create, { _tag: "Pair" }>,
  { now }: Call
): Result.Result<Estimates.Estimate, ApiError> => {
  const [origin, destination] = [known(portOf(fromCode)), known(portOf(toCode))]
  const priced = Result.mapError(askPrice(origin, destination, { amount }), (reason) =>
    invalid([error([...attributes, "amount"], reason)])
  )
  return Result.map(priced, ({ estimate, howMuch }) => {
    const parts = taken(origin, destination, estimate.budget)
    return {
      _tag: "Pair",
      id: idAt(now),
      fromCode,
      toCode,
      amount: howMuch.value,
      result: estimate.budget,
      originTaken: parts.origin,
      destinationTaken: parts.destination
    }
  })
}

const walletOf = ({ by, world }: Call, currency: string) =>
  CashWallets.toResource({
    id: currency.toLowerCase(),
    currency,
    balance: balance(world.ledger, wallet(by), currency),
    available: available(world, by, currency)
  })

const walletCurrencies = [...new Set(Object.values(ports).map(({ currency }) => currency))].toSorted()

/** An estimate is not kept: its id, as in the guides, is but the second in which it was made. */
const idAt = (now: number): string => String(Math.floor(now / 1000))

const attributes = ["data", "attributes"]
const invalid = (problems: ReadonlyArray<Problem>): ApiError => ({ _tag: "InvalidDocument", problems })
const refuse = (problems: ReadonlyArray<Problem>) => Result.fail(invalid(problems))
