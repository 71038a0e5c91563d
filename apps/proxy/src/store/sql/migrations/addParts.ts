import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import { dialect } from "../clients/dialect.ts"

/** Requests at the provider are those of parts of a batch. What was kept of a batch's one request is its only part's. */
export const addParts = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const { integer, key, strict, text } = yield* dialect
  yield* sql`CREATE TABLE batch_parts (
    id ${key},
    batch_id ${integer} NOT NULL REFERENCES batches (id),
    number ${integer} NOT NULL,
    state ${text} NOT NULL,
    totals ${text} NOT NULL,
    request_key ${text} NOT NULL,
    attempt ${integer} NOT NULL DEFAULT 1,
    request_name ${text} NOT NULL DEFAULT '',
    searched ${integer} NOT NULL DEFAULT 0,
    request_tried ${integer} NOT NULL DEFAULT 0,
    request_id ${text},
    total_to_spend ${text},
    accept_quote_before ${integer},
    provision_funds_before ${integer},
    cancellation_reason ${text},
    approved_at ${integer},
    doubt_polls ${integer} NOT NULL DEFAULT 0,
    doubt_due ${integer},
    rebuilds ${integer} NOT NULL DEFAULT 0,
    cancel_requested ${integer} NOT NULL DEFAULT 0,
    found ${text} NOT NULL DEFAULT '[]',
    note ${text},
    updated_at ${integer} NOT NULL,
    UNIQUE (batch_id, number)
  ) ${strict}`
  const moved = sql.literal(movedColumns.join(", "))
  yield* sql`INSERT INTO batch_parts (batch_id, number, state, totals, note, updated_at, ${moved})
    SELECT id, 1, state, totals, note, updated_at, ${moved} FROM batches WHERE state <> 'checked'`
  yield* sql`ALTER TABLE batch_rows ADD COLUMN part_id ${integer} REFERENCES batch_parts (id)`
  yield* sql`ALTER TABLE batch_leftovers ADD COLUMN part_id ${integer} REFERENCES batch_parts (id)`
  for (const table of ["batch_rows", "batch_leftovers"]) {
    const of = sql.literal(table)
    yield* sql`UPDATE ${of} SET part_id = (SELECT p.id FROM batch_parts p WHERE p.batch_id = ${of}.batch_id)`
  }
  yield* sql`UPDATE batches SET note = NULL`
  yield* sql`DROP INDEX batches_by_request_key`
  yield* sql`DROP INDEX batches_by_request`
  for (const column of movedColumns) yield* sql`ALTER TABLE batches DROP COLUMN ${sql.literal(column)}`
  yield* sql`CREATE INDEX batch_parts_by_request_key ON batch_parts (request_key, attempt)`
  yield* sql`CREATE INDEX batch_parts_by_request ON batch_parts (request_id) WHERE request_id IS NOT NULL`
  yield* sql`CREATE INDEX batch_rows_by_part ON batch_rows (part_id, line)`
})

const movedColumns = [
  "request_key",
  "attempt",
  "request_name",
  "searched",
  "request_tried",
  "request_id",
  "total_to_spend",
  "accept_quote_before",
  "provision_funds_before",
  "cancellation_reason",
  "approved_at",
  "doubt_polls",
  "doubt_due",
  "rebuilds",
  "cancel_requested",
  "found"
]
