import { money } from "@concierge/domain/Money"
import type { How, Payee, Payout } from "@concierge/domain/Payment"
import { type Port, portOf, railFor } from "@concierge/domain/Port"
import type { Account } from "@concierge/domain/Rail"
import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import { contentHashOf, keysOf, requestKeyOf } from "../../identity.ts"

/** What rows and batches are told by, added to those that were kept before it was known. */
export const addIdentity = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const column of batchColumns) yield* sql`ALTER TABLE batches ADD COLUMN ${sql.literal(column)}`
  for (const column of rowColumns) yield* sql`ALTER TABLE batch_rows ADD COLUMN ${sql.literal(column)}`
  yield* sql`UPDATE batches SET request_name = 'batch-' || id || '-' || attempt || '-' || tag,
    approved_at = CASE WHEN state IN ('approved', 'working', 'finished') THEN updated_at END`
  yield* sql`ALTER TABLE batches DROP COLUMN tag`
  const batches = yield* sql<Batch>`SELECT * FROM batches ORDER BY id`
  for (const { id, name, portCode } of batches) {
    const origin = portOf(portCode)
    if (origin === undefined) continue
    const rows = yield* sql<StoredRow>`SELECT * FROM batch_rows WHERE batch_id = ${id} ORDER BY line, id`
    const payouts = rows.flatMap((row) => payoutOf(row, origin) ?? [])
    const keys = { requestKey: requestKeyOf(origin, payouts), content: contentHashOf(name, origin, payouts) }
    yield* sql`UPDATE batches SET ${sql.update(keys)} WHERE id = ${id}`
    for (const { how, id: rowId, reference } of payouts)
      yield* sql`UPDATE batch_rows SET ${sql.update(keysOf(reference, how))} WHERE id = ${rowId}`
  }
  yield* sql`CREATE INDEX batches_by_request_key ON batches (request_key, attempt)`
  yield* sql`CREATE INDEX batches_by_request ON batches (request_id) WHERE request_id IS NOT NULL`
  yield* sql`CREATE INDEX batch_rows_by_reference ON batch_rows (reference_key) WHERE reference_key IS NOT NULL`
  yield* sql`CREATE INDEX batch_rows_by_amount ON batch_rows (account_key, amount, batch_id)`
  yield* sql`CREATE INDEX batch_rows_by_budget ON batch_rows (account_key, budget, batch_id)`
  yield* sql`CREATE INDEX batch_rows_by_instruction ON batch_rows (instruction_id) WHERE instruction_id IS NOT NULL`
  yield* sql`CREATE TABLE provider (name TEXT NOT NULL) STRICT`
  yield* sql`CREATE TABLE batch_left_out (batch_id INTEGER PRIMARY KEY REFERENCES batches (id), rows TEXT NOT NULL) STRICT`
  yield* sql`CREATE TABLE known_requests (request_id TEXT PRIMARY KEY, same_payments INTEGER NOT NULL) STRICT`
})

const batchColumns = [
  "request_key TEXT NOT NULL DEFAULT ''",
  "request_name TEXT NOT NULL DEFAULT ''",
  "looked INTEGER NOT NULL DEFAULT 0",
  "again TEXT",
  "again_key TEXT",
  "left_out_count INTEGER NOT NULL DEFAULT 0",
  "left_out_lines TEXT NOT NULL DEFAULT '[]'",
  "found TEXT NOT NULL DEFAULT '[]'",
  "anomalies TEXT NOT NULL DEFAULT '[]'",
  "in_doubt INTEGER NOT NULL DEFAULT 0",
  "approved_at INTEGER",
  "doubt_looks INTEGER NOT NULL DEFAULT 0",
  "doubt_due INTEGER"
]
const rowColumns = [
  "reference_key TEXT",
  "account_key TEXT NOT NULL DEFAULT ''",
  "repeats_row_id INTEGER",
  "in_doubt INTEGER NOT NULL DEFAULT 0"
]

/** A row as it was imported, with its id. */
const payoutOf = (row: StoredRow, origin: Port): (Payout & { readonly id: number }) | undefined => {
  const port = portOf(row.portCode)
  if (port === undefined) return undefined
  const given = row[row.given] ?? "0"
  return {
    id: row.id,
    line: row.line,
    reference: row.reference ?? undefined,
    payee: payeeOf(row),
    port,
    howMuch:
      row.given === "amount"
        ? { _tag: "Amount", money: money(given, port.currency) }
        : { _tag: "Budget", money: money(given, origin.currency) },
    how: howOf(row, port)
  }
}

const howOf = ({ account, instructionId }: StoredRow, port: Port): How => {
  const fields = account === null ? undefined : (JSON.parse(account) as Account)
  const rail = fields === undefined ? undefined : railFor(port, Object.keys(fields))
  return fields === undefined || rail === undefined
    ? { _tag: "Instruction", id: instructionId ?? "" }
    : { _tag: "Account", rail, account: fields }
}

/** Somebody whom we have made has an e-mail address, or a try; somebody given by id has neither. */
const payeeOf = ({ payeeEmail, payeeId, payeeName, payeeTries }: StoredRow): Payee =>
  payeeId !== null && payeeTries === 0 && payeeEmail === null
    ? { _tag: "Known", id: payeeId, name: payeeName }
    : { _tag: "New", name: payeeName, email: payeeEmail ?? undefined }

/** The columns that it reads, as they were then. */
interface Batch {
  readonly id: number
  readonly name: string
  readonly portCode: string
}
interface StoredRow {
  readonly id: number
  readonly line: number
  readonly reference: string | null
  readonly payeeName: string
  readonly payeeEmail: string | null
  readonly payeeId: string | null
  readonly payeeTries: number
  readonly instructionId: string | null
  readonly portCode: string
  readonly account: string | null
  readonly given: "amount" | "budget"
  readonly amount: string | null
  readonly budget: string | null
}
