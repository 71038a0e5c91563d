import { type BatchCause, type BatchState, batchStates, isFinal, move, type RowState } from "@concierge/domain/Batch"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as SqlClient from "effect/sql/SqlClient"
import { makeEarlier } from "./earlier.ts"

/** A batch as it is kept. */
export interface BatchRecord {
  readonly id: number
  readonly externalId: string
  readonly name: string
  /** The SHA-256 of what was imported: the same again is the same batch. */
  readonly content: string
  readonly portCode: string
  readonly state: BatchState
  /** A JSON array of what goes to each port. */
  readonly totals: string
  /** What the names of its requests begin with, by the payments alone; the attempt follows. */
  readonly requestKey: string
  /** Which draft of these payments this is, over all batches that have the same; while none is begun, the least it may be. */
  readonly attempt: number
  /** The `external_id` that this attempt's request bears at the provider. */
  readonly requestName: string
  /** Whether the provider was asked, before this attempt's request is made, for one that may be the same payments: 1, or 2 when somebody has decided. */
  readonly looked: number
  /** How many drafts were thrown away since the last quote was asked for by somebody. */
  readonly rebuilds: number
  /** Whether the making of this attempt's request has ever been begun. */
  readonly requestTried: number
  readonly requestId: string | null
  readonly totalToSpend: string | null
  readonly approvedTotal: string | null
  readonly acceptQuoteBefore: number | null
  readonly provisionFundsBefore: number | null
  readonly cancellationReason: string | null
  readonly cancelRequested: number
  /** Why it pays what was paid before, where somebody said so. */
  readonly again: string | null
  /** It as it is compared: a reason speaks for one time. */
  readonly againKey: string | null
  /** How many rows were left out, and a JSON array of the first ones' lines. */
  readonly leftOutCount: number
  readonly leftOutLines: string
  /** A JSON array of the requests that were found at the provider while it is held, as documents show them. */
  readonly found: string
  /** A JSON array of what the provider did and nobody asked for, as documents show it. */
  readonly anomalies: string
  /** Whether the provider may have paid it whatever its state says. */
  readonly inDoubt: number
  /** When the quote was approved, here or elsewhere. */
  readonly approvedAt: number | null
  /** How often it was looked, since the provider last contradicted itself, and before when a look does not count. */
  readonly doubtLooks: number
  readonly doubtDue: number | null
  readonly note: string | null
  /** What stops it for now, for people, and since when. */
  readonly trouble: string | null
  readonly troubleSince: number | null
  readonly createdAt: number
  readonly updatedAt: number
}

/** A row as it is kept. */
export interface RowRecord {
  readonly id: number
  readonly batchId: number
  readonly line: number
  readonly reference: string | null
  readonly payeeName: string
  readonly payeeEmail: string | null
  readonly payeeId: string | null
  /** How often the making of the payee was begun: what was begun and not acknowledged may be there all the same. */
  readonly payeeTries: number
  readonly instructionId: string | null
  readonly instructionTries: number
  readonly portCode: string
  readonly paymentMethodType: string | null
  /** The account as JSON: bank details. Null when the row came with an instruction. */
  readonly account: string | null
  /** Which of the two was given; the other is known from the quote on. */
  readonly given: "amount" | "budget"
  readonly amount: string | null
  readonly budget: string | null
  readonly state: RowState
  readonly outputId: string | null
  /** Whether the making of this attempt's output has ever been begun. */
  readonly outputTried: number
  readonly note: string | null
  /** By `referenceKey` and `accountKey`: what other payments are compared with. */
  readonly referenceKey: string | null
  readonly accountKey: string
  /** The row of an earlier batch that paid the same, where this was said to be meant again. */
  readonly repeatsRowId: number | null
  /** Whether the provider says that it is paid after it had said that it is not. */
  readonly inDoubt: number
  readonly updatedAt: number
}

/** A request at the provider that no batch wants any more and that is still to be cancelled. */
export interface LeftoverRecord {
  readonly id: number
  readonly batchId: number
  readonly externalId: string
  /** Null when it may have been made without our having heard of it. */
  readonly requestId: string | null
}

export type NewBatch = Pick<
  BatchRecord,
  | "externalId"
  | "name"
  | "content"
  | "portCode"
  | "totals"
  | "requestKey"
  | "again"
  | "againKey"
  | "leftOutCount"
  | "leftOutLines"
