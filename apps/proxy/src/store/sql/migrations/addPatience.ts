import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"

/** Until when a call that can wait is known to wait in some process: of many urgent calls one lets it go first. */
export const addPatience = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql.onDialectOrElse({
    pg: () => sql`ALTER TABLE provider_budget ADD COLUMN patient_until BIGINT NOT NULL DEFAULT 0`,
    orElse: () => Effect.void
  })
})
