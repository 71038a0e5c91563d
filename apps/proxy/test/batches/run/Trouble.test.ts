import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as TestClock from "effect/testing/TestClock"
import { expect, test } from "vitest"
import { Trouble } from "../../../src/batches/run/Trouble.ts"
import { BatchStore } from "../../../src/store/BatchStore.ts"
import { CurrentOwner } from "../../../src/store/Owner.ts"
import { database } from "../../../src/store/sql/Database.ts"
import { sqlBatchStore } from "../../../src/store/sql/sqlBatchStore.ts"
import { batch } from "../../store/samples.ts"
import { newDatabase } from "../../support/harness.ts"

const withBatch = (use: (store: BatchStore["Service"], id: number) => Effect.Effect<void, never, BatchStore>) =>
  BatchStore.use((store) =>
    Effect.flatMap(store.insert(batch(), [], []), ({ id }) => Effect.andThen(TestClock.adjust(1_000), use(store, id)))
  ).pipe(
    Effect.provide(
      Layer.merge(
        sqlBatchStore.pipe(
          Layer.provide(database({ _tag: "File", path: newDatabase() }, "provider.test")),
          Layer.orDie
        ),
        TestClock.layer()
      )
    ),
    Effect.runPromise
  )

test("of the troubles of several parts the one that has lasted longest is told until it is over, and no other in between", () =>
  withBatch(
    Effect.fnUntraced(function* (store, id) {
      const trouble = new Trouble(id)
      const told: Array<string> = []
      const note = Effect.gen(function* () {
        const kept = yield* store.find(id)
        told.push(`${kept?.trouble} since ${kept?.troubleSince}, kept at ${kept?.updatedAt}`)
      })
      const begin = (part: number, sentence: string) =>
        Effect.andThen(Effect.andThen(TestClock.adjust(1_000), trouble.begin(part, sentence)), note)
      const end = (part: number) => Effect.andThen(trouble.end(part), note)
      yield* begin(1, "refused")
      yield* begin(2, "silent")
      yield* begin(1, "refused")
      yield* begin(3, "silent")
      yield* end(3)
      yield* end(1)
      yield* begin(1, "refused")
      yield* end(2)
      yield* end(1)
      const first = "refused since 2000, kept at 2000"
      const second = "silent since 3000, kept at 5000"
      expect(told).toEqual([
        first,
        first,
        first,
        first,
        first,
        second,
        second,
        "refused since 6000, kept at 6000",
        "null since null, kept at 6000"
      ])
    })
  ))

test("what stopped a batch before a restart stops it since then, until a part goes on", () =>
  withBatch(
    Effect.fnUntraced(function* (store, id) {
      yield* store.update(id, { trouble: "silent", troubleSince: 5 })
      const trouble = new Trouble(id)
      yield* trouble.begin(1, "refused")
      expect(yield* store.find(id)).toMatchObject({ trouble: "refused", troubleSince: 5 })
      yield* trouble.end(1)
      expect(yield* store.find(id)).toMatchObject({ trouble: null, troubleSince: null })
    })
  ))

test("a former owner who would tell of a trouble changes nothing, and goes no further", () =>
  withBatch(
    Effect.fnUntraced(function* (store, id) {
      const owner = yield* store.take(id, null)
      yield* store.take(id, null)
      const told = yield* Effect.exit(Effect.provideService(new Trouble(id).begin(1, "silent"), CurrentOwner, owner))
      expect(Exit.isFailure(told) && Cause.hasInterruptsOnly(told.cause)).toBe(true)
      expect(yield* store.find(id)).toMatchObject({ trouble: null })
    })
  ))
