import { checkDigitFlaw, complement, weightedSum } from "./checkDigits.ts"
import { generic } from "./generic.ts"
import { digits, toIdentifier, unpadded, withDots } from "./Scheme.ts"

/**
 * CI, Uruguay's identity card: 7 digits (old ones 6) and a check digit, stored without leading zeros. Weights over the
 * seven 2 9 8 7 6 3 4; mod 10.
 *
 * @example
 * uyCi.check("1.234.567-2") // => Result.succeed("12345672")
 */
export const uyCi = toIdentifier({
  name: "Uruguayan CI",
  labels: ["UY", "CI"],
  example: "1.234.567-2",
  alphabet: digits,
  lengths: [7, 8],
  normalise: unpadded,
  flaw: (value) =>
    checkDigitFlaw(value, value.length - 1, complement(weightedSum(value.padStart(8, "0"), WEIGHTS), 10)),
  // With one repeated digit the check digit is right
  doubts: (value) => (/^(\d)\1+$/.test(value) ? [generic("CI")] : []),
  format: (value) => `${withDots(value.slice(0, -1))}-${value.slice(-1)}`
})

const WEIGHTS = [2, 9, 8, 7, 6, 3, 4]
