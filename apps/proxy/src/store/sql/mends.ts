import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type * as SqlClient from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import type * as Statement from "effect/sql/Statement"
import * as Struct from "effect/Struct"
import type { BatchStore } from "../BatchStore.ts"
import { MendRecord } from "../records.ts"
import { all, listOf } from "./answers.ts"

/** The store's part of what mends failed payments. */
export const makeMends = (sql: SqlClient.SqlClient, written: Written): Mends => {
  const mends = all(listOf(MendRecord))
  return {
    addMend: Effect.fnUntraced(function* (mend) {
      const createdAt = yield* Clock.currentTimeMillis
      yield* sql`INSERT INTO row_mends ${sql.insert({ ...encode(mend), createdAt })}`
    }, Effect.orDie),
    updateMend: (id, patch) =>
      written(
        (fenced) => sql`UPDATE row_mends SET ${sql.update(encode(patch))} WHERE id = ${id} ${fenced} RETURNING id`
      ).pipe(Effect.asVoid, Effect.orDie),
    waitingMends: (partId) =>
      mends(sql`SELECT m.* FROM row_mends m JOIN batch_rows r ON r.id = m.row_id
        WHERE m.batch_id = (SELECT batch_id FROM batch_parts WHERE id = ${partId}) AND m.state = 'waiting'
          AND r.part_id = ${partId} ORDER BY m.id`),
    lastMends: (rowIds) =>
      rowIds.length === 0
        ? Effect.succeed(new Map())
        : mends(sql`SELECT * FROM row_mends
            WHERE id IN (SELECT max(id) FROM row_mends WHERE ${sql.in("row_id", rowIds)} GROUP BY row_id)`).pipe(
            Effect.map((found) => new Map(found.map((mend) => [mend.rowId, mend])))
          )
  }
}

type Mends = Pick<BatchStore["Service"], "addMend" | "updateMend" | "waitingMends" | "lastMends">

/** How a write is made that an owner may make. */
export type Written = (
  write: (fence: Statement.Fragment) => Effect.Effect<unknown, SqlError>
) => Effect.Effect<number, SqlError>

const encode = Schema.encodeSync(MendRecord.mapFields(Struct.map(Schema.optionalKey)))
