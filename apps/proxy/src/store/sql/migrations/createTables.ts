import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import { dialect } from "../clients/dialect.ts"

/** The tables as they stood when PostgreSQL came: what the three migrations before it have made in SQLite. */
export const createTables = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const { integer, key, strict, text } = yield* dialect
  yield* sql`CREATE TABLE batches (
    id ${key},
    external_id ${text} NOT NULL UNIQUE,
    name ${text} NOT NULL,
    content_hash ${text} NOT NULL,
    port_code ${text} NOT NULL,
    state ${text} NOT NULL,
    totals ${text} NOT NULL,
    attempt ${integer} NOT NULL DEFAULT 1,
    rebuilds ${integer} NOT NULL DEFAULT 0,
    request_key ${text} NOT NULL,
    request_name ${text} NOT NULL DEFAULT '',
    searched ${integer} NOT NULL DEFAULT 0,
    request_tried ${integer} NOT NULL DEFAULT 0,
    request_id ${text},
    total_to_spend ${text},
    approved_total ${text},
    approved_at ${integer},
    accept_quote_before ${integer},
    provision_funds_before ${integer},
    cancellation_reason ${text},
    cancel_requested ${integer} NOT NULL DEFAULT 0,
    again ${text},
    again_key ${text},
    left_out_count ${integer} NOT NULL DEFAULT 0,
    left_out_lines ${text} NOT NULL DEFAULT '[]',
    found ${text} NOT NULL DEFAULT '[]',
    anomalies ${text} NOT NULL DEFAULT '[]',
    in_doubt ${integer} NOT NULL DEFAULT 0,
    doubt_polls ${integer} NOT NULL DEFAULT 0,
    doubt_due ${integer},
    note ${text},
    trouble ${text},
    trouble_since ${integer},
    created_at ${integer} NOT NULL,
    updated_at ${integer} NOT NULL
  ) ${strict}`
  yield* sql`CREATE TABLE batch_rows (
    id ${key},
    batch_id ${integer} NOT NULL REFERENCES batches (id),
    line ${integer} NOT NULL,
    reference ${text},
    reference_key ${text},
    payee_name ${text} NOT NULL,
    payee_email ${text},
    payee_id ${text},
    payee_tries ${integer} NOT NULL DEFAULT 0,
    instruction_id ${text},
    instruction_tries ${integer} NOT NULL DEFAULT 0,
    port_code ${text} NOT NULL,
    payment_method_type ${text},
    account ${text},
    account_key ${text} NOT NULL,
    repeats_row_id ${integer},
    given ${text} NOT NULL,
    amount ${text},
    budget ${text},
    state ${text} NOT NULL,
    output_id ${text},
    output_tried ${integer} NOT NULL DEFAULT 0,
    note ${text},
    in_doubt ${integer} NOT NULL DEFAULT 0,
    updated_at ${integer} NOT NULL
  ) ${strict}`
  yield* sql`CREATE TABLE batch_leftovers (
    id ${key},
    batch_id ${integer} NOT NULL REFERENCES batches (id),
    external_id ${text} NOT NULL,
    request_id ${text}
  ) ${strict}`
  yield* sql`CREATE TABLE batch_left_out (
    batch_id ${integer} PRIMARY KEY REFERENCES batches (id),
    rows ${text} NOT NULL
  ) ${strict}`
  yield* sql`CREATE TABLE known_requests (request_id ${text} PRIMARY KEY, same_payments ${integer} NOT NULL) ${strict}`
  yield* sql`CREATE TABLE provider (name ${text} NOT NULL) ${strict}`
  yield* sql`CREATE INDEX batches_by_request_key ON batches (request_key, attempt)`
  yield* sql`CREATE INDEX batches_by_request ON batches (request_id) WHERE request_id IS NOT NULL`
  yield* sql`CREATE INDEX batch_rows_by_batch ON batch_rows (batch_id, state)`
  yield* sql`CREATE INDEX batch_rows_by_reference ON batch_rows (reference_key) WHERE reference_key IS NOT NULL`
  yield* sql`CREATE INDEX batch_rows_by_amount ON batch_rows (account_key, amount, batch_id)`
  yield* sql`CREATE INDEX batch_rows_by_budget ON batch_rows (account_key, budget, batch_id)`
  yield* sql`CREATE INDEX batch_rows_by_instruction ON batch_rows (instruction_id) WHERE instruction_id IS NOT NULL`
})
