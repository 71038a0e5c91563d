import * as BigDecimal from "effect/BigDecimal"
import * as Result from "effect/Result"
import { decimalsOf } from "../money/Currency.ts"
import { decimalOf, decimalString, inCurrency, limited, type Money, moneyOf } from "../money/Money.ts"
import type { Reason } from "../Problem.ts"
import { down, type Fraction } from "./Fraction.ts"
import { amountFor, budgetFor, costsEatBudget, figuresOf, type Terms } from "./Terms.ts"

/**
 * The price of a payment as the provider shows it, in exact figures cut to 8 decimals. An estimate is not binding; a
 * quote is (`Quote.ts`).
 *
 * The arithmetic of the provider's guides: `amount = (budget − feeAndCost) × rate`, `allInRate = amount ÷ budget`, and
 * a request's total to spend is the sum of its budgets.
 */
export interface Estimate<Payer extends string = string, Port extends string = string> {
  /** The payer's spend, including fee and cost. */
  readonly budget: Money<Payer>
  /** The amount that the payee receives. */
  readonly amount: Money<Port>
  /** Units of the port's currency per unit of the payer's, as plain digits. */
  readonly rate: string
  /** The rate including fee and cost. */
  readonly allInRate: string
  /** The part of the budget that is kept. */
  readonly feeAndCost: Money<Payer>
}

/** The reason why there is no price. */
export type NoPrice = Extract<
  Reason,
  { _tag: "CurrencyMismatch" | "NotPositive" | "TooManyDecimals" | "TooManyDigits" | "CostsEatBudget" }
>

/**
 * Estimates the amount for a budget, which may have any number of decimals.
 *
 * Fails with `CostsEatBudget` when less than one minor unit of the port's currency would arrive, with `CurrencyMismatch`
 * for a budget in another currency than the payer's, and with `TooManyDigits`.
 *
 * @example
 * Result.map(estimateBudget(money("100000", "CLP"), toUsd), ({ amount }) => amount) // => Result.succeed(money("133.96820027", "USD"))
 */
export const estimateBudget = <Payer extends string, Port extends string>(
  budget: Money<NoInfer<Payer>>,
  terms: Terms<Payer, Port>
): Result.Result<Estimate<Payer, Port>, NoPrice> =>
  Result.flatMap(inCurrency(budget, terms.payer), (same) => {
    const value = decimalOf(same)
    return complete({ over: value, under: one }, amountFor(value, terms), terms)
  })

/**
 * Estimates the budget for an amount, which may have any number of decimals.
 *
 * Fails with `NotPositive`, with `CurrencyMismatch` for an amount in another currency than the port's, with
 * `CostsEatBudget` for less than one minor unit of it, and with `TooManyDigits`.
 *
 * @example
 * Result.map(estimateAmount(money("133.97", "USD"), toUsd), ({ budget }) => budget) // => Result.succeed(money("100001.34340041", "CLP"))
 */
export const estimateAmount = <Payer extends string, Port extends string>(
  amount: Money<NoInfer<Port>>,
  terms: Terms<Payer, Port>
): Result.Result<Estimate<Payer, Port>, NoPrice> =>
  Result.flatMap(inCurrency(amount, terms.port), (same) => {
    const value = decimalOf(same)
    return BigDecimal.isPositive(value)
      ? complete(budgetFor(value, terms), { over: value, under: one }, terms)
      : Result.fail({ _tag: "NotPositive", found: same.value })
  })

const one = BigDecimal.fromBigInt(1n)

/** The provider's guides show 8 decimals, truncated. */
const shown = 8

const complete = <Payer extends string, Port extends string>(
  budget: Fraction,
  amount: Fraction,
  terms: Terms<Payer, Port>
): Result.Result<Estimate<Payer, Port>, NoPrice> => {
  const { payer, port } = terms
  const { buys, cost, feeShare, for: sold } = figuresOf(terms)
  if (!BigDecimal.isPositive(down(amount, decimalsOf(port)))) return Result.fail(costsEatBudget(terms))
  const feeAndCost: Fraction = {
    over: BigDecimal.sum(times(budget.over, feeShare, buys), times(budget.under, cost, sold)),
    under: times(budget.under, buys)
  }
  const allInRate: Fraction = { over: times(amount.over, budget.under), under: times(amount.under, budget.over) }
  return Result.gen(function* () {
    return {
      budget: yield* limited(moneyOf(down(budget, shown), payer)),
      amount: yield* limited(moneyOf(down(amount, shown), port)),
      rate: decimalString(down({ over: buys, under: sold }, shown)),
      allInRate: decimalString(down(allInRate, shown)),
      feeAndCost: moneyOf(down(feeAndCost, shown), payer)
    }
  })
}

const times = (...factors: ReadonlyArray<BigDecimal.BigDecimal>): BigDecimal.BigDecimal =>
  BigDecimal.multiplyAll(factors)
