import type { RowState } from "@concierge/domain/Batch"
import * as Effect from "effect/Effect"
import { expect, test } from "vitest"
import type { BatchStore, RowFilter } from "../../src/store/BatchStore.ts"
import { batch, row } from "./samples.ts"

/** What a store gives of the rows that people see in some states. */
export const rowsSeenContract = (
  withStore: <A>(use: (store: BatchStore["Service"]) => Effect.Effect<A>) => Promise<A>
): void => {
  test("pages the rows that people see in some states: those that nothing was paid of are over with their part or batch", () =>
    withStore(
      Effect.fnUntraced(function* (store) {
        const rows = [5, 3, 4, 2].map((line) => row(line))
        const { id } = yield* store.insert(batch(), rows, [])
        const pending = { states: ["pending"] as const, over: undefined }
        expect((yield* store.rowPage(id, 3, 2, pending)).items.map(({ line }) => line)).toEqual([5])
        const ended = { parts: ["cancelled"], rows: ["pending"], isBatch: true } as const
        const counted = Effect.fnUntraced(function* (state: RowState, over: RowFilter["over"]) {
          const { items, total } = yield* store.rowPage(id, 0, 9, { states: [state], over })
          return [items.length, total]
        })
        expect(yield* counted("pending", { ...ended, isWanted: false })).toEqual([0, 0])
        expect(yield* counted("cancelled", { ...ended, isWanted: true })).toEqual([4, 4])
        expect(yield* counted("failed", { ...ended, isWanted: false })).toEqual([0, 0])
        // they have no part
        expect(yield* counted("pending", { ...ended, isWanted: false, isBatch: false })).toEqual([4, 4])
      })
    ))
}
