import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { createServer as createTcpServer } from "node:net"
import { describe, expect, test } from "vitest"
import type { ClientError } from "../../src/client/ClientError.ts"
import { type Client, makeClient } from "../../src/client/Client.ts"
import { type Fetch, maxBytes } from "../../src/client/Carry.ts"
import { client, failure, failureInTime, json, request, secret, timeoutMs } from "../client.ts"
import { listen, serve } from "../server.ts"

const create = (made: Client) => made.requests.create({ portCode: "ar_ars", externalId: "payroll-2026-03" })

test("a call carries the bare key, the version and a document, and gives a value", async () => {
  const { calls, url } = await serve((_, response) => json(response, 201, { data: request("1010") }))
  const made = await Effect.runPromise(create(client(`${url}/api/`)))
  expect(made).toMatchObject({ id: "1010", userId: "112", state: "draft", portCode: "ar_ars", outputIds: [] })
  expect(calls).toMatchObject([
    {
      method: "POST",
      url: "/api/concierge_requests",
      headers: { authorization: secret, version: "2.1", "content-type": "application/vnd.api+json" },
      body: '{"data":{"type":"concierge_requests","attributes":{"port_code":"ar_ars","external_id":"payroll-2026-03"}}}'
    }
  ])
})

describe("the outcome is unknown when a call was sent and its answer", () => {
  test("never came: the connection was reset before it", async () => {
    const { url } = await serve((incoming) => incoming.socket.resetAndDestroy())
    expect(await failure(create(client(url)))).toMatchObject({ _tag: "OutcomeUnknown", reason: "connection lost" })
  })

  test("broke off: the connection was reset in the middle", async () => {
    const { url } = await serve((incoming, response) => {
      response.writeHead(201, { "content-type": "application/vnd.api+json", "content-length": "1000" })
      response.write('{"data":', () => incoming.socket.resetAndDestroy())
    })
    expect(await failure(create(client(url)))).toMatchObject({ _tag: "OutcomeUnknown", reason: "answer cut short" })
  })

  test("ends before its document does", async () => {
    const { url } = await serve((_, response) => response.writeHead(201).end('{"data": {"id": "10'))
    expect(await failure(create(client(url)))).toMatchObject({ reason: "answer cut short", status: 201 })
  })

  test("took too long", async () => {
    const asked = Promise.withResolvers<void>()
    const { url } = await serve(() => asked.resolve())
    expect(await failureInTime(create(client(url)), asked.promise)).toMatchObject({
      _tag: "OutcomeUnknown",
      reason: "no answer in time"
    })
  })

  test("began in time and never ended", async () => {
    const begun = Promise.withResolvers<void>()
    const { url } = await serve((_, response) => response.writeHead(200).write('{"data":'))
    const send: Fetch = async (outgoing) => {
      const response = await fetch(outgoing)
      begun.resolve()
      return response
    }
    expect(await failureInTime(create(client(url, send)), begun.promise)).toMatchObject({
      _tag: "OutcomeUnknown",
      reason: "no answer in time"
    })
  })

  test.each([500, 502, 503, 504, 520])("is a page with status %i", async (status) => {
    const { url } = await serve((_, response) => response.writeHead(status).end("<html>Sorry</html>"))
    expect(await failure(create(client(url)))).toMatchObject({ _tag: "OutcomeUnknown", reason: "server error", status })
  })

  test.each([200, 403])("is a page of whoever stands before the server, with status %i", async (status) => {
    const { url } = await serve((_, response) => response.writeHead(status).end("<html>Checking your browser</html>"))
    expect(await failure(create(client(url)))).toMatchObject({
      _tag: "OutcomeUnknown",
      reason: "not a document",
      status
    })
  })

  test("is a document of something else", async () => {
    const { url } = await serve((_, response) => json(response, 201, { data: { id: "1", type: "users" } }))
    expect(await failure(create(client(url)))).toMatchObject({ _tag: "OutcomeUnknown", reason: "unexpected document" })
  })

  test("leads elsewhere, where the key is not shown", async () => {
    const elsewhere = await serve((_, response) => json(response, 200, {}))
    const { url } = await serve((_, response) => response.writeHead(307, { location: elsewhere.url }).end())
    expect(await failure(create(client(url)))).toMatchObject({ _tag: "OutcomeUnknown", reason: "redirected" })
    expect(elsewhere.calls).toEqual([])
  })

  test("is longer than anybody reads", async () => {
    const { url } = await serve((_, response) => response.writeHead(200).end(" ".repeat(maxBytes + 1)))
    expect(await failure(create(client(url)))).toMatchObject({ _tag: "OutcomeUnknown", reason: "answer too large" })
  })

  test("is an error document of the proxy, which says why", async () => {
    const errors = [{ status: "503", code: "no_answer", title: "No answer", detail: "Look before trying again." }]
    const { url } = await serve((_, response) => json(response, 503, { errors }))
    expect(await failure(create(client(url)))).toMatchObject({ _tag: "OutcomeUnknown", status: 503, errors })
  })
})

