import * as BigDecimal from "effect/BigDecimal"

/** An unrounded quotient: 1/739 has no finite decimal. */
export interface Fraction {
  readonly over: BigDecimal.BigDecimal
  /** More than 0. */
  readonly under: BigDecimal.BigDecimal
}

/**
 * Rounds a fraction towards zero.
 *
 * @param decimals of the result
 * @example
 * down({ over: BigDecimal.fromBigInt(1n), under: BigDecimal.fromBigInt(739n) }, 8) // => BigDecimal.fromStringUnsafe("0.00135317")
 */
export const down = (fraction: Fraction, decimals: number): BigDecimal.BigDecimal => {
  const [over, under] = integers(fraction, decimals)
  return BigDecimal.make(over / under, decimals)
}

/**
 * Rounds a fraction away from zero. A fraction without further decimals is returned exactly.
 *
 * @param decimals of the result
 * @example
 * up({ over: BigDecimal.fromBigInt(1n), under: BigDecimal.fromBigInt(739n) }, 8) // => BigDecimal.fromStringUnsafe("0.00135318")
 */
export const up = (fraction: Fraction, decimals: number): BigDecimal.BigDecimal => {
  const [over, under] = integers(fraction, decimals)
  const rest = over % under
  return BigDecimal.make(over / under + (rest === 0n ? 0n : rest > 0n ? 1n : -1n), decimals)
}

/** The fraction times 10 to the power of `decimals`, as a quotient of integers. */
const integers = ({ over, under }: Fraction, decimals: number): readonly [over: bigint, under: bigint] => {
  const shift = decimals + under.scale - over.scale
  return shift < 0
    ? [over.value, under.value * 10n ** BigInt(-shift)]
    : [over.value * 10n ** BigInt(shift), under.value]
}
