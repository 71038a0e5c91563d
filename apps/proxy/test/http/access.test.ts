import { describe, expect, test } from "vitest"
import { counted, expectError, output, request } from "../support/calls.ts"
import { makeProvider, payouts, quotedBatch, row, startProxy } from "../support/harness.ts"

describe("access", () => {
  test.each([
    ["/api/users", "", 401],
    ["/api/users", "wrong", 401],
    ["/api/users", "Bearer a token of the tests alone", 200],
    ["/v1/batches", "", 401],
    ["/v1/batches/1", "your_api_key", 401],
    ["/api/concierge_ports", "", 200],
    ["/api/concierge_ports", "whatever", 200],
    ["/healthz", "", 200]
  ])("%s with %j answers %i", async (path, authorization, status) => {
    const { proxy } = await counted()
    expect((await proxy.call("GET", path, undefined, { authorization })).status).toBe(status)
  })

  test.each(["evil.example", "evil.example:8787", "127.0.0.1.evil.example", "concierge.local"])(
    "a page at %s cannot use a browser to call",
    async (host) => {
      const { proxy } = await counted()
      const answer = await proxy.call("GET", "/healthz", undefined, { host })
      expectError(answer, 400, "bad_header", { header: "Host" })
      expect(answer.text).not.toContain("provider")
    }
  )

  test.each(["127.0.0.1:8787", "localhost:1", "[::1]:8787", "127.0.0.2"])("%s is this machine", async (host) => {
    const { proxy } = await counted()
    expect((await proxy.call("GET", "/healthz", undefined, { host })).status).toBe(200)
  })

  test("what is not JSON:API is told apart", async () => {
    const { calls, proxy } = await counted()
    expectError(
      await proxy.call("POST", "/api/users", "{}", { "content-type": "text/plain" }),
      415,
      "unsupported_media_type"
    )
    expectError(
      await proxy.call("POST", "/api/users", "{}", { "content-type": "application/vnd.api+json; ext=x" }),
      415,
      "unsupported_media_type"
    )
    expectError(await proxy.call("GET", "/api/users", undefined, { accept: "text/html" }), 406, "not_acceptable")
    expectError(await proxy.call("GET", "/api/users", undefined, { version: "9" }), 400, "bad_header", {
      header: "Version"
    })
    expect(calls).toEqual([])
  })
})

test.each([
  ["/v1/batches?filter%5Bexternal_id%5D=a%00b", "filter[external_id]"],
  ["/v1/outcomes/a%00b", "id"],
  ["/api/users/1%00", "id"],
  ["/api/users?%00page=1", "page"]
])("a zero byte in an address is refused: %s", async (path, parameter) => {
  const proxy = await startProxy(makeProvider())
  const { body, status } = await proxy.call("GET", path)
  expect([status, body.errors[0].source]).toEqual([400, { parameter }])
})

test("what a client says to the provider arrives, its token does not", async () => {
  const { calls, proxy } = await counted()
  const body = '{ "data": {"type":"users", "attributes": {"email":"ana@example.com"}} }'
  const headers = { version: "2.1", "one-time-password": "123456", cookie: "a=b", "x-forwarded-for": "10.0.0.1" }
  const answer = await proxy.call("POST", "/api/users?a=%20b", body, headers)
  expect(answer.status).toBe(400)
  const [call] = calls
  expect(call?.url).toBe("http://provider.test/api/users?a=%20b")
  expect(await call?.text()).toBe(body)
  expect(Object.fromEntries(call?.headers ?? [])).toEqual({
    accept: "application/vnd.api+json",
    authorization: "your_api_key",
    "content-type": "application/vnd.api+json",
    "one-time-password": "123456",
    version: "2.1"
  })
})

test.each([
  ["GET", "/api/api_keys", undefined],
  ["POST", "/api/api_keys", { data: { type: "api_keys", attributes: { payments: true } } }],
  ["GET", "/api/api_keys/1", undefined],
  ["DELETE", "/api/api_keys/1", undefined]
])("whoever has the token cannot come by a key of the provider: %s %s", async (method, path, body) => {
  const { calls, proxy } = await counted()
  expectError(await proxy.call(method, path, body), 403, "forbidden")
  expect(calls).toEqual([])
})

describe("on behalf of a managed user", () => {
  const authorization = "a token of the tests alone; user=5"

  test("the provider's key goes with the user's id in the token's place, to look things up as well", async () => {
    const { calls, proxy } = await counted()
    const made = await proxy.call("POST", "/api/concierge_requests", request({ port_code: "ar_ars" }), {
      authorization
    })
    const relationships = { request: { data: { id: made.body.data.id, type: "concierge_requests" } } }
    const paid = await proxy.call("POST", "/api/concierge_request_outputs", output({}, relationships), {
      authorization
    })
    expect([made.status, paid.status]).toEqual([201, 201])
    expect(calls.map(({ method }) => method)).toEqual(["POST", "GET", "GET", "POST"])
    expect(new Set(calls.map(({ headers }) => headers.get("authorization")))).toEqual(new Set(["your_api_key; user=5"]))
  })

  test("what one user may see is not told to another", async () => {
    const { calls, proxy } = await counted()
    const pay = (user: string) =>
      proxy.call("POST", "/api/concierge_request_outputs", output({}), {
        authorization: `a token of the tests alone${user}`
      })
    for (const user of ["; user=5", "; user=5", "; user=112", ""]) await pay(user)
    const asked = calls.filter(({ method }) => method === "GET").map(({ headers }) => headers.get("authorization"))
    expect(asked).toEqual(["your_api_key; user=5", "your_api_key; user=112", "your_api_key"])
  })

  test("a wrong token does not become a right one", async () => {
    const { calls, proxy } = await counted()
    const answer = await proxy.call("GET", "/api/users/me", undefined, { authorization: "your_api_key; user=5" })
    expectError(answer, 401, "unauthorized", { header: "Authorization" })
    expect(calls).toEqual([])
  })

  test("no key is made for them", async () => {
    const { calls, proxy } = await counted()
    expectError(await proxy.call("GET", "/api/api_keys", undefined, { authorization }), 403, "forbidden")
    expect(calls).toEqual([])
  })

  test("no batch is paid, since its payer would be another", async () => {
    const { calls, proxy } = await counted()
    const answer = await proxy.call("POST", "/v1/batches", payouts([row(2)]), { authorization })
    expectError(answer, 400, "bad_header", { header: "Authorization" })
    expect((await proxy.call("GET", "/v1/batches")).body.data).toEqual([])
    expect(calls).toEqual([])
  })

  test("a batch's request is left alone, as by anybody else", async () => {
    const { proxy, requestId } = await quotedBatch()
    const answer = await proxy.call("POST", `/api/concierge_requests/${requestId}/accept_quote`, undefined, {
      authorization
    })
    expectError(answer, 409, "of_batch")
    expect(answer.body.errors).toHaveLength(1)
  })
})
