import { toAccountNumber } from "./accountNumber.ts"
import { compact, digits, range } from "./Scheme.ts"

/**
 * Number of a Paraguayan bank account in SIPAP: 4 to 16 digits. The 16 that some forms print are padded with zeros.
 *
 * @example
 * pyAccount.check("0000000600123456") // => Result.succeed("600123456")
 */
export const pyAccount = toAccountNumber({
  example: "600123456",
  alphabet: digits,
  lengths: range(4, 16),
  normalise: (input) => {
    const value = compact(input)
    return value.length === 16 ? value.replace(/^0+(?=....)/, "") : value
  }
})
