import type { Fetch } from "@concierge/api/Carry"
import { describe, expect, test } from "vitest"
import { codesOf, peso, submit } from "../support/accident.ts"
import { expectError, request } from "../support/calls.ts"
import { approve, batchIn, makeProvider, type Proxy, rowsOf, startProxy, until } from "../support/harness.ts"
import { makeOwnProvider } from "../support/ownProvider.ts"

const decide = (proxy: Proxy, id: string, decision: string, fields: object = {}) =>
  proxy.call("POST", `/v1/outcomes/${id}/decisions`, {
    data: {
      type: "outcome_decisions",
      attributes: { decision, actor: "Julia, treasury", reason: "as their support says", ...fields }
    }
  })
const open = async (proxy: Proxy) => {
  const { body } = await proxy.call("GET", "/v1/outcomes")
  return body.data.map(({ attributes: { kind, state }, id }: { id: string; attributes: Record<string, string> }) => [
    id,
    kind,
    state
  ])
}
const evidenceOf = async (proxy: Proxy, id: string): Promise<ReadonlyArray<string>> => {
  const { body } = await proxy.call("GET", `/v1/outcomes/${id}`)
  return body.data.attributes.evidence.map(
    ({ detail, source }: { detail: string; source: string }) => `${source}: ${detail}`
  )
}
const saw = (proxy: Proxy, code: string) =>
  until(
    () => proxy.call("GET", "/v1/batches/1"),
    (seen) => codesOf(seen.body.data.attributes).includes(code)
  )

/** A batch whose request was given up, and accepted at the provider in the same moment. */
const acceptedInstead = async (
  answer: (call: Request, send: Fetch) => Promise<Response> = (call, send) => send(call)
) => {
  const provider = makeOwnProvider()
  const proxy = await startProxy({
    send: async (call) => {
      const draft = provider.requests.find(({ id }) => call.url.endsWith(`/${id}/cancel`))
      if (draft?.state === "quoted") provider.acceptElsewhere(draft.id)
      return answer(call, provider.send)
    }
  })
  await submit(proxy, "a", [peso(3)])
  const { request_id } = await batchIn(proxy, "1", "quoted")
  provider.slip(request_id)
  await batchIn(proxy, "1", "expired")
  await saw(proxy, "given_up_and_accepted")
  return { provider, proxy, requestId: String(request_id) }
}

/** A payment that the provider says is paid after it had said that it came back. */
const paidAfterAll = async () => {
  let fate: "returned" | "working" = "returned"
  const provider = makeOwnProvider({ fate: ({ amount }) => (String(amount?.value) === "53" ? fate : "working") })
  const proxy = await startProxy(provider)
  await submit(proxy, "a", [peso(3), peso(4)])
  await approve(proxy, (await batchIn(proxy, "1", "quoted")).total_to_spend)
  await until(
    () => proxy.call("GET", "/v1/batches/1"),
    (seen) => seen.body.data.attributes.counts.returned === 1
  )
  fate = "working"
  const [output] = provider.outputs
  if (output === undefined) throw new Error("nothing was made")
  output.state = "settled"
  await saw(proxy, "paid_after_all")
  return { output, proxy }
}

test("what is proven is no outcome", async () => {
  const proxy = await startProxy(makeOwnProvider())
  await submit(proxy, "a", [peso(3)])
  await batchIn(proxy, "1", "quoted")
  expect(await open(proxy)).toEqual([])
  expectError(await proxy.call("GET", "/v1/outcomes/batch-1"), 404, "not_found")
  expectError(await decide(proxy, "batch-1", "absent"), 404, "not_found")
})

