import { byFetch, type Fetch } from "@concierge/api/Carry"
import * as Effect from "effect/Effect"
import * as Logger from "effect/Logger"
import * as Redacted from "effect/Redacted"
import * as TestClock from "effect/testing/TestClock"
import { expect, test } from "vitest"
import { Upstream } from "../../src/upstream/Upstream.ts"
import { payouts, row, startProxy, until } from "../support/harness.ts"

/** A provider that answers as it is told to, and what the proxy says of it. */
const watched = <A>(use: (upstream: Upstream["Service"], say: (how: Fetch) => void) => Effect.Effect<A>) => {
  const log: Array<string> = []
  let how: Fetch = well
  const access = {
    name: "provider.test",
    mode: "live",
    baseUrl: "http://provider.test",
    key: Redacted.make("k"),
    rate: 1_000,
    carry: byFetch((request) => how(request))
  } as const
  const program = Effect.gen(function* () {
    return yield* use(yield* Upstream, (next) => (how = next))
  }).pipe(
    Effect.provide(Upstream.layer(access)),
    Effect.provide(Logger.layer([Logger.map(Logger.formatSimple, (line) => void log.push(line))]))
  )
  return Effect.map(program, (result) => ({ result, log }))
}

const well: Fetch = () => Promise.resolve(Response.json({ data: [] }))
const dead: Fetch = () =>
  Promise.reject(
    new TypeError("fetch failed", {
      cause: Object.assign(new Error(), { code: "ECONNREFUSED", syscall: "connect" })
    })
  )
const hung: Fetch = () => new Promise(() => {})
const behind =
  (status: number): Fetch =>
  () =>
    Promise.resolve(new Response("", { status }))

const run = <A>(effect: Effect.Effect<A>) => Effect.runPromise(Effect.provide(effect, TestClock.layer()))

/** Makes a call, and lets its pauses pass. */
const ask = ({ urgent }: Upstream["Service"], seconds = 100) =>
  Effect.gen(function* () {
    yield* Effect.forkChild(Effect.ignore(urgent.ports.list()))
    for (let second = 0; second < seconds; second++) {
      yield* Effect.promise(() => new Promise((resolve) => setImmediate(resolve)))
      yield* TestClock.adjust("1 second")
    }
  })

test("a provider that cannot be reached is told once, and once when it answers again, however many calls there were", async () => {
  const { log, result } = await run(
    watched((upstream, say) =>
      Effect.gen(function* () {
        yield* ask(upstream, 5)
        say(dead)
        for (let call = 0; call < 5; call++) yield* ask(upstream, 5)
        const down = upstream.reach()
        say(well)
        for (let call = 0; call < 5; call++) yield* ask(upstream, 5)
        return { down, up: upstream.reach() }
      })
    )
  )
  expect(result.down).toMatchObject({ _tag: "Unreachable", said: "connection refused", answeredAt: 0 })
  expect(result.up._tag).toBe("Reached")
  expect(log.map((line) => line.replace(/^.*message=/, ""))).toEqual([
    expect.stringContaining("the provider provider.test cannot be reached (connection refused): payments stand still"),
    expect.stringMatching(/the provider provider\.test answers again, after \d+ s: payments go on/)
  ])
})

test.each([
  ["one that accepts a call and never answers, by the first call", hung, 31, "no answer in time"],
  ["one behind a gateway that does not find it", behind(502), 5, "status 502"],
  ["one that is being mended", behind(503), 5, "status 503"]
])("%s", async (_, how, seconds, said) => {
  const { result } = await run(
    watched((upstream, say) => {
      say(how)
      return Effect.map(ask(upstream, seconds), upstream.reach)
    })
  )
  expect(result).toMatchObject({ _tag: "Unreachable", said, answeredAt: undefined })
})

test("one lost connection is no news, nor is an answer that refuses", async () => {
  let calls = 0
  const shaky: Fetch = (request) => (calls++ % 2 === 0 ? dead(request) : well(request))
  const { log } = await run(
    watched((upstream, say) =>
      Effect.gen(function* () {
        say(shaky)
        for (let call = 0; call < 5; call++) yield* ask(upstream, 5)
        for (const status of [401, 404, 422, 429, 500]) {
          say(behind(status))
          yield* ask(upstream, 5)
        }
      })
    )
  )
  expect(log).toEqual([])
})

test("health tells since when the provider is gone and what it said; only who watches the work gets a 503", async () => {
  const proxy = await startProxy({ send: dead })
  expect(await proxy.call("GET", "/readyz")).toMatchObject({ status: 200, body: { reach: { state: "unknown" } } })
  await proxy.call("GET", "/api/users/me")
  const { body, status } = await proxy.call("GET", "/healthz")
  expect(status).toBe(200)
  expect(body).toEqual({
    status: "degraded",
    database: "ok",
    provider: "provider.test",
    mode: "live",
    reach: { state: "unreachable", since: expect.any(String), said: "connection refused", answered_at: null },
    advancing: true,
    standing_still: 0,
    waiting: 0
  })
  expect((await proxy.call("GET", "/readyz")).status).toBe(503)
})

test("health counts the batches that stand still", async () => {
  const proxy = await startProxy({ send: dead })
  await proxy.call("POST", "/v1/batches", payouts([row(2)]))
  const { body } = await until(
    () => proxy.call("GET", "/healthz"),
    (seen) => seen.body.standing_still > 0
  )
  expect(body).toMatchObject({ status: "degraded", standing_still: 1 })
})
