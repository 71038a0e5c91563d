import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import { dialect } from "../clients/dialect.ts"

/** Payout files as they came, in pieces, and what was found in them. */
export const keepFiles = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const { blob, integer, key, strict, text } = yield* dialect
  yield* sql`CREATE TABLE files (
    id ${key},
    batch_id ${integer} REFERENCES batches (id),
    name ${text},
    bytes ${integer} NOT NULL DEFAULT 0,
    sha256 ${text} NOT NULL DEFAULT '',
    sent_by ${text} NOT NULL,
    terms ${text} NOT NULL,
    findings ${text} NOT NULL,
    received_at ${integer} NOT NULL,
    touched_at ${integer} NOT NULL,
    deleted_at ${integer}
  ) ${strict}`
  yield* sql`CREATE TABLE file_pieces (
    file_id ${integer} NOT NULL REFERENCES files (id),
    position ${integer} NOT NULL,
    bytes ${blob} NOT NULL,
    PRIMARY KEY (file_id, position)
  ) ${strict}`
  yield* sql`CREATE TABLE file_problems (
    batch_id ${integer} NOT NULL REFERENCES batches (id),
    line ${integer} NOT NULL,
    position ${integer} NOT NULL,
    field ${text},
    path ${text},
    severity ${text} NOT NULL,
    code ${text} NOT NULL,
    detail ${text} NOT NULL,
    meta ${text} NOT NULL,
    PRIMARY KEY (batch_id, line, position)
  ) ${strict}`
  yield* sql`CREATE UNIQUE INDEX files_by_batch ON files (batch_id) WHERE batch_id IS NOT NULL`
  yield* sql`CREATE INDEX file_problems_by_severity ON file_problems (batch_id, severity, line)`
  yield* sql`CREATE UNIQUE INDEX batch_rows_by_line ON batch_rows (batch_id, line)`
})