describe("a batch that may be paid although it was given up", () => {
  test("is told with what is known here and what the provider says now", async () => {
    const { proxy, requestId } = await acceptedInstead()
    expect(await open(proxy)).toEqual([["batch-1", "batch", "open"]])
    const evidence = await evidenceOf(proxy, "batch-1")
    expect(evidence).toContainEqual(
      expect.stringMatching(`^proxy: Request ${requestId} was given up here and accepted`)
    )
    expect(evidence).toContainEqual(
      expect.stringMatching(`^provider: It lists request ${requestId} .* (working|finished).$`)
    )
  })

  test("is not declared absent while the provider says that it is paid; adopted, it counts as paid", async () => {
    const { proxy } = await acceptedInstead()
    expectError(await decide(proxy, "batch-1", "absent"), 409, "conflict")
    expect((await decide(proxy, "batch-1", "escalate")).body.data.attributes.state).toBe("escalated")
    expect(await open(proxy)).toEqual([["batch-1", "batch", "escalated"]])
    const adopted = await decide(proxy, "batch-1", "adopt")
    expect([adopted.status, adopted.body.data.attributes.state]).toEqual([200, "adopted"])
    expect(await open(proxy)).toEqual([])
    expect((await submit(proxy, "b", [peso(3)])).status).toBe(409)
    expect(await evidenceOf(proxy, "batch-1")).toEqual([
      "person: Julia, treasury: escalate, as their support says",
      "person: Julia, treasury: adopt, as their support says"
    ])
    expectError(await decide(proxy, "batch-1", "absent"), 409, "conflict")
  })

  test("is asked about by its id: that the provider lists it no more says nothing", async () => {
    let isListed = true
    const { proxy } = await acceptedInstead(async (call, send) =>
      isListed || !new URL(call.url).pathname.endsWith("/concierge_requests")
        ? send(call)
        : new Response((await (await send(call)).text()).replace(/"data":\[.*\]/s, '"data":[]'))
    )
    isListed = false
    expectError(await decide(proxy, "batch-1", "absent"), 409, "conflict")
    expect((await decide(proxy, "batch-1", "adopt")).status).toBe(200)
  })

  test("is decided about only while the provider shows it", async () => {
    let isGone = false
    const { provider, proxy, requestId } = await acceptedInstead(async (call, send) =>
      send(
        isGone && call.url.includes(`/concierge_requests/${requestId}`)
          ? new Request(call.url.replace(requestId, "999"), call)
          : call
      )
    )
    isGone = true
    for (const decision of ["absent", "adopt"]) expectError(await decide(proxy, "batch-1", decision), 409, "conflict")
    expect(await evidenceOf(proxy, "batch-1")).toContain(`provider: It shows no request ${requestId}.`)
    expect((await decide(proxy, "batch-1", "escalate")).status).toBe(200)
    expect(provider.requests).toHaveLength(1)
  })

  test("and whose next request is accepted, too, is told of both, and the first decision does not speak of the second", async () => {
    const { provider, proxy } = await acceptedInstead()
    const [given] = provider.requests
    if (given === undefined) throw new Error("nothing was made")
    given.state = "cancelled"
    expect((await decide(proxy, "batch-1", "absent")).status).toBe(200)
    await proxy.call("POST", "/v1/batches/1/requote")
    provider.slip((await batchIn(proxy, "1", "quoted")).request_id)
    await until(
      () => proxy.call("GET", "/v1/batches/1"),
      (seen) => codesOf(seen.body.data.attributes).length === 2
    )
    expect(await open(proxy)).toEqual([["batch-1", "batch", "open"]])
    expectError(await decide(proxy, "batch-1", "absent"), 409, "conflict")
  })

  test("can be quoted anew once it is declared absent, since the provider has cancelled it", async () => {
    const { provider, proxy } = await acceptedInstead()
    const [given] = provider.requests
    if (given === undefined) throw new Error("nothing was made")
    given.state = "cancelled"
    expectError(await decide(proxy, "batch-1", "adopt"), 409, "conflict")
    expect((await decide(proxy, "batch-1", "absent")).body.data.attributes.state).toBe("absent")
    expect(await open(proxy)).toEqual([])
    expect((await proxy.call("POST", "/v1/batches/1/requote")).status).toBe(200)
    await batchIn(proxy, "1", "quoted")
  })
})

