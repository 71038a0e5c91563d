import { bankNameFlaw } from "./bankName.ts"
import { banks } from "./banks.ts"
import { compact, digits, toIdentifier } from "./Scheme.ts"

/**
 * Code of a Uruguayan bank (BCU): 3 digits (113) or the same after a 1 (1113), which is the spelling kept here.
 *
 * @example
 * uyBank.check("113") // => Result.succeed("1113")
 */
export const uyBank = toIdentifier({
  name: "bank code",
  example: "1113",
  shape: "3 digits, or 4 that begin with a 1",
  alphabet: digits,
  stray: bankNameFlaw(banks.UY),
  lengths: [4],
  normalise: (input) => {
    const value = compact(input)
    return /^(?=.*[1-9])\d{1,3}$/.test(value) ? `1${value.padStart(3, "0")}` : value
  },
  doubts: (value) => (Object.hasOwn(banks.UY, value) ? [] : [{ _tag: "UnknownCode", part: "bank code", code: value }]),
  mask: (value) => value
})
