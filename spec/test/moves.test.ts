import { describe, expect, test } from "vitest"
import { follow, type Json, specs } from "../Spec.ts"

interface Schema {
  readonly enum: ReadonlyArray<string>
  readonly "x-moves": { readonly [from: string]: { readonly [to: string]: ReadonlyArray<string> } }
  readonly properties: Json
  readonly required: ReadonlyArray<string>
}

const schemas: { readonly [name: string]: Schema } = Object.assign(
  {},
  ...Object.keys(specs).map((file) => follow(file, "#/components/schemas"))
)
const schema = (name: string) => schemas[name]!

/** Every set of states, with all that may cause its moves. */
const causes: { readonly [name: string]: ReadonlyArray<string> } = {
  RequestState: ["client", "provider", "funds", "time"],
  OutputState: ["review", "request", "funds", "provider", "bank", "instruction"],
  ConciergeOutputState: ["review", "request", "funds", "provider", "bank"],
  ComplianceState: ["staff"],
  IssueState: ["client", "staff", "time"],
  ObservationState: ["client"],
  BatchState: ["client", "runner", "provider", "funds", "time"],
  PartState: ["client", "runner", "provider", "funds", "time"]
}

test("every set of states has its moves, except a row's, whose are its output's, and an outcome's, which people decide once", () => {
  const states = Object.keys(schemas).filter((name) => name.endsWith("State"))
  expect(states.toSorted()).toEqual([...Object.keys(causes), "RowState", "OutcomeState"].toSorted())
})

describe.each(Object.entries(causes))("%s", (name, known) => {
  const { enum: states, "x-moves": moves } = schema(name)

  test("every state has its row", () => {
    expect(Object.keys(moves).toSorted()).toEqual(states.toSorted())
  })

  test("every move leads to another state and has known causes", () => {
    const wrong = Object.entries(moves).flatMap(([from, row]) =>
      Object.entries(row)
        .filter(([to, why]) => !states.includes(to) || to === from || why.length === 0 || !isSubset(why, known))
        .map(([to]) => `${from} → ${to}`)
    )
    expect(wrong).toEqual([])
  })

  test("every state can be reached from the first, and leads to a final one", () => {
    const reach = (from: string, seen = new Set<string>()): ReadonlySet<string> => {
      if (seen.has(from)) return seen
      seen.add(from)
      for (const to of Object.keys(moves[from]!)) reach(to, seen)
      return seen
    }
    const finals = states.filter((state) => Object.keys(moves[state]!).length === 0)
    expect([...reach(states[0]!)].toSorted()).toEqual(states.toSorted())
    expect(states.filter((state) => finals.every((end) => !reach(state).has(end)))).toEqual([])
  })
})

const isSubset = (some: ReadonlyArray<string>, all: ReadonlyArray<string>) => some.every((each) => all.includes(each))

test("the older generation's moves are those of an output with settling and failed seen as working", () => {
  const seen: Record<string, Record<string, Array<string>>> = {}
  for (const [from, row] of Object.entries(schema("OutputState")["x-moves"])) {
    const shown = (seen[view(from)] ??= {})
    for (const [to, why] of Object.entries(row)) {
      if (view(to) !== view(from)) shown[view(to)] = [...(shown[view(to)] ?? []), ...why]
    }
  }
  expect(schema("ConciergeOutputState")["x-moves"]).toEqual(seen)
})

const view = (state: string) => (state === "settling" || state === "failed" ? "working" : state)

test("a row is pending, refused or in its output's state, and a batch counts every one", () => {
  const rowStates = schema("RowState").enum
  expect(rowStates).toEqual(["pending", "refused", ...schema("OutputState").enum])
  expect(Object.keys(schema("RowCounts").properties)).toEqual(rowStates)
  expect(schema("RowCounts").required).toEqual(rowStates)
})
