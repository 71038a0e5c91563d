import { stringify } from "@concierge/api/Json"
import { eventTypeOf, eventTypes, type EventResource } from "@concierge/api/resources/events"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { sample } from "../../../../spec/test/sample.ts"
import { freshWorld } from "../../src/world/fresh.ts"
import { eventDocument } from "../../src/webhooks/eventDocument.ts"
import { advance, execute, nextDue, type Observer } from "../../src/world/World.ts"
import type { Command } from "../../src/world/Command.ts"
import { everybodys, list, outputsOf } from "../../src/world/lists.ts"
import { type About, type Event, get, usualSettings, type World } from "../../src/world/State.ts"
import { attemptsInOrder, retryDelays } from "../../src/webhooks/attempts.ts"
import { diceOf } from "./Dice.ts"
import { hooks, master, randomEmail, randomSettings } from "./randomChoices.ts"
import { play, start } from "./randomHistory.ts"

test("everything that is to be told is told once, in its order, to whom it concerns, as it was then", () => {
  const types = new Set<string>()
  const history = fc.record({
    seed: fc.noShrink(fc.nat()),
    steps: fc.array(fc.noShrink(fc.nat()), { minLength: 20, maxLength: 60, size: "max" })
  })
  fc.assert(
    fc.property(history, (each) => {
      const expected: Array<ReadonlyArray<unknown>> = []
      const told: Array<ReadonlyArray<unknown>> = []
      const see = (world: World, event: Event): void => {
        expected.push(...worthTelling(world, event))
        if (event._tag !== "WebhookAdded") return
        const { about, eventType, id, ownerId } = event.webhook
        told.push([ownerId, eventType, about.record.id, stateOf(about)])
        types.add(eventType)
        expect(id).toBe(String(told.length))
      }
      playSeen(each, see)
      expect(told).toEqual(expected)
    }),
    { seed: 1, numRuns: sample(100, 2_000) }
  )
  const known: ReadonlyArray<string> = Object.values(eventTypes).flat()
  expect(known.filter((type) => !types.has(type))).toEqual(["withdrawal_instruction_updated"])
})

/** Some payees, and then whatever comes; who listens changes on the way. */
const playSeen = (
  { seed, steps }: { readonly seed: number; readonly steps: ReadonlyArray<number> },
  see: (world: World, event: Event) => void
): void => {
  const world = freshWorld({ ...usualSettings, seed, ...randomSettings(diceOf(seed)) })
  const observer: Observer = { begin: () => {}, see: (event) => see(world, event) }
  const run = (command: Command, now: number) => execute(world, command, now, observer)
  if (seed % 4 > 0) run({ _tag: "ChangeUser", by: master, id: master, update: { webhookUrl: hooks } }, start)
  for (const email of [0, 1, 2, 3].map((more) => randomEmail(diceOf(seed + more)))) {
    const userId = Result.getOrThrow(run({ _tag: "AddUser", by: master, email }, start))
    run({ _tag: "AddInstruction", by: master, create: { userId, body: { name: "Ana" } } }, start)
  }
  play({ run, witness: observer, world }, steps)
}

/** What somebody is to be told of an event, by the provider's names of events. */
const worthTelling = (world: World, event: Event): ReadonlyArray<ReadonlyArray<unknown>> => {
  const tell = (userId: string, resource: EventResource, id: string, what: string, state?: string) => {
    const user = get(world.users, userId)
    const ownerId = user.webhookUrl === undefined ? user.managedBy : user.id
    const isHeard = ownerId !== undefined && get(world.users, ownerId).webhookUrl !== undefined
    const eventType = eventTypeOf(resource, what)
    return isHeard && eventType !== undefined ? [[ownerId, eventType, id, state]] : []
  }
  switch (event._tag) {
    case "UserChanged": {
      const { complianceState: state } = event.facts
      return state === undefined ? [] : tell(event.id, "users", event.id, state, state)
    }
    case "InstructionAdded":
    case "InstructionRemoved": {
      const { id, userId } = event.instruction
      return tell(userId, "withdrawal_instructions", id, event._tag === "InstructionAdded" ? "created" : "destroyed")
    }
    case "OutputChanged": {
      const { state } = event.facts
      const { userId } = get(world.requests, get(world.outputs, event.id).requestId)
      return state === undefined ? [] : tell(userId, "concierge_request_outputs", event.id, state, state)
    }
    case "RequestChanged": {
      const { state } = event.facts
      if (state === undefined) return []
      const { userId } = get(world.requests, event.id)
      const ends = state === "finished" ? outputsOf(world, event.id).map((output) => output.state) : []
      const papers = [
        ...(ends.includes("settled") ? ["receipt_created"] : []),
        ...(ends.some((end) => end !== "settled") ? ["credit_note_created"] : [])
      ]
      return [state, ...papers].flatMap((what) => tell(userId, "concierge_requests", event.id, what, state))
    }
    default:
      return []
  }
}

