import { checkDigitFlaw } from "./checkDigits.ts"
import { dateFlaw } from "./date.ts"
import { generic } from "./generic.ts"
import type { Flaw } from "./Identifier.ts"
import { forbiddenRfcs } from "./forbiddenWords.ts"
import { alphabet, compact, inGroups, shapeFlaw, toIdentifier } from "./Scheme.ts"

/**
 * RFC, Mexico's tax id: 3 letters (companies) or 4 (persons), date of birth or founding, 3 of the homoclave, the last of
 * which is a check digit. Persons without a homoclave have 10 characters.
 *
 * About 1.5 % of the numbers in use fail the check digit: it only raises a doubt, and so does an impossible date.
 *
 * @example
 * rfc.check("lunr-900214-ab9") // => Result.succeed("LUNR900214AB9")
 * rfc.doubts("LUNR900214AB8") // => [{ _tag: "WrongCheckDigit", actual: "8", expected: "9" }]
 */
export const rfc = toIdentifier({
  name: "RFC",
  example: "LUNR900214AB9",
  shape: "3 or 4 letters (& and Ñ too), a date as YYMMDD, 3 letters or digits",
  alphabet: alphabet("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ&Ñ", "letters, &, Ñ and digits"),
  lengths: [10, 12, 13],
  normalise: (input) => compact(input).replace(/^(?:RFC:?|MX)+(?=[A-ZÑ&]{3,4}\d{6})/, ""),
  flaw: (value) => {
    const letters = lettersOf(value)
    return (
      shapeFlaw(value, letters === 4 ? "aaaannnnnnccc".slice(0, value.length) : "aaannnnnnccc") ??
      homoclaveFlaw(value, letters + 6)
    )
  },
  doubts: (value) => {
    if (GENERIC.has(value)) return [generic("RFC")]
    const letters = lettersOf(value)
    const doubts: Array<Flaw> = letters === 4 && forbiddenRfcs.has(value.slice(0, 4)) ? [forbidden] : []
    const date = dateFlaw(value, letters)
    if (date !== undefined) doubts.push(date)
    if (value.length === 10) {
      const means = "banks may ask for all 13 characters"
      return [...doubts, { _tag: "Unusual", part: "homoclave", found: "left out", means }]
    }
    const flaw = checkDigitFlaw(value, value.length - 1, checkDigit(value))
    return flaw === undefined ? doubts : [...doubts, flaw]
  },
  format: (value) => inGroups(value, [lettersOf(value), 6, 3])
})

const lettersOf = (value: string): number => (value.length === 12 ? 3 : 4)

/** & and Ñ occur only in the letters of the name. */
const homoclaveFlaw = (value: string, from: number): Flaw | undefined => {
  const found = /[&Ñ]/.exec(value.slice(from))
  return found === null
    ? undefined
    : { _tag: "WrongPart", part: "homoclave", found: found[0], allowed: "letters A to Z and digits" }
}

const checkDigit = (value: string): string => {
  // Companies count as if a space stood before their three letters.
  const text = value.padStart(13, " ")
  let sum = 0
  for (let i = 0; i < 12; i++) sum += VALUES.indexOf(text.charAt(i)) * (13 - i)
  const rest = 11 - (sum % 11)
  return rest === 11 ? "0" : rest === 10 ? "A" : String(rest)
}

const VALUES = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ"
/** SAT writes such beginnings with an X as the fourth letter. */
const forbidden: Flaw = {
  _tag: "Unusual",
  part: "beginning",
  found: "a word that is never issued",
  means: "its fourth letter should be X"
}
/** For the public at large, and for foreigners. */
const GENERIC = new Set(["XAXX010101000", "XEXX010101000"])
