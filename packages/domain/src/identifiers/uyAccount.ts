import { toAccountNumber } from "./accountNumber.ts"
import { digits, range } from "./Scheme.ts"

/**
 * Number of a Uruguayan bank account: 4 to 16 digits, no check digit known; the length is each bank's own.
 *
 * @example
 * uyAccount.check("123") // => Result.fail({ _tag: "WrongLength", expected: "4 to 16", actual: 3, unit: "digits" })
 */
export const uyAccount = toAccountNumber({
  example: "1203440",
  alphabet: digits,
  lengths: range(4, 16)
})
