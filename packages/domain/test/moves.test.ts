import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import { batchMoves, isFinal as isBatchFinal } from "../src/Batch.ts"
import type { Moves } from "../src/Moves.ts"
import { isFinal as isOutputFinal, outputMoves } from "../src/Output.ts"
import { isFinal as isRequestFinal, requestMoves } from "../src/Request.ts"
import { complianceMoves } from "../src/User.ts"

const spec = (file: string): { readonly components: { readonly schemas: Record<string, Record<string, unknown>> } } =>
  parse(readFileSync(new URL(`../../../spec/${file}`, import.meta.url), "utf8"))
const provider = spec("concierge.yaml").components.schemas
const proxy = spec("proxy.yaml").components.schemas

const machines: ReadonlyArray<{
  readonly name: string
  readonly schema: Record<string, unknown> | undefined
  readonly moves: Moves<string, string>
  readonly finals: ReadonlyArray<string>
}> = [
  {
    name: "output",
    schema: provider["OutputState"],
    moves: outputMoves,
    finals: ["rejected", "settled", "returned", "cancelled"]
  },
  { name: "request", schema: provider["RequestState"], moves: requestMoves, finals: ["finished", "cancelled"] },
  { name: "user", schema: provider["ComplianceState"], moves: complianceMoves, finals: ["rejected"] },
  { name: "batch", schema: proxy["BatchState"], moves: batchMoves, finals: ["finished", "refused", "cancelled"] }
]

describe.each(machines)("the moves of a $name", ({ finals, moves, schema }) => {
  const next = (state: string) => Object.keys(moves[state] ?? {})
  const reachable = (from: string): ReadonlySet<string> => {
    const seen = new Set([from])
    for (const state of seen) for (const to of next(state)) seen.add(to)
    return seen
  }

  test("are those of the spec, cause by cause", () => {
    expect(schema?.["enum"]).toEqual(Object.keys(moves))
    expect(schema?.["x-moves"]).toEqual(moves)
  })

  test("lead to states that have a row", () => {
    for (const state of Object.keys(moves)) for (const to of next(state)) expect(moves).toHaveProperty(to)
  })

  test("end in the final states and nowhere else", () => {
    expect(Object.keys(moves).filter((state) => next(state).length === 0)).toEqual(finals)
  })

  test("reach a final state from every state: there is no dead end", () => {
    for (const state of Object.keys(moves)) expect(finals.some((final) => reachable(state).has(final))).toBe(true)
  })
})

test("isFinal is true of final states alone", () => {
  expect(Object.keys(outputMoves).filter((state) => isOutputFinal(state as keyof typeof outputMoves))).toEqual(
    machines[0]?.finals
  )
  expect(Object.keys(requestMoves).filter((state) => isRequestFinal(state as keyof typeof requestMoves))).toEqual(
    machines[1]?.finals
  )
  expect(Object.keys(batchMoves).filter((state) => isBatchFinal(state as keyof typeof batchMoves))).toEqual(
    machines[3]?.finals
  )
})
