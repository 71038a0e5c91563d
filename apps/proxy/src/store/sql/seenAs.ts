import type * as SqlClient from "effect/sql/SqlClient"
import type * as Statement from "effect/sql/Statement"
import type { RowFilter } from "../BatchStore.ts"

/** The condition beside others that rows of a batch are seen in some states; none where all are wanted. */
export const seenAs = (sql: SqlClient.SqlClient, batchId: number, which: RowFilter | undefined): Statement.Fragment => {
  if (which === undefined) return sql``
  const { over, states } = which
  const kept = sql.in("state", states)
  if (over === undefined) return sql`AND ${kept}`
  // of nothing it is not known whether it is in a list
  const ofPart = sql`coalesce(part_id, 0) IN (SELECT id FROM batch_parts WHERE batch_id = ${batchId} AND ${sql.in("state", over.parts)})`
  const isOver = sql`(${sql.in("state", over.rows)} AND (${ofPart} OR ${over.isBatch ? sql`part_id IS NULL` : sql`1 = 0`}))`
  return over.isWanted ? sql`AND (${kept} OR ${isOver})` : sql`AND ${kept} AND NOT ${isOver}`
}
