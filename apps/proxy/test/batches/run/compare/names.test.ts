import * as fc from "fast-check"
import { expect, test } from "vitest"
import { sample } from "../../../../../../spec/test/sample.ts"
import { approval, batchIn, payouts, type Proxy, row, startProxy, until } from "../../../support/harness.ts"
import { makeOwnProvider, type OwnProvider } from "../../../support/ownProvider.ts"

interface PartSeen {
  readonly external_id: string | null
  readonly request_id: string | null
}

const partsOf = async (proxy: Proxy, batches: ReadonlyArray<string>): Promise<ReadonlyArray<PartSeen>> => {
  const all = await Promise.all(batches.map((id) => proxy.call("GET", `/v1/batches/${id}/parts`)))
  return all.flatMap(({ body }) => body.data.map((part: { readonly attributes: PartSeen }) => part.attributes))
}

/** The batch, once it waits for its approval: nobody asks what its requests are. */
const quoted = async (proxy: Proxy, id: string) => {
  const seen = await batchIn(proxy, id, "quoted", "held", "refused", "cancelled")
  expect(seen.state).toBe("quoted")
  return seen
}

/** Each part has a name and a request of its own; of requests with one name one at most has payments. */
const expectApart = (parts: ReadonlyArray<PartSeen>, provider: OwnProvider) => {
  expect(new Set(parts.map(({ external_id }) => external_id)).size).toBe(parts.length)
  expect(new Set(parts.map(({ request_id }) => request_id)).size).toBe(parts.length)
  const names = provider.requests
    .filter(({ id }) => provider.outputs.some(({ requestId }) => requestId === id))
    .map(({ externalId }) => externalId)
  expect(new Set(names).size).toBe(names.length)
}

/** How the making of a request ends. */
const end = fc.constantFrom(undefined, undefined, "answer lost" as const, "call lost" as const)

test("parts and batches of the very same payments never take each other's requests, whichever answers are lost", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        ends: fc.array(end, { maxLength: 8 }),
        late: fc.nat({ max: 6 }),
        thrownAway: fc.array(fc.boolean(), { minLength: 2, maxLength: 2 })
      }),
      async ({ ends, late, thrownAway }) => {
        const provider = makeOwnProvider({
          late: { requests: late },
          fault: ({ kind, nth }) => (kind === "POST /concierge_requests" ? ends[nth - 1] : undefined)
        })
        const cleanUp: Array<() => void | Promise<void>> = []
        const proxy = await startProxy({ ...provider, partSize: 1, atEnd: (each) => void cleanUp.push(each) })
        const ids = thrownAway.map((_, index) => String(index + 1))
        for (const id of ids) {
          const rows = [row(2, { reference: `${id}-2` }), row(2, { line: 3, reference: `${id}-3` })]
          await proxy.call("POST", "/v1/batches", payouts(rows, { external_id: id, again: `for reason ${id}` }))
        }
        for (const [index, id] of ids.entries()) {
          await quoted(proxy, id)
          if (thrownAway[index] !== true) continue
          const first = (await partsOf(proxy, [id])).map(({ request_id }) => request_id)
          for (const requestId of first) provider.slip(requestId ?? "")
          await until(
            () => Promise.resolve(provider.requests.filter(({ id: own }) => first.includes(own))),
            (requests) => requests.every(({ state }) => state === "cancelled")
          )
          await proxy.call("POST", `/v1/batches/${id}/requote`)
        }
        for (const id of ids) await quoted(proxy, id)
        expectApart(await partsOf(proxy, ids), provider)
        // the same is approved in one batch alone
        const { total_to_spend } = await quoted(proxy, "2")
        await proxy.call("POST", "/v1/batches/2/approve", approval(total_to_spend))
        await proxy.call("POST", "/v1/batches/1/cancel")
        expect((await batchIn(proxy, "2", "finished", "cancelled", "expired")).state).toBe("finished")
        expect(provider.accepted()).toHaveLength(2)
        for (const each of cleanUp.toReversed()) await each()
      }
    ),
    { numRuns: sample(2, 200) }
  )
})
