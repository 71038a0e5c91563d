import { byFetch, type Fetch } from "@concierge/api/Carry"
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { identity } from "effect/Function"
import * as Logger from "effect/Logger"
import * as Metric from "effect/Metric"
import * as Redacted from "effect/Redacted"
import * as TestClock from "effect/testing/TestClock"
import { describe, expect, test } from "vitest"
import { CurrentOwner } from "../../src/store/Owner.ts"
import { type Budget, CurrentBudgets } from "../../src/upstream/Budget.ts"
import { embedded } from "../../src/upstream/embedded.ts"
import { Upstream } from "../../src/upstream/Upstream.ts"

/** A provider that answers by the number of the call and the time, and when each call reached it, in milliseconds. */
const provided = <A>(
  answer: (call: number, now: number) => Response,
  use: (upstream: Upstream["Service"], arrivals: ReadonlyArray<number>) => Effect.Effect<A>,
  {
    budget,
    through = identity
  }: { readonly budget?: (rate: number) => Budget; readonly through?: (send: Fetch) => Fetch } = {}
): Promise<A> =>
  Effect.gen(function* () {
    const clock = yield* Clock.Clock
    const arrivals: Array<number> = []
    const send: Fetch = () => {
      const now = clock.currentTimeMillisUnsafe()
      return Promise.resolve(answer(arrivals.push(now), now))
    }
    const provider = {
      name: "provider.test",
      mode: "live",
      baseUrl: "http://provider.test",
      key: Redacted.make("k"),
      rate: 5,
      carry: byFetch(through(send))
    } as const
    return yield* Effect.flatMap(Upstream, (upstream) => use(upstream, arrivals)).pipe(
      Effect.provide(Upstream.layer(provider)),
      budget === undefined ? identity : Effect.provideService(CurrentBudgets, (rate) => Effect.succeed(budget(rate))),
      Effect.provideService(Metric.MetricRegistry, new Map()),
      Effect.provide(Logger.layer([]))
    )
  }).pipe(Effect.provide(TestClock.layer()), Effect.runPromise)

/** Lets time pass until it is so; the calls themselves are promises. */
const passTime = Effect.fnUntraced(function* (isSo: () => boolean = () => false, seconds = 30) {
  for (let step = 0; step < seconds * 20 && !isSo(); step++) {
    yield* TestClock.adjust(50)
    yield* Effect.promise(() => new Promise((resolve) => setImmediate(resolve)))
  }
})

const well = () => Response.json({ data: [] })
const throttled = (headers: { readonly [name: string]: string } = {}) => new Response("", { status: 429, headers })
const list = { method: "GET", path: "/api/users" } as const
const remove = { method: "DELETE", path: "/api/withdrawal_instructions/1" } as const

test("of all calls, in both lanes, with those that are made again, no second sees more than the rate", () =>
  provided(
    (call) => (call % 2 === 1 ? new Response("", { status: 500 }) : well()),
    Effect.fnUntraced(function* ({ pass, patient, urgent }, arrivals) {
      for (let call = 0; call < 10; call++) {
        yield* Effect.forkChild(Effect.ignore(urgent.users.list()))
        yield* Effect.forkChild(Effect.ignore(patient.users.list()))
        void pass(list, undefined)
      }
      yield* passTime()
      expect(arrivals.length).toBeGreaterThanOrEqual(30)
      for (const at of arrivals)
        expect(arrivals.filter((other) => other >= at && other < at + 1_000).length).toBeLessThanOrEqual(5)
    })
  ))

const date = (at: number) => new Date(at).toUTCString()

describe("after a 429 nobody calls before the time", () => {
  test.each<[string, number, (now: number) => { readonly [name: string]: string }]>([
    ["that Retry-After tells in seconds", 3_000, () => ({ "retry-after": "3" })],
    ["that it tells as a date", 3_000, (now) => ({ "retry-after": date(now + 3_000) })],
    [
      "that it tells as a date of a server whose clock is an hour ahead",
      3_000,
      (now) => ({ date: date(now + 3_600_000), "retry-after": date(now + 3_603_000) })
    ],
    ["of a second, where there is no Retry-After", 1_000, () => ({})],
    ["of a second, where it cannot be read", 1_000, () => ({ "retry-after": "later" })]
  ])("%s", (_, wait, headers) =>
    provided(
      (call, now) => (call === 1 ? throttled(headers(now)) : well()),
      Effect.fnUntraced(function* ({ urgent }, arrivals) {
        yield* Effect.forkChild(Effect.ignore(urgent.users.list()))
        yield* passTime(() => arrivals.length >= 2)
        const [first = 0, second = 0] = arrivals
        expect(second - first).toBeGreaterThanOrEqual(wait)
        expect(second - first).toBeLessThan(wait + 500)
      })
    )
  )
})

