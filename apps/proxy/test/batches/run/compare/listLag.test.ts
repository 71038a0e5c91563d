import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { describe, expect, test } from "vitest"
import { ListLag } from "../../../../src/batches/run/compare/ListLag.ts"

const learning = (use: (lag: ListLag["Service"]) => Effect.Effect<void>) =>
  Effect.runPromise(Effect.flatMap(ListLag, use).pipe(Effect.provide(ListLag.layer), Effect.provide(TestClock.layer())))

/** An output is made, and a list shows it after so many milliseconds. */
const see = (lag: ListLag["Service"], id: string, late: number) =>
  Effect.gen(function* () {
    yield* lag.made("7", id)
    yield* TestClock.adjust(late)
    yield* lag.listed("7", [{ id }], yield* Clock.currentTimeMillis)
  })

describe("how late lists are", () => {
  test("is not known before one has shown all", () =>
    learning(
      Effect.fnUntraced(function* (lag) {
        expect(yield* lag.certainAfter).toBe(Number.POSITIVE_INFINITY)
        yield* lag.made("7", "a")
        yield* lag.listed("7", [], yield* Clock.currentTimeMillis)
        expect(yield* lag.certainAfter).toBe(Number.POSITIVE_INFINITY)
      })
    ))

  test("was never unlearned: after ten minutes it is what was seen since", () =>
    learning(
      Effect.fnUntraced(function* (lag) {
        yield* see(lag, "a", 1_000)
        const fast = yield* lag.certainAfter
        yield* TestClock.adjust(601_000)
        yield* see(lag, "b", 60_000)
        const slow = yield* lag.certainAfter
        expect(slow).toBeGreaterThan(fast)
        yield* TestClock.adjust(601_000)
        yield* see(lag, "c", 1_000)
        expect(yield* lag.certainAfter).toBe(fast)
      })
    ))
})
