import { byFetch, type Fetch } from "@concierge/api/Carry"
import { toResponse } from "@concierge/api/errors"
import { respond } from "@concierge/api/JsonApi"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { describe, expect, test } from "vitest"
import { OneTimePasswords } from "../../../src/batches/run/OneTimePasswords.ts"
import { carryMends } from "../../../src/batches/run/pay/mend.ts"
import { Shutdown } from "../../../src/Shutdown.ts"
import { BatchStore } from "../../../src/store/BatchStore.ts"
import { Upstream } from "../../../src/upstream/Upstream.ts"
import * as samples from "../../store/samples.ts"
import { approval, batchIn, makeProvider, payouts, type Proxy, row, startProxy, until } from "../../support/harness.ts"

/** Three payments in a request each, before a provider that takes a password as often as it is said. */
const startThree = async (isRight: (password: string | null, uses: number) => boolean) => {
  const provider = makeProvider()
  const tried: Array<string | null> = []
  const send: Fetch = (request) => {
    if (!request.url.endsWith("/accept_quote")) return provider.send(request)
    const password = request.headers.get("one-time-password")
    const uses = tried.filter((earlier) => earlier === password).length
    tried.push(password)
    return isRight(password, uses) ? provider.send(request) : Promise.resolve(toResponse({ _tag: "WrongOtp" }))
  }
  const proxy = await startProxy({ send, partSize: 1 })
  await proxy.call("POST", "/v1/batches", payouts([row(2), row(3), row(4)]))
  const { total_to_spend } = await batchIn(proxy, "1", "quoted")
  const approve = (password?: string) =>
    proxy.call(
      "POST",
      "/v1/batches/1/approve",
      approval(total_to_spend),
      password === undefined ? {} : { "one-time-password": password }
    )
  return { proxy, tried, approve }
}

const parts = async (
  proxy: Proxy
): Promise<ReadonlyArray<{ readonly state: string; readonly note: string | null }>> => {
  const { body } = await proxy.call("GET", "/v1/batches/1/parts")
  return body.data.map((part: { readonly attributes: object }) => part.attributes)
}

/** The parts, once so many say that they wait for a password, and the others are accepted. */
const waiting = (proxy: Proxy, count: number) =>
  until(
    () => parts(proxy),
    (seen) =>
      seen.filter(({ note }) => note?.startsWith("The provider wants a new one-time password") === true).length ===
        count && seen.filter(({ note, state }) => note === null && state !== "approved").length === 3 - count
  )

