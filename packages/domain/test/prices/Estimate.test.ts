import * as BigDecimal from "effect/BigDecimal"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { decimalOf, fromMinorUnits, money, subtract, sum, toDecimal } from "../../src/money/Money.ts"
import { type Estimate, estimateAmount, estimateBudget } from "../../src/prices/Estimate.ts"
import { figuresOf, type Terms } from "../../src/prices/Terms.ts"
import { anyTerms, units } from "../support/arbitraries.ts"
import { toMxn, toUsd } from "../support/guides.ts"

const shown = ({ allInRate, amount, budget, feeAndCost, rate }: Estimate) => ({
  budget: toDecimal(budget),
  amount: toDecimal(amount),
  rate,
  allInRate,
  feeAndCost: toDecimal(feeAndCost)
})

describe("the guides' worked example, from cl_clp, to the last of 8 decimals", () => {
  const usd = { rate: "0.00135317", allInRate: "0.00133968", feeAndCost: "997.5" }
  const mxn = { rate: "0.02647582", allInRate: "0.02613333", feeAndCost: "247.50367733" }

  test("a budget of 100000 CLP arrives at us_usd", () => {
    const estimate = Result.getOrThrow(estimateBudget(money("100000", "CLP"), toUsd))
    expect(shown(estimate)).toEqual({ ...usd, budget: "100000", amount: "133.96820027" })
  })

  test("500 MXN at mx_mxn cost", () => {
    const estimate = Result.getOrThrow(estimateAmount(money("500", "MXN"), toMxn))
    expect(shown(estimate)).toEqual({ ...mxn, budget: "19132.65420936", amount: "500" })
  })

  // What was cut off at the 8th decimal is missing on the way back: so much, and no more.
  test("the amount of the first line, asked for, costs its budget", () => {
    const estimate = Result.getOrThrow(estimateAmount(money("133.96820027", "USD"), toUsd))
    expect(shown(estimate)).toEqual({
      ...usd,
      budget: "99999.99999952",
      amount: "133.96820027",
      feeAndCost: "997.49999999"
    })
  })

  test("the budget of the second line, spent, brings its amount", () => {
    const estimate = Result.getOrThrow(estimateBudget(money("19132.65420936", "CLP"), toMxn))
    expect(shown(estimate)).toEqual({ ...mxn, budget: "19132.65420936", amount: "499.99999999" })
  })

  test("the total to spend is the sum of both budgets", () => {
    const budgets = [
      Result.getOrThrow(estimateBudget(money("100000", "CLP"), toUsd)).budget,
      Result.getOrThrow(estimateAmount(money("500", "MXN"), toMxn)).budget
    ]
    expect(toDecimal(sum("CLP", budgets))).toBe("119132.65420936")
  })
})

describe("there is no price", () => {
  test("for a budget that fee and cost take, and the least that they leave something of is named", () => {
    const eaten = { _tag: "CostsEatBudget", currency: "CLP", least: "58" }
    expect(estimateBudget(money("57", "CLP"), toMxn)).toEqual(Result.fail(eaten))
    expect(estimateBudget(money("-100000", "CLP"), toMxn)).toEqual(Result.fail(eaten))
    expect(Result.isSuccess(estimateBudget(money("58", "CLP"), toMxn))).toBe(true)
  })

  test("for nothing, or for less than nothing", () => {
    expect(estimateAmount(money("0", "MXN"), toMxn)).toEqual(Result.fail({ _tag: "NotPositive", found: "0" }))
    expect(estimateAmount(money("-1", "MXN"), toMxn)).toEqual(Result.fail({ _tag: "NotPositive", found: "-1" }))
  })

  test("in a currency that the terms are not about", () => {
    const wrong = Result.fail({ _tag: "CurrencyMismatch", expected: "CLP", actual: "USD" })
    // @ts-expect-error -- where the currencies are known, it does not compile
    expect(estimateBudget(money("100", "USD"), toMxn)).toEqual(wrong)
    // @ts-expect-error -- where the currencies are known, it does not compile
    expect(estimateAmount(money("100", "USD"), toMxn)).toMatchObject({ failure: { expected: "MXN" } })
    const read: Terms = toMxn
    expect(estimateBudget(money("100", "USD"), read)).toEqual(wrong)
  })

  test("that has more digits than can be paid", () => {
    expect(estimateAmount(money("99999999999999999", "MXN"), toMxn)).toMatchObject({
      failure: { _tag: "TooManyDigits" }
    })
  })
})

test("an estimate holds the guides' equation, but for what is cut off at the 8th decimals", () => {
  fc.assert(
    fc.property(anyTerms, units, (terms, budget) => {
      const priced = estimateBudget(fromMinorUnits(budget, terms.payer), terms)
      fc.pre(Result.isSuccess(priced))
      const { amount, budget: spent, feeAndCost } = priced.success
      // amount × for = (budget − feeAndCost) × buys, the rate being buys ÷ for
      const { buys, for: sold } = figuresOf(terms)
      const right = BigDecimal.multiply(decimalOf(subtract(spent, feeAndCost)), buys)
      const apart = BigDecimal.subtract(right, BigDecimal.multiply(decimalOf(amount), sold))
      const cutOff = BigDecimal.multiply(BigDecimal.sum(buys, sold), BigDecimal.make(1n, 8))
      expect(BigDecimal.isLessThan(BigDecimal.abs(apart), cutOff)).toBe(true)
    })
  )
})
