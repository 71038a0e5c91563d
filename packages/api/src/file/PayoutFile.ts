import type { LineProblem, PayoutDraft } from "@concierge/domain/Payout"
import { payoutFields } from "@concierge/domain/PayoutField"
import { error, isError, type Problem, type Reason, warning } from "@concierge/domain/Problem"
import { squeezed } from "@concierge/domain/Text"
import { type FileProblem, readMessageFile } from "../iso20022/messageFile.ts"
import type { Initiation } from "../iso20022/Pain001.ts"
import type { Transfer } from "../iso20022/transfer.ts"
import { maxPayouts } from "../maxPayouts.ts"
import { isAmount } from "./columns/columnMeaning.ts"
import { meaningByKey } from "./columns/columnNames.ts"
import { type Column, type Header, noHeader, readHeader } from "./columns/header.ts"
import { unneeded } from "./columns/judgeColumn.ts"
import type { Mapping } from "./columns/mapping.ts"
import { toRow } from "./rows/row.ts"
import { isTotal } from "./rows/total.ts"
import { dialectOf } from "./text/dialect.ts"
import { decode } from "./text/encoding.ts"
import { binaryFormat, isJson, isMessage, textFormat } from "./text/format.ts"
import { readJsonRows } from "./text/jsonRows.ts"
import { readRecords, type CsvRecord } from "./text/records.ts"

/** How a file is to be read, where it does not say so by itself. */
export interface ReadOptions {
  /** What columns mean, by their names in the file. */
  readonly mapping?: Mapping
  /** In which the payer's own columns are: `source_currency` and budgets must agree with it. */
  readonly payerCurrency?: string
  /** Columns that are not needed are errors. */
  readonly isStrict?: boolean
  /** Milliseconds since 1970: a message names the day of its payments, which are not made before. */
  readonly now?: number
}

/** A payout file as it was read. */
export interface PayoutFile {
  readonly drafts: ReadonlyArray<PayoutDraft>
  readonly problems: ReadonlyArray<FileProblem>
  /** Amounts are decimal numbers, and nothing that people wrote in their own ways. */
  readonly isExact: boolean
  /** The message that it is, and its transfers in the order of the drafts. */
  readonly message?: { readonly initiation: Initiation; readonly transfers: ReadonlyArray<Transfer> } | undefined
  /** What columns that do not have our names were said to be or read as, by theirs; `null` where one was said to be none. */
  readonly mapping: Mapping
  /** What to say, after a look, of columns that are asked about: what was most likely meant, each of ours once. */
  readonly asked: Mapping
  /** The columns that were read in each row as its port asks. */
  readonly byRow: ReadonlyArray<string>
}

/**
 * Reads a payout file, whatever its name: a sheet as spreadsheets and people write them (comma, semicolon, tab or bar; UTF-8,
 * UTF-16 or a code page; columns in any order and by other names than ours), rows of JSON, or a payment initiation of ISO 20022.
 * Nothing is judged but the form; `checkPayouts` does the rest. Rows of a wrong form are left out and told, the others are read.
 *
 * Lines are those of the file, counted from 1. More than the rows that one import takes are not kept.
 *
 * @example
 * readPayoutFile(new TextEncoder().encode("payee_name;port\nAna;cl_clp")).drafts // => [{ line: 2, payee_name: "Ana", port_code: "cl_clp", account: {} }]
 */
