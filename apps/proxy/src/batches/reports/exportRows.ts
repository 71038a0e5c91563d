import { csvLine } from "@concierge/api/Csv"
import { payoutColumns } from "@concierge/domain/PayoutField"
import type { RowRecord } from "../../store/records.ts"
import type { Pieces } from "./Pieces.ts"

/**
 * Rows as a payout file that can be corrected and sent again, in the columns of our template that one of them fills. It is the one
 * place where bank details come out: they are what is to be corrected.
 */
export async function* exportRows(rows: () => AsyncIterable<RowRecord>): Pieces {
  const used = new Set<string>()
  for await (const row of rows())
    for (const [column, value] of Object.entries(cellsOf(row))) if (value !== null) used.add(column)
  const columns = payoutColumns().filter((column) => used.has(column))
  yield `${csvLine(columns)}\r\n`
  for await (const row of rows()) {
    const cells = cellsOf(row)
    yield `${csvLine(columns.map((column) => cells[column]))}\r\n`
  }
}

/** A row as it was given; an instruction, where it has no account, is the payee's. */
const cellsOf = (row: RowRecord): { readonly [column: string]: string | null } => {
  const isKnown = row.account === null || (row.payeeTries === 0 && row.payeeEmail === null)
  return {
    reference: row.reference,
    payee_id: isKnown ? row.payeeId : null,
    payee_name: row.payeeName === `user ${row.payeeId}` ? null : row.payeeName,
    payee_email: row.payeeEmail,
    instruction_id: row.account === null ? row.instructionId : null,
    port_code: row.portCode,
    [row.given]: row[row.given],
    ...row.account
  }
}
