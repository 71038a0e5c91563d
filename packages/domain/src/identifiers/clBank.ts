import { bankNameFlaw } from "./bankName.ts"
import { banks } from "./banks.ts"
import { compact, digits, toIdentifier } from "./Scheme.ts"

/**
 * Code of a Chilean bank (CMF): 3 digits; many lists print it without its zeros.
 *
 * @example
 * clBank.check("12") // => Result.succeed("012")
 */
export const clBank = toIdentifier({
  name: "bank code",
  example: "001",
  shape: "1 to 3 digits",
  alphabet: digits,
  stray: bankNameFlaw(banks.CL),
  lengths: [3],
  normalise: (input) => {
    const value = compact(input)
    return value === "" ? value : value.padStart(3, "0")
  },
  doubts: (value) => (Object.hasOwn(banks.CL, value) ? [] : [{ _tag: "UnknownCode", part: "bank code", code: value }]),
  mask: (value) => value
})
