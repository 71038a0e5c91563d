import { expect, test } from "vitest"
import { guides, paymentGuides } from "../../../../spec/test/guides.ts"
import { makeProvider, startProxy, token } from "../support/harness.ts"

/** An estimate is not stored, so its id and token are new every time. */
const withoutChance = (document: unknown): unknown =>
  JSON.parse(JSON.stringify(document), (key, value) => {
    if (value?.type === "concierge_estimates") return { ...value, id: "any" }
    return key === "hint_token" ? "any" : value
  })

for (const { name, request, response, title } of paymentGuides) {
  test(`the guides' call works with only the host changed: ${title}`, async () => {
    const provider = makeProvider({ pace: 1 })
    const proxy = await startProxy(provider)
    // the calls that add outputs need the draft that an earlier one made
    if (name.startsWith("create-output")) {
      await proxy.call("POST", "/api/concierge_requests", {
        data: { type: "concierge_requests", attributes: { port_code: "ar_ars" } }
      })
    }
    const { body, headers, method, path } = request
    const authorization = headers["Authorization"] === undefined ? "" : token
    const answer = await proxy.call(method, path, body, { ...headers, authorization, Authorization: authorization })
    expect(answer.status).toBe(response?.status ?? (method === "POST" ? 201 : 200))
    expect(answer.headers.get("content-type")).toBe("application/vnd.api+json; charset=utf-8")
    if (response === undefined) return
    const { meta: _, ...document } = answer.body
    expect(withoutChance(document)).toMatchObject(Object(withoutChance(response.body)))
  })
}

// Calls about keys are refused: see access.test.ts
for (const { name, request, response, title } of guides) {
  if (!name.startsWith("users/") || name === "users/create-api-key.json") continue

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
