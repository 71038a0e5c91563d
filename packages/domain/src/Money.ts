import * as BigDecimal from "effect/BigDecimal"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import type { Reason } from "./Problem.ts"

/** An exact amount of one currency. Never a binary float: `0.1 + 0.2` is `0.3` here. */
export interface Money {
  /** ISO 4217, upper-case. */
  readonly currency: string
  /** In units of the currency (pesos, not centavos). */
  readonly value: BigDecimal.BigDecimal
}

/**
 * How many decimals a currency has (its ISO 4217 minor unit).
 *
 * Not from `Intl.NumberFormat`, whose data differ from ISO 4217.
 *
 * @example
 * decimalsOf("CLP") // => 0
 * decimalsOf("ARS") // => 2
 */
export const decimalsOf = (currency: string): number => decimals.get(currency) ?? 2

const decimals = new Map<string, number>(
  Object.entries({
    0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    3: "BHD IQD JOD KWD LYD OMR TND",
    4: "CLF UYW"
  }).flatMap(([count, currencies]) => currencies.split(" ").map((currency) => [currency, Number(count)] as const))
)

/** More digits than any payment has, and as many as ISO 20022 takes. */
const maxDigits = 18

/**
 * The amount that a program wrote: a decimal number or string as in JSON. Zeros at the end do not count as decimals.
 *
 * Fails with `NotANumber`, `NotPositive`, `TooManyDecimals` or `TooManyDigits`.
 *
 * @example
 * parseAmount("1000.50", "ARS") // => Result.succeed(money("1000.5", "ARS"))
 * Result.isFailure(parseAmount("10.5", "CLP")) // => true
 */
export const parseAmount = (input: string | number, currency: string): Result.Result<Money, Reason> => {
  const text = String(input)
  // Only a number may come with an exponent, since JavaScript writes it so: as text it is a spreadsheet's.
  const decimal =
    typeof input === "number" || /^-?\d+(\.\d+)?$/.test(text) ? BigDecimal.fromString(text) : Option.none()
  if (Option.isNone(decimal)) return Result.fail({ _tag: "NotANumber", found: text })
  const value = BigDecimal.normalize(decimal.value)
  if (!BigDecimal.isPositive(value)) return Result.fail({ _tag: "NotPositive", found: text })
  const most = decimalsOf(currency)
  if (value.scale > most) return Result.fail({ _tag: "TooManyDecimals", currency, decimals: most, actual: value.scale })
  const digits = value.value.toString().length + Math.max(0, -value.scale)
  if (digits > maxDigits) return Result.fail({ _tag: "TooManyDigits", max: maxDigits, actual: digits })
  return Result.succeed({ currency, value })
}

/**
 * The amount that a person wrote: thousands may be grouped by comma, point, space or apostrophe, decimals follow a
 * point or a comma. What can be read in two ways is refused with both readings, never guessed.
 *
 * Fails with `AmbiguousNumber` or as {@link parseAmount}.
 *
 * @example
 * parseWrittenAmount("1.234,56", "ARS") // => Result.succeed(money("1234.56", "ARS"))
 * Result.isFailure(parseWrittenAmount("1.234", "CLP")) // => true
 */
export const parseWrittenAmount = (input: string, currency: string): Result.Result<Money, Reason> => {
  const text = input.trim().replaceAll(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, "")
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(text)) {
    const decimal = text.replace(",", ".").replace(/\.?0+$/, "")
    // Both as they can be written without being ambiguous again.
    const readings = [text.replace(/[.,]/, ""), /\.\d{3}$/.test(decimal) ? `${decimal}0` : decimal] as const
    return Result.fail({ _tag: "AmbiguousNumber", found: input.trim(), readings })
  }
  for (const [group, point] of [
    [",", "."],
    [".", ","]
  ] as const) {
    const grouped = new RegExp(`^[1-9]\\d{0,2}(\\${group}\\d{3})+(\\${point}\\d+)?$`)
    if (grouped.test(text)) return parseAmount(text.replaceAll(group, "").replace(point, "."), currency)
  }
  return parseAmount(/^\d+,\d+$/.test(text) ? text.replace(",", ".") : text, currency)
}

/**
 * A known amount, for tables, tests and examples.
 *
 * @example
 * format(money("1250000", "ARS")) // => "1,250,000.00"
 */
export const money = (value: string, currency: string): Money => ({
  currency,
  value: BigDecimal.normalize(BigDecimal.fromStringUnsafe(value))
})

/**
 * For people: thousands grouped, and as many decimals as the currency has (or the amount, if it has more).
 *
 * @example
 * format(money("450000", "CLP")) // => "450,000"
 */
export const format = ({ currency, value }: Money): string => {
  const [whole = "", fraction = ""] = decimalString(value).split(".")
  const shown = fraction.padEnd(decimalsOf(currency), "0")
  return whole.replaceAll(/\B(?=(\d{3})+$)/g, ",") + (shown === "" ? "" : `.${shown}`)
}

/**
 * For programs: plain digits without exponent or zeros at the end.
 *
 * @example
 * toDecimal(money("1000.50", "ARS")) // => "1000.5"
 */
export const toDecimal = ({ value }: Money): string => decimalString(value)

/** Plain digits of any decimal, however large or small: `BigDecimal.format` turns to exponents for those. */
export const decimalString = (value: BigDecimal.BigDecimal): string => {
  const { scale, value: units } = BigDecimal.scale(value, Math.max(0, BigDecimal.normalize(value).scale))
  if (scale === 0) return units.toString()
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0")
  return `${units < 0n ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

/** To whole minor units, away from zero: what a payer is debited. */
export const roundUp = ({ currency, value }: Money): Money => round(currency, value, "from-zero")

/** To whole minor units, towards zero: what a payee receives. */
export const roundDown = ({ currency, value }: Money): Money => round(currency, value, "to-zero")

const round = (currency: string, value: BigDecimal.BigDecimal, mode: "from-zero" | "to-zero"): Money => ({
  currency,
  value: BigDecimal.normalize(BigDecimal.round(value, { scale: decimalsOf(currency), mode }))
})

/** The exact sum; zero for none. All amounts must be of the currency given. */
export const sum = (currency: string, amounts: Iterable<Money>): Money => {
  let total = BigDecimal.fromBigInt(0n)
  for (const amount of amounts) total = BigDecimal.sum(total, amount.value)
  return { currency, value: BigDecimal.normalize(total) }
}

/** Whether two amounts are the same amount of the same currency. */
export const equals = (a: Money, b: Money): boolean => a.currency === b.currency && BigDecimal.equals(a.value, b.value)
