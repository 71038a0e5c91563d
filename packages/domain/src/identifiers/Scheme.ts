import type { StandardSchemaV1 } from "@standard-schema/spec"
import * as Result from "effect/Result"
import { thousands } from "../internal/thousands.ts"
import { toSchema } from "../Schema.ts"
import { forbiddenIn, visible } from "../text/Text.ts"
import { describe, type Flaw, type Identifier, isSpreadsheetDamage, maskAllButLast } from "./Identifier.ts"

/** The rules of one identifier. */
export interface Scheme {
  readonly name: string
  readonly example: string
  readonly alphabet: Alphabet
  /** {@link Identifier.shape}: by default from the lengths and {@link Alphabet.allowed}. */
  readonly shape?: string
  /** The lengths of normalised values; left out if {@link Scheme.flaw} checks the length. */
  readonly lengths?: ReadonlyArray<number>
  /** By default {@link compact}. */
  readonly normalise?: (input: string) => string
  /** Prefixes that are dropped, in capitals: the letters of the country, the identifier's own name. */
  readonly labels?: ReadonlyArray<string>
  /** Recognises other values before anything else is checked; for identifiers without check digits. */
  readonly stray?: (input: string, value: string) => Flaw | undefined
  /** Checks parts and check digits of a value with valid characters and length. */
  readonly flaw?: (value: string) => Flaw | undefined
  readonly doubts?: (value: string, input?: string) => ReadonlyArray<Flaw>
  readonly format?: (value: string) => string
  /** By default {@link maskAllButLast}; names and public codes may show more. */
  readonly mask?: (value: string) => string
  /** By default the value; {@link withoutZeros} where banks and spreadsheets add or drop leading zeros. */
  readonly key?: (value: string) => string
}

/**
 * The identifier of a scheme. Checks go from coarse to fine (invisible characters, empty, placeholders, characters, all zero,
 * length, parts, check digits), so that the first flaw is the one that explains most.
 *
 * @example
 * toIdentifier({ name: "code", example: "12", alphabet: digits, lengths: [2] }).check("1") // => Result.fail({ _tag: "WrongLength", expected: "2", actual: 1, unit: "digits", leadingZeroLost: true })
 */
export const toIdentifier = (scheme: Scheme): Identifier => {
  const { alphabet, doubts = none, flaw = noFlaw, format = same, key = same, lengths, mask = maskAllButLast } = scheme
  const { labels, name, stray = noFlaw } = scheme
  const normalise = unlabelled(labels, scheme.normalise ?? compact)
  const fixedLength = alphabet === digits && lengths?.length === 1 ? lengths[0] : undefined
  const check: Identifier["check"] = (given) => {
    const forbidden = forbiddenIn(given)
    if (forbidden !== undefined) {
      return Result.fail({ _tag: "WrongCharacter", found: forbidden, allowed: alphabet.allowed })
    }
    const input = visible(given)
    const value = normalise(input)
    if (value === "") return Result.fail({ _tag: "Empty" })
    const other = stray(input, value)
    if (other !== undefined) return Result.fail(other)
    let isZero = true
    for (let i = 0; i < value.length; i++) {
      const code = value.charCodeAt(i)
      if (alphabet.codes[code] !== 1) {
        if (isSpreadsheetDamage(input)) return Result.fail({ _tag: "SpreadsheetDamage" })
        const found = String.fromCodePoint(value.codePointAt(i) ?? code)
        return Result.fail({ _tag: "WrongCharacter", found, allowed: alphabet.allowed })
      }
      if (code !== zero) isZero = false
    }
    if (isZero) return Result.fail({ _tag: "AllZero" })
    if (lengths !== undefined && !lengths.includes(value.length)) {
      const actual = value.length
      const wrong = { _tag: "WrongLength", expected: toChoice(lengths), actual, unit: alphabet.unit } as const
      const isZeroLost =
        fixedLength !== undefined &&
        isZerosShort(value, fixedLength) &&
        flaw(value.padStart(fixedLength, "0")) === undefined
      return Result.fail(isZeroLost ? { ...wrong, leadingZeroLost: true } : wrong)
    }
    const found = flaw(value)
    if (found === undefined) return Result.succeed(value)
    return Result.fail(isRounded(value, found) ? { _tag: "SpreadsheetDamage" } : found)
  }
  const failureOf = (sentence: string) => ({ issues: [{ message: `${name}: ${sentence}` }] })
  const validate = (input: unknown): StandardSchemaV1.Result<string> => {
    const isMissing = input === undefined || input === null
    if (typeof input !== "string" && !isMissing) return failureOf(`should be text, e.g. "${scheme.example}"`)
    const checked = check(isMissing ? "" : input)
    return Result.isSuccess(checked) ? { value: checked.success } : failureOf(describe(checked.failure, name))
  }
  return {
    ...toSchema(validate),
    name,
    example: scheme.example,
    shape: scheme.shape ?? `${toChoice(lengths ?? [])} ${alphabet.allowed}`,
    normalise,
    is: (input) => validate(input).issues === undefined,
    explain: (input) => validate(input).issues?.[0]?.message,
    check,
    doubts,
    format,
    mask,
    key
  }
}

/** The value without labels in front of a digit, or in front of an IBAN's two letters and a digit. */
const unlabelled = (labels: Scheme["labels"], normalise: Identifier["normalise"]): Identifier["normalise"] => {
  if (labels === undefined) return normalise
  const spelled = labels.map((label) => Array.from(label).join("[\\s.\\-]*")).join("|")
  const label = new RegExp(`^(?:(?:${spelled})[\\s.:º°\\-]*)+(?=(?:[A-Z]{2})?\\d)`)
  return (input) => {
    if (/^\d/.test(input)) return normalise(input)
    const text = capitals(input)
    const number = text.replace(label, "")
    return normalise(number === text ? input : number)
  }
}

