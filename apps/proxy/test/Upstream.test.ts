import { byFetch, type Fetch } from "@concierge/api/Carry"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as TestClock from "effect/testing/TestClock"
import { expect, test } from "vitest"
import { Upstream } from "../src/upstream/Upstream.ts"

test("of all calls, in both lanes, with those that are made again, no second sees more than the rate", () =>
  Effect.gen(function* () {
    const clock = yield* Clock.Clock
    const left: Array<number> = []
    const send: Fetch = () => {
      left.push(clock.currentTimeMillisUnsafe())
      const isOdd = left.length % 2 === 1
      return Promise.resolve(isOdd ? new Response("", { status: 500 }) : Response.json({ data: [] }))
    }
    const provider = {
      name: "provider.test",
      mode: "live",
      baseUrl: "http://provider.test",
      key: Redacted.make("k"),
      rate: 5,
      carry: byFetch(send)
    } as const
    yield* Effect.gen(function* () {
      const { patient, urgent } = yield* Upstream
      for (let call = 0; call < 10; call++) {
        yield* Effect.forkChild(Effect.ignore(urgent.users.list()))
        yield* Effect.forkChild(Effect.ignore(patient.users.list()))
      }
      for (let step = 0; step < 600; step++) {
        yield* TestClock.adjust(50)
        // the calls themselves are promises
        yield* Effect.promise(() => new Promise((resolve) => setImmediate(resolve)))
      }
    }).pipe(Effect.provide(Upstream.layer(provider)))
    expect(left.length).toBeGreaterThanOrEqual(20)
    for (const at of left)
      expect(left.filter((other) => other >= at && other < at + 1_000).length).toBeLessThanOrEqual(5)
  }).pipe(Effect.provide(TestClock.layer()), Effect.runPromise))

test.each([
  ["in seconds", () => "3"],
  ["as a date", (now: number) => new Date(now + 3_000).toUTCString()]
])("after a 429 nobody calls before the time that Retry-After tells %s", (_, tell) =>
  Effect.gen(function* () {
    const clock = yield* Clock.Clock
    const left: Array<number> = []
    const send: Fetch = () => {
      const now = clock.currentTimeMillisUnsafe()
      left.push(now)
      const isFirst = left.length === 1
      return Promise.resolve(
        isFirst ? new Response("", { status: 429, headers: { "retry-after": tell(now) } }) : Response.json({ data: [] })
      )
    }
    const key = Redacted.make("k")
    const provider = {
      name: "provider.test",
      mode: "live",
      baseUrl: "http://provider.test",
      key,
      rate: 5,
      carry: byFetch(send)
    } as const
    yield* Effect.gen(function* () {
      const { urgent } = yield* Upstream
      yield* Effect.forkChild(Effect.ignore(urgent.users.list()))
      for (let step = 0; step < 120 && left.length < 2; step++) {
        yield* TestClock.adjust(50)
        // the calls themselves are promises
        yield* Effect.promise(() => new Promise((resolve) => setImmediate(resolve)))
      }
    }).pipe(Effect.provide(Upstream.layer(provider)))
    const [first = 0, second = 0] = left
    expect(second - first).toBeGreaterThanOrEqual(3_000)
    expect(second - first).toBeLessThan(3_500)
  }).pipe(Effect.provide(TestClock.layer()), Effect.runPromise)
)
