import * as Result from "effect/Result"
import { iban } from "../../src/identifiers/iban.ts"
import { ibanRegistry } from "../../src/identifiers/ibanRegistry.ts"

/** A made-up IBAN of a country: the digit, and A for letters, wherever the registry wants some, and the check digits that fit. */
export const ibanOf = (country: string, digit: string): string => {
  const structure = ibanRegistry[country] ?? ""
  const account = structure.replace(/(\d+)!([nac])/g, (_, count, kind) =>
    (kind === "a" ? "A" : digit).repeat(Number(count))
  )
  for (let pair = 2; pair <= 98; pair++) {
    const value = country + String(pair).padStart(2, "0") + account
    if (Result.isSuccess(iban.check(value))) return value
  }
  throw new Error(`no check digits fit ${country}`)
}
