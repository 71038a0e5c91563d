import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import { dialect } from "../clients/dialect.ts"

/** How often a request was looked for that may show late, and from when on it is again. */
export const addLooks = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const { integer } = yield* dialect
  yield* sql`ALTER TABLE batch_leftovers ADD COLUMN looks ${integer} NOT NULL DEFAULT 0`
  yield* sql`ALTER TABLE batch_leftovers ADD COLUMN due_at ${integer} NOT NULL DEFAULT 0`
})
