import { describe, expect, test } from "vitest"
import { outputStates } from "../../src/states/Output.ts"
import {
  actions,
  afterCancel,
  cancellableUntil,
  deadline,
  due,
  isFinished,
  may,
  type RequestAction,
  type RequestFacts,
  requestActions,
  requestMoves,
  requestStates,
  windows
} from "../../src/states/Request.ts"

const at = (state: RequestFacts["state"]): RequestFacts => ({
  state,
  touchedAt: 0,
  acceptQuoteBefore: 1_000,
  provisionFundsBefore: 2_000
})

describe("what may be done with a request", () => {
  test.each([
    ["draft", ["update", "add_output", "request_quote", "cancel"]],
    ["quote_requested", ["update", "cancel"]],
    ["quoted", ["update", "accept_quote", "cancel"]],
    ["quote_accepted", ["update", "cancel"]],
    ["working", ["update"]],
    ["finished", []],
    ["cancelled", []]
  ] as const)("in %s: %s", (state, allowed) => {
    expect(actions(at(state), ["accepting"], 999)).toEqual({ request: allowed, outputs: [[]] })
  })

  test("for each output, in their order: one that failed may be tried again", () => {
    expect(actions(at("working"), outputStates, 0).outputs).toEqual(
      outputStates.map((state) => (state === "failed" ? ["retry"] : []))
    )
  })

  test("is nothing but what may() lets: for every state, number of outputs and time", () => {
    for (const state of requestStates) {
      for (const outputs of [[], ["accepted" as const]]) {
        for (const now of [0, 1_000, 2_000, windows.draft]) {
          const allowed = Object.keys(requestActions).filter(
            (action) => may(action as RequestAction, at(state), outputs.length, now) === undefined
          )
          expect(actions(at(state), outputs, now).request).toEqual(allowed)
        }
      }
    }
  })

  test("a quote needs at least one output", () => {
    expect(may("request_quote", at("draft"), 0, 0)).toEqual({ _tag: "NoOutputs", action: "request_quote" })
  })

  test("a second quote is refused with the state it is in and the state it would need", () => {
    expect(may("request_quote", at("quoted"), 1, 0)).toEqual({
      _tag: "NotInState",
      of: "request",
      action: "request_quote",
      state: "quoted",
      allowed: ["draft"]
    })
  })

  test("a quote is not accepted after its deadline, even before anyone has cancelled it", () => {
    expect(may("accept_quote", at("quoted"), 1, 999)).toBeUndefined()
    expect(may("accept_quote", at("quoted"), 1, 1_000)).toMatchObject({ _tag: "Overdue", reason: "quote_not_accepted" })
  })

  test("every action that moves a request is a move that the client may cause", () => {
    const moves = { request_quote: "quote_requested", accept_quote: "quote_accepted", cancel: "cancelled" } as const
    for (const [action, to] of Object.entries(moves)) {
      const states = requestStates.filter((state) => {
        const causes: Partial<Record<string, ReadonlyArray<string>>> = requestMoves[state]
        return causes[to]?.includes("client")
      })
      expect(requestActions[action as keyof typeof moves]).toEqual(states)
    }
  })
})

describe("a deadline", () => {
  test.each([
    ["draft", windows.draft, "draft_was_pruned"],
    ["quote_requested", 1_000, "quote_not_accepted"],
    ["quoted", 1_000, "quote_not_accepted"],
    ["quote_accepted", 2_000, "payment_not_received"]
  ] as const)("cancels a request in %s at its time and not before", (state, time, reason) => {
    expect(deadline(at(state))).toEqual({ at: time, reason })
    expect(due(at(state), time - 1)).toBeUndefined()
    expect(due(at(state), time)).toEqual({ at: time, reason })
  })

  test("exists exactly where time may cause a move", () => {
    for (const state of requestStates) {
      const causes = Object.values<ReadonlyArray<string>>(requestMoves[state]).flat()
      expect(deadline(at(state)) !== undefined).toBe(causes.includes("time"))
    }
  })
})

test("a request may be cancelled at exactly the times before the one that the older generation is told", () => {
  const times = [undefined, Number.NaN, 0, 1, 1_000, windows.draft, Infinity]
  for (const state of [...requestStates, "paused" as RequestFacts["state"]]) {
    for (const acceptQuoteBefore of times) {
      for (const provisionFundsBefore of times) {
        for (const touchedAt of [0, 1, Number.NaN]) {
          const request = { state, touchedAt, acceptQuoteBefore, provisionFundsBefore }
          const until = cancellableUntil(request) ?? -Infinity
          for (const now of [0, 1, 999, 1_000, windows.draft - 1, windows.draft, windows.draft + 1]) {
            expect(may("cancel", request, 1, now) === undefined).toBe(now < until)
          }
        }
      }
    }
  }
})

test("a request is finished when all its outputs are final, whatever the end of each", () => {
  expect(isFinished(["settled", "returned", "rejected", "cancelled"])).toBe(true)
  for (const state of ["accepting", "accepted", "working", "settling", "failed"] as const) {
    expect(isFinished(["settled", state])).toBe(false)
  }
})

test("cancelling a request cancels what is not yet paid and leaves the rest", () => {
  expect(Object.fromEntries(outputStates.map((state) => [state, afterCancel(state)]))).toEqual({
    accepting: "cancelled",
    accepted: "cancelled",
    rejected: "rejected",
    working: "working",
    settling: "settling",
    settled: "settled",
    failed: "failed",
    returned: "returned",
    cancelled: "cancelled"
  })
})
