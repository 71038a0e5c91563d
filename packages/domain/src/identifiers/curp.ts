import { checkDigitFlaw, complement } from "./checkDigits.ts"
import { dateFlaw } from "./date.ts"
import type { Flaw } from "./Identifier.ts"
import { lettersAndDigits, shapeFlaw, toIdentifier } from "./Scheme.ts"

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
    dateFlaw(value, 4) ??
    placeFlaw(value) ??
    checkDigitFlaw(value, 17, checkDigit(value))
})

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
