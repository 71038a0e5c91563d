import { isCurrencyCode } from "@concierge/domain/CurrencyCode"

/**
 * Whether a line adds up those above: one of its cells begins with a word for that, and all others are numbers. A payee
 * called Total has a port beside the name.
 *
 * @example
 * isTotal(["TOTAL", "", "", "514,750.50"]) // => true
 * isTotal(["INV-1", "Total Gas SA", "mx_mxn", "100"]) // => false
 */
export const isTotal = (cells: ReadonlyArray<string>): boolean => {
  let word: string | undefined
  for (const cell of cells) {
    if (!/\p{L}/u.test(cell) || (cell.length === 3 && isCurrencyCode(cell.toUpperCase()))) continue
    if (word !== undefined) return false
    word = cell
  }
  return word !== undefined && total.test(word)
}

/** The word, and what may stand behind it: no name of anybody. */
const total =
  /^\W*(?:(?:gran |grand |sub[- ]?|importe |monto )?(?:total|totales|totals|totais|totale|suma|sumas|sum|soma|summe|gesamt|gesamtsumme|gesamtbetrag|zwischensumme|insgesamt|somme|tot)|t o t a l|Σ|∑)(?:\s+(?:\d+|general|geral|a pagar|a transferir|neto|pago|pagos|payment|payments|amount|amounts|due|total|totales|importe|importes|monto|montos|de|del|los|[a-z]{2}|usd|ars|clp|mxn|eur|uyu|pyg))*[^\p{L}]*$/iu
