import * as Struct from "effect/Struct"
import { readFileSync } from "node:fs"
import { issueMoves } from "@concierge/domain/Issue"
import { outputMoves, outputStates } from "@concierge/domain/Output"
import { requestMoves, requestStates } from "@concierge/domain/Request"
import { complianceMoves } from "@concierge/domain/User"
import { afterAll, describe, expect, test } from "vitest"
import { sandboxOperations } from "../../src/generated/operations.ts"
import { clockHandlers } from "../../src/http/staff/clock.ts"
import { faultHandlers } from "../../src/http/staff/faults.ts"
import { moveHandlers } from "../../src/http/staff/moves.ts"
import { settingsHandlers } from "../../src/http/staff/settings.ts"
import {
  staffMoves,
  statesForIssue,
  statesForOutput,
  statesForRequest,
  statesForUser
} from "../../src/staff/staffMoves.ts"
import { addPayee, type Bench, bench, minutes, pay, seconds } from "../support/client.ts"
import { called, manual, paying, staff } from "../support/staffClient.ts"

const crossBorder = { version: "2.1" }

const output = async ({ call }: Bench): Promise<string> =>
  (await call("GET", "/api/concierge_request_outputs/32323", undefined, crossBorder)).body.data.attributes.state
const request = async ({ call }: Bench): Promise<string> =>
  (await call("GET", "/api/concierge_requests/1010", undefined, crossBorder)).body.data.attributes.state

describe("when the staff wait to be told", () => {
  test("a payment goes step by step, and only so", async () => {
    const it = manual()
    const payee = await addPayee(it, "ana@example.com")
    await pay(it, [payee])
    it.wait(minutes(5))
    expect([await request(it), await output(it)]).toEqual(["quote_requested", "accepting"])
    const early = await staff(it, "POST", "concierge_request_outputs/32323/accept")
    expect([early.status, early.body.errors[0].code]).toEqual([409, "conflict"])
    const enabled = await staff(it, "POST", `users/${payee.userId}/enable`)
    expect(enabled.body.data.attributes).toMatchObject({ compliance_state: "enabled", kyc_accepted: true })
    expect((await staff(it, "POST", "concierge_requests/1010/quote")).body.data.attributes.total_to_spend).toBe(139.7)
    await it.call("POST", "/api/concierge_requests/1010/accept_quote")
    expect([await request(it), await output(it)]).toEqual(["working", "accepting"])
    await staff(it, "POST", "concierge_request_outputs/32323/accept")
    it.wait(minutes(60))
    expect(await output(it)).toBe("working")
    await staff(it, "POST", "concierge_request_outputs/32323/send")
    const settled = await staff(it, "POST", "concierge_request_outputs/32323/settle")
    expect(settled.body.data.attributes.state).toBe("settled")
    expect(settled.body.included.map(({ type }: { type: string }) => type)).toEqual([
      "users",
      "withdrawal_instructions"
    ])
    expect(await request(it)).toBe("finished")
  })

  test("deadlines still pass", async () => {
    const it = manual()
    await pay(it, [{ userId: "5", instructionId: "1" }])
    it.wait(minutes(10))
    expect([await request(it), await output(it)]).toEqual(["cancelled", "cancelled"])
  })

  test("a payer without funds waits until money is deposited", async () => {
    const it = manual()
    const payer = await addPayee(it, "payer@example.com")
    await pay(it, [{ userId: "5", instructionId: "1" }], { payerId: payer.userId })
    await staff(it, "POST", "concierge_requests/1010/quote")
    await it.call("POST", "/api/concierge_requests/1010/accept_quote")
    it.wait(minutes(60))
    const deposit = (amount: string) =>
      staff(it, "POST", `users/${payer.userId}/deposits`, { currency: "ars", amount }, "deposits")
    const first = await deposit("139.69")
    expect(first.body.data).toMatchObject({ id: "ars", attributes: { balance: 139.69 } })
    expect(await request(it)).toBe("quote_accepted")
    expect((await deposit("0.02")).body.data.attributes).toMatchObject({ balance: 0.01, available: 0.01 })
    expect(await request(it)).toBe("working")
  })

  test("they begin with all that waits for them once they work by themselves again", async () => {
    const it = manual()
    const payee = await addPayee(it, "ana@example.com")
    const payer = await addPayee(it, "payer@example.com")
    await pay(it, [payee], { payerId: payer.userId })
    it.wait(minutes(5))
    expect((await staff(it, "PATCH", "settings", { automatic: true })).body.data.attributes.automatic).toBe(true)
    it.wait(seconds(4))
    expect(await request(it)).toBe("quoted")
    await it.call("POST", "/api/concierge_requests/1010/accept_quote")
    it.wait(minutes(1))
    expect([await request(it), await output(it)]).toEqual(["finished", "settled"])
  })

  test("what they had on their agenda is not done when they stop", async () => {
    const it = bench()
    await pay(it, [{ userId: "5", instructionId: "1" }])
    await staff(it, "PATCH", "settings", { automatic: false })
    it.wait(minutes(60))
    expect([await request(it), await output(it)]).toEqual(["working", "accepting"])
  })
})

