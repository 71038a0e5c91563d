import { readFileSync } from "node:fs"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { answerTimeout, maxInFlight } from "../../src/webhooks/Deliveries.ts"
import { freshWorld } from "../../src/world/fresh.ts"
import { advance, execute, nextDue } from "../../src/world/World.ts"
import type { Command } from "../../src/world/Command.ts"
import { everybodys, list } from "../../src/world/lists.ts"
import {
  instructionNotices,
  outputNotices,
  paperNotices,
  requestNotices,
  userNotices
} from "../../src/webhooks/notices.ts"
import { maxWebhooks } from "../../src/webhooks/outbox.ts"
import { usualSettings, type Webhook, type World } from "../../src/world/State.ts"
import { attemptsInOrder, retryDelays } from "../../src/webhooks/attempts.ts"

const by = "345"
const make = (): { readonly world: World; readonly run: (command: Command) => string } => {
  const world = freshWorld({ ...usualSettings, automatic: false })
  const run = (command: Command) => Result.getOrThrow(execute(world, command, world.now))
  run({ _tag: "ChangeUser", by, id: by, update: { webhookUrl: "https://example.com/hooks" } })
  return { world, run }
}
const sizeOf = (world: World, state?: string) => list(world, "webhooks", everybodys, { state }).size

test("of what waits and is not on its way the oldest is given up when there is too much, and of that the oldest is forgotten and counted", () => {
  const { run, world } = make()
  const add = () => run({ _tag: "AddInstruction", by, create: { body: {} } })
  add()
  run({ _tag: "PostWebhooks", ids: ["1"], origin: "http://sandbox.example" })
  const extra = maxWebhooks.dead + 10
  for (let count = 1; count < maxWebhooks.pending + extra; count++) add()
  expect([sizeOf(world, "pending"), sizeOf(world, "dead"), world.forgotten]).toEqual([
    maxWebhooks.pending,
    maxWebhooks.dead,
    10
  ])
  const states = [1, 11, 12, extra + 1, extra + 2].map((id) => world.webhooks.get(String(id))?.state)
  expect(states).toEqual(["sending", undefined, "dead", "dead", "ready"])
  run({ _tag: "WebhookAnswered", id: "1", status: 200 })
  expect([sizeOf(world, "pending"), sizeOf(world, "delivered")]).toEqual([maxWebhooks.pending - 1, 1])
})

test("of what was delivered only the last are kept", () => {
  const { run, world } = make()
  const origin = "http://sandbox.example"
  for (let count = 1; count <= maxWebhooks.delivered + 5; count++) {
    run({ _tag: "AddInstruction", by, create: { body: {} } })
    run({ _tag: "PostWebhooks", ids: [String(count)], origin })
    run({ _tag: "WebhookAnswered", id: String(count), status: 200 })
  }
  expect([sizeOf(world), world.forgotten]).toEqual([maxWebhooks.delivered, 0])
  expect(world.webhooks.has("5")).toBe(false)
})

test("one that is resent does not wait for another, and a second answer to a post is not heard", () => {
  const { run, world } = make()
  run({ _tag: "MoveUser", id: "5", act: "disable" })
  run({ _tag: "MoveUser", id: "5", act: "enable" })
  run({ _tag: "PostWebhooks", ids: ["1"], origin: "http://sandbox.example" })
  run({ _tag: "ResendWebhook", id: "2" })
  run({ _tag: "WebhookAnswered", id: "1", status: 500 })
  run({ _tag: "WebhookAnswered", id: "1", status: 200 })
  expect([...world.webhooks.values()].map(({ state }) => state)).toEqual(["resting", "ready"])
  expect(nextDue(world)).toBe(world.webhooks.get("1")?.nextAttemptAt)
})

test("one that was resent does not come back when its rest would have been over", () => {
  const { run, world } = make()
  const origin = "http://sandbox.example"
  run({ _tag: "MoveUser", id: "5", act: "disable" })
  run({ _tag: "PostWebhooks", ids: ["1"], origin })
  run({ _tag: "WebhookAnswered", id: "1", status: 500 })
  run({ _tag: "ResendWebhook", id: "1" })
  run({ _tag: "PostWebhooks", ids: ["1"], origin })
  run({ _tag: "WebhookAnswered", id: "1", status: 200 })
  advance(world, world.now + (retryDelays[0] ?? 0) * 2)
  expect(world.webhooks.get("1")?.state).toBe("delivered")
})

