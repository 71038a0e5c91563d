import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"

/** Payees are found again by their e-mail addresses, over all batches. */
export const indexPayees = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`CREATE INDEX batch_rows_by_email ON batch_rows (lower(payee_email)) WHERE payee_email IS NOT NULL`
})