export const readPayoutFile = (
  bytes: Uint8Array,
  { isStrict = false, mapping = {}, now = Date.now(), payerCurrency }: ReadOptions = {}
): PayoutFile => {
  if (bytes.byteLength > maxFileBytes) return refused({ _tag: "FileTooLarge", maxBytes: maxFileBytes })
  const binary = binaryFormat(bytes)
  if (binary !== undefined) return refused({ _tag: "OtherFormat", ...binary })
  if (isMessage(bytes)) {
    const {
      drafts,
      message: initiation,
      problems,
      transfers
    } = readMessageFile(bytes, { now, payerCurrency }, maxPayouts)
    const message = initiation === undefined ? undefined : { initiation, transfers }
    return { ...nothing, drafts, problems: isStrict ? problems.map(strictly) : problems, isExact: true, message }
  }
  const { problems: ofLetters, text: decoded } = decode(withoutEndMark(bytes))
  if (decoded === undefined)
    return ofLetters.length > 0 ? { ...nothing, problems: ofLetters } : refused({ _tag: "NotText" })
  const other = textFormat(decoded)
  if (other !== undefined) return refused({ _tag: "OtherFormat", ...other })

  const lines = decoded.replaceAll(/\r\n?/g, "\n").split("\n")
  const json = isJson(decoded) ? readJsonRows(decoded, maxRecords) : undefined
  const { problems: ofQuotes, records } = json ?? readRecords(lines, dialectOf(lines), maxRecords)
  const [first, ...rest] = records
  const problems: Array<LineProblem> = []
  let errors = 0
  const tell = (problem: LineProblem) => {
    problems.push(problem)
    if (isError(problem)) errors++
  }
  for (const problem of [...ofLetters, ...ofQuotes]) tell(problem)
  if (first === undefined)
    return problems.length > 0 || json ? { ...nothing, problems, isExact: true } : refused(noHeader)
  const header = readHeader(withoutBlankEnd(first.cells, 0), mapping)
  const isExact =
    json !== undefined && !header.columns.some((column) => saysHowMuch(column) && json.texts.has(column.name))
  for (const problem of header.problems) tell({ ...problem, line: first.line })
  const drafts: Array<PayoutDraft> = []
  const used = new Set<Column>()
  let isWhole = records.length + ofQuotes.length < maxRecords
  for (const record of header.columns.length === 0 ? [] : rest) {
    if (drafts.length > maxPayouts || errors >= maxFormErrors) {
      isWhole = false
      break
    }
    const wrong = wrongForm(record, header, first.cells.length)
    const again = repeated(record.cells, first.cells)
    if (again !== undefined) tell({ ...again, line: record.line })
    else if (wrong === undefined) {
      const row = toRow(record, header, payerCurrency)
      drafts.push(row.draft)
      for (const problem of row.problems) tell(problem)
      for (const column of row.used) used.add(column)
    } else tell({ ...error([], wrong), line: record.line })
  }
  for (const column of header.columns) {
    const isIdle = drafts.length > 0 && typeof column.meaning === "object" && !used.has(column)
    if (isIdle) problems.push({ ...unneeded(column.name), line: first.line })
  }
  const isTooLong = drafts.length > maxPayouts
  if (isTooLong) tell({ ...error([], { _tag: "TooManyRows", max: maxPayouts }), line: 1 })
  else if (!isWhole && errors === 0) tell({ ...error([], tooManyLines), line: 1 })
  const byRow = header.columns.filter((column) => used.has(column)).map(({ name }) => name)
  const last = rest.at(-1)
  if (json === undefined && last?.line === lines.length && last.cells.length < first.cells.length) {
    problems.push({ ...warning([], { _tag: "CutOff" }), line: last.line })
  }
  return {
    drafts: isWhole && !isTooLong ? drafts : [],
    problems: isStrict ? problems.map(strictly) : problems,
    isExact,
    mapping: mappingOf(header),
    asked: askedOf(header, problems),
    byRow
  }
}

/** Whether a column is, or may be, how much is paid. */
const saysHowMuch = ({ meaning }: Column): boolean =>
  (typeof meaning === "string" ? [meaning] : (meaning?.flat() ?? [])).some(
    (name) => name === "amount" || name === "budget"
  )

/** 1,000 rows of every column there is are a fifth of this. */
export const maxFileBytes = 5 * 1024 * 1024

/** After these the file is not read on, and nothing of it is taken. Warnings do not count. */
const maxFormErrors = 1_000

/** The names of the columns, as many payments and as many other lines as are read, and the line that is too many. */
const maxRecords = 1 + maxPayouts + maxFormErrors + 1

/** Lines that are no payments and no mistakes are names of columns that stand there again. */
const tooManyLines: Reason = {
  _tag: "OtherFormat",
  is: `a file of more than ${maxRecords - 2} lines below the names of its columns`,
  instead: "remove the lines that name the columns again"
}

const nothing = { drafts: [], isExact: false, mapping: {}, asked: {}, byRow: [] }

const refused = (reason: Reason): PayoutFile => ({ ...nothing, problems: [{ ...error([], reason), line: 1 }] })

/** Ctrl-Z, with which DOS ends a text. */
const withoutEndMark = (bytes: Uint8Array): Uint8Array => {
  let end = bytes.length
  while (end > 0 && [0x1a, 0x0a, 0x0d, 0x20].includes(bytes[end - 1] ?? 0)) end--
  return bytes[end] === 0x1a || bytes.subarray(end).includes(0x1a) ? bytes.subarray(0, end) : bytes
}

