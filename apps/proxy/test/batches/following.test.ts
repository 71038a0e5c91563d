import type { Fetch } from "@concierge/api/Carry"
import { describe, expect, test } from "vitest"
import { expectError } from "../support/calls.ts"
import {
  approve,
  batchIn,
  elsewhere,
  makeProvider,
  payouts,
  quotedBatch,
  row,
  rowsOf,
  startProxy,
  until
} from "../support/harness.ts"

describe("what the provider decides", () => {
  test("a row that it refuses is set aside, and every refused row says why", async () => {
    const provider = makeProvider()
    let failing = 0
    const proxy = await startProxy({
      send: async (request) =>
        request.url.includes("/withdrawal_instructions/") && failing-- > 0
          ? new Response(null, { status: 404 })
          : provider.send(request)
    })
    const rows = [
      row(2),
      row(3, { payee_id: "99", payee_name: undefined, instruction_id: "1", account: {} }),
      row(4, { payee_id: "5", payee_name: undefined, instruction_id: "1", account: {}, port_code: "mx_mxn" })
    ]
    failing = 1
    expect((await proxy.call("POST", "/v1/batches", payouts(rows))).status).toBe(201)
    // the same again is the batch that is there, whatever the provider tells by now
    expect((await proxy.call("POST", "/v1/batches", payouts(rows))).status).toBe(200)
    const quoted = await batchIn(proxy, "1", "quoted")
    expect([quoted.counts.refused, quoted.totals.length, quoted.totals[0].count]).toEqual([2, 1, 1])
    const notes = (await rowsOf(proxy, "1")).map(({ note }: { note: string | null }) => note)
    expect(notes).toEqual([null, expect.stringContaining("no user 99"), expect.stringContaining("mx_mxn")])
  })

  test("an instruction of another country is refused when the batch is sent, not days later", async () => {
    const provider = makeProvider()
    const proxy = await startProxy(provider)
    const known = { payee_id: "5", payee_name: undefined, instruction_id: "1", account: {} }
    const rows = [row(2), row(3, known), row(7, { ...known, port_code: "mx_mxn" })]
    const answer = await proxy.call("POST", "/v1/batches", payouts(rows))
    expectError(answer, 422, "port_mismatch")
    expect(answer.body.errors).toMatchObject([{ source: { pointer: "/data/attributes/rows/2/instruction_id" } }])
    expect((await proxy.call("GET", "/v1/batches")).body.meta.total).toBe(0)
  })

  test("payments go their own ways: settled, rejected, returned", async () => {
    const rows = [row(2), row(3, { payee_name: "REJECT me" }), row(4, { payee_name: "RETURN it" })]
    const { proxy, total } = await quotedBatch(rows)
    await approve(proxy, total)
    expect((await batchIn(proxy, "1", "finished")).counts).toMatchObject({ settled: 1, rejected: 1, returned: 1 })
  })

  test("receipt and credit note stand where the finished request says", async () => {
    const { proxy, requestId, total } = await quotedBatch([row(2), row(3, { payee_name: "RETURN it" })])
    const path = `/api/concierge_requests/${requestId}`
    expect((await proxy.call("GET", `${path}/receipt`)).status).toBe(404)
    await approve(proxy, total)
    await batchIn(proxy, "1", "finished")
    const { attributes } = (await proxy.call("GET", path)).body.data
    expect(new URL(attributes.receipt_url).pathname).toBe(`${path}/receipt`)
    expect((await proxy.call("GET", `${path}/receipt`)).text).toContain(" paid for ")
    expect((await proxy.call("GET", `${path}/credit_note`)).text).toContain(", returned: ")
  })

  test("a quote that was accepted elsewhere is followed, and said", async () => {
    const { provider, proxy, requestId } = await quotedBatch()
    await elsewhere(provider, `/concierge_requests/${requestId}/accept_quote`)
    const finished = await batchIn(proxy, "1", "finished")
    expect(finished.counts.settled).toBe(2)
    expect(finished.note).toBe(`Request ${requestId} was accepted at the provider, not here.`)
  })

  test("a request that was cancelled elsewhere cancels the batch, and it is said", async () => {
    const { provider, proxy, requestId } = await quotedBatch()
    await elsewhere(provider, `/concierge_requests/${requestId}/cancel`)
    expect((await batchIn(proxy, "1", "cancelled")).note).toBe(
      `Request ${requestId} was cancelled at the provider, not here.`
    )
  })

  test("a payment that somebody else slips into the draft is not paid", async () => {
    const provider = makeProvider()
    let slipped = false
    const send: Fetch = async (request) => {
      if (request.url.endsWith("/request_quote") && !slipped) {
        slipped = true
        const id = /concierge_requests\/(\d+)/.exec(request.url)?.[1]
        const relationships = {
          request: { data: { id, type: "concierge_requests" } },
          user: { data: { id: 5, type: "users" } },
          withdrawal_instruction: { data: { id: 1, type: "withdrawal_instructions" } }
        }
        await elsewhere(provider, "/concierge_request_outputs", {
          data: {
            type: "concierge_request_outputs",
            attributes: { port_code: "cl_clp", amount: 5000000 },
            relationships
          }
        })
      }
      return provider.send(request)
    }
    const proxy = await startProxy({ send })
    await proxy.call("POST", "/v1/batches", payouts([row(2), row(3)]))
    const quoted = await batchIn(proxy, "1", "quoted")
    expect(quoted.note).toBe("Draft 1 was thrown away (of 2 payments 1 too many) and made anew.")
    await approve(proxy, quoted.total_to_spend)
    await batchIn(proxy, "1", "finished")
    const { body } = await provider.get("/concierge_requests")
    expect(body.data.map(({ attributes }: { attributes: { state: string } }) => attributes.state)).toEqual([
      "finished",
      "cancelled"
    ])
  })

  test("what contradicts a final state is noted and not taken over", async () => {
    const provider = makeProvider({ pace: 1 })
    let lies = true
    const send: Fetch = async (request) => {
      const response = await provider.send(request)
      if (!lies || !request.url.includes("concierge_request_outputs?")) return response
      return new Response((await response.text()).replaceAll('"accepting"', '"settled"'), response)
    }
    const { proxy } = await quotedBatch([row(2)], { ...provider, send })
    expect((await rowsOf(proxy, "1"))[0].state).toBe("settled")
    lies = false
    const [seen] = await until(
      () => rowsOf(proxy, "1"),
      ([first]) => first.note !== null || first.state !== "settled"
    )
    expect(seen).toMatchObject({
      state: "settled",
      note: "The provider says accepting after settled: not taken over, ask the provider."
    })
  })

  test("while the provider is away the batch waits, says so, and goes on", async () => {
    const provider = makeProvider()
    let isAway = true
    const send: Fetch = (request) =>
      isAway
        ? Promise.reject(new TypeError("fetch failed", { cause: Object.assign(new Error(), { code: "ECONNREFUSED" }) }))
        : provider.send(request)
    const proxy = await startProxy({ send })
    await proxy.call("POST", "/v1/batches", payouts([row(2)]))
    const { body } = await until(
      () => proxy.call("GET", "/v1/batches/1"),
      (seen) => seen.body.data.attributes.note !== null
    )
    expect(body.data.attributes.note).toMatch(
      /^Since \S+Z it does not go on: the provider cannot be reached \(connection refused\); it is tried again\.$/
    )
    isAway = false
    expect((await batchIn(proxy, "1", "quoted")).note).toBeNull()
  })

  test("a lost answer about an output does not cost a draft, and orphans are counted", async () => {
    for (const [path, note] of [
      ["/concierge_requests", null],
      ["/concierge_request_outputs", null],
      ["/users", "Answers were lost, so these may stand at the provider twice, and nothing is paid by them: 1 payee."],
      [
        "/withdrawal_instructions",
        "Answers were lost, so these may stand at the provider twice, and nothing is paid by them: 1 account."
      ]
    ]) {
      const provider = makeProvider()
      let isLost = false
      const send: Fetch = async (request) => {
        const response = await provider.send(request)
        if (isLost || request.method !== "POST" || !request.url.endsWith(path ?? "")) return response
        isLost = true
        throw new TypeError("fetch failed", { cause: new Error("reset") })
      }
      const proxy = await startProxy({ send })
      await proxy.call("POST", "/v1/batches", payouts([row(2), row(3)]))
      expect((await batchIn(proxy, "1", "quoted")).note).toBe(note)
      expect((await provider.get("/concierge_requests")).body.data).toHaveLength(1)
      await proxy.stop()
    }
  })

  test("rows with the same name and address pay one payee", async () => {
    const address = { payee_name: "Ana Pérez", payee_email: "ana@example.com" }
    const { provider } = await quotedBatch([row(2, address), row(3, address), row(4, { payee_name: "Ana Pérez" })])
    expect((await provider.get("/users?page[per_page]=100")).body.data).toHaveLength(4 + 2)
  })
})

test("a request whose answer was lost is cancelled too when a later try is refused", async () => {
  const provider = makeProvider()
  let isHidden = true
  let tries = 0
  const proxy = await startProxy({
    send: async (request) => {
      const url = new URL(request.url)
      const isList = url.pathname.endsWith("/concierge_requests")
      if (!isList || (request.method === "GET" && !isHidden)) return provider.send(request)
      if (request.method === "GET") {
        url.search = "?filter[external_id]=another"
        return provider.send(new Request(url, request))
      }
      tries++
      isHidden = tries === 1
      if (!isHidden) return Response.json({ errors: [{ status: "422", title: "Closed today" }] }, { status: 422 })
      await provider.send(request)
      throw new TypeError("fetch failed", { cause: new Error("reset") })
    }
  })
  await proxy.call("POST", "/v1/batches", payouts([row(2)]))
  expect((await batchIn(proxy, "1", "refused")).note).toContain("Closed today")
  await until(
    async () => (await provider.get("/concierge_requests")).body.data[0].attributes.state,
    (state) => state === "cancelled"
  )
})
