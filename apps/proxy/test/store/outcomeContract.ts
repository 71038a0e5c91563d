import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as TestClock from "effect/testing/TestClock"
import { describe, expect, test } from "vitest"
import { BatchStore } from "../../src/store/BatchStore.ts"
import { OutcomeStore } from "../../src/store/OutcomeStore.ts"
import { batch, row } from "./samples.ts"

/**
 * What every store of outcomes must do, whatever database is behind it.
 *
 * @param open makes one with nothing in it, over the same database as the batches
 */
export const outcomeContract = (database: string, open: () => Layer.Layer<BatchStore | OutcomeStore>): void => {
  const run = <A>(effect: Effect.Effect<A, never, BatchStore | OutcomeStore>) =>
    Effect.runPromise(effect.pipe(Effect.provide(open()), Effect.provide(TestClock.layer())))

  describe(`a store of outcomes in ${database}`, () => {
    test("finds the batches and the rows that are in doubt, and no others", () =>
      run(
        Effect.gen(function* () {
          const batches = yield* BatchStore
          const { doubts } = yield* OutcomeStore
          const { id } = yield* batches.insert(batch(), [row(2), row(3)], [])
          expect(yield* doubts).toEqual([])
          yield* TestClock.adjust(5)
          const [, second] = yield* batches.rows(id)
          yield* batches.update(id, {
            inDoubt: true,
            anomalies: [{ code: "given_up_and_accepted", detail: "…", requestId: "7", line: undefined, seenAt: 3 }]
          })
          yield* batches.updateRow(second?.id ?? 0, {
            inDoubt: true,
            outputId: "12",
            note: "after all",
            state: "failed"
          })
          const payment = {
            rowId: second?.id,
            batchId: id,
            line: 3,
            state: "failed",
            outputId: "12",
            note: "after all"
          }
          expect(yield* doubts).toEqual([
            { kind: "batch", batchId: id, since: 3 },
            { kind: "payment", ...payment, since: 5 }
          ])
        })
      ))

    test("keeps every decision with who made it, why and when, in order", () =>
      run(
        Effect.gen(function* () {
          const { decide, decisions } = yield* OutcomeStore
          const first = { decision: "escalate", actor: "Julia", reason: "asked" } as const
          const second = { decision: "adopt", actor: "Ñandú", reason: "they say so" } as const
          yield* decide("batch-1", "Whether?", first)
          yield* TestClock.adjust(7)
          yield* decide("batch-1", "Whether?", second)
          yield* decide("batch-2", "Why?", first)
          expect(yield* decisions("batch-1")).toMatchObject([
            { ...first, outcomeId: "batch-1", question: "Whether?", decidedAt: 0 },
            { ...second, decidedAt: 7 }
          ])
          expect((yield* decisions()).map(({ outcomeId }) => outcomeId)).toEqual(["batch-1", "batch-1", "batch-2"])
        })
      ))
  })
}
