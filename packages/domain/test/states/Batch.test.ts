import * as Struct from "effect/Struct"
import { describe, expect, test } from "vitest"
import {
  batchActions,
  batchMoves,
  type BatchState,
  batchStateOf,
  batchStates,
  canMove,
  may
} from "../../src/states/Batch.ts"
import { partMoves, type PartState, partStates } from "../../src/states/Part.ts"

const actions = Struct.keys(batchActions)

test.each(actions)("%s is possible in the states that the table names, and in no other", (action) => {
  const allowed: ReadonlyArray<string> = batchActions[action]
  for (const state of batchStates) {
    const refused = { _tag: "NotInState", of: "batch", action, state, allowed }
    expect(may(action, { state }, 0)).toEqual(allowed.includes(state) ? undefined : refused)
  }
})

test("a person may cancel a batch just where the table of moves lets them", () => {
  expect(batchActions.cancel).toEqual(batchStates.filter((state) => canMove(state, "cancelled", "client")))
})

test("a quote whose deadline has passed cannot be approved, and can still be cancelled", () => {
  const batch = { state: "quoted", acceptQuoteBefore: 10 } as const
  expect(may("approve", batch, 9)).toBeUndefined()
  expect(may("approve", batch, 10)).toEqual({
    _tag: "Overdue",
    action: "approve",
    reason: "quote_not_accepted",
    at: 10
  })
  expect(may("cancel", batch, 10)).toBeUndefined()
})

describe("a batch of several parts", () => {
  /** Every set of states that up to three parts may be in: what a fourth is in is what one of them is in already, or no new pair. */
  const sets: ReadonlyArray<ReadonlyArray<PartState>> = partStates.flatMap((a) =>
    partStates.flatMap((b) => partStates.map((c) => [a, b, c]))
  )

  test("stands as one of its parts does, whatever their order and however many stand alike", () => {
    expect(batchStateOf([])).toBeUndefined()
    for (const state of partStates) expect(batchStateOf([state])).toBe(state)
    for (const parts of sets) {
      const state = batchStateOf(parts)
      expect(parts).toContain(state)
      expect([batchStateOf(parts.toReversed()), batchStateOf([...parts, ...parts])]).toEqual([state, state])
    }
  })

  test("moves as its table says when one of its parts does, by the same cause, and in no other way", () => {
    const { checked: _, importing: __, ...following } = batchMoves
    const found: { [From in string]: { [To in string]: Set<string> } } = Object.fromEntries(
      partStates.map((state) => [state, {}])
    )
    for (const parts of sets) {
      const from = batchStateOf(parts) ?? ""
      const [first, ...others] = parts
      for (const [next, causes] of Object.entries(partMoves[first ?? "building"])) {
        const to = batchStateOf([next as PartState, ...others]) ?? ""
        if (to !== from) for (const cause of causes) ((found[from] ??= {})[to] ??= new Set()).add(cause)
      }
    }
    const asSets = Object.fromEntries(
      Object.entries(following).map(([from, row]) => [
        from,
        Object.fromEntries(Object.entries(row).map(([to, causes]) => [to, new Set(causes)]))
      ])
    )
    expect(found).toEqual(asSets)
  })

  test("is final when all of them are, and not before", () => {
    const isFinal = (state: BatchState | undefined) => Object.keys(batchMoves[state ?? "checked"]).length === 0
    for (const parts of sets) expect(isFinal(batchStateOf(parts))).toBe(parts.every(isFinal))
  })

  test("is refused only when every part is, and finished when something was paid", () => {
    for (const parts of sets) {
      const state = batchStateOf(parts)
      expect(state === "refused").toBe(parts.every((each) => each === "refused"))
      expect(state === "cancelled" && parts.includes("finished")).toBe(false)
    }
  })
})
