import { describe, expect, test } from "vitest"
import { makeRateLimit } from "../../src/access/RateLimit.ts"
import { bench, start } from "../support/client.ts"

describe("a rate limit", () => {
  test("lets so many calls through within any second, and says when the next one is", () => {
    const { take } = makeRateLimit(2)
    expect([0, 400, 900, 1_000, 1_300, 1_400].map((at) => take("a", start + at))).toEqual([
      undefined,
      undefined,
      1,
      undefined,
      1,
      undefined
    ])
  })

  test("counts everybody for themselves", () => {
    const { take } = makeRateLimit(1)
    expect(["a", "b", "a", "b"].map((who) => take(who, start))).toEqual([undefined, undefined, 1, 1])
  })

  test("goes on when the machine's clock is set back", () => {
    const { take } = makeRateLimit(1)
    expect([start, start - 60_000].map((now) => take("a", now))).toEqual([undefined, undefined])
  })

  test("can be switched off", () => {
    const { take } = makeRateLimit("unlimited")
    expect(Array.from({ length: 100 }, () => take("a", start)).every((wait) => wait === undefined)).toBe(true)
  })
})

describe("whose calls are counted together", () => {
  const call = (
    { sandbox }: ReturnType<typeof bench>,
    path: string,
    { address, authorization = "" }: { address?: string; authorization?: string }
  ): Promise<Response> =>
    sandbox.fetch(new Request(`http://sandbox.example/api/${path}`, { headers: { authorization } }), { address })

  test("those without a key, by the address that they come from", async () => {
    const it = bench({ rate: 2 })
    const statuses: Array<number> = []
    for (const address of ["192.0.2.1", "192.0.2.1", "192.0.2.1", "192.0.2.2"]) {
      statuses.push((await call(it, "concierge_ports", { address })).status)
    }
    expect(statuses).toEqual([200, 200, 429, 200])
    it.wait(1_000)
    expect((await call(it, "concierge_ports", { address: "192.0.2.1" })).status).toBe(200)
  })

  test("those with a wrong key too, so that keys are not guessed", async () => {
    const it = bench({ rate: 2 })
    const statuses: Array<number> = []
    for (const authorization of ["a", "b", "c"]) {
      statuses.push((await call(it, "users/me", { address: "192.0.2.1", authorization })).status)
    }
    expect(statuses).toEqual([401, 401, 429])
  })

  test("those of a key, wherever they come from and for whomever it acts", async () => {
    const it = bench({ rate: 2 })
    const calls = [
      { authorization: "your_api_key", address: "192.0.2.1" },
      { authorization: "your_api_key; user=5", address: "192.0.2.2" },
      { authorization: "your_api_key; user=112" }
    ]
    const statuses: Array<number> = []
    for (const each of calls) statuses.push((await call(it, "users/me", each)).status)
    expect(statuses).toEqual([200, 200, 429])
  })

  test("those to the staff are not counted", async () => {
    const it = bench({ rate: 1 })
    for (let count = 0; count < 3; count++) expect((await it.call("GET", "/staff/clock")).status).toBe(200)
  })
})
