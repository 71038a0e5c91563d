import { type LineProblem, type PayoutDraft } from "@concierge/domain/Payout"
import { error, type Problem, warning } from "@concierge/domain/Problem"
import type { Column } from "../columns/header.ts"
import { unneeded } from "../columns/judgeColumn.ts"
import { type JsonRow, makeJsonRowReader } from "../text/jsonRows.ts"
import { type CsvRecord, type Entry, makeRecordReader, type Unreadable } from "../text/records.ts"
import { makeOwnCells, makeRepeated, wrongForm } from "./form.ts"
import type { Layout } from "./layout.ts"
import { plainRows } from "./plainRow.ts"
import { toRow } from "./row.ts"

/** A row of a file, nothing checked but its form. */
export interface DraftRow {
  readonly _tag: "Row"
  readonly line: number
  /** Nothing where the row cannot be read as a payment. */
  readonly draft: PayoutDraft | undefined
  readonly problems: ReadonlyArray<LineProblem>
  /** What stands there: its cells, or the text of a row that has none. */
  readonly given: ReadonlyArray<string> | string
}

/** A row, or something about the file as a whole. */
export type ReadItem = DraftRow | { readonly _tag: "Problem"; readonly problem: LineProblem }

/** Reads the lines of a file whose layout is known, piece by piece. */
export interface RowReader {
  readonly write: (lines: ReadonlyArray<string>) => ReadonlyArray<ReadItem>
  /** What is only known at the end, and the lines that no line break ends. */
  readonly end: (lines: ReadonlyArray<string>) => ReadonlyArray<ReadItem>
  /** The columns that were read in each row as its port asks. */
  readonly byRow: () => ReadonlyArray<string>
}

/**
 * The payments of a file by its layout. Rows of a wrong form are told, the others are read.
 *
 * @param payerCurrency in which the payer's own columns are
 */
export const makeRowReader = (layout: Layout, payerCurrency: string | undefined): RowReader => {
  const { form, header, names } = layout
  const isSheet = form === "CSV"
  const [records, json] = [makeRecordReader(), makeJsonRowReader()]
  const ownCells = makeOwnCells(names)
  const repeated = isSheet ? makeRepeated(ownCells(names)) : () => undefined
  const rowOf = plainRows(header) ?? ((record: CsvRecord) => toRow(record, header, payerCurrency))
  const used = new Set<Column>()
  const isMeant = new Map(names.map((name, index) => [name, header.columns[index]?.meaning !== undefined]))
  let isNamed = !isSheet
  let drafts = 0
  let line = 0

  const read = (at: number, cells: ReadonlyArray<string>, before: ReadonlyArray<Problem>, given: DraftRow["given"]) => {
    const wrong = wrongForm(cells, header, names.length)
    if (wrong !== undefined) return refused({ line: at, reason: wrong }, given)
    const row = rowOf({ line: at, cells })
    drafts++
    for (const column of row.used) used.add(column)
    const problems =
      before.length === 0 ? row.problems : [...before.map((problem) => ({ ...problem, line: at })), ...row.problems]
    return { _tag: "Row", line: at, draft: row.draft, problems, given } as const
  }
  const refused = ({ line: at, reason }: Pick<Unreadable, "line" | "reason">, given: DraftRow["given"]): DraftRow => ({
    _tag: "Row",
    line: at,
    draft: undefined,
    problems: [{ ...error([], reason), line: at }],
    given
  })
  const takeEntry = (entry: Entry): ReadItem | undefined => {
    if ("reason" in entry) return isNamed ? refused(entry, entry.text) : undefined
    if (!isNamed) {
      isNamed = true
      return undefined
    }
    const cells = ownCells(entry.cells)
    const again = repeated(cells)
    return again === undefined
      ? read(entry.line, cells, [], cells)
      : { _tag: "Problem", problem: { ...again, line: entry.line } }
  }
  const takeJson = (row: JsonRow | Unreadable): ReadItem => {
    if ("reason" in row) return refused(row, row.text)
    const cells = names.map((name) => row.cells.get(name) ?? "")
    const misfits = row.misfits.filter(({ at }) => isMeant.get(String(at[0])))
    return read(row.line, cells, misfits, row.text)
  }
  const taken = (entries: ReadonlyArray<Entry>): Array<ReadItem> => {
    const items: Array<ReadItem> = []
    for (const entry of entries) {
      const item = takeEntry(entry)
      if (item !== undefined) items.push(item)
    }
    return items
  }
  const take = (lines: ReadonlyArray<string>): ReadonlyArray<ReadItem> => {
    line += lines.length
    if (header.columns.length === 0) return []
    return isSheet ? taken(records.write(lines)) : json.write(lines).map(takeJson)
  }
  return {
    write: take,
    end: (lines) => {
      const items = [...take(lines), ...(isSheet ? taken(records.end()) : json.end().map(takeJson))]
      const last = items.at(-1)
      const isCut = isSheet && last?._tag === "Row" && last.line === line && last.given.length < names.length
      if (isCut && typeof last.given === "object")
        items[items.length - 1] = {
          ...last,
          problems: [...last.problems, { ...warning([], { _tag: "CutOff" }), line }]
        }
      const isIdle = (column: Column) => drafts > 0 && typeof column.meaning === "object" && !used.has(column)
      const idle = header.columns.filter(isIdle).map(({ name }) => ({ ...unneeded(name), line: layout.line }))
      return [...items, ...idle.map((problem) => ({ _tag: "Problem", problem }) as const)]
    },
    byRow: () => header.columns.filter((column) => used.has(column)).map(({ name }) => name)
  }
}
