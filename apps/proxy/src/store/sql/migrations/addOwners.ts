import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import { dialect } from "../clients/dialect.ts"

/** Who carries a batch, how often people have called that owner, and what only that owner can read. */
export const addOwners = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const { integer, text } = yield* dialect
  yield* sql`ALTER TABLE batches ADD COLUMN epoch ${integer} NOT NULL DEFAULT 0`
  yield* sql`ALTER TABLE batches ADD COLUMN calls ${integer} NOT NULL DEFAULT 0`
  yield* sql`ALTER TABLE batches ADD COLUMN owner_key ${text}`
  yield* sql`ALTER TABLE batches ADD COLUMN sealed_password ${text}`
  yield* sql`CREATE INDEX batches_by_state ON batches (state)`
})
