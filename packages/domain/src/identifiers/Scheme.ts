import type { StandardSchemaV1 } from "@standard-schema/spec"
import * as Result from "effect/Result"
import { thousands } from "../internal/thousands.ts"
import { toSchema } from "../Schema.ts"
import { forbiddenIn, visible } from "../text/Text.ts"
import { describe, type Flaw, type Identifier, isSpreadsheetDamage, maskAllButLast } from "./Identifier.ts"

/** What makes one identifier differ from the others. */
export interface Scheme {
  readonly name: string
  readonly example: string
  readonly alphabet: Alphabet
  /** {@link Identifier.shape}: lengths and {@link Alphabet.allowed} unless told. */
  readonly shape?: string
  /** The lengths that the normalised value may have; left out where {@link Scheme.flaw} knows better. */
  readonly lengths?: ReadonlyArray<number>
  /** {@link compact} unless told. */
  readonly normalise?: (input: string) => string
  /** What people write in front of a number, and is dropped: the country's letters, its own name. In capitals. */
  readonly labels?: ReadonlyArray<string>
  /** What an input is instead of one, looked for before all else; for what no check digit protects. */
  readonly stray?: (input: string, value: string) => Flaw | undefined
  /** Parts and check digits of a value whose characters and length are right. */
  readonly flaw?: (value: string) => Flaw | undefined
  readonly doubts?: (value: string, input?: string) => ReadonlyArray<Flaw>
  readonly format?: (value: string) => string
  /** {@link maskAllButLast} unless told: a name, or a code that is public, may show more. */
  readonly mask?: (value: string) => string
  /** The value itself unless told: {@link withoutZeros} where banks and spreadsheets add or drop zeros in front. */
  readonly key?: (value: string) => string
}

/**
 * The identifier that a scheme describes. Checks go from coarse to fine (what nobody sees, empty, stray, characters, all zero,
 * length, parts, check digits), so that the flaw told is the one that explains most.
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

/** The same without labels in front of a digit, or of the two letters of an IBAN and one. */
const unlabelled = (labels: Scheme["labels"], normalise: Identifier["normalise"]): Identifier["normalise"] => {
  if (labels === undefined) return normalise
  const spelled = labels.map((label) => Array.from(label).join("[\\s.\\-]*")).join("|")
  const label = new RegExp(`^(?:(?:${spelled})[\\s.:º°\\-]*)+(?=(?:[A-Z]{2})?\\d)`)
  return (input) => {
    const text = capitals(input)
    const number = text.replace(label, "")
    return normalise(number === text ? input : number)
  }
}

/** The characters of a scheme. */
export interface Alphabet {
  /** 1 at each character code that belongs. */
  readonly codes: Uint8Array
  /** The same for people, to stand before "only". */
  readonly allowed: string
  readonly unit: "digits" | "characters"
}

/**
 * The alphabet of these characters; none may have a code above 255.
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
/** What most numbers are made of. */
export const digits = alphabet("0123456789", "digits", "digits")
/** What codes are made of that have letters: capitals without accents. */
export const lettersAndDigits = alphabet(`0123456789${LETTERS}`, "letters and digits")

/**
 * Without spaces of every kind, dots and dashes, and in capitals. A `.0` behind goes as well: so a spreadsheet writes whole
 * numbers that it takes for decimals.
 *
 * @example
 * compact("es12 3456-78") // => "ES12345678"
 */
export const compact = (input: string): string =>
  isPlain(input)
    ? input
    : capitals(input)
        .replace(/^(\d+)\.0$/, "$1")
        .replace(SEPARATORS, "")

/**
 * {@link compact}, and without leading zeros, for numbers that are written with or without them.
 *
 * @example
 * unpadded("0012-3") // => "123"
 */
export const unpadded = (input: string): string => withoutZeros(compact(input))

/**
 * A normalised number without the zeros in front.
 *
 * @example
 * withoutZeros("00123") // => "123"
 */
export const withoutZeros = (value: string): string =>
  value.charCodeAt(0) === zero ? value.replace(/^0+(?=.)/, "") : value

/**
 * Without spaces around and invisible characters inside, without the apostrophes by which spreadsheets mark a text, and in
 * capitals; dots and dashes stay. Only the letters of the schemes change case: `toUpperCase` alone would make "ß" two.
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

const SEPARATORS = /[\s.'\-\u2010-\u2015\u2212]/g

const isPlain = (input: string): boolean => {
  for (let i = 0; i < input.length; i++) if (lettersAndDigits.codes[input.charCodeAt(i)] !== 1) return false
  return true
}

/** No scheme begins with more than six zeros (CVU); a much shorter value is something else. */
const isZerosShort = (value: string, length: number): boolean => value.length < length && length - value.length <= 6

/** A spreadsheet keeps 15 digits of a number; the others become zeros, and then the check digit fails. */
const isRounded = (value: string, flaw: Flaw): boolean =>
  flaw._tag === "WrongCheckDigit" && value.length > 15 && /^\d{15}0+$/.test(value)

/**
 * All whole numbers from the first to the last.
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
 * A value cut into groups of the given sizes; the last size repeats.
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
 * Dots between thousands, as ids are printed in Chile, Uruguay and Paraguay.
 *
 * @example
 * withDots("12345678") // => "12.345.678"
 */
export const withDots = (number: string): string => thousands(number, ".")

/**
 * The first character that is not of the kind which its place in `shape` asks for: `n` a digit, `a` a letter, `c` either.
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