const stateOf = ({ record, type }: About): string | undefined => {
  if (type === "users") return record.complianceState
  return type === "withdrawal_instructions" ? undefined : record.state
}

test("whatever receivers answer and whenever the sandbox ends, each event is posted until it is taken or given up", () => {
  const chances = fc.record({ seed: fc.noShrink(fc.nat()), deafness: fc.constantFrom(0, 2, 3, 10, 1_000) })
  const numRuns = sample(40, 200)
  let posts = 0
  fc.assert(
    fc.property(chances, ({ deafness, seed }) => {
      const dice = diceOf(seed)
      const world = freshWorld({ ...usualSettings, automatic: false, seed })
      const run = (command: Command) => Result.getOrThrow(execute(world, command, world.now))
      advance(world, start)
      run({ _tag: "ChangeUser", by: "345", id: "345", update: { webhookUrl: "https://example.com/hooks" } })
      /** What is known of each post so far. */
      const known = new Map<string, { readonly text: string; failed: number; readonly at: number }>()

      const strange: Array<string> = []

      const post = () => {
        const { size, slice } = list(world, "webhooks", everybodys, { state: "ready" })
        const ids = slice(0, dice.below(size + 1))
        run({ _tag: "PostWebhooks", ids, origin: `http://sandbox${dice.below(3)}.example` })
        for (const id of ids) {
          posts++
          const webhook = get(world.webhooks, id)
          const text = stringify(eventDocument(world, webhook, world.now))
          const before = known.get(id)
          if (before === undefined) known.set(id, { text, failed: 0, at: world.now })
          expect(text).toBe((before ?? { text }).text)
          expect(webhook.sentAt).toBe((before ?? { at: world.now }).at)
          for (const { about, id: other, state } of world.webhooks.values()) {
            if (about.record.id !== webhook.about.record.id || Number(other) >= Number(id)) continue
            const isLetGo = state === "delivered" || state === "dead" || webhookFailed(other) >= attemptsInOrder
            expect(isLetGo, `${id} waits for ${other}`).toBe(true)
          }
        }
      }
      const webhookFailed = (id: string) => known.get(id)?.failed ?? 0
      const answer = (isEnd: boolean) => {
        const { size, slice } = list(world, "webhooks", everybodys, { state: "sending" })
        for (const id of slice(0, size)) {
          const isHeard = deafness === 0 || (deafness < 1_000 && dice.isOnceIn(deafness))
          if (isEnd) run({ _tag: "WebhookAnswered", id, failure: "interrupted" })
          else if (isHeard) run({ _tag: "WebhookAnswered", id, status: 200 })
          else if (dice.isOnceIn(3)) continue
          else {
            const lost = known.get(id)
            if (lost !== undefined) lost.failed++
            run({ _tag: "WebhookAnswered", id, ...dice.oneOf([{ status: 500 }, { failure: "timeout" } as const]) })
            const { nextAttemptAt, state } = get(world.webhooks, id)
            const rest = retryDelays[webhookFailed(id) - 1]
            const isOver = rest === undefined && state === "dead" && nextAttemptAt === undefined
            const isInTime = Math.abs((nextAttemptAt ?? 0) - world.now - (rest ?? 0)) <= (rest ?? 0) / 10
            if (!isOver && !isInTime) strange.push(`${id} is ${state} until ${nextAttemptAt}`)
          }
        }
      }

      for (let step = 0; step < 60; step++) {
        const id = dice.oneOf(["5", "112", "20202"])
        const act = get(world.users, id).complianceState === "enabled" ? "disable" : "enable"
        if (dice.isOnceIn(2)) run({ _tag: "MoveUser", id, act })
        if (dice.isOnceIn(2)) post()
        if (dice.isOnceIn(2)) answer(dice.isOnceIn(10))
        if (dice.isOnceIn(3)) advance(world, nextDue(world) ?? world.now)
      }
      const left = () => list(world, "webhooks", everybodys, { state: "pending" }).size
      for (let rounds = 0; left() > 0 && rounds < 10_000; rounds++) {
        post()
        answer(false)
        if (dice.isOnceIn(2)) advance(world, nextDue(world) ?? world.now)
      }
      expect([left(), strange]).toEqual([0, []])
      for (const { id, state } of world.webhooks.values()) {
        expect(state).toBe(webhookFailed(id) === retryDelays.length + 1 ? "dead" : "delivered")
      }
    }),
    { numRuns }
  )
  expect(posts).toBeGreaterThan(25 * numRuns)
})
