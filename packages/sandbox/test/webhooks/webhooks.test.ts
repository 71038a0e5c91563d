import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { eventTypes } from "@concierge/api/resources/events"
import { digestOf } from "../../src/access/Keyring.ts"
import {
  instructionNotices,
  outputNotices,
  paperNotices,
  requestNotices,
  userNotices
} from "../../src/webhooks/notices.ts"
import { addPayee, type Bench, bench, pay, seconds } from "../support/client.ts"
import { instructionDocument } from "../support/documents.ts"
import { listen, posting, receiver, type Receiver, settled, webhooksOf } from "../support/receiver.ts"

let listener: Receiver
beforeEach(async () => {
  listener = await receiver()
})
afterEach(() => listener.close())

/** What was posted about one resource, in the order in which it was. */
const told = (about: string) =>
  listener.posted.filter((posted) => posted.about === about).map(({ eventType }) => eventType)

/** Lets time pass until everything is done, with a look at every second. */
const live = async (it: Bench, count = 60): Promise<void> => {
  for (let second = 0; second < count; second++) {
    it.wait(seconds(1))
    await it.call("GET", "/staff/clock")
  }
  await settled(it)
}

test("each type of event comes from some move, and each of them is known to the provider", () => {
  const moves = [outputNotices, requestNotices, userNotices, instructionNotices].flatMap((table) =>
    Object.values(table)
  )
  const all = [...moves, ...paperNotices.map(([eventType]) => eventType)].filter((each) => each !== undefined)
  // No call changes an instruction
  expect([...all, "withdrawal_instruction_updated"].toSorted()).toEqual(Object.values(eventTypes).flat().toSorted())
})

test("a whole batch is told move by move, in the order of each resource, as the specification says", async () => {
  const it = await posting(listener.url)
  const names = ["ana", "fail", "return", "reject", "cancel"]
  const payees = []
  for (const name of names) payees.push(await addPayee(it, `${name}@example.com`))
  await live(it, 2)
  const requestId = await pay(it, payees)
  await live(it)

  const outputs = (await it.call("GET", `/api/concierge_request_outputs?filter[request_id]=${requestId}`)).body.data
  const moves = {
    ana: ["accepted", "working", "settling", "settled"],
    fail: ["accepted", "working", "settling", "failed", "returned"],
    return: ["accepted", "working", "settling", "failed", "returned"],
    reject: ["rejected"],
    cancel: ["accepted", "working", "cancelled"]
  }
  for (const [index, states] of Object.values(moves).entries()) {
    const output = told(`concierge_request_outputs ${outputs[index].id}`)
    expect(output).toEqual(states.map((state) => `concierge_request_output_${state}`))
    const { instructionId = "", userId = "" } = payees[index] ?? {}
    expect(told(`users ${userId}`)).toEqual(["user_enabled"])
    expect(told(`withdrawal_instructions ${instructionId}`)).toEqual(["withdrawal_instruction_created"])
  }
  expect(told(`concierge_requests ${requestId}`)).toEqual(
    ["quoted", "working", "finished", "receipt_created", "credit_note_created"].map(
      (what) => `concierge_request_${what}`
    )
  )
  expect(listener.faults).toEqual([])
  expect(new Set(listener.posted.map(({ id }) => id)).size).toBe(listener.posted.length)
  for (const { auth, contentType } of listener.posted) {
    expect([auth, contentType]).toEqual([digestOf("your_api_key"), "application/json"])
  }
  const failed = listener.posted.find(({ eventType }) => eventType === "concierge_request_output_failed")
  expect(failed?.document.data.relationships.failures.data).toHaveLength(1)
  expect(failed?.document.included[0].attributes.state).toBe("failed")
  const finished = listener.posted.find(({ eventType }) => eventType === "concierge_request_finished")
  expect(finished?.document.included[0].attributes.receipt_url).toBe(
    `http://sandbox.example/api/concierge_requests/${requestId}/receipt`
  )
})