test("only what is about to be posted is held up", () => {
  const { run, world } = make()
  for (const act of ["disable", "enable", "disable"] as const) run({ _tag: "MoveUser", id: "5", act })
  run({ _tag: "PostWebhooks", ids: ["1"], origin: "http://sandbox.example" })
  run({ _tag: "WebhookAnswered", id: "1", status: 200 })
  for (const id of ["1", "2", "3"]) run({ _tag: "PostponeWebhook", id, milliseconds: 5_000 })
  expect([...world.webhooks.values()].map(({ state }) => state)).toEqual(["delivered", "resting", "held"])
})

/** A table that counts how many of its records are looked at. */
class Counted<A> extends Map<string, A> {
  looks = 0
  override get(id: string): A | undefined {
    this.looks++
    return super.get(id)
  }
  override *[Symbol.iterator](): MapIterator<[string, A]> {
    for (const entry of super.entries()) {
      this.looks++
      yield entry
    }
    return undefined
  }
  override *values(): MapIterator<A> {
    for (const [, record] of this) yield record
    return undefined
  }
}

test("however many wait about the same resource, one more costs the same", () => {
  const { run, world } = make()
  const webhooks = new Counted<Webhook>()
  Object.assign(world.lists.webhooks, { records: webhooks })
  Object.assign(world, { webhooks })
  /** How many of those that are there are looked at. */
  const cost = (moves: number): number => {
    const before = webhooks.looks
    for (let count = 0; count < moves; count++)
      run({ _tag: "MoveUser", id: "5", act: count % 2 ? "enable" : "disable" })
    return webhooks.looks - before
  }
  cost(1_000)
  const first = cost(100)
  cost(4_000)
  expect([first > 0, cost(100)]).toEqual([true, first])
  expect(sizeOf(world, "pending")).toBe(5_200)
})

test("a webhook is tried for more than three days, and less than five", () => {
  const days = retryDelays.reduce((sum, rest) => sum + rest, 0) / 86_400_000
  expect([days > 3, days < 5]).toEqual([true, true])
})

describe("the README", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8")
  const row = (head: string) => readme.split("\n").find((line) => line.startsWith(`| ${head}`)) ?? ""
  const cellsOf = (head: string) =>
    row(head)
      .split("|")
      .slice(2, -1)
      .map((cell) => cell.trim())

  test("has the pauses of the code", () => {
    const inWords = (milliseconds: number): string => {
      const [size = 1, name = "s"] = units.find(([unit]) => milliseconds >= unit) ?? []
      return `${milliseconds / size} ${name}`
    }
    expect(cellsOf("next one after")).toEqual(retryDelays.map(inWords))
    expect(cellsOf("failed attempt")).toEqual(retryDelays.map((_, index) => String(index + 1)))
  })

  test("has the events of the code", () => {
    const tables = {
      "concierge_request_…": [...Object.values(requestNotices), ...paperNotices.map(([eventType]) => eventType)],
      "concierge_request_output_…": Object.values(outputNotices),
      "user_…": Object.values(userNotices),
      "withdrawal_instruction_…": Object.values(instructionNotices)
    }
    for (const [name, types] of Object.entries(tables)) {
      const told = types.filter((type) => type !== undefined).map((type) => `\`${type.slice(name.length - 1)}\``)
      expect(cellsOf(`\`${name}\``)).toEqual([told.join(", ")])
    }
  })

  test("has the limits of the code", () => {
    const text = readme.replaceAll("\n", " ")
    const count = (number: number) => number.toLocaleString("en")
    expect(text).toContain(`at most ${maxInFlight.all} posts are on their way at a time, ${maxInFlight.toOne} of them`)
    expect(text).toContain(`Up to ${count(maxWebhooks.pending)} events wait`)
    expect(text).toContain(`the last ${count(maxWebhooks.delivered)} that were delivered`)
    expect(text).toContain(`the last ${count(maxWebhooks.dead)} that were given up`)
    expect([answerTimeout, attemptsInOrder]).toEqual([10_000, 3])
    expect(text).toContain("Anything but 200 within ten seconds is a failed attempt")
    expect(text).toContain("after three failed attempts of one, those behind it no longer wait")
  })
})

const units: ReadonlyArray<readonly [milliseconds: number, name: string]> = [
  [3_600_000, "h"],
  [60_000, "min"],
  [1_000, "s"]
]
