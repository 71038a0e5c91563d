import { batchStates, isFinal, move } from "@concierge/domain/Batch"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as SqlClient from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import * as Struct from "effect/Struct"
import { BatchStore } from "../BatchStore.ts"
import { BatchRecord, type Counts, LeftoverRecord, LeftOutRows, RowRecord } from "../records.ts"
import { makeEarlier, standsSince } from "./earlier.ts"

/** The store in SQL that every database understands; what differs is in the client, and in the migrations. */
export const sqlBatchStore: Layer.Layer<BatchStore, never, SqlClient.SqlClient> = Layer.effect(
  BatchStore,
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient

    /** Every row of an answer, decoded. */
    const all =
      <A>(decode: (rows: unknown) => ReadonlyArray<A>) =>
      (query: Effect.Effect<unknown, SqlError>): Effect.Effect<ReadonlyArray<A>> =>
        Effect.orDie(Effect.map(query, decode))
    const first =
      <A>(decode: (rows: unknown) => ReadonlyArray<A>) =>
      (query: Effect.Effect<unknown, SqlError>): Effect.Effect<A | undefined> =>
        Effect.map(all(decode)(query), ([found]) => found)
    /** The one number that a query asks for, as `n`. */
    const number = (query: Effect.Effect<unknown, SqlError>): Effect.Effect<number> =>
      Effect.map(first(decode.numbers)(query), (found) => found?.n ?? 0)

    // SQLite has one writer, who reads what no other changes: so has PostgreSQL, over all replicas, until the transaction ends
    const takeTurn: Effect.Effect<unknown, SqlError> = sql.onDialectOrElse({
      pg: () => sql`SELECT pg_advisory_xact_lock(${writersLock})`,
      orElse: () => Effect.void
    })
    // what else can fail than the database is the effect's own
    const transaction = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
      sql
        .withTransaction(Effect.andThen(takeTurn, effect))
        .pipe(Effect.catchTag("SqlError", Effect.die)) as Effect.Effect<A, E, R>
    const unfinished = sql`NOT ${sql.in("state", batchStates.filter(isFinal))}`
    const stamped = <Patch extends object>(patch: Patch) =>
      Effect.map(Clock.currentTimeMillis, (updatedAt) => ({ ...patch, updatedAt }))

    return BatchStore.of({
      transaction,

      insert: Effect.fnUntraced(
        function* (batch, rows, leftOut) {
          const now = yield* Clock.currentTimeMillis
          const fresh = { ...encode.batch(batch), state: "checked", createdAt: now, updatedAt: now }
          const stored = yield* first(decode.batches)(sql`INSERT INTO batches ${sql.insert(fresh)} RETURNING *`)
          if (stored === undefined) return yield* Effect.die("an insert returned nothing")
          const batchId = stored.id
          if (leftOut.length > 0)
            yield* sql`INSERT INTO batch_left_out ${sql.insert({ batchId, rows: encode.leftOut(leftOut) })}`
          for (const row of rows)
            yield* sql`INSERT INTO batch_rows ${sql.insert({ ...encode.row(row), batchId, state: "pending", updatedAt: now })}`
          return stored
        },
        transaction,
        Effect.orDie
      ),
      leftOut: (batchId) =>
        sql`SELECT rows FROM batch_left_out WHERE batch_id = ${batchId}`.pipe(
          first(decode.leftOut),
          Effect.map((found) => found?.rows ?? [])
        ),

      find: (id) => first(decode.batches)(sql`SELECT * FROM batches WHERE id = ${id}`),
      findByExternalId: (externalId) =>
        first(decode.batches)(sql`SELECT * FROM batches WHERE external_id = ${externalId}`),
      findByRequest: (requestId) => first(decode.batches)(sql`SELECT * FROM batches WHERE request_id = ${requestId}`),
      page: (offset, limit) =>
        Effect.all({
          items: all(decode.batches)(sql`SELECT * FROM batches ORDER BY id DESC LIMIT ${limit} OFFSET ${offset}`),
          total: number(sql`SELECT count(*) AS n FROM batches`)
        }),
      unfinished: sql`SELECT id AS n FROM batches
        WHERE ${unfinished} OR id IN (SELECT batch_id FROM batch_leftovers) ORDER BY id`.pipe(
        all(decode.numbers),
        Effect.map((ids) => ids.map(({ n }) => n))
      ),
      inTrouble: number(sql`SELECT count(*) AS n FROM batches WHERE trouble IS NOT NULL AND ${unfinished}`),
      counts: (ids) =>
        sql`SELECT batch_id, state, count(*) AS count,
            CAST(sum(CASE WHEN note IS NOT NULL AND output_id IS NULL THEN 1 ELSE 0 END) AS BIGINT) AS refused,
            CAST(sum(CASE WHEN payee_tries > 1 THEN payee_tries - 1 ELSE 0 END) AS BIGINT) AS payees,
            CAST(sum(CASE WHEN instruction_tries > 1 THEN instruction_tries - 1 ELSE 0 END) AS BIGINT) AS instructions
          FROM batch_rows WHERE ${sql.in("batch_id", ids)} GROUP BY batch_id, state`.pipe(
          all(decode.counts),
          Effect.map((counted) => {
            const counts = new Map<number, Counts>()
            for (const { batchId, count, instructions, payees, refused, state } of counted) {
              const before = counts.get(batchId)
              counts.set(batchId, {
                states: { ...before?.states, [state]: count },
                refused: (before?.refused ?? 0) + refused,
                orphanedPayees: (before?.orphanedPayees ?? 0) + payees,
                orphanedInstructions: (before?.orphanedInstructions ?? 0) + instructions
              })
            }
            return counts
          })
        ),

      update: Effect.fnUntraced(function* (id, patch) {
        yield* sql`UPDATE batches SET ${sql.update(yield* stamped(encode.batch(patch)))} WHERE id = ${id}`
      }, Effect.orDie),
      move: Effect.fnUntraced(function* (id, from, to, cause, patch = {}) {
        const state = yield* Effect.fromResult(move(from, to, cause))
        const fresh = yield* stamped({ ...encode.batch(patch), state })
        const moved =
          yield* sql`UPDATE batches SET ${sql.update(fresh)} WHERE id = ${id} AND state = ${from} RETURNING id`
        return moved.length === 1
      }, Effect.orDie),

      rows: (batchId) => all(decode.rows)(sql`SELECT * FROM batch_rows WHERE batch_id = ${batchId} ORDER BY line, id`),
      rowPage: (batchId, offset, limit) =>
        Effect.all({
          items: all(decode.rows)(
            sql`SELECT * FROM batch_rows WHERE batch_id = ${batchId} ORDER BY line, id LIMIT ${limit} OFFSET ${offset}`
          ),
          total: number(sql`SELECT count(*) AS n FROM batch_rows WHERE batch_id = ${batchId}`)
        }),
      updateRow: Effect.fnUntraced(function* (id, patch) {
        yield* sql`UPDATE batch_rows SET ${sql.update(yield* stamped(encode.row(patch)))} WHERE id = ${id}`
      }, Effect.orDie),

      earlier: makeEarlier(sql),
      firstSince: (since) =>
        number(sql`SELECT coalesce(min(id), ${Number.MAX_SAFE_INTEGER}) AS n FROM batches
          WHERE ${sql.literal(standsSince(""))} > ${since}`),
      nextAttempt: (requestKey) =>
        number(sql`SELECT coalesce(max(attempt), 0) + 1 AS n FROM batches
          WHERE request_key = ${requestKey} AND request_tried = 1`),
      accountOfInstruction: (instructionId) =>
        sql`SELECT account_key FROM batch_rows
          WHERE instruction_id = ${instructionId} AND account_key NOT LIKE 'instruction:%' LIMIT 1`.pipe(
          first(decode.accounts),
          Effect.map((found) => found?.accountKey)
        ),

      knowsRequest: (requestId, samePayments) =>
        sql`SELECT 1 AS n FROM batches WHERE request_id = ${requestId}
          UNION ALL SELECT 1 AS n FROM batch_leftovers WHERE request_id = ${requestId}
          UNION ALL SELECT 1 AS n FROM known_requests
            WHERE request_id = ${requestId} AND same_payments >= ${samePayments ? 1 : 0} LIMIT 1`.pipe(
          first(decode.numbers),
          Effect.map((found) => found !== undefined)
        ),
      rememberRequests: Effect.fnUntraced(function* (requests) {
        for (const { requestId, samePayments } of requests)
          yield* sql`INSERT INTO known_requests ${sql.insert({ requestId, samePayments: samePayments ? 1 : 0 })}
            ON CONFLICT (request_id) DO UPDATE SET same_payments = excluded.same_payments
              WHERE excluded.same_payments > known_requests.same_payments`
      }, Effect.orDie),

      leftovers: (batchId) =>
        all(decode.leftovers)(sql`SELECT * FROM batch_leftovers WHERE batch_id = ${batchId} ORDER BY id`),
      addLeftover: (leftover) => Effect.orDie(Effect.asVoid(sql`INSERT INTO batch_leftovers ${sql.insert(leftover)}`)),
      removeLeftover: (id) => Effect.orDie(Effect.asVoid(sql`DELETE FROM batch_leftovers WHERE id = ${id}`)),

      isReachable: sql`SELECT 1`.pipe(
        Effect.as(true),
        Effect.orElseSucceed(() => false)
      )
    })
  })
)

/** Any number: it means this in this database alone. */
const writersLock = 7_202_611

const listOf = <S extends Schema.Constraint & { readonly DecodingServices: never }>(schema: S) =>
  Schema.decodeUnknownSync(Schema.Array(schema))

const decode = {
  batches: listOf(BatchRecord),
  rows: listOf(RowRecord),
  leftovers: listOf(LeftoverRecord),
  leftOut: listOf(Schema.Struct({ rows: LeftOutRows })),
  accounts: listOf(Schema.Struct({ accountKey: Schema.String })),
  numbers: listOf(Schema.Struct({ n: Schema.Int })),
  counts: listOf(
    Schema.Struct({
      batchId: Schema.Int,
      state: RowRecord.fields.state,
      count: Schema.Int,
      refused: Schema.Int,
      payees: Schema.Int,
      instructions: Schema.Int
    })
  )
}

/** Columns of what is given, and of nothing else. */
const encode = {
  batch: Schema.encodeSync(BatchRecord.mapFields(Struct.map(Schema.optionalKey))),
  row: Schema.encodeSync(RowRecord.mapFields(Struct.map(Schema.optionalKey))),
  leftOut: Schema.encodeSync(LeftOutRows)
}
