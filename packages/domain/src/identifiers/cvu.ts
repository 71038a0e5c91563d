import { blocksFlaw } from "./cbu.ts"
import { digits, inGroups, toIdentifier } from "./Scheme.ts"

/**
 * CVU, Argentina's number of an account at a payment service provider: `000`, provider (4 digits), check digit, `0`,
 * account (12), check digit. Same check digits as a CBU. Source: BCRA Com. "A" 6510 (2018).
 *
 * @example
 * cvu.check("00000031 00045678901235") // => Result.succeed("0000003100045678901235")
 */
export const cvu = toIdentifier({
  name: "CVU",
  labels: ["CVU"],
  example: "0000003100045678901235",
  alphabet: digits,
  lengths: [22],
  flaw: (value) => {
    if (!value.startsWith("000")) {
      return {
        _tag: "WrongPart",
        part: "beginning",
        found: value.slice(0, 3),
        allowed: "000 (a CBU begins with its bank)"
      }
    }
    if (value[8] !== "0") return { _tag: "WrongPart", part: "9th digit", found: value.charAt(8), allowed: "0" }
    return blocksFlaw(value)
  },
  doubts: (value) =>
    value.endsWith("0".repeat(14))
      ? [{ _tag: "Unusual", part: "account", found: "all zeros", means: "a placeholder, hardly somebody's account" }]
      : [],
  format: (value) => inGroups(value, [8, 14])
})
