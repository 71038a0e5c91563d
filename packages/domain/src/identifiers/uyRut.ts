import { checkDigitFlaw, complement, weightedSum } from "./checkDigits.ts"
import { digits, inGroups, toIdentifier } from "./Scheme.ts"

/**
 * RUT (or RUC), Uruguay's tax id: office (01 to 22), number (6 digits), `001`, check digit. The check digit is
 * −sum mod 11; numbers that would need a 10 are never issued.
 *
 * @example
 * uyRut.check("21 123456 001 9") // => Result.succeed("211234560019")
 */
export const uyRut = toIdentifier({
  name: "Uruguayan RUT",
  labels: ["UY", "RUT", "RUC"],
  example: "211234560019",
  alphabet: digits,
  lengths: [12],
  flaw: (value) => {
    const office = value.slice(0, 2)
    if (office < "01" || office > "22")
      return { _tag: "WrongPart", part: "beginning", found: office, allowed: "01 to 22" }
    const number = value.slice(2, 8)
    if (number === "000000") return { _tag: "WrongPart", part: "number", found: number, allowed: "000001 or above" }
    const branch = value.slice(8, 11)
    if (branch !== "001") return { _tag: "WrongPart", part: "digits 9 to 11", found: branch, allowed: "001" }
    const expected = complement(weightedSum(value, WEIGHTS), 11)
    if (expected === 10) {
      return { _tag: "WrongPart", part: "number", found: "never issued (no check digit fits)", allowed: "read again" }
    }
    return checkDigitFlaw(value, 11, expected)
  },
  format: (value) => inGroups(value, [2, 6, 3, 1])
})

const WEIGHTS = [4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]
