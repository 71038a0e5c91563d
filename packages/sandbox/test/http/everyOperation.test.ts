import { describe, expect, test } from "vitest"
import { deref, type Operation, operations } from "../../../../spec/Spec.ts"
import { addPayee, type Answer, bench, pay } from "../support/client.ts"
import { outputDocument, requestDocument, userDocument } from "../support/documents.ts"
import { contradictions, type Exchange, operationOf } from "../support/contract.ts"
import { attachmentDocument, issueDocument, question, replyDocument } from "../support/reviewing.ts"

const served = operations.filter(({ file }) => file !== "proxy.yaml")
const nameOf = ({ method, path }: Operation) => `${method.toUpperCase()} ${path}`

test("every operation of the specs can be made to succeed, and then is as they promise", async () => {
  const succeeded = new Set<Operation>()
  const it = bench({ deliver: false })
  const call = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = { version: "2.1" }
  ): Promise<Answer> => {
    const answer = await it.call(method, path, body, headers)
    const operation = operationOf(method, path)
    expect([method, path, answer.status < 300]).toEqual([method, path, true])
    if (operation !== undefined) succeeded.add(operation)
    return answer
  }
  const idOf = ({ body }: Answer): string => body.data.id
  const staff = (path: string, attributes?: object, type = "") =>
    call("POST", `/staff/${path}`, attributes && { data: { type, attributes } })

  // how the sandbox behaves
  await call("GET", "/staff/clock")
  await call("PATCH", "/staff/clock", { data: { type: "clocks", attributes: { advance: "PT1S" } } })
  await call("GET", "/staff/settings")
  await call("PATCH", "/staff/settings", { data: { type: "settings", attributes: { automatic: false } } })
  const faultId = idOf(await staff("faults", { kind: "latency", milliseconds: 1, count: 1 }, "faults"))
  await call("GET", "/staff/faults")
  await call("GET", `/staff/faults/${faultId}`)
  await call("DELETE", `/staff/faults/${faultId}`)
  await call("DELETE", "/staff/faults")

  // users, and how they are paid
  const { instructionId, userId } = await addPayee({ ...it, call }, "ana@example.com")
  await call("GET", "/api/users")
  await call("GET", "/api/users/me")
  await call("PATCH", "/api/users/me", { data: { id: "345", type: "users", attributes: { do_not_email: true } } })
  await call("GET", `/api/users/${userId}`)
  await call("PATCH", `/api/users/${userId}`, {
    data: { id: userId, type: "users", attributes: { do_not_email: true } }
  })
  await call("GET", "/api/withdrawal_instructions")
  await call("GET", `/api/withdrawal_instructions/${instructionId}`)
  await staff(`users/${userId}/enable`)
  await staff(`users/${userId}/disable`)
  await staff(`users/${userId}/reject`)
  await call("DELETE", `/api/withdrawal_instructions/${instructionId}`)
  await staff("users/345/deposits", { currency: "ars", amount: 10 }, "deposits")
  await call("GET", "/staff/ledger")
  await call("GET", "/api/cash_wallets")
  await call("GET", "/api/cash_wallets/ars")

  // reviews
  const reviewed = async () => {
    const id = idOf(await call("POST", "/api/users", userDocument()))
    return { user: id, issue: idOf(await call("POST", "/api/issues", issueDocument(id))) }
  }
  const asOf = (id: string) => ({ version: "2.1", authorization: `your_api_key; user=${id}` })
  const first = await reviewed()
  await call("GET", "/api/issues")
  await call("GET", `/api/issues/${first.issue}`)
  await call("GET", "/api/issues/current", undefined, asOf(first.user))
  const seeds = served.filter(({ method, path }) => method === "post" && path.endsWith("_seeds"))
  for (const { path } of seeds) {
    const created = await call("POST", `/api${path}`, exampleOf(path, "post", first.issue))
    await call("GET", `/api${path}`)
    await call("GET", `/api${path}/${idOf(created)}`)
    const { data } = exampleOf(`${path}/{id}`, "patch", first.issue)
    await call("PATCH", `/api${path}/${idOf(created)}`, { data: { ...data, id: idOf(created) } })
  }
  const attached = await call("POST", "/api/attachments", attachmentDocument("natural_docket_seeds", "1"))
  await call("GET", `/api/attachments/${idOf(attached)}`)
  await call("POST", "/api/issues/current/complete", undefined, asOf(first.user))
  await call("POST", `/staff/issues/${first.issue}/observe`, { data: question("Who is it?") })
  await call("GET", "/api/observations/1")
  await call("PATCH", "/api/observations/1", replyDocument("Ana."))
  await staff(`issues/${first.issue}/approve`)
  for (const end of ["reject", "dismiss"]) {
    const { issue } = await reviewed()
    await call("POST", `/api/issues/${issue}/complete`)
    if (end === "dismiss") await call("POST", `/staff/issues/${issue}/observe`, { data: question("Who is it?") })
    await staff(`issues/${issue}/${end}`)
  }

  // payments
  await call("GET", "/api/concierge_ports")
  await call("POST", "/api/concierge_estimates", exampleOf("/concierge_estimates", "post", ""))
  const payee = { userId: "5", instructionId: "1" }
  const requested = await pay({ ...it, call: it.call }, [payee, payee, payee, payee])
  await call("GET", "/api/concierge_requests")
  await staff(`concierge_requests/${requested}/quote`)
  const outputs = (await call("GET", `/api/concierge_request_outputs?filter[request_id]=${requested}`)).body.data
  const [settles, returns, isCancelled, isRejected] = outputs.map(({ id }: { id: string }) => id)
  await staff(`concierge_request_outputs/${isRejected}/reject`)
  for (const id of [settles, returns, isCancelled]) await staff(`concierge_request_outputs/${id}/accept`)
  await call("POST", `/api/concierge_requests/${requested}/accept_quote`)
  await staff(`concierge_request_outputs/${isCancelled}/cancel`)
  for (const id of [settles, returns]) await staff(`concierge_request_outputs/${id}/send`)
  await staff(`concierge_request_outputs/${settles}/settle`)
  await staff(`concierge_request_outputs/${returns}/fail`)
  await call("PATCH", `/api/concierge_request_outputs/${returns}`, {
    data: {
      id: returns,
      type: "concierge_request_outputs",
      relationships: { withdrawal_instruction: { data: { type: "withdrawal_instructions", id: "1" } } }
    }
  })
  await staff(`concierge_request_outputs/${returns}/send`)
  await staff(`concierge_request_outputs/${returns}/fail`)
  await call("GET", `/staff/concierge_request_outputs/${returns}/failures`)
  await staff(`concierge_request_outputs/${returns}/return`)
  await call("GET", `/api/concierge_request_outputs/${returns}`)
  await call("GET", `/api/concierge_requests/${requested}/receipt`)
  await call("GET", `/api/concierge_requests/${requested}/credit_note`)
  await staff(`concierge_request_outputs/${settles}/reverse`)
  for (const cancel of ["/api", "/staff"]) {
    const draft = idOf(await call("POST", "/api/concierge_requests", requestDocument()))
    await call("PATCH", `/api/concierge_requests/${draft}`, {
      data: { id: draft, type: "concierge_requests", attributes: { external_id: "payroll" } }
    })
    await call("POST", "/api/concierge_request_outputs", outputDocument(undefined, { requestId: draft }))
    await call("POST", `/api/concierge_requests/${draft}/request_quote`)
    await call("GET", `/api/concierge_requests/${draft}`)
    await call("POST", `${cancel}/concierge_requests/${draft}/cancel`)
  }

  // webhooks
  const hook = { id: "345", type: "users", attributes: { webhook_url: "http://127.0.0.1:9/" } }
  await call("PATCH", "/api/users/me", { data: hook })
  const heard = await pay({ ...it, call: it.call }, [payee])
  await staff(`concierge_requests/${heard}/quote`)
  const [webhook] = (await call("GET", "/staff/webhooks")).body.data
  await call("GET", `/staff/webhooks/${webhook.id}`)
  await staff(`webhooks/${webhook.id}/resend`)

  // one-time passwords and keys
  const { code } = (await call("PUT", "/staff/users/345/otp")).body.data.attributes
  await call("GET", "/staff/users/345/otp")
  const otp = { "one-time-password": code }
  const key = await call("POST", "/api/api_keys", exampleOf("/api_keys", "post", ""), otp)
  await call("GET", "/api/api_keys")
  await call("GET", `/api/api_keys/${idOf(key)}`)
  await call("DELETE", `/api/api_keys/${idOf(key)}`)
  await call("DELETE", "/staff/users/345/otp")

  expect(served.filter((operation) => !succeeded.has(operation)).map(nameOf)).toEqual([])
})

