import { estimateAmount, estimateBudget } from "@concierge/domain/Estimate"
import { add, compare, decimalOf, fromMinorUnits, type Money, subtract } from "@concierge/domain/Money"
import { type Port, ports } from "@concierge/domain/Port"
import { quoteAmount, quoteBudget } from "@concierge/domain/Quote"
import type { Terms } from "@concierge/domain/Terms"
import * as BigDecimal from "effect/BigDecimal"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { sample } from "../../../../spec/test/sample.ts"
import { maxDrift, termsOf } from "../../src/prices/Prices.ts"

const all = Object.values<Port>(ports)
const pairs = all.flatMap((origin) => all.map((destination) => [origin, destination] as const))
const count = sample(2_500, 25_000)

/** The terms of every ordered pair of ports, at the table's prices or at drifted ones, and so many minor units. */
const cases = fc.record({
  pair: fc.constantFrom(...pairs),
  drift: fc.constantFrom(0, maxDrift),
  minute: fc.nat(1_000_000),
  units: fc.oneof(fc.bigInt({ min: 1n, max: 10_000n }), fc.bigInt({ min: 1n, max: 10n ** 10n }))
})

/** Runs a law for every case, and answers for how many pairs of ports it was put to the proof. */
const holds = (law: (terms: Terms, units: bigint) => boolean | undefined): number => {
  const proven = new Set<(typeof pairs)[number]>()
  fc.assert(
    fc.property(cases, ({ drift, minute, pair, units }) => {
      const held = law(termsOf({ seed: 1, drift, minute }, ...pair), units)
      // Nothing to ask back: fee and cost take all of it.
      fc.pre(held !== undefined)
      proven.add(pair)
      return held
    }),
    { numRuns: count, maxSkipsPerRun: 1 }
  )
  return proven.size
}

const isUnderOneUnit = (apart: Money): boolean =>
  BigDecimal.isLessThan(BigDecimal.abs(decimalOf(apart)), decimalOf(fromMinorUnits(1n, apart.currency)))

describe(`between every two of the eleven ports, in ${count.toLocaleString("en")} cases`, () => {
  test("an estimated budget's amount is less than one minor unit of the port's currency from the one asked for", () => {
    const tried = holds((terms, units) => {
      const amount = fromMinorUnits(units, terms.port)
      const { budget } = Result.getOrThrow(estimateAmount(amount, terms))
      const back = estimateBudget(budget, terms)
      // One minor unit, asked for at the 8th decimal: what is cut off leaves less than that.
      if (Result.isFailure(back)) return units === 1n ? undefined : false
      return isUnderOneUnit(subtract(back.success.amount, amount))
    })
    expect(tried).toBe(pairs.length)
  })

  test("an estimated amount's budget is less than one minor unit of the payer's currency from the one given", () => {
    const tried = holds((terms, units) => {
      const budget = fromMinorUnits(units, terms.payer)
      const there = estimateBudget(budget, terms)
      if (Result.isFailure(there)) return undefined
      const back = Result.getOrThrow(estimateAmount(there.success.amount, terms))
      return isUnderOneUnit(subtract(back.budget, budget))
    })
    expect(tried).toBe(pairs.length)
  })

  test("a quoted budget brings the amount asked for, and with one minor unit less it would not", () => {
    const tried = holds((terms, units) => {
      const amount = fromMinorUnits(units, terms.port)
      const { budget } = Result.getOrThrow(quoteAmount(amount, terms))
      const less = quoteBudget(subtract(budget, fromMinorUnits(1n, terms.payer)), terms)
      const isLeast = Result.isFailure(less) || compare(less.success.amount, amount) < 0
      return isLeast && compare(Result.getOrThrow(quoteBudget(budget, terms)).amount, amount) >= 0
    })
    expect(tried).toBe(pairs.length)
  })

  test("a quoted amount costs no more than the budget given, and with one minor unit more it would", () => {
    const tried = holds((terms, units) => {
      const budget = fromMinorUnits(units, terms.payer)
      const there = quoteBudget(budget, terms)
      if (Result.isFailure(there)) return undefined
      const { amount } = there.success
      const more = quoteAmount(add(amount, fromMinorUnits(1n, terms.port)), terms)
      const isMost = compare(Result.getOrThrow(more).budget, budget) > 0
      return isMost && compare(Result.getOrThrow(quoteAmount(amount, terms)).budget, budget) <= 0
    })
    expect(tried).toBe(pairs.length)
  })
})
