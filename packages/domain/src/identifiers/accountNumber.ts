import * as Result from "effect/Result"
import { luhnSum } from "./checkDigits.ts"
import { iban, ibanLength } from "./iban.ts"
import type { Flaw, Identifier } from "./Identifier.ts"
import { looksMadeUp, patternFlaw, placeholderFlaw } from "./placeholder.ts"
import { type Scheme, toIdentifier, withoutZeros } from "./Scheme.ts"

/**
 * The number of an account of which only length and characters are known. As no check digit protects it, everything else is
 * checked: placeholders and masked numbers are refused, IBANs are checked as such, and values that look like something else, or
 * rounded by a spreadsheet, raise a doubt.
 *
 * @example
 * toAccountNumber({ example: "1203440577", alphabet: { allowed: "digits" } }).check("TBD") // => Result.fail({ _tag: "Placeholder", found: "a word" })
 */
export const toAccountNumber = ({ doubts, takesIbans = false, ...scheme }: AccountScheme): Identifier =>
  toIdentifier({
    ...scheme,
    name: "account number",
    key: withoutZeros,
    stray: (input, value) => strayAccount(input, takesIbans) ?? patternFlaw(value),
    doubts: (value, input = value) => [...unusual(value, input), ...(doubts?.(value) ?? [])]
  })

/** The rules for the account numbers of one country. */
export interface AccountScheme extends Pick<Scheme, "example" | "alphabet" | "lengths" | "normalise" | "doubts"> {
  /** Whether a valid IBAN is accepted, too. */
  readonly takesIbans?: boolean
}

/**
 * The flaw of an input that is no account number in any country: a placeholder, a masked number, or an IBAN, unless valid IBANs
 * are accepted.
 *
 * @example
 * strayAccount("N/A") // => { _tag: "Placeholder", found: "a word" }
 * strayAccount("DE99100500000012345678") // => { _tag: "LikeIban", flaw: { _tag: "WrongCheckDigit", actual: "99", expected: "19" } }
 * strayAccount("DE19100500000012345678", true) // => undefined
 */
export const strayAccount = (input: string, takesIbans = false): Flaw | undefined => {
  const placeholder = placeholderFlaw(input)
  if (placeholder !== undefined || !isLikeIban(input)) return placeholder
  const checked = iban.check(input)
  if (Result.isFailure(checked)) return { _tag: "LikeIban", flaw: checked.failure }
  return takesIbans ? undefined : { _tag: "LikeIban" }
}

/** Two letters of a country that issues IBANs, two digits, and as many characters as its IBANs have, or nearly so. */
const isLikeIban = (input: string): boolean => {
  const value = iban.normalise(input)
  if (!/^[A-Z]{2}[\dOI]{2}[A-Z\d]+$/.test(value)) return false
  const length = ibanLength(value.slice(0, 2))
  return length !== undefined && Math.abs(value.length - length) <= slips
}

/** How many characters may get lost or doubled when people copy. */
const slips = 3

const unusual = (value: string, input: string): ReadonlyArray<Flaw> =>
  looks.flatMap(({ found, is, means }) =>
    is(value, input) ? [{ _tag: "Unusual", part: "account number", found, means }] : []
  )

const column = "is it in the right column?"

const looks: ReadonlyArray<{
  readonly found: string
  readonly means: string
  readonly is: (value: string, input: string) => boolean
}> = [
  {
    found: "15 digits and then zeros",
    means: "a spreadsheet may have rounded it: copy it again, as text",
    is: (value) => /^0*[1-9]\d{14}0+$/.test(value)
  },
  {
    found: "written as an amount of money is",
    means: column,
    is: (_, input) => MONEY.test(input.trim()) || SUM.test(input.trim())
  },
  { found: "written as a date is", means: column, is: (_, input) => DATE.test(input.trim()) },
  {
    found: "a whole number with `.0` behind",
    means: "a spreadsheet took it for a number: are zeros lost in front?",
    is: (_, input) => /^\d{9,}\.0$/.test(input.trim())
  },
  { found: "two numbers", means: "give one", is: (_, input) => TWO.test(input) },
  {
    found: "written as a card's number is",
    means: column,
    is: (value) => CARD.test(value) && luhnSum(value) % 10 === 0
  },
  { found: "digits that look made up", means: "is it a placeholder?", is: looksMadeUp },
  { found: "very short", means: "hardly any is", is: (value) => value.length < 4 }
]

/** A sum with decimals. Not `.0`, which spreadsheets add to whole numbers. */
const MONEY = /^(?!\d+\.0$)(?:[A-Z]{3} ?)?(?:[1-9]\d{0,2}(?:[ ,.']\d{3})+|[1-9]\d*|0)[.,]\d{1,2}(?: ?[A-Z]{3})?$/

/** As Chile and Paraguay write it, and with the currency beside it. More groups of three are the number of a person there. */
const SUM =
  /^[1-9]\d{0,2}\.\d{3}$|^(?:USD|EUR|ARS|CLP|MXN|UYU|PYG|BRL|GBP) ?\d+$|^\d+ ?(?:USD|EUR|ARS|CLP|MXN|UYU|PYG|BRL|GBP)$/i

const TWO = /\d{5,}\s+(?:y|e|o|u|and|or)\s+\d{5,}/i

/** Visa, Mastercard and American Express (ISO/IEC 7812). */
const CARD = /^(?:4\d{15}|5[1-5]\d{14}|3[47]\d{13})$/

/** A date with separators. Eight digits without them may be a RUT, and so an account in Chile. */
const DATE =
  /^(?:(?:19|20)\d\d[-./ ](?:0?[1-9]|1[0-2])[-./ ](?:[0-2]?\d|3[01])|(?:[0-2]?\d|3[01])[-./ ](?:[0-2]?\d|3[01])[-./ ](?:19|20)\d\d|\d{1,2}[-./ ]?[A-Z]{3,4}[-./ ]?(?:\d\d){1,2})(?:[T ][\d.:Z]*)?$/i
