import type { Fetch } from "@concierge/api/Carry"
import { toResponse } from "@concierge/api/errors"
import { describe, expect, test } from "vitest"
import {
  approval,
  approve,
  batchIn,
  makeProvider,
  payouts,
  quotedBatch,
  row,
  startProxy,
  until
} from "../support/harness.ts"

describe("approving", () => {
  test("less than the quote is not enough", async () => {
    const { proxy, total } = await quotedBatch()
    const answer = await approve(proxy, (total - 0.01).toFixed(2))
    expect([answer.status, answer.body.errors[0].code, answer.body.errors[0].meta.total_to_spend]).toEqual([
      409,
      "over_limit",
      String(total)
    ])
    expect((await batchIn(proxy, "1", "quoted")).approved_total).toBeNull()
  })

  test("twice with the same limit is once, with another it is refused", async () => {
    const { proxy, total } = await quotedBatch()
    expect((await approve(proxy, total)).status).toBe(200)
    expect((await approve(proxy, String(total))).status).toBe(200)
    await batchIn(proxy, "1", "finished")
    expect((await approve(proxy, total)).status).toBe(200)
    const answer = await approve(proxy, total + 1)
    expect([answer.status, answer.body.errors[0].code]).toEqual([409, "wrong_state"])
  })

  test("again while the accept may still be on its way does not send it a second time", async () => {
    const provider = makeProvider()
    let accepts = 0
    const proxy = await startProxy({
      inFlight: 60 * 60_000,
      send: (request) => {
        if (!request.url.endsWith("/accept_quote")) return provider.send(request)
        accepts++
        return Promise.reject(new TypeError("fetch failed", { cause: new Error("reset") }))
      }
    })
    await proxy.call("POST", "/v1/batches", payouts([row(2)]))
    const { total_to_spend: total } = await batchIn(proxy, "1", "quoted")
    await approve(proxy, total)
    await until(
      () => Promise.resolve(accepts),
      (sent) => sent > 0
    )
    for (const _ of [1, 2, 3]) expect((await approve(proxy, total)).status).toBe(200)
    // time enough for another batch to be built
    await proxy.call("POST", "/v1/batches", payouts([row(3)], { name: "Another", external_id: "another" }))
    await batchIn(proxy, "2", "quoted")
    expect(accepts).toBe(1)
  })

  test("what is no amount is refused", async () => {
    const { proxy } = await quotedBatch()
    const answer = await approve(proxy, "a lot")
    expect([answer.status, answer.body.errors[0].code, answer.body.errors[0].source]).toEqual([
      422,
      "not_a_number",
      { pointer: "/data/attributes/total_to_spend" }
    ])
  })

  test("a quote whose time is up expires, costs nothing, and can be had anew", async () => {
    const { provider, proxy, requestId, total } = await quotedBatch()
    provider.wait(11 * 60_000)
    const expired = await batchIn(proxy, "1", "expired")
    expect(expired).toMatchObject({ cancellation_reason: "quote_not_accepted", counts: { cancelled: 2 } })
    const late = await approve(proxy, total)
    expect([late.status, late.body.errors[0].code]).toEqual([409, "wrong_state"])

    const again = await proxy.call("POST", "/v1/batches/1/requote")
    expect([again.status, again.body.data.attributes.state, again.body.data.attributes.request_id]).toEqual([
      200,
      "building",
      null
    ])
    const quoted = await batchIn(proxy, "1", "quoted")
    expect(quoted.request_id).not.toBe(requestId)
    expect(quoted).toMatchObject({ cancellation_reason: null, counts: { cancelled: 0 } })
    await approve(proxy, quoted.total_to_spend)
    expect((await batchIn(proxy, "1", "finished")).counts.settled).toBe(2)
    const users = await provider.get("/users?page[per_page]=100")
    expect(users.body.data).toHaveLength(4 + 2)
  })

  test("a quote that is about to be accepted too late is refused by the clock", async () => {
    const ahead = { now: () => Date.now() - 20 * 60_000 }
    const { proxy, total } = await quotedBatch([row(2)], makeProvider(ahead))
    const answer = await approve(proxy, total)
    expect([answer.status, answer.body.errors[0].code]).toEqual([409, "overdue"])
  })

  test("an account with one-time passwords wants one with the approval, and a wrong one can be mended", async () => {
    const provider = makeProvider()
    const send: Fetch = (request) =>
      request.url.endsWith("/accept_quote") && request.headers.get("one-time-password") !== "123456"
        ? Promise.resolve(toResponse({ _tag: "WrongOtp" }))
        : provider.send(request)
    const { proxy, total } = await quotedBatch([row(2)], { ...provider, send })
    await approve(proxy, total)
    const { body } = await until(
      () => proxy.call("GET", "/v1/batches/1"),
      (seen) => seen.body.data.attributes.note !== null
    )
    expect(body.data.attributes.note).toContain(
      "the provider refuses (401): This call needs the current one-time password"
    )
    await proxy.call("POST", "/v1/batches/1/approve", approval(total), { "one-time-password": "123456" })
    expect((await batchIn(proxy, "1", "finished")).note).toBeNull()
  })

  test("a total that grew after it was approved is not accepted", async () => {
    const provider = makeProvider()
    let growth = ""
    const send: Fetch = async (request) => {
      const response = await provider.send(request)
      return new Response((await response.text()).replace('"total_to_spend":', `"total_to_spend":${growth}`), response)
    }
    const { proxy, requestId, total } = await quotedBatch([row(2)], { ...provider, send })
    growth = "9"
    await approve(proxy, total)
    const expired = await batchIn(proxy, "1", "expired")
    expect(expired.note).toBe("The quote was not accepted: the total changed after it was approved.")
    await until(
      async () => (await provider.get(`/concierge_requests/${requestId}`)).body.data.attributes.state,
      (state) => state === "cancelled"
    )
  })

  test("only an expired batch is quoted anew", async () => {
    const { proxy } = await quotedBatch()
    const answer = await proxy.call("POST", "/v1/batches/1/requote")
    expect([answer.status, answer.body.errors[0].code, answer.body.errors[0].meta.allowed]).toEqual([
      409,
      "wrong_state",
      ["expired"]
    ])
  })

  test("funds that never come let the batch expire", async () => {
    const provider = makeProvider({ pace: 1 })
    const send: Fetch = async (request) => {
      const response = await provider.send(request)
      const told = (await response.text())
        .replace('"state":"quote_accepted"', '"state":"cancelled"')
        .replace('"cancellation_reason":null', '"cancellation_reason":"payment_not_received"')
      return new Response(told, response)
    }
    const { proxy, total } = await quotedBatch([row(2, { amount: "999999999999" })], { ...provider, send })
    await approve(proxy, total)
    expect(await batchIn(proxy, "1", "expired")).toMatchObject({ cancellation_reason: "payment_not_received" })
  })
})

