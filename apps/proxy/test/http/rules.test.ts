import { expect, test } from "vitest"
import { makeProvider } from "../support/harness.ts"
import { at, counted, expectError, output, request } from "../support/calls.ts"

test("a request is only quoted once, and nothing is sent to find that out a second time", async () => {
  const { calls, proxy } = await counted()
  await proxy.call("POST", "/api/concierge_requests", request({ port_code: "ar_ars" }))
  const quote = () => proxy.call("POST", "/api/concierge_requests/1010/request_quote")
  expectError(await quote(), 422, "no_outputs")
  expect((await proxy.call("POST", "/api/concierge_request_outputs", output({}))).status).toBe(201)
  expect((await quote()).status).toBe(200)
  calls.length = 0
  expectError(await quote(), 409, "wrong_state")
  expect(calls.map(({ method }) => method)).toEqual(["GET"])
  expectError(
    await proxy.call(
      "POST",
      "/api/concierge_request_outputs",
      output({}, { request: { data: { id: "1010", type: "concierge_requests" } } })
    ),
    409,
    "wrong_state"
  )
  expect((await proxy.call("POST", "/api/concierge_requests/1010/accept_quote")).body.data.attributes.state).not.toBe(
    "quoted"
  )
  expectError(await proxy.call("POST", "/api/concierge_requests/1010/cancel"), 409, "wrong_state")
  expectError(await proxy.call("POST", "/api/concierge_requests/77/cancel"), 404, "not_found")
  expectError(
    await proxy.call(
      "POST",
      "/api/concierge_request_outputs",
      output({}, { request: { data: { id: "77", type: "concierge_requests" } } })
    ),
    422,
    "unknown_reference",
    at("/data/relationships/request")
  )
})

test("a budget has the payer's decimals, once it is known who pays", async () => {
  const { proxy } = await counted()
  await proxy.call("POST", "/api/concierge_requests", request({ port_code: "cl_clp" }))
  const relationships = { request: { data: { id: 1010, type: "concierge_requests" } } }
  const answer = await proxy.call(
    "POST",
    "/api/concierge_request_outputs",
    output({ amount: undefined, budget: "100.5" }, relationships)
  )
  expect(answer.body.errors).toHaveLength(1)
  expectError(answer, 422, "too_many_decimals", at("/data/attributes/budget"))
})

test("an instruction for another port is doubted, not refused, and looked up once", async () => {
  const { calls, proxy } = await counted()
  await proxy.call("POST", "/api/concierge_requests", request({ port_code: "ar_ars" }))
  const add = () =>
    proxy.call("POST", "/api/concierge_request_outputs", output({ port_code: "mx_mxn", amount: "123456789012.34" }))
  const answer = await add()
  expect(answer.status).toBe(201)
  expect(answer.text).toContain('"amount":123456789012.34')
  expect(answer.body.meta.warnings).toMatchObject([
    { code: "port_mismatch", source: { pointer: "/data/relationships/withdrawal_instruction" } }
  ])
  await add()
  expect(calls.filter(({ url }) => url.includes("/withdrawal_instructions/"))).toHaveLength(1)
})

test("a port that only the provider knows is doubted, one that nobody knows is refused", async () => {
  const provider = makeProvider()
  const posts: Array<string> = []
  const { proxy } = await counted({
    send: async (sent) => {
      if (sent.url.endsWith("/concierge_requests")) {
        posts.push(await sent.text())
        return Response.json({ data: { id: "1", type: "concierge_requests", attributes: {} } }, { status: 201 })
      }
      const attributes = { code: "br_brl", country: "BR", currency_code: "BRL" }
      return sent.url.includes("concierge_ports")
        ? Response.json({ data: [{ id: "12", type: "concierge_ports", attributes }] })
        : provider.send(sent)
    }
  })
  const known = await proxy.call("POST", "/api/concierge_requests", request({ port_code: "br_brl" }))
  expect(known.body.meta.warnings).toMatchObject([{ code: "unknown_port" }])
  expectError(
    await proxy.call("POST", "/api/concierge_requests", request({ port_code: "bo_bob" })),
    422,
    "unknown_port"
  )
  expect(posts).toHaveLength(1)
})

test("an answer that is no document of JSON:API stays JSON with our doubts in it, or without", async () => {
  const attributes = { code: "br_brl", country: "BR", currency_code: "BRL" }
  for (const [answer, doubted] of [
    [{}, { meta: { warnings: expect.any(Array) } }],
    [[1], [1]]
  ] as const) {
    const { proxy } = await counted({
      send: async ({ method }) =>
        method === "POST"
          ? Response.json(answer, { status: 201 })
          : Response.json({ data: [{ id: "12", type: "concierge_ports", attributes }] })
    })
    const made = await proxy.call("POST", "/api/concierge_requests", request({ port_code: "br_brl" }))
    expect(made.body).toEqual(doubted)
  }
})
