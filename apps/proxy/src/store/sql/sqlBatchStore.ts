import { batchStateOf, batchStates, isFinal, move } from "@concierge/domain/Batch"
import * as Part from "@concierge/domain/Part"
import * as Arr from "effect/Array"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as SqlClient from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import type * as Statement from "effect/sql/Statement"
import { BatchStore } from "../BatchStore.ts"
import { CurrentOwner } from "../Owner.ts"
import { all, first, number, numbers } from "./answers.ts"
import { decode, encode } from "./batchCodecs.ts"
import { makeCounts } from "./counts.ts"
import { makeEarlier, standsSince } from "./earlier.ts"
import { makeLeftovers } from "./leftovers.ts"
import { makeMends } from "./mends.ts"
import { seenAs } from "./seenAs.ts"

/** The store in SQL that every database understands; what differs is in the client, and in the migrations. */
export const sqlBatchStore: Layer.Layer<BatchStore, never, SqlClient.SqlClient> = Layer.effect(
  BatchStore,
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient

    // SQLite has one writer, who reads what no other changes: so has PostgreSQL, over all replicas, until the transaction ends
    const takeTurn: Effect.Effect<unknown, SqlError> = sql.onDialectOrElse({
      pg: () => sql`SELECT pg_advisory_xact_lock(${writersLock})`,
      orElse: () => Effect.void
    })
    /** Until the transaction ends nobody else changes the batches that are read so, or makes themselves their owner. */
    const held = sql.onDialectOrElse({ pg: () => sql`FOR NO KEY UPDATE`, orElse: () => sql`` })
    const heldInTransaction = Effect.map(Effect.serviceOption(sql.transactionService), (transaction) =>
      Option.isSome(transaction) ? held : sql``
    )

    /** Interrupts an owner from whom the batch was taken. */
    const checkOwner: Effect.Effect<void, SqlError> = Effect.flatMap(CurrentOwner, (owner) =>
      owner === undefined
        ? Effect.void
        : Effect.flatMap(
            sql`SELECT id FROM batches WHERE id = ${owner.batchId} AND epoch = ${owner.epoch} ${held}`,
            (found) => (found.length === 0 ? Effect.interrupt : Effect.void)
          )
    )
    /** What a write of an owner has to hold for; a person's always does. */
    const fence = Effect.map(CurrentOwner, (owner) =>
      owner === undefined
        ? sql``
        : sql`AND EXISTS (SELECT 1 FROM batches AS owned WHERE owned.id = ${owner.batchId} AND owned.epoch = ${owner.epoch} ${held})`
    )
    /** How many rows a write has changed: none where it was a former owner's, who goes no further. */
    const written = Effect.fnUntraced(function* (
      write: (fence: Statement.Fragment) => Effect.Effect<unknown, SqlError>
    ) {
      const rows = yield* write(yield* fence)
      const changed = Array.isArray(rows) ? rows.length : 0
      if (changed === 0) yield* checkOwner
      return changed
    })

    /** The batch whose part a write has changed, whose owner is called unless it is the writer. */
    const writtenPart = Effect.fnUntraced(function* (
      write: (fence: Statement.Fragment) => Effect.Effect<unknown, SqlError>
    ) {
      const [changed] = yield* numbers(write(yield* fence))
      if (changed === undefined) yield* checkOwner
      else if ((yield* CurrentOwner) === undefined)
        yield* sql`UPDATE batches SET calls = calls + 1 WHERE id = ${changed}`
      return changed
    })

    // what else can fail than the database is the effect's own
    const transaction = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
      sql
        .withTransaction(takeTurn.pipe(Effect.andThen(checkOwner), Effect.andThen(effect)))
        .pipe(Effect.catchTag("SqlError", Effect.die)) as Effect.Effect<A, E, R>
    const unfinished = sql.in(
      "state",
      batchStates.filter((state) => !isFinal(state))
    )
    const stamped = <Patch extends object>(patch: Patch) =>
      Effect.map(Clock.currentTimeMillis, (updatedAt) => ({ ...patch, updatedAt }))
    const calledBy = Effect.map(CurrentOwner, (owner) => (owner === undefined ? sql`, calls = calls + 1` : sql``))

    /** Moves the parts of one batch that stand so, and their batch with them; returns how many. */
    const moveParts = Effect.fnUntraced(
      function* (
        which: Statement.Fragment,
        ...[from, to, cause, patch = {}]: DropFirst<Parameters<BatchStore["Service"]["movePart"]>>
      ) {
        const state = yield* Effect.fromResult(Part.move(from, to, cause))
        const fresh = yield* stamped({ ...encode.part(patch), state })
        let moved = 0
        const batchId = yield* writtenPart((fenced) =>
          Effect.tap(
            sql`UPDATE batch_parts SET ${sql.update(fresh)} WHERE ${which} AND state = ${from} ${fenced} RETURNING batch_id AS n`,
            ({ length }) => Effect.sync(() => void (moved = length))
          )
        )
        if (batchId === undefined) return 0
        const batch = yield* first(decode.states)(sql`SELECT state FROM batches WHERE id = ${batchId}`)
        // one look in the index for each state, however many parts there are
        const there = Part.partStates.map(
          (each) => sql`SELECT CAST(${each} AS TEXT) AS state
            WHERE EXISTS (SELECT 1 FROM batch_parts WHERE batch_id = ${batchId} AND state = ${each})`
        )
        const parts = yield* all(decode.states)(sql`${sql.join(" UNION ALL ", false)(there)}`)
        const next = batchStateOf(parts.map((part) => part.state).filter(Part.isPartState))
        if (batch === undefined || next === undefined || !Part.isPartState(batch.state) || next === batch.state)
          return moved
        const changed = yield* stamped({ state: yield* Effect.fromResult(move(batch.state, next, cause)) })
        yield* sql`UPDATE batches SET ${sql.update(changed)} WHERE id = ${batchId}`
        return moved
      },
      transaction,
      Effect.orDie
    )

    const isUsable = yield* sql`UPDATE provider SET name = name`.pipe(
      Effect.timeout("5 seconds"),
      Effect.as(true),
      Effect.orElseSucceed(() => false),
      // whoever may ask without a key does not make the disk work for each question
      Effect.cachedWithTTL("1 second")
    )

    return BatchStore.of({
      transaction,

      insert: Effect.fnUntraced(
        function* (batch, rows, leftOut, state = "checked") {
          const now = yield* Clock.currentTimeMillis
          const fresh = { ...encode.batch(batch), state, createdAt: now, updatedAt: now }
          const stored = yield* first(decode.batches)(sql`INSERT INTO batches ${sql.insert(fresh)} RETURNING *`)
          if (stored === undefined) return yield* Effect.die("an insert returned nothing")
          const batchId = stored.id
          if (leftOut.length > 0)
            yield* sql`INSERT INTO batch_left_out ${sql.insert({ batchId, rows: encode.leftOut(leftOut) })}`
          for (const some of Arr.chunksOf(rows, rowsAtOnce)) {
            const inserted = Arr.map(some, (row) => ({ ...encode.row(row), batchId, state: "pending", updatedAt: now }))
            yield* sql`INSERT INTO batch_rows ${sql.insert(inserted)}`
          }
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

      find: (id) =>
        Effect.flatMap(heldInTransaction, (lock) =>
          first(decode.batches)(sql`SELECT * FROM batches WHERE id = ${id} ${lock}`)
        ),
      findByExternalId: (externalId) =>
        first(decode.batches)(sql`SELECT * FROM batches WHERE external_id = ${externalId}`),
      findByOutput: (outputId) =>
        first(decode.parts)(
          sql`SELECT * FROM batch_parts WHERE id IN (SELECT part_id FROM batch_rows WHERE output_id = ${outputId}) LIMIT 1`
        ),
      findLeftover: (requestId) =>
        first(decode.leftovers)(sql`SELECT * FROM batch_leftovers WHERE request_id = ${requestId} LIMIT 1`),
      findByRequest: (requestId) => first(decode.parts)(sql`SELECT * FROM batch_parts WHERE request_id = ${requestId}`),
      page: (offset, limit) =>
        Effect.all({
          items: all(decode.batches)(sql`SELECT * FROM batches ORDER BY id DESC LIMIT ${limit} OFFSET ${offset}`),
          total: number(sql`SELECT count(*) AS n FROM batches`)
        }),
      unfinished: sql`SELECT id, calls FROM batches
        WHERE ${unfinished} OR id IN (SELECT batch_id FROM batch_leftovers) ORDER BY id`.pipe(all(decode.unfinished)),
      active: number(sql`SELECT count(*) AS n FROM batches WHERE ${unfinished} AND state <> 'expired'`),
      take: (id, ownerKey) =>
        sql`UPDATE batches SET epoch = epoch + 1, owner_key = ${ownerKey}
          WHERE id = ${id} RETURNING id AS batch_id, epoch, calls`.pipe(first(decode.owners)),
      call: (id) => Effect.orDie(Effect.asVoid(sql`UPDATE batches SET calls = calls + 1 WHERE id = ${id}`)),
      ownerKey: (id) =>
        sql`SELECT owner_key AS secret FROM batches WHERE id = ${id}`.pipe(
          first(decode.secrets),
          Effect.map((found) => found?.secret ?? null)
        ),
      keepPassword: (id, sealed) =>
        Effect.orDie(Effect.asVoid(sql`UPDATE batches SET sealed_password = ${sealed} WHERE id = ${id}`)),
      sealedPassword: (id) =>
        sql`SELECT sealed_password AS secret FROM batches WHERE id = ${id}`.pipe(
          first(decode.secrets),
          Effect.map((found) => found?.secret ?? null)
        ),
      takePassword: (id, sealed) =>
        written(
          (fenced) => sql`UPDATE batches SET sealed_password = NULL
            WHERE id = ${id} AND sealed_password = ${sealed} ${fenced} RETURNING id`
        ).pipe(
          Effect.map((taken) => taken === 1),
          Effect.orDie
        ),
      handPassword: (id, owner, sealed, former) =>
        Effect.orDie(
          Effect.asVoid(sql`UPDATE batches SET sealed_password = ${sealed} WHERE id = ${id} AND owner_key = ${owner}
            AND ${former === null ? sql`sealed_password IS NULL` : sql`sealed_password = ${former}`}`)
        ),
      dueLooks: (now) =>
        sql`SELECT id AS n FROM batches
          WHERE look_due <= ${now} OR (state = 'finished' AND result IS NULL) ORDER BY coalesce(look_due, 0), id LIMIT 100`.pipe(
          numbers
        ),
      inTrouble: number(sql`SELECT count(*) AS n FROM batches WHERE trouble IS NOT NULL AND ${unfinished}`),
      counts: makeCounts(sql),

      update: Effect.fnUntraced(function* (id, patch) {
        const fresh = yield* stamped(encode.batch(patch))
        const called = yield* calledBy
        yield* written(
          (fenced) => sql`UPDATE batches SET ${sql.update(fresh)}${called} WHERE id = ${id} ${fenced} RETURNING id`
        )
      }, Effect.orDie),
      move: Effect.fnUntraced(function* (id, from, to, cause, patch = {}) {
        const state = yield* Effect.fromResult(move(from, to, cause))
        const fresh = yield* stamped({ ...encode.batch(patch), state })
        const called = yield* calledBy
        const moved = yield* written(
          (fenced) =>
            sql`UPDATE batches SET ${sql.update(fresh)}${called} WHERE id = ${id} AND state = ${from} ${fenced} RETURNING id`
        )
        return moved === 1
      }, Effect.orDie),

      parts: (...batchIds) =>
        all(decode.parts)(
          sql`SELECT * FROM batch_parts WHERE ${sql.in("batch_id", batchIds)} ORDER BY batch_id, number`
        ),
      countParts: (batchId) => number(sql`SELECT count(*) AS n FROM batch_parts WHERE batch_id = ${batchId}`),
      totalsOfParts: (batchId, states, except) =>
        sql`SELECT total_to_spend AS total FROM batch_parts WHERE batch_id = ${batchId} AND id <> ${except}
          AND ${sql.in("state", states)} AND total_to_spend IS NOT NULL`.pipe(
          all(decode.totals),
          Effect.map((found) => found.map(({ total }) => total))
        ),
      findPart: (id) => first(decode.parts)(sql`SELECT * FROM batch_parts WHERE id = ${id}`),
      addPart: Effect.fnUntraced(
        function* (part, rowIds) {
          const { batchId } = part
          const last = yield* number(
            sql`SELECT coalesce(max(number), 0) AS n FROM batch_parts WHERE batch_id = ${batchId}`
          )
          const fresh = yield* stamped({ ...encode.part(part), state: Part.partStates[0], number: last + 1 })
          const stored = yield* first(decode.parts)(sql`INSERT INTO batch_parts ${sql.insert(fresh)} RETURNING *`)
          if (stored === undefined) return yield* Effect.die("an insert returned nothing")
          yield* sql`UPDATE batch_rows SET part_id = ${stored.id} WHERE part_id IS NULL AND ${sql.in("id", rowIds)}`
          return stored
        },
        transaction,
        Effect.orDie
      ),
      updatePart: Effect.fnUntraced(function* (id, patch) {
        const fresh = yield* stamped(encode.part(patch))
        yield* writtenPart(
          (fenced) =>
            sql`UPDATE batch_parts SET ${sql.update(fresh)} WHERE id = ${id} ${fenced} RETURNING batch_id AS n`
        )
      }, Effect.orDie),
      movePart: (id, ...how) => Effect.map(moveParts(sql`id = ${id}`, ...how), (moved) => moved === 1),
      moveParts: (batchId, ...how) => moveParts(sql`batch_id = ${batchId}`, ...how),

      rowsWithoutPart: (batchId, limit) =>
        all(decode.rows)(
          // parts are made of rows in their order: what is behind the last one is in none
          sql`SELECT * FROM batch_rows WHERE batch_id = ${batchId} AND line > coalesce((
              SELECT max(line) FROM batch_rows WHERE part_id = (SELECT max(id) FROM batch_parts WHERE batch_id = ${batchId})
            ), -1) ORDER BY line LIMIT ${limit}`
        ),
      rowsOfPart: (partId) =>
        all(decode.rows)(
          sql`SELECT * FROM batch_rows WHERE part_id = ${partId} AND state <> 'refused' ORDER BY line, id`
        ),
      resetRows: Effect.fnUntraced(function* (partId) {
        const { updatedAt } = yield* stamped({})
        yield* written(
          (fenced) => sql`UPDATE batch_rows SET state = 'pending', output_id = NULL, output_tried = 0, note = NULL,
              amount = CASE WHEN given = 'amount' THEN amount END, budget = CASE WHEN given = 'budget' THEN budget END,
              updated_at = ${updatedAt}
            WHERE part_id = ${partId} AND state <> 'refused' ${fenced} RETURNING id`
        )
      }, Effect.orDie),
      instructed: (accountKeys) =>
        accountKeys.length === 0
          ? Effect.succeed([])
          : all(decode.rows)(sql`SELECT * FROM batch_rows WHERE id IN (
              SELECT max(id) FROM batch_rows
              WHERE ${sql.in("account_key", accountKeys)} AND instruction_id IS NOT NULL AND instruction_tries > 0
                AND account IS NOT NULL
              GROUP BY account_key, payee_name, payee_email, payee_id, account
            ) ORDER BY id`),
      payees: (emails) =>
        emails.length === 0
          ? Effect.succeed([])
          : all(decode.rows)(sql`SELECT * FROM batch_rows WHERE id IN (
              SELECT max(id) FROM batch_rows
              WHERE payee_email IS NOT NULL AND lower(payee_email) IN ${sql.in(emails)} AND payee_id IS NOT NULL
              GROUP BY payee_email, payee_name, payee_id, account
            ) ORDER BY id`),
      hasUnmade: (batchId) =>
        sql`SELECT 1 AS n FROM batch_parts
          WHERE batch_id = ${batchId} AND (state = 'held' OR (state = 'building' AND is_made = 0)) LIMIT 1`.pipe(
          numbers,
          Effect.map(({ length }) => length > 0)
        ),
      rows: (batchId) => all(decode.rows)(sql`SELECT * FROM batch_rows WHERE batch_id = ${batchId} ORDER BY line, id`),
      rowPage: (batchId, offset, limit, which) => {
        const wanted = sql`batch_id = ${batchId} ${seenAs(sql, batchId, which)}`
        return Effect.all({
          items: all(decode.rows)(
            sql`SELECT * FROM batch_rows WHERE ${wanted} ORDER BY line, id LIMIT ${limit} OFFSET ${offset}`
          ),
          total: number(sql`SELECT count(*) AS n FROM batch_rows WHERE ${wanted}`)
        })
      },
      updateRow: Effect.fnUntraced(function* (id, patch) {
        const fresh = yield* stamped(encode.row(patch))
        yield* written(
          (fenced) => sql`UPDATE batch_rows SET ${sql.update(fresh)} WHERE id = ${id} ${fenced} RETURNING id`
        )
      }, Effect.orDie),

      rowsAfter: (batchId, line, limit, which) =>
        all(decode.rows)(sql`SELECT * FROM batch_rows WHERE batch_id = ${batchId} AND line > ${line}
          ${seenAs(sql, batchId, which)} ORDER BY line LIMIT ${limit}`),
      findRow: (id) => first(decode.rows)(sql`SELECT * FROM batch_rows WHERE id = ${id}`),

      ...makeMends(sql, written),

      earlier: makeEarlier(sql),
      firstSince: (since) =>
        number(sql`SELECT coalesce(min(b.id), ${Number.MAX_SAFE_INTEGER}) AS n
          FROM batches b LEFT JOIN batch_parts p ON p.batch_id = b.id WHERE ${sql.literal(standsSince)} > ${since}`),
      nextAttempt: (requestKey) =>
        // before a draft is begun, its number is one more than that of the last
        number(sql`SELECT coalesce(max(attempt - 1 + request_tried), 0) + 1 AS n FROM batch_parts
          WHERE request_key = ${requestKey}`),
      accountOfInstruction: (instructionId) =>
        sql`SELECT account_key FROM batch_rows
          WHERE instruction_id = ${instructionId} AND account_key NOT LIKE 'instruction:%' LIMIT 1`.pipe(
          first(decode.accounts),
          Effect.map((found) => found?.accountKey)
        ),

      knowsRequest: (requestId, samePayments) =>
        sql`SELECT 1 AS n FROM batch_parts WHERE request_id = ${requestId}
          UNION ALL SELECT 1 AS n FROM batch_leftovers WHERE request_id = ${requestId}
          UNION ALL SELECT 1 AS n FROM known_requests
            WHERE request_id = ${requestId} AND same_payments >= ${samePayments ? 1 : 0} LIMIT 1`.pipe(
          numbers,
          Effect.map(({ length }) => length > 0)
        ),
      awaitsRequest: (externalId) =>
        sql`SELECT 1 AS n FROM batch_parts
            WHERE request_name = ${externalId} AND request_tried = 1 AND request_id IS NULL
          UNION ALL SELECT 1 AS n FROM batch_leftovers
            WHERE external_id = ${externalId} AND request_id IS NULL LIMIT 1`.pipe(
          numbers,
          Effect.map(({ length }) => length > 0)
        ),
      rememberRequests: Effect.fnUntraced(function* (requests) {
        for (const { requestId, samePayments } of requests)
          yield* sql`INSERT INTO known_requests ${sql.insert({ requestId, samePayments: samePayments ? 1 : 0 })}
            ON CONFLICT (request_id) DO UPDATE SET same_payments = excluded.same_payments
              WHERE excluded.same_payments > known_requests.same_payments`
      }, Effect.orDie),

      ...makeLeftovers(sql, written, transaction),

      isUsable
    })
  })
)

type DropFirst<All extends ReadonlyArray<unknown>> = All extends readonly [unknown, ...infer Others] ? Others : never

/** Any number: it means this in this database alone. */
const writersLock = 7_202_611

/** So many rows in one statement: databases limit what a statement may hold. */
const rowsAtOnce = 500
