import { toAccountNumber } from "./accountNumber.ts"
import { lettersAndDigits, range } from "./Scheme.ts"

/**
 * Number of a US bank account: up to 17 characters, nearly always digits, leading zeros kept. Source: NACHA, entry detail.
 *
 * @example
 * usAccount.check("000-123 456") // => Result.succeed("000123456")
 */
export const usAccount = toAccountNumber({
  example: "000120344057",
  alphabet: lettersAndDigits,
  lengths: range(1, 17),
  doubts: (value) =>
    /[A-Z]/.test(value)
      ? [{ _tag: "Unusual", part: "account number", found: "with letters", means: "few US banks use them" }]
      : []
})
