import { banks } from "./banks.ts"
import { compact, digits, toIdentifier } from "./Scheme.ts"

/** Code of a Chilean bank (CMF): 3 digits; many lists print it without its zeros. */
export const clBank = toIdentifier({
  name: "bank code",
  example: "001",
  alphabet: digits,
  lengths: [3],
  normalise: (input) => {
    const value = compact(input)
    return value === "" ? value : value.padStart(3, "0")
  },
  doubts: (value) => (value in banks.CL ? [] : [{ _tag: "UnknownCode", part: "bank code", code: value }]),
  mask: (value) => value
})
