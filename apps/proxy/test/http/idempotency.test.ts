import type { Fetch } from "@concierge/api/Carry"
import { describe, expect, test } from "vitest"
import { counted, expectError, instruction, request } from "../support/calls.ts"
import { makeProvider, newDatabase, payouts, row, startProxy, token } from "../support/harness.ts"

const withKey = (key: string) => ({ "idempotency-key": key })
const draft = request({ port_code: "ar_ars" })

describe("a call with an Idempotency-Key", () => {
  test("to the provider is made once, and answered the same again", async () => {
    const { calls, proxy } = await counted()
    const first = await proxy.call("POST", "/api/concierge_requests", draft, withKey("a"))
    const again = await proxy.call("POST", "/api/concierge_requests", draft, withKey('"a"'))
    expect([first.status, again.status, again.text]).toEqual([201, 201, first.text])
    expect(again.headers.get("content-type")).toBe(first.headers.get("content-type"))
    expect([first, again].map(({ headers }) => headers.get("idempotent-replayed"))).toEqual([null, "true"])
    expect(calls).toHaveLength(1)
    const other = await proxy.call("POST", "/api/concierge_requests", draft, withKey("b"))
    expect([other.status, calls.length]).toEqual([201, 2])
  })

  test("to the proxy makes one batch, as a document and as a file, and gives its address again", async () => {
    const proxy = await startProxy({ send: makeProvider().send })
    const csv = "reference,payee_name,port_code,amount,clabe\nP-9,Bruno,mx_mxn,10,012180000123456782\n"
    const file = { "content-type": "text/csv", ...withKey("file") }
    for (const [path, body, headers] of [
      ["/v1/batches", payouts([row(2)]), withKey("a")],
      ["/v1/batches?port_code=ar_ars&external_id=file", csv, file]
    ] as const) {
      const first = await proxy.call("POST", path, body, headers)
      const again = await proxy.call("POST", path, body, headers)
      expect([again.status, again.text]).toEqual([first.status, first.text])
      expect(again.headers.get("location")).toMatch(/^\/v1\/batches\/\d+$/)
      expectError(await proxy.call("POST", path, `${JSON.stringify(body)} `, headers), 422, "idempotency_key_reused")
    }
    expect((await proxy.call("GET", "/v1/batches")).body.meta.total).toBe(2)
  })

  test("is answered the same by a proxy that was started again", async () => {
    const provider = makeProvider()
    const file = newDatabase()
    const before = await startProxy({ send: provider.send, file })
    const first = await before.call("POST", "/api/concierge_requests", draft, withKey("a"))
    await before.stop()
    const after = await startProxy({ send: provider.send, file })
    const again = await after.call("POST", "/api/concierge_requests", draft, withKey("a"))
    expect([again.status, again.text]).toEqual([201, first.text])
    expect((await provider.get("/concierge_requests")).body.meta.total).toBe(1)
  })

  test.each([
    ["body", "/api/concierge_requests", request({ port_code: "cl_clp" }), {}],
    ["address", "/api/users", draft, {}],
    ["version", "/api/concierge_requests", draft, { version: "2.1" }]
  ])("cannot be used for another %s", async (_, path, body, headers) => {
    const { calls, proxy } = await counted()
    await proxy.call("POST", "/api/concierge_requests", draft, withKey("a"))
    const other = await proxy.call("POST", path, body, { ...withKey("a"), ...headers })
    expectError(other, 422, "idempotency_key_reused", { header: "Idempotency-Key" })
    expect(calls).toHaveLength(1)
  })

  test("counts for the user for whom it is made", async () => {
    const { calls, proxy } = await counted()
    const named = { authorization: `${token}; user=5` }
    await proxy.call("POST", "/api/concierge_requests", draft, withKey("a"))
    await proxy.call("POST", "/api/concierge_requests", draft, { ...withKey("a"), ...named })
    expect(calls.map(({ headers }) => headers.get("authorization")?.includes("user=5"))).toEqual([false, true])
  })

  test("that is still under way is not made beside itself", async () => {
    const reached = Promise.withResolvers<void>()
    const answered = Promise.withResolvers<Response>()
    const send: Fetch = () => {
      reached.resolve()
      return answered.promise
    }
    const { calls, proxy } = await counted({ send })
    const first = proxy.call("POST", "/api/concierge_requests", draft, withKey("a"))
    await reached.promise
    const second = await proxy.call("POST", "/api/concierge_requests", draft, withKey("a"))
    expectError(second, 409, "idempotency_key_in_use")
    expect(second.headers.get("retry-after")).toBe("2")
    answered.resolve(Response.json({ data: { id: "7", type: "concierge_requests" } }, { status: 201 }))
    expect([(await first).status, calls.length]).toEqual([201, 1])
  })

  test("that our rules refuse may be mended and sent again with the same key", async () => {
    const { calls, proxy } = await counted()
    const wrong = await proxy.call("POST", "/api/withdrawal_instructions", instruction({ cbu: "1" }), withKey("a"))
    expect(wrong.status).toBe(422)
    const refused = await proxy.call("POST", "/v1/batches", payouts([]), withKey("b"))
    expect(refused.status).toBe(422)
    expect(calls).toHaveLength(0)
    expect((await proxy.call("POST", "/api/concierge_requests", draft, withKey("a"))).status).toBe(201)
    expect((await proxy.call("POST", "/v1/batches", payouts([row(2)]), withKey("b"))).status).toBe(201)
  })

  test("that the provider refuses is refused the same again", async () => {
    const { calls, proxy } = await counted()
    const first = await proxy.call("POST", "/api/concierge_requests/99/cancel", undefined, withKey("a"))
    const before = calls.length
    const again = await proxy.call("POST", "/api/concierge_requests/99/cancel", undefined, withKey("a"))
    expect([first.status, again.status]).toEqual([404, 404])
    expect(calls.length - before).toBeLessThanOrEqual(before)
  })

  test("that never left may be sent again", async () => {
    let isDown = true
    const provider = makeProvider()
    const proxy = await startProxy({
      send: (call) =>
        isDown
          ? Promise.reject(
              new TypeError("fetch failed", { cause: Object.assign(new Error(""), { code: "ECONNREFUSED" }) })
            )
          : provider.send(call)
    })
    expectError(await proxy.call("POST", "/api/concierge_requests", draft, withKey("a")), 503, "no_connection")
    isDown = false
    expect((await proxy.call("POST", "/api/concierge_requests", draft, withKey("a"))).status).toBe(201)
  })

  test("whose answer was lost is not made again: that its outcome is unknown is told each time", async () => {
    const provider = makeProvider()
    const send: Fetch = async (call) => {
      const response = await provider.send(call)
      if (call.method !== "POST") return response
      throw new TypeError("fetch failed", { cause: Object.assign(new Error(""), { code: "ECONNRESET" }) })
    }
    const proxy = await startProxy({ send })
    for (let time = 0; time < 3; time++) {
      expectError(await proxy.call("POST", "/api/concierge_requests", draft, withKey("a")), 503, "no_answer")
    }
    expect((await provider.get("/concierge_requests")).body.meta.total).toBe(1)
  })

  test.each([" ", "two words", "ñ", "a".repeat(256)])("is refused where its key is %j", async (key) => {
    const { calls, proxy } = await counted()
    const answer = await proxy.call("POST", "/api/concierge_requests", draft, withKey(key))
    expectError(answer, 400, "bad_header", { header: "Idempotency-Key" })
    expect(calls).toHaveLength(0)
  })
})
