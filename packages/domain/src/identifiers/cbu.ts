import { banks } from "./banks.ts"
import { checkDigitFlaw, complement, weightedSum } from "./checkDigits.ts"
import type { Flaw } from "./Identifier.ts"
import { digits, inGroups, toIdentifier } from "./Scheme.ts"

/**
 * CBU, Argentina's number of a bank account: bank (3 digits), branch (4), check digit, account (13), check digit.
 *
 * A CVU (bank `000`) has the same form and the same rail: it raises a doubt and is not refused.
 * Structure: BCRA, "Clave Bancaria Uniforme". Each check digit is (10 − sum mod 10) mod 10: the outer mod gives the 0.
 *
 * @example
 * cbu.check("01701230-00000123456784") // => Result.succeed("0170123000000123456784")
 * cbu.check("0170123000000123456785") // => Result.fail({ _tag: "WrongCheckDigit", part: "account", actual: "5", expected: "4" })
 * cbu.mask("0170123000000123456784") // => "••••6784"
 */
export const cbu = toIdentifier({
  name: "CBU",
  labels: ["CBU"],
  example: "0170123000000123456784",
  alphabet: digits,
  lengths: [22],
  flaw: (value) => blocksFlaw(value),
  doubts: (value) => {
    const bank = bankCode(value)
    if (bank === "000") return [{ _tag: "Unusual", part: "bank code", found: bank, means: "this is a CVU, not a CBU" }]
    return Object.hasOwn(banks.AR, bank) ? [] : [{ _tag: "UnknownCode", part: "bank code", code: bank }]
  },
  format: (value) => inGroups(value, [8, 14])
})

/**
 * The bank of a checked CBU, a key of `banks.AR`.
 *
 * @example
 * bankCode("0170123000000123456784") // => "017"
 */
export const bankCode = (value: string): string => value.slice(0, 3)

/**
 * Checks both check digits of a CBU or CVU.
 *
 * @example
 * blocksFlaw("0170123000000123456784") // => undefined
 */
export const blocksFlaw = (value: string): Flaw | undefined =>
  checkDigitFlaw(value, 7, complement(weightedSum(value, BANK_WEIGHTS), 10), "bank and branch") ??
  checkDigitFlaw(value, 21, complement(weightedSum(value, ACCOUNT_WEIGHTS, 8), 10), "account")

const BANK_WEIGHTS = [7, 1, 3, 9, 7, 1, 3]
const ACCOUNT_WEIGHTS = [3, 9, 7, 1, 3, 9, 7, 1, 3, 9, 7, 1, 3]
