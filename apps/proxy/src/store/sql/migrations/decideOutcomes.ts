import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import { dialect } from "../clients/dialect.ts"

/** What people decide about outcomes that nobody could prove, and which calls these are. */
export const decideOutcomes = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const { integer, key, strict, text } = yield* dialect
  yield* sql`CREATE TABLE outcome_decisions (
    id ${key},
    outcome_id ${text} NOT NULL,
    question ${text} NOT NULL,
    decision ${text} NOT NULL,
    actor ${text} NOT NULL,
    reason ${text} NOT NULL,
    decided_at ${integer} NOT NULL
  ) ${strict}`
  yield* sql`CREATE INDEX outcome_decisions_by_outcome ON outcome_decisions (outcome_id)`
  yield* sql`CREATE INDEX batches_in_doubt ON batches (id) WHERE in_doubt = 1`
  yield* sql`CREATE INDEX batch_rows_in_doubt ON batch_rows (id) WHERE in_doubt = 1`
  yield* sql`ALTER TABLE idempotent_calls ADD COLUMN operation ${text} NOT NULL DEFAULT ''`
})