describe("cancelling", () => {
  test.each(["quoted", "expired"])("a batch that is %s is cancelled here and at the provider", async (state) => {
    const { provider, proxy, requestId } = await quotedBatch()
    if (state === "expired") {
      provider.wait(11 * 60_000)
      await batchIn(proxy, "1", "expired")
    }
    const answer = await proxy.call("POST", "/v1/batches/1/cancel")
    expect([answer.status, answer.body.data.attributes.state]).toEqual([200, "cancelled"])
    await until(
      async () => (await provider.get(`/concierge_requests/${requestId}`)).body.data.attributes.state,
      (now) => now === "cancelled"
    )
    expect((await proxy.call("POST", "/v1/batches/1/cancel")).status).toBe(200)
  })

  test("a batch that is being built leaves nothing behind that could be paid, wherever it stands", async () => {
    // The first two calls forecast, the next three look for the same payments
    for (let n = 1; n <= 12; n++) {
      const provider = makeProvider()
      const reached = Promise.withResolvers<void>()
      const goOn = Promise.withResolvers<void>()
      let calls = 0
      const send: Fetch = async (request) => {
        if (++calls === n) {
          reached.resolve()
          await goOn.promise
        }
        return provider.send(request)
      }
      const proxy = await startProxy({ send })
      await proxy.call("POST", "/v1/batches", payouts([row(2), row(3)]))
      await reached.promise
      expect((await proxy.call("POST", "/v1/batches/1/cancel")).body.data.attributes.state).toBe("cancelled")
      goOn.resolve()
      await until(
        async () =>
          (await provider.get("/concierge_requests")).body.data.map(
            ({ attributes }: { attributes: { state: string } }) => attributes.state
          ),
        (states) => states.length === (n > 5 ? 1 : 0) && states.every((state: string) => state === "cancelled")
      )
      await proxy.stop()
    }
  })

  test("an approved batch is cancelled as long as nothing is paid", async () => {
    const provider = makeProvider({ pace: 1 })
    const { proxy, requestId, total } = await quotedBatch([row(2, { amount: "999999999999" })], provider)
    await approve(proxy, total)
    await until(
      async () => (await provider.get(`/concierge_requests/${requestId}`)).body.data.attributes.state,
      (state) => state === "quote_accepted"
    )
    const answer = await proxy.call("POST", "/v1/batches/1/cancel")
    expect([answer.status, answer.body.data.attributes.state, answer.body.data.attributes.note]).toEqual([
      200,
      "approved",
      "It is being cancelled."
    ])
    expect(await batchIn(proxy, "1", "cancelled")).toMatchObject({
      cancellation_reason: "cancelled_by_user",
      counts: { cancelled: 1 }
    })
  })

  test("what is finished cannot be cancelled", async () => {
    const { proxy, total } = await quotedBatch()
    await approve(proxy, total)
    await batchIn(proxy, "1", "finished")
    const answer = await proxy.call("POST", "/v1/batches/1/cancel")
    expect([answer.status, answer.body.errors[0].code]).toEqual([409, "wrong_state"])
  })
})
