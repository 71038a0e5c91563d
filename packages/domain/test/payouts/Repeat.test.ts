import { describe, expect, test } from "vitest"
import {
  batchStandings,
  type Compared,
  defaultRule,
  repeats,
  rowStandings,
  standingOf
} from "../../src/payouts/Repeat.ts"
import { batchMoves, batchStates, isApproved, isFinal, type RowState } from "../../src/states/Batch.ts"
import { isFinal as isFinalOutput, outputMoves, outputStates } from "../../src/states/Output.ts"

const day = 86_400_000

const payment: Compared = {
  referenceKey: "P1",
  accountKey: "an account",
  portCode: "mx_mxn",
  originCode: "ar_ars",
  amount: "55",
  budget: null
}

describe("an earlier payment", () => {
  test("counts as unpaid only when it failed, was rejected, returned or cancelled", () => {
    const unpaid = Object.entries(rowStandings).flatMap(([state, standing]) => (standing === "unpaid" ? [state] : []))
    expect(unpaid.toSorted()).toEqual(["cancelled", "failed", "refused", "rejected", "returned"])
  })

  test("that is settled is the only one that counts as paid, and nothing leads from there", () => {
    expect(outputStates.filter((state) => rowStandings[state] === "paid")).toEqual(["settled"])
    expect(outputMoves.settled).toEqual({})
  })

  test("that can still be paid is never unpaid, but for one that failed, which waits for new instructions", () => {
    const open = outputStates.filter((state) => !isFinalOutput(state))
    expect(open.filter((state) => rowStandings[state] === "unpaid")).toEqual(["failed"])
  })

  test("is told by its row exactly when its batch was approved", () => {
    for (const state of batchStates) expect(batchStandings[state] === "by row", state).toBe(isApproved(state))
  })

  test("of a batch that somebody may still approve is drafted; of one that nobody can approve as it stands, unpaid", () => {
    for (const state of batchStates.filter((each) => !isApproved(each))) {
      const mayBecome = Object.keys(batchMoves[state])
      const waitsForClient = mayBecome.includes("building") && state === "expired"
      const isUnread = mayBecome.includes("checked")
      expect(batchStandings[state], state).toBe(isFinal(state) || waitsForClient || isUnread ? "unpaid" : "drafted")
    }
  })

  test("of a batch in doubt is told by its row, whatever the batch says", () => {
    for (const batch of batchStates) {
      for (const [row, standing] of Object.entries(rowStandings))
        expect(standingOf(batch, row as RowState, true)).toBe(standing)
    }
  })
})

describe("a payment repeats", () => {
  test("the one that its reference names, at any time and whatever else has changed", () => {
    const other = { ...payment, accountKey: "another", portCode: "cl_clp", amount: "1" }
    expect(repeats(other, payment, 3_000 * day)).toBe("reference")
  })

  test("the one of the same account and amount for 20 days, and none a month later", () => {
    for (const referenceKey of ["P2", null]) {
      const other = { ...payment, referenceKey }
      expect(repeats(other, payment, 0)).toBe("payment")
      expect(repeats(other, payment, 20 * day - 1)).toBe("payment")
      expect(repeats(other, payment, 20 * day)).toBeUndefined()
      expect(repeats(other, payment, 28 * day)).toBeUndefined()
    }
  })

  test("one that seems to come from the future, since a clock was set back", () => {
    expect(repeats({ ...payment, referenceKey: null }, payment, -day)).toBe("payment")
  })

  test("none by a reference that comes back by design; then account and amount tell, within the window", () => {
    const rule = { ...defaultRule, references: "repeating" } as const
    expect(repeats({ ...payment, amount: "70" }, payment, day, rule)).toBeUndefined()
    expect(repeats(payment, payment, day, rule)).toBe("payment")
    expect(repeats(payment, payment, 28 * day, rule)).toBeUndefined()
  })

  test("none with another amount, account or port and another reference", () => {
    for (const change of [{ amount: "56" }, { accountKey: "another" }, { portCode: "uy_usd" }])
      expect(repeats({ ...payment, referenceKey: "P2", ...change }, payment, 0)).toBeUndefined()
  })

  test("one whose budget is the same from the same origin, and never one from another currency", () => {
    const spent = { ...payment, referenceKey: null, amount: null, budget: "10" }
    expect(repeats(spent, { ...payment, budget: "10" }, 0)).toBe("payment")
    expect(repeats(spent, { ...payment, budget: "10", originCode: "cl_clp" }, 0)).toBeUndefined()
    expect(repeats(spent, payment, 0)).toBeUndefined()
  })

  test("none when two that have no reference differ in account", () => {
    const nameless = { ...payment, referenceKey: null }
    expect(repeats({ ...nameless, accountKey: "another" }, nameless, 0)).toBeUndefined()
  })
})
