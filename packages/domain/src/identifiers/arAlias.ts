import { wordFlaw } from "./placeholder.ts"
import { alphabet, capitals, range, toIdentifier } from "./Scheme.ts"

/**
 * Alias of an Argentine CBU or CVU: 6 to 20 letters (no ñ, no accents), digits, dots and dashes; case does not matter.
 *
 * It has no check digit, so placeholder words are refused: a stranger may have registered one of them.
 *
 * Its holder may move it to another account, once a day and ten times a year: look it up at the time of payment. Source: BCRA,
 * "Alias CBU".
 *
 * @example
 * arAlias.check("rio.luna.mate") // => Result.succeed("RIO.LUNA.MATE")
 */
export const arAlias = toIdentifier({
  name: "alias",
  example: "RIO.LUNA.MATE",
  alphabet: alphabet("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ.-", "letters without accents, digits, dots and dashes"),
  lengths: range(6, 20),
  normalise: capitals,
  stray: wordFlaw
})