describe("a payment that the provider says is paid after all", () => {
  test("takes the provider's state when it is adopted", async () => {
    const { proxy } = await paidAfterAll()
    const id = "payment-1"
    expect(await open(proxy)).toEqual([[id, "payment", "open"]])
    expect(await evidenceOf(proxy, id)).toContainEqual(
      expect.stringMatching(/^provider: It says that output .* settled/)
    )
    expectError(await decide(proxy, id, "absent"), 409, "conflict")
    expect((await decide(proxy, id, "adopt")).status).toBe(200)
    expect((await rowsOf(proxy, "1"))[0]).toMatchObject({ state: "settled", note: null })
    expect(await open(proxy)).toEqual([])
  })

  test("is open again when that happens once more after it was adopted", async () => {
    const { output, proxy } = await paidAfterAll()
    output.state = "working"
    expect((await decide(proxy, "payment-1", "adopt")).status).toBe(200)
    output.state = "returned"
    await until(
      () => rowsOf(proxy, "1"),
      ([first]) => first.state === "returned"
    )
    output.state = "settled"
    await until(
      () => open(proxy),
      (outcomes) => outcomes.length === 1
    )
    expect(await open(proxy)).toEqual([["payment-1", "payment", "open"]])
  })

  test("can be paid again once it is declared absent, since the provider says that it came back", async () => {
    const { output, proxy } = await paidAfterAll()
    expect((await submit(proxy, "b", [peso(3)])).status).toBe(409)
    output.state = "returned"
    expect((await decide(proxy, "payment-1", "absent")).status).toBe(200)
    expect((await submit(proxy, "b", [peso(3)])).status).toBe(201)
  })
})

describe("a call with an Idempotency-Key whose answer was lost", () => {
  const draft = request({ port_code: "ar_ars" })
  const key = { "idempotency-key": "payroll-secret" }
  const lost = async () => {
    const provider = makeProvider()
    let losesAnswers = true
    const send: Fetch = async (call) => {
      const response = await provider.send(call)
      if (!losesAnswers || call.method !== "POST") return response
      losesAnswers = false
      throw new TypeError("fetch failed", { cause: Object.assign(new Error(""), { code: "ECONNRESET" }) })
    }
    const proxy = await startProxy({ send })
    expectError(await proxy.call("POST", "/api/concierge_requests", draft, key), 503, "no_answer")
    const [[id] = []] = await open(proxy)
    return { proxy, id: String(id) }
  }

  test("is told without the key, which is the client's own", async () => {
    const { id, proxy } = await lost()
    const { text } = await proxy.call("GET", `/v1/outcomes/${id}`)
    expect(text).toContain("POST /api/concierge_requests was sent, and the answer was 503.")
    expect(text).not.toContain("payroll-secret")
  })

  test("is decided once, also when two people decide at the same time", async () => {
    const { id, proxy } = await lost()
    const answers = await Promise.all(["adopt", "absent", "adopt"].map((decision) => decide(proxy, id, decision)))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
  })

  test("is made again once it is declared absent, and not when it is adopted", async () => {
    const { id, proxy } = await lost()
    expect((await decide(proxy, id, "absent")).status).toBe(200)
    expect((await proxy.call("POST", "/api/concierge_requests", draft, key)).status).toBe(201)
    const other = await lost()
    expect((await decide(other.proxy, other.id, "adopt")).status).toBe(200)
    expectError(await other.proxy.call("POST", "/api/concierge_requests", draft, key), 503, "no_answer")
    expect(await open(other.proxy)).toEqual([])
  })
})

test("nothing is decided while the provider cannot be reached, but to ask others", async () => {
  let isDown = false
  const provider = makeOwnProvider()
  const proxy = await startProxy({
    send: async (call) => {
      if (isDown) throw new TypeError("unreachable")
      const [draft] = provider.requests
      if (call.url.endsWith("/cancel") && draft?.state === "quoted") provider.acceptElsewhere(draft.id)
      return provider.send(call)
    }
  })
  await submit(proxy, "a", [peso(3)])
  provider.slip((await batchIn(proxy, "1", "quoted")).request_id)
  await saw(proxy, "given_up_and_accepted")
  isDown = true
  expect(await evidenceOf(proxy, "batch-1")).toContainEqual(expect.stringMatching(/^provider: It cannot be asked/))
  expectError(await decide(proxy, "batch-1", "adopt"), 503, "no_connection")
  expect((await decide(proxy, "batch-1", "escalate")).status).toBe(200)
})

test.each([
  ["decision", { decision: "repeat" }, "wrong_type"],
  ["actor", { actor: "" }, "wrong_text"],
  ["reason", { reason: "…" }, "wrong_text"]
])("a decision with a wrong %s is refused at its place", async (member, fields, code) => {
  const { proxy } = await acceptedInstead()
  const { body, status } = await decide(proxy, "batch-1", "adopt", fields)
  expect([status, body.errors[0]]).toMatchObject([422, { code, source: { pointer: `/data/attributes/${member}` } }])
})
