import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"

/** The tables. Amounts are decimals as text, times milliseconds since 1970, truths 0 or 1. */
export const createBatches = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`CREATE TABLE batches (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    external_id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    port_code TEXT NOT NULL,
    state TEXT NOT NULL,
    totals TEXT NOT NULL,
    tag TEXT NOT NULL,
    attempt INTEGER NOT NULL DEFAULT 1,
    rebuilds INTEGER NOT NULL DEFAULT 0,
    request_tried INTEGER NOT NULL DEFAULT 0,
    request_id TEXT,
    total_to_spend TEXT,
    approved_total TEXT,
    accept_quote_before INTEGER,
    provision_funds_before INTEGER,
    cancellation_reason TEXT,
    cancel_requested INTEGER NOT NULL DEFAULT 0,
    note TEXT,
    trouble TEXT,
    trouble_since INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
  ) STRICT`
  yield* sql`CREATE TABLE batch_rows (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    batch_id INTEGER NOT NULL REFERENCES batches (id),
    line INTEGER NOT NULL,
    reference TEXT,
    payee_name TEXT NOT NULL,
    payee_email TEXT,
    payee_id TEXT,
    payee_tries INTEGER NOT NULL DEFAULT 0,
    instruction_id TEXT,
    instruction_tries INTEGER NOT NULL DEFAULT 0,
    port_code TEXT NOT NULL,
    payment_method_type TEXT,
    account TEXT,
    given TEXT NOT NULL,
    amount TEXT,
    budget TEXT,
    state TEXT NOT NULL,
    output_id TEXT,
    output_tried INTEGER NOT NULL DEFAULT 0,
    note TEXT,
    updated_at INTEGER NOT NULL
  ) STRICT`
  yield* sql`CREATE INDEX batch_rows_by_batch ON batch_rows (batch_id, state)`
  yield* sql`CREATE TABLE batch_leftovers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    batch_id INTEGER NOT NULL REFERENCES batches (id),
    external_id TEXT NOT NULL,
    request_id TEXT
  ) STRICT`
})
