import { maskAllButLast } from "../identifiers/Identifier.ts"
import { normalForm } from "../internal/normalForm.ts"
import { shown } from "./Text.ts"

/**
 * Masks whatever may be the number of an account, a card or a person, all but its last digits. Messages, tables and
 * logs can then repeat text that people wrote in the wrong place. Dates, times, and references that count within a year
 * stay readable.
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
 * Quotes input for a message: masked by {@link hidden}, shortened, and with invisible characters shown by code.
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
 * As {@link quoted}, for input in place of an amount. Text that looks like an amount (at most twelve digits with marks
 * or groups) is not masked, so that people see what to correct.
 *
 * @example
 * quotedAmount("1234 567") // => '"1234 567"'
 * quotedAmount("012180000123456782") // => '"••••6782"'
 */
export const quotedAmount = (found: string): string =>
  AMOUNT.test(found) && digitsOf(found).length <= 12 ? JSON.stringify(found) : quoted(found)

/**
 * Digits with points, commas, apostrophes or spaces between them. Spaces alone may separate one group of three; phone
 * numbers have more.
 */
const AMOUNT = /^(?![+\d ]*$)[^\p{L}\p{N}+]{0,4}\d+(?:[.,'’ ]\d+)+[^\p{L}\p{N}]{0,4}$|^\d+ \d{3}$/u

const longest = 60

/**
 * A time (ISO 8601), or a stretch of words with digits (superscript and circled digits too), separated by anything but
 * letters. A double quote ends the stretch, unless it is between digits.
 */
const TIME_OR_STRETCH = /* @__PURE__ */ (() => {
  const moment =
    "20\\d\\d-(?:0[1-9]|1[0-2])-(?:[0-2]\\d|3[01])[T ][0-2]\\d:[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,3})?)?(?:Z|[+-]\\d\\d:\\d\\d)?"
  const [digit, letter] = ["[\\p{Nd}\\p{No}]", "[\\p{L}\\p{Nd}\\p{No}]"]
  const word = `${letter}*${digit}${letter}*`
  const between = `(?:[^\\p{L}\\p{Nd}\\p{No}"]+|(?<=${digit})"(?=${digit}))`
  return new RegExp(`(?<!${letter})(${moment})(?!${letter})|(?<!${letter})${word}(?:${between}${word})*`, "gu")
})()

/** The shortest account numbers of any bank have seven digits. */
const leastDigits = 7

const mayBeNumber = (stretch: string): boolean => {
  const digits = digitsOf(stretch)
  return digits.length >= leastDigits && !(digits.length <= 12 && CALENDAR.test(stretch))
}

/**
 * A date, or a reference that counts within a year, a month or a day: `2026-03-0001`, `20260301-17`, `2026/000123`.
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
