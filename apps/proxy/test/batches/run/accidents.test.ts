import { array, assert, asyncProperty, constantFrom, nat, record } from "fast-check"
import { describe, expect, test } from "vitest"
import { sample } from "../../../../../spec/test/sample.ts"
import { codesOf, countsOf, file, payTo, post } from "../../support/accident.ts"
import { batchIn, row, startProxy, until } from "../../support/harness.ts"
import { makeOwnProvider, type OwnProvider, type OwnProviderOptions } from "../../support/ownProvider.ts"

/** The answer to the n-th making of an output is lost after its work is done. */
const losing = (nth: number): OwnProviderOptions["fault"] => {
  return (call) => (call.kind === "POST /concierge_request_outputs" && call.nth === nth ? "answer lost" : undefined)
}

describe("a list that lags", () => {
  test.each([
    ["and a counter that does not", { outputs: 5 }],
    ["with its own count", { outputs: 5, total: 5 }],
    ["with every counter", { outputs: 5, total: 5, count: 5 }],
    ["behind its own count", { outputs: 5, total: 2, count: 1 }]
  ])("%s: an output whose answer was lost is waited for, not made again", async (_, late) => {
    const provider = makeOwnProvider({ late, fault: losing(20) })
    const proxy = await startProxy(provider)
    await post(proxy)
    const finished = await payTo(proxy, "finished")
    expect(countsOf(finished)).toEqual({ settled: 20 })
    expect(provider.outputs).toHaveLength(20)
    expect(provider.requests).toHaveLength(1)
    expect(finished.anomalies).toEqual([])
  })

  test("does not refuse a batch whose answers all came: its outputs are shown by id meanwhile", async () => {
    const provider = makeOwnProvider({ late: { outputs: 4, total: 4, count: 4 } })
    const proxy = await startProxy(provider)
    await post(proxy)
    expect(countsOf(await payTo(proxy, "finished"))).toEqual({ settled: 20 })
    expect(provider.requests).toHaveLength(1)
    expect(provider.calls.some(({ kind }) => kind === "GET /concierge_request_outputs/:id")).toBe(true)
  })

  test("for longer than anybody waits makes a new draft, never a second output beside the first", async () => {
    const late = { outputs: Number.POSITIVE_INFINITY, total: Number.POSITIVE_INFINITY, count: 0 }
    const provider = makeOwnProvider({ late, fault: losing(20) })
    const proxy = await startProxy(provider)
    await post(proxy)
    const refused = await payTo(proxy, "finished")
    expect(refused.state).toBe("refused")
    expect(refused.note).toMatch(/^Given up after 4 drafts/)
    expect(provider.accepted()).toEqual([])
    for (const { id } of provider.requests)
      expect(provider.outputs.filter(({ requestId }) => requestId === id)).toHaveLength(20)
  })

  test("and shows after all what was made again is caught: nothing is accepted but twenty", async () => {
    // neither list nor counters show it before it is made again; then all do
    const late = { outputs: 30, total: 30, count: 30 }
    const provider = makeOwnProvider({ late, fault: losing(1) })
    const proxy = await startProxy(provider)
    await post(proxy, file([row(2)]))
    const ended = await payTo(proxy, "finished", "expired")
    expect(provider.accepted()).toHaveLength(ended.state === "finished" ? 1 : 0)
  })

  test("of requests: one whose answer was lost is waited for, and one draft is made", async () => {
    const provider = makeOwnProvider({
      late: { requests: 5 },
      fault: ({ kind, nth }) => (kind === "POST /concierge_requests" && nth === 1 ? "answer lost" : undefined)
    })
    const proxy = await startProxy(provider)
    await post(proxy)
    await payTo(proxy, "finished")
    expect(provider.requests).toHaveLength(1)
  })

  test("of requests, for longer than anybody waits: a twin that shows before the accept is cancelled, and then it is paid", async () => {
    const late = { requests: 22 }
    const provider = makeOwnProvider({
      late,
      fault: ({ kind, nth }) => (kind === "POST /concierge_requests" && nth === 1 ? "answer lost" : undefined)
    })
    const proxy = await startProxy(provider)
    await post(proxy, file([row(2)]))
    await until(
      async () => provider.requests.length,
      (count) => count === 2
    )
    late.requests = 0
    await payTo(proxy, "finished")
    expect(provider.requests.map(({ state }) => state).toSorted()).toEqual(["cancelled", "finished"])
    expect(provider.accepted()).toHaveLength(1)
  })
})

