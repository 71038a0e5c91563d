import { bankNameFlaw } from "./bankName.ts"
import { banks } from "./banks.ts"
import { compact, digits, toIdentifier } from "./Scheme.ts"

/**
 * Code of a Mexican bank, needed beside a card or a phone: the 3 digits that begin its CLABEs, which are the last three of
 * Banxico's 5 (40002 is 002).
 *
 * Source: Banxico, SPEI participants. A bank that is not in our list raises a doubt.
 *
 * @example
 * mxBank.normalise("40002") // => "002"
 */
export const mxBank = toIdentifier({
  name: "bank code",
  example: "002",
  shape: "3 digits, or Banxico's 5 that begin with 40 or 90",
  alphabet: digits,
  stray: bankNameFlaw(banks.MX),
  lengths: [3],
  normalise: (input) => {
    const value = compact(input)
    return /^[49]0\d{3}$/.test(value) ? value.slice(2) : value
  },
  doubts: (value) => (Object.hasOwn(banks.MX, value) ? [] : [{ _tag: "UnknownCode", part: "bank code", code: value }]),
  mask: (value) => value
})