describe("a payment", () => {
  test("is rejected by the review, and its budget goes back", async () => {
    const it = manual()
    await pay(it, [{ userId: "5", instructionId: "1" }])
    expect((await staff(it, "POST", "concierge_request_outputs/32323/reject")).body.data.attributes.state).toBe(
      "rejected"
    )
  })

  test("is cancelled while it is worked on", async () => {
    const it = await paying()
    await staff(it, "POST", "concierge_request_outputs/32323/cancel")
    expect([await request(it), await output(it)]).toEqual(["finished", "cancelled"])
  })

  test("fails, and is returned when the provider gives it up", async () => {
    const it = await paying()
    const path = "concierge_request_outputs/32323"
    await staff(it, "POST", `${path}/send`)
    await staff(it, "POST", `${path}/fail`, { reason: "The account is closed." }, "concierge_request_outputs")
    it.wait(minutes(60))
    expect(await output(it)).toBe("failed")
    expect((await staff(it, "GET", `${path}/failures`)).body).toMatchObject({
      data: [{ id: "32323-1", type: "failures", attributes: { reason: "The account is closed." } }],
      meta: { total: 1 }
    })
    expect((await staff(it, "GET", "concierge_request_outputs/9/failures")).status).toBe(404)
    await staff(it, "POST", `${path}/return`)
    expect([await request(it), await output(it)]).toEqual(["finished", "returned"])
  })

  test("that failed says why, and until when it can be tried again", async () => {
    const it = bench()
    await pay(it, [await addPayee(it, "retry@example.com")])
    it.wait(minutes(1))
    const path = "/api/concierge_request_outputs/32323"
    const { attributes } = (await it.call("GET", path, undefined, crossBorder)).body.data
    expect(attributes).toMatchObject({ state: "failed", failure_reason: "The payee's bank refused the payment." })
    const [attempt] = (await staff(it, "GET", "concierge_request_outputs/32323/failures")).body.data
    expect(Date.parse(attributes.retry_before) - Date.parse(attempt.attributes.created_at)).toBe(minutes(10))
    // who knows seven states sees that it is worked on
    expect((await it.call("GET", path)).body.data.attributes).not.toHaveProperty("retry_before")
    it.wait(minutes(10))
    const returned = (await it.call("GET", path, undefined, crossBorder)).body.data.attributes
    expect(returned).toMatchObject({ state: "returned", failure_reason: "The payee's bank refused the payment." })
    expect(returned).not.toHaveProperty("retry_before")
  })

  test("that settled is sent back by the bank, and the payer gets it back but for the fee", async () => {
    const it = await paying()
    const path = "concierge_request_outputs/32323"
    await staff(it, "POST", `${path}/send`)
    await staff(it, "POST", `${path}/settle`)
    const free = async () => (await it.call("GET", "/api/cash_wallets/ars")).body.data.attributes.balance
    const before = await free()
    const why = { reason: "The account was closed." }
    const { attributes } = (await staff(it, "POST", `${path}/reverse`, why, "concierge_request_outputs")).body.data
    expect(attributes).toMatchObject({ state: "returned", failure_reason: "The account was closed." })
    expect([await request(it), await output(it)]).toEqual(["finished", "returned"])
    const note = (await it.call("GET", "/api/concierge_requests/1010/credit_note")).text
    const back = Number(/returned: ([\d.]+) ARS back/.exec(note)?.[1])
    expect(back).toBeGreaterThan(0)
    expect(await free()).toBeCloseTo(before + back, 2)
    const { sums } = (await staff(it, "GET", "ledger")).body.meta
    expect(Object.values(sums).every((sum) => sum === 0)).toBe(true)
    expect((await staff(it, "POST", `${path}/reverse`)).status).toBe(409)
  })

  test("to a user who is rejected is rejected too", async () => {
    const it = bench()
    const payee = await addPayee(it, "ana@example.com")
    await pay(it, [payee])
    await staff(it, "POST", `users/${payee.userId}/reject`)
    it.wait(seconds(5))
    expect(await output(it)).toBe("rejected")
  })

  test("to a user who is disabled waits", async () => {
    const it = bench()
    await staff(it, "POST", "users/5/disable")
    await pay(it, [{ userId: "5", instructionId: "1" }])
    it.wait(minutes(60))
    expect(await output(it)).toBe("accepting")
    await staff(it, "POST", "users/5/enable")
    it.wait(seconds(20))
    expect(await output(it)).toBe("settled")
  })
})

test("a request whose time is up gets the reason of its next deadline", async () => {
  const it = manual()
  await pay(it, [{ userId: "5", instructionId: "1" }])
  const { attributes } = (await staff(it, "POST", "concierge_requests/1010/cancel")).body.data
  expect(attributes).toMatchObject({ state: "cancelled", cancellation_reason: "quote_not_accepted" })
})

