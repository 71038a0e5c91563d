import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import { dialect } from "../clients/dialect.ts"

/** How often a payment was tried again that the provider answers oddly, from when on it is again, and what it was paid by before. */
export const paceMends = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const { integer, text } = yield* dialect
  yield* sql`ALTER TABLE row_mends ADD COLUMN tries ${integer} NOT NULL DEFAULT 0`
  yield* sql`ALTER TABLE row_mends ADD COLUMN due_at ${integer}`
  yield* sql`ALTER TABLE row_mends ADD COLUMN tried_from ${text}`
})
