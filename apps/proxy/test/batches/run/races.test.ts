import type { Fetch } from "@concierge/api/Carry"
import * as Effect from "effect/Effect"
import { describe, expect, test } from "vitest"
import { BatchStore } from "../../../src/store/BatchStore.ts"
import * as files from "../../support/files.ts"
import * as samples from "../../store/samples.ts"
import { approve, batchIn, newDatabase, payouts, type Proxy, row, startProxy, until } from "../../support/harness.ts"
import { makeOwnProvider, type OwnProviderOptions } from "../../support/ownProvider.ts"

/** A proxy whose calls may be held up by what a person decides meanwhile. */
const startInterrupted = async (
  meanwhile: (request: Request, proxy: Proxy) => Promise<unknown>,
  options: OwnProviderOptions = {}
) => {
  const provider = makeOwnProvider(options)
  let proxy: Proxy | undefined
  const send: Fetch = async (request) => {
    if (proxy !== undefined) await meanwhile(request, proxy)
    return provider.send(request)
  }
  proxy = await startProxy({ send })
  return { provider, proxy }
}

const isCallTo = ({ method, url }: Request, wanted: string, path: RegExp): boolean =>
  method === wanted && path.test(new URL(url).pathname)

const lists = /\/concierge_requests$/
const accepts = /\/accept_quote$/

const accepted = (provider: ReturnType<typeof makeOwnProvider>) =>
  provider.calls.filter(({ kind }) => kind === "POST /concierge_requests/:id/accept_quote").length

describe("a batch that is cancelled after its approval", () => {
  test.each([
    ["while the list is looked at before the accept", lists],
    ["at the last look before the accept", /\/concierge_requests\/\d+$/]
  ])("%s is not accepted any more", async (_, path) => {
    let isApproved = false
    let answer = 0
    const { provider, proxy } = await startInterrupted(async (request, own) => {
      const isReached = path === lists || provider.calls.at(-1)?.kind === "GET /concierge_request_outputs"
      if (!isApproved || answer !== 0 || !isCallTo(request, "GET", path) || !isReached) return
      answer = (await own.call("POST", "/v1/batches/1/cancel")).status
    })
    await proxy.call("POST", "/v1/batches", payouts([row(2), row(3)]))
    const { total_to_spend } = await batchIn(proxy, "1", "quoted")
    isApproved = true
    await approve(proxy, total_to_spend)
    const { note } = await batchIn(proxy, "1", "cancelled", "working", "finished", "expired")
    expect((await batchIn(proxy, "1", "cancelled", "finished")).state).toBe("cancelled")
    expect([answer, accepted(provider), provider.requests.map(({ state }) => state), note]).toEqual([
      200,
      0,
      ["cancelled"],
      null
    ])
  })

  test("when its accept was sent already is told that it was too late", async () => {
    let isSent = false
    const { provider, proxy } = await startInterrupted(async (request, own) => {
      if (isSent || !isCallTo(request, "POST", accepts)) return
      isSent = true
      await own.call("POST", "/v1/batches/1/cancel")
    })
    await proxy.call("POST", "/v1/batches", payouts([row(2)]))
    const { total_to_spend } = await batchIn(proxy, "1", "quoted")
    await approve(proxy, total_to_spend)
    const { note } = await batchIn(proxy, "1", "finished")
    expect([accepted(provider), note]).toEqual([1, "It was too late to cancel: the payments were under way."])
  })
})

describe("a request that must not be accepted as it is", () => {
  test("is given up only when its part has moved, once", async () => {
    const provider = makeOwnProvider()
    const given: Array<string | null> = []
    let isAway = false
    const proxy: Proxy = await startProxy({
      ...provider,
      around: (store) => ({
        ...store,
        addLeftover: (leftover) =>
          Effect.andThen(
            Effect.sync(() => void given.push(leftover.requestId)),
            store.addLeftover(leftover)
          ),
        // somebody else was faster
        movePart: (id, from, to, cause, patch) =>
          to === "expired" && !isAway
            ? Effect.as(
                Effect.sync(() => void (isAway = true)),
                false
              )
            : store.movePart(id, from, to, cause, patch)
      })
    })
    await proxy.call("POST", "/v1/batches", payouts([row(2)]))
    const { request_id } = await batchIn(proxy, "1", "quoted")
    provider.slip(request_id)
    await batchIn(proxy, "1", "expired", "cancelled")
    await until(
      () => Promise.resolve(provider.requests[0]?.state),
      (state) => state === "cancelled"
    )
    expect((await batchIn(proxy, "1", "expired", "cancelled")).state).toBe("expired")
    expect([isAway, given]).toEqual([true, [request_id]])
  })
})

