import * as Struct from "effect/Struct"
import { expect, test } from "vitest"
import { batchActions, batchStates, canMove, may } from "../../src/states/Batch.ts"

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
