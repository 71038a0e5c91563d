import * as Result from "effect/Result"
import type { Reason } from "../Problem.ts"
import { fromMinorUnits, type Money, toMinorUnits } from "./Money.ts"

/**
 * Divides a total in proportion to weights, in whole minor units of its currency (ISO 4217), by the largest remainder
 * method. The parts add up to the total exactly, each is less than one minor unit away from its exact share, and a
 * weight of 0 gets nothing. Of equal remainders the earlier part gets the unit, so the result is deterministic. A
 * negative total is divided like its opposite.
 *
 * Fails with `NoWeight` when no weight is above 0, with `BadWeight` for a weight that is not a safe integer from 0, and
 * with `TooManyDecimals` for a total that is not in whole minor units.
 *
 * @example
 * allocate(money("100", "ARS"), [1, 1, 1]) // => Result.succeed([money("33.34", "ARS"), money("33.33", "ARS"), money("33.33", "ARS")])
 * allocate(money("100", "ARS"), [0]) // => Result.fail({ _tag: "NoWeight" })
 */
export const allocate = <Currency extends string>(
  total: Money<Currency>,
  weights: ReadonlyArray<number | bigint>
): Result.Result<ReadonlyArray<Money<Currency>>, NotAllocated> =>
  Result.gen(function* () {
    const bad = weights.findIndex(
      (weight) => weight < 0 || (typeof weight === "number" && !Number.isSafeInteger(weight))
    )
    if (bad !== -1) return yield* Result.fail({ _tag: "BadWeight", at: bad } as const)
    const signed = yield* toMinorUnits(total)
    const whole = weights.reduce<bigint>((sum, weight) => sum + BigInt(weight), 0n)
    if (whole === 0n) return yield* Result.fail({ _tag: "NoWeight" } as const)

    const units = signed < 0n ? -signed : signed
    const shares = weights.map((weight) => {
      const share = units * BigInt(weight)
      return { part: share / whole, remainder: share % whole }
    })
    let left = shares.reduce((rest, { part }) => rest - part, units)
    for (const share of shares.toSorted(
      (a, b) => Number(b.remainder > a.remainder) - Number(b.remainder < a.remainder)
    )) {
      if (left === 0n) break
      share.part++
      left--
    }
    return shares.map(({ part }) => fromMinorUnits(signed < 0n ? -part : part, total.currency))
  })

/** The reason why a total cannot be divided. */
export type NotAllocated =
  | { readonly _tag: "NoWeight" }
  /** The index of the weight, from 0. */
  | { readonly _tag: "BadWeight"; readonly at: number }
  | Extract<Reason, { _tag: "TooManyDecimals" }>
