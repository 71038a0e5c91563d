import * as Result from "effect/Result"
import { Jsona } from "jsona"
import Kitsu from "kitsu"
import { sample } from "../../../spec/test/sample.ts"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { makeSandbox } from "../src/Sandbox.ts"
import { serve, type Serving } from "../src/serve.ts"
import { startProxy } from "./support/validatingProxy.ts"

/** Clients and a proxy that others made, on sockets: what a newcomer would use, and none of our own code. */
let serving: Serving
let proxy: Awaited<ReturnType<typeof startProxy>>
beforeAll(async () => {
  const sandbox = Result.getOrThrow(makeSandbox({ journal: ":memory:", rate: "unlimited", pace: 1_000 }))
  serving = Result.getOrThrow(await serve(sandbox, { host: "127.0.0.1", port: 0 }))
  proxy = await startProxy(serving.url)
})
afterAll(async () => {
  await proxy.close()
  await serving.close()
})

// kitsu's types know other pages than the provider's
const perPage: object = { per_page: 2 }

const headers = { Authorization: "your_api_key", Version: "2.1" }

describe.each(["the sandbox", "a validating proxy"])("through %s", (place) => {
  const isWhole = place === "the sandbox" || sample(false, true)
  const root = () => `${place === "the sandbox" ? serving.url : proxy.url}/api`

  // the validating proxy takes half a second a call
  test.runIf(isWhole)("kitsu walks the guide", async () => {
    const api = new Kitsu({ baseURL: root(), headers, pluralize: false, camelCaseTypes: false, resourceCase: "none" })
    const name = `kitsu-${place}`
    const { data: payee } = await api.create("users", { email: "ana@example.com" })
    const user = { data: { type: "users", id: payee.id } }
    const { data: instruction } = await api.create("withdrawal_instructions", {
      label: "Ana",
      body: { name: "Ana Pérez", bank: "Banco Ejemplo", country: "CL" },
      user
    })
    const { data: draft } = await api.create("concierge_requests", { port_code: "ar_ars", external_id: name })
    const outputs = []
    for (const amount of [1000, 2000, 3000]) {
      const { data } = await api.create("concierge_request_outputs", {
        port_code: "cl_clp",
        amount,
        request: { data: { type: "concierge_requests", id: draft.id } },
        user,
        withdrawal_instruction: { data: { type: "withdrawal_instructions", id: instruction.id } }
      })
      outputs.push(data.id)
    }
    const page = await api.get("concierge_request_outputs", {
      params: { filter: { request_id: draft.id }, page: { number: 2, ...perPage } }
    })
    expect([page.data.map(({ id }: { id: string }) => id), page.meta.total]).toEqual([[outputs[2]], 3])
    expect(page.data[0].user.data).toMatchObject({ id: payee.id, email: "ana@example.com" })

    await api.request({
      method: "POST",
      url: `concierge_requests/${draft.id}/request_quote`,
      type: "concierge_requests"
    })
    const { data: quoted } = await api.get(`concierge_requests/${draft.id}`)
    expect(quoted).toMatchObject({ state: "quoted", external_id: name, outputs_count: 3 })
    await api.update("concierge_requests", { id: draft.id, payment_authorization_code: "PA-1" })
    await api.request({
      method: "POST",
      url: `concierge_requests/${draft.id}/accept_quote`,
      type: "concierge_requests"
    })
    const found = await api.get("concierge_requests", {
      params: { filter: { external_id: name }, include: "user,outputs.withdrawal_instruction" }
    })
    expect(found.data).toHaveLength(1)
    expect(found.data[0].outputs.data[0].withdrawal_instruction.data.label).toBe("Ana")
    expect((await api.get("cash_wallets/ars")).data).toMatchObject({ type: "cash_wallets", currency: "ars" })

    const refused = await api.create("concierge_requests", { port_code: "br_brl" }).catch((error: unknown) => error)
    expect(refused).toMatchObject({ errors: [{ status: "422", source: { pointer: "/data/attributes/port_code" } }] })
    await api.remove("withdrawal_instructions", instruction.id)
  })

  test("jsona reads every document, and what it makes is taken", async () => {
    const jsona = new Jsona()
    const call = async (method: string, path: string, stuff?: object) => {
      const body = stuff && JSON.stringify(jsona.serialize({ stuff }))
      const response = await fetch(`${root()}/${path}`, {
        method,
        headers: {
          ...headers,
          accept: "application/vnd.api+json",
          ...(body && { "content-type": "application/vnd.api+json" })
        },
        ...(body && { body })
      })
      const document = JSON.parse(await response.text())
      // oxlint-disable-next-line typescript/no-explicit-any -- what comes out is of every shape
      const read: any = response.ok ? jsona.deserialize(document) : document
      return { status: response.status, read }
    }
    const { read: me } = await call("GET", "users/me")
    expect(me).toMatchObject({ type: "users", id: "345" })
    const { read: draft } = await call("POST", "concierge_requests", {
      type: "concierge_requests",
      port_code: "cl_clp",
      user: { type: "users", id: "112" },
      relationshipNames: ["user"]
    })
    const request = { type: "concierge_requests", id: draft.id }
    const output = {
      type: "concierge_request_outputs",
      port_code: "us_usd",
      budget: 100_000,
      request,
      user: { type: "users", id: "5" },
      withdrawal_instruction: { type: "withdrawal_instructions", id: "1" },
      relationshipNames: ["request", "user", "withdrawal_instruction"]
    }
    const made = await call("POST", "concierge_request_outputs", output)
    expect([made.status, made.read.user.type, made.read.withdrawal_instruction.type]).toEqual([
      201,
      "users",
      "withdrawal_instructions"
    ])
    await call("POST", `concierge_requests/${draft.id}/request_quote`)
    const accepted = await call("POST", `concierge_requests/${draft.id}/accept_quote`)
    expect(accepted.status).toBe(200)
    const { read: shown } = await call("GET", `concierge_requests/${draft.id}?include=user,outputs.user`)
    expect(shown.outputs[0].user.id).toBe("5")
    const { read: first } = await call("GET", "users?page[per_page]=2&page[number]=1")
    expect(first).toHaveLength(2)
  })
})

test("the validating proxy complains of nothing", () => {
  expect(proxy.complaints).toEqual([])
})

test("it would complain of a body and of an answer that are not as the spec says", async () => {
  const type = { "content-type": "application/vnd.api+json; charset=utf-8" }
  const wrong = JSON.stringify({ data: { id: "1", type: "users", attributes: { email: 5 } } })
  const fake = { fetch: async () => new Response(wrong, { headers: type }), close: () => {} }
  const served = Result.getOrThrow(await serve(fake, { host: "127.0.0.1", port: 0 }))
  proxy.upstream = served.url
  const to = { authorization: "your_api_key", "content-type": "application/vnd.api+json" }
  const refused = await fetch(`${proxy.url}/api/users`, { method: "POST", headers: to, body: wrong })
  const answered = await fetch(`${proxy.url}/api/users/me`, { headers: to })
  expect([refused.status, answered.status, proxy.complaints.splice(0).length]).toEqual([400, 500, 2])
  proxy.upstream = serving.url
  await served.close()
})
