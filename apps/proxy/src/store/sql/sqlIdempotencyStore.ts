import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as SqlClient from "effect/sql/SqlClient"
import { number } from "./answers.ts"
import { type CallName, type CallRecord, IdempotencyStore, keyLimits } from "../IdempotencyStore.ts"

/** The store in SQL that every database understands. */
export const sqlIdempotencyStore: Layer.Layer<IdempotencyStore, never, SqlClient.SqlClient> = Layer.effect(
  IdempotencyStore,
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const process = crypto.randomUUID()
    /** So many calls may begin before all are counted again; others may begin some, too. */
    let room = 0
    // A file of SQLite has one process at a time, so any other one has ended.
    const hasEnded = sql.onDialectOrElse({
      pg:
        () =>
        ({ begunAt }: Stored, now: number) =>
          now - begunAt > longestCall,
      orElse: () => (stored: Stored) => stored.process !== process
    })
    const byName = ({ actsFor, key }: CallName) => sql`acts_for = ${actsFor} AND idempotency_key = ${key}`

    return IdempotencyStore.of({
      find: Effect.fnUntraced(function* (name) {
        const now = yield* Clock.currentTimeMillis
        const found = yield* sql`SELECT * FROM idempotent_calls
          WHERE ${byName(name)} AND begun_at >= ${now - keyLimits.keptMillis}`
        return decode(found).map((stored) => toRecord(stored, hasEnded(stored, now)))[0]
      }, Effect.orDie),

      begin: Effect.fnUntraced(function* (name, { bodyHash, headHash, operation }) {
        const now = yield* Clock.currentTimeMillis
        yield* sql`DELETE FROM idempotent_calls WHERE begun_at < ${now - keyLimits.keptMillis}`
        if (room <= 0) {
          const left = keyLimits.mostKeys - (yield* number(sql`SELECT count(*) AS n FROM idempotent_calls`))
          if (left <= 0) return "full"
          room = Math.ceil(left / 10)
        }
        room--
        const { actsFor, key: idempotencyKey } = name
        const call = { actsFor, idempotencyKey, operation, headHash, bodyHash, process, begunAt: now }
        const inserted = yield* sql`INSERT INTO idempotent_calls ${sql.insert(call)}
          ON CONFLICT (acts_for, idempotency_key) DO NOTHING RETURNING status`
        return inserted.length === 1 ? "begun" : "known"
      }, Effect.orDie),

      finish: (name, answer, bodyHash) =>
        sql`UPDATE idempotent_calls SET ${sql.update({ ...answer, bodyHash })} WHERE ${byName(name)}`.pipe(
          Effect.asVoid,
          Effect.orDie
        ),

      unknown: Effect.gen(function* () {
        const now = yield* Clock.currentTimeMillis
        const found = yield* sql`SELECT * FROM idempotent_calls
          WHERE (status IS NULL OR ${sql.in("status", unknownStatuses)}) AND begun_at >= ${now - keyLimits.keptMillis}
          ORDER BY begun_at, acts_for, idempotency_key LIMIT ${keyLimits.mostUnknown}`
        return decode(found)
          .filter((stored) => stored.status !== null || hasEnded(stored, now))
          .map(({ actsFor, begunAt, idempotencyKey: key, operation, status }) => ({
            actsFor,
            key,
            operation,
            begunAt,
            status
          }))
      }).pipe(Effect.orDie),

      release: (name) => sql`DELETE FROM idempotent_calls WHERE ${byName(name)}`.pipe(Effect.asVoid, Effect.orDie),

      forget: (name) =>
        sql`DELETE FROM idempotent_calls WHERE ${byName(name)} AND status IS NULL`.pipe(Effect.asVoid, Effect.orDie)
    })
  })
)

const toRecord = ({ bodyHash, contentType, headHash, location, status, body }: Stored, hasEnded: boolean): CallRecord =>
  status === null
    ? { bodyHash, headHash, state: hasEnded ? "lost" : "running", answer: undefined }
    : { bodyHash, headHash, state: "answered", answer: { status, contentType, location, body } }

/** What is answered where nobody knows whether the provider has done it (`errors.ts` of the api: `UnusableAnswer`, `OutcomeUnknown`). */
const unknownStatuses = [502, 503]

/** Where other processes may run: milliseconds after which a call without an answer has surely ended. */
const longestCall = 10 * 60_000

const Stored = Schema.Struct({
  actsFor: Schema.String,
  idempotencyKey: Schema.String,
  operation: Schema.String,
  headHash: Schema.String,
  bodyHash: Schema.NullOr(Schema.String),
  process: Schema.String,
  begunAt: Schema.Int,
  status: Schema.NullOr(Schema.Int),
  contentType: Schema.NullOr(Schema.String),
  location: Schema.NullOr(Schema.String),
  body: Schema.NullOr(Schema.String)
})
type Stored = typeof Stored.Type
const decode = Schema.decodeUnknownSync(Schema.Array(Stored))
