import { checkDigitFlaw, complement, weightedSum } from "./checkDigits.ts"
import { digits, toIdentifier } from "./Scheme.ts"

/**
 * ABA routing number of a US bank: 9 digits, weights 3 7 1 and again, the sum a multiple of 10; the first two digits tell
 * the Federal Reserve district or the kind of institution. A number may serve ACH, Fedwire or both.
 *
 * @example
 * aba.check("12345678-0") // => Result.succeed("123456780")
 * aba.check("123456781") // => Result.fail({ _tag: "WrongCheckDigit", actual: "1", expected: "0" })
 */
export const aba = toIdentifier({
  name: "ABA routing number",
  labels: ["ABA", "RTN"],
  example: "123456780",
  alphabet: digits,
  lengths: [9],
  flaw: (value) => {
    const beginning = Number(value.slice(0, 2))
    if (!RANGES.some(([first, last]) => beginning >= first && beginning <= last)) {
      return {
        _tag: "WrongPart",
        part: "beginning",
        found: value.slice(0, 2),
        allowed: "00 to 12, 21 to 32, 61 to 72 or 80"
      }
    }
    return checkDigitFlaw(value, 8, complement(weightedSum(value, WEIGHTS), 10))
  },
  doubts: (value) =>
    value.startsWith("15") || value.startsWith("00")
      ? [{ _tag: "Unusual", part: "beginning", found: value.slice(0, 2), means: "an office of the US government" }]
      : [],
  mask: (value) => value
})

const WEIGHTS = [3, 7, 1, 3, 7, 1, 3, 7]
/** Government, districts, thrifts, electronic transactions, traveller's cheques; 15 is used by the US Treasury alone. */
const RANGES = [
  [0, 12],
  [15, 15],
  [21, 32],
  [61, 72],
  [80, 80]
] as const
