import { compact, digits, inGroups, toIdentifier } from "./Scheme.ts"

/**
 * Number of a mobile phone in Paraguay, as an alias of an account: 09 and 8 digits. It may be given with the country's
 * 595 in place of the 0.
 *
 * Source: Plan Nacional de Numeración (CONATEL).
 *
 * @example
 * pyMobile.normalise("+595 981 123 456") // => "0981123456"
 */
export const pyMobile = toIdentifier({
  name: "Paraguayan phone number",
  example: "0981 123 456",
  shape: "10 digits that begin with 09",
  alphabet: digits,
  lengths: [10],
  normalise: (input) => compact(input.replace(/[+()]/g, "")).replace(/^595(?=9\d{8}$)|^(?=9\d{8}$)/, "0"),
  flaw: (value) =>
    value.startsWith("09")
      ? undefined
      : { _tag: "WrongPart", part: "beginning", found: value.slice(0, 2), allowed: "09, as mobile phones have" },
  format: (value) => inGroups(value, [4, 3, 3])
})
