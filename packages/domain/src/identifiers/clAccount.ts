import { toAccountNumber } from "./accountNumber.ts"
import { rutBody } from "./rut.ts"
import { digits, range } from "./Scheme.ts"

/**
 * Number of a Chilean bank account: 4 to 20 digits, leading zeros kept, no check digit. Lengths are each bank's own.
 *
 * @example
 * clAccount.check("00-123-456") // => Result.succeed("00123456")
 */
export const clAccount = toAccountNumber({
  example: "00120344057",
  alphabet: digits,
  lengths: range(4, 20)
})

/**
 * Whether the account is the CuentaRUT (BancoEstado) of a RUT: its number is the RUT without the check digit.
 *
 * @example
 * isCuentaRutOf("123456785", "12345678") // => true
 */
export const isCuentaRutOf = (rut: string, account: string): boolean => account.replace(/^0+/, "") === rutBody(rut)
