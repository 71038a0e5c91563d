import { error } from "@concierge/domain/Problem"
import { type FileProblem, makeMessageReader, type MessageItem } from "../iso20022/messageFile.ts"
import type { Transfer } from "../iso20022/transfer.ts"
import { maxFileRows, type ReadOptions } from "./ReadOptions.ts"
import { type DraftRow, makeRowReader } from "./rows/rowReader.ts"
import type { Surveyed } from "./survey.ts"
import { makeTextDecoder } from "./text/decoder.ts"
import { makeLineReader } from "./text/lines.ts"

/** A row of a file of any format, nothing checked but its form. */
export interface FileRow extends Omit<DraftRow, "problems"> {
  readonly problems: ReadonlyArray<FileProblem>
  /** Of a message. */
  readonly transfer?: Transfer
}

/** A row, or something about the file as a whole. */
export type FileItem = FileRow | { readonly _tag: "Problem"; readonly problem: FileProblem }

/** Reads a file that was looked through, piece by piece and in the order of its lines. */
export interface Reading {
  readonly write: (bytes: Uint8Array) => ReadonlyArray<FileItem>
  readonly end: () => ReadonlyArray<FileItem>
  readonly byRow: () => ReadonlyArray<string>
}

/** The second reading of a payout file. What refuses it as a whole is told, and then none of its rows is read. */
export const makeReading = (surveyed: Surveyed, options: ReadOptions): Reading => {
  const { isStrict = false, maxRows = maxFileRows } = options
  const { inner, problems, rows } = readingOf(surveyed, options)
  const strictly = (problem: FileProblem): FileProblem =>
    problem.reason._tag === "UnneededColumn" || problem.reason._tag === "NotPassedOn"
      ? { ...problem, severity: "error" }
      : problem
  const first = rows > maxRows ? [{ ...error([], { _tag: "TooManyRows", max: maxRows }), line: 1 }] : problems
  let isBegun = false
  const begun = (items: ReadonlyArray<FileItem>): ReadonlyArray<FileItem> => {
    const all = isBegun ? items : [...first.map((problem) => ({ _tag: "Problem", problem }) as const), ...items]
    isBegun = true
    if (!isStrict) return all
    return all.map((item) =>
      item._tag === "Problem"
        ? { _tag: "Problem", problem: strictly(item.problem) }
        : { ...item, problems: item.problems.map(strictly) }
    )
  }
  const used = rows > maxRows ? noRows : inner
  return {
    write: (bytes) => begun(used.write(bytes)),
    end: () => begun(used.end()),
    byRow: used.byRow
  }
}

const noRows: Reading = { write: () => [], end: () => [], byRow: () => [] }

const readingOf = (
  surveyed: Surveyed,
  { now = Date.now(), payerCurrency }: ReadOptions
): { readonly inner: Reading; readonly problems: ReadonlyArray<FileProblem>; readonly rows: number } => {
  switch (surveyed._tag) {
    case "Message": {
      const reader = makeMessageReader(surveyed.facts, { now, payerCurrency })
      const inner: Reading = {
        write: (bytes) => reader.write(bytes).map(ofMessage),
        end: () => reader.end().map(ofMessage),
        byRow: () => []
      }
      return { inner, problems: [], rows: surveyed.facts.rows }
    }
    case "Rows": {
      const { encoding, layout, problems } = surveyed
      const decoder = makeTextDecoder(encoding)
      const lines = makeLineReader()
      const rows = makeRowReader(layout, payerCurrency)
      const inner: Reading = {
        write: (bytes) => rows.write(lines.write(decoder.write(bytes))),
        end: () => rows.end([...lines.write(decoder.end()), ...lines.end()]),
        byRow: rows.byRow
      }
      return { inner, problems: [...problems, ...layout.problems], rows: layout.rows }
    }
    case "Refused":
    case "Again":
      return { inner: noRows, problems: surveyed.problems, rows: 0 }
  }
}

const ofMessage = (item: MessageItem): FileItem => {
  if (item._tag === "Problem") return { _tag: "Problem", problem: { ...item.problem, line: item.problem.place.line } }
  const { transfer } = item
  const { draft } = transfer
  const { line } = draft
  const problems = item.problems.map((problem) => ({ ...problem, line }))
  return { _tag: "Row", line, draft, problems, given: [], transfer }
}
