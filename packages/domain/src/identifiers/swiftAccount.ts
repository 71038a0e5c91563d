import { toAccountNumber } from "./accountNumber.ts"
import { lettersAndDigits, range } from "./Scheme.ts"

/**
 * Number of an account abroad without an IBAN, as a SWIFT payment can carry it (ISO 20022 `Othr/Id`, 34). A value in the form of
 * an IBAN must be a valid one.
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