describe("nothing was sent when", () => {
  test("nobody listens", async () => {
    const server = createTcpServer()
    const url = await listen(server)
    await new Promise((resolve) => server.close(resolve))
    expect(await failure(create(client(url)))).toMatchObject({ _tag: "NotConnected", reason: "connection refused" })
  })

  test("the host has no such name", async () => {
    const cause = Object.assign(new Error(), { code: "ENOTFOUND", syscall: "getaddrinfo" })
    const send = () => Promise.reject(new TypeError("fetch failed", { cause }))
    const made = makeClient({ baseUrl: "http://nowhere.example", send })
    expect(await failure(create(made))).toMatchObject({ _tag: "NotConnected", reason: "unknown host" })
  })

  test.each([
    ["connection refused", ["ECONNREFUSED", "ECONNREFUSED"], "NotConnected"],
    ["connection lost", ["ECONNREFUSED", "ECONNRESET"], "OutcomeUnknown"]
  ])("all of several addresses failed: %s", async (reason, codes, _tag) => {
    const errors = codes.map((code) => Object.assign(new Error(), { code }))
    const send = () => Promise.reject(new TypeError("fetch failed", { cause: new AggregateError(errors) }))
    expect(await failure(create(makeClient({ baseUrl: "http://localhost", send })))).toMatchObject({ _tag, reason })
  })

  test("the server's certificate is not trusted", async () => {
    const cause = Object.assign(new Error(), { code: "DEPTH_ZERO_SELF_SIGNED_CERT" })
    const send = () => Promise.reject(new TypeError("fetch failed", { cause }))
    expect(await failure(create(makeClient({ baseUrl: "https://localhost", send })))).toMatchObject({
      _tag: "NotConnected",
      reason: "untrusted certificate"
    })
  })

  test.each(["http://127.0.0.1:1", "ftp://127.0.0.1", "no address"])(
    "the address %j is none that is called",
    async (baseUrl) => {
      expect(await failure(create(client(baseUrl)))).toMatchObject({ _tag: "NotConnected", reason: "cannot be sent" })
    }
  )

  test("the key cannot stand in a header, and the failure does not show it", async () => {
    const made = makeClient({ baseUrl: "http://127.0.0.1:9999", key: Redacted.make(`${secret}\nx`) })
    const error = await failure(create(made))
    expect(error).toMatchObject({ _tag: "NotConnected", reason: "cannot be sent" })
    expect(JSON.stringify(error) + error.message + String(error.stack)).not.toContain(secret)
  })
})

describe("nothing took effect when", () => {
  test("the server refuses, and says why", async () => {
    const errors = [
      { status: "422", code: "unknown_port", title: "Unknown port", detail: "no", source: { pointer: "/data" } },
      { title: null, detail: "only a detail", meta: { state: "draft" } }
    ]
    const { url } = await serve((_, response) => json(response, 422, { errors }))
    expect(await failure(create(client(url)))).toMatchObject({
      _tag: "Refused",
      status: 422,
      errors: [errors[0], { status: "", code: "unknown", title: "", detail: "only a detail", meta: { state: "draft" } }]
    })
  })

  test.each([
    ["", undefined],
    ['{"error":"no such key"}', "no such key"],
    ['{"errors":[{"code":null,"detail":null}]}', undefined]
  ])("the server refuses with %j", async (body, words) => {
    const { url } = await serve((_, response) => response.writeHead(401).end(body))
    expect(await failure(create(client(url)))).toMatchObject({ _tag: "Refused", status: 401, errors: [], words })
  })

  test.each([
    [undefined, 1_000],
    ["2", 2_000]
  ])("there were too many calls, Retry-After %j", async (header, retryAfterMs) => {
    const { url } = await serve((_, response) =>
      response.writeHead(429, header === undefined ? {} : { "retry-after": header }).end("<html>slow down</html>")
    )
    expect(await failure(create(client(url)))).toMatchObject({ _tag: "Throttled", retryAfterMs })
  })
})

test("a call is never repeated by itself", async () => {
  const { calls, url } = await serve((_, response) => response.writeHead(500).end())
  await failure(create(client(url)))
  await failure(client(url).requests.show("1"))
  expect(calls).toHaveLength(2)
})

test("an interrupted call lets its connection go", async () => {
  const asked = Promise.withResolvers<void>()
  const gone = Promise.withResolvers<void>()
  const { url } = await serve((incoming) => {
    incoming.socket.on("close", () => gone.resolve())
    asked.resolve()
  })
  await failureInTime(client(url).requests.show("1"), asked.promise)
  await expect(gone.promise).resolves.toBeUndefined()
})

