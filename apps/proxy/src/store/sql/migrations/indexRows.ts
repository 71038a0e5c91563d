import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"

/**
 * What is asked of a whole batch is answered by an index alone, however many rows it has. Processes that share a database share
 * what they may look at the provider for: until when that is used up.
 */
export const indexRows = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`CREATE INDEX batch_rows_by_part_and_state ON batch_rows (batch_id, part_id, state)`
  yield* sql`DROP INDEX batch_rows_by_batch`
  yield* sql`CREATE INDEX batch_rows_tried_again ON batch_rows (batch_id) WHERE payee_tries > 1 OR instruction_tries > 1`
  yield* sql`CREATE INDEX batch_leftovers_by_batch ON batch_leftovers (batch_id)`
  yield* sql`CREATE INDEX batch_parts_by_change ON batch_parts (updated_at)`
  yield* sql`CREATE INDEX row_mends_by_time ON row_mends (created_at)`
  yield* sql.onDialectOrElse({
    pg: () => sql`ALTER TABLE provider_budget ADD COLUMN looks_until BIGINT NOT NULL DEFAULT 0`,
    orElse: () => Effect.void
  })
})
