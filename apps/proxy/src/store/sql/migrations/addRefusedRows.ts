import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import { dialect } from "../clients/dialect.ts"

/**
 * Rows that the provider would not take have a state of their own; until then they were pending in a batch that was refused.
 * Parts tell whether they are made.
 */
export const addRefusedRows = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const { integer, text } = yield* dialect
  yield* sql`ALTER TABLE batch_parts ADD COLUMN refused_totals ${text} NOT NULL DEFAULT '[]'`
  yield* sql`ALTER TABLE batch_parts ADD COLUMN is_made ${integer} NOT NULL DEFAULT 0`
  yield* sql`UPDATE batch_rows SET state = 'refused' WHERE state = 'pending' AND note IS NOT NULL AND output_id IS NULL
    AND part_id IN (SELECT id FROM batch_parts WHERE state = 'refused')`
})
