import { maskAllButLast } from "../identifiers/Identifier.ts"
import { normalForm } from "../internal/normalForm.ts"
import { shown } from "./Text.ts"

/**
 * A text in which whatever may be the number of an account, a card or a person shows its last digits alone, so that
 * sentences, tables and logs can repeat what people wrote in the wrong place. Dates and times, and references that count within a
 * year, stay as they are.
 *
 * @example
 * hidden("0110100900000123450113") // => "••••0113"
 * hidden("INV-2026-0041 of 2026-03-01") // => "INV-2026-0041 of 2026-03-01"
 */
export const hidden = (text: string): string =>
  /[\p{Nd}\p{No}]/u.test(text)
    ? text.replaceAll(TIME_OR_STRETCH, (found, time?: string) =>
        time === undefined && mayBeNumber(found) ? maskAllButLast(digitsOf(found)) : found
      )
    : text

/**
 * What was found, as a sentence repeats it: in quotes, its beginning only, {@link hidden}, and by code what nobody sees.
 *
 * @example
 * quoted("Ana\u202e") // => '"Ana<U+202E>"'
 * quoted("0110100900000123450113") // => '"••••0113"'
 */
export const quoted = (found: string): string => {
  const text = shown(hidden(normalForm(found, "NFC")))
  return JSON.stringify(text.length > longest ? `${text.slice(0, longest)}…` : text)
}

/**
 * What was found where an amount is asked for: {@link quoted}, but whole where it can be told that an amount was meant, by marks
 * or groups between no more than twelve digits, so that people see what to mend.
 *
 * @example
 * quotedAmount("1234 567") // => '"1234 567"'
 * quotedAmount("012180000123456782") // => '"••••6782"'
 */
export const quotedAmount = (found: string): string =>
  AMOUNT.test(found) && digitsOf(found).length <= 12 ? JSON.stringify(found) : quoted(found)

/** Points, commas, apostrophes or spaces between digits; by spaces alone, as phones have them, but one group of three. */
const AMOUNT = /^(?![+\d ]*$)[^\p{L}\p{N}+]{0,4}\d+(?:[.,'’ ]\d+)+[^\p{L}\p{N}]{0,4}$|^\d+ \d{3}$/u

const longest = 60

/**
 * A moment (ISO 8601), or words with digits in them, raised and circled ones too, and between such words no letter: marks of
 * any kind, blanks, and whatever shows nothing by itself. Double quotes end it, unless they stand between digits.
 */
const TIME_OR_STRETCH = /* @__PURE__ */ (() => {
  const moment =
    "20\\d\\d-(?:0[1-9]|1[0-2])-(?:[0-2]\\d|3[01])[T ][0-2]\\d:[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,3})?)?(?:Z|[+-]\\d\\d:\\d\\d)?"
  const [digit, letter] = ["[\\p{Nd}\\p{No}]", "[\\p{L}\\p{Nd}\\p{No}]"]
  const word = `${letter}*${digit}${letter}*`
  const between = `(?:[^\\p{L}\\p{Nd}\\p{No}"]+|(?<=${digit})"(?=${digit}))`
  return new RegExp(`(?<!${letter})(${moment})(?!${letter})|(?<!${letter})${word}(?:${between}${word})*`, "gu")
})()

/** Seven digits are the shortest number that is some bank's account. */
const leastDigits = 7

const mayBeNumber = (stretch: string): boolean => {
  const digits = digitsOf(stretch)
  return digits.length >= leastDigits && !(digits.length <= 12 && CALENDAR.test(stretch))
}

/**
 * A date, or what begins with a year, a month or a date and counts within it: `2026-03-0001`, `20260301-17`, `2026/000123`.
 */
const CALENDAR = /* @__PURE__ */ (() => {
  const [year, month, day] = ["(?:19|20)\\d\\d", "(?:0[1-9]|1[0-2])", "(?:0[1-9]|[12]\\d|3[01])"]
  const part = "(?:0?[1-9]|[12]\\d|3[01])[-./]"
  return new RegExp(
    `^\\p{L}*${year}(?:[-./_]${month}(?:[-./_]${day})?)?(?:[-./_]\\d{1,6})?$` +
      `|^\\p{L}*20[0-4]\\d${month}${day}?(?:[-._]\\d{1,4})?$|^${part}${part}${year}$`,
    "u"
  )
})()

const digitsOf = (text: string): string => text.replaceAll(/[^\p{Nd}\p{No}]/gu, "")
