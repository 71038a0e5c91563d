import { describe, expect, test } from "vitest"
import {
  actions,
  canMove,
  deadline,
  due,
  isAnswered,
  issueActions,
  type IssueFacts,
  issueStates,
  issueWindow,
  may
} from "../../src/states/Issue.ts"
import {
  afterApproval,
  canBePaid,
  canReach,
  complianceStates,
  isFinal,
  nextStates,
  verdicts
} from "../../src/states/User.ts"

const at = (state: IssueFacts["state"]): IssueFacts => ({ state, since: 1_000 })

describe("what a client may do about an issue", () => {
  test.each([
    ["draft", ["edit", "complete"]],
    ["new", []],
    ["observed", ["edit", "reply"]],
    ["answered", []],
    ["approved", []],
    ["rejected", []],
    ["dismissed", []],
    ["abandoned", []]
  ] as const)("in %s: %s", (state, allowed) => {
    expect(actions(at(state), 1_000)).toEqual(allowed)
  })

  test("stands where the client may cause the move that comes of it", () => {
    const moves = { complete: "new", reply: "answered" } as const
    for (const [action, to] of Object.entries(moves) as Array<["complete" | "reply", "new" | "answered"]>) {
      expect(issueActions[action]).toEqual(issueStates.filter((state) => canMove(state, to, "client")))
    }
  })

  test("is refused with the state that it is in and the states that it would need", () => {
    expect(may("reply", at("draft"), 1_000)).toEqual({
      _tag: "NotInState",
      of: "issue",
      action: "reply",
      state: "draft",
      allowed: ["observed"]
    })
  })

  test("is refused once the issue was left alone too long, even before anybody has abandoned it", () => {
    expect(may("complete", at("draft"), 999 + issueWindow)).toBeUndefined()
    expect(may("complete", at("draft"), 1_000 + issueWindow)).toEqual({
      _tag: "NotInState",
      of: "issue",
      action: "complete",
      state: "abandoned",
      allowed: ["draft"]
    })
  })
})

test("an issue is abandoned 30 days after it began to wait for its client, and never while it waits for the staff", () => {
  for (const state of issueStates) {
    const waits = state === "draft" || state === "observed"
    expect(deadline(at(state))).toEqual(waits ? { at: 1_000 + 30 * 86_400_000 } : undefined)
    expect(due(at(state), 999 + issueWindow)).toBeUndefined()
    expect(due(at(state), 1_000 + issueWindow)).toEqual(deadline(at(state)))
  }
})

test("an issue is answered when everything that was asked has a reply that says something", () => {
  expect(isAnswered([{ reply: "Yes." }, { reply: "In March." }])).toBe(true)
  expect(isAnswered([{ reply: "Yes." }, { reply: " " }])).toBe(false)
  expect(isAnswered([{ reply: "Yes." }, { reply: undefined }])).toBe(false)
  expect(isAnswered([])).toBe(false)
})

describe("a user", () => {
  test("is enabled by the first approval; nobody becomes new again, so no later one changes anything", () => {
    expect(complianceStates.map(afterApproval)).toEqual(["enabled", "enabled", "disabled", "rejected"])
    for (const state of complianceStates) expect(canReach(state, "new")).toBe(false)
  })

  test("is paid while enabled; a payment waits as long as that may still come", () => {
    expect(complianceStates.filter(canBePaid)).toEqual(["enabled"])
    for (const state of complianceStates) {
      expect(verdicts[state].includes("accepted")).toBe(canBePaid(state))
      expect(verdicts[state].length === 0).toBe(!canBePaid(state) && canReach(state, "enabled"))
    }
  })

  test("can be rejected for good from every state", () => {
    for (const state of complianceStates) expect(isFinal(state) || nextStates(state).includes("rejected")).toBe(true)
  })
})
