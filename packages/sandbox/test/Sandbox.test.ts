import { describe, expect, test } from "vitest"
import { addPayee, type Answer, bench, minutes, pay, seconds } from "./support/client.ts"
import { instructionDocument, outputDocument, requestDocument, userDocument } from "./support/documents.ts"

const crossBorder = { version: "2.1" }

describe("how a request goes", () => {
  test("from draft to finished, with a receipt that can be read", async () => {
    const { call, wait } = bench()
    await call("POST", "/api/concierge_requests", requestDocument())
    await call("POST", "/api/concierge_request_outputs", outputDocument())
    const quoted = await call("POST", "/api/concierge_requests/1010/request_quote", undefined, crossBorder)
    expect(quoted.body.data.attributes).toMatchObject({
      state: "quoted",
      eta: "2026-03-02T12:53:02.741Z",
      accept_quote_before: "2026-03-02T13:03:02.741Z",
      provision_funds_before: "2026-03-03T01:03:02.741Z",
      total_to_spend: 139.7
    })
    const accepted = await call("POST", "/api/concierge_requests/1010/accept_quote", undefined, crossBorder)
    expect(accepted.body.data.attributes.state).toBe("working")
    wait(seconds(60))
    const { attributes } = (await call("GET", "/api/concierge_requests/1010", undefined, crossBorder)).body.data
    expect(attributes).toMatchObject({ state: "finished", funds_available: null, credit_note_url: null })
    const receipt = await call("GET", new URL(attributes.receipt_url).pathname)
    expect(receipt.text).toContain("Output 32323: 1,000 CLP paid for 139.70 ARS")
    expect((await call("GET", "/api/concierge_requests/1010/credit_note")).status).toBe(404)
  })

  test("a quote for another origin than the neighbours takes a moment", async () => {
    const { call, wait } = bench()
    await call("POST", "/api/concierge_requests", requestDocument("us_usd"))
    await call("POST", "/api/concierge_request_outputs", outputDocument())
    const asked = await call("POST", "/api/concierge_requests/1010/request_quote")
    expect(asked.body.data.attributes).toMatchObject({ state: "quote_requested", eta: "2026-03-02T12:53:04.741Z" })
    wait(seconds(2))
    expect((await call("GET", "/api/concierge_requests/1010")).body.data.attributes.state).toBe("quoted")
  })

  test("a payer without funds waits for a deposit of what is missing", async () => {
    const it = bench()
    const payer = await addPayee(it, "payer@example.com")
    const requestId = await pay(it, [{ userId: "5", instructionId: "1" }], { payerId: payer.userId })
    const show = async () => (await it.call("GET", `/api/concierge_requests/${requestId}`)).body.data.attributes
    expect(await show()).toMatchObject({ state: "quote_accepted", funds_available: 0 })
    it.wait(seconds(5))
    expect((await show()).state).toBe("working")
    it.wait(seconds(60))
    expect((await show()).state).toBe("finished")
  })

  test("a quote that nobody accepts ends the request, and its payments with it", async () => {
    const { call, wait } = bench()
    await call("POST", "/api/concierge_requests", requestDocument())
    await call("POST", "/api/concierge_request_outputs", outputDocument())
    await call("POST", "/api/concierge_requests/1010/request_quote")
    wait(minutes(10))
    const late = await call("POST", "/api/concierge_requests/1010/accept_quote")
    expect([late.status, late.body.errors[0].code]).toEqual([409, "wrong_state"])
    const { attributes } = (await call("GET", "/api/concierge_requests/1010")).body.data
    expect(attributes).toMatchObject({
      state: "cancelled",
      cancellation_reason: "quote_not_accepted",
      outputs_cancelled: 1
    })
  })

  test("a draft is pruned when it was left alone for thirty days, counted from the last touch", async () => {
    const { call, wait } = bench()
    const state = async () => (await call("GET", "/api/concierge_requests/1010")).body.data.attributes.state
    const day = 24 * 3_600_000
    await call("POST", "/api/concierge_requests", requestDocument())
    wait(20 * day)
    await call("POST", "/api/concierge_request_outputs", outputDocument())
    wait(30 * day - 1)
    expect(await state()).toBe("draft")
    wait(1)
    expect(await state()).toBe("cancelled")
    const { attributes } = (await call("GET", "/api/concierge_requests/1010")).body.data
    expect(attributes.cancellation_reason).toBe("draft_was_pruned")
  })

  test("the older generation sees seven states, the later one nine", async () => {
    const it = bench()
    await pay(it, [await addPayee(it, "fail@example.com")])
    const seen = { concierge: new Set<string>(), crossborder: new Set<string>() }
    for (let step = 0; step < 200; step++) {
      it.wait(100)
      const show = async (headers = {}) =>
        (await it.call("GET", "/api/concierge_request_outputs/32323", undefined, headers)).body.data.attributes.state
      seen.concierge.add(await show())
      seen.crossborder.add(await show(crossBorder))
    }
    expect([...seen.concierge]).toEqual(["accepting", "working", "returned"])
    expect([...seen.crossborder]).toEqual(["accepting", "working", "settling", "failed", "returned"])
  })

  test("the client cancels, and nothing is paid", async () => {
    const { call, wait } = bench()
    await call("POST", "/api/concierge_requests", requestDocument())
    await call("POST", "/api/concierge_request_outputs", outputDocument())
    const { body } = await call("POST", "/api/concierge_requests/1010/cancel")
    expect(body.data.attributes).toMatchObject({ state: "cancelled", cancellation_reason: "cancelled_by_user" })
    wait(seconds(60))
    const output = await call("GET", "/api/concierge_request_outputs/32323")
    expect(output.body.data.attributes.state).toBe("cancelled")
    expect((await call("POST", "/api/concierge_requests/1010/cancel")).status).toBe(409)
  })

  test("names can be changed and taken away until the request is final", async () => {
    const { call } = bench()
    await call("POST", "/api/concierge_requests", requestDocument("ar_ars", "112", { external_id: "payroll" }))
    const change = (attributes: object, id = "1010") =>
      call(
        "PATCH",
        "/api/concierge_requests/1010",
        { data: { type: "concierge_requests", id, attributes } },
        crossBorder
      )
    const { attributes } = (await change({ external_id: null, payment_authorization_code: "PA-1" })).body.data
    expect(attributes).toMatchObject({ external_id: null, payment_authorization_code: "PA-1" })
    expect((await change({ external_id: "x" }, "1011")).status).toBe(409)
    await call("POST", "/api/concierge_requests/1010/cancel")
    expect((await change({ external_id: "x" })).status).toBe(409)
  })
})

