import * as Result from "effect/Result"
import type { Reason } from "../Problem.ts"
import { visible } from "../text/Text.ts"
import { decimalsOf } from "./Currency.ts"
import { currencyOfSign, currencySigns, sharedSigns } from "./CurrencySign.ts"
import { type Money, parseAmount } from "./Money.ts"

/**
 * Parses an amount as a person writes it. Thousands may be grouped by a comma, point, space or apostrophe, the same
 * throughout; decimals follow a point or a comma; the currency's sign or code may precede or follow. An amount with two
 * readings that can both be paid is refused with both, never guessed: `1.200` of ARS. `1.234` of ARS, and `450.000` of
 * a currency without decimals, have one such reading. {@link readWrittenAmount} also returns doubts about a reading.
 *
 * Fails with `AmbiguousNumber`, `AmbiguousSign`, `CurrencyMismatch`, or as `parseAmount`.
 *
 * @example
 * parseWrittenAmount("1.234,56", "ARS") // => Result.succeed(money("1234.56", "ARS"))
 * parseWrittenAmount("$ 450.000", "CLP") // => Result.succeed(money("450000", "CLP"))
 * Result.isFailure(parseWrittenAmount("1.200", "ARS")) // => true
 */
export const parseWrittenAmount = <Currency extends string>(
  input: string,
  currency: Currency
): Result.Result<Money<Currency>, Reason> => Result.map(readWrittenAmount(input, { currency }), ({ money }) => money)

/** The mark before decimals. */
export type DecimalMark = "." | ","

/** The decimal mark of a file, and how it is known. */
export interface Settled {
  readonly mark: DecimalMark
  /** The line whose amount has one reading only; undefined when a person gave the mark. */
  readonly line?: number
  /** Whether that amount has three decimals, as of a program that does not round. */
  readonly isUnrounded?: boolean
}

/** The amount that was read, and the doubt about it. */
export interface ReadMoney<out Currency extends string = string> {
  readonly money: Money<Currency>
  readonly doubt?: Extract<Reason, { readonly _tag: "ReadAs" | "ReadWhole" }> | undefined
}

/**
 * As {@link parseWrittenAmount}, for a file: an ambiguous amount is read by the file's decimal mark, with a doubt that
 * names the line.
 *
 * @param where the port; its country says whether `$` means dollars or pesos
 * @example
 * readWrittenAmount("1.200", { currency: "ARS" }, { mark: ",", line: 3 }) // => Result.succeed({ money: money("1200", "ARS"), doubt: { _tag: "ReadAs", found: "1.200", read: "1200", mark: ",", line: 3 } })
 * readWrittenAmount("10,50", { currency: "ARS" }, { mark: "." }) // => Result.fail({ _tag: "NotANumber", found: "10,50", mark: "." })
 */
export const readWrittenAmount = <Currency extends string>(
  input: string,
  where: { readonly country?: string; readonly currency: Currency },
  settled?: Settled
): Result.Result<ReadMoney<Currency>, Reason> => {
  const { currency } = where
  // Most are so, and have no other reading
  if (PLAIN.test(input) && !(isSaid(settled) && settled?.mark === ","))
    return Result.map(parseAmount(input, currency), (money) => ({ money }))
  const found = visible(input)
  const { isNegative, signs, text } = peeled(found)
  const shape = shapeOf(text)
  if (shape === undefined) return Result.fail({ _tag: "NotANumber", found })
  for (const sign of signs) {
    const actual = currencyOfSign(sign, where)
    if (actual === undefined)
      return Result.fail({ _tag: "AmbiguousSign", sign, currency, write: waysToWrite(currency) })
    if (actual !== currency) return Result.fail({ _tag: "CurrencyMismatch", expected: currency, actual })
  }
  if (isNegative) return Result.fail({ _tag: "NotPositive", found })
  if (shape._tag === "Either") return readEither(found, shape, currency, settled)
  if (settled !== undefined && isSaid(settled) && shape.mark !== undefined && shape.mark !== settled.mark) {
    return Result.fail({ _tag: "NotANumber", found, mark: settled.mark })
  }
  // in a currency without decimals `1000.000` may be a wrongly grouped million
  const whole = shape.decimal.replace(/\.000$/, "")
  if (whole !== shape.decimal && decimalsOf(currency) === 0 && !(settled !== undefined && isSaid(settled))) {
    const readings = [`${whole}000`, whole] as const
    if (readings.every((reading) => Result.isSuccess(parseAmount(reading, currency))))
      return Result.fail({ _tag: "AmbiguousNumber", found, readings })
  }
  return Result.map(parseAmount(shape.decimal, currency), (money) => ({ money }))
}

