import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import { dialect } from "../clients/dialect.ts"

/** What a batch is expected to cost, as JSON. */
export const addForecast = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const { text } = yield* dialect
  yield* sql`ALTER TABLE batches ADD COLUMN forecast ${text}`
})