/** The first example that the spec gives of what is sent, about an issue that is there. */
const exampleOf = (path: string, method: string, issueId: string): { readonly data: object } => {
  const operation = operations.find((each) => each.path === path && each.method === method)
  const content = deref("concierge.yaml", deref("concierge.yaml", operation?.node["requestBody"])["content"])
  const { examples } = deref("concierge.yaml", content["application/vnd.api+json"])
  const [example] = Object.values(deref("concierge.yaml", examples))
  const value = deref("concierge.yaml", example)["value"]
  return JSON.parse(JSON.stringify(value).replace('{"id":"1657"', `{"id":"${issueId}"`))
}

describe("an answer that breaks the promise is found out", () => {
  const request = {
    id: "1",
    type: "concierge_request_outputs",
    attributes: { state: "settling", port_code: "cl_clp", amount: 1, budget: 2 },
    relationships: {
      request: { data: { type: "concierge_requests", id: "1" } },
      user: { data: { type: "users", id: "1" } },
      withdrawal_instruction: { data: { type: "withdrawal_instructions", id: "1" } }
    }
  }
  const right: Exchange = {
    method: "GET",
    path: "/api/concierge_request_outputs/1",
    sent: { headers: new Headers({ version: "2.1" }), body: undefined },
    status: 200,
    headers: new Headers({ "content-type": "application/vnd.api+json; charset=utf-8" }),
    text: JSON.stringify({ data: request })
  }
  const having = (attributes: object) =>
    JSON.stringify({ data: { ...request, attributes: { ...request.attributes, ...attributes } } })

  test("a right one is none", () => {
    expect(contradictions(right)).toEqual([])
  })

  test.each<readonly [name: string, wrong: Partial<Exchange>, fault: string]>([
    ["an attribute that is not described", { text: having({ colour: "red" }) }, "colour"],
    ["an amount that is text", { text: having({ amount: "1" }) }, "/data/attributes/amount"],
    ["no attribute where there should be null", { text: having({ budget: undefined }) }, "has no budget"],
    [
      "a state that the older generation does not know",
      { sent: { headers: new Headers(), body: undefined } },
      "is settling"
    ],
    [
      "another type",
      { headers: new Headers({ "content-type": "application/json" }) },
      "no application/json is promised"
    ],
    ["another status", { status: 201 }, "no 201 is promised"],
    ["a header of its own", { headers: new Headers([...right.headers, ["x-powered-by", "us"]]) }, "x-powered-by"],
    ["a parameter that nobody knows", { path: `${right.path}?colour=red` }, "colour"],
    ["a body that says nothing", { text: "{}" }, "'data'"]
  ])("%s", (_, wrong, fault) => {
    const found = contradictions({ ...right, ...wrong })
    expect(found.length).toBeGreaterThan(0)
    expect(found.join("; ")).toContain(fault)
  })
})
