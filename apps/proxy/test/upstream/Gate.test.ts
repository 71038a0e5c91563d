import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Metric from "effect/Metric"
import * as TestClock from "effect/testing/TestClock"
import { expect, test } from "vitest"
import * as Clock from "effect/Clock"
import { type Lane, windowMillis } from "../../src/upstream/Budget.ts"
import { limits, makeGate, type Overloaded } from "../../src/upstream/Gate.ts"
import { queueLength } from "../../src/upstream/metrics.ts"

const run = <A, E>(effect: Effect.Effect<A, E, import("effect/Scope").Scope>): Promise<A> =>
  Effect.runPromise(Effect.scoped(effect).pipe(Effect.provide(TestClock.layer())))

/** When each call left, in milliseconds, and through which lane. */
const departures = Effect.fnUntraced(function* (rate: number, lanes: ReadonlyArray<Lane>, seconds: number) {
  const gate = yield* makeGate(rate)
  const left: Array<{ readonly lane: Lane; readonly at: number }> = []
  for (const lane of lanes) {
    yield* gate.pass(lane).pipe(
      Effect.andThen(Clock.currentTimeMillis),
      Effect.tap((at) => Effect.sync(() => left.push({ lane, at }))),
      Effect.ignore,
      Effect.forkChild
    )
  }
  for (let step = 0; step < seconds * 20; step++) yield* TestClock.adjust(50)
  return left
})

test("no window of one second sees more calls than the provider takes", () =>
  run(
    Effect.gen(function* () {
      const left = yield* departures(
        5,
        Array.from({ length: 40 }, () => "urgent" as const),
        20
      )
      expect(left).toHaveLength(40)
      for (const { at } of left) {
        expect(left.filter((other) => other.at >= at && other.at < at + 1_000).length).toBeLessThanOrEqual(5)
      }
    })
  ))

test("what cannot wait goes first, but not all the time", () =>
  run(
    Effect.gen(function* () {
      const lanes = [
        ...Array.from({ length: 3 }, () => "patient" as const),
        ...Array.from({ length: 12 }, () => "urgent" as const)
      ]
      const order = (yield* departures(1, lanes, 20)).map(({ lane }) => lane[0]).join("")
      expect(order).toBe("puuuupuuuupuuuu")
    })
  ))

test("a full queue takes no more, and says when to come back", () =>
  run(
    Effect.gen(function* () {
      const gate = yield* makeGate(5)
      for (let call = 0; call < limits.waiting.urgent + 5; call++) yield* Effect.forkChild(gate.pass("urgent"))
      yield* TestClock.adjust(10)
      for (let call = 0; call < 5; call++) yield* Effect.forkChild(gate.pass("urgent"))
      yield* TestClock.adjust(10)
      expect(gate.waiting()).toBe(limits.waiting.urgent)
      expect(yield* Effect.flip(gate.pass("urgent"))).toMatchObject({ _tag: "Overloaded", retryAfterSeconds: 41 })
    })
  ))

test("nobody waits for ever", () =>
  run(
    Effect.gen(function* () {
      const gate = yield* makeGate(1)
      const calls = yield* Effect.forEach(Array.from({ length: 30 }), () => Effect.forkChild(gate.pass("urgent")))
      for (let step = 0; step < 20; step++) yield* TestClock.adjust(limits.maxWaitMillis.urgent / 20)
      const ends = yield* Effect.forEach(calls, Fiber.await)
      expect(ends.filter(Exit.isSuccess)).toHaveLength(20)
      expect(gate.waiting()).toBe(0)
    })
  ))

test("a provider that wants five minutes has five minutes, and nobody is kept waiting in vain", () =>
  run(
    Effect.gen(function* () {
      const gate = yield* makeGate(5)
      gate.pause(300_000)
      for (const lane of ["urgent", "patient"] as const)
        expect(yield* Effect.flip(gate.pass(lane))).toMatchObject({ _tag: "Overloaded", retryAfterSeconds: 300 })
      yield* TestClock.adjust(299_000)
      const waiting = yield* Effect.forkChild(gate.pass("patient"))
      yield* TestClock.adjust(999)
      expect(gate.waiting()).toBe(1)
      yield* TestClock.adjust(1)
      yield* Fiber.await(waiting)
      expect(gate.waiting()).toBe(0)
    })
  ))

