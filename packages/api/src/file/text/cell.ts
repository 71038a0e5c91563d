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
export const toCell = (cell: string): string =>
  trimmed(
    trimmed(cell)
      .replace(/^'(.*)'$/, "$1")
      .replace(/^'(?!\p{Ll}{1,2}[\s-])/u, "")
      .replace(/^=\s*"(.*)"$/, (_, text: string) => text.replaceAll('""', '"'))
  )