describe("a batch of several requests at a provider that wants one-time passwords", () => {
  test("the others failed in silence where a password is good for one: each that waits says so, and is asked for anew", async () => {
    const { approve, proxy, tried } = await startThree((password, uses) => password !== null && uses === 0)
    await approve("111111")
    await waiting(proxy, 2)
    const { note } = await batchIn(proxy, "1", "approved")
    expect(note).toMatch(
      /^Part \d: The provider wants a new one-time password: give one with the same approval or correction again \(the provider refuses \(401\): This call needs the current one-time password/
    )
    await approve("222222")
    await waiting(proxy, 1)
    await approve("333333")
    const { counts, note: last } = await batchIn(proxy, "1", "finished")
    expect([counts.settled, last]).toEqual([3, null])
    expect(new Set(tried)).toEqual(new Set(["111111", "222222", "333333"]))
    // none is tried more often than it takes to see that it is used up
    for (const password of tried) expect(tried.filter((other) => other === password).length).toBeLessThanOrEqual(2)
  })

  test("one password serves all where it may", async () => {
    const { approve, proxy, tried } = await startThree((password) => password === "123456")
    await approve("123456")
    expect((await batchIn(proxy, "1", "finished")).counts.settled).toBe(3)
    expect(tried).toEqual(["123456", "123456", "123456"])
  })

  test("it was called again and again without one: after one refusal a person is waited for", async () => {
    const { approve, proxy, tried } = await startThree((password) => password === "123456")
    await approve()
    await waiting(proxy, 3)
    expect(tried).toEqual([null])
    await approve("123456")
    expect((await batchIn(proxy, "1", "finished")).counts.settled).toBe(3)
  })
})

interface Owners {
  readonly id: number
  readonly former: OneTimePasswords["Service"]
  readonly next: OneTimePasswords["Service"]
  /** What the next owner's call is given; it waits until there is something. */
  readonly used: Effect.Effect<string>
}

/** The passwords of two processes, of which the first carries a batch. */
const withTwo = async <A>(use: (owners: Owners) => Effect.Effect<A, never, BatchStore>): Promise<A> => {
  const proxy = await startProxy(makeProvider())
  return proxy.runtime.runPromise(
    Effect.gen(function* () {
      const store = yield* BatchStore
      const { id } = yield* store.insert(samples.batch(), [samples.row(2)], [])
      const [only] = yield* store.rows(id)
      const part = yield* store.addPart({ ...samples.part, batchId: id }, [only?.id ?? 0])
      const ofProcess = Effect.map(Layer.build(Layer.fresh(OneTimePasswords.layer)), (made) =>
        Context.get(made, OneTimePasswords)
      )
      const [former, next] = [yield* ofProcess, yield* ofProcess]
      yield* store.take(id, yield* former.key)
      const used = Effect.gen(function* () {
        while (true) {
          const given = yield* Effect.orDie(
            next.use(part, (withPassword) => withPassword((password) => Effect.succeed(password)))
          )
          if (given !== undefined) return given
          yield* Effect.sleep(1)
        }
      })
      return yield* use({ id, former, next, used })
    }).pipe(Effect.scoped)
  )
}

test("a password was lost with its batch's former owner: the next one is given it", async () => {
  const password = await withTwo(
    Effect.fnUntraced(function* ({ former, id, next, used }) {
      const store = yield* BatchStore
      yield* former.entrust(id, "271828", Effect.void)
      yield* store.take(id, yield* next.key)
      yield* former.forget(id)
      return yield* used
    })
  )
  expect(password).toBe("271828")
})

test("a password was lost that its owner had not received when the batch was taken", async () => {
  const password = await withTwo(
    Effect.fnUntraced(function* ({ former, id, next, used }) {
      const store = yield* BatchStore
      yield* next.key
      // it comes to the other process, and is sealed for the owner
      yield* next.entrust(id, "161803", Effect.void)
      yield* store.take(id, yield* next.key)
      yield* former.forget(id)
      return yield* used
    })
  )
  expect(password).toBe("161803")
})

test("a former owner's password took the place of the one that was given to the next", async () => {
  const password = await withTwo(
    Effect.fnUntraced(function* ({ former, id, next, used }) {
      const store = yield* BatchStore
      yield* former.entrust(id, "271828", Effect.void)
      const key = yield* next.key
      yield* store.take(id, key)
      yield* former.entrust(id, "314159", Effect.void)
      // what a former owner hands over comes late
      yield* store.handPassword(id, key, "sealed before", null)
      return yield* used
    })
  )
  expect(password).toBe("314159")
})

test("a password was kept although its approval was refused", async () => {
  const { approve, proxy, tried } = await startThree((password) => password === "123456")
  const answer = await proxy.call("POST", "/v1/batches/1/approve", approval("1"), { "one-time-password": "666666" })
  expect(answer.status).toBe(409)
  await approve()
  await waiting(proxy, 3)
  expect(tried).toEqual([null])
})

test("a mend waited for its turn with the password in its hands: accepts of other parts waited behind it", async () => {
  const told: Array<string> = []
  const fetch: Fetch = async ({ method }) => {
    if (method === "PATCH") told.push("mend")
    return respond({ data: failed })
  }
  // the one call of the first second is the look
  const upstream = {
    name: "p",
    mode: "sandbox",
    baseUrl: "http://p.test",
    key: Redacted.make("k"),
    rate: 1,
    carry: byFetch(fetch)
  } as const
  await withTwo(
    Effect.fnUntraced(
      function* ({ former, id }) {
        const store = yield* BatchStore
        const [part] = yield* store.parts(id)
        const [only] = yield* store.rows(id)
        if (part === undefined || only === undefined) return
        yield* store.updateRow(only.id, { state: "failed", outputId: "7" })
        yield* store.addMend({ ...samples.mendOf(id, only.id), instructionId: "9" })
        const mending = yield* Effect.forkChild(Effect.provideService(carryMends(part), OneTimePasswords, former))
        const { waiting: inQueue } = yield* Upstream
        while (inQueue() + told.length === 0) yield* Effect.sleep(1)
        const accept = Effect.sync(() => told.push("accept"))
        yield* Effect.ignore(former.use(part, (withPassword) => withPassword(() => accept)))
        yield* Fiber.join(mending)
      },
      Effect.provide(Layer.mergeAll(Upstream.layer(upstream), Shutdown.layer))
    )
  )
  expect(told).toEqual(["accept", "mend"])
})

const failed = {
  id: "7",
  type: "concierge_request_outputs",
  attributes: { state: "failed", port_code: "cl_clp", amount: "1.50", budget: null },
  relationships: {
    request: { data: { id: "1", type: "concierge_requests" } },
    user: { data: { id: "2", type: "users" } },
    withdrawal_instruction: { data: { id: "3", type: "withdrawal_instructions" } }
  }
}
