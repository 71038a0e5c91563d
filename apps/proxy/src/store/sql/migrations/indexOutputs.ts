import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"

/** Whether an output is a batch's is asked before a client's own call changes it; the same of a request that was given up. */
export const indexOutputs = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`CREATE INDEX batch_rows_by_output ON batch_rows (output_id) WHERE output_id IS NOT NULL`
  yield* sql`CREATE INDEX batch_leftovers_by_request ON batch_leftovers (request_id) WHERE request_id IS NOT NULL`
})
