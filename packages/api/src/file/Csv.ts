import { decimalString } from "@concierge/domain/Money"
import * as BigDecimal from "effect/BigDecimal"

/** What stands in a cell. */
export type CsvValue = string | number | boolean | BigDecimal.BigDecimal | null | undefined

/**
 * One line of a CSV file (RFC 4180), without its end. A text that a spreadsheet would take for a formula gets an apostrophe before
 * it (CWE-1236); numbers are left alone, a negative one too.
 *
 * @example
 * csvLine(["Ana, Luz", "=1+1", -100.5, null, true]) // => "\"Ana, Luz\",'=1+1,-100.5,,true"
 */
export const csvLine = (cells: ReadonlyArray<CsvValue>): string => cells.map(toText).join(",")

const toText = (cell: CsvValue): string => {
  if (typeof cell === "string") {
    const text = FORMULA.test(cell) ? `'${cell}` : cell
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return BigDecimal.isBigDecimal(cell) ? decimalString(cell) : String(cell ?? "")
}

/** Full-width signs begin a formula, too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
