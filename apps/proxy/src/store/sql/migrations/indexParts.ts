import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"

/** In which states a batch has parts is told without reading them. */
export const indexParts = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`CREATE INDEX batch_parts_by_state ON batch_parts (batch_id, state)`
})
