import { mod97 } from "./checkDigits.ts"
import type { Flaw } from "./Identifier.ts"
import { nationalCheckDigits } from "./ibanNational.ts"
import { ibanRegistry, unregistered } from "./ibanRegistry.ts"
import { inGroups, lettersAndDigits, shapeFlaw, toIdentifier } from "./Scheme.ts"

/**
 * IBAN, the number of an account in the countries that issue them: country, two check digits, and the country's own
 * account number, whose length and kinds of characters are checked too. Source: ISO 13616.
 *
 * AR, CL, MX, PY, US and UY issue none.
 *
 * @example
 * iban.check("DE19 1005 0000 0012 3456 78") // => Result.succeed("DE19100500000012345678")
 * iban.check("DE99100500000012345678") // => Result.fail({ _tag: "WrongCheckDigit", actual: "99", expected: "19" })
 * iban.mask("DE19100500000012345678") // => "DE••••5678"
 */
export const iban = toIdentifier({
  name: "IBAN",
  labels: ["IBAN"],
  example: "DE19100500000012345678",
  shape: "two letters, two digits, then up to 30 letters and digits: each country has its length",
  alphabet: lettersAndDigits,
  flaw: (value) => {
    const country = ibanCountry(value)
    const shape = shapes.get(country)
    if (shape === undefined) {
      return { _tag: "WrongPart", part: "country", found: country, allowed: "one that issues IBANs" }
    }
    const { length } = value
    if (length !== shape.length) {
      return { _tag: "WrongLength", expected: `${shape.length} (${country})`, actual: length, unit: "characters" }
    }
    return shapeFlaw(value, shape) ?? checkDigitsFlaw(value)
  },
  doubts: (value) => {
    const country = ibanCountry(value)
    if (!Object.hasOwn(ibanRegistry, country)) {
      return [
        {
          _tag: "Unusual",
          part: "country",
          found: country,
          means: "it is not in the IBAN registry, banks may refuse it"
        }
      ]
    }
    const isRight = nationalCheckDigits[country]
    if (isRight === undefined || isRight(value.slice(4))) return []
    return [
      { _tag: "Unusual", part: "account", found: "without the check digits of its country", means: "ask the payee" }
    ]
  },
  format: (value) => inGroups(value, [4]),
  mask: (value) => `${ibanCountry(value)}••••${value.slice(-4)}`
})

/**
 * The country of a checked IBAN.
 *
 * @example
 * ibanCountry("DE19100500000012345678") // => "DE"
 */
export const ibanCountry = (value: string): string => value.slice(0, 2)

/**
 * The length of a country's IBANs; undefined if it issues none.
 *
 * @example
 * ibanLength("DE") // => 22
 * ibanLength("US") // => undefined
 */
export const ibanLength = (country: string): number | undefined => shapes.get(country)?.length

/** The check digits are 98 − the rest with `00` in their place: never 00, 01 or 99, which also leave a remainder of 1. */
const checkDigitsFlaw = (value: string): Flaw | undefined => {
  const rest = mod97("00", 0, 2, mod97(value, 0, 2, mod97(value, 4)))
  const expected = 98 - rest
  const actual = value.slice(2, 4)
  if (Number(actual) === expected) return undefined
  return { _tag: "WrongCheckDigit", actual, expected: String(expected).padStart(2, "0") }
}

/** The kinds of all characters by country, in the notation of {@link shapeFlaw}. */
const shapes = new Map([
  ...unregistered.flatMap(([length, countries]) =>
    countries.split(" ").map((country) => [country, `aann${"c".repeat(length - 4)}`] as const)
  ),
  ...Object.entries(ibanRegistry).map(
    ([country, structure]) =>
      [
        country,
        "aann" + structure.replace(/(\d+)!([nac])/g, (_, count, kind: string) => kind.repeat(Number(count)))
      ] as const
  )
])
