import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  canMove,
  conciergeCounters,
  conciergeMoves,
  conciergeView,
  countOutputs,
  isFinal,
  may,
  move,
  nextStates,
  outputActions,
  outputStates
} from "../../src/states/Output.ts"

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
  test("make the moves that the guides give, and no others", () => {
    expect(conciergeMoves).toEqual({
      accepting: { accepted: ["review"], rejected: ["review"], cancelled: ["request"] },
      accepted: { working: ["funds"], cancelled: ["request"] },
      rejected: {},
      working: { settled: ["bank"], returned: ["provider"], cancelled: ["provider"] },
      settled: {},
      returned: {},
      cancelled: {}
    })
  })

  test("are a projection: every move of the nine is a move of the seven, or not seen by them", () => {
    for (const from of outputStates) {
      for (const to of nextStates(from)) {
        const [before, after] = [conciergeView[from], conciergeView[to]]
        expect(before === after || conciergeMoves[before][after] !== undefined).toBe(true)
      }
    }
  })

  test("are counted so that the counters add up to the total", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...outputStates), { maxLength: 50 }), (states) => {
        const { outputs_total, ...counters } = conciergeCounters(countOutputs(states))
        expect(outputs_total).toBe(states.length)
        expect(Object.values(counters).reduce((sum, count) => sum + count, 0)).toBe(states.length)
        for (const [name, count] of Object.entries(counters)) {
          expect(states.filter((state) => `outputs_${conciergeView[state]}` === name)).toHaveLength(count)
        }
      })
    )
  })

  test("are final exactly when the state behind them is", () => {
    const finals = new Set(outputStates.filter(isFinal).map((state) => conciergeView[state]))
    for (const state of outputStates) expect(finals.has(conciergeView[state])).toBe(isFinal(state))
  })
})

test("an output is tried again with a new instruction while it is failed, where that causes a move", () => {
  expect(outputActions.retry).toEqual(outputStates.filter((state) => canMove(state, "working", "instruction")))
  for (const state of outputStates) {
    expect(may("retry", state)).toEqual(
      state === "failed" ? undefined : { _tag: "NotInState", of: "output", action: "retry", state, allowed: ["failed"] }
    )
  }
})
