import type { LineProblem } from "@concierge/domain/Payout"
import { error } from "@concierge/domain/Problem"
import { CsvError, parse } from "csv-parse/sync"
import { toCell } from "./cell.ts"
import type { Dialect } from "./dialect.ts"

/** The cells of a line. */
export interface CsvRecord {
  readonly line: number
  readonly cells: ReadonlyArray<string>
}

/**
 * The records of a file, a line each: no cell of a payment holds a line break, so a quote that is open at the end of its
 * line is a mistake there, and swallows nothing. What stands inside such quotes and has as many cells as the first record
 * is read by itself, lest one stray quote hides all other mistakes.
 *
 * @example
 * readRecords(["a,b", '"1,2'], { delimiter: ",", firstLine: 1 }, 10).records // => [{ line: 1, cells: ["a", "b"] }]
 */
export const readRecords = (
  lines: ReadonlyArray<string>,
  { delimiter, firstLine }: Dialect,
  most: number
): { readonly records: ReadonlyArray<CsvRecord>; readonly problems: ReadonlyArray<LineProblem> } => {
  const records: Array<CsvRecord> = []
  const problems: Array<LineProblem> = []
  /** Lines up to this one are inside of quotes that were opened before. */
  let closes = 0
  for (let line = firstLine; line <= lines.length && records.length + problems.length < most; line++) {
    const text = lines[line - 1] ?? ""
    const isInside = line <= closes
    if (text.trim() === "" || (isInside && text.split(delimiter).length < (records[0]?.cells.length ?? 0))) continue
    const cells = cellsOf(text, delimiter)
    if (typeof cells === "object") {
      if (cells.some((cell) => cell !== "")) records.push({ line, cells })
      continue
    }
    if (isInside) continue
    if (cells === "open") closes = closingLine(lines, line)
    const reason = closes > line ? ({ _tag: "LineBreak", closes } as const) : ({ _tag: "BrokenQuotes" } as const)
    problems.push({ ...error([], reason), line })
    // Without the names of the columns nothing else can be read, so of them alone what is meant is taken.
    if (records.length > 0) continue
    const names = cellsOf(lines.slice(line - 1, closes).join(" "), delimiter)
    if (typeof names === "string") break
    records.push({ line, cells: names })
    line = closes
  }
  return { records, problems }
}

/** Where a quote that is open at the end of a line is closed: the first quote that does not stand for itself, as `""`. */
const closingLine = (lines: ReadonlyArray<string>, opens: number): number => {
  const behind = lines.slice(opens, opens + mostInside).findIndex((line) => line.replaceAll('""', "").includes('"'))
  return behind === -1 ? 0 : opens + 1 + behind
}

/** Farther than this no line break leads: the quote was never closed. */
const mostInside = 1_000

/** One line's cells, or what is wrong with its quotes: one is open at its end, or stands where none can. */
const cellsOf = (line: string, delimiter: string): ReadonlyArray<string> | "open" | "broken" => {
  // A formula is the one cell that has quotes and is not quoted: `="0121"`
  const formula = new RegExp(`(^|\\${delimiter}) *'?= *"([^"]*)" *(?=\\${delimiter}|$)`, "g")
  try {
    const [cells = []] = parse(line.replaceAll(formula, '$1"$2"'), {
      delimiter,
      record_delimiter: "\n",
      relax_column_count: true,
      // It takes away what is not a space, too: that is to be told
      trim: delimiter !== "\t" && !/[\v\f\u2028\u2029]/.test(line)
    })
    return cells.map(toCell)
  } catch (fault) {
    if (fault instanceof CsvError) return fault.code === "CSV_QUOTE_NOT_CLOSED" ? "open" : "broken"
    throw fault
  }
}
