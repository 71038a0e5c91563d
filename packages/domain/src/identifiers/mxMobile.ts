import { compact, digits, inGroups, toIdentifier } from "./Scheme.ts"

/**
 * Number of a mobile phone in Mexico, to which SPEI pays if the bank is given, too: 10 digits, no area begins with 0
 * or 1. The country's 52 (or 521, as it was dialled until 2019) may stand in front.
 *
 * Source: Plan Nacional de Numeración (IFT).
 *
 * @example
 * mxMobile.normalise("+52 1 55 1234 5678") // => "5512345678"
 */
export const mxMobile = toIdentifier({
  name: "Mexican phone number",
  example: "55 1234 5678",
  alphabet: digits,
  lengths: [10],
  normalise: (input) => compact(input.replace(/[+()]/g, "")).replace(/^521?(?=\d{10}$)/, ""),
  flaw: (value) =>
    value < "2" ? { _tag: "WrongPart", part: "beginning", found: value.charAt(0), allowed: "2 to 9" } : undefined,
  format: (value) => inGroups(value, [2, 4, 4])
})
