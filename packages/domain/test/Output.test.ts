import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { canMove, conciergeView, isFinal, move, nextStates, outputStates } from "../src/Output.ts"

describe("an output", () => {
  test.each(outputStates)("in %s moves where the table says, and only there", (from) => {
    for (const to of outputStates) {
      const moved = move(from, to)
      expect(Result.isSuccess(moved)).toBe(nextStates(from).includes(to))
      expect(canMove(from, to)).toBe(nextStates(from).includes(to))
    }
  })

  test("that is settled allows no move, and the refusal says so", () => {
    expect(move("settled", "returned")).toEqual(
      Result.fail({ _tag: "IllegalMove", of: "output", from: "settled", to: "returned", allowed: [] })
    )
  })
})

describe("the seven states of the older generation", () => {
  test("are a projection: every move is a move of the projection, or not seen by it", () => {
    const seen = new Set<string>()
    for (const from of outputStates) {
      for (const to of nextStates(from))
        if (conciergeView[from] !== conciergeView[to]) seen.add(`${conciergeView[from]} → ${conciergeView[to]}`)
    }
    expect([...seen].toSorted()).toEqual([
      "accepted → cancelled",
      "accepted → working",
      "accepting → accepted",
      "accepting → cancelled",
      "accepting → rejected",
      "working → cancelled",
      "working → returned",
      "working → settled"
    ])
  })

  test("are final exactly when the state behind them is", () => {
    const finals = new Set(outputStates.filter(isFinal).map((state) => conciergeView[state]))
    for (const state of outputStates) expect(finals.has(conciergeView[state])).toBe(isFinal(state))
  })
})