/** One to three digits, a mark and three digits: thousands or decimals. */
const readEither = <Currency extends string>(
  found: string,
  { decimal, grouped, mark }: Extract<Shape, { _tag: "Either" }>,
  currency: Currency,
  settled: Settled | undefined
): Result.Result<ReadMoney<Currency>, Reason> => {
  const decimals = decimalsOf(currency)
  const written = decimal.replace(/\.?0+$/, "")
  // both spelled so that they are unambiguous
  const readings = [grouped, /\.\d{3}$/.test(written) ? `${written}0` : written] as const
  const ambiguous = Result.fail<Reason>({ _tag: "AmbiguousNumber", found, readings })
  const byMark = { _tag: "ReadAs", found, mark: settled?.mark ?? mark, line: settled?.line ?? 0 } as const
  const byCurrency = { _tag: "ReadWhole", found, read: grouped, currency, decimals } as const
  const isDecimalMark = settled?.mark === mark
  const asDecimals = parseAmount(decimal, currency)

  // Only programs that write three decimals everywhere write decimals that the currency does not have.
  if (isDecimalMark && (decimals > 0 || isSaid(settled) || settled?.isUnrounded)) {
    if (decimals === 0 && Result.isSuccess(asDecimals)) return ambiguous
    return Result.map(asDecimals, (money) => ({
      money,
      doubt: isSaid(settled) ? undefined : { ...byMark, read: readings[1] }
    }))
  }
  if (settled === undefined && decimals > 0 && Result.isSuccess(asDecimals)) return ambiguous
  const isPlain = isSaid(settled) || (decimals === 0 && !isDecimalMark)
  const doubt = settled === undefined || isDecimalMark ? byCurrency : { ...byMark, read: grouped }
  return Result.map(parseAmount(grouped, currency), (money) => ({ money, doubt: isPlain ? undefined : doubt }))
}

/** Whether a person gave the mark: amounts that follow it are not doubted, all others are refused. */
const isSaid = (settled: Settled | undefined): boolean => settled !== undefined && settled.line === undefined

/** An amount in a file, as text. */
export interface AmountCell {
  readonly line: number
  readonly text: string
}

/** Finds the decimal marks of a file, amount by amount. */
export interface Marks {
  /** The amounts come in the order of their lines. */
  readonly add: (cell: AmountCell) => void
  /** Each mark with the first line whose amount has no other reading, whether or not it can be paid. */
  readonly settled: () => ReadonlyArray<Settled>
}

/**
 * The decimal marks of a file. A file should have one. When it has both, neither settles an ambiguous amount.
 *
 * @example
 * makeMarks().settled() // => []
 */
export const makeMarks = (): Marks => {
  const found = new Map<DecimalMark, Settled>()
  return {
    add: ({ line, text }) => {
      // what most programs write says no more than the first of its kind
      if (found.has(".") && PLAIN.test(text)) return
      const shape = shapeOf(peeled(visible(text)).text)
      if (shape?._tag !== "One" || shape.mark === undefined) return
      const isUnrounded = /\.\d{3}$/.test(shape.decimal)
      const earlier = found.get(shape.mark)
      if (earlier !== undefined && (earlier.isUnrounded || !isUnrounded)) return
      found.set(shape.mark, { mark: shape.mark, line, isUnrounded })
    },
    settled: () => [...found.values()]
  }
}