describe("a batch that is cancelled while it is split", () => {
  test("gets no more parts, and nothing is made at the provider", async () => {
    const provider = makeOwnProvider()
    let added = 0
    const proxy: Proxy = await startProxy({
      ...provider,
      partSize: 2,
      around: (store) => ({
        ...store,
        addPart: (part, rowIds) => Effect.tap(store.addPart(part, rowIds), () => Effect.sync(() => added++)),
        transaction: (work) => {
          const before = added
          const cancel = Effect.promise(() => proxy.call("POST", "/v1/batches/1/cancel"))
          return Effect.tap(store.transaction(work), () => (added > before ? cancel : Effect.void))
        }
      })
    })
    await proxy.call("POST", "/v1/batches", payouts([2, 3, 4, 5, 6].map((line) => row(line))))
    const { counts } = await batchIn(proxy, "1", "cancelled", "quoted")
    await proxy.stop()
    expect([added, counts.cancelled]).toEqual([1, 5])
    expect([provider.requests, provider.instructions]).toEqual([[], []])
  })

  test("is not built whatever its parts say, and what it left behind is cancelled", async () => {
    const provider = makeOwnProvider()
    const file = newDatabase()
    const first = await startProxy({ ...provider, file })
    await first.call("POST", "/v1/batches", payouts([row(2)]))
    const { request_id } = await batchIn(first, "1", "quoted")
    await first.runtime.runPromise(
      BatchStore.use(
        Effect.fnUntraced(function* (store) {
          const { id: batchId } = yield* store.insert(samples.batch({ externalId: "b" }), [samples.row(2)], [])
          const [only] = yield* store.rows(batchId)
          const made = yield* store.addPart({ ...samples.part, batchId }, [only?.id ?? 0])
          yield* store.move(batchId, "checked", "cancelled", "client")
          yield* store.addLeftover({ batchId, partId: made.id, externalId: "b", requestId: request_id })
        })
      )
    )
    await first.stop()
    const before = provider.calls.length
    const second = await startProxy({ ...provider, file })
    await until(
      () => second.runtime.runPromise(BatchStore.use(({ leftovers }) => leftovers(2))),
      (leftovers) => leftovers.length === 0
    )
    await second.stop()
    const made = provider.calls.slice(before).filter(({ kind }) => kind.startsWith("POST"))
    expect(made.map(({ path }) => path)).toEqual([`/concierge_requests/${request_id}/cancel`])
  })
})

test("a new draft never bears the name of an earlier one, although no list shows that one yet", async () => {
  const provider = makeOwnProvider({ late: { requests: Number.POSITIVE_INFINITY } })
  const proxy = await startProxy(provider)
  await proxy.call("POST", "/v1/batches", payouts([row(2)]))
  const { request_id } = await batchIn(proxy, "1", "quoted")
  provider.slip(request_id)
  await batchIn(proxy, "1", "expired")
  await proxy.call("POST", "/v1/batches/1/requote")
  await batchIn(proxy, "1", "quoted")
  expect(new Set(provider.requests.map(({ externalId }) => externalId)).size).toBe(2)
})

test("what was left behind and cannot be read does not stop the following of what is paid", async () => {
  let isSent = false
  const { provider, proxy } = await startInterrupted(async (request, own) => {
    if (isSent || !isCallTo(request, "POST", accepts)) return
    isSent = true
    const unreadable = { batchId: 1, partId: 1, externalId: "lost", requestId: "999" }
    await own.runtime.runPromise(BatchStore.use(({ addLeftover }) => addLeftover(unreadable)))
  })
  await proxy.call("POST", "/v1/batches", payouts([row(2)]))
  const { total_to_spend } = await batchIn(proxy, "1", "quoted")
  await approve(proxy, total_to_spend)
  expect((await batchIn(proxy, "1", "finished")).counts.settled).toBe(1)
  expect(accepted(provider)).toBe(1)
  await proxy.stop()
})

test.each([
  ["taken", "checked", files.sheet(files.line(1))],
  ["refused", "refused", files.sheet(files.line(1, "nothing"), files.line(2))]
])("a file whose batch is cancelled as it is %s leaves no row behind", async (_, verdict, body) => {
  let isCancelled = false
  const proxy = await startProxy({
    ...makeOwnProvider(),
    around: (store) => ({
      ...store,
      move: Effect.fnUntraced(function* (id, from, to, cause, patch) {
        if (to === verdict && !isCancelled) isCancelled = yield* store.move(id, from, "cancelled", "client")
        return yield* store.move(id, from, to, cause, patch)
      })
    })
  })
  expect((await files.upload(proxy, body)).status).toBe(202)
  await batchIn(proxy, "1", "cancelled", "refused", "quoted")
  await until(
    () => proxy.call("GET", "/v1/batches/1/rows"),
    (rows) => rows.body.data.length === 0
  )
  const { counts, state } = await batchIn(proxy, "1", "cancelled", "refused", "quoted")
  expect([isCancelled, state, counts.pending]).toEqual([true, "cancelled", 0])
})
