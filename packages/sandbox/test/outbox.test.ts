import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { freshWorld } from "../src/fresh.ts"
import { execute, nextDue } from "../src/World.ts"
import type { Command } from "../src/world/Command.ts"
import { everybodys, list } from "../src/world/lists.ts"
import { mostWebhooks } from "../src/world/outbox.ts"
import { usualSettings, type World } from "../src/world/State.ts"
import { rests } from "../src/world/webhooks.ts"

const by = "345"
const make = (): { readonly world: World; readonly run: (command: Command) => string } => {
  const world = freshWorld({ ...usualSettings, automatic: false })
  const run = (command: Command) => Result.getOrThrow(execute(world, command, world.now))
  run({ _tag: "ChangeUser", by, id: by, update: { webhookUrl: "https://example.com/hooks" } })
  return { world, run }
}
const sizeOf = (world: World, state?: string) => list(world, "webhooks", everybodys, { state }).size

test("of what waits the oldest is given up when there is too much, and of that the oldest is forgotten and counted", () => {
  const { run, world } = make()
  const extra = mostWebhooks.dead + 10
  for (let count = 0; count < mostWebhooks.pending + extra; count++) {
    run({ _tag: "AddInstruction", by, create: { body: {} } })
  }
  expect([sizeOf(world, "pending"), sizeOf(world, "dead"), world.forgotten]).toEqual([
    mostWebhooks.pending,
    mostWebhooks.dead,
    10
  ])
  expect(world.webhooks.has("10")).toBe(false)
  expect(world.webhooks.get("11")?.state).toBe("dead")
})

test("of what was delivered only the last are kept", () => {
  const { run, world } = make()
  const origin = "http://sandbox.example"
  for (let count = 1; count <= mostWebhooks.delivered + 5; count++) {
    run({ _tag: "AddInstruction", by, create: { body: {} } })
    run({ _tag: "PostWebhooks", ids: [String(count)], origin })
    run({ _tag: "WebhookAnswered", id: String(count), status: 200 })
  }
  expect([sizeOf(world), world.forgotten]).toEqual([mostWebhooks.delivered, 0])
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

test("a webhook is tried for more than three days, and less than five", () => {
  const days = rests.reduce((sum, rest) => sum + rest, 0) / 86_400_000
  expect([days > 3, days < 5]).toEqual([true, true])
})
