import * as Struct from "effect/Struct"
import { describe, expect, test } from "vitest"
import { staffMoves, statesForOutput, statesForRequest } from "../../src/staff/staffMoves.ts"
import { bench } from "../support/client.ts"
import { paying, staff } from "../support/staffClient.ts"

describe("refused", () => {
  const cases: ReadonlyArray<
    readonly [
      name: string,
      call: readonly [method: string, path: string, attributes?: object, type?: string],
      status: number,
      source?: object
    ]
  > = [
    ["an unknown user", ["POST", "users/9/enable"], 404],
    ["an unknown request", ["POST", "concierge_requests/9/quote"], 404],
    ["an unknown output", ["POST", "concierge_request_outputs/9/send"], 404],
    ["an unknown fault", ["DELETE", "faults/9"], 404],
    ["a move that the table does not have", ["POST", "users/5/enable"], 409],
    [
      "a deposit of a currency without a port",
      ["POST", "users/5/deposits", { currency: "GBP", amount: 1 }, "deposits"],
      422,
      { pointer: "/data/attributes/currency" }
    ],
    [
      "a deposit of nothing",
      ["POST", "users/5/deposits", { currency: "ARS", amount: "0" }, "deposits"],
      422,
      { pointer: "/data/attributes/amount" }
    ],
    ["an earlier time", ["PATCH", "clock", { now: "2026-03-02T12:53:02.740Z" }, "clocks"], 409],
    [
      "more than ten years at a time",
      ["PATCH", "clock", { advance: "P3654D" }, "clocks"],
      422,
      { pointer: "/data/attributes/advance" }
    ],
    [
      "a duration in months",
      ["PATCH", "clock", { advance: "P1M" }, "clocks"],
      422,
      { pointer: "/data/attributes/advance" }
    ],
    [
      "two times at once",
      ["PATCH", "clock", { advance: 1, now: "2027-01-01T00:00:00Z" }, "clocks"],
      422,
      { pointer: "/data/attributes/advance" }
    ],
    [
      "a time without a zone",
      ["PATCH", "clock", { now: "2027-01-01T00:00:00" }, "clocks"],
      422,
      { pointer: "/data/attributes/now" }
    ],
    ["a pace of 0", ["PATCH", "settings", { pace: 0 }], 422, { pointer: "/data/attributes/pace" }],
    ["a drift of more than ten percent", ["PATCH", "settings", { drift: 1001 }], 422],
    ["an unknown fault", ["POST", "faults", { kind: "flood" }, "faults"], 422, { pointer: "/data/attributes/kind" }],
    [
      "a fault of the staff's own calls",
      ["POST", "faults", { kind: "error_500", path: "/staff/clock" }, "faults"],
      422,
      { pointer: "/data/attributes/path" }
    ],
    [
      "a latency of unknown length",
      ["POST", "faults", { kind: "latency" }, "faults"],
      422,
      { pointer: "/data/attributes/milliseconds" }
    ],
    [
      "a latency of more than a minute",
      ["POST", "faults", { kind: "latency", milliseconds: 60_001 }, "faults"],
      422,
      { pointer: "/data/attributes/milliseconds" }
    ],
    [
      "an attribute that is of another kind of fault",
      ["POST", "faults", { kind: "webhook_late", milliseconds: 1, path: "/api/users" }, "faults"],
      422,
      { pointer: "/data/attributes/path" }
    ]
  ]
  for (const [name, call, status, source] of cases) {
    test(`${name}: ${status}`, async () => {
      const { body, status: found } = await staff(bench(), ...call)
      expect(found).toBe(status)
      expect(body.errors[0]).toMatchObject(source === undefined ? {} : { source })
    })
  }

  test("every act in every state that the table has not for it: 409, with the states that would do", async () => {
    const it = await paying()
    for (const act of Struct.keys(staffMoves.outputs)) {
      const allowed = statesForOutput(act)
      if (allowed.includes("working")) continue
      const { body, status } = await staff(it, "POST", `concierge_request_outputs/32323/${act}`)
      expect([status, body.errors[0].meta]).toEqual([409, { state: "working", allowed }])
    }
    for (const act of ["quote", "cancel"] as const) {
      const { body, status } = await staff(it, "POST", `concierge_requests/1010/${act}`)
      expect([status, body.errors[0].meta]).toEqual([409, { state: "working", allowed: statesForRequest(act) }])
    }
  })

  test("a call without the staff key, if there is one", async () => {
    const it = bench({ staffKey: "staff-secret" })
    const show = (authorization: string) => it.call("GET", "/staff/clock", undefined, { authorization })
    expect((await show("your_api_key")).status).toBe(401)
    expect((await show("staff-secret")).status).toBe(200)
    const client = await it.call("GET", "/api/users/me", undefined, { authorization: "staff-secret" })
    expect(client.status).toBe(401)
  })
})
