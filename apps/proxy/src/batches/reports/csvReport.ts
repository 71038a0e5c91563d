import { csvLine } from "@concierge/api/Csv"
import { type Row, toResource } from "@concierge/api/resources/rows"
import type { Pieces } from "./Pieces.ts"

/** A line a payment, under the names that its document has; no text of it is a formula. */
export async function* csvReport(rows: AsyncIterable<Row>): Pieces {
  yield `${csvLine(columns)}\r\n`
  for await (const row of rows) {
    const { attributes } = toResource(row)
    yield `${csvLine(columns.map((column) => attributes[column]))}\r\n`
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
