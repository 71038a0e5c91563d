import { SqlClient } from "effect/sql/SqlClient"
import { describe, expect, test } from "vitest"
import { makeProvider, payouts, row, startProxy, until } from "../support/harness.ts"
import { counted, expectError } from "../support/calls.ts"

describe("when the provider fails", () => {
  const lost = new TypeError("fetch failed", { cause: new Error("reset") })
  const refused = new TypeError("fetch failed", { cause: Object.assign(new Error(), { code: "ECONNREFUSED" }) })
  const html = () => Promise.resolve(new Response("<html>", { status: 200, headers: { "content-type": "text/html" } }))
  const user = { data: { type: "users", attributes: {} } }
  const table: ReadonlyArray<readonly [string, string, unknown, () => Promise<Response>, number, string, number]> = [
    ["a lost answer to a POST", "POST", user, () => Promise.reject(lost), 503, "no_answer", 1],
    ["a lost answer to a GET", "GET", undefined, () => Promise.reject(lost), 503, "no_answer", 3],
    ["no connection", "POST", user, () => Promise.reject(refused), 503, "no_connection", 1],
    ["a page for people", "POST", user, html, 502, "unusable_answer", 1],
    ["a breakdown", "POST", user, () => Promise.resolve(new Response("", { status: 500 })), 502, "unusable_answer", 1],
    [
      "a breakdown of a GET",
      "GET",
      undefined,
      () => Promise.resolve(new Response("", { status: 503 })),
      502,
      "unusable_answer",
      3
    ],
    [
      "a redirect",
      "GET",
      undefined,
      () => Promise.resolve(new Response("", { status: 302, headers: { location: "/login" } })),
      502,
      "unusable_answer",
      1
    ],
    [
      "too many calls",
      "POST",
      user,
      () => Promise.resolve(new Response("", { status: 429, headers: { "retry-after": "0" } })),
      503,
      "overloaded",
      5
    ]
  ]
  test.each(table)(
    "%s is one error, and only what may be repeated is",
    async (_, method, body, send, status, code, tries) => {
      const { calls, proxy } = await counted({ send })
      const answer = await proxy.call(method, "/api/users", body)
      expectError(answer, status, code)
      expect(calls).toHaveLength(tries)
      const isUnknown = status === 502 || code === "no_answer"
      expect(answer.body.errors[0].detail.includes("unknown, so look")).toBe(isUnknown)
    }
  )
})

test("a provider that wants to be left alone for long is left alone, and that is said at once", async () => {
  const headers = { "retry-after": "Thu, 01 Jan 2099 00:00:00 GMT" }
  const { calls, proxy } = await counted({ send: () => Promise.resolve(new Response("", { status: 429, headers })) })
  await proxy.call("POST", "/v1/batches", payouts([row(2)]))
  const { body } = await until(
    () => proxy.call("GET", "/v1/batches/1"),
    (seen) => Boolean(seen.body.data.attributes.note)
  )
  expect(body.data.attributes.note).toContain("the provider takes no more calls for now; it is tried again")
  const answer = await proxy.call("GET", "/api/users")
  expectError(answer, 503, "overloaded")
  expect(answer.body.errors[0].detail).toContain("300 s")
  expect(calls).toHaveLength(1)
})

test("a refusal of the provider comes back as it is", async () => {
  const document =
    '{"errors":[{"status":"422","code":"odd","detail":"No.","meta":{"n":12345678901234567890}}],"jsonapi":{"version":"1.0"}}'
  const { proxy } = await counted({
    send: () =>
      Promise.resolve(
        new Response(document, { status: 422, headers: { "content-type": "application/json", "x-secret": "1" } })
      )
  })
  const answer = await proxy.call("GET", "/api/users")
  expect([answer.status, answer.text, answer.headers.get("content-type"), answer.headers.get("x-secret")]).toEqual([
    422,
    document,
    "application/json",
    null
  ])
})

test("nobody's fault but ours is told in one line, with nothing of what was sent", async () => {
  const lines: Array<string> = []
  const provider = makeProvider()
  const proxy = await startProxy({ send: provider.send, log: (line) => lines.push(line) })
  await proxy.runtime.runPromise(SqlClient.use((sql) => sql`DROP TABLE batch_rows`))
  const answer = await proxy.call("POST", "/v1/batches", payouts([row(2, { payee_name: "Secret Name" })]))
  expectError(answer, 500, "internal")
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain(/names it ([\w-]+)/.exec(answer.body.errors[0].detail)?.[1])
  expect(lines[0]).not.toMatch(/Secret Name|76543210|00120344057/)
  expect(lines[0]).not.toContain("\n")
})

describe("a provider that repeats its key when it refuses", () => {
  const key = "sk-live-0123456789abcdef"
  const words = `Invalid API key: ${key}`
  test.each<[string, () => Response]>([
    [
      "in an error document",
      () => Response.json({ errors: [{ code: "no", detail: words, meta: { key } }] }, { status: 401 })
    ],
    ["in a document of its own", () => Response.json({ error: words }, { status: 403 })],
    ["as text", () => new Response(words, { status: 422 })],
    ["on a page", () => new Response(`<title>${words}</title>`, { status: 404 })],
    ["when it breaks down", () => Response.json({ error: words }, { status: 500 })],
    ["with where it leads to", () => new Response(words, { status: 302, headers: { location: `/?key=${key}` } })]
  ])("%s has it told to nobody", async (_, answer) => {
    const lines: Array<string> = []
    const proxy = await startProxy({ key, send: async () => answer(), log: (line) => lines.push(line) })
    const user = { data: { type: "users", attributes: { name: "Ana" } } }
    const told = [
      await proxy.call("GET", "/api/users/me"),
      await proxy.call("POST", "/api/users", user),
      await proxy.call("GET", "/healthz")
    ]
    await proxy.call("POST", "/v1/batches", payouts([row(2)]))
    const { text } = await until(
      () => proxy.call("GET", "/v1/batches/1"),
      (seen) => Boolean(seen.body.data.attributes.note)
    )
    const all = [...told.map(({ headers, text: body }) => body + JSON.stringify([...headers])), text, ...lines].join(
      "\n"
    )
    expect(all).not.toContain(key)
    expect(told.slice(0, 2).every(({ status }) => status >= 400)).toBe(true)
  })
})
