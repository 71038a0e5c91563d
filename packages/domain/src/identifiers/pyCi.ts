import { generic } from "./generic.ts"
import { digits, range, toIdentifier, unpadded, withDots } from "./Scheme.ts"

/**
 * CI, Paraguay's identity card: 5 to 7 digits, no check digit.
 *
 * @example
 * pyCi.check("1.234.567") // => Result.succeed("1234567")
 */
export const pyCi = toIdentifier({
  name: "Paraguayan CI",
  labels: ["PY", "CI"],
  example: "1.234.567",
  alphabet: digits,
  lengths: range(5, 7),
  normalise: unpadded,
  doubts: (value) => (/^(\d)\1+$/.test(value) ? [generic("CI")] : []),
  format: withDots
})