describe("whose draft a payment goes to when the client leaves it out", () => {
  const faults = [
    { drafts: 0, detail: "none is open" },
    { drafts: 2, detail: "several are open" }
  ]
  for (const { detail, drafts } of faults) {
    test(`${drafts} open drafts are refused, naming the relationship`, async () => {
      const { call } = bench()
      for (let count = 0; count < drafts; count++) await call("POST", "/api/concierge_requests", requestDocument())
      const { body, status } = await call("POST", "/api/concierge_request_outputs", outputDocument())
      expect(status).toBe(422)
      expect(body.errors).toMatchObject([{ source: { pointer: "/data/relationships/request" } }])
      expect(body.errors[0].detail).toContain(detail)
    })
  }

  test("another payer's draft does not count", async () => {
    const { call } = bench()
    await call("POST", "/api/concierge_requests", requestDocument("ar_ars", "112"))
    await call("POST", "/api/concierge_requests", requestDocument())
    const { body } = await call("POST", "/api/concierge_request_outputs", outputDocument())
    expect(body.data.relationships.request.data.id).toBe("1011")
  })
})

describe("who may see and do what", () => {
  const keys = new Map([
    ["your_api_key", "345"],
    ["key of 5", "5"]
  ])
  const of5 = { authorization: "key of 5" }

  test("what others own looks as if it did not exist", async () => {
    const { call } = bench({ keys })
    await call("POST", "/api/concierge_requests", requestDocument())
    await call("POST", "/api/concierge_request_outputs", outputDocument())
    const hidden = [
      "concierge_requests/1010",
      "concierge_request_outputs/32323",
      "withdrawal_instructions/2121",
      "users/345"
    ]
    for (const path of hidden) expect((await call("GET", `/api/${path}`, undefined, of5)).status).toBe(404)
    for (const type of ["concierge_requests", "concierge_request_outputs"]) {
      expect((await call("GET", `/api/${type}`, undefined, of5)).body.meta.total).toBe(0)
    }
    const visible = (await call("GET", "/api/users", undefined, of5)).body.data
    expect(visible.map(({ id }: { id: string }) => id)).toEqual(["5"])
  })

  test("only a master user makes users", async () => {
    const { call } = bench({ keys })
    expect((await call("POST", "/api/users", userDocument(), of5)).status).toBe(403)
    const { body, status } = await call("POST", "/api/users", userDocument(), crossBorder)
    expect([status, body.data.id, body.data.attributes.compliance_state]).toEqual([201, "20203", "new"])
  })

  test("ports and estimates need no key", async () => {
    const { call } = bench()
    const { body } = await call("GET", "/api/concierge_ports", undefined, { authorization: "" })
    expect(body.data).toHaveLength(11)
  })
})

