import { createHash } from "node:crypto"
import { rmSync } from "node:fs"
import { deserialize, serialize } from "node:v8"
import { crc32 } from "node:zlib"
import * as BigDecimal from "effect/BigDecimal"
import * as Result from "effect/Result"
import { beforeEach, describe, expect, test } from "vitest"
import { type Document, documentsOf, replayDocuments } from "../../src/http/Documents.ts"
import { type Engine, makeEngine } from "../../src/journal/Engine.ts"
import { type Journal, openJournal } from "../../src/journal/Journal.ts"
import { openWorld } from "../../src/journal/replay.ts"
import { fromParts, toParts, worldVersion } from "../../src/journal/Snapshot.ts"
import type { Command } from "../../src/world/Command.ts"
import type { World } from "../../src/world/State.ts"
import { start } from "../support/client.ts"
import { history } from "../support/history.ts"
import { newJournal } from "../support/folder.ts"

let file: string
beforeEach(() => {
  file = newJournal()
})

interface Opened {
  readonly journal: Journal
  readonly world: World
  readonly engine: Engine
}

/** What happens at which time is told by the clock that is given. */
const open = (clock: () => number): Opened => {
  const journal = Result.getOrThrow(openJournal(file))
  const world = openWorld(journal)
  return { journal, world, engine: makeEngine(journal, world, { clock, log: console.error }) }
}

/** Plays the history up to a moment, in milliseconds after its beginning, and looks once then. */
const play = ({ engine }: Opened, clock: { now: number }, until: number): void => {
  const run = (command: Command): string =>
    engine.visit((visit) => visit.run(command)).pipe(Result.getOrThrow, Result.getOrThrow)
  for (const { after, commands } of history(run)) {
    if (after > until) break
    clock.now = start + after
    commands()
  }
  clock.now = start + until
  engine.visit(() => {})
}

const collect = async (documents: AsyncIterable<Document>): Promise<ReadonlyArray<Document>> => {
  const all: Array<Document> = []
  for await (const document of documents) all.push(document)
  return all
}

test("the living world, the one opened from its snapshot and the one replayed show the same documents", async () => {
  for (const until of [0, 1_500, 3_000, 5_000, 9_000, 20_000, 120_000]) {
    const clock = { now: start }
    const first = open(() => clock.now)
    play(first, clock, until)
    const living = await collect(documentsOf(first.world))
    expect(living.length).toBeGreaterThan(20)
    first.engine.close()

    const second = open(() => clock.now)
    expect(second.journal.kept()?.entries).toBe(second.journal.length())
    expect(await collect(documentsOf(second.world))).toEqual(living)
    second.engine.close()

    const replayed = await collect(Result.getOrThrow(replayDocuments(file)).documents)
    expect(replayed).toEqual(living)
    rmSync(file)
  }
})

test("a world goes on after its snapshot as if it had never stopped", () => {
  const clock = { now: start }
  const once = open(() => clock.now)
  play(once, clock, 120_000)
  const expected = dump(once.world)
  once.engine.close()
  rmSync(file)

  clock.now = start
  let journal = open(() => clock.now)
  const run = (command: Command): string =>
    journal.engine.visit((visit) => visit.run(command)).pipe(Result.getOrThrow, Result.getOrThrow)
  for (const { after, commands } of history(run)) {
    clock.now = start + after
    commands()
    journal.engine.close()
    journal = open(() => clock.now)
  }
  clock.now = start + 120_000
  journal.engine.visit(() => {})
  expect(dump(journal.world)).toBe(expected)
  journal.engine.close()
})

/** Everything in a world, lists too, in an order of its own. */
const dump = (world: World): string =>
  JSON.stringify(world, (_, value: unknown) => {
    if (value instanceof Map) return [...value].toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))
    if (value instanceof Set) return [...value]
    return typeof value === "bigint" ? String(value) : value
  })

describe("a snapshot", () => {
  const made = () => {
    const clock = { now: start }
    const opened = open(() => clock.now)
    play(opened, clock, 5_000)
    const parts = toParts(opened.world).map((toBytes) => toBytes())
    return { ...opened, parts }
  }

  test("that is damaged anywhere is not read", () => {
    const { engine, parts } = made()
    expect(fromParts(parts)).toBeDefined()
    for (const at of parts.keys()) {
      for (const place of [0, 4, 20, (parts[at]?.length ?? 1) - 1]) {
        const damaged = parts.map((part) => Uint8Array.from(part))
        const part = damaged[at]
        if (part !== undefined) part[place] = (part[place] ?? 0) ^ 1
        expect(fromParts(damaged)).toBeUndefined()
      }
      expect(fromParts(parts.toSpliced(at, 1))).toBeUndefined()
    }
    expect(fromParts([])).toBeUndefined()
    engine.close()
  })

  test("of another version, or whose ledger does not sum to zero, is not read", () => {
    const { engine, parts, world } = made()
    const [head = new Uint8Array(), ...others] = parts
    const bytes = serialize({ ...deserialize(head.subarray(4)), version: { ...worldVersion, meaning: 0 } })
    const sum = Buffer.alloc(4)
    sum.writeUInt32LE(crc32(bytes))
    expect(fromParts([Buffer.concat([sum, bytes]), ...others])).toBeUndefined()
    world.ledger.balances.get("outside")?.set("ARS", BigDecimal.fromBigInt(1_000_000n))
    expect(fromParts(toParts(world).map((toBytes) => toBytes()))).toBeUndefined()
    engine.close()
  })

  test("that cannot be read is replaced by a replay of the whole journal", async () => {
    const { engine, world } = made()
    const documents = await collect(documentsOf(world))
    engine.close()
    const journal = Result.getOrThrow(openJournal(file))
    journal.keep({ entries: journal.length(), parts: [new Uint8Array(9)] })
    journal.close()
    const again = open(() => start)
    expect(await collect(documentsOf(again.world))).toEqual(documents)
    again.engine.close()
    const mended = open(() => start)
    expect(mended.journal.kept()?.parts.length).toBeGreaterThan(1)
    mended.engine.close()
  })

  test("has the shape of its version", () => {
    const { engine, world } = made()
    const { lists: _, ...saved } = world
    const shape = [...new Set(shapeOf(saved, "world"))].toSorted().join("\n")
    const digest = createHash("sha256").update(shape).digest("hex").slice(0, 12)
    expect(digest, `the world's shape has changed: worldVersion in Snapshot.ts takes this one\n${shape}`).toBe(
      worldVersion.shape
    )
    engine.close()
  })
})

/** What values stand where; entries of maps and arrays count as one, what an instruction or a seed says is the client's. */
const shapeOf = (value: unknown, path: string): ReadonlyArray<string> => {
  if (BigDecimal.isBigDecimal(value)) return [`${path}: decimal`]
  if (typeof value !== "object" || value === null) return [`${path}: ${value === null ? "null" : typeof value}`]
  if (value instanceof Map || Array.isArray(value) || value instanceof Set) {
    return [`${path}: ${value.constructor.name}`, ...[...value.values()].flatMap((item) => shapeOf(item, `${path}.*`))]
  }
  if (/\.(body|values)$/.test(path)) return [`${path}: anything`]
  return [`${path}: object`, ...Object.entries(value).flatMap(([name, item]) => shapeOf(item, `${path}.${name}`))]
}
