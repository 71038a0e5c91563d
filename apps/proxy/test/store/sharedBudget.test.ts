import { once } from "node:events"
import { type AddressInfo, connect, createServer } from "node:net"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Metric from "effect/Metric"
import * as Redacted from "effect/Redacted"
import { expect, onTestFinished, test } from "vitest"
import { BatchStore } from "../../src/store/BatchStore.ts"
import { database, type DatabaseAddress } from "../../src/store/sql/Database.ts"
import { sharedBudget } from "../../src/store/sql/sharedBudget.ts"
import { sqlBatchStore } from "../../src/store/sql/sqlBatchStore.ts"
import { type Budget, CurrentBudgets, type Lane } from "../../src/upstream/Budget.ts"
import { makeGate } from "../../src/upstream/Gate.ts"
import { turnsLost } from "../../src/upstream/metrics.ts"
import { withPostgres } from "../support/postgres.ts"
import { batch } from "./samples.ts"

const postgres = withPostgres()

/** What a process that shares the database has of the key's budget. */
const withBudget = <A, E>(
  address: DatabaseAddress,
  rate: number,
  use: (budget: Budget) => Effect.Effect<A, E, BatchStore>
): Promise<A> =>
  CurrentBudgets.pipe(
    Effect.flatMap((budgets) => budgets(rate)),
    Effect.flatMap(use),
    Effect.provide(
      Layer.merge(sharedBudget, sqlBatchStore).pipe(Layer.provide(database(address, "provider.test")), Layer.orDie)
    ),
    Effect.runPromise
  )

/** Takes one, however long it has to wait; it was given at some time between the last question and its answer. */
const take = (budget: Budget, lane: Lane) =>
  Effect.gen(function* () {
    while (true) {
      const asked = performance.now()
      const wait = yield* budget.take(lane, undefined)
      if (wait === 0) return { asked, answered: performance.now() }
      yield* Effect.sleep(wait === "stale" ? 0 : wait)
    }
  })

test("processes that share a key never call more often in a second than the provider takes", async () => {
  const address = await postgres().newDatabase()
  const rate = 10
  const some = () =>
    withBudget(address, rate, (budget) => Effect.forEach(Array.from({ length: 12 }), () => take(budget, "patient")))
  const taken = (await Promise.all([some(), some(), some()])).flat().toSorted((a, b) => a.answered - b.answered)
  const spans = taken.slice(rate).map(({ answered }, index) => {
    const before = taken.slice(index, index + rate + 1).map(({ asked }) => asked)
    return answered - Math.min(...before)
  })
  expect([taken.length, spans.filter((span) => span < 1_000)]).toEqual([36, []])
})

test("what cannot wait is called before what can, whichever process it is in, and what can wait is called at last", async () => {
  const address = await postgres().newDatabase()
  const order: Array<Lane> = []
  const calls = (budget: Budget, lane: Lane, count: number) =>
    Effect.forEach(
      Array.from({ length: count }),
      () =>
        Effect.andThen(
          take(budget, lane),
          Effect.sync(() => order.push(lane))
        ),
      { concurrency: "unbounded" }
    )
  // both are connected before the first call: neither comes late because its process was slow to start
  await withBudget(address, 5, (ours) =>
    Effect.promise(() =>
      withBudget(
        address,
        5,
        Effect.fnUntraced(function* (theirs) {
          yield* calls(ours, "urgent", 1)
          yield* calls(theirs, "patient", 4)
          order.length = 0
          yield* Effect.all([calls(theirs, "patient", 2), calls(ours, "urgent", 6)], { concurrency: "unbounded" })
        })
      )
    )
  )
  expect(order.slice(0, 2)).toEqual(["urgent", "urgent"])
  expect(order.indexOf("patient")).toBeLessThan(6)
})

test("a call for a batch that somebody else carries by now is refused, also where there is no limit", async () => {
  const address = await postgres().newDatabase()
  for (const rate of [1_000, Infinity])
    await withBudget(
      address,
      rate,
      Effect.fnUntraced(function* (budget) {
        const store = yield* BatchStore
        const { id } = yield* store.insert(batch({ externalId: `at ${rate}` }), [], [])
        const owner = yield* store.take(id, null)
        expect(yield* budget.take("urgent", owner)).toBe(0)
        yield* store.take(id, null)
        expect(yield* budget.take("urgent", owner)).toBe("stale")
      })
    )
})

test.each([5, Infinity])("a provider that has had enough is left alone by all, at a rate of %d", async (rate) => {
  const address = await postgres().newDatabase()
  await withBudget(address, rate, (budget) =>
    Effect.sync(() => budget.pause(60_000)).pipe(Effect.andThen(Effect.sleep(0)))
  )
  await withBudget(
    address,
    rate,
    Effect.fnUntraced(function* (budget) {
      expect(yield* budget.take("urgent", undefined)).toBeGreaterThan(0)
      expect(budget.pausedFor()).toBeGreaterThan(30_000)
    })
  )
})

test("processes that share a key look at the provider for a tenth of its rate together", async () => {
  const address = await postgres().newDatabase()
  const look = (calls: number) => withBudget(address, 5, (budget) => budget.look(calls))
  // what is saved while nothing is looked at
  expect(await look(150)).toBeLessThan(1_000)
  // each call takes two seconds
  await look(100)
  expect(Math.round((await look(100)) / 10_000)).toBe(40)
})

test("over a database that answers late calls leave all the same, in fewer numbers, and not many lose their turns", async () => {
  const address = await postgres().newDatabase()
  // its tables are made without that
  await withBudget(address, 5, () => Effect.void)
  const url = new URL(Redacted.value(address.url))
  url.port = String(await lateRelay(Number(url.port), 150))
  const left: Array<number> = []
  const lost = await withBudget({ ...address, url: Redacted.make(url.href) }, 5, () =>
    Effect.gen(function* () {
      const gate = yield* makeGate(5)
      const pass = Effect.tap(gate.pass("urgent"), ({ isValid }) =>
        Effect.sync(() => {
          expect(isValid()).toBe(true)
          left.push(performance.now())
        })
      )
      yield* Effect.forEach(Array.from({ length: 12 }), () => pass, { concurrency: 3 })
      return (yield* Metric.value(turnsLost)).count
    }).pipe(Effect.scoped, Effect.provideService(Metric.MetricRegistry, new Map()))
  )
  const spans = left.slice(5).map((at, index) => at - (left[index] ?? 0))
  expect([left.length, spans.filter((span) => span < 1_000)]).toEqual([12, []])
  // those that were asked for before it was known how late it answers
  expect(lost).toBeLessThan(6)
})

/** A way to a port of this machine by which what is asked comes so much later. */
const lateRelay = async (port: number, millis: number): Promise<number> => {
  const relay = createServer((client) => {
    const server = connect(port, "127.0.0.1")
    client.on("data", (chunk) => setTimeout(() => server.write(chunk), millis))
    server.on("data", (chunk) => client.write(chunk))
    for (const [one, other] of [
      [client, server],
      [server, client]
    ] as const) {
      one.on("error", () => other.destroy())
      one.on("close", () => other.destroy())
    }
  }).listen(0, "127.0.0.1")
  await once(relay, "listening")
  onTestFinished(() => void relay.close())
  return (relay.address() as AddressInfo).port
}