describe("the tables", () => {
  test("have every move that the staff can be told to make, for the cause that it stands for", () => {
    const held = (
      table: { readonly [from: string]: { readonly [to: string]: ReadonlyArray<string> } },
      acts: { readonly [act: string]: { readonly to: string; readonly cause: string } },
      statesFor: (act: never) => ReadonlyArray<string>
    ) => {
      for (const [act, { cause, to }] of Object.entries(acts)) {
        const allowed = statesFor(act as never)
        expect(allowed.length).toBeGreaterThan(0)
        expect(allowed).toEqual(Object.keys(table).filter((from) => table[from]?.[to]?.includes(cause)))
      }
    }
    held(complianceMoves, staffMoves.users, statesForUser)
    held(requestMoves, staffMoves.requests, statesForRequest)
    const { reverse: _, ...moves } = staffMoves.outputs
    held(outputMoves, moves, statesForOutput)
    held(issueMoves, staffMoves.issues, statesForIssue)
  })

  test("have no move of the review, the provider or the bank that nobody can be told to make", () => {
    const causes: ReadonlySet<string> = new Set(["review", "provider", "bank"])
    const moves = outputStates.flatMap((from) =>
      Object.entries(outputMoves[from])
        .filter(([, why]) => (why as ReadonlyArray<string>).some((cause) => causes.has(cause)))
        .map(([to]) => `${from} → ${to}`)
    )
    const acts = Struct.keys(staffMoves.outputs).filter((act) => act !== "reverse")
    const told = acts.flatMap((act) => statesForOutput(act).map((from) => `${from} → ${staffMoves.outputs[act].to}`))
    expect(told.toSorted()).toEqual(moves.toSorted())
  })

  test("are the README's", () => {
    const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8")
    const rowOf = (path: string) => new RegExp(`\\| \`${path}\` +\\| (.*?) +\\| \`(\\w+)\` +\\|`).exec(readme)?.slice(1)
    const told = (path: string, from: ReadonlyArray<string>, to: string) =>
      expect([path, ...(rowOf(path) ?? [])]).toEqual([path, from.map((state) => `\`${state}\``).join(", "), to])
    for (const [act, { to }] of Object.entries(staffMoves.users)) {
      told(`users/:id/${act}`, statesForUser(act as keyof typeof staffMoves.users), to)
    }
    for (const [act, { to }] of Object.entries(staffMoves.outputs)) {
      told(`concierge_request_outputs/:id/${act}`, statesForOutput(act as keyof typeof staffMoves.outputs), to)
    }
    expect(statesForRequest("quote")).toEqual(["quote_requested"])
    expect(statesForRequest("cancel")).toEqual(requestStates.slice(0, requestStates.indexOf("working")))
  })
})

test("the settings stay through a restart's journal and are shown", async () => {
  const it = bench()
  const attributes = { seed: 7, pace: 2.5, automatic: false, drift: 25 }
  expect((await staff(it, "GET", "settings")).body.data.attributes).toEqual({
    seed: 1,
    pace: 1,
    automatic: true,
    drift: 0
  })
  expect((await staff(it, "PATCH", "settings", attributes)).body.data.attributes).toEqual(attributes)
  expect((await staff(it, "PATCH", "settings", { drift: 0 })).body.data.attributes).toEqual({ ...attributes, drift: 0 })
})

test("the clock and the faults are shown", async () => {
  const it = bench()
  expect((await staff(it, "GET", "clock")).body.data.attributes).toEqual({
    running: true,
    now: "2026-03-02T12:53:02.741Z"
  })
  const stopped = await staff(it, "PATCH", "clock", { running: false, advance: "PT1H" }, "clocks")
  expect(stopped.body.data.attributes).toEqual({ running: false, now: "2026-03-02T13:53:02.741Z" })
  const attributes = { kind: "error_429", method: "POST", path: "/api/users", count: 2, retry_after: 3 }
  const { body } = await staff(it, "POST", "faults", attributes, "faults")
  expect(body.data).toMatchObject({ id: "1", attributes: { ...attributes, probability: 1, drawn: 0, struck: 0 } })
  await staff(it, "POST", "faults", { kind: "webhook_late", milliseconds: 5_000, event_type: "user_enabled" }, "faults")
  expect((await staff(it, "GET", "faults")).body.data.map(({ id }: { id: string }) => id)).toEqual(["1", "2"])
  expect((await staff(it, "DELETE", "faults/1")).status).toBe(204)
  expect((await staff(it, "GET", "faults/2")).body.data.attributes.event_type).toBe("user_enabled")
  expect((await staff(it, "DELETE", "faults")).status).toBe(204)
  expect((await staff(it, "GET", "faults")).body.data).toEqual([])
})

const addresses = (all: Iterable<{ readonly method: string; readonly path: string }>) =>
  [...all].map(({ method, path }) => `${method.toUpperCase()} ${path.replace("{id}", ":id")}`).toSorted()

afterAll(() => {
  const answers = { ...moveHandlers, ...clockHandlers, ...settingsHandlers, ...faultHandlers }
  const here = addresses(Object.entries(sandboxOperations).flatMap(([id, each]) => (id in answers ? [each] : [])))
  const made = new Set(addresses(called))
  const missing = here.filter((address) => !made.has(address))
  if (missing.length > 0) throw new Error(`no test here calls ${missing.join(", ")}`)
})