/** The characters that a scheme allows. */
export interface Alphabet {
  /** 1 at the code of each allowed character. */
  readonly codes: Uint8Array
  /** For people; followed by "only". */
  readonly allowed: string
  readonly unit: "digits" | "characters"
}

/**
 * An alphabet of characters with codes up to 255.
 *
 * @example
 * alphabet("01", "zeros and ones").codes[48] // => 1
 */
export const alphabet = (characters: string, allowed: string, unit: Alphabet["unit"] = "characters"): Alphabet => {
  const codes = new Uint8Array(256)
  for (const character of characters) codes[character.charCodeAt(0)] = 1
  return { codes, allowed, unit }
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
/** The alphabet of most numbers. */
export const digits = alphabet("0123456789", "digits", "digits")
/** The alphabet of codes with letters: capitals without accents. */
export const lettersAndDigits = alphabet(`0123456789${LETTERS}`, "letters and digits")

/**
 * Removes spaces of any kind, dots and dashes, and makes capitals. Also removes a final `.0`, which spreadsheets add to whole
 * numbers.
 *
 * @example
 * compact("es12 3456-78") // => "ES12345678"
 */
export const compact = (input: string): string => (isPlain(input) ? input : capitals(input).replace(SEPARATORS, ""))

/**
 * {@link compact} without leading zeros, for numbers that are written with or without them.
 *
 * @example
 * unpadded("0012-3") // => "123"
 */
export const unpadded = (input: string): string => withoutZeros(compact(input))

/**
 * A normalised number without leading zeros.
 *
 * @example
 * withoutZeros("00123") // => "123"
 */
export const withoutZeros = (value: string): string =>
  value.charCodeAt(0) === zero ? value.replace(/^0+(?=.)/, "") : value

/**
 * Removes surrounding spaces, invisible characters and the apostrophe by which spreadsheets mark a text, and makes capitals; keeps
 * dots and dashes. Only letters of the schemes change case: `toUpperCase` would make two letters of "ß".
 *
 * @example
 * capitals(" rio.luna ") // => "RIO.LUNA"
 */
export const capitals = (input: string): string =>
  isPlain(input)
    ? input
    : visible(input)
        .replace(/^[\s']+/, "")
        .replace(/[a-zñ]+/g, (letters) => letters.toUpperCase())

const SEPARATORS = /(?<=^\d+)\.0$|[\s.'\-\u2010-\u2015\u2212]/g

const isPlain = (input: string): boolean => {
  for (let i = 0; i < input.length; i++) if (lettersAndDigits.codes[input.charCodeAt(i)] !== 1) return false
  return true
}

/** The most leading zeros of any scheme (CVU). A value that lacks more has not just lost its zeros. */
const isZerosShort = (value: string, length: number): boolean => value.length < length && length - value.length <= 6

/** Spreadsheets keep 15 digits of a number and replace the others by zeros; then the check digit fails. */
const isRounded = (value: string, flaw: Flaw): boolean =>
  flaw._tag === "WrongCheckDigit" && value.length > 15 && /^\d{15}0+$/.test(value)

/**
 * The whole numbers from the first to the last.
 *
 * @example
 * range(4, 6) // => [4, 5, 6]
 */
export const range = (first: number, last: number): ReadonlyArray<number> =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i)

/** `22`, `8 or 11`, `7 to 9`. */
const toChoice = (lengths: ReadonlyArray<number>): string => {
  const first = lengths[0]
  const last = lengths[lengths.length - 1]
  if (first === undefined || last === undefined) return "any number of"
  if (first === last) return String(first)
  const isRange = lengths.length > 2 && last - first === lengths.length - 1
  return isRange ? `${first} to ${last}` : `${lengths.slice(0, -1).join(", ")} or ${last}`
}

/**
 * Splits a value into groups of the given sizes; the last size repeats.
 *
 * @example
 * inGroups("DE2112345", [4]) // => "DE21 1234 5"
 */
export const inGroups = (value: string, sizes: ReadonlyArray<number>, separator = " "): string => {
  const groups: Array<string> = []
  for (let at = 0, i = 0; at < value.length; i++) {
    const size = sizes[Math.min(i, sizes.length - 1)] ?? value.length
    groups.push(value.slice(at, at + size))
    at += size
  }
  return groups.join(separator)
}

/**
 * Adds dots between thousands, as ids are printed in Chile, Uruguay and Paraguay.
 *
 * @example
 * withDots("12345678") // => "12.345.678"
 */
export const withDots = (number: string): string => thousands(number, ".")

/**
 * The flaw of the first character that does not fit `shape`: `n` is a digit, `a` a letter, `c` either.
 *
 * @example
 * shapeFlaw("A1B", "ana") // => undefined
 * shapeFlaw("A1B", "aaa") // => { _tag: "WrongPart", part: "character 2", found: "1", allowed: "a letter" }
 */
export const shapeFlaw = (value: string, shape: string): Flaw | undefined => {
  for (let i = 0; i < shape.length; i++) {
    const isDigit = digits.codes[value.charCodeAt(i)] === 1
    const kind = shape.charCodeAt(i)
    if (kind === kinds.n ? !isDigit : kind === kinds.a && isDigit) {
      const allowed = kind === kinds.n ? "a digit" : "a letter"
      return { _tag: "WrongPart", part: `character ${i + 1}`, found: value.charAt(i), allowed }
    }
  }
  return undefined
}

const kinds = { n: "n".charCodeAt(0), a: "a".charCodeAt(0) }
const zero = "0".charCodeAt(0)
const none = (): ReadonlyArray<Flaw> => []
const noFlaw = () => undefined
const same = (value: string) => value