describe("users and instructions", () => {
  test("a new user is enabled after a moment", async () => {
    const { call, wait } = bench()
    await call("POST", "/api/users", userDocument({ email: "ana@example.com", password: "secret" }))
    wait(seconds(1))
    const { attributes } = (await call("GET", "/api/users/20203", undefined, crossBorder)).body.data
    expect(attributes).toMatchObject({ name: "ana@example.com", kyc_accepted: true, compliance_state: "enabled" })
  })

  test("the key's own user is also called me, and can be changed", async () => {
    const { call } = bench()
    const attributes = { webhook_url: "https://example.com/hooks", do_not_email: true }
    await call("PATCH", "/api/users/me", { data: { type: "users", id: 345, attributes } })
    const shown = await call("GET", "/api/users/345", undefined, crossBorder)
    expect(shown.body.data.attributes).toMatchObject(attributes)
  })

  test("an instruction is made, listed by its user and taken away; payments go on naming it", async () => {
    const { call } = bench()
    const made = await call("POST", "/api/withdrawal_instructions", instructionDocument("5"))
    expect([made.status, made.body.data.id]).toEqual([201, "2122"])
    await call("POST", "/api/concierge_requests", requestDocument())
    await call("POST", "/api/concierge_request_outputs", outputDocument(undefined, { instructionId: "2122" }))
    const listed = await call("GET", "/api/withdrawal_instructions?filter[user_id]=5")
    expect(listed.body.data.map(({ id }: { id: string }) => id)).toEqual(["1", "2122"])
    expect((await call("DELETE", "/api/withdrawal_instructions/2122")).status).toBe(204)
    expect((await call("GET", "/api/withdrawal_instructions/2122")).status).toBe(404)
    const { body } = await call("GET", "/api/concierge_request_outputs/32323")
    expect(body.data.relationships.withdrawal_instruction.data.id).toBe("2122")
    expect(body.included).toHaveLength(1)
  })
})

describe("lists", () => {
  test("pages follow each other to the last, newest request first", async () => {
    const { call } = bench()
    for (let count = 0; count < 7; count++) await call("POST", "/api/concierge_requests", requestDocument())
    const found: Array<string> = []
    let next: string | null = "/api/concierge_requests?page[per_page]=3"
    while (next !== null) {
      const { data, links, meta }: Answer["body"] = (await call("GET", next)).body
      expect(meta).toMatchObject({ total: 7, per_page: 3 })
      found.push(...data.map(({ id }: { id: string }) => id))
      next = links.next
    }
    expect(found).toEqual(["1016", "1015", "1014", "1013", "1012", "1011", "1010"])
    const after = (await call("GET", "/api/concierge_requests?page[per_page]=3&page[number]=9")).body
    expect([after.data, after.links.next]).toEqual([[], null])
  })

  test("filters choose, alone and together", async () => {
    const { call } = bench()
    await call("POST", "/api/concierge_requests", requestDocument("ar_ars", "112", { external_id: "a" }))
    await call("POST", "/api/concierge_requests", requestDocument("ar_ars", "112", { external_id: "b" }))
    await call("POST", "/api/concierge_requests", requestDocument("ar_ars", "345", { external_id: "b" }))
    await call("POST", "/api/concierge_requests/1011/cancel")
    const ids = async (query: string) =>
      (await call("GET", `/api/concierge_requests?${query}`)).body.data.map(({ id }: { id: string }) => id)
    expect(await ids("filter[external_id]=b")).toEqual(["1012", "1011"])
    expect(await ids("filter[external_id]=b&filter[state]=draft")).toEqual(["1012"])
    expect(await ids("filter[user_id]=112")).toEqual(["1011", "1010"])
  })

  test("payments of one request come in the order of their creation, payees included once", async () => {
    const { call } = bench()
    for (const requestId of ["1010", "1011"]) {
      await call("POST", "/api/concierge_requests", requestDocument())
      await call("POST", "/api/concierge_request_outputs", outputDocument(undefined, { requestId }))
      await call("POST", "/api/concierge_request_outputs", outputDocument(undefined, { requestId }))
    }
    const { data, included } = (await call("GET", "/api/concierge_request_outputs?filter[request_id]=1011")).body
    expect(data.map(({ id }: { id: string }) => id)).toEqual(["32325", "32326"])
    expect(included.map(({ type }: { type: string }) => type)).toEqual(["users", "withdrawal_instructions"])
    expect((await call("GET", "/api/concierge_request_outputs?filter[state]=working")).body.data).toEqual([])
  })
})

describe("the rate limit", () => {
  test("a sixth call within a second is refused, and says when to come again", async () => {
    const { call, wait } = bench({ rate: 5 })
    for (let count = 0; count < 5; count++) expect((await call("GET", "/api/users/me")).status).toBe(200)
    wait(600)
    const { headers, status } = await call("GET", "/api/users/me")
    expect([status, headers.get("retry-after")]).toEqual([429, "1"])
    wait(400)
    expect((await call("GET", "/api/users/me")).status).toBe(200)
  })
})
