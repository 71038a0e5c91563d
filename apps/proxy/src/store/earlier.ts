import { type BatchState, batchStates, type RowState } from "@concierge/domain/Batch"
import { batchStandings, type Compared, rowStandings } from "@concierge/domain/Repeat"
import { rowStates } from "@concierge/api/resources/rows"
import * as Effect from "effect/Effect"
import type * as SqlClient from "effect/sql/SqlClient"
import type * as Statement from "effect/sql/Statement"

/** An earlier payment that may be the same as another: what it is compared by, and how it stands. */
export interface EarlierRecord extends Compared {
  readonly rowId: number
  readonly line: number
  readonly state: RowState
  readonly batchId: number
  readonly batchState: BatchState
  readonly inDoubt: number
  /** The reason by which its batch paid again what was paid before. */
  readonly again: string | null
  /** Whether the provider says that it is paid after it had said that it is not. */
  readonly rowInDoubt: number
  /** When its batch was approved, before that when it was made. */
  readonly at: number
}

/** The earlier payments, of those that are not unpaid, that may be the same as one. */
export interface EarlierQuery {
  /** The batch that the payment itself belongs to; 0 while it has none. */
  readonly batchId: number
  /** Payments to the same account are looked for from then on, and from the first batch on that can be so young. */
  readonly since: number
  readonly first: number
  /**
   * Only those of approved batches, and of those that were given up and whose requests nobody has cancelled yet: the moment
   * of an approval. While a file is imported, such a request is on its way to be cancelled and stops nobody.
   */
  readonly approved: boolean
  /** Whether a reference names one payment. */
  readonly isNamed: boolean
  /** A row that is known to be repeated, and no news. */
  readonly except?: number | null
  /** Only what was approved since then: what was approved before was known, and allowed, when the batch was made. */
  readonly news?: number
  /** Only those that were made for this very reason. */
  readonly againKey?: string
}

/** The store's part of the radar: of each kind of sameness the one that stands most in the way, by an index. */
export const makeEarlier = (sql: SqlClient.SqlClient) => {
  const paid = sql`(${sql.in(
    "r.state",
    rowStates.filter((state) => rowStandings[state] !== "unpaid")
  )} OR r.in_doubt = 1)`
  // a request that was adopted may have been accepted long before: it counts from when it was taken for the file's
  const at = sql.literal("max(coalesce(b.approved_at, 0), b.created_at)")
  const approved = sql`((${byBatch(sql, "by row")} OR b.in_doubt = 1) AND ${paid})`
  const left = sql`(b.id IN (SELECT batch_id FROM batch_leftovers) AND ${paid})`
  const drafted = byBatch(sql, "drafted")

  const find = (where: Statement.Fragment, query: EarlierQuery) =>
    sql<EarlierRecord>`
      SELECT r.id AS row_id, r.line, r.state, r.reference_key, r.account_key, r.port_code, r.amount, r.budget,
        b.id AS batch_id, b.state AS batch_state, b.port_code AS origin_code, b.again,
        b.in_doubt OR b.id IN (SELECT batch_id FROM batch_leftovers) AS in_doubt,
        r.in_doubt AS row_in_doubt, ${at} AS at
      FROM batch_rows r JOIN batches b ON b.id = r.batch_id
      WHERE ${where} AND b.id <> ${query.batchId} AND (${approved} OR ${query.approved ? left : drafted})
        ${typeof query.except === "number" ? sql`AND r.id <> ${query.except}` : sql``}
        ${query.news === undefined ? sql`` : sql`AND (b.approved_at IS NULL OR ${at} >= ${query.news})`}
        ${query.againKey === undefined ? sql`` : sql`AND b.again_key = ${query.againKey}`}
      ORDER BY ${approved} DESC, r.id DESC LIMIT 1`

  return (payment: Compared, query: EarlierQuery): Effect.Effect<ReadonlyArray<EarlierRecord>> => {
    const { accountKey, amount, budget, originCode, portCode, referenceKey } = payment
    const isThere = sql`r.account_key = ${accountKey} AND r.batch_id >= ${query.first} AND r.port_code = ${portCode} AND ${at} > ${query.since}`
    const searches = [
      ...(referenceKey === null || !query.isNamed ? [] : [sql`r.reference_key = ${referenceKey}`]),
      ...(amount === null ? [] : [sql`${isThere} AND r.amount = ${amount}`]),
      ...(budget === null ? [] : [sql`${isThere} AND r.budget = ${budget} AND b.port_code = ${originCode}`])
    ]
    return Effect.forEach(searches, (where) => find(where, query)).pipe(
      Effect.map((found) => found.flat()),
      Effect.orDie
    )
  }
}

const byBatch = (sql: SqlClient.SqlClient, standing: "by row" | "drafted") =>
  sql.in(
    "b.state",
    batchStates.filter((state) => batchStandings[state] === standing)
  )
