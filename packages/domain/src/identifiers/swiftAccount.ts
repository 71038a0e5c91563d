import { lettersAndDigits, range, toIdentifier, withoutZeros } from "./Scheme.ts"

/**
 * Number of an account abroad, where there is no IBAN: what a SWIFT payment can carry (ISO 20022 `Othr/Id`, 34).
 *
 * @example
 * swiftAccount.check("ab 123-456") // => Result.succeed("AB123456")
 */
export const swiftAccount = toIdentifier({
  name: "account number",
  example: "1234567890",
  alphabet: lettersAndDigits,
  lengths: range(1, 34),
  key: withoutZeros
})
