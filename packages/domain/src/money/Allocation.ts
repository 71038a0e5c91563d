import * as Result from "effect/Result"
import type { Reason } from "../Problem.ts"
import { fromMinorUnits, type Money, toMinorUnits } from "./Money.ts"

/**
 * A total in parts that stand to each other as the weights do, in whole minor units of its currency (ISO 4217), by the
 * largest remainder: the parts add up to the total exactly, each is less than one minor unit away from its exact share,
 * and what has no weight gets nothing. Of equal remainders the earlier one gets the unit, so the same call always gives
 * the same parts. A total of less than zero is divided as its opposite.
 *
 * Fails with `NoWeight` when there is none that counts, with `BadWeight` for one that is not a whole number from 0 that a
 * program can hold exactly, and with `TooManyDecimals` for a total that is not in whole minor units.
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

/** Why a total cannot be divided so. */
export type NotAllocated =
  | { readonly _tag: "NoWeight" }
  /** The weight at this place, counted from 0. */
  | { readonly _tag: "BadWeight"; readonly at: number }
  | Extract<Reason, { _tag: "TooManyDecimals" }>
