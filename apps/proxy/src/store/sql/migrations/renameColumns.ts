import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"

/** Columns by the names that the records have since then. */
export const renameColumns = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`ALTER TABLE batches RENAME COLUMN content TO content_hash`
  yield* sql`ALTER TABLE batches RENAME COLUMN looked TO searched`
  yield* sql`ALTER TABLE batches RENAME COLUMN doubt_looks TO doubt_polls`
})
