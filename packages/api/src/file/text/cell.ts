import { trimmed } from "@concierge/domain/Text"

/**
 * What a cell says, without what spreadsheets put around it: white space, the `'` that makes it a text, and the formula
 * that does. The `'` of a Dutch name stays.
 *
 * @example
 * toCell(' ="0121" ') // => "0121"
 * toCell("'0121") // => "0121"
 * toCell("'t Hooft") // => "'t Hooft"
 */
export const toCell = (cell: string): string => {
  if (cell === "" || (isWord(cell.charCodeAt(0)) && isWord(cell.charCodeAt(cell.length - 1)))) return cell
  return trimmed(
    trimmed(cell)
      .replace(/^'(.*)'$/, "$1")
      .replace(/^'(?!\p{Ll}{1,2}[\s-])/u, "")
      .replace(/^=\s*"(.*)"$/, (_, text: string) => text.replaceAll('""', '"'))
  )
}

/** A digit or a letter of ASCII: nothing stands around a cell that begins and ends with one. */
const isWord = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)

/**
 * A cell of a line that has no line breaks, as {@link toCell} reads it again: quoted where it must be, and with an apostrophe
 * before what a spreadsheet would take for a formula (CWE-1236).
 *
 * @example
 * fromCell("=1+1", ";") // => "'=1+1"
 * fromCell("Ruiz; Elena", ";") // => '"Ruiz; Elena"'
 */
export const fromCell = (cell: string, delimiter: string): string => {
  const spellings = [cell, `'${cell}`, `'${cell}'`, `''${cell}`, `''${cell}'`]
  const text = spellings.find((spelling) => !FORMULA.test(spelling) && toCell(spelling) === cell) ?? `'${cell}`
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Full-width signs begin a formula, too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
