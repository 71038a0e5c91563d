import { checkDigitFlaw, weightedSum } from "./checkDigits.ts"
import { generic } from "./generic.ts"
import { digits, inGroups, toIdentifier } from "./Scheme.ts"

/**
 * CUIT, CUIL and CDI, Argentina's tax and labour ids: kind (2 digits), number (8), check digit.
 *
 * The check digit is 11 − sum mod 11, with 11 → 0 and 10 → 9: the one pair of remainders that share a digit. Issuers
 * mostly avoid the 10 by another kind (23 or 33).
 *
 * @example
 * cuit.check("20-30123456-3") // => Result.succeed("20301234563")
 * cuit.check("20-30123456-4") // => Result.fail({ _tag: "WrongCheckDigit", actual: "4", expected: "3" })
 */
export const cuit = toIdentifier({
  name: "CUIT",
  labels: ["AR", "CUIT", "CUIL", "CDI"],
  example: "20-30123456-3",
  alphabet: digits,
  lengths: [11],
  flaw: (value) => {
    const kind = value.slice(0, 2)
    if (!KINDS.has(kind)) return { _tag: "WrongPart", part: "beginning", found: kind, allowed: KINDS_FOR_PEOPLE }
    const rest = 11 - (weightedSum(value, WEIGHTS) % 11)
    return checkDigitFlaw(value, 10, rest === 11 ? 0 : rest === 10 ? 9 : rest)
  },
  doubts: (value) => (GENERIC.test(value) ? [generic("CUIT")] : []),
  format: (value) => inGroups(value, [2, 8, 1], "-")
})

const WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
/** One digit, repeated, as of nobody; and the numbers of whole countries (ARCA, "CUIT país"), which stand for foreigners. */
const GENERIC = /^(?:\d\d(\d)\1{7}|5[015]00000)/
/** Persons, companies, and those abroad. Sources disagree on whether 25 and 26 were ever issued. */
const KINDS = new Set(["20", "23", "24", "25", "26", "27", "30", "33", "34", "50", "51", "55"])
const KINDS_FOR_PEOPLE = "20, 23, 24, 25, 26, 27 (persons), 30, 33, 34 (companies), 50, 51 or 55 (abroad)"
