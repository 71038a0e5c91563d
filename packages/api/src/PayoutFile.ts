import { type LineProblem, maxPayouts, type PayoutDraft } from "@concierge/domain/Payout"
import { payoutColumns, payoutFields } from "@concierge/domain/PayoutField"
import { error, type Reason } from "@concierge/domain/Problem"
import { CsvError, parse } from "csv-parse/sync"

/**
 * Reads a payout file as spreadsheets and people write them: comma, semicolon, tab or bar; UTF-8, UTF-16 or
 * Windows-1252; columns in any order. Nothing is judged but the form; `checkPayouts` does the rest, with
 * `parseWrittenAmount`. Rows of a wrong form are left out and told, the others are read.
 *
 * Lines are those of the file, counted from 1. More than the rows that one import takes are not kept.
 *
 * @example
 * readPayoutFile(new TextEncoder().encode("payee_name;port\nAna;cl_clp")).drafts // => [{ line: 2, payee_name: "Ana", port_code: "cl_clp", account: {} }]
 */
export const readPayoutFile = (
  bytes: Uint8Array
): { readonly drafts: ReadonlyArray<PayoutDraft>; readonly problems: ReadonlyArray<LineProblem> } => {
  if (bytes.byteLength > maxFileBytes) return refused({ _tag: "FileTooLarge", maxBytes: maxFileBytes })
  const decoded = decode(bytes).replaceAll(/\r\n?/g, "\n")
  if (decoded.includes("\0")) return refused({ _tag: "NotText" })
  const { delimiter, firstLine, text } = dialectOf(decoded)
  const drafts: Array<PayoutDraft> = []
  const problems: Array<LineProblem> = []
  let header: Header | undefined
  for (const { cells, line } of readRecords(text, delimiter, firstLine)) {
    if (cells === "broken") {
      problems.push({ ...error([], { _tag: "BrokenQuotes" }), line })
    } else if (header === undefined) {
      header = readHeader(cells)
      problems.push(...header.reasons.map((reason) => ({ ...error([], reason), line })))
      if (header.columns.every((column) => column === undefined)) break
    } else {
      const actual = withoutBlankEnd(cells, header.columns.length).length
      if (actual === header.columns.length) drafts.push(toDraft(cells, header.columns, line))
      else problems.push({ ...error([], { _tag: "WrongCellCount", expected: header.columns.length, actual }), line })
    }
    if (drafts.length > maxPayouts || problems.length >= maxFormProblems) break
  }
  return header === undefined && problems.length === 0 ? refused(noHeader) : { drafts, problems }
}

/** 1,000 rows of every column there is are a fifth of this. */
export const maxFileBytes = 5 * 1024 * 1024

/** Lines of a wrong form after which the file is not read on: it is none of ours. */
const maxFormProblems = 1_000

/** Every column that a file may have. */
const allColumns = payoutColumns()

/** Other names that columns are given. */
const synonyms: { readonly [name: string]: string } = { port: "port_code" }

const noHeader: Reason = {
  _tag: "Missing",
  wanted: "a first line that names the columns, e.g. payee_name,port_code,amount"
}

const refused = (reason: Reason) => ({ drafts: [], problems: [{ ...error([], reason), line: 1 }] })

/** UTF-8 where it is; what is not, comes from an older spreadsheet. */
const decode = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes)
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder("windows-1252").decode(bytes)
  }
}

/** What separates cells: as a first line `sep=;` says, or what the header has most of. */
const dialectOf = (text: string) => {
  const said = /^"?sep=([,;\t|])"?\n/i.exec(text)
  if (said?.[1] !== undefined) return { delimiter: said[1], text: text.slice(said[0].length), firstLine: 2 }
  const header =
    text
      .trimStart()
      .split("\n", 1)[0]
      ?.replaceAll(/"[^"]*"/g, "") ?? ""
  const [delimiter] = [",", ";", "\t", "|"].toSorted((a, b) => header.split(b).length - header.split(a).length)
  return { delimiter: delimiter ?? ",", text, firstLine: 1 }
}

interface Line {
  /** Where the record begins. */
  readonly line: number
  readonly cells: ReadonlyArray<string> | "broken"
}

