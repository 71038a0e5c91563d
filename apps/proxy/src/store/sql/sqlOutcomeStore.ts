import { enums } from "@concierge/api/enums"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as SqlClient from "effect/sql/SqlClient"
import { type Doubt, mostOutcomes, OutcomeStore } from "../OutcomeStore.ts"
import { BatchRecord, isDoubt, RowRecord } from "../records.ts"
import { listOf } from "./answers.ts"

/** The store in SQL that every database understands. */
export const sqlOutcomeStore: Layer.Layer<OutcomeStore, never, SqlClient.SqlClient> = Layer.effect(
  OutcomeStore,
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    return OutcomeStore.of({
      doubts: Effect.gen(function* () {
        const batches = decodeBatches(
          yield* sql`SELECT id, anomalies, updated_at FROM batches WHERE in_doubt = 1 ORDER BY id LIMIT ${mostOutcomes}`
        )
        const rows = decodeRows(
          yield* sql`SELECT id, batch_id, line, state, output_id, note, updated_at FROM batch_rows
            WHERE in_doubt = 1 ORDER BY id LIMIT ${mostOutcomes}`
        )
        return [
          ...batches.map(({ anomalies, id, updatedAt }): Doubt => ({
            kind: "batch",
            batchId: id,
            since: anomalies.findLast(isDoubt)?.seenAt ?? updatedAt
          })),
          ...rows.map(({ id, updatedAt, ...row }): Doubt => ({ kind: "payment", rowId: id, since: updatedAt, ...row }))
        ]
      }).pipe(Effect.orDie),

      decisions: Effect.fnUntraced(function* (outcomeId) {
        const ofOne = outcomeId === undefined ? sql`` : sql`WHERE outcome_id = ${outcomeId}`
        return decodeDecisions(yield* sql`SELECT * FROM outcome_decisions ${ofOne} ORDER BY id`)
      }, Effect.orDie),

      decide: Effect.fnUntraced(function* (outcomeId, question, { actor, decision, reason }) {
        const decidedAt = yield* Clock.currentTimeMillis
        yield* sql`INSERT INTO outcome_decisions ${sql.insert({ outcomeId, question, decision, actor, reason, decidedAt })}`
      }, Effect.orDie)
    })
  })
)

const { anomalies, updatedAt } = BatchRecord.fields
const decodeBatches = listOf(Schema.Struct({ id: Schema.Int, anomalies, updatedAt }))
const { batchId, line, note, outputId, state } = RowRecord.fields
const decodeRows = listOf(Schema.Struct({ id: Schema.Int, batchId, line, state, outputId, note, updatedAt }))
const decodeDecisions = listOf(
  Schema.Struct({
    outcomeId: Schema.String,
    question: Schema.String,
    decision: Schema.Literals(enums.OutcomeDecision),
    actor: Schema.String,
    reason: Schema.String,
    decidedAt: Schema.Int
  })
)
