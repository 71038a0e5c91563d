import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import { dialect } from "../clients/dialect.ts"

/** How payments end: why they failed, what mends them, what came back; and the message that is answered by a report. */
export const addEnds = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const { integer, key, strict, text } = yield* dialect
  yield* sql`ALTER TABLE batches ADD COLUMN result ${text}`
  yield* sql`ALTER TABLE batches ADD COLUMN message ${text}`
  yield* sql`ALTER TABLE batches ADD COLUMN look_due ${integer}`
  yield* sql`CREATE INDEX batches_by_look ON batches (look_due) WHERE look_due IS NOT NULL`
  yield* sql`ALTER TABLE batch_rows ADD COLUMN failure_reason ${text}`
  yield* sql`ALTER TABLE batch_rows ADD COLUMN mend_before ${integer}`
  yield* sql`ALTER TABLE batch_rows ADD COLUMN refund ${text}`
  yield* sql`ALTER TABLE batch_rows ADD COLUMN transfer ${text}`
  yield* sql`CREATE TABLE row_mends (
    id ${key},
    row_id ${integer} NOT NULL REFERENCES batch_rows (id),
    batch_id ${integer} NOT NULL REFERENCES batches (id),
    state ${text} NOT NULL,
    account ${text},
    payment_method_type ${text},
    account_key ${text},
    former_key ${text} NOT NULL,
    instruction_id ${text},
    instruction_tried ${integer} NOT NULL DEFAULT 0,
    retry_tried ${integer} NOT NULL DEFAULT 0,
    note ${text},
    created_at ${integer} NOT NULL
  ) ${strict}`
  yield* sql`CREATE INDEX row_mends_by_row ON row_mends (row_id, id)`
  yield* sql`CREATE INDEX row_mends_waiting ON row_mends (batch_id) WHERE state = 'waiting'`
})
