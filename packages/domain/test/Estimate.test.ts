import * as BigDecimal from "effect/BigDecimal"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { binding, type Estimate, fromAmount, fromBudget, type Terms } from "../src/Estimate.ts"
import { decimalsOf, decimalString, toDecimal } from "../src/Money.ts"

const decimal = BigDecimal.fromStringUnsafe
const shown = (estimate: Estimate) =>
  Object.fromEntries(Object.entries(estimate).map(([key, value]) => [key, decimalString(value)]))

/** Half a percent is kept at each end; pesos: 739 Chilean and 19.565637 Mexican for a dollar. */
const feeShare = decimal("0.009975")
const toUsd: Terms = { buys: decimal("1"), for: decimal("739"), feeShare, cost: decimal("0") }
const toMxn: Terms = { buys: decimal("19.565637"), for: decimal("739"), feeShare, cost: decimal("1.5") }

describe("the guides' worked example, from cl_clp", () => {
  test("a budget of 100000 CLP arrives at us_usd, to the last of 8 decimals", () => {
    expect(shown(fromBudget(decimal("100000"), toUsd))).toEqual({
      budget: "100000",
      amount: "133.96820027",
      rate: "0.00135317",
      allInRate: "0.00133968",
      feeAndCost: "997.5"
    })
  })

  test("500 MXN at mx_mxn cost, to the last of 8 decimals", () => {
    expect(shown(fromAmount(decimal("500"), toMxn))).toEqual({
      budget: "19132.65420936",
      amount: "500",
      rate: "0.02647582",
      allInRate: "0.02613333",
      feeAndCost: "247.50367733"
    })
  })
})

test("what is binding covers the payee: the amount is never less than was asked for, the debit never less than the budget", () => {
  const currencies = fc.constantFrom("ARS", "CLP", "PYG", "USD", "MXN", "EUR", "UYU")
  fc.assert(
    fc.property(currencies, currencies, fc.bigInt({ min: 1n, max: 10n ** 12n }), (payer, port, units) => {
      const amount = BigDecimal.make(units, decimalsOf(port))
      const estimate = fromAmount(amount, toMxn)
      const bound = binding(estimate, payer, port)
      expect(toDecimal(bound.amount)).toBe(decimalString(amount))
      expect(BigDecimal.isGreaterThanOrEqualTo(bound.budget.value, estimate.budget)).toBe(true)
    })
  )
})
