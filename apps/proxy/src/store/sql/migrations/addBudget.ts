import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"

/**
 * What the processes that share a database have called of the provider, in one row: when the last calls left, as many as the
 * rate, by the remainder of their number; until when none leaves; who goes first. A file has one process, which knows it by
 * itself. Times are milliseconds since 1970 by the database's clock.
 */
export const addBudget = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql.onDialectOrElse({
    pg: () =>
      Effect.andThen(
        sql`CREATE TABLE provider_budget (
          departures BIGINT[] NOT NULL DEFAULT '{}',
          turn BIGINT NOT NULL DEFAULT 0,
          paused_until BIGINT NOT NULL DEFAULT 0,
          urgent_until BIGINT NOT NULL DEFAULT 0,
          urgent_in_a_row BIGINT NOT NULL DEFAULT 0
        )`,
        sql`INSERT INTO provider_budget DEFAULT VALUES`
      ),
    orElse: () => Effect.void
  })
})
