import { batchStates } from "@concierge/domain/Batch"
import { batchStandings, type Compared, rowStandings } from "@concierge/domain/Repeat"
import { rowStates } from "@concierge/api/resources/rows"
import * as Effect from "effect/Effect"
import type * as SqlClient from "effect/sql/SqlClient"
import type * as Statement from "effect/sql/Statement"
import * as Schema from "effect/Schema"
import type { EarlierQuery } from "../BatchStore.ts"
import { EarlierRecord } from "../records.ts"

/** What is asked of the rows `r` of other batches `b` and their parts `p`, in the same words wherever they are searched. */
export const earlierParts = (sql: SqlClient.SqlClient) => {
  const mending = sql`r.id IN (SELECT row_id FROM row_mends WHERE state = 'waiting')`
  const paid = sql`(${sql.in(
    "r.state",
    rowStates.filter((state) => rowStandings[state] !== "unpaid")
  )} OR r.in_doubt = 1 OR ${mending})`
  const at = sql.literal(standsSince)
  return {
    at,
    approved: sql`((${byBatch(sql, "by row")} OR b.in_doubt = 1) AND ${paid})`,
    left: sql`(p.id IN (SELECT part_id FROM batch_leftovers WHERE request_id IS NOT NULL) AND ${paid})`,
    drafted: byBatch(sql, "drafted"),
    /**
     * What was approved before then was known, and allowed, when the batch was made; not what has turned out to be paid after
     * all.
     */
    isNews: (since: number) => sql`(p.approved_at IS NULL OR r.in_doubt = 1 OR ${at} >= ${since}
      OR r.id IN (SELECT row_id FROM row_mends WHERE created_at >= ${since}))`,
    joined: sql`JOIN batches b ON b.id = r.batch_id LEFT JOIN batch_parts p ON p.id = r.part_id`,
    columns: sql`r.id AS row_id, r.line, r.state, r.reference_key, r.account_key, r.port_code, r.amount, r.budget,
      b.id AS batch_id, b.state AS batch_state, p.state AS part_state, b.port_code AS origin_code, b.again,
      CASE WHEN b.in_doubt = 1 OR p.id IN (SELECT part_id FROM batch_leftovers WHERE request_id IS NOT NULL) THEN 1 ELSE 0 END AS in_doubt,
      CASE WHEN r.in_doubt = 1 OR ${mending} THEN 1 ELSE 0 END AS row_in_doubt, ${at} AS at`
  }
}

/** The store's part of the radar: of each kind of sameness the one that stands most in the way, by an index. */
export const makeEarlier = (sql: SqlClient.SqlClient) => {
  const { approved, at, columns, drafted, isNews, joined, left } = earlierParts(sql)

  const find = (where: Statement.Fragment, query: EarlierQuery) =>
    sql`
      SELECT ${columns} FROM batch_rows r ${joined}
      WHERE ${where} AND b.id <> ${query.batchId} AND (${approved} OR ${query.approved ? left : drafted})
        ${typeof query.except === "number" ? sql`AND r.id <> ${query.except}` : sql``}
        ${query.news === undefined ? sql`` : sql`AND ${isNews(query.news)}`}
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
      Effect.map((found) => found.flatMap((rows) => decode(rows))),
      Effect.orDie
    )
  }
}

const decode = Schema.decodeUnknownSync(Schema.Array(EarlierRecord))

/** When a payment was approved, before that when its batch was made; of a request that was adopted, when it was taken for the file's. */
export const standsSince = "CASE WHEN p.approved_at > b.created_at THEN p.approved_at ELSE b.created_at END"

/** A row stands as its part does, and as its batch before that is split. */
const byBatch = (sql: SqlClient.SqlClient, standing: "by row" | "drafted") =>
  sql`coalesce(p.state, b.state) IN ${sql.in(batchStates.filter((state) => batchStandings[state] === standing))}`