/** After a record whose quotes are broken it goes on with the next line, lest one fault hides all others. */
const readRecords = (text: string, delimiter: string, firstLine: number): ReadonlyArray<Line> => {
  const records: Array<Line> = []
  for (let rest = text, before = firstLine - 1, broken = 0; broken <= maxBroken; broken++) {
    let read = 0
    try {
      parse(rest, {
        delimiter,
        relax_column_count: true,
        record_delimiter: "\n",
        trim: delimiter !== "\t",
        on_record: (given: ReadonlyArray<string>, { lines }) => {
          const cells = given.map(clean)
          const isBlank = cells.every((cell) => cell === "")
          if (!isBlank && records.length < maxRecords) records.push({ line: before + read + 1, cells })
          read = lines
          return null
        }
      })
      return records
    } catch (fault) {
      if (!(fault instanceof CsvError)) throw fault
      records.push({ line: before + read + 1, cells: "broken" })
      for (let skip = read + 1; skip > 0; skip--) rest = rest.slice(rest.indexOf("\n") + 1 || rest.length)
      before += read + 1
    }
  }
  return records
}

const maxBroken = 20

/** More lines than this hold too many payments, or too many of a wrong form: either is told before it is reached. */
const maxRecords = 1 + maxPayouts + maxFormProblems

/** One line, without white space around (no-break spaces among it); `'` before a sign guards spreadsheets, not us. */
const clean = (cell: string): string =>
  cell
    .replaceAll(/\s*\n\s*/g, " ")
    .trim()
    .replace(/^'(?=[=+\-@])/, "")

interface Header {
  /** By position; nothing where the column cannot be used. */
  readonly columns: ReadonlyArray<string | undefined>
  readonly reasons: ReadonlyArray<Reason>
}

const readHeader = (cells: ReadonlyArray<string>): Header => {
  const names = withoutBlankEnd(cells, 0).map(toName)
  const columns = names.map((name, index) => (known.has(name) && names.indexOf(name) === index ? name : undefined))
  if (!columns.some((column) => column !== undefined)) return { columns, reasons: [noHeader] }
  const reasons = names.flatMap((name, index): ReadonlyArray<Reason> => {
    if (columns[index] !== undefined) return []
    return known.has(name) ? [{ _tag: "DuplicateColumn", column: name }] : [unknownColumn(name, index)]
  })
  return { columns, reasons }
}

const known: ReadonlySet<string> = new Set(allColumns)

const toName = (cell: string): string => {
  const name = cell.toLowerCase().replaceAll(/[\s-]+/g, "_")
  return synonyms[name] ?? name
}

/** A file without a header would have its bank details repeated as names of columns: such names are not. */
const unknownColumn = (name: string, index: number): Reason => {
  const isName = name !== "" && name.length <= 40 && !/\d.*\d.*\d/.test(name)
  const nearest = nearestTo(name)
  return {
    _tag: "UnknownColumn",
    column: isName ? name : `number ${index + 1}`,
    ...(nearest === undefined ? {} : { nearest })
  }
}

/** The column that was most likely meant: at most every third letter is wrong. */
const nearestTo = (name: string): string | undefined =>
  name.length > 40
    ? undefined
    : allColumns
        .map((column) => ({ column, distance: distanceOf(name, column) }))
        .filter(({ column, distance }) => distance * 3 <= column.length)
        .toSorted((a, b) => a.distance - b.distance)[0]?.column

/** Levenshtein's: how many letters to put, take or change. */
const distanceOf = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++) {
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1)))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** Spreadsheets write delimiters for columns that were used once. */
const withoutBlankEnd = (cells: ReadonlyArray<string>, atLeast: number): ReadonlyArray<string> =>
  cells.slice(0, Math.max(atLeast, cells.findLastIndex((cell) => cell !== "") + 1))

const toDraft = (cells: ReadonlyArray<string>, columns: Header["columns"], line: number): PayoutDraft => {
  const own: { [column: string]: string } = {}
  const account: { [field: string]: string } = {}
  for (const [index, column] of columns.entries()) {
    const cell = cells[index] ?? ""
    if (column === undefined || cell === "") continue
    if (Object.hasOwn(payoutFields, column)) own[column] = cell
    else account[column] = cell
  }
  return { ...own, line, account }
}
