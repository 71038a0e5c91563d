import type { ApiError } from "@concierge/api/ApiError"
import { decodeDocument, invalidDocument, respond } from "@concierge/api/JsonApi"
import * as CashWallets from "@concierge/api/resources/cashWallets"
import * as Estimates from "@concierge/api/resources/estimates"
import * as Ports from "@concierge/api/resources/ports"
import { decimalOf, type Money, sum } from "@concierge/domain/Money"
import { portOf } from "@concierge/domain/Port"
import { error, type Problem } from "@concierge/domain/Problem"
import * as BigDecimal from "effect/BigDecimal"
import * as Result from "effect/Result"
import { hintToken, type Payment } from "../../prices/HintToken.ts"
import { askPrice, currencies, marketAt, taken } from "../../prices/Prices.ts"
import { available } from "../../payments/funds.ts"
import { toList } from "../../world/Index.ts"
import { balance, wallet } from "../../payments/Ledger.ts"
import { defined } from "../../payments/moves.ts"
import type { World } from "../../world/State.ts"
import { toPage } from "../page.ts"
import type { ReceivedCall, ProviderHandlers } from "../ReceivedCall.ts"

/** Calls about ports, estimates and wallets: where money can go, what that costs, and what there is. */
export const moneyHandlers = {
  listPorts: () => Result.succeed(respond(Ports.toDocument())),
  createEstimate: (call) =>
    Result.gen(function* () {
      const create = yield* decodeDocument(Estimates.Create, call.body)
      const problems = Estimates.checkEstimate(create)
      if (problems.length > 0) return yield* invalidDocument(problems)
      const estimate = create._tag === "Pair" ? estimatePair(create, call) : estimateOutputs(create, call)
      return respond({ data: Estimates.toResource(yield* estimate) })
    }),
  listCashWallets: (call) =>
    Result.map(toPage(toList(currencies), call.url), ({ ids, links, meta }) =>
      respond({ data: ids.map((currency) => walletOf(call.world, call.by, currency)), links, meta })
    ),
  showCashWallet: (call) => {
    const currency = currencies.find((code) => code === call.id.toUpperCase())
    return currency === undefined
      ? Result.fail({ _tag: "NotFound", type: CashWallets.type, id: call.id })
      : Result.succeed(respond({ data: walletOf(call.world, call.by, currency) }))
  }
} satisfies Partial<ProviderHandlers>

const estimateOutputs = (
  { outputs, portCode }: Extract<Estimates.Create, { _tag: "Outputs" }>,
  { now, world }: ReceivedCall
): Result.Result<Estimates.Estimate, ApiError> => {
  const origin = defined(portOf(portCode))
  const market = marketAt(world.settings, now)
  const estimated: Array<Estimates.EstimatedOutput> = []
  const payments: Array<Payment> = []
  const budgets: Array<Money> = []
  const problems: Array<Problem> = []
  for (const [index, output] of outputs.entries()) {
    const { portCode: destination } = output
    const priced = askPrice(market, origin, defined(portOf(destination)), output)
    if (Result.isSuccess(priced)) {
      const { allInRate, amount, budget, feeAndCost, rate } = priced.success.estimate
      budgets.push(budget)
      estimated.push({
        portCode: destination,
        amount: decimalOf(amount),
        budget: decimalOf(budget),
        feeAndCost: decimalOf(feeAndCost),
        rate: BigDecimal.fromStringUnsafe(rate),
        allInRate: BigDecimal.fromStringUnsafe(allInRate)
      })
      payments.push({ portCode: destination, howMuch: priced.success.howMuch })
    } else problems.push(error([...attributes, "outputs", index, "budget"], priced.failure))
  }
  if (problems.length > 0) return invalidDocument(problems)
  return Result.succeed({
    _tag: "Outputs",
    id: idAt(now),
    hintToken: hintToken(market, portCode, payments),
    portCode,
    totalToSpend: decimalOf(sum(origin.currency, budgets)),
    outputs: estimated
  })
}

const estimatePair = (
  { amount, fromCode, toCode }: Extract<Estimates.Create, { _tag: "Pair" }>,
  { now, world }: ReceivedCall
): Result.Result<Estimates.Estimate, ApiError> => {
  const market = marketAt(world.settings, now)
  const [origin, destination] = [defined(portOf(fromCode)), defined(portOf(toCode))]
  const priced = askPrice(market, origin, destination, { amount })
  if (Result.isFailure(priced)) return invalidDocument([error([...attributes, "amount"], priced.failure)])
  const { estimate, howMuch } = priced.success
  const budget = decimalOf(estimate.budget)
  const parts = taken(market, origin, destination, budget)
  return Result.succeed({
    _tag: "Pair",
    id: idAt(now),
    fromCode,
    toCode,
    amount: howMuch.value,
    result: budget,
    originTaken: parts.origin,
    destinationTaken: parts.destination
  })
}

/** What a user holds in a currency. */
export const walletOf = (world: World, userId: string, currency: string) =>
  CashWallets.toResource({
    id: currency.toLowerCase(),
    currency,
    balance: balance(world.ledger, wallet(userId), currency),
    available: available(world, userId, currency)
  })

/** An estimate is not kept: its id is, as in the guides, the second in which it was made. */
const idAt = (now: number): string => String(Math.floor(now / 1000))

const attributes = ["data", "attributes"]
