import { isCurrencyCode } from "@concierge/domain/CurrencyCode"
import type { LineProblem } from "@concierge/domain/Payout"
import { error } from "@concierge/domain/Problem"
import { makeMarks, type Settled } from "@concierge/domain/WrittenAmount"
import { type ColumnMeaning, isAmount } from "../columns/columnMeaning.ts"
import { type Header, noHeader, readHeader } from "../columns/header.ts"
import type { Mapping } from "../columns/mapping.ts"
import { readNames } from "../columns/readNames.ts"
import { type JsonRow, makeJsonRowReader } from "../text/jsonRows.ts"
import { type Entry, makeRecordReader } from "../text/records.ts"
import { UnreadableFile } from "../UnreadableFile.ts"
import { makeOwnCells, makeRepeated, withoutBlankEnd, wrongForm } from "./form.ts"

/** What the rows of a file have in common, found out by looking through all of them. */
export interface Layout {
  readonly form: "CSV" | "JSON" | "JSON Lines"
  /** Of a sheet. */
  readonly delimiter: string
  /** The line that names the columns; of JSON, the first row's. */
  readonly line: number
  /** The names as they stand; of JSON, those of all rows. */
  readonly names: ReadonlyArray<string>
  readonly header: Header
  /** The decimal marks of what people wrote; nothing where all amounts are decimal numbers. */
  readonly marks: ReadonlyArray<Settled> | undefined
  /** Whether some row says to which port it goes. */
  readonly isPortSaid: boolean
  /** How many rows there are, also those that cannot be read. */
  readonly rows: number
  /** What is wrong with the names of the columns. */
  readonly problems: ReadonlyArray<LineProblem>
}

/** Looks through the lines of a file. */
export interface LayoutScan {
  /** Throws {@link UnreadableFile}. */
  readonly write: (lines: ReadonlyArray<string>) => void
  /** Throws {@link UnreadableFile}. */
  readonly end: () => Layout
}

/** Finds the layout of a sheet or of rows of JSON. */
export const makeLayoutScan = (isJson: boolean, mapping: Mapping): LayoutScan =>
  isJson ? makeJsonScan(mapping) : makeSheetScan(mapping)

const makeSheetScan = (mapping: Mapping): LayoutScan => {
  const records = makeRecordReader()
  const marks = makeMarks()
  const problems: Array<LineProblem> = []
  let sheet: { readonly line: number; readonly names: ReadonlyArray<string>; readonly header: Header } | undefined
  let [rows, isPortSaid] = [0, false]
  let repeated: ReturnType<typeof makeRepeated> = () => undefined
  let ownCells: ReturnType<typeof makeOwnCells> = (cells) => cells

  const take = (entry: Entry) => {
    if ("reason" in entry) {
      if (sheet === undefined) problems.push({ ...error([], entry.reason), line: entry.line })
      else rows++
      return
    }
    const { line } = entry
    const cells = ownCells(entry.cells)
    if (sheet === undefined) {
      ownCells = makeOwnCells(cells)
      sheet = { line, names: cells, header: readHeader(withoutBlankEnd(cells, 0), mapping) }
      for (const problem of sheet.header.problems) problems.push({ ...problem, line })
      repeated = makeRepeated(ownCells(cells))
      return
    }
    const { columns } = sheet.header
    if (repeated(cells) !== undefined) return
    rows++
    if (wrongForm(cells, sheet.header, sheet.names.length) !== undefined) return
    for (let index = 0; index < columns.length; index++) {
      const [column, text = ""] = [columns[index], cells[index]]
      if (column === undefined || text === "") continue
      if (isAmount(column.meaning)) marks.add({ line, text })
      isPortSaid ||= saysPort(column, text)
    }
  }
  return {
    write: (lines) => records.write(lines).forEach(take),
    end: () => {
      records.end().forEach(take)
      const [first] = problems
      if (sheet === undefined) throw new UnreadableFile(first?.reason ?? noHeader, first?.line ?? 1)
      const delimiter = records.dialect()?.delimiter ?? ","
      return { form: "CSV", delimiter, ...sheet, marks: marks.settled(), isPortSaid, rows, problems }
    }
  }
}

const makeJsonScan = (mapping: Mapping): LayoutScan => {
  const reader = makeJsonRowReader()
  const marks = makeMarks()
  /** What each name says by itself. */
  const names = new Map<string, ColumnMeaning>()
  let [rows, first, isWritten, isPortSaid] = [0, 1, false, false]
  let misfit: LineProblem | undefined

  const take = (row: JsonRow | { readonly reason: unknown }) => {
    rows++
    if ("reason" in row) return
    const [wrong] = row.misfits
    if (wrong !== undefined) misfit ??= { ...wrong, line: row.line }
    if (names.size === 0) first = row.line
    for (const [name, text] of row.cells) {
      const column = names.get(name) ?? readNames([name], mapping)[0] ?? { meaning: undefined }
      if (!names.has(name)) names.set(name, column)
      if (names.size > mostNames)
        throw new UnreadableFile({ _tag: "TooManyColumns", max: mostNames, actual: names.size }, 1)
      if (text === "") continue
      isPortSaid ||= saysPort(column, text)
      if (!row.texts.has(name) || column.meaning === undefined) continue
      isWritten ||= [column.meaning].flat(2).some(isAmount)
      if (isAmount(column.meaning)) marks.add({ line: row.line, text })
    }
  }
  return {
    write: (lines) => reader.write(lines).forEach(take),
    end: () => {
      reader.end().forEach(take)
      const given = [...names.keys()]
      const header = rows === 0 ? { columns: [], problems: [] } : readHeader(given, mapping)
      const ofNames = header.problems.map((problem) => ({ ...problem, line: first }))
      // Where no column is one of ours, the rows may stand inside of what cannot be one
      const isNone = header.columns.every(({ meaning }) => meaning === undefined)
      const problems = [...(isNone && misfit !== undefined ? [misfit] : []), ...ofNames]
      const found = isWritten ? marks.settled() : undefined
      const form = reader.form()
      return { form, delimiter: "", line: first, names: given, header, marks: found, isPortSaid, rows, problems }
    }
  }
}

/** More are no names, but values in their place. */
const mostNames = 500

/** Whether a cell says to which port its row goes, alone or with what stands beside it. */
const saysPort = ({ currency, meaning }: ColumnMeaning, cell: string): boolean =>
  meaning === "port_code" ||
  meaning === "currency" ||
  (meaning === "amount" && currency !== undefined) ||
  (meaning === "pays_in" && isCurrencyCode(cell.toUpperCase()))
