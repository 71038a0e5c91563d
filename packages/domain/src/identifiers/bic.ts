import { isCountry } from "./country.ts"
import type { Flaw } from "./Identifier.ts"
import { wordFlaw } from "./placeholder.ts"
import { compact, lettersAndDigits, toIdentifier } from "./Scheme.ts"

/**
 * BIC (SWIFT code) of a bank: institution (4), country (2), place (2), and for a branch 3 more. `XXX` is the head office
 * and is dropped, so that a bank has one spelling. Placeholders of the same form, such as NOTPROVIDED, are refused.
 * Source: ISO 9362.
 *
 * @example
 * bic.check("bank de ff xxx") // => Result.succeed("BANKDEFF")
 */
export const bic = toIdentifier({
  name: "BIC",
  example: "BANKDEFF",
  alphabet: lettersAndDigits,
  lengths: [8, 11],
  normalise: (input) => {
    const value = compact(input)
    return value.length === 11 && value.endsWith("XXX") ? value.slice(0, 8) : value
  },
  stray: (input, value) => (NONE.test(value) ? { _tag: "Placeholder", found: "a word" } : wordFlaw(input)),
  flaw: (value) => {
    const country = bicCountry(value)
    return isCountry(country)
      ? undefined
      : { _tag: "WrongPart", part: "country (letters 5 and 6)", found: country, allowed: "a country's two letters" }
  },
  doubts: (value) => {
    const doubts: Array<Flaw> = []
    const place = value.charAt(7)
    const means = MARKS[place]
    if (means !== undefined) doubts.push({ _tag: "Unusual", part: "8th character", found: place, means })
    // Since 2014 the standard allows digits, but SWIFT still gives out letters alone.
    const digit = /\d/.exec(value.slice(0, 4))
    if (digit !== null)
      doubts.push({ _tag: "Unusual", part: "institution", found: "with a digit", means: "hardly any has one" })
    if (/^(?:(.)\1{3}|ABCD)/.test(value))
      doubts.push({ _tag: "Unusual", part: "institution", found: "letters in a row", means: "is it a placeholder?" })
    return doubts
  },
  mask: (value) => value,
  // All branches of a bank have one key
  key: (value) => value.slice(0, 8)
})

/**
 * The country of a checked BIC.
 *
 * @example
 * bicCountry("BANKDEFF") // => "DE"
 */
export const bicCountry = (value: string): string => value.slice(4, 6)

/** Placeholders in messages and forms whose letters 5 and 6 happen to be a country's. */
const NONE =
  /^(?:NOTPROV|NOTAVAI|NOTAPPL|NOTKNOW|UNKNOWN|UNDEFIN|EXAMPLE|PENDIEN|PENDING|TEST|DUMM|FAKE|NULL|NONE|XXXX)/
const MARKS: { readonly [place: string]: string } = {
  "0": "a code for tests, to which no money can be sent",
  "1": "a passive member, which is not reached by SWIFT"
}
