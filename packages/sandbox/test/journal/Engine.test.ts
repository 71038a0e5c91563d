import { setImmediate } from "node:timers/promises"
import * as Result from "effect/Result"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { makeEngine } from "../../src/journal/Engine.ts"
import { openJournal } from "../../src/journal/Journal.ts"
import { openWorld } from "../../src/journal/replay.ts"
import { start } from "../support/client.ts"
import { newJournal } from "../support/folder.ts"

afterEach(() => vi.restoreAllMocks())

const open = () => {
  const journal = Result.getOrThrow(openJournal(":memory:"))
  const world = openWorld(journal)
  const log: Array<string> = []
  const engine = makeEngine(journal, world, { clock: () => start, log: (line) => log.push(line) })
  return { journal, world, engine, log }
}

const addRequest = { _tag: "AddRequest", by: "345", create: { portCode: "ar_ars" } } as const

test("a defect in the middle of a command ends everything, and the command is not written down", async () => {
  const { engine, journal, log, world } = open()
  expect(engine.visit(({ run }) => run(addRequest))).toEqual(Result.succeed(Result.succeed("1010")))
  await engine.written()
  // The next request stands in no list
  vi.spyOn(world.lists.requests.lists, "get").mockImplementation(() => {
    throw new Error("defect")
  })
  const visited = Result.getOrThrow(engine.visit(({ run }) => run(addRequest)))
  expect(visited).toMatchObject({ _tag: "Failure", failure: { _tag: "Internal" } })
  const halted = engine.visit(() => "seen")
  expect(halted).toEqual(visited)
  expect(await engine.written()).toEqual(visited)
  expect(log).toEqual([expect.stringMatching(/^sandbox \S+: stopped, .* Error at /)])
  expect([...journal.entries()]).toEqual([{ at: start, command: addRequest }])
  engine.close()
})

test("a full disk ends everything, and is named as the reason", async () => {
  const { engine, journal, log } = open()
  vi.spyOn(journal, "written").mockRejectedValue(Object.assign(new Error("disk is full"), { errcode: 13 }))
  engine.visit(({ run }) => run(addRequest))
  const written = await engine.written()
  expect(written).toMatchObject({ _tag: "Failure", failure: { _tag: "Internal" } })
  expect(engine.visit(() => "seen")).toEqual(written)
  expect(log).toEqual([expect.stringMatching(/stopped, since the disk with its journal is full: make room/)])
  engine.close()
})

test("a clock that tells fractions of milliseconds is read in whole ones", async () => {
  const { journal, world } = open()
  const engine = makeEngine(journal, world, { clock: () => start + 0.75, log: console.error })
  engine.visit(({ run }) => run(addRequest))
  expect(await engine.written()).toEqual(Result.void)
  expect([...journal.entries()]).toEqual([{ at: start, command: addRequest }])
  engine.close()
})

test("what is closed already can be closed again", () => {
  const { engine } = open()
  engine.visit(({ run }) => run(addRequest))
  engine.close()
  expect(engine.close).not.toThrow()
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

describe("a snapshot", () => {
  let file: string
  beforeEach(() => {
    file = newJournal()
  })

  /** An engine that takes so many milliseconds for each thing that it does. */
  const openFile = (milliseconds: number) => {
    const journal = Result.getOrThrow(openJournal(file))
    let elapsed = 0
    const stopwatch = () => (elapsed += milliseconds)
    const engine = makeEngine(journal, openWorld(journal), { clock: () => start, stopwatch, log: console.error })
    /** Adds a request, and waits as long as a snapshot could be under way. */
    const add = async () => {
      engine.visit(({ run }) => run(addRequest))
      for (let turns = 0; turns < 50; turns++) await setImmediate()
      return journal.kept()?.entries
    }
    return { journal, engine, add }
  }

  test("is taken while others are served, once there is enough to be done again", async () => {
    const { add, journal } = openFile(150)
    const kept = []
    for (let entries = 1; entries <= 8; entries++) kept.push(await add())
    // Each call takes 300 ms and a snapshot 750; 200 are the least that is worth the first, half of that the others
    expect(kept).toEqual([1, 1, 3, 3, 5, 5, 7, 7])
    journal.close()
  })

  test("follows what the start had to do again, so that the next one need not", async () => {
    const killed = openFile(0)
    expect([await killed.add(), await killed.add()]).toEqual([undefined, undefined])
    killed.journal.close()
    const again = openFile(0)
    again.engine.visit(() => {})
    expect(await again.add()).toBe(2)
    again.journal.close()
  })
})
