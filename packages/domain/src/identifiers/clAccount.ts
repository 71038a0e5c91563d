import { rutBody } from "./rut.ts"
import { digits, range, toIdentifier, withoutZeros } from "./Scheme.ts"

/**
 * Number of a Chilean bank account: 4 to 20 digits, leading zeros kept, no check digit. Lengths are each bank's own.
 *
 * @example
 * clAccount.check("00-123-456") // => Result.succeed("00123456")
 */
export const clAccount = toIdentifier({
  name: "account number",
  example: "00123456789",
  alphabet: digits,
  lengths: range(4, 20),
  key: withoutZeros
})

/**
 * Whether the account is the CuentaRUT (BancoEstado) of a RUT: its number is the RUT without the check digit.
 *
 * @example
 * isCuentaRutOf("123456785", "12345678") // => true
 */
export const isCuentaRutOf = (rut: string, account: string): boolean => account.replace(/^0+/, "") === rutBody(rut)
