import { checkDigitFlaw, weightedSumFromRight } from "./checkDigits.ts"
import { generic } from "./generic.ts"
import type { Flaw } from "./Identifier.ts"
import { alphabet, range, toIdentifier, unpadded } from "./Scheme.ts"

/**
 * RUC, Paraguay's tax id: the CI of a person or the number of a company (80000000 and on), and a check digit.
 * The oldest persons have short numbers.
 * From the right the weights are 2, 3, 4 …; with r = sum mod 11 the digit is 11 − r, or 0 when r is 0 or 1.
 *
 * Some persons have a letter A to D after the number. According to one source only, it counts as the two digits of its ASCII
 * code: with a letter, a wrong check digit raises a doubt and is not refused.
 *
 * @example
 * pyRuc.check("80012345-0") // => Result.succeed("800123450")
 * pyRuc.check("80012345-1") // => Result.fail({ _tag: "WrongCheckDigit", actual: "1", expected: "0" })
 */
export const pyRuc = toIdentifier({
  name: "RUC",
  labels: ["PY", "RUC"],
  example: "80012345-0",
  shape: "3 to 8 digits, a letter A to D if any, a check digit",
  alphabet: alphabet("0123456789ABCD", "digits (and A to D before the check digit)"),
  lengths: range(4, 10),
  normalise: unpadded,
  flaw: (value) => {
    const body = value.slice(0, -1)
    if (!/^\d{3,8}[A-D]?$/.test(body) || !/\d$/.test(value)) {
      return {
        _tag: "WrongPart",
        part: "number",
        found: "of another shape",
        allowed: "3 to 8 digits, a letter if any, a check digit"
      }
    }
    return hasLetter(value) ? undefined : digitFlaw(value)
  },
  doubts: (value) => {
    if (GENERIC.test(value)) return [generic("RUC")]
    const flaw = hasLetter(value) ? digitFlaw(value) : undefined
    return flaw === undefined ? [] : [flaw]
  },
  format: (value) => `${value.slice(0, -1)}-${value.slice(-1)}`
})

const hasLetter = (value: string): boolean => value.charCodeAt(value.length - 2) > 57

const digitFlaw = (value: string): Flaw | undefined => {
  const body = value.slice(0, -1).replace(/[A-D]$/, (letter) => String(letter.charCodeAt(0)))
  const rest = weightedSumFromRight(body, WEIGHTS) % 11
  return checkDigitFlaw(value, value.length - 1, rest > 1 ? 11 - rest : 0)
}

/** 44444401-7 stands for consumers, 88888801-5, 99999901-0 and the like for those abroad. Source: DNIT, RG 90. */
const GENERIC = /^(?:(\d)\1{5}01|(\d)\2{4,7})\d$/
const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