describe("an output that nobody here has made", () => {
  const slipping = (kind: string, slip?: Parameters<OwnProvider["slip"]>[1]): OwnProviderOptions => ({
    before: (call, provider) => {
      const [first] = provider.requests
      if (call.kind === kind && call.nth === 1 && first !== undefined) provider.slip(first.id, slip)
    }
  })

  test("is in the draft: a new one is made", async () => {
    const provider = makeOwnProvider(slipping("POST /concierge_requests/:id/request_quote"))
    const proxy = await startProxy(provider)
    await post(proxy)
    expect(countsOf(await payTo(proxy, "finished"))).toEqual({ settled: 20 })
    expect(provider.accepted()).toHaveLength(20)
  })

  test.each([
    ["listed", {}, /1 too many/],
    ["counted and not listed", { isListed: false }, /1 too many by the provider's count/],
    ["not listed, not counted and paid", { isListed: false, isCounted: false }, /do not add up to the total, by 4001/]
  ])("was added between the quote and its accept, %s: it is not accepted", async (_, slip, why) => {
    const provider = makeOwnProvider()
    const proxy = await startProxy(provider)
    await post(proxy)
    const { request_id, total_to_spend } = await batchIn(proxy, "1", "quoted")
    provider.slip(request_id, slip)
    await proxy.call("POST", "/v1/batches/1/approve", {
      data: { type: "batches", attributes: { total_to_spend: total_to_spend + 100_000 } }
    })
    const expired = await batchIn(proxy, "1", "expired")
    expect(expired.note).toMatch(/^The quote was not accepted: of 20 payments /)
    expect(expired.note).toMatch(why)
    expect(provider.accepted()).toEqual([])
    await until(
      async () => provider.requests[0]?.state,
      (state) => state === "cancelled"
    )
    await proxy.call("POST", "/v1/batches/1/requote")
    expect(countsOf(await payTo(proxy, "finished"))).toEqual({ settled: 20 })
    expect(provider.accepted()).toHaveLength(20)
  })

  test.each(["totalGrows", "totalStays"])("is added with the accept itself, and %s: people are told", async (grows) => {
    const provider = makeOwnProvider(
      slipping("POST /concierge_requests/:id/accept_quote", { totalGrows: grows === "totalGrows" })
    )
    const proxy = await startProxy(provider)
    await post(proxy)
    const finished = await payTo(proxy, "finished")
    expect(codesOf(finished)).toEqual(["too_many_outputs"])
    expect(finished.anomalies[0].detail).toMatch(/of 20 payments 1 too many: ask the provider\.$/)
    expect(countsOf(finished)).toEqual({ settled: 20 })
  })
})

test("whatever lags, is lost or slipped in, in any order: never more is accepted than was wanted, unless the accept itself did it", () =>
  assert(
    asyncProperty(
      record({ outputs: nat(12), total: nat(12), count: nat(12), requests: nat(12) }),
      array(record({ at: nat(60), what: constantFrom("answer lost", "call lost", "slip", "hidden slip") }), {
        maxLength: 4
      }),
      async (late, accidents) => {
        let calls = 0
        const provider = makeOwnProvider({
          late,
          fault: (call) => {
            const nth = calls++
            const accident = accidents.find(({ at }) => at === nth)
            const draft = provider.requests.find(({ state }) => state === "draft" || state === "quoted")
            const isAccept = call.kind.endsWith("/accept_quote")
            if (accident === undefined) return undefined
            if (accident.what === "answer lost" || accident.what === "call lost") return accident.what
            if (isAccept || draft === undefined || !provider.outputs.some(({ requestId }) => requestId === draft.id))
              return undefined
            provider.slip(draft.id, { isListed: accident.what === "slip" })
            return undefined
          }
        })
        const proxy = await startProxy(provider)
        try {
          await post(proxy, file([row(2), row(3), row(4)]))
          const ended = await payTo(proxy, "finished", "expired", "cancelled")
          expect([ended.anomalies, provider.accepted().length]).toEqual([[], ended.state === "finished" ? 3 : 0])
        } finally {
          await proxy.stop()
        }
      }
    ),
    { numRuns: sample(6, 400) }
  ))