describe("every call of the client asks for its path", () => {
  const total = "1500000.00"
  test.each<[string, (made: Client) => Effect.Effect<unknown, ClientError>, string]>([
    ["ports", (made) => made.ports.list(), "GET /api/concierge_ports"],
    ["show a request", (made) => made.requests.show("a/b"), "GET /api/concierge_requests/a%2Fb"],
    ["change a request", (made) => made.requests.update("7", { externalId: null }), "PATCH /api/concierge_requests/7"],
    ["ask for a quote", (made) => made.requests.requestQuote("7"), "POST /api/concierge_requests/7/request_quote"],
    [
      "accept a quote",
      (made) => made.requests.acceptQuote("7", "123456"),
      "POST /api/concierge_requests/7/accept_quote"
    ],
    ["cancel a request", (made) => made.requests.cancel("7"), "POST /api/concierge_requests/7/cancel"],
    ["list outputs", (made) => made.outputs.list({ requestId: "7" }), "GET /api/concierge_request_outputs"],
    ["show an output", (made) => made.outputs.show("7"), "GET /api/concierge_request_outputs/7"],
    ["list instructions", (made) => made.instructions.list(), "GET /api/withdrawal_instructions"],
    ["show an instruction", (made) => made.instructions.show("7"), "GET /api/withdrawal_instructions/7"],
    ["show me", (made) => made.users.me(), "GET /api/users/me"],
    ["make a user", (made) => made.users.create(), "POST /api/users"],
    ["wallets", (made) => made.wallets.list(), "GET /api/cash_wallets"],
    ["batches", (made) => made.batches.listed(), "GET /v1/batches"],
    ["rows", (made) => made.batches.rows("7"), "GET /v1/batches/7/rows"],
    ["approve", (made) => made.batches.approve("7", total), "POST /v1/batches/7/approve"],
    ["requote", (made) => made.batches.requote("7"), "POST /v1/batches/7/requote"],
    ["cancel a batch", (made) => made.batches.cancel("7"), "POST /v1/batches/7/cancel"]
  ])("%s", async (_, call, wanted) => {
    const { calls, url } = await serve((__, response) => json(response, 404, { errors: [] }))
    expect(await failure(call(client(url)))).toMatchObject({ _tag: "Refused", status: 404 })
    expect(`${calls[0]?.method} ${calls[0]?.url.split("?")[0]}`).toBe(wanted)
    expect(calls[0]?.headers["one-time-password"]).toBe(wanted.endsWith("accept_quote") ? "123456" : undefined)
    expect(calls[0]?.headers["content-type"] === undefined).toBe(calls[0]?.body === "")
  })

  test("an instruction is removed, without a document", async () => {
    const { calls, url } = await serve((_, response) => response.writeHead(204).end())
    await Effect.runPromise(client(url).instructions.remove("7"))
    expect(calls.map((call) => `${call.method} ${call.url}`)).toEqual(["DELETE /api/withdrawal_instructions/7"])
  })
})

test("a forwarded call goes as it came, with only the key added, and a refusal comes back as it is", async () => {
  const body = '{"errors":[{"detail":"total is 12345678901234567.89"}]}'
  const { calls, url } = await serve((_, response) => response.writeHead(422, { "x-a": "b" }).end(body))
  const sent = {
    method: "POST",
    path: "/api/concierge_requests",
    query: "a=b",
    headers: { "Content-Type": "application/json", Authorization: "the-token-of-our-own-client" },
    body: '{"data": 1.10}'
  }
  const answer = await Effect.runPromise(client(url).forward(sent))
  expect([answer.status, answer.body, answer.header("x-a")]).toEqual([422, body, "b"])
  expect(calls).toMatchObject([{ url: "/api/concierge_requests?a=b", body: sent.body }])
  expect(calls[0]?.headers).toMatchObject({ authorization: secret, "content-type": "application/json" })
  expect(calls[0]?.headers["version"]).toBeUndefined()
})

test.each([400, 401, 422, 500])(
  "a key that the server repeats is taken out of its refusal, status %i",
  async (status) => {
    const { url } = await serve((_, response) =>
      json(response, status, { errors: [{ code: "no", detail: `no such key: ${secret}`, meta: { secret } }] })
    )
    const error = await failure(create(client(url)))
    expect(error).toMatchObject({ status, errors: [{ detail: "no such key: ••••", meta: { secret: "••••" } }] })
    expect(JSON.stringify(error)).not.toContain(secret)
  }
)

test("a key so short that it may be a word stays, a longer one is hidden in a refusal", async () => {
  const { url } = await serve(({ method }, response) =>
    json(response, method === "GET" ? 200 : 422, { error: "a user" })
  )
  const refused = makeClient({ baseUrl: url, key: Redacted.make("user"), timeoutMs })
  expect(await failure(create(refused))).toMatchObject({ words: "a user" })
  const short = makeClient({ baseUrl: url, key: Redacted.make("a user"), timeoutMs })
  expect(await failure(create(short))).toMatchObject({ words: "••••" })
  const told = makeClient({ baseUrl: url, key: Redacted.make("a user of sixteen letters"), timeoutMs })
  const { body } = await Effect.runPromise(told.forward({ method: "GET", path: "/api/users" }))
  expect(body).toBe('{"error":"a user"}')
})

test("a server in this process is called without a network", async () => {
  const send = async (incoming: globalThis.Request) =>
    Response.json({ data: [request(new URL(incoming.url).pathname)] }, { status: 200 })
  const [only] = await Effect.runPromise(makeClient({ baseUrl: "http://sandbox", send }).requests.list({ pages: 1 }))
  expect(only?.id).toBe("/api/concierge_requests")
})
