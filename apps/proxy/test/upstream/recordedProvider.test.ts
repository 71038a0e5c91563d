import { describe, expect, test } from "vitest"
import { expectError, output, request } from "../support/calls.ts"
import { approve, batchIn, payouts, row, rowsOf, startProxy, until } from "../support/harness.ts"
import { makeRecordedProvider } from "../support/recordedProvider.ts"

describe("a provider that answers as recorded", () => {
  test("has a batch paid, each row once", async () => {
    const provider = await makeRecordedProvider()
    const proxy = await startProxy(provider)
    await proxy.call("POST", "/v1/batches", payouts([row(2), row(3), row(4)]))
    const { request_id, total_to_spend } = await batchIn(proxy, "1", "quoted")
    await approve(proxy, total_to_spend)
    await batchIn(proxy, "1", "finished")
    const rows: ReadonlyArray<{ readonly state: string; readonly output_id: string }> = await rowsOf(proxy, "1")
    expect(rows.map(({ state }) => state)).toEqual(["settled", "settled", "settled"])
    const { body } = await provider.get(`/concierge_request_outputs?filter[request_id]=${request_id}`)
    expect(body.data.map(({ id }: { readonly id: string }) => id)).toEqual(rows.map(({ output_id }) => output_id))
    expect((await provider.get("/concierge_requests")).body.meta.total).toBe(1)
  })

  test("is handed on as it answers: 200 for what is made, lists without links", async () => {
    const proxy = await startProxy(await makeRecordedProvider())
    const made = await proxy.call("POST", "/api/concierge_requests", request({ port_code: "ar_ars" }))
    expect([made.status, made.body.data.attributes.state]).toEqual([200, "draft"])
    const ports = await proxy.call("GET", "/api/concierge_ports")
    expect([Object.keys(ports.body), ports.body.data.length]).toEqual([["data"], 11])
  })

  test("does not know a request, which is told where it is named", async () => {
    const proxy = await startProxy(await makeRecordedProvider())
    const relationships = { request: { data: { id: "77", type: "concierge_requests" } } }
    const answer = await proxy.call("POST", "/api/concierge_request_outputs", output({}, relationships))
    expectError(answer, 422, "unknown_reference", { pointer: "/data/relationships/request" })
    expect(answer.body.errors).toHaveLength(1)
  })

  test("says why a batch stands still, and it goes on when that is over", async () => {
    let isOff = true
    const provider = await makeRecordedProvider(() =>
      isOff ? Response.json({ error: "Not enough permissions" }, { status: 401 }) : undefined
    )
    const proxy = await startProxy(provider)
    await proxy.call("POST", "/v1/batches", payouts([row(2)]))
    const show = async () => (await proxy.call("GET", "/v1/batches/1")).body.data.attributes
    const stuck = await until(show, ({ note }) => typeof note === "string")
    expect(stuck.note).toContain("the provider refuses (401): Not enough permissions")
    isOff = false
    expect((await batchIn(proxy, "1", "quoted")).state).toBe("quoted")
  })
})

describe("a refusal that no client of JSON:API could read", () => {
  const html = { "content-type": "text/html" }
  const page = "<html><head><title>Access denied</title></head><body>198.51.100.7</body></html>"
  const empty = "The provider refuses this with 404: it does not say why."
  test.each([
    [401, '{"error": "Invalid Api Key"}', {}, "The provider refuses this with 401: Invalid Api Key"],
    [401, '{"error": "Not enough permissions"}', {}, "The provider refuses this with 401: Not enough permissions"],
    [404, '{"errors": [{"code": null, "detail": null}]}', {}, empty],
    [404, '{"errors": []}', {}, empty],
    [404, "", {}, empty],
    [403, page, html, "The provider refuses this with 403: Access denied"],
    [400, "Bad request", { "content-type": "text/plain" }, "The provider refuses this with 400: Bad request"],
    [
      422,
      '{"errors":{"cbu":["2850590940090418135201 is wrong"]}}',
      {},
      "The provider refuses this with 422: cbu ••••5201 is wrong"
    ]
  ])("is told in our own form: %i %s", async (status, body, headers, detail) => {
    const provider = await makeRecordedProvider(() => new Response(body, { status, headers }))
    const proxy = await startProxy(provider)
    for (const [method, path, sent] of [
      ["GET", "/api/users/5", undefined],
      ["POST", "/api/users", { data: { type: "users", attributes: {} } }],
      ["POST", "/api/concierge_requests/1010/accept_quote", undefined]
    ] as const) {
      const answer = await proxy.call(method, path, sent)
      expectError(answer, status, "refused_by_provider")
      expect(answer.body.errors).toEqual([
        { status: String(status), code: "refused_by_provider", title: "Refused by the provider", detail }
      ])
    }
  })

  test("a breakdown is told with its page's words, and that nothing is known of the call", async () => {
    const body = "<html><head><title>502 Bad Gateway</title></head></html>"
    const proxy = await startProxy(await makeRecordedProvider(() => new Response(body, { status: 502, headers: html })))
    const answer = await proxy.call("POST", "/api/users", { data: { type: "users", attributes: {} } })
    expectError(answer, 502, "unusable_answer")
    expect(answer.body.errors[0].detail).toMatch(/\("502 Bad Gateway"\).*unknown, so look/)
  })
})
