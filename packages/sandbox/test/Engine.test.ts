import * as Result from "effect/Result"
import { afterEach, expect, test, vi } from "vitest"
import { makeEngine } from "../src/Engine.ts"
import { openJournal } from "../src/Journal.ts"
import { openWorld } from "../src/replay.ts"
import { start } from "./client.ts"

afterEach(() => vi.restoreAllMocks())

const open = () => {
  const journal = Result.getOrThrow(openJournal(":memory:"))
  const world = openWorld(journal)
  return { journal, world, engine: makeEngine(journal, world, () => start) }
}

const addRequest = { _tag: "AddRequest", by: "345", create: { portCode: "ar_ars" } } as const

test("a defect in the middle of a command ends everything, and the command is not written down", async () => {
  const { engine, journal, world } = open()
  const log = vi.spyOn(console, "error").mockReturnValue()
  expect(engine.visit(({ run }) => run(addRequest))).toEqual(Result.succeed(Result.succeed("1010")))
  await engine.written()
  // The next request stands nowhere
  vi.spyOn(world.requests, "set").mockImplementation(() => {
    throw new Error("defect")
  })
  const visited = Result.getOrThrow(engine.visit(({ run }) => run(addRequest)))
  expect(visited).toMatchObject({ _tag: "Failure", failure: { _tag: "Internal" } })
  const halted = engine.visit(() => "seen")
  expect(halted).toEqual(visited)
  expect(await engine.written()).toEqual(visited)
  expect(log).toHaveBeenCalledTimes(1)
  expect([...journal.entries()]).toEqual([{ at: start, command: addRequest }])
  engine.close()
})

test("a defect in showing something ends nothing", async () => {
  const { engine } = open()
  const broken = () => {
    throw new Error("defect")
  }
  expect(() => engine.visit(broken)).toThrow("defect")
  expect(engine.visit(() => "seen")).toEqual(Result.succeed("seen"))
  expect(await engine.written()).toEqual(Result.void)
  engine.close()
})