test("what the staff do to users, and the end of instructions and requests, is told, too", async () => {
  const it = await posting(listener.url, { automatic: false })
  const { instructionId, userId } = await addPayee(it, "ana@example.com")
  for (const act of ["enable", "disable", "enable", "reject"]) await it.call("POST", `/staff/users/${userId}/${act}`)
  const requestId = await pay(it, [{ userId, instructionId }])
  await it.call("DELETE", `/api/withdrawal_instructions/${instructionId}`)
  await it.call("POST", `/api/concierge_requests/${requestId}/cancel`)
  await settled(it)
  expect(told(`users ${userId}`)).toEqual(["user_enabled", "user_disabled", "user_enabled"])
  expect(told(`withdrawal_instructions ${instructionId}`)).toEqual([
    "withdrawal_instruction_created",
    "withdrawal_instruction_destroyed"
  ])
  expect(told(`concierge_requests ${requestId}`)).toEqual(["concierge_request_cancelled"])
  expect(listener.faults).toEqual([])
})

test("a document shows the resource as it was then, not as it is", async () => {
  const it = bench({ automatic: false })
  await listen(it, "345", listener.url)
  await it.call("POST", "/staff/users/5/disable")
  await it.call("POST", "/staff/users/5/enable")
  const states = []
  for (const { id } of await webhooksOf(it)) {
    const { document } = (await it.call("GET", `/staff/webhooks/${id}`)).body.data.attributes
    states.push(document.included[0].attributes.compliance_state)
  }
  expect(states).toEqual(["disabled", "enabled"])
})

const hooksAt = (address: string, id?: string) => ({
  data: { id, type: "users", attributes: { webhook_url: address } }
})

test.each([
  "example.com/hooks",
  "ftp://example.com/hooks",
  "javascript:alert(1)",
  "http://",
  "http://[::1",
  "https://example.com:99999/",
  "https://example.com/my hooks",
  "https://ana:secret@example.com/hooks",
  "https://ana@example.com/hooks"
])("no webhook can be posted to %j, and the answer says so", async (address) => {
  const it = bench()
  for (const path of ["/api/users/me", "/api/users/5"]) {
    const answer = await it.call("PATCH", path, hooksAt(address))
    expect([answer.status, answer.body.errors[0].source]).toEqual([422, { pointer: "/data/attributes/webhook_url" }])
    expect(answer.body.errors[0].detail).toContain("begins with https:// or http://")
    expect(answer.text).not.toContain("secret")
  }
})

test.each([
  "http://localhost:4011",
  "https://example.com/hooks?of=ana&x=%C3%A9",
  "http://[::1]:4011/",
  "HTTPS://EXAMPLE.COM"
])("a webhook can be posted to %s", async (address) => {
  const it = bench()
  const { body } = await it.call("PATCH", "/api/users/me", hooksAt(address, "345"), { version: "2.1" })
  expect(body.data.attributes.webhook_url).toBe(address)
})

describe("who is told", () => {
  test("nothing is kept where nobody listens", async () => {
    const it = bench({ automatic: false })
    await it.call("POST", "/staff/users/5/disable")
    expect(await webhooksOf(it)).toEqual([])
    await listen(it, "112", listener.url)
    await it.call("POST", "/staff/users/5/enable")
    expect(await webhooksOf(it)).toEqual([])
  })

  test("a user who listens is told instead of the master user, by the master's key as long as they have none", async () => {
    const own = await receiver()
    const it = await posting(listener.url, { automatic: false })
    await listen(it, "5", own.url)
    await it.call("POST", "/staff/users/5/disable")
    await it.call("POST", "/staff/users/112/disable")
    await settled(it)
    expect(own.posted.map(({ about, auth }) => [about, auth])).toEqual([["users 5", digestOf("your_api_key")]])
    expect(listener.posted.map(({ about }) => about)).toEqual(["users 112"])
    await own.close()
  })

  test("of a request and its payments the payer is told, not the payee", async () => {
    const payee = await receiver()
    const it = await posting(listener.url)
    await listen(it, "5", payee.url)
    await it.call("POST", "/api/withdrawal_instructions", instructionDocument("5"))
    await pay(it, [{ userId: "5", instructionId: "1" }])
    await live(it)
    expect(payee.posted.map(({ eventType }) => eventType)).toEqual(["withdrawal_instruction_created"])
    expect(listener.posted.map(({ about }) => about.split(" ")[0])).toContain("concierge_request_outputs")
    await payee.close()
  })
})