>
export type NewRow = Omit<
  RowRecord,
  | "id"
  | "batchId"
  | "payeeTries"
  | "instructionTries"
  | "state"
  | "outputId"
  | "outputTried"
  | "note"
  | "inDoubt"
  | "updatedAt"
>
export type BatchPatch = Partial<
  Omit<BatchRecord, "id" | "state" | "externalId" | "content" | "createdAt" | "updatedAt">
>
export type RowPatch = Partial<Omit<RowRecord, "id" | "batchId" | "line" | "updatedAt">>

/** A request that was found at the provider, and about which somebody has decided. */
export interface DecidedRequest {
  readonly requestId: string
  /** Whether it has the very payments of the batch that it was found for. */
  readonly samePayments: boolean
}

/** How many rows are in each state (those without rows are left out), and what may stand twice at the provider. */
export interface Counts {
  readonly states: { readonly [State in RowState]?: number }
  /** How many have no output and a note that says why. */
  readonly refused: number
  readonly orphanedPayees: number
  readonly orphanedInstructions: number
}

/** The name that the request of an attempt bears at the provider. */
export const requestNameOf = (requestKey: string, attempt: number): string => `${requestKey}-${attempt}`

/** The only place where batches are read and written. A database that fails is a defect. */
export class BatchStore extends Context.Service<
  BatchStore,
  {
    /** `leftOut`: a JSON array of the rows that were left out, as documents show them. */
    readonly insert: (batch: NewBatch, rows: ReadonlyArray<NewRow>, leftOut: string) => Effect.Effect<BatchRecord>
    readonly leftOut: (batchId: number) => Effect.Effect<string>
    readonly find: (id: number) => Effect.Effect<BatchRecord | undefined>
    readonly findByExternalId: (externalId: string) => Effect.Effect<BatchRecord | undefined>
    /** Newest first. */
    readonly page: (offset: number, limit: number) => Effect.Effect<Page<BatchRecord>>
    /** Those with something left to do, oldest first. */
    readonly unfinished: Effect.Effect<ReadonlyArray<number>>
    /** How many unfinished batches something stops for now. */
    readonly standingStill: Effect.Effect<number>
    readonly counts: (ids: ReadonlyArray<number>) => Effect.Effect<ReadonlyMap<number, Counts>>
    /** By line; bank details are in them. */
    readonly rows: (batchId: number) => Effect.Effect<ReadonlyArray<RowRecord>>
    readonly rowPage: (batchId: number, offset: number, limit: number) => Effect.Effect<Page<RowRecord>>
    readonly update: (id: number, patch: BatchPatch) => Effect.Effect<void>
    /**
     * Moves the batch if it still stands where the caller thinks, and returns whether it did. A move that the domain does not
     * know, or that this cause may not make, is a defect.
     */
    readonly move: (
      id: number,
      from: BatchState,
      to: BatchState,
      cause: BatchCause,
      patch?: BatchPatch
    ) => Effect.Effect<boolean>
    readonly updateRow: (id: number, patch: RowPatch) => Effect.Effect<void>
    readonly updateRows: (batchId: number, patch: RowPatch) => Effect.Effect<void>
    /** The payments of other batches that may be the same as this one, and are not unpaid. */
    readonly earlier: ReturnType<typeof makeEarlier>
    /** The number of the next draft of these payments. */
    readonly nextAttempt: (requestKey: string) => Effect.Effect<number>
    /** The account that one of our own instructions pays, by its key. */
    readonly accountOfInstruction: (instructionId: string) => Effect.Effect<string | undefined>
    /**
     * Whether a request of the provider's is a batch's, was given up by one, or was decided about: as one with the same
     * payments, or only as one of other payments, which says nothing when it is asked for the same.
     */
    readonly knowsRequest: (requestId: string, samePayments: boolean) => Effect.Effect<boolean>
    /** Somebody has said that these requests pay something else, or are meant beside ours. */
    readonly rememberRequests: (requests: ReadonlyArray<DecidedRequest>) => Effect.Effect<void>
    /** The batch whose request at the provider this is. */
    readonly findByRequest: (requestId: string) => Effect.Effect<BatchRecord | undefined>
    /** The oldest batch that may have been approved since then. */
    readonly firstSince: (since: number) => Effect.Effect<number>
    readonly leftovers: (batchId: number) => Effect.Effect<ReadonlyArray<LeftoverRecord>>
    readonly addLeftover: (leftover: Omit<LeftoverRecord, "id">) => Effect.Effect<void>
    readonly removeLeftover: (id: number) => Effect.Effect<void>
    /** All or nothing. */
    readonly transaction: <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
    /** Whether the database answers. */
    readonly isReachable: Effect.Effect<boolean>
  }