test("after the provider said stop, no call leaves until the pause is over", () =>
  run(
    Effect.gen(function* () {
      const gate = yield* makeGate(5)
      gate.pause(3_000)
      const waiting = yield* Effect.forkChild(gate.pass("urgent"))
      yield* TestClock.adjust(2_999)
      expect(gate.waiting()).toBe(1)
      yield* TestClock.adjust(1)
      yield* Fiber.await(waiting)
      expect(gate.waiting()).toBe(0)
    })
  ))

test("while nobody waits and the rate is free a call leaves without waiting, and counts", () =>
  run(
    Effect.gen(function* () {
      const gate = yield* makeGate(3)
      const leave = () => gate.leave("urgent")
      expect([leave(), leave(), leave(), leave()]).toEqual([true, true, true, false])
      yield* TestClock.adjust(windowMillis)
      const waiting = yield* Effect.forEach([1, 2, 3, 4], () => Effect.forkChild(gate.pass("patient")))
      yield* TestClock.adjust(0)
      expect(leave()).toBe(false)
      yield* TestClock.adjust(windowMillis)
      yield* Effect.forEach(waiting, Fiber.await)
      expect([leave(), leave(), leave()]).toEqual([true, true, false])
      gate.pause(5_000)
      yield* TestClock.adjust(4_999)
      expect(leave()).toBe(false)
      yield* TestClock.adjust(1)
      expect(leave()).toBe(true)
    })
  ))

test("a call that is cancelled in the queue leaves no gap, and its place to the next", () =>
  run(
    Effect.gen(function* () {
      const gate = yield* makeGate(1)
      const left: Array<string> = []
      const call = (name: string) =>
        Effect.forkChild(Effect.andThen(gate.pass("urgent"), () => Effect.sync(() => left.push(name))))
      yield* call("first")
      const cancelled = yield* call("cancelled")
      yield* call("next")
      yield* TestClock.adjust(10)
      expect([gate.waiting(), yield* queued]).toEqual([2, 2])
      yield* Fiber.interrupt(cancelled)
      expect([gate.waiting(), yield* queued]).toEqual([1, 1])
      yield* TestClock.adjust(windowMillis)
      expect(left).toEqual(["first", "next"])
      expect([gate.waiting(), yield* queued]).toEqual([0, 0])
    })
  ))

/** What the metric says of the queue. */
const queued = Effect.map(Metric.value(queueLength.urgent), ({ value }) => value)

test("looks at what the provider does by itself take a tenth of its rate, and what was not used is saved for five minutes", () =>
  run(
    Effect.gen(function* () {
      const gate = yield* makeGate(5)
      // five minutes of them are at hand: 150 calls, two seconds each
      expect([yield* gate.look(150), yield* gate.look(6), yield* gate.look(4)]).toEqual([0, 12_000, 20_000])
      yield* TestClock.adjust(15_000)
      expect(yield* gate.look(1)).toBe(7_000)
      yield* TestClock.adjust(600_000)
      expect(yield* gate.look(160)).toBe(20_000)
    })
  ))

test("where there is no rate, looks are as many as at two hundred calls a second", () =>
  run(
    Effect.gen(function* () {
      const gate = yield* makeGate(Number.POSITIVE_INFINITY)
      expect([yield* gate.look(6_000), yield* gate.look(1_200)]).toEqual([0, 60_000])
    })
  ))

test("in no second do more calls leave than the rate, also where each is written down for a while after its turn", () =>
  run(
    Effect.gen(function* () {
      const gate = yield* makeGate(5)
      const left: Array<number> = []
      const call = (write: number): Effect.Effect<void, Overloaded> =>
        Effect.gen(function* () {
          const permit = yield* gate.pass("patient")
          yield* Effect.sleep(write)
          if (permit.leave()) left.push(yield* Clock.currentTimeMillis)
          else yield* call(0)
        })
      // the last one takes too long for its turn, and takes another
      for (const write of [900, 0, 900, 300, 900, 0, 0, 0, 900, 900, 0, 10, 2_000]) yield* Effect.forkChild(call(write))
      for (let step = 0; step < 400; step++) yield* TestClock.adjust(50)
      expect(left).toHaveLength(13)
      for (const at of left)
        expect(left.filter((other) => other >= at && other < at + 1_000).length).toBeLessThanOrEqual(5)
    })
  ))
