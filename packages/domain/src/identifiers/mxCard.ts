import { checkDigitFlaw, complement, luhnSum } from "./checkDigits.ts"
import { digits, inGroups, toIdentifier } from "./Scheme.ts"

/**
 * Number of a Mexican debit card, to which SPEI pays if the bank is given, too: 16 digits, the last a check digit.
 * From the right every second digit counts double, less 9 when above 9; the sum is a multiple of 10.
 *
 * Source: ISO/IEC 7812-1 (Luhn).
 *
 * @example
 * mxCard.format("5200000000001234") // => "5200 0000 0000 1234"
 */
export const mxCard = toIdentifier({
  name: "debit card number",
  example: "5200 0000 1234 5671",
  alphabet: digits,
  lengths: [16],
  flaw: (value) => checkDigitFlaw(value, 15, complement(luhnSum(`${value.slice(0, 15)}0`), 10)),
  format: (value) => inGroups(value, [4])
})
