import * as Effect from "effect/Effect"
import * as SqlClient from "effect/sql/SqlClient"
import { dialect } from "../clients/dialect.ts"

/** The calls with an `Idempotency-Key`, and what was answered. */
export const keepAnswers = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const { integer, strict, text } = yield* dialect
  yield* sql`CREATE TABLE idempotent_calls (
    acts_for ${text} NOT NULL,
    idempotency_key ${text} NOT NULL,
    head_hash ${text} NOT NULL,
    body_hash ${text},
    process ${text} NOT NULL,
    begun_at ${integer} NOT NULL,
    status ${integer},
    content_type ${text},
    location ${text},
    body ${text},
    PRIMARY KEY (acts_for, idempotency_key)
  ) ${strict}`
  yield* sql`CREATE INDEX idempotent_calls_by_time ON idempotent_calls (begun_at)`
})
