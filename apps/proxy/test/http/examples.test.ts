import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { makeProvider, startProxy, token } from "../support/harness.ts"

/** A call as the provider's guides show it, and the answer where they show one. */
interface Example {
  readonly title: string
  readonly request: {
    readonly method: string
    readonly path: string
    readonly headers: Record<string, string>
    readonly body?: unknown
  }
  readonly response?: { readonly status: number; readonly body?: unknown }
}

/** An estimate is not stored, so its id and token are new every time. */
const withoutChance = (document: unknown): unknown =>
  JSON.parse(JSON.stringify(document), (key, value) => {
    if (value?.type === "concierge_estimates") return { ...value, id: "any" }
    return key === "hint_token" ? "any" : value
  })

const directory = new URL("../../../../spec/examples/", import.meta.url)

for (const name of readdirSync(directory).filter((each) => each.endsWith(".json"))) {
  const example = JSON.parse(readFileSync(new URL(name, directory), "utf8")) as Example

  test(`the guides' call works with only the host changed: ${example.title}`, async () => {
    const provider = makeProvider({ pace: 1 })
    const proxy = await startProxy(provider)
    // the calls that add outputs need the draft that an earlier one made
    if (name.startsWith("create-output")) {
      await proxy.call("POST", "/api/concierge_requests", {
        data: { type: "concierge_requests", attributes: { port_code: "ar_ars" } }
      })
    }
    const { body, headers, method, path } = example.request
    const authorization = headers["Authorization"] === undefined ? "" : token
    const answer = await proxy.call(method, path, body, { ...headers, authorization, Authorization: authorization })
    expect(answer.status).toBe(example.response?.status ?? (method === "POST" ? 201 : 200))
    expect(answer.headers.get("content-type")).toBe("application/vnd.api+json; charset=utf-8")
    if (example.response?.body === undefined) return
    const { meta: _, ...document } = answer.body
    expect(withoutChance(document)).toMatchObject(Object(withoutChance(example.response.body)))
  })
}

const users = new URL("users/", directory)

// calls about keys are refused: see access.test.ts
for (const name of readdirSync(users).filter((each) => each !== "create-api-key.json")) {
  const { request, response, title } = JSON.parse(readFileSync(new URL(name, users), "utf8")) as Example

  test(`the guides' call reaches the provider as it is, and its answer the client: ${title}`, async () => {
    const sent: Array<Request> = []
    const status = response?.status ?? (request.method === "POST" ? 201 : 200)
    const proxy = await startProxy({
      send: async (call) => {
        sent.push(call.clone())
        return Response.json(response?.body ?? { data: null }, { status })
      }
    })
    const { Authorization: _, ...headers } = request.headers
    const answer = await proxy.call(request.method, request.path, request.body, headers)
    expect(answer.status).toBe(status)
    expect(answer.body).toEqual(response?.body ?? { data: null })
    const [call] = sent
    expect([call?.method, new URL(call?.url ?? "").pathname]).toEqual([request.method, request.path])
    expect(await call?.text()).toBe(request.body === undefined ? "" : JSON.stringify(request.body))
  })
}
