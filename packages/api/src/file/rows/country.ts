import { isCountry } from "@concierge/domain/identifiers/country"
import { squeezed } from "@concierge/domain/Text"

/**
 * The two letters of a country that is written out, in the languages of our ports and their neighbours; what is none stays
 * as it is, to be refused by whoever needs a country.
 *
 * @example
 * toCountry("Alemania") // => "DE"
 * toCountry("México") // => "MX"
 * toCountry("UK") // => "UK"
 */
export const toCountry = (said: string): string => (said.length < 3 ? said : (byName().get(squeezed(said)) ?? said))

/** Two thousand names take a moment, so they are made when a file first writes one out. */
const byName = (): ReadonlyMap<string, string> => (names ??= new Map([...named(), ...alsoSaid]))
let names: ReadonlyMap<string, string> | undefined

const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ")

const named = (): ReadonlyArray<readonly [string, string]> => {
  const codes = letters.flatMap((first) => letters.map((second) => first + second)).filter(isCountry)
  return ["es", "en", "pt", "de"].flatMap((language) => {
    const ofLanguage = new Intl.DisplayNames(language, { type: "region" })
    return codes.map((code) => [squeezed(ofLanguage.of(code) ?? code), code] as const)
  })
}

const alsoSaid: ReadonlyArray<readonly [string, string]> = [
  ["usa", "US"],
  ["eeuu", "US"],
  ["eua", "US"],
  ["greatbritain", "GB"],
  ["england", "GB"],
  ["inglaterra", "GB"],
  ["holanda", "NL"],
  ["holland", "NL"]
]