/** Up to two decimals behind a point. */
const PLAIN = /^\d+(\.\d{1,2})?$/

type Shape =
  /** One reading: the digits as in JSON, and the decimal mark. */
  | { readonly _tag: "One"; readonly decimal: string; readonly mark: DecimalMark | undefined }
  | { readonly _tag: "Either"; readonly grouped: string; readonly decimal: string; readonly mark: DecimalMark }

const shapeOf = (text: string): Shape | undefined => {
  const plain = /^(0|[1-9]\d*|(?=[.,]\d))(?:([.,])(\d+))?$/.exec(text)
  if (plain !== null) {
    const [, whole = "", mark, fraction = ""] = plain
    if (mark === undefined) return { _tag: "One", decimal: whole, mark: undefined }
    const decimal = `${whole === "" ? "0" : whole}.${fraction}`
    const isEither = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole)
    return isEither
      ? { _tag: "Either", grouped: whole + fraction, decimal, mark: toMark(mark) }
      : { _tag: "One", decimal, mark: toMark(mark) }
  }
  const grouped = /^([1-9]\d{0,2}(?:([., '’])\d{3})(?:\2\d{3})*)(?:(?!\2)([.,])(\d+))?$/.exec(text)
  if (grouped === null) return undefined
  const [, groups = "", group = "", mark, fraction] = grouped
  const whole = groups.replaceAll(/\D/g, "")
  // `1'234.500` means 1,234,500 to many in Latin America: apostrophe for millions, point for thousands
  if (fraction?.length === 3 && /[ '’]/.test(group)) return undefined
  if (mark !== undefined) return { _tag: "One", decimal: `${whole}.${fraction}`, mark: toMark(mark) }
  return { _tag: "One", decimal: whole, mark: group === "." ? "," : group === "," ? "." : undefined }
}

const toMark = (mark: string): DecimalMark => (mark === "," ? "," : ".")

/** A number without its surroundings: sign, and currency signs. */
const peeled = (found: string) => {
  if (/^[\d.,]*$/.test(found)) return { isNegative: false, signs: [], text: found }
  // full-width digits and marks count as the plain ones
  let text = found.replaceAll(/[\uff04\uff08\uff09\uff0c-\uff0e\uff10-\uff19]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0)
  )
  const inside = /^\((.+)\)$/.exec(text)?.[1]
  let isNegative = inside !== undefined
  text = inside?.trim() ?? text
  const signs: Array<string> = []
  for (const around of [MINUS_BEFORE, SIGN_BEFORE, MINUS_BEFORE, SIGN_BEHIND, MINUS_BEHIND, SIGN_BEHIND]) {
    const match = around.exec(text)
    if (match === null) continue
    text = text.replace(around, "")
    if (match[1] === undefined) isNegative = true
    else signs.push(match[1])
  }
  return { isNegative, signs, text }
}

const MINUS_BEFORE = /^[-\u2010-\u2015\u2212]\s*/
const MINUS_BEHIND = /(?<=\d)\s*[-\u2010-\u2015\u2212]$/
const allSigns = [...Object.values(currencySigns).flat(), ...Object.keys(sharedSigns)]
  .toSorted((a, b) => b.length - a.length)
  .map((sign) => sign.replaceAll(/[$./]/g, String.raw`\$&`))
  .join("|")
const SIGN_BEFORE = new RegExp(`^(${allSigns}|[A-Z]{3})(?!\\p{L}) ?`, "iu")
const SIGN_BEHIND = new RegExp(` ?(?<!\\p{L})(${allSigns}|[A-Z]{3})$`, "iu")

/** The two usual ways. */
const waysToWrite = (currency: string): string =>
  (new Map<string, ReadonlyArray<string>>(Object.entries(currencySigns)).get(currency) ?? [currency])
    .slice(0, 2)
    .join(" or ")
