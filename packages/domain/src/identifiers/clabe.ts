import { banks } from "./banks.ts"
import { checkDigitFlaw, complement, weightedSum } from "./checkDigits.ts"
import { digits, inGroups, toIdentifier } from "./Scheme.ts"

/**
 * CLABE, Mexico's number of a bank account: bank (3 digits), plaza (3), account (11), check digit.
 * Weights 3, 7, 1 and again; (10 − sum mod 10) mod 10. Plazas are not checked: banks of today use numbers in no list.
 *
 * @example
 * clabe.check("002 180 01234567890 6") // => Result.succeed("002180012345678906")
 */
export const clabe = toIdentifier({
  name: "CLABE",
  labels: ["CLABE"],
  example: "002180012345678906",
  alphabet: digits,
  lengths: [18],
  flaw: (value) => {
    if (bankCode(value) === "000") {
      return { _tag: "WrongPart", part: "bank code", found: "000", allowed: "a bank's: 002 or above" }
    }
    return checkDigitFlaw(value, 17, complement(weightedSum(value, WEIGHTS), 10))
  },
  doubts: (value) => {
    const bank = bankCode(value)
    return Object.hasOwn(banks.MX, bank) ? [] : [{ _tag: "UnknownCode", part: "bank code", code: bank }]
  },
  format: (value) => inGroups(value, [3, 3, 11, 1])
})

/**
 * The bank of a checked CLABE, a key of `banks.MX`.
 *
 * @example
 * bankCode("002180012345678906") // => "002"
 */
export const bankCode = (value: string): string => value.slice(0, 3)

const WEIGHTS = [3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7]
