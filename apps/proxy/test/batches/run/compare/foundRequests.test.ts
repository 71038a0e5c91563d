import { copyFileSync, existsSync, rmSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { because, codesOf, payId, peso, submit } from "../../../support/accident.ts"
import { batchIn, newDatabase, type Proxy, startProxy } from "../../../support/harness.ts"
import { makeOwnProvider, type OwnProvider } from "../../../support/ownProvider.ts"

/** What another installation has paid. */
const paidElsewhere = async (provider: OwnProvider, ...files: ReadonlyArray<ReadonlyArray<object>>) => {
  const other = await startProxy(provider)
  for (const [index, rows] of files.entries()) {
    await submit(other, `elsewhere ${index}`, rows)
    await payId(other, String(index + 1))
  }
  await other.stop()
}

/** The batch is held, and made all the same. */
const repeat = async (proxy: Proxy, id: string) => {
  await batchIn(proxy, id, "held")
  await proxy.call("POST", `/v1/batches/${id}/repeat`, because("others"))
  return payId(proxy, id)
}

test("a request is found also when a batch was held by it before, and cancelled", async () => {
  const provider = makeOwnProvider()
  await paidElsewhere(provider, [peso(3)])
  const proxy = await startProxy(provider)
  await submit(proxy, "a", [peso(3)])
  await batchIn(proxy, "1", "held")
  const { body } = await proxy.call("POST", "/v1/batches/1/cancel")
  expect(body.data.attributes).toMatchObject({ state: "cancelled", found: [] })
  await submit(proxy, "b", [peso(4)])
  await repeat(proxy, "2")
  await submit(proxy, "c", [peso(3)])
  expect((await batchIn(proxy, "3", "held", "quoted")).state).toBe("held")
})

test("a request is found also when an earlier number was never given: its call was refused", async () => {
  const provider = makeOwnProvider()
  const file = newDatabase()
  const refusal = { errors: [{ status: "422", code: "no", title: "No", detail: "not today" }] }
  const refusing = await startProxy({
    file,
    send: async (request) =>
      request.method === "POST" && request.url.endsWith("/concierge_requests")
        ? Response.json(refusal, { status: 422, headers: { "content-type": "application/vnd.api+json" } })
        : provider.send(request)
  })
  await submit(refusing, "a", [peso(3)])
  await batchIn(refusing, "1", "refused")
  await refusing.stop()
  const old = await startProxy({ ...provider, file })
  await submit(old, "b", [peso(3)])
  await payId(old, "2")
  await old.stop()
  const proxy = await startProxy(provider)
  await submit(proxy, "x", [peso(4)])
  await repeat(proxy, "1")
  await submit(proxy, "a", [peso(3)])
  expect((await batchIn(proxy, "2", "held", "quoted")).state).toBe("held")
})

test("of several requests that are found, the one that is paid is adopted, not the first", async () => {
  const provider = makeOwnProvider()
  const first = await startProxy(provider)
  await submit(first, "a", [peso(3)])
  await batchIn(first, "1", "quoted")
  await first.stop()
  const second = await startProxy(provider)
  await submit(second, "a", [peso(3)])
  await repeat(second, "1")
  await second.stop()
  const proxy = await startProxy(provider)
  await submit(proxy, "a", [peso(3)])
  const { found } = await batchIn(proxy, "1", "held")
  expect(found.map(({ state }: { state: string }) => state)).toEqual(["finished", "quoted"])
  await proxy.call("POST", "/v1/batches/1/adopt")
  await batchIn(proxy, "1", "finished")
  expect(provider.accepted()).toHaveLength(1)
})

test("of several requests that are paid one is adopted, and people are told of the others", async () => {
  const provider = makeOwnProvider()
  await paidElsewhere(provider, [peso(3)])
  const second = await startProxy(provider)
  await submit(second, "a", [peso(3)])
  await repeat(second, "1")
  await second.stop()
  const proxy = await startProxy(provider)
  await submit(proxy, "a", [peso(3)])
  await batchIn(proxy, "1", "held")
  await proxy.call("POST", "/v1/batches/1/adopt")
  expect(codesOf(await batchIn(proxy, "1", "finished"))).toEqual(["found_twice"])
})

test("what somebody has decided about is not asked about again: not for a new quote, and not for the next batch", async () => {
  const provider = makeOwnProvider()
  await paidElsewhere(provider, [peso(3)])
  const proxy = await startProxy(provider)
  await submit(proxy, "b", [peso(4)])
  await batchIn(proxy, "1", "held")
  await proxy.call("POST", "/v1/batches/1/repeat", because("others"))
  await batchIn(proxy, "1", "quoted")
  provider.wait(11 * 60_000)
  await batchIn(proxy, "1", "expired")
  await proxy.call("POST", "/v1/batches/1/requote")
  expect((await batchIn(proxy, "1", "held", "quoted")).state).toBe("quoted")
  await submit(proxy, "c", [peso(5)])
  expect((await batchIn(proxy, "2", "held", "quoted")).state).toBe("quoted")
})

test("what was said to be others' is asked about all the same by a batch that pays what it has paid", async () => {
  const provider = makeOwnProvider()
  await paidElsewhere(provider, [peso(3), peso(4)])
  const proxy = await startProxy(provider)
  await submit(proxy, "a new file", [peso(5)])
  await repeat(proxy, "1")
  await submit(proxy, "another new file", [peso(6)])
  await payId(proxy, "2")
  await submit(proxy, "the old file and a row more", [peso(3), peso(4), peso(7)])
  expect((await batchIn(proxy, "3", "held", "quoted")).found).toMatchObject([{ same_payments: false, matching: 2 }])
  expect((await proxy.call("POST", "/v1/batches/3/adopt")).body.errors[0].code).toBe("conflict")
})

test("a backup that is older than the last batch, and a file of other payments beside it: it is asked about", async () => {
  const provider = makeOwnProvider()
  const database = newDatabase()
  const backup = newDatabase()
  const one = await startProxy({ ...provider, file: database })
  await submit(one, "a", [peso(3)])
  await payId(one, "1")
  await one.stop()
  for (const end of ["", "-wal"]) {
    rmSync(backup + end, { force: true })
    if (existsSync(database + end)) copyFileSync(database + end, backup + end)
  }
  const two = await startProxy({ ...provider, file: database })
  await submit(two, "b", [peso(4), peso(5)])
  await payId(two, "2")
  await two.stop()
  const proxy = await startProxy({ ...provider, file: backup })
  await submit(proxy, "c", [peso(4), peso(5), peso(6)])
  expect((await batchIn(proxy, "2", "held", "quoted")).state).toBe("held")
})

test("a file whose old payment was adopted is not paid anew by the command that adopted it", async () => {
  let now = Date.now()
  const provider = makeOwnProvider()
  const nameless = [peso(3, { reference: undefined })]
  await paidElsewhere(provider, nameless)
  now += 25 * 24 * 60 * 60_000
  const proxy = await startProxy({ ...provider, now: () => now })
  await submit(proxy, "a", nameless)
  await batchIn(proxy, "1", "held")
  await proxy.call("POST", "/v1/batches/1/adopt")
  await batchIn(proxy, "1", "finished")
  const again = await submit(proxy, "b", nameless)
  expect([again.status, again.body.errors[0].meta.standing]).toEqual([409, "paid"])
})

test("a process that dies while it looks looks again", async () => {
  const provider = makeOwnProvider()
  await paidElsewhere(provider, [peso(3)])
  // Two calls forecast, the third and the next two look
  for (let calls = 0; calls < 6; calls++) {
    const file = newDatabase()
    const dying = Promise.withResolvers<void>()
    let left = calls
    const first = await startProxy({
      file,
      send: (request) => {
        if (left-- > 0) return provider.send(request)
        dying.resolve()
        return new Promise(() => {})
      }
    })
    await submit(first, "a", [peso(3)])
    if (calls < 5) await dying.promise
    else await batchIn(first, "1", "held")
    await first.stop()
    const second = await startProxy({ ...provider, file })
    expect((await batchIn(second, "1", "held", "quoted")).state).toBe("held")
    await second.stop()
  }
  expect(provider.requests).toHaveLength(1)
})

test("batches that come together share what one of them sees in the provider's list, which each read to its end", async () => {
  const provider = makeOwnProvider()
  await paidElsewhere(provider, [peso(3)])
  const numbers = [4, 5, 6, 7, 8, 9]
  const allAsk = Promise.withResolvers<void>()
  const names = new Set<string>()
  let looks = 0
  const proxy = await startProxy({
    send: async (request) => {
      const { pathname, searchParams } = new URL(request.url)
      if (request.method !== "GET" || !pathname.endsWith("/concierge_requests")) return provider.send(request)
      const name = searchParams.get("filter[external_id]")
      // The second name that a part asks for is the last before it looks
      if (name?.endsWith("-2")) names.add(name)
      if (name === null && ++looks === 1) await allAsk.promise
      const answer = await provider.send(request)
      if (names.size === numbers.length) allAsk.resolve()
      return answer
    }
  })
  for (const number of numbers) await submit(proxy, `file ${number}`, [peso(number)])
  for (const [index] of numbers.entries())
    expect(await batchIn(proxy, String(index + 1), "held", "quoted")).toMatchObject({ state: "held", found: [{}] })
  // One looks, and one for all that have asked meanwhile; the last may ask a moment later
  expect(looks).toBeLessThanOrEqual(3)
})

describe("a list of requests that is longer than ten thousand", () => {
  /** So many pages of a request each, none of them ours, before those that the provider really has. */
  const behind = (provider: OwnProvider, pages: number) => async (request: Request) => {
    const url = new URL(request.url)
    const page = Number(url.searchParams.get("page[number]") ?? 1)
    const isList = request.method === "GET" && url.pathname.endsWith("/concierge_requests")
    if (!isList || url.searchParams.has("filter[external_id]") || page > pages) {
      url.searchParams.set("page[number]", String(Math.max(1, page - pages)))
      return provider.send(new Request(url, request))
    }
    const attributes = { state: "finished", port_code: "ar_ars", external_id: `another-${page}` }
    return Response.json({ data: [{ id: `9${page}`, type: "concierge_requests", attributes }], meta: { total: 1e6 } })
  }

  test("was taken for all there are: what is paid and stands behind is found", async () => {
    const provider = makeOwnProvider()
    await paidElsewhere(provider, [peso(3), peso(4)])
    const proxy = await startProxy({ send: behind(provider, 101) })
    await submit(proxy, "a", [peso(4)])
    expect(await batchIn(proxy, "1", "held", "quoted")).toMatchObject({ state: "held", found: [{ matching: 1 }] })
  })

  test("is not proven to have none of these payments where it has no end: people read that", async () => {
    const provider = makeOwnProvider()
    const proxy = await startProxy({ send: behind(provider, Number.POSITIVE_INFINITY) })
    await submit(proxy, "a", [peso(4)])
    const { note, state } = await batchIn(proxy, "1", "held", "quoted")
    expect([state, note]).toEqual([
      "quoted",
      expect.stringMatching(/it is not proven that none of them pays some of these\.$/)
    ])
  })
})
