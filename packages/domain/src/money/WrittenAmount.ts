import * as Result from "effect/Result"
import type { Reason } from "../Problem.ts"
import { visible } from "../text/Text.ts"
import { decimalsOf } from "./Currency.ts"
import { currencyOfSign, currencySigns, sharedSigns } from "./CurrencySign.ts"
import { type Money, parseAmount } from "./Money.ts"

/**
 * The amount that a person wrote. Thousands may be grouped in threes by one and the same comma, point, space or apostrophe;
 * decimals follow a point or a comma; the currency's own sign or code may stand before or behind. What can be read in two
 * ways that can both be paid is refused with both, never guessed: `1.200` of ARS, while `1.234` has one reading that can be
 * paid, and so has `450.000` of a currency without decimals. {@link readWrittenAmount} tells which readings may be doubted.
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

/** What stands before decimals. */
export type DecimalMark = "." | ","

/** Which mark stands before decimals in a file, and how that is known. */
export interface Settled {
  readonly mark: DecimalMark
  /** The line whose amount can be read in no other way; none when a person said so. */
  readonly line?: number
  /** Whether three decimals were written there, as programs do that do not round. */
  readonly isUnrounded?: boolean
}

/** An amount as it was read, and what may be doubted about that. */
export interface ReadMoney<out Currency extends string = string> {
  readonly money: Money<Currency>
  readonly doubt?: Extract<Reason, { readonly _tag: "ReadAs" | "ReadWhole" }> | undefined
}

/**
 * {@link parseWrittenAmount} in a file: what alone can be read in two ways follows what is settled, with a doubt that names
 * the line.
 *
 * @param where the port whose currency it is; in its country `$` are dollars or pesos
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
  // `1000.000` may be a million that is grouped wrongly, where a currency has no decimals
  const whole = shape.decimal.replace(/\.000$/, "")
  if (whole !== shape.decimal && decimalsOf(currency) === 0 && !(settled !== undefined && isSaid(settled))) {
    const readings = [`${whole}000`, whole] as const
    if (readings.every((reading) => Result.isSuccess(parseAmount(reading, currency))))
      return Result.fail({ _tag: "AmbiguousNumber", found, readings })
  }
  return Result.map(parseAmount(shape.decimal, currency), (money) => ({ money }))
}

/** One to three digits, a mark and three more: thousands, or decimals. */
const readEither = <Currency extends string>(
  found: string,
  { decimal, grouped, mark }: Extract<Shape, { _tag: "Either" }>,
  currency: Currency,
  settled: Settled | undefined
): Result.Result<ReadMoney<Currency>, Reason> => {
  const decimals = decimalsOf(currency)
  const written = decimal.replace(/\.?0+$/, "")
  // both as they can be written without being ambiguous again
  const readings = [grouped, /\.\d{3}$/.test(written) ? `${written}0` : written] as const
  const ambiguous = Result.fail<Reason>({ _tag: "AmbiguousNumber", found, readings })
  const byMark = { _tag: "ReadAs", found, mark: settled?.mark ?? mark, line: settled?.line ?? 0 } as const
  const byCurrency = { _tag: "ReadWhole", found, read: grouped, currency, decimals } as const
  const isDecimalMark = settled?.mark === mark
  const asDecimals = parseAmount(decimal, currency)

  // Nobody writes decimals that a currency does not have, but for programs that give everything three of them.
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

/** Whether a person said which mark it is: then nothing is doubted that follows it, and what does not is refused. */
const isSaid = (settled: Settled | undefined): boolean => settled !== undefined && settled.line === undefined

/** An amount as it stands in a file. */
export interface AmountCell {
  readonly line: number
  readonly text: string
}

/**
 * Which marks stand before decimals in a file: for each the first line whose amount can be read in no other way, whether or
 * not it can be paid. One file has one; where both are found, it says nothing of the amounts that can be read in two ways.
 *
 * @example
 * settledMarks([{ line: 3, text: "10,50" }]) // => [{ mark: ",", line: 3, isUnrounded: false }]
 * settledMarks([{ line: 3, text: "1.234" }]) // => []
 */
export const settledMarks = (cells: Iterable<AmountCell>): ReadonlyArray<Settled> => {
  const found = new Map<DecimalMark, Settled>()
  for (const { line, text } of cells) {
    const shape = shapeOf(peeled(visible(text)).text)
    if (shape?._tag !== "One" || shape.mark === undefined) continue
    const isUnrounded = /\.\d{3}$/.test(shape.decimal)
    const earlier = found.get(shape.mark)
    if (earlier !== undefined && (earlier.isUnrounded || !isUnrounded)) continue
    found.set(shape.mark, { mark: shape.mark, line, isUnrounded })
  }
  return [...found.values()]
}

type Shape =
  /** Read in one way: as JSON has it, and which mark stands, or would stand, before decimals. */
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
  // `1'234.500` is 1,234,500 to many in Latin America, who part millions by an apostrophe and thousands by a point
  if (fraction?.length === 3 && /[ '’]/.test(group)) return undefined
  if (mark !== undefined) return { _tag: "One", decimal: `${whole}.${fraction}`, mark: toMark(mark) }
  return { _tag: "One", decimal: whole, mark: group === "." ? "," : group === "," ? "." : undefined }
}

const toMark = (mark: string): DecimalMark => (mark === "," ? "," : ".")

/** A number without what stands around it: what makes it negative, and signs of currencies. */
const peeled = (found: string) => {
  // digits and marks as wide as ideographs, which keyboards for those write, are the same
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
