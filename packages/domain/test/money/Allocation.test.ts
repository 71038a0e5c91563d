import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { allocate } from "../../src/money/Allocation.ts"
import { equals, fromMinorUnits, money, sum, toDecimal, toMinorUnits, zero } from "../../src/money/Money.ts"
import { currency, units } from "../support/arbitraries.ts"

const parts = (total: string, of: string, weights: ReadonlyArray<number | bigint>) =>
  Result.getOrThrow(allocate(money(total, of), weights)).map(toDecimal)

describe("a total is divided by weights", () => {
  test.each([
    ["100", "ARS", [1, 1, 1], ["33.34", "33.33", "33.33"]],
    ["100", "CLP", [1, 1, 1], ["34", "33", "33"]],
    ["0.05", "USD", [3, 7], ["0.02", "0.03"]],
    ["0.01", "USD", [1, 1, 1, 1], ["0.01", "0", "0", "0"]],
    ["10", "CLP", [0, 1, 0, 2], ["0", "3", "0", "7"]],
    ["-100", "CLP", [1, 1, 1], ["-34", "-33", "-33"]],
    ["0", "CLP", [5, 1], ["0", "0"]],
    ["7", "PYG", [10n ** 30n, 10n ** 30n], ["4", "3"]]
  ])("%s %s by %s is %j", (total, of, weights, expected) => {
    expect(parts(total, of, weights)).toEqual(expected)
  })

  test.each([
    ["no weights", money("1", "CLP"), [], { _tag: "NoWeight" }],
    ["no weight that counts", money("1", "CLP"), [0, 0], { _tag: "NoWeight" }],
    ["a weight of less than nothing", money("1", "CLP"), [1, -1], { _tag: "BadWeight", at: 1 }],
    ["a big one of less than nothing", money("1", "CLP"), [-1n], { _tag: "BadWeight", at: 0 }],
    ["half a weight", money("1", "CLP"), [0.5], { _tag: "BadWeight", at: 0 }],
    ["a weight that is no number", money("1", "CLP"), [1, Number.NaN], { _tag: "BadWeight", at: 1 }],
    ["an endless weight", money("1", "CLP"), [Number.POSITIVE_INFINITY], { _tag: "BadWeight", at: 0 }],
    ["a weight that a float may have rounded", money("1", "CLP"), [2 ** 53], { _tag: "BadWeight", at: 0 }],
    [
      "a total of half a minor unit",
      money("0.5", "CLP"),
      [1],
      { _tag: "TooManyDecimals", currency: "CLP", decimals: 0, actual: 1 }
    ]
  ])("%s is refused", (_, total, weights, reason) => {
    expect(allocate(total, weights)).toEqual(Result.fail(reason))
  })

  const weights = fc.array(fc.bigInt({ min: 0n, max: 10_000n }), { minLength: 1, maxLength: 20 })

  test("the parts add up to it, and each is less than one minor unit away from its exact share", () => {
    fc.assert(
      fc.property(currency, units, weights, (of, minor, given) => {
        const whole = given.reduce((total, weight) => total + weight, 0n)
        fc.pre(whole > 0n)
        const total = fromMinorUnits(minor, of)
        const divided = Result.getOrThrow(allocate(total, given))
        expect(equals(sum(of, divided), total)).toBe(true)
        for (const [at, part] of divided.entries()) {
          // |part − minor × weight ÷ whole| < 1, without dividing
          const apart = Result.getOrThrow(toMinorUnits(part)) * whole - minor * (given[at] ?? 0n)
          expect(apart < whole && -apart < whole).toBe(true)
          expect(given[at] !== 0n || equals(part, zero(of))).toBe(true)
        }
      }),
      { numRuns: 1_000 }
    )
  })

  test("more weight never gets less, and of equal weights the earlier one never gets less than the later", () => {
    fc.assert(
      fc.property(units, weights, (minor, given) => {
        fc.pre(given.some((weight) => weight > 0n))
        const divided = Result.getOrThrow(allocate(fromMinorUnits(minor, "CLP"), given)).map((part) =>
          Result.getOrThrow(toMinorUnits(part))
        )
        const ranked = given
          .map((weight, at) => ({ weight, at, part: divided[at] ?? 0n }))
          .toSorted((a, b) => Number(b.weight - a.weight) || a.at - b.at)
        for (const [at, { part }] of ranked.entries()) expect(part <= (ranked[at - 1]?.part ?? part)).toBe(true)
      }),
      { numRuns: 1_000 }
    )
  })
})
