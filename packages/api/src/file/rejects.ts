import { payoutColumns } from "@concierge/domain/PayoutField"
import { codeOf, explain, isError } from "@concierge/domain/Problem"
import { printable } from "@concierge/domain/Text"
import type { FileProblem } from "../iso20022/messageFile.ts"
import { withMembers } from "../documents/Json.ts"
import { isReasonColumn, problemsMember, reasonColumns, textMember } from "./columns/reasonColumns.ts"
import type { OpenedPayoutFile, PayoutRow } from "./openPayoutFile.ts"
import { fromCell } from "./text/cell.ts"

/** Writes rows of a file again, each with the reasons why it was refused, ready to be mended and imported alone. */
export interface Rejects {
  /** What the text is, for the name of a file. */
  readonly extension: "csv" | "jsonl"
  /** What stands before the rows. */
  readonly head: string
  /** A row and its reasons, those of others beside the file's own; warnings among them are left out. */
  readonly row: (row: Pick<PayoutRow, "given" | "draft" | "line">, problems: ReadonlyArray<FileProblem>) => string
}

/**
 * Rows are written in the file's own form: a sheet's with its columns, its delimiter and the cells as they stand, objects of
 * JSON as they stand, one a line. A sheet is safe to open: no cell is a formula, and each is read again as it was.
 *
 * Transfers of a message become rows of a sheet in our own columns, for people to mend: one transfer is no message by itself,
 * and its header's counts and sums are others. What a sheet has no column for is told by the reasons beside it, and then the
 * amount is left for people to fill in.
 */
export const makeRejects = ({ surveyed }: Pick<OpenedPayoutFile, "surveyed">): Rejects => {
  if (surveyed._tag === "Rows" && surveyed.layout.form !== "CSV") return jsonRejects
  if (surveyed._tag === "Rows")
    return sheetRejects(surveyed.layout.names, surveyed.layout.delimiter, ({ given }) => given)
  const fields = surveyed._tag === "Message" ? surveyed.facts.fields : new Set<string>()
  const columns = payoutColumns().filter((column) => fields.has(column))
  return sheetRejects(columns, ",", ({ draft }, problems) => {
    const { account, line: _, ...own } = draft ?? { account: {}, line: 0 }
    const cells: { readonly [column: string]: string | number | undefined } = { ...own, ...account }
    // Of a cheque that is asked for, the sheet shows nothing: without its amount nobody pays the row by mistake
    const isShown = problems.every(({ at }) => at.length > 0)
    return columns.map((column) => (isShown || !amounts.has(column) ? String(cells[column] ?? "") : ""))
  })
}

const amounts: ReadonlySet<string> = new Set(["amount", "budget"])

type Given = (
  row: Pick<PayoutRow, "given" | "draft" | "line">,
  errors: ReadonlyArray<FileProblem>
) => ReadonlyArray<string> | string

const sheetRejects = (names: ReadonlyArray<string>, delimiter: string, given: Given): Rejects => {
  // A file of rejects that was mended in part has such columns already
  const own = names.flatMap((name, index) => (isReasonColumn(name) ? [] : [index]))
  const line = (cells: ReadonlyArray<string>) => `${cells.map((cell) => fromCell(cell, delimiter)).join(delimiter)}\r\n`
  return {
    extension: "csv",
    // The mark tells a spreadsheet that it is UTF-8
    head: `\ufeff${line([...own.map((index) => names[index] ?? ""), ...reasonColumns])}`,
    row: (row, problems) => {
      const errors = problems.filter(isError)
      const cells = given(row, errors)
      // What cannot be cut into cells stands in the first one, as it is
      const shown =
        typeof cells === "string" ? own.map((_, at) => (at === 0 ? cells : "")) : own.map((at) => cells[at] ?? "")
      const reasons = errors.map((problem) => reasonOf(problem, row.line))
      const joined = reasonColumns.map((name) => reasons.map((reason) => String(reason[name])).join(" | "))
      return line([...shown, ...joined])
    }
  }
}

const jsonRejects: Rejects = {
  extension: "jsonl",
  head: "",
  row: ({ given, line }, problems) => {
    const text = typeof given === "string" ? given : ""
    const reasons = problems.filter(isError).map((problem) => reasonOf(problem, line))
    return `${withMembers(text, (name) => !isReasonColumn(name), { [problemsMember]: reasons }) ?? JSON.stringify({ [textMember]: text, [problemsMember]: reasons })}\n`
  }
}

const reasonOf = (
  { at, place, reason }: FileProblem,
  line: number
): { readonly [N in (typeof reasonColumns)[number]]: string | number } => ({
  concierge_line: place?.line ?? line,
  concierge_column: place?.path ?? at.findLast((key) => typeof key === "string")?.toString() ?? "",
  concierge_code: codeOf(reason),
  concierge_problem: printable(explain(reason))
})
