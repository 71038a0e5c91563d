import { csvLine } from "@concierge/api/Csv"
import { type Row, toResource } from "@concierge/api/resources/rows"
import type { ProblemRecord } from "../../store/importRecords.ts"
import type { Pieces } from "./Pieces.ts"

/**
 * A line a payment, under the names that its document has, and then a line for each row of the file that became none; no text of it
 * is a formula.
 */
export async function* csvReport(rows: AsyncIterable<Row>, untaken: AsyncIterable<ProblemRecord>): Pieces {
  yield `${csvLine(columns)}\r\n`
  for await (const row of rows) {
    const { attributes } = toResource(row)
    yield `${csvLine(columns.map((column) => attributes[column]))}\r\n`
  }
  let last = 0
  for await (const { detail, line } of untaken) {
    if (line === last) continue
    last = line
    const cells: { readonly [column: string]: string | number } = { line, state: "not_taken", note: detail }
    yield `${csvLine(columns.map((column) => cells[column]))}\r\n`
  }
}

const columns = [
  "line",
  "reference",
  "payee_name",
  "port_code",
  "amount",
  "budget",
  "state",
  "refund",
  "failure_reason",
  "note",
  "output_id",
  "updated_at",
  "in_doubt"
] as const
