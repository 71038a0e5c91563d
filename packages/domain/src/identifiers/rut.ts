import { checkDigitFlaw, weightedSumFromRight } from "./checkDigits.ts"
import { generic } from "./generic.ts"
import { alphabet, capitals, range, toIdentifier, unpadded, withDots } from "./Scheme.ts"

/**
 * RUT (of persons also RUN), Chile's tax id: a number of up to 8 digits and a check digit, which may be K.
 * Stored without leading zeros. From the right the weights are 2 to 7 and again; 11 − sum mod 11, 11 → 0, 10 → K.
 *
 * @example
 * rut.check("12.345.678-5") // => Result.succeed("123456785")
 * rut.format("123456785") // => "12.345.678-5"
 */
export const rut = toIdentifier({
  name: "RUT",
  labels: ["CL", "RUT", "RUN"],
  example: "12.345.678-5",
  shape: "up to 8 digits, then a check digit: 0 to 9 or K",
  alphabet: alphabet("0123456789K", "digits and a K as check digit"),
  lengths: range(2, 9),
  normalise: (input) => {
    const text = capitals(input)
    return MISPLACED_DASH.test(text) ? text : unpadded(text)
  },
  flaw: (value) => {
    const body = rutBody(value)
    if (body.includes("K")) return { _tag: "WrongPart", part: "K", found: "inside", allowed: "the last character" }
    const rest = 11 - (weightedSumFromRight(body, WEIGHTS) % 11)
    return checkDigitFlaw(value, body.length, rest === 11 ? "0" : rest === 10 ? "K" : rest)
  },
  doubts: (value) => {
    if (GENERIC.test(value)) return [generic("RUT")]
    return value.length < 8
      ? [{ _tag: "Unusual", part: "number", found: "below 1.000.000", means: "too low for a payee of today" }]
      : []
  },
  format: (value) => `${withDots(rutBody(value))}-${value.slice(-1)}`
})

/**
 * The number without its check digit.
 *
 * @example
 * rutBody("123456785") // => "12345678"
 */
export const rutBody = (value: string): string => value.slice(0, -1)

const WEIGHTS = [2, 3, 4, 5, 6, 7]
/** 66.666.666-6 stands for the public at large on receipts, 55.555.555-5 for foreigners, others for tests. */
const GENERIC = /^(\d)\1{7}/
/** A dash anywhere but before the check digit belongs to another kind of number. */
const MISPLACED_DASH = /[-\u2010-\u2015\u2212](?!\s*[\dK]$)/
