import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type * as SqlClient from "effect/sql/SqlClient"
import type { BatchStore } from "../BatchStore.ts"
import { type Counts, PartRecord, RowRecord } from "../records.ts"
import { listOf } from "./answers.ts"

/** How the rows of batches stand, counted by the database: by indices alone, however many they are. */
export const makeCounts =
  (sql: SqlClient.SqlClient): BatchStore["Service"]["counts"] =>
  (ids) =>
    Effect.gen(function* () {
      const counted = yield* sql`SELECT n.batch_id, p.state AS part_state, n.state,
          CAST(sum(n.count) AS BIGINT) AS count
        FROM (
          SELECT batch_id, part_id, state, count(*) AS count FROM batch_rows
          WHERE ${sql.in("batch_id", ids)} GROUP BY batch_id, part_id, state
        ) AS n LEFT JOIN batch_parts p ON p.id = n.part_id GROUP BY n.batch_id, p.state, n.state`
      const orphans = yield* sql`SELECT batch_id,
          CAST(sum(CASE WHEN payee_tries > 1 THEN payee_tries - 1 ELSE 0 END) AS BIGINT) AS payees,
          CAST(sum(CASE WHEN instruction_tries > 1 THEN instruction_tries - 1 ELSE 0 END) AS BIGINT) AS instructions
        FROM batch_rows WHERE ${sql.in("batch_id", ids)} AND (payee_tries > 1 OR instruction_tries > 1) GROUP BY batch_id`
      const rows = Map.groupBy(decode.counted(counted), ({ batchId }) => batchId)
      const orphaned = new Map(decode.orphans(orphans).map((found) => [found.batchId, found]))
      return new Map(
        [...rows].map(([batchId, states]): readonly [number, Counts] => [
          batchId,
          {
            rows: states.map(({ count, partState, state }) => ({ partState, state, count })),
            orphanedPayees: orphaned.get(batchId)?.payees ?? 0,
            orphanedInstructions: orphaned.get(batchId)?.instructions ?? 0
          }
        ])
      )
    }).pipe(Effect.orDie)

const decode = {
  counted: listOf(
    Schema.Struct({
      batchId: Schema.Int,
      partState: Schema.NullOr(PartRecord.fields.state),
      state: RowRecord.fields.state,
      count: Schema.Int
    })
  ),
  orphans: listOf(Schema.Struct({ batchId: Schema.Int, payees: Schema.Int, instructions: Schema.Int }))
}