/** Spreadsheets write delimiters for columns that were used once. */
const withoutBlankEnd = (cells: ReadonlyArray<string>, atLeast: number): ReadonlyArray<string> =>
  cells.slice(0, Math.max(atLeast, cells.findLastIndex((cell) => cell !== "") + 1))

/**
 * Why a line cannot be read as a payment. Blank cells at its end may be left out, or be too many; but where a line has
 * other cells than the first, a number that its comma has split looks like two, so an amount before a group of digits is
 * not trusted there.
 */
const wrongForm = ({ cells }: CsvRecord, { columns }: Header, ofFirst: number): Reason | undefined => {
  if (isTotal(cells) || isAmountAlone(cells, columns)) return { _tag: "TotalLine" }
  const actual = withoutBlankEnd(cells, columns.length).length
  const isSplit = columns.some(
    ({ meaning }, index) => isAmount(meaning) && /^\d+$/.test(cells[index] ?? "") && isGroup(cells[index + 1])
  )
  return actual > columns.length || (cells.length !== ofFirst && isSplit)
    ? { _tag: "WrongCellCount", expected: columns.length, actual: cells.length < ofFirst ? cells.length : actual }
    : undefined
}

/** A sum without a word for it. */
const isAmountAlone = (cells: ReadonlyArray<string>, columns: ReadonlyArray<Column>): boolean => {
  const said = columns.filter((_, index) => (cells[index] ?? "") !== "")
  return columns.length > 2 && said.length === 1 && said.every(({ meaning }) => isAmount(meaning))
}

const isGroup = (cell = ""): boolean => /^\d{2,3}([.,]\d*)?$/.test(cell)

const strictly = (problem: FileProblem): FileProblem =>
  problem.reason._tag === "UnneededColumn" || problem.reason._tag === "NotPassedOn"
    ? { ...problem, severity: "error" }
    : problem

/**
 * A line that names the columns again, as joined files have it: the same names are passed over, others begin a part of the
 * file that would be read by the wrong ones.
 */
const repeated = (cells: ReadonlyArray<string>, first: ReadonlyArray<string>): Problem | undefined => {
  const said = cells.filter((cell) => cell !== "")
  if (said.length < 2) return undefined
  if (cells.length === first.length && cells.every((cell, index) => squeezed(cell) === squeezed(first[index] ?? ""))) {
    return warning([], { _tag: "RepeatedHeader", isSame: true })
  }
  const isNames = said.length > 2 && said.every((cell) => meaningByKey.has(squeezed(cell)))
  return isNames ? error([], { _tag: "RepeatedHeader", isSame: false }) : undefined
}

/** What the rows decide is left out, and what nobody said is not needed: that is decided anew. */
const mappingOf = ({ columns }: Header): Mapping => {
  const kept: { [name: string]: string | null } = {}
  for (const { isMapped, isSettled, meaning, name } of columns) {
    if (!isSettled || isOwnName(name, meaning)) continue
    if (typeof meaning === "string") kept[name] = meaning
    else if (isMapped && meaning === undefined) kept[name] = null
  }
  return kept
}

const askedOf = ({ columns }: Header, problems: ReadonlyArray<LineProblem>): Mapping => {
  const taken = new Set(columns.flatMap(({ isSettled, meaning }) => (isSettled ? [meaning] : [])))
  const asked: { [name: string]: string | null } = {}
  for (const { reason } of problems) {
    const { name, likely } = likelyOf(reason) ?? {}
    if (name === undefined || Object.hasOwn(asked, name)) continue
    asked[name] = likely === undefined || taken.has(likely) ? null : likely
    taken.add(likely)
  }
  return asked
}

const isOwnColumn = (column: string): boolean => Object.hasOwn(payoutFields, column)

/** Which account or document a column holds is for people to say: the first of many would be a guess. */
const likelyOf = (reason: Reason): { readonly name?: string; readonly likely?: string | undefined } | undefined => {
  switch (reason._tag) {
    case "AmbiguousColumn":
      return reason.candidates.every(isOwnColumn) ? { name: reason.column, likely: reason.candidates[0] } : undefined
    case "DuplicateColumn":
      return reason.names && { name: reason.names[1] }
    case "UnknownColumn": {
      const [likely, ...others] = reason.nearest?.split(" or ") ?? []
      return others.every(isOwnColumn) ? { name: reason.column, likely } : undefined
    }
    default:
      return undefined
  }
}

const isOwnName = (name: string, meaning: Column["meaning"]): boolean =>
  typeof meaning === "string" && squeezed(meaning) === squeezed(name)
