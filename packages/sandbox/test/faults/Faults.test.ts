import { readFileSync } from "node:fs"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { ConnectionReset } from "../../src/faults/ConnectionReset.ts"
import { faultKinds, type FaultPlan, isOf, makeFaults, maxFaults } from "../../src/faults/Faults.ts"
import { type Bench, bench } from "../support/client.ts"
import { requestDocument } from "../support/documents.ts"

const ask = ({ call }: Bench, attributes: object) =>
  call("POST", "/staff/faults", { data: { type: "faults", attributes } })

const create = ({ call }: Bench) => call("POST", "/api/concierge_requests", requestDocument())

/** How many requests there are, when nothing goes wrong any more. */
const made = async ({ call }: Bench): Promise<number> => {
  await call("DELETE", "/staff/faults")
  return (await call("GET", "/api/concierge_requests")).body.meta.total
}

describe("a call meets", () => {
  test("a 500 as an error document, and nothing is done", async () => {
    const it = bench()
    await ask(it, { kind: "error_500" })
    const { body, status } = await create(it)
    expect([status, body.errors[0].code, await made(it)]).toEqual([500, "internal", 0])
  })

  test("a 502 with the shield's page, and nothing is done", async () => {
    const it = bench()
    await ask(it, { kind: "error_502" })
    const { headers, status, text } = await create(it)
    expect([status, headers.get("content-type"), await made(it)]).toEqual([502, "text/html; charset=UTF-8", 0])
    expect(text).toMatch(/^<!DOCTYPE html>/)
  })

  test("a 429 that says when to try again, and one that does not", async () => {
    const it = bench()
    await ask(it, { kind: "error_429", retry_after: 7, count: 1 })
    await ask(it, { kind: "error_429" })
    expect([(await create(it)).headers.get("retry-after"), (await create(it)).headers.get("retry-after")]).toEqual([
      "7",
      null
    ])
    expect(await made(it)).toBe(0)
  })

  test("a reset before the work, of which nothing is left", async () => {
    const it = bench()
    await ask(it, { kind: "reset_before" })
    await expect(create(it)).rejects.toThrow(ConnectionReset)
    expect(await made(it)).toBe(0)
  })

  test("a reset after the work, which stays done", async () => {
    const it = bench()
    await ask(it, { kind: "reset_after" })
    await expect(create(it)).rejects.toThrow(ConnectionReset)
    expect(await made(it)).toBe(1)
  })

  test("a body that breaks off, of which its length promised more", async () => {
    const it = bench()
    await ask(it, { kind: "truncated" })
    const response = await it.sandbox.fetch(
      new Request("http://sandbox.example/api/users/me", { headers: { authorization: "your_api_key" } })
    )
    const chunks: Array<Uint8Array> = []
    const read = async () => {
      for await (const chunk of response.body ?? []) chunks.push(chunk)
    }
    await expect(read()).rejects.toThrow(ConnectionReset)
    const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
    expect(length).toBeGreaterThan(0)
    expect(Number(response.headers.get("content-length"))).toBeGreaterThan(length)
  })

  test("a latency, and what else is there", async () => {
    const it = bench()
    await ask(it, { kind: "latency", milliseconds: 1 })
    await ask(it, { kind: "error_500", count: 1 })
    expect([(await create(it)).status, (await create(it)).status]).toEqual([500, 201])
  })

  test("no fault that is of another method, of another path or of webhooks, nor one that is used up", async () => {
    const it = bench()
    await ask(it, { kind: "error_500", method: "PATCH" })
    await ask(it, { kind: "error_500", path: "/api/concierge_requests/:id" })
    await ask(it, { kind: "webhook_duplicate" })
    await ask(it, { kind: "error_500", count: 1 })
    expect([(await create(it)).status, (await create(it)).status]).toEqual([500, 201])
    expect((await it.call("GET", "/api/concierge_requests/1010")).status).toBe(500)
  })
})

test("the staff meet no faults, and can always end them", async () => {
  const it = bench()
  await ask(it, { kind: "reset_before" })
  expect((await it.call("GET", "/staff/clock")).status).toBe(200)
  expect(await made(it)).toBe(0)
})

test("a hundred faults are enough", async () => {
  const it = bench()
  for (let index = 0; index < maxFaults; index++)
    expect((await ask(it, { kind: "webhook_duplicate" })).status).toBe(201)
  expect((await ask(it, { kind: "webhook_duplicate" })).status).toBe(409)
})

const plan: FaultPlan = {
  kind: "reset_before",
  method: undefined,
  path: undefined,
  eventType: undefined,
  count: undefined,
  probability: 1,
  milliseconds: undefined,
  retryAfter: undefined
}

describe("chance", () => {
  const struck = (seed: number, probability: number, count = 2_000) => {
    const faults = makeFaults(() => seed)
    faults.add({ ...plan, probability })
    return Array.from({ length: count }, () => faults.meetCall("GET", "/api/users").fault !== undefined)
  }

  test("strikes the same calls for the same seed, and others for another", () => {
    expect(struck(1, 0.5)).toEqual(struck(1, 0.5))
    expect(struck(1, 0.5)).not.toEqual(struck(2, 0.5))
  })

  test("strikes about as often as its probability says", () => {
    for (const probability of [0.01, 0.25, 0.9]) {
      const share = struck(1, probability).filter(Boolean).length / 2_000
      expect(Math.abs(share - probability)).toBeLessThan(0.04)
    }
  })

  test("strikes at most as often as the fault's count", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.nat(30),
        fc.double({ min: 0.1, max: 1 }),
        (count, calls, probability) => {
          const faults = makeFaults(() => 1)
          faults.add({ ...plan, count, probability })
          for (let index = 0; index < calls; index++) faults.meetCall("GET", "/api/users")
          expect(faults.list()[0]?.struck).toBeLessThanOrEqual(count)
          expect(faults.list()[0]?.drawn).toBeLessThanOrEqual(calls)
        }
      )
    )
  })
})

test("an event meets the first fault of its type", () => {
  const faults = makeFaults(() => 1)
  faults.add({ ...plan, kind: "webhook_late", milliseconds: 5, eventType: "user_enabled", count: 1 })
  faults.add({ ...plan, kind: "webhook_duplicate" })
  faults.add(plan)
  const kinds = ["user_disabled", "user_enabled", "user_enabled"].map((type) => faults.meetEvent(type)?.kind)
  expect(kinds).toEqual(["webhook_duplicate", "webhook_late", "webhook_duplicate"])
})

describe("a pattern", () => {
  const cases: ReadonlyArray<readonly [pattern: string, path: string, fits: boolean]> = [
    ["/api/users", "/api/users", true],
    ["/api/users", "/api/users/5", false],
    ["/api/users/:id", "/api/users/5", true],
    ["/api/users/:id", "/api/users/", false],
    ["/api/users/:id", "/api/users/5/deposits", false],
    ["/api/concierge_requests/:id/cancel", "/api/concierge_requests/1010/cancel", true],
    ["/api/*", "/api/concierge_requests/1010/cancel", true],
    ["/api/users/*", "/api/users", false],
    ["/api/users/:id/*", "/api/users/5/deposits", true]
  ]
  test.each(cases)("%s, %s: %s", (pattern, path, fits) => {
    expect(isOf(pattern, path)).toBe(fits)
  })
})

test("the README's table is the code's", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8")
  for (const [kind, what] of Object.entries(faultKinds)) {
    expect(new RegExp(`\\| \`${kind}\` +\\| (.*?) +\\|`).exec(readme)?.[1]).toBe(what)
  }
})
