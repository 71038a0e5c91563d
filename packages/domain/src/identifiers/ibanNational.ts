import { complement, luhnSum, mod97, weightedSum } from "./checkDigits.ts"

/**
 * Checks of the national check digits inside an IBAN, by country. Some banks issued accounts without them, so a failure only
 * raises a doubt. Countries without a row have none that we know.
 *
 * @example
 * nationalCheckDigits["NO"]?.("86011117947") // => true
 */
export const nationalCheckDigits: { readonly [country: string]: (account: string) => boolean } = {
  BA: (account) => mod97(account) === 1,
  BE: (account) => (mod97(account, 0, 10) || 97) === Number(account.slice(10)),
  CZ: (account) => czechHolds(account),
  // The bank's own two digits do not count
  EE: (account) => complement(weightedSum(account, EE, 2), 10) === Number(account[15]),
  ES: (account) => spanishDigit(account, 0, ES.slice(2)) === account[8] && spanishDigit(account, 10, ES) === account[9],
  FI: (account) => luhnSum(account) % 10 === 0,
  FR: (account) => ribHolds(account),
  HR: (account) => mod11And10Holds(account.slice(0, 7)) && mod11And10Holds(account.slice(7)),
  HU: (account) => weightedSum(account, HU) % 10 === 0 && weightedSum(account, [...HU, ...HU], 8) % 10 === 0,
  IT: (account) => cinHolds(account),
  MC: (account) => ribHolds(account),
  ME: (account) => mod97(account) === 1,
  MK: (account) => mod97(account) === 1,
  // Numbers of the former Postbank have seven digits and no check digit.
  NL: (account) => account.startsWith("000", 4) || weightedSum(account, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 4) % 11 === 0,
  NO: (account) => weightedSum(account, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
  PL: (account) => weightedSum(account, [3, 9, 7, 1, 3, 9, 7, 1]) % 10 === 0,
  PT: (account) => mod97(account) === 1,
  RS: (account) => mod97(account) === 1,
  SI: (account) => mod97(account) === 1,
  SK: (account) => czechHolds(account),
  SM: (account) => cinHolds(account),
  TL: (account) => mod97(account) === 1
}

const EE = [7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7]
const HU = [9, 7, 3, 1, 9, 7, 3, 1]

/** Czechia and Slovakia: prefix (6) and number (10) each a multiple of 11 under powers of 2. */
const czechHolds = (account: string): boolean =>
  weightedSum(account, [10, 5, 8, 4, 2, 1], 4) % 11 === 0 &&
  weightedSum(account, [6, 3, 7, 9, 10, 5, 8, 4, 2, 1], 10) % 11 === 0

const ES = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6]
const spanishDigit = (account: string, from: number, weights: ReadonlyArray<number>): string => {
  const digit = complement(weightedSum(account, weights, from), 11)
  return String(digit === 10 ? 1 : digit)
}

/** France and Monaco: letters count 1 to 9, anew from J and (at 2) from S; the whole is a multiple of 97. */
const ribHolds = (account: string): boolean =>
  mod97(account.replace(/[A-Z]/g, (letter) => RIB.charAt(letter.charCodeAt(0) - 65))) === 0
const RIB = "12345678912345678923456789"

/** ISO 7064, MOD 11,10. */
const mod11And10Holds = (digits: string): boolean => {
  let rest = 10
  for (let i = 0; i < digits.length - 1; i++) rest = (((rest + Number(digits[i])) % 10 || 10) * 2) % 11
  return (rest + Number(digits.at(-1))) % 10 === 1
}

/** Italy and San Marino: a letter, then characters that count by a table in odd places and as they are in even ones. */
const cinHolds = (account: string): boolean => {
  let sum = 0
  for (let i = 1; i < account.length; i++) {
    const code = account.charCodeAt(i)
    const worth = code < 58 ? code - 48 : code - 65
    sum += i % 2 === 1 ? (CIN[worth] ?? 0) : worth
  }
  return account.charCodeAt(0) - 65 === sum % 26
}
const CIN = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]
