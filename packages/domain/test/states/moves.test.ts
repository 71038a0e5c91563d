import * as Result from "effect/Result"
import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import * as Batch from "../../src/states/Batch.ts"
import * as Issue from "../../src/states/Issue.ts"
import { machine, type Moves } from "../../src/states/Moves.ts"
import * as Output from "../../src/states/Output.ts"
import * as Part from "../../src/states/Part.ts"
import * as Request from "../../src/states/Request.ts"
import * as User from "../../src/states/User.ts"

const spec = (file: string): { readonly components: { readonly schemas: Record<string, Record<string, unknown>> } } =>
  parse(readFileSync(new URL(`../../../../spec/${file}`, import.meta.url), "utf8"))
const provider = spec("concierge.yaml").components.schemas
const proxy = spec("proxy.yaml").components.schemas

interface Tested {
  readonly name: string
  readonly schema: Record<string, unknown> | undefined
  readonly moves: Moves<string, string>
  readonly finals: ReadonlyArray<string>
  /** What people are told of its states and causes. */
  readonly meanings: { readonly [state: string]: string }
  readonly causes: { readonly [cause: string]: string }
}

const machines: ReadonlyArray<Tested> = [
  {
    name: "output",
    schema: provider["OutputState"],
    moves: Output.outputMoves,
    finals: ["rejected", "settled", "returned", "cancelled"],
    meanings: Output.outputMeanings,
    causes: Output.outputCauses
  },
  {
    name: "request",
    schema: provider["RequestState"],
    moves: Request.requestMoves,
    finals: ["finished", "cancelled"],
    meanings: Request.requestMeanings,
    causes: Request.requestCauses
  },
  {
    name: "issue",
    schema: provider["IssueState"],
    moves: Issue.issueMoves,
    finals: ["approved", "rejected", "dismissed", "abandoned"],
    meanings: Issue.issueMeanings,
    causes: Issue.issueCauses
  },
  {
    name: "user",
    schema: provider["ComplianceState"],
    moves: User.complianceMoves,
    finals: ["rejected"],
    meanings: User.complianceMeanings,
    causes: User.userCauses
  },
  {
    name: "batch",
    schema: proxy["BatchState"],
    moves: Batch.batchMoves,
    finals: ["finished", "refused", "cancelled"],
    meanings: Batch.batchMeanings,
    causes: Batch.batchCauses
  },
  {
    name: "part",
    schema: proxy["PartState"],
    moves: Part.partMoves,
    finals: ["finished", "refused", "cancelled"],
    meanings: Part.partMeanings,
    causes: Batch.batchCauses
  }
]

describe.each(machines)("the moves of a $name", ({ causes, finals, meanings, moves, name, schema }) => {
  const states = Object.keys(moves)
  const next = (state: string) => Object.keys(moves[state] ?? {})
  const given = (from: string, to: string) => moves[from]?.[to] ?? []
  const { canMove, canReach, causesOf, isFinal, isState, move, nextStates, states: known } = machine(name, moves)

  test("are those of the spec, cause by cause", () => {
    expect(schema?.["enum"]).toEqual(states)
    expect(schema?.["x-moves"]).toEqual(moves)
  })

  test("lead to another state that has a row, each for a cause", () => {
    for (const from of states) {
      for (const to of next(from)) {
        expect(states.filter((state) => state !== from)).toContain(to)
        expect(given(from, to).length).toBeGreaterThan(0)
      }
    }
  })

  test("end in the final states and nowhere else", () => {
    expect(states.filter((state) => next(state).length === 0)).toEqual(finals)
    expect(known.filter(isFinal)).toEqual(finals)
  })

  test("begin at the first state, reach every other, and from each a final one: there is no dead end", () => {
    const [first = ""] = states
    for (const state of states) {
      expect(state === first || canReach(first, state)).toBe(true)
      expect(isFinal(state) || finals.some((final) => canReach(state, final))).toBe(true)
    }
  })

  test("are answered from the table whole: every pair of states, with every cause and without", () => {
    for (const from of states) {
      expect(nextStates(from)).toEqual(next(from))
      for (const to of states) {
        const isThere = next(from).includes(to)
        expect(causesOf(from, to)).toEqual(given(from, to))
        expect(canMove(from, to)).toBe(isThere)
        expect(move(from, to)).toEqual(
          isThere ? Result.succeed(to) : Result.fail({ _tag: "IllegalMove", of: name, from, to, allowed: next(from) })
        )
        for (const cause of Object.keys(causes)) {
          const isGiven = given(from, to).includes(cause)
          expect(canMove(from, to, cause)).toBe(isGiven)
          expect(nextStates(from, cause).includes(to)).toBe(isGiven)
          expect(Result.isSuccess(move(from, to, cause))).toBe(isGiven)
        }
      }
    }
  })

  test.each(["paused", "", "constructor", "__proto__", "toString", "hasOwnProperty"])(
    "lead nowhere from a state that is not known (%j), nor is it final or reached",
    (unknown) => {
      expect([isState(unknown), isFinal(unknown), nextStates(unknown)]).toEqual([false, false, []])
      expect(move(unknown, finals[0] ?? "")).toEqual(
        Result.fail({ _tag: "IllegalMove", of: name, from: unknown, to: finals[0], allowed: [] })
      )
      for (const state of states) {
        expect([isState(state), canMove(state, unknown), canMove(unknown, state)]).toEqual([true, false, false])
        expect([canReach(state, unknown), canReach(unknown, state), causesOf(state, unknown)]).toEqual([
          false,
          false,
          []
        ])
      }
    }
  )

  test("have no state that is no text", () => {
    for (const value of [undefined, null, 1, {}, [states[0]], Symbol.iterator]) expect(isState(value)).toBe(false)
  })

  test("tried for a cause that may not are refused, and told which may", () => {
    for (const from of states) {
      for (const to of next(from)) {
        for (const cause of Object.keys(causes).filter((each) => !given(from, to).includes(each))) {
          expect(move(from, to, cause)).toEqual(
            Result.fail({ _tag: "WrongCause", of: name, from, to, cause, allowed: given(from, to) })
          )
        }
      }
    }
  })

  test("have words for people: every state, and every cause that moves anything", () => {
    expect(Object.keys(meanings)).toEqual(states)
    expect(new Set(Object.keys(causes))).toEqual(
      new Set(states.flatMap((from) => next(from).flatMap((to) => given(from, to))))
    )
  })
})

