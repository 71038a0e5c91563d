import { toAccountNumber } from "./accountNumber.ts"
import { lettersAndDigits, range } from "./Scheme.ts"

/**
 * Number of an account abroad, where there is no IBAN: what a SWIFT payment can carry (ISO 20022 `Othr/Id`, 34). What has
 * the shape of an IBAN must be a right one.
 *
 * @example
 * swiftAccount.check("ab 123-456") // => Result.succeed("AB123456")
 */
export const swiftAccount = toAccountNumber({
  example: "1203440577",
  alphabet: lettersAndDigits,
  lengths: range(1, 34),
  takesIbans: true
})
