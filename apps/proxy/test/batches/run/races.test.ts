import type { Fetch } from "@concierge/api/Carry"
import { describe, expect, test } from "vitest"
import { approve, batchIn, payouts, type Proxy, row, startProxy } from "../../support/harness.ts"
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
