import * as BigDecimal from "effect/BigDecimal"
import * as Result from "effect/Result"
import { decimalsOf } from "../money/Currency.ts"
import { decimalOf, inCurrency, limited, type Money, moneyOf, toMinorUnits } from "../money/Money.ts"
import type { NoPrice } from "./Estimate.ts"
import { down, up } from "./Fraction.ts"
import { amountFor, budgetFor, costsEatBudget, type Terms } from "./Terms.ts"

/**
 * The binding price of a payment, in whole minor units of both currencies. The side that was asked for is exact; the
 * other side is rounded so that no fraction is missing: the payer's debit up, the payee's amount down.
 *
 * So the two functions are a Galois connection: a budget reaches an amount exactly when the amount's quote costs no more
 * than that budget. It follows that asking back never costs the payer more and never brings the payee less, that what
 * comes of it is less than what one minor unit of the currency in between is worth, that at least one of the two
 * directions comes back to the minor unit, and that asking back a second time changes nothing. `docs/decisions` 0009
 * has the proof.
 */
export interface Quote<Payer extends string = string, Port extends string = string> {
  /** The payer's debit. */
  readonly budget: Money<Payer>
  /** The amount that the payee receives. */
  readonly amount: Money<Port>
}

/**
 * Quotes the largest amount that a budget pays out.
 *
 * Fails with `CostsEatBudget` when that is less than one minor unit of the port's currency, with `TooManyDecimals` for a
 * budget that is not in whole minor units, with `CurrencyMismatch` for one in another currency than the payer's, and with
 * `TooManyDigits`.
 *
 * @example
 * Result.map(quoteBudget(money("100000", "CLP"), toUsd), ({ amount }) => amount) // => Result.succeed(money("133.96", "USD"))
 */
export const quoteBudget = <Payer extends string, Port extends string>(
  budget: Money<NoInfer<Payer>>,
  terms: Terms<Payer, Port>
): Result.Result<Quote<Payer, Port>, NoPrice> =>
  Result.gen(function* () {
    const whole = yield* asked(budget, terms.payer)
    const amount = down(amountFor(decimalOf(whole), terms), decimalsOf(terms.port))
    if (!BigDecimal.isPositive(amount)) return yield* Result.fail(costsEatBudget(terms))
    return { budget: whole, amount: yield* limited(moneyOf(amount, terms.port)) }
  })

/**
 * Quotes the smallest budget that pays out an amount.
 *
 * Fails with `TooManyDecimals` for an amount that is not in whole minor units, with `NotPositive`, with
 * `CurrencyMismatch` for one in another currency than the port's, and with `TooManyDigits`.
 *
 * @example
 * Result.map(quoteAmount(money("133.96", "USD"), toUsd), ({ budget }) => budget) // => Result.succeed(money("99994", "CLP"))
 */
export const quoteAmount = <Payer extends string, Port extends string>(
  amount: Money<NoInfer<Port>>,
  terms: Terms<Payer, Port>
): Result.Result<Quote<Payer, Port>, NoPrice> =>
  Result.gen(function* () {
    const whole = yield* asked(amount, terms.port)
    const value = decimalOf(whole)
    if (!BigDecimal.isPositive(value)) {
      return yield* Result.fail({ _tag: "NotPositive", found: whole.value } as const)
    }
    const budget = up(budgetFor(value, terms), decimalsOf(terms.payer))
    return { budget: yield* limited(moneyOf(budget, terms.payer)), amount: whole }
  })

/** An amount of the currency in whole minor units. */
const asked = <Currency extends string>(amount: Money, currency: Currency): Result.Result<Money<Currency>, NoPrice> =>
  Result.flatMap(inCurrency(amount, currency), (same) => Result.map(toMinorUnits(same), () => same))
