import * as BigDecimal from "effect/BigDecimal"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { sample } from "../../../../spec/test/sample.ts"
import {
  compare,
  decimalOf,
  equals,
  fromMinorUnits,
  type Money,
  money,
  subtract,
  toDecimal,
  zero
} from "../../src/money/Money.ts"
import type { NoPrice } from "../../src/prices/Estimate.ts"
import type { Fraction } from "../../src/prices/Fraction.ts"
import { type Quote, quoteAmount, quoteBudget } from "../../src/prices/Quote.ts"
import { amountFor, budgetFor, type Terms } from "../../src/prices/Terms.ts"
import { anyTerms, units } from "../support/arbitraries.ts"
import { toMxn, toUsd } from "../support/guides.ts"

const whole = ({ amount, budget }: Quote) => [toDecimal(budget), toDecimal(amount)]

describe("what binds", () => {
  test("is in whole minor units: what the payee receives rounded down, what the payer is debited up", () => {
    expect(whole(Result.getOrThrow(quoteBudget(money("100000", "CLP"), toUsd)))).toEqual(["100000", "133.96"])
    expect(whole(Result.getOrThrow(quoteAmount(money("500", "MXN"), toMxn)))).toEqual(["19133", "500"])
  })

  test.each([
    ["a budget that fee and cost take", () => quoteBudget(money("57", "CLP"), toMxn), "CostsEatBudget"],
    ["a budget with too many decimals", () => quoteBudget(money("1000.5", "CLP"), toMxn), "TooManyDecimals"],
    ["an amount with too many decimals", () => quoteAmount(money("0.001", "MXN"), toMxn), "TooManyDecimals"],
    ["an amount of nothing", () => quoteAmount(money("0", "MXN"), toMxn), "NotPositive"],
    ["an amount that costs too much", () => quoteAmount(money("1e17", "MXN"), toMxn), "TooManyDigits"],
    // @ts-expect-error -- where the currencies are known, it does not compile
    ["a budget of another currency", () => quoteBudget(money("5", "USD"), toMxn), "CurrencyMismatch"],
    // @ts-expect-error -- where the currencies are known, it does not compile
    ["an amount of another currency", () => quoteAmount(money("5", "USD"), toMxn), "CurrencyMismatch"]
  ] as const)("%s has no quote", (_, quote, reason) => {
    expect(quote()).toMatchObject({ failure: { _tag: reason } })
  })

  test("the least budget that is named is the least", () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const cent = fromMinorUnits(1n, terms.payer)
        const eaten = quoteBudget(cent, terms)
        const { budget } = Result.getOrThrow(quoteAmount(fromMinorUnits(1n, terms.port), terms))
        fc.pre(Result.isFailure(eaten))
        expect(eaten.failure).toEqual({ _tag: "CostsEatBudget", currency: terms.payer, least: toDecimal(budget) })
        expect(Result.isSuccess(quoteBudget(budget, terms))).toBe(true)
        expect(Result.isFailure(quoteBudget(subtract(budget, cent), terms))).toBe(true)
      })
    )
  })
})

/** What one minor unit of the payer's currency buys. The cost is the payment's, not the unit's. */
const worth = (terms: Terms) => amountFor(decimalOf(fromMinorUnits(1n, terms.payer)), { ...terms, cost: "0" })

/** What one minor unit of the port's currency takes of a budget. */
const price = (terms: Terms) => budgetFor(decimalOf(fromMinorUnits(1n, terms.port)), { ...terms, cost: "0" })

const isLess = (amount: Money, { over, under }: Fraction) =>
  BigDecimal.isLessThan(BigDecimal.multiply(decimalOf(amount), under), over)

/** All that can be quoted; what has more digits than can be paid is no case. */
const quoted = (quote: Result.Result<Quote, NoPrice>): Quote | undefined => {
  fc.pre(Result.isSuccess(quote) || quote.failure._tag !== "TooManyDigits")
  return Result.getOrUndefined(quote)
}

/** Which of the statements of `docs/decisions/0009` does not hold. Plain conditions, since there are many cases. */
const broken = (terms: Terms, amount: Money, budget: Money): number | undefined => {
  const costs = quoted(quoteAmount(amount, terms))?.budget ?? zero(terms.payer)
  const brought = quoted(quoteBudget(costs, terms))?.amount ?? zero(terms.port)
  const brings = quoted(quoteBudget(budget, terms))?.amount ?? zero(terms.port)
  if (compare(budget, costs) >= 0 !== compare(brings, amount) >= 0) return 1

  const more = subtract(brought, amount)
  if (BigDecimal.isNegative(decimalOf(more)) || !isLess(more, worth(terms))) return 2
  const again = quoted(quoteAmount(brought, terms))?.budget ?? zero(terms.payer)
  if (!equals(again, costs)) return 5

  const needed = quoted(quoteAmount(brings, terms))?.budget
  const less = needed === undefined ? zero(terms.payer) : subtract(budget, needed)
  if (BigDecimal.isNegative(decimalOf(less)) || !isLess(less, price(terms))) return 3

  const isPayerFiner = !isLess(fromMinorUnits(1n, terms.port), worth(terms))
  const isExact = BigDecimal.isZero(decimalOf(isPayerFiner ? more : less))
  return isExact ? undefined : 4
}

const count = sample(1_500, 100_000)

test(`asked back, a quote holds the five statements of docs/decisions/0009: ${count} cases over any terms`, () => {
  const { counterexample, failed, numRuns } = fc.check(
    fc.property(anyTerms, units, units, (terms, amount, budget) => {
      const statement = broken(terms, fromMinorUnits(amount, terms.port), fromMinorUnits(budget, terms.payer))
      return statement === undefined
    }),
    { numRuns: count }
  )
  expect({ counterexample, failed, numRuns }).toEqual({ counterexample: null, failed: false, numRuns: count })
})
