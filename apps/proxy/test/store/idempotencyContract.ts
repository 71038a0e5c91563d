import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as TestClock from "effect/testing/TestClock"
import { describe, expect, test } from "vitest"
import { IdempotencyStore, keyLimits } from "../../src/store/IdempotencyStore.ts"

const name = { actsFor: "", key: "payroll-1" }
const call = { operation: "POST /v1/batches", headHash: "head", bodyHash: "body" }
const answer = { status: 201, contentType: "application/json", location: "/v1/batches/1", body: '{"data":"Ñandú"}' }

/**
 * What every store of idempotency keys must do, whatever database is behind it.
 *
 * @param open makes one with nothing in it, and opens it again as another process would
 * @param isAlone whether no other process can have it open
 */
export const idempotencyContract = (
  database: string,
  open: () => { readonly first: Layer.Layer<IdempotencyStore>; readonly next: Layer.Layer<IdempotencyStore> },
  isAlone: boolean
): void => {
  const use = <A>(
    store: Layer.Layer<IdempotencyStore>,
    work: (store: IdempotencyStore["Service"]) => Effect.Effect<A>
  ) => IdempotencyStore.use(work).pipe(Effect.provide(store, { local: true }))
  const run = <A>(effect: Effect.Effect<A>) => Effect.runPromise(Effect.provide(effect, TestClock.layer()))
  const withStore = <A>(work: (store: IdempotencyStore["Service"]) => Effect.Effect<A>) => run(use(open().first, work))

  describe(`a store of idempotency keys in ${database}`, () => {
    test("knows a call from its beginning, and its answer from then on", () =>
      withStore(
        Effect.fnUntraced(function* (store) {
          expect(yield* store.find(name)).toBeUndefined()
          expect(yield* store.begin(name, call)).toBe("begun")
          expect(yield* store.find(name)).toEqual({
            headHash: "head",
            bodyHash: "body",
            state: "running",
            answer: undefined
          })
          yield* store.finish(name, answer, "whole body")
          expect(yield* store.find(name)).toEqual({
            headHash: "head",
            bodyHash: "whole body",
            state: "answered",
            answer
          })
        })
      ))

    test("lets one of two calls with the same key begin, and those of other users", () =>
      withStore(
        Effect.fnUntraced(function* (store) {
          const begun = yield* Effect.all([store.begin(name, call), store.begin(name, call)], { concurrency: 2 })
          expect(begun.toSorted()).toEqual(["begun", "known"])
          expect(yield* store.begin({ ...name, actsFor: "5" }, call)).toBe("begun")
        })
      ))

    test("forgets a call of which nothing was done, and never an answer", () =>
      withStore(
        Effect.fnUntraced(function* (store) {
          yield* store.begin(name, call)
          yield* store.forget(name)
          expect(yield* store.begin(name, call)).toBe("begun")
          yield* store.finish(name, answer, null)
          yield* store.forget(name)
          expect((yield* store.find(name))?.state).toBe("answered")
        })
      ))

    test("keeps an answer for a day", () =>
      withStore(
        Effect.fnUntraced(function* (store) {
          yield* store.begin(name, call)
          yield* store.finish(name, answer, null)
          yield* TestClock.adjust(keyLimits.keptMillis)
          expect((yield* store.find(name))?.state).toBe("answered")
          yield* TestClock.adjust(1)
          expect(yield* store.find(name)).toBeUndefined()
          expect(yield* store.begin(name, call)).toBe("begun")
        })
      ))

    test("says of a call whose process has ended that its answer is lost, and of an answered one what was answered", () => {
      const { first, next } = open()
      const other = { actsFor: "", key: "payroll-2" }
      const unclear = { actsFor: "", key: "payroll-3" }
      return run(
        Effect.gen(function* () {
          yield* use(first, (store) =>
            Effect.all([
              store.begin(name, call),
              store.begin(other, call),
              store.finish(other, answer, null),
              store.begin(unclear, call),
              store.finish(unclear, { ...answer, status: 503 }, null)
            ])
          )
          yield* use(
            next,
            Effect.fnUntraced(function* (store) {
              const soon = yield* store.find(name)
              yield* TestClock.adjust("11 minutes")
              const late = yield* store.find(name)
              // where another process may still be at it, until that is too long ago
              expect([soon?.state, late?.state]).toEqual([isAlone ? "lost" : "running", "lost"])
              expect(yield* store.unknown).toEqual([
                { ...name, operation: "POST /v1/batches", begunAt: 0, status: null },
                { ...unclear, operation: "POST /v1/batches", begunAt: 0, status: 503 }
              ])
              yield* store.release(unclear)
              expect((yield* store.unknown).map(({ key }) => key)).toEqual([name.key])
              expect((yield* store.find(other))?.answer).toEqual(answer)
              expect(yield* store.begin(name, call)).toBe("known")
            })
          )
        })
      )
    })
  })
}
