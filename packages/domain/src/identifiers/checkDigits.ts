import type { Flaw } from "./Identifier.ts"

/**
 * Σ digit × weight, the first weight for the digit at `from`. Most check digits derive from it; weights and the use of the
 * remainder differ by scheme.
 *
 * @example
 * weightedSum("123", [1, 3, 1]) // => 10
 */
export const weightedSum = (value: string, weights: ReadonlyArray<number>, from = 0): number => {
  let sum = 0
  for (let i = 0; i < weights.length; i++) sum += (value.charCodeAt(from + i) - 48) * (weights[i] ?? 0)
  return sum
}

/**
 * Σ digit × weight from the right: the last digit before `to` gets the first weight; weights repeat.
 *
 * @example
 * weightedSumFromRight("123", [2, 3]) // => 14
 */
export const weightedSumFromRight = (value: string, weights: ReadonlyArray<number>, to = value.length): number => {
  let sum = 0
  for (let i = 0; i < to; i++) sum += (value.charCodeAt(to - 1 - i) - 48) * (weights[i % weights.length] ?? 0)
  return sum
}

/**
 * The Luhn sum: from the right every second digit counts double, less 9 if above 9.
 *
 * @example
 * luhnSum("18") // => 10
 */
export const luhnSum = (value: string): number => {
  let sum = weightedSumFromRight(value, [1, 2])
  for (let i = value.length - 2; i >= 0; i -= 2) if (value.charCodeAt(i) > 52) sum -= 9
  return sum
}

/**
 * The number that completes a sum to a multiple of the modulus, e.g. 7 for 33 and 10.
 *
 * @example
 * complement(33, 10) // => 7
 * complement(30, 10) // => 0
 */
export const complement = (sum: number, modulus: number): number => (modulus - (sum % modulus)) % modulus

/**
 * The remainder by 97 of a text read as one number, letters as A = 10 … Z = 35 (ISO 7064); `remainder` is that of the
 * text before it.
 *
 * @example
 * mod97("98") // => 1
 * mod97("A1") // => 4
 */
export const mod97 = (text: string, from = 0, to = text.length, remainder = 0): number => {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    remainder = code < 58 ? (remainder * 10 + code - 48) % 97 : (remainder * 100 + code - 55) % 97
  }
  return remainder
}

/**
 * A flaw if the character at `at` is not the expected check digit.
 *
 * @example
 * checkDigitFlaw("123", 2, 4) // => { _tag: "WrongCheckDigit", actual: "3", expected: "4" }
 */
export const checkDigitFlaw = (
  value: string,
  at: number,
  expected: number | string,
  part?: string
): Flaw | undefined => {
  const actual = value.charAt(at)
  if (actual === String(expected)) return undefined
  const flaw = { _tag: "WrongCheckDigit", actual, expected: String(expected) } as const
  return part === undefined ? flaw : { ...flaw, part }
}
