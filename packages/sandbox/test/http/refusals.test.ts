import { describe, expect, test } from "vitest"
import { bench } from "../support/client.ts"
import { instructionDocument, outputDocument, requestDocument, userDocument } from "../support/documents.ts"

describe("what is refused", () => {
  const cases: ReadonlyArray<{
    readonly name: string
    readonly method?: string
    readonly path: string
    readonly body?: unknown
    readonly headers?: Record<string, string>
    readonly status: number
    readonly source?: object
  }> = [
    { name: "an unknown path", path: "/api/nothing", status: 404 },
    { name: "a path outside /api", path: "/", status: 404 },
    { name: "an unknown id", path: "/api/concierge_requests/9", status: 404 },
    { name: "an unknown currency", path: "/api/cash_wallets/xxx", status: 404 },
    { name: "no key", path: "/api/users/me", headers: { authorization: "" }, status: 401 },
    { name: "a wrong key", path: "/api/users/me", headers: { authorization: "your_api_kez" }, status: 401 },
    {
      name: "an unknown version",
      path: "/api/users/me",
      headers: { version: "3.0" },
      status: 400,
      source: { header: "Version" }
    },
    { name: "an answer as HTML", path: "/api/users/me", headers: { accept: "text/html" }, status: 406 },
    {
      name: "a form",
      method: "POST",
      path: "/api/users",
      body: "a=b",
      headers: { "content-type": "text/plain" },
      status: 415
    },
    {
      name: "a compressed body",
      method: "POST",
      path: "/api/users",
      body: userDocument(),
      headers: { "content-encoding": "gzip" },
      status: 415,
      source: { header: "Content-Encoding" }
    },
    {
      name: "an instruction that says nothing",
      method: "POST",
      path: "/api/withdrawal_instructions",
      body: instructionDocument("5", {}),
      status: 422,
      source: { pointer: "/data/attributes/body" }
    },
    {
      name: "a name of nothing",
      method: "POST",
      path: "/api/concierge_requests",
      body: requestDocument("ar_ars", undefined, { external_id: "" }),
      status: 422,
      source: { pointer: "/data/attributes/external_id" }
    },
    { name: "broken JSON", method: "POST", path: "/api/users", body: "{", status: 400 },
    { name: "no body", method: "POST", path: "/api/users", status: 400 },
    { name: "2 MiB", method: "POST", path: "/api/users", body: " ".repeat(2 ** 21), status: 413 },
    {
      name: "another type",
      method: "POST",
      path: "/api/users",
      body: { data: { type: "people" } },
      status: 422,
      source: { pointer: "/data/type" }
    },
    {
      name: "a filter with a typing error",
      path: "/api/concierge_requests?filter[exteral_id]=1",
      status: 400,
      source: { parameter: "filter[exteral_id]" }
    },
    {
      name: "a state that does not exist",
      path: "/api/concierge_requests?filter[state]=paid",
      status: 400,
      source: { parameter: "filter[state]" }
    },
    {
      name: "a page that is too long",
      path: "/api/users?page[per_page]=101",
      status: 400,
      source: { parameter: "page[per_page]" }
    },
    { name: "page 0", path: "/api/users?page[number]=0", status: 400, source: { parameter: "page[number]" } },
    {
      name: "an unknown port",
      method: "POST",
      path: "/api/concierge_requests",
      body: requestDocument("br_brl"),
      status: 422,
      source: { pointer: "/data/attributes/port_code" }
    },
    {
      name: "an unknown payer",
      method: "POST",
      path: "/api/concierge_requests",
      body: requestDocument("ar_ars", "9"),
      status: 422,
      source: { pointer: "/data/relationships/user" }
    }
  ]
  for (const { body, headers, method = "GET", name, path, source, status } of cases) {
    test(`${name}: ${status}`, async () => {
      const answer = await bench().call(method, path, body, headers)
      expect(answer.status).toBe(status)
      expect(answer.headers.get("content-type")).toContain("application/vnd.api+json")
      expect(answer.body.errors[0]).toMatchObject(source === undefined ? {} : { source })
    })
  }

  test("another method: 405, and which ones there are", async () => {
    const { headers, status } = await bench().call("DELETE", "/api/users/me")
    expect([status, headers.get("allow")]).toEqual([405, "GET, PATCH"])
  })

  const outputs: ReadonlyArray<readonly [name: string, document: unknown, pointer: string]> = [
    ["an unknown payee", outputDocument(undefined, { userId: "9" }), "/data/relationships/user"],
    [
      "an unknown instruction",
      outputDocument(undefined, { instructionId: "9" }),
      "/data/relationships/withdrawal_instruction"
    ],
    [
      "somebody else's instruction",
      outputDocument(undefined, { instructionId: "2121" }),
      "/data/relationships/withdrawal_instruction"
    ],
    ["an unknown request", outputDocument(undefined, { requestId: "9" }), "/data/relationships/request"],
    [
      "both amount and budget",
      outputDocument({ port_code: "cl_clp", amount: 1, budget: 1 }),
      "/data/attributes/budget"
    ],
    ["neither amount nor budget", outputDocument({ port_code: "cl_clp" }), "/data/attributes/amount"],
    [
      "decimals of a currency that has none",
      outputDocument({ port_code: "cl_clp", amount: "1.5" }),
      "/data/attributes/amount"
    ],
    [
      "a budget with more decimals than the payer's currency",
      outputDocument({ port_code: "cl_clp", budget: "1.005" }),
      "/data/attributes/budget"
    ],
    [
      "a budget that the costs eat up",
      outputDocument({ port_code: "other_usd", budget: "1" }),
      "/data/attributes/budget"
    ]
  ]
  for (const [name, document, pointer] of outputs) {
    test(`a payment with ${name}: 422`, async () => {
      const { call } = bench()
      await call("POST", "/api/concierge_requests", requestDocument())
      const { body, status } = await call("POST", "/api/concierge_request_outputs", document)
      expect([status, body.errors[0].source]).toEqual([422, { pointer }])
    })
  }

  test("a payment to a request that is no draft any more: 409", async () => {
    const { call } = bench()
    await call("POST", "/api/concierge_requests", requestDocument())
    await call("POST", "/api/concierge_requests/1010/cancel")
    const { status } = await call(
      "POST",
      "/api/concierge_request_outputs",
      outputDocument(undefined, { requestId: "1010" })
    )
    expect(status).toBe(409)
  })

  test("a quote for nothing: 422", async () => {
    const { call } = bench()
    await call("POST", "/api/concierge_requests", requestDocument())
    const { body, status } = await call("POST", "/api/concierge_requests/1010/request_quote")
    expect([status, body.errors[0].code]).toEqual([422, "no_outputs"])
    // no document was sent that could be pointed into
    expect(body.errors[0]).not.toHaveProperty("source")
  })

  test("an estimate, with one error for each payment that nothing would arrive of", async () => {
    const tooLittle = { port_code: "other_usd", budget: 1 }
    const attributes = { port_code: "cl_clp", outputs: [tooLittle, { port_code: "us_usd", budget: 1000 }, tooLittle] }
    const { body } = await bench().call("POST", "/api/concierge_estimates", {
      data: { type: "concierge_estimates", attributes }
    })
    expect(body.errors.map(({ source }: { source: object }) => source)).toEqual([
      { pointer: "/data/attributes/outputs/0/budget" },
      { pointer: "/data/attributes/outputs/2/budget" }
    ])
  })
})
