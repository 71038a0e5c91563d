import type { Fetch } from "@concierge/api/Carry"
import { makeClient } from "@concierge/api/Client"
import { toResponse } from "@concierge/api/errors"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { describe, expect, it } from "vitest"
import { feed } from "../../src/ui/Feed.ts"
import { initial } from "../../src/ui/Model.ts"
import { makeStore } from "../../src/ui/Store.ts"
import { makeFakeProxy } from "../support/FakeProxy.ts"
import { turns } from "../support/terminal.ts"

/** Feeds a model that looks at the batches for so many seconds. */
const run = async (
  seconds: number,
  at: (second: number, proxy: ReturnType<typeof makeFakeProxy>) => void = () => {}
) => {
  const proxy = makeFakeProxy({ now: () => 0 })
  const client = makeClient({ baseUrl: "http://127.0.0.1:8787", send: proxy.send })
  const store = makeStore({ ...initial(80, 24, 0), screen: "Batches" })
  const program = Effect.gen(function* () {
    yield* Effect.forkChild(feed(client, "http://127.0.0.1:8787", store.model, store.dispatch))
    for (let tenth = 0; tenth < seconds * 10; tenth++) {
      if (tenth % 10 === 0) at(tenth / 10, proxy)
      yield* Effect.promise(turns)
      yield* TestClock.adjust("100 millis")
    }
  })
  await Effect.runPromise(Effect.scoped(program).pipe(Effect.provide(TestClock.layer())))
  return { store, batchCalls: proxy.calls.filter((call) => call === "GET /v1/batches").length }
}

describe("the feed", () => {
  it("loads what is on the screen about once a second", async () => {
    const { batchCalls, store } = await run(10)
    expect(batchCalls).toBeGreaterThanOrEqual(7)
    expect(batchCalls).toBeLessThanOrEqual(11)
    expect(store.model().states.Batches.items).toEqual([])
    expect(store.model().now).toBeGreaterThanOrEqual(9_000)
  })

  it("tries ever more rarely while the connection is lost, and is back when it is", async () => {
    const lost = await run(60, (second, { line }) => void (line.isDown = second >= 1))
    expect(lost.store.model().connection._tag).toBe("Lost")
    expect(lost.batchCalls).toBeLessThan(12)
    const back = await run(60, (second, { line }) => void (line.isDown = second >= 1 && second < 20))
    expect(back.store.model().states.Batches.items).toEqual([])
    expect(back.batchCalls).toBeGreaterThan(15)
  })

  it("goes on with the proxy's own lists while the provider alone is gone, and says so", async () => {
    const health = {
      status: "degraded",
      reach: { _tag: "Unreachable", since: 0, said: "status 503", answeredAt: undefined }
    } as const
    const proxy = makeFakeProxy({ now: () => 0, health })
    const send: Fetch = (call) =>
      call.url.includes("/api/") ? Promise.resolve(toResponse({ _tag: "UpstreamUnavailable" })) : proxy.send(call)
    const store = makeStore(initial(80, 24, 0))
    const client = makeClient({ baseUrl: "http://127.0.0.1:8787", send })
    const program = Effect.gen(function* () {
      yield* Effect.forkChild(feed(client, "http://127.0.0.1:8787", store.model, store.dispatch))
      for (let tenth = 0; tenth < 100; tenth++) {
        if (tenth === 50) store.dispatch({ _tag: "Pressed", key: "tab" })
        yield* Effect.promise(turns)
        yield* TestClock.adjust("100 millis")
      }
    })
    await Effect.runPromise(Effect.scoped(program).pipe(Effect.provide(TestClock.layer())))
    expect(store.model()).toMatchObject({ connection: { _tag: "Live" }, health, states: { Batches: { items: [] } } })
  })
})