>()("concierge/proxy/BatchStore") {
  static readonly layer = Layer.effect(
    BatchStore,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const transaction = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
        sql.withTransaction(effect).pipe(Effect.catchTag("SqlError", Effect.die)) as Effect.Effect<A, E, R>
      const total = (table: string, where: number | undefined) =>
        sql<{
          readonly total: number
        }>`SELECT count(*) AS total FROM ${sql(table)} ${where === undefined ? sql`` : sql`WHERE batch_id = ${where}`}`.pipe(
          Effect.map(([row]) => row?.total ?? 0)
        )
      const nextAttempt = (requestKey: string) =>
        sql<{
          readonly last: number
        }>`SELECT coalesce(max(attempt), 0) AS last FROM batches
            WHERE request_key = ${requestKey} AND request_tried = 1`.pipe(
          Effect.map(([found]) => (found?.last ?? 0) + 1),
          Effect.orDie
        )
      return BatchStore.of({
        transaction,
        nextAttempt,
        earlier: makeEarlier(sql),
        accountOfInstruction: (instructionId) =>
          sql<Pick<RowRecord, "accountKey">>`SELECT account_key FROM batch_rows
            WHERE instruction_id = ${instructionId} AND account_key NOT LIKE 'instruction:%' LIMIT 1`.pipe(
            Effect.map(([row]) => row?.accountKey),
            Effect.orDie
          ),
        knowsRequest: (requestId, samePayments) =>
          sql`SELECT 1 FROM batches WHERE request_id = ${requestId}
            UNION ALL SELECT 1 FROM batch_leftovers WHERE request_id = ${requestId}
            UNION ALL SELECT 1 FROM known_requests
              WHERE request_id = ${requestId} AND same_payments >= ${samePayments ? 1 : 0} LIMIT 1`.pipe(
            Effect.map(({ length }) => length > 0),
            Effect.orDie
          ),
        rememberRequests: Effect.fnUntraced(function* (requests) {
          for (const { requestId, samePayments } of requests)
            yield* sql`INSERT INTO known_requests ${sql.insert({ requestId, samePayments: samePayments ? 1 : 0 })}
              ON CONFLICT (request_id) DO UPDATE SET same_payments = max(same_payments, excluded.same_payments)`
        }, Effect.orDie),
        findByRequest: (requestId) =>
          Effect.map(
            Effect.orDie(sql<BatchRecord>`SELECT * FROM batches WHERE request_id = ${requestId}`),
            ([batch]) => batch
          ),
        firstSince: (since) =>
          sql<{
            readonly first: number | null
          }>`SELECT min(id) AS first FROM batches
            WHERE max(coalesce(approved_at, 0), created_at) > ${since}`.pipe(
            Effect.map(([found]) => found?.first ?? Number.MAX_SAFE_INTEGER),
            Effect.orDie
          ),
        insert: Effect.fnUntraced(
          function* (batch, rows, leftOut) {
            const now = yield* Clock.currentTimeMillis
            const fresh = { ...batch, state: "checked", createdAt: now, updatedAt: now }
            const [stored] = yield* sql<BatchRecord>`INSERT INTO batches ${sql.insert(fresh)} RETURNING *`
            if (stored === undefined) return yield* Effect.die("an insert returned nothing")
            if (batch.leftOutCount > 0)
              yield* sql`INSERT INTO batch_left_out ${sql.insert({ batchId: stored.id, rows: leftOut })}`
            for (const row of rows) {
              yield* sql`INSERT INTO batch_rows ${sql.insert({ ...row, batchId: stored.id, state: "pending", updatedAt: now })}`
            }
            return stored
          },
          transaction,
          Effect.orDie
        ),
        leftOut: (batchId) =>
          sql<{ readonly rows: string }>`SELECT rows FROM batch_left_out WHERE batch_id = ${batchId}`.pipe(
            Effect.map(([found]) => found?.rows ?? "[]"),
            Effect.orDie
          ),
        find: (id) =>
          Effect.map(Effect.orDie(sql<BatchRecord>`SELECT * FROM batches WHERE id = ${id}`), ([batch]) => batch),
        findByExternalId: (externalId) =>
          Effect.map(
            Effect.orDie(sql<BatchRecord>`SELECT * FROM batches WHERE external_id = ${externalId}`),
            ([batch]) => batch
          ),
        page: (offset, limit) =>
          Effect.orDie(
            Effect.all({
              items: sql<BatchRecord>`SELECT * FROM batches ORDER BY id DESC LIMIT ${limit} OFFSET ${offset}`,
              total: total("batches", undefined)
            })
          ),
        unfinished: sql<{ readonly id: number }>`
          SELECT id FROM batches WHERE NOT ${sql.in("state", batchStates.filter(isFinal))}
            OR id IN (SELECT batch_id FROM batch_leftovers) ORDER BY id`.pipe(
          Effect.map((batches) => batches.map(({ id }) => id)),
          Effect.orDie
        ),
        standingStill: sql<{ readonly total: number }>`SELECT count(*) AS total FROM batches
            WHERE trouble IS NOT NULL AND NOT ${sql.in("state", batchStates.filter(isFinal))}`.pipe(
          Effect.map(([row]) => row?.total ?? 0),
          Effect.orDie
        ),
        counts: Effect.fnUntraced(function* (ids) {
          const counted = yield* sql<CountedRow>`
            SELECT batch_id, state, count(*) AS count,
              sum(note IS NOT NULL AND output_id IS NULL) AS refused,
              sum(max(payee_tries - 1, 0)) AS payees, sum(max(instruction_tries - 1, 0)) AS instructions
            FROM batch_rows WHERE ${sql.in("batch_id", ids)} GROUP BY batch_id, state`
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
        }, Effect.orDie),
        rows: (batchId) =>
          Effect.orDie(sql<RowRecord>`SELECT * FROM batch_rows WHERE batch_id = ${batchId} ORDER BY line, id`),
        rowPage: (batchId, offset, limit) =>
          Effect.orDie(
            Effect.all({
              items: sql<RowRecord>`SELECT * FROM batch_rows WHERE batch_id = ${batchId} ORDER BY line, id LIMIT ${limit} OFFSET ${offset}`,
              total: total("batch_rows", batchId)
            })
          ),
        update: Effect.fnUntraced(function* (id, patch) {
          const updatedAt = yield* Clock.currentTimeMillis
          yield* sql`UPDATE batches SET ${sql.update({ ...patch, updatedAt })} WHERE id = ${id}`
        }, Effect.orDie),
        move: Effect.fnUntraced(function* (id, from, to, cause, patch) {
          const state = yield* Effect.fromResult(move(from, to, cause))
          const updatedAt = yield* Clock.currentTimeMillis
          const moved =
            yield* sql`UPDATE batches SET ${sql.update({ ...patch, state, updatedAt })} WHERE id = ${id} AND state = ${from} RETURNING id`
          return moved.length === 1
        }, Effect.orDie),
        updateRow: Effect.fnUntraced(function* (id, patch) {
          const updatedAt = yield* Clock.currentTimeMillis
          yield* sql`UPDATE batch_rows SET ${sql.update({ ...patch, updatedAt })} WHERE id = ${id}`
        }, Effect.orDie),
        updateRows: Effect.fnUntraced(function* (batchId, patch) {
          const updatedAt = yield* Clock.currentTimeMillis
          yield* sql`UPDATE batch_rows SET ${sql.update({ ...patch, updatedAt })} WHERE batch_id = ${batchId}`
        }, Effect.orDie),
        leftovers: (batchId) =>
          Effect.orDie(sql<LeftoverRecord>`SELECT * FROM batch_leftovers WHERE batch_id = ${batchId} ORDER BY id`),
        addLeftover: (leftover) =>
          Effect.orDie(Effect.asVoid(sql`INSERT INTO batch_leftovers ${sql.insert(leftover)}`)),
        removeLeftover: (id) => Effect.orDie(Effect.asVoid(sql`DELETE FROM batch_leftovers WHERE id = ${id}`)),
        isReachable: sql`SELECT 1`.pipe(
          Effect.as(true),
          Effect.orElseSucceed(() => false)
        )
      })
    })
  )
}

interface CountedRow {
  readonly batchId: number
  readonly state: RowState
  readonly count: number
  readonly refused: number
  readonly payees: number
  readonly instructions: number
}

export interface Page<A> {
  readonly items: ReadonlyArray<A>
  readonly total: number
}