test("the fifth 429 is the last: the call fails, and the next one waits as long as that wants", () =>
  provided(
    (call) => (call <= 5 ? throttled({ "retry-after": "2" }) : well()),
    Effect.fnUntraced(function* ({ urgent }, arrivals) {
      const ended: Array<unknown> = []
      yield* Effect.forkChild(Effect.map(Effect.flip(urgent.users.create()), (error) => ended.push(error)))
      yield* passTime(() => ended.length > 0)
      expect(ended).toMatchObject([{ _tag: "Throttled", retryAfterMs: 2_000 }])
      expect(arrivals).toHaveLength(5)
      yield* Effect.forkChild(Effect.ignore(urgent.users.list()))
      yield* passTime(() => arrivals.length > 5)
      expect((arrivals[5] ?? 0) - (arrivals[4] ?? 0)).toBeGreaterThanOrEqual(2_000)
    })
  ))

describe("a call that only passes through", () => {
  test.each([
    ["leaves at once", list, [200], "Success"],
    ["is made again when a read failed", list, [503, 500, 200], "Success"],
    ["is made three times at most", list, [503, 503, 503], "Failure"],
    ["is made again after a 429, whatever it is", remove, [429, 200], "Success"],
    ["is not made again when it may have done something", remove, [503], "Failure"],
    ["is not made again when it was refused", list, [404], "Success"]
  ] as const)("%s", (_, call, statuses, _tag) =>
    provided(
      (nth) => Response.json({ data: [] }, { status: statuses[nth - 1] ?? 200 }),
      Effect.fnUntraced(function* ({ pass }, arrivals) {
        let end: unknown
        void pass(call, undefined).then((ended) => (end = ended))
        yield* passTime(() => end !== undefined)
        expect(end).toMatchObject({ _tag })
        expect(arrivals).toHaveLength(statuses.length)
      })
    )
  )

  test("waits for its turn where the rate is used up", () =>
    provided(
      well,
      Effect.fnUntraced(function* ({ pass, waiting }, arrivals) {
        for (let call = 0; call < 7; call++) void pass(list, undefined)
        yield* Effect.promise(() => new Promise((resolve) => setImmediate(resolve)))
        expect([arrivals.length, waiting()]).toEqual([5, 2])
        yield* passTime(() => arrivals.length === 7)
        expect(waiting()).toBe(0)
      })
    ))
})

test("the provider's calls are counted by their outcome, and what is made again", () =>
  provided(
    (call) =>
      call === 1 ? throttled({ "retry-after": "0" }) : call === 2 ? new Response("{}", { status: 422 }) : well(),
    Effect.fnUntraced(function* ({ pass, urgent }) {
      yield* Effect.forkChild(Effect.ignore(urgent.users.create()))
      void pass(list, undefined)
      yield* passTime(undefined, 3)
      const counted = (yield* Metric.snapshot).flatMap(({ attributes, id, state }) =>
        "count" in state ? [[id, attributes?.["outcome"] ?? "", state.count].join(" ")] : []
      )
      expect(new Set(counted)).toEqual(
        new Set([
          "concierge_provider_calls answered 1",
          "concierge_provider_calls refused 1",
          "concierge_provider_calls throttled 1",
          "concierge_provider_retries  1"
        ])
      )
    })
  ))

test("a call for a batch that somebody else carries by now is not made, and its maker goes no further", () =>
  provided(
    well,
    Effect.fnUntraced(function* ({ patient, urgent }, arrivals) {
      const owner = Effect.provideService(CurrentOwner, { batchId: 1, epoch: 1 })
      for (const { users } of [patient, urgent]) {
        const made = yield* Effect.exit(owner(users.list()))
        expect(Exit.isFailure(made) && Cause.hasInterruptsOnly(made.cause)).toBe(true)
      }
      expect(arrivals).toEqual([])
    }),
    {
      budget: (rate) => ({
        rate,
        leave: () => false,
        take: (_, owner) => Effect.succeed(owner === undefined ? 0 : "stale"),
        look: () => Effect.succeed(0),
        validFor: () => 1_000,
        departs: () => {},
        pause: () => {},
        pausedFor: () => 0
      })
    }
  ))

test("a sandbox that has stopped, since its disk is full, is a provider that cannot be reached", () =>
  provided(
    () => new Response("", { status: 500 }),
    Effect.fnUntraced(function* ({ patient, reach }) {
      yield* Effect.forkChild(Effect.ignore(patient.users.list()))
      yield* passTime(() => reach()._tag === "Unreachable")
      expect(reach()).toMatchObject({ _tag: "Unreachable", said: "status 503" })
    }),
    { through: embedded }
  ))
