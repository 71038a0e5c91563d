import { error, type Problem } from "@concierge/domain/Problem"
import * as Result from "effect/Result"
import type { LineProblem } from "@concierge/domain/Payout"
import { jsonFlaws, type MalformedJson, parse } from "../../documents/Json.ts"
import type { CsvRecord } from "./records.ts"

/**
 * The records of a file of JSON, as those of a sheet: the names that the rows have make the first one. A file is an array of
 * rows, or has a row a line (JSON Lines); a row is an object, and what stands in its `account` is as good as beside it. Of a
 * file that has more than `most` of rows and problems, no more is read.
 *
 * @example
 * readJsonRows('[{"payee_name": "Ana", "account": {"rut": "1-9"}}]', 10).records[1] // => { line: 1, cells: ["Ana", "1-9"] }
 */
export const readJsonRows = (
  text: string,
  most: number
): {
  readonly records: ReadonlyArray<CsvRecord>
  readonly problems: ReadonlyArray<LineProblem>
  /** The names under which some row has text: a number is exact, a text may be an amount as people write it. */
  readonly texts: ReadonlySet<string>
} => {
  const texts = new Set<string>()
  const problems: Array<LineProblem> = []
  const rows: Array<{ readonly line: number; readonly cells: ReadonlyMap<string, string> }> = []
  const names = new Set<string>()
  for (const { line, value } of valuesIn(text, problems, most)) {
    if (rows.length + problems.length >= most) break
    const cells = new Map<string, string>()
    for (const problem of flatten(value, cells, texts)) problems.push({ ...problem, line })
    for (const name of cells.keys()) names.add(name)
    rows.push({ line, cells })
  }
  if (rows.length === 0) return { records: [], problems, texts }
  const header = { line: rows[0]?.line ?? 1, cells: [...names] }
  const records = rows.map(({ cells, line }) => ({ line, cells: header.cells.map((name) => cells.get(name) ?? "") }))
  return { records: [header, ...records], problems, texts }
}

/** A value of a file and the line in which it begins; of several in one line, the later ones count on. */
interface JsonRow {
  readonly line: number
  readonly value: unknown
}

const valuesIn = (text: string, problems: Array<LineProblem>, most: number): ReadonlyArray<JsonRow> => {
  const lines = text.split(/\r?\n/)
  const first = lines.findIndex((line) => line.trim() !== "")
  const isLines = text.trimStart().startsWith("{") && Result.isSuccess(parse(lines[first] ?? ""))
  const parsed = (piece: string, before: number): unknown => {
    const read = parse(piece)
    if (Result.isSuccess(read)) return read.success
    const { column, line, reason }: MalformedJson = read.failure
    const flaw = `column ${column}: ${jsonFlaws[reason]}`
    problems.push({ ...error([], { _tag: "Malformed", format: "JSON", flaw }), line: before + line })
    return undefined
  }
  if (isLines) {
    return lines.flatMap((line, index) => {
      const value = line.trim() === "" || problems.length >= most ? undefined : parsed(line, index)
      return value === undefined ? [] : [{ line: index + 1, value }]
    })
  }
  const whole = parsed(text, 0)
  if (whole === undefined) return []
  const values: ReadonlyArray<unknown> = Array.isArray(whole) ? whole : [whole]
  const begins = linesOfValues(text)
  let last = 0
  return values.map((value, index) => {
    last = Math.max(last + 1, begins[index] ?? 1)
    return { line: last, value }
  })
}

/** In which line each object in an array begins, of JSON that is well-formed. */
const linesOfValues = (text: string): ReadonlyArray<number> => {
  const found: Array<number> = []
  let [depth, line] = [0, 1]
  const outermost = text.trimStart().startsWith("[") ? 1 : 0
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]|\n/g)) {
    if (token === "\n") line++
    else if (token === "{" || token === "[") {
      if (depth++ === outermost) found.push(line)
    } else if (token === "}" || token === "]") depth--
  }
  return found
}

/** The cells of a row; those of its account are its own. */
const flatten = (value: unknown, cells: Map<string, string>, texts: Set<string>): ReadonlyArray<Problem> => {
  if (!isObject(value))
    return [error([], { _tag: "WrongType", expected: 'an object, e.g. {"payee_name": "Ana Pérez"}' })]
  return Object.entries(value).flatMap(([name, given]) => {
    if (name === "account" && isObject(given)) return flatten(given, cells, texts)
    if (given === null) return []
    if (typeof given !== "string" && typeof given !== "number")
      return [error([name], { _tag: "WrongType", expected: Array.isArray(given) ? aRow : "text or a number" })]
    if (cells.has(name)) return [error([name], { _tag: "DuplicateColumn", column: name })]
    cells.set(name, String(given))
    if (typeof given === "string") texts.add(name)
    return []
  })
}

const aRow = "text or a number, as a row has them: give the list of rows alone"

const isObject = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value)
