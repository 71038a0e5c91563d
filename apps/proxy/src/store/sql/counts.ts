import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type * as SqlClient from "effect/sql/SqlClient"
import type { BatchStore } from "../BatchStore.ts"
import { type Counts, PartRecord, RowRecord } from "../records.ts"

/** How the rows of batches stand, counted by the database. */
export const makeCounts =
  (sql: SqlClient.SqlClient): BatchStore["Service"]["counts"] =>
  (ids) =>
    sql`SELECT r.batch_id, p.state AS part_state, r.state, count(*) AS count,
        CAST(sum(CASE WHEN payee_tries > 1 THEN payee_tries - 1 ELSE 0 END) AS BIGINT) AS payees,
        CAST(sum(CASE WHEN instruction_tries > 1 THEN instruction_tries - 1 ELSE 0 END) AS BIGINT) AS instructions
      FROM batch_rows r LEFT JOIN batch_parts p ON p.id = r.part_id
      WHERE ${sql.in("r.batch_id", ids)} GROUP BY r.batch_id, p.state, r.state`.pipe(
      Effect.map((counted) => {
        const counts = new Map<number, Counts>()
        for (const { batchId, count, instructions, partState, payees, state } of decode(counted)) {
          const before = counts.get(batchId)
          counts.set(batchId, {
            rows: [...(before?.rows ?? []), { partState, state, count }],
            orphanedPayees: (before?.orphanedPayees ?? 0) + payees,
            orphanedInstructions: (before?.orphanedInstructions ?? 0) + instructions
          })
        }
        return counts
      }),
      Effect.orDie
    )

const decode = Schema.decodeUnknownSync(
  Schema.Array(
    Schema.Struct({
      batchId: Schema.Int,
      partState: Schema.NullOr(PartRecord.fields.state),
      state: RowRecord.fields.state,
      count: Schema.Int,
      payees: Schema.Int,
      instructions: Schema.Int
    })
  )
)
