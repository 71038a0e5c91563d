import { checkDigitFlaw, complement } from "./checkDigits.ts"
import { dateFlaw, rangeFlaw } from "./date.ts"
import { forbiddenCurps } from "./forbiddenWords.ts"
import { generic } from "./generic.ts"
import type { Flaw } from "./Identifier.ts"
import { digits, lettersAndDigits, shapeFlaw, toIdentifier } from "./Scheme.ts"

/**
 * CURP, Mexico's id of a person: 4 letters of the name, date of birth, sex (H, M, X), state of birth, 3 consonants, one
 * character against doubles, check digit. Weights 18 to 2, letters count 10 and on with an Ñ after the N; mod 10.
 *
 * @example
 * curp.check("lunr900214mdfzrs07") // => Result.succeed("LUNR900214MDFZRS07")
 */
export const curp = toIdentifier({
  name: "CURP",
  example: "LUNR900214MDFZRS07",
  shape: "18 letters and digits: 4 letters, a date as YYMMDD, 6 letters, 2 more",
  alphabet: lettersAndDigits,
  lengths: [18],
  flaw: (value) =>
    shapeFlaw(value, "aaaannnnnnaaaaaacn") ??
    rangeFlaw(value, 4) ??
    placeFlaw(value) ??
    checkDigitFlaw(value, 17, checkDigit(value)),
  doubts: (value) => {
    if (/^X[AE]XX010101/.test(value)) return [generic("CURP")]
    const doubts: Array<Flaw> = []
    if (forbiddenCurps.has(value.slice(0, 4))) {
      const means = "its second letter should be X"
      doubts.push({ _tag: "Unusual", part: "beginning", found: "a word that is never issued", means })
    }
    const date = dateFlaw(value, 4)
    if (date !== undefined) doubts.push(date)
    const century = digits.codes[value.charCodeAt(16)] === 1 ? 19 : 20
    const isNoDay = century === 19 && value.startsWith("000229", 4)
    if (isNoDay || (century === 20 && Number(value.slice(4, 6)) >= beyond)) {
      const means = "character 17 is a digit for births before 2000, else a letter"
      doubts.push({ _tag: "Unusual", part: "date of birth", found: "impossible", means })
    }
    return doubts
  }
})

/** Nobody who is paid is born after 2049. */
const beyond = 50

const placeFlaw = (value: string): Flaw | undefined => {
  const sex = value.charAt(10)
  if (!"HMX".includes(sex)) return { _tag: "WrongPart", part: "sex", found: sex, allowed: "H, M or X" }
  const state = value.slice(11, 13)
  if (!STATES.has(state)) {
    return { _tag: "WrongPart", part: "state of birth", found: state, allowed: "a state's two letters, or NE (abroad)" }
  }
  return undefined
}

const checkDigit = (value: string): number => {
  let sum = 0
  for (let i = 0; i < 17; i++) {
    const code = value.charCodeAt(i)
    const worth = code < A ? code - 48 : code - A + (code > N ? 11 : 10)
    sum += worth * (18 - i)
  }
  return complement(sum, 10)
}

const A = "A".charCodeAt(0)
const N = "N".charCodeAt(0)
const STATES = new Set(
  "AS BC BS CC CH CL CM CS DF DG GR GT HG JC MC MN MS NE NL NT OC PL QR QT SL SP SR TC TL TS VZ YN ZS".split(" ")
)