test.each(["retry", "paused", "constructor", "__proto__"])(
  "what is not known may not be done, and nothing may be done with it: %j",
  (unknown) => {
    const state = unknown as never
    expect(Output.may(state, "settled")).toMatchObject({ _tag: "NotInState" })
    expect(Output.may("retry", state)).toMatchObject({ _tag: "NotInState", allowed: ["failed"] })
    expect(Request.may(state, { state: "draft", touchedAt: 0 }, 1, 0)).toMatchObject({
      _tag: "NotInState",
      of: "request",
      allowed: []
    })
    expect(Request.may("update", { state, touchedAt: 0 }, 1, 0)).toMatchObject({ _tag: "NotInState" })
    expect(Request.actions({ state, touchedAt: 0 }, [state], 0)).toEqual({ request: [], outputs: [[]] })
    expect(Issue.may(state, { state: "draft", since: 0 }, 0)).toMatchObject({ _tag: "NotInState", allowed: [] })
    expect(Issue.actions({ state, since: 0 }, 0)).toEqual([])
    expect(Batch.may(state, { state: "quoted" }, 0)).toMatchObject({ _tag: "NotInState", allowed: [] })
    expect(Batch.may("approve", { state }, 0)).toMatchObject({ _tag: "NotInState", of: "batch", allowed: ["quoted"] })
    expect([User.canBePaid(state), User.afterApproval(state)]).toEqual([false, unknown])
    expect([
      Request.isFinished([state]),
      Request.afterCancel(state),
      Request.deadline({ state, touchedAt: 0 })
    ]).toEqual([false, unknown, undefined])
  }
)

describe("a part of a batch", () => {
  test("is worked on only after somebody approved it: without the client's approval no way leads there", () => {
    const { approved: _, ...quoted } = Part.partMoves.quoted
    const unapproved: Moves<Part.PartState, Part.PartCause> = { ...Part.partMoves, quoted }
    expect(machine("part", unapproved).canReach("building", "working")).toBe(false)
    expect(Part.partMoves.quoted.approved).toEqual(["client"])
  })

  test("that is worked on is never given up, nor quoted again", () => {
    expect(Part.partStates.filter((state) => Part.canReach("working", state))).toEqual(["finished"])
  })
})

describe("a batch", () => {
  test("is approved while it waits for funds, is worked on, or has finished", () => {
    expect(Batch.batchStates.filter(Batch.isApproved)).toEqual(["approved", "working", "finished"])
  })

  test("lets a person do what they may do with a part of it, where it stands as that part does", () => {
    const moves = {
      approve: "approved",
      requote: "building",
      adopt: "building",
      repeat: "building",
      cancel: "cancelled"
    } as const satisfies { readonly [Action in Batch.BatchAction]: Part.PartState }
    for (const [to, actions] of Map.groupBy(Object.entries(moves), ([, end]) => end)) {
      const states = Part.partStates.filter((state) => Part.canMove(state, to, "client"))
      const taken = actions.flatMap(([action]) => Batch.batchActions[action as Batch.BatchAction])
      expect(new Set(taken.filter(Part.isPartState))).toEqual(new Set(states))
    }
  })
})
