import * as BigDecimal from "effect/BigDecimal"

/** A quotient that is kept as it is until somebody rounds it: 1/739 has no end as a decimal. */
export interface Fraction {
  readonly over: BigDecimal.BigDecimal
  /** More than 0. */
  readonly under: BigDecimal.BigDecimal
}

/**
 * The decimal next to a fraction towards zero, exactly.
 *
 * @param decimals how many it may have
 * @example
 * down({ over: BigDecimal.fromBigInt(1n), under: BigDecimal.fromBigInt(739n) }, 8) // => BigDecimal.fromStringUnsafe("0.00135317")
 */
export const down = (fraction: Fraction, decimals: number): BigDecimal.BigDecimal => {
  const [over, under] = integers(fraction, decimals)
  return BigDecimal.make(over / under, decimals)
}

/**
 * The decimal next to a fraction away from zero, exactly: the fraction itself when it has no more decimals.
 *
 * @param decimals how many it may have
 * @example
 * up({ over: BigDecimal.fromBigInt(1n), under: BigDecimal.fromBigInt(739n) }, 8) // => BigDecimal.fromStringUnsafe("0.00135318")
 */
export const up = (fraction: Fraction, decimals: number): BigDecimal.BigDecimal => {
  const [over, under] = integers(fraction, decimals)
  const rest = over % under
  return BigDecimal.make(over / under + (rest === 0n ? 0n : rest > 0n ? 1n : -1n), decimals)
}

/** The fraction times 10 to the decimals, as a quotient of whole numbers. */
const integers = ({ over, under }: Fraction, decimals: number): readonly [over: bigint, under: bigint] => {
  const shift = decimals + under.scale - over.scale
  return shift < 0
    ? [over.value, under.value * 10n ** BigInt(-shift)]
    : [over.value * 10n ** BigInt(shift), under.value]
}
