import { machine } from "@concierge/domain/Moves"
import * as Outputs from "@concierge/domain/Output"
import * as Requests from "@concierge/domain/Request"
import * as BigDecimal from "effect/BigDecimal"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { freshWorld } from "../src/fresh.ts"
import { magicValues } from "../src/MagicValues.ts"
import { advance, execute, nextDue } from "../src/World.ts"
import type { Command } from "../src/world/Command.ts"
import { balance, escrow } from "../src/world/Ledger.ts"
import { countsOf, outputsOf } from "../src/world/lists.ts"
import { usualSettings, type World } from "../src/world/State.ts"
import { start } from "./client.ts"

const by = "345"
/** The magic words, and two names that mean nothing. */
const names = [...Object.values(magicValues).map(({ word }) => word), "anna", "bruno"]
const requests = machine("request", Requests.requestMoves)
const day = 24 * 3_600_000

/** A world in which there is a payee for every magic word, and payers who own nothing. */
const world = (seed: number): World => {
  const made = freshWorld({ ...usualSettings, seed })
  for (const name of names) {
    const userId = Result.getOrThrow(execute(made, { _tag: "AddUser", by, email: `${name}@example.com` }, start))
    Result.getOrThrow(
      execute(made, { _tag: "AddInstruction", by, create: { userId, body: { bank: "Banco Ejemplo" } } }, start)
    )
  }
  return made
}

const users = names.map((_, index) => index)
const second = 1_000

interface Step {
  readonly at: number
  /** Requests are named by their external id, since their real one is not known yet. */
  readonly command: Command
}

/** A moment after the story began, mostly soon. */
const moment = fc.oneof(
  { weight: 20, arbitrary: fc.nat(20 * second) },
  { weight: 2, arbitrary: fc.nat(20 * 60 * second) },
  { weight: 1, arbitrary: fc.nat(40 * day) }
)

const payment = (name: string): fc.Arbitrary<Command> =>
  fc
    .record({
      user: fc.constantFrom(...users),
      portCode: fc.constantFrom("cl_clp", "mx_mxn", "ar_ars", "other_usd"),
      howMuch: fc.record({
        kind: fc.constantFrom("amount", "budget"),
        value: fc.integer({ min: 10_000, max: 10_000_000 })
      })
    })
    .map(({ howMuch: { kind, value }, portCode, user }) => {
      const payee = { userId: String(20203 + user), instructionId: String(2122 + user) }
      return { _tag: "AddOutput", by, create: { ...payee, requestId: name, portCode, [kind]: value } }
    })

/** What a client does for one request, each act at its time, some of it too late or twice. */
const story = (name: string): fc.Arbitrary<ReadonlyArray<Step>> =>
  fc
    .record({
      begin: moment,
      userId: fc.constantFrom("345", "112", ...users.map((index) => String(20203 + index))),
      portCode: fc.constantFrom("ar_ars", "us_usd", "other_eur", "py_pyg"),
      outputs: fc.array(payment(name), { minLength: 1, maxLength: 4 }),
      others: fc.array(
        fc.record({
          _tag: fc.constantFrom("RequestQuote", "AcceptQuote", "CancelRequest", "ChangeRequest"),
          by: fc.constant(by),
          id: fc.constant(name),
          update: fc.constant({ paymentAuthorizationCode: "PA-1" })
        }),
        { maxLength: 2 }
      ),
      pauses: fc.array(moment, { minLength: 9, maxLength: 9 })
    })
    .map(({ begin, others, outputs, pauses, portCode, userId }) => {
      const commands: ReadonlyArray<Command> = [
        { _tag: "AddRequest", by, create: { externalId: name, portCode, userId } },
        ...outputs,
        { _tag: "RequestQuote", by, id: name },
        { _tag: "AcceptQuote", by, id: name }
      ]
      let at = start + begin
      const acts = commands.map((command, index) => ({ at: (at += (pauses[index] ?? 0) / 4), command }))
      return [...acts, ...others.map((command, index) => ({ at: start + begin + (pauses[8 - index] ?? 0), command }))]
    })

const history = fc.record({
  seed: fc.nat(),
  steps: fc.tuple(...["a", "b", "c", "d", "e"].map(story)).map((stories) =>
    stories
      .flat()
      .map((step) => ({ ...step, at: Math.round(step.at) }))
      .toSorted((a, b) => a.at - b.at)
  )
})

const play = (seed: number, steps: ReadonlyArray<Step>, look: (world: World, until: number) => void): World => {
  const played = world(seed)
  for (const { at, command } of steps) {
    look(played, at)
    execute(played, withIds(played, command), at)
  }
  look(played, Math.max(start, ...steps.map(({ at }) => at)) + 90 * day)
  return played
}

const withIds = (played: World, command: Command): Command => {
  const idOf = (name: string) => [...played.requests.values()].find(({ externalId }) => externalId === name)?.id ?? name
  if (command._tag !== "AddOutput") return "id" in command ? { ...command, id: idOf(command.id) } : command
  const { requestId = "", ...create } = command.create
  return { ...command, create: { ...create, requestId: idOf(requestId) } }
}

const atOnce = (played: World, until: number): void => void advance(played, until)

/** Everything in a world, for comparing two. */
const dump = (played: World): string =>
  JSON.stringify(played, (_, value: unknown) => {
    if (value instanceof Map) return [...value]
    return value instanceof Set ? [...value] : value
  })

const expectBalanced = ({ ledger }: World): void => {
  const sums = new Map<string, BigDecimal.BigDecimal>()
  for (const [account, held] of ledger.balances) {
    for (const [currency, value] of held) {
      sums.set(currency, BigDecimal.sum(sums.get(currency) ?? BigDecimal.fromBigInt(0n), value))
      if (/^(wallet|escrow|fees)/.test(account)) expect(BigDecimal.isNegative(value)).toBe(false)
    }
  }
  for (const sum of sums.values()) expect(BigDecimal.isZero(sum)).toBe(true)
}

describe("whatever clients do, and whenever", () => {
  test("no currency is made or lost, no wallet is overdrawn, and counts are right", () => {
    fc.assert(
      fc.property(history, ({ seed, steps }) => {
        play(seed, steps, (played, until) => {
          for (let next = nextDue(played); next !== undefined && next <= until; next = nextDue(played)) {
            advance(played, next)
            expectBalanced(played)
          }
          advance(played, until)
          for (const { id } of played.requests.values()) {
            const states = Object.entries(Object.groupBy(outputsOf(played, id), ({ state }) => state))
            const counted = Object.entries(countsOf(played, id)).filter(([, count]) => count > 0)
            expect(Object.fromEntries(counted)).toEqual(
              Object.fromEntries(states.map(([state, all]) => [state, all.length]))
            )
          }
        })
      }),
      { numRuns: 60 }
    )
  })

  test("states only follow the tables of moves", () => {
    fc.assert(
      fc.property(history, ({ seed, steps }) => {
        const seenRequests = new Map<string, Requests.RequestState>()
        const seenOutputs = new Map<string, Outputs.OutputState>()
        play(seed, steps, (played, until) => {
          advance(played, until)
          for (const { id, state } of played.requests.values()) {
            const before = seenRequests.get(id) ?? "draft"
            expect(before === state || requests.canReach(before, state)).toBe(true)
            seenRequests.set(id, state)
          }
          for (const { id, state } of played.outputs.values()) {
            const before = seenOutputs.get(id) ?? "accepting"
            expect(before === state || Outputs.canReach(before, state)).toBe(true)
            seenOutputs.set(id, state)
          }
        })
      }),
      { numRuns: 60 }
    )
  })

  test("everything ends: requests and payments are final, nothing is left aside or to be done", () => {
    fc.assert(
      fc.property(history, ({ seed, steps }) => {
        const ended = play(seed, steps, atOnce)
        for (const { state } of ended.outputs.values()) expect(Outputs.isFinal(state)).toBe(true)
        for (const { id, state } of ended.requests.values()) {
          expect(Requests.isFinal(state)).toBe(true)
          for (const currency of ["ARS", "USD", "EUR", "PYG"]) {
            expect(BigDecimal.isZero(balance(ended.ledger, escrow(id), currency))).toBe(true)
          }
        }
        expect([nextDue(ended), ended.awaitingFunds.size]).toEqual([undefined, 0])
      }),
      { numRuns: 60 }
    )
  })

  test("looking changes nothing: often or never, the same world comes out", () => {
    fc.assert(
      fc.property(history, fc.array(fc.nat(10_000), { minLength: 1 }), ({ seed, steps }, pauses) => {
        const often = play(seed, steps, (played, until) => {
          for (const pause of pauses) advance(played, Math.min(until, played.now + pause))
          advance(played, until)
        })
        expect(dump(often)).toBe(dump(play(seed, steps, atOnce)))
      }),
      { numRuns: 60 }
    )
  })
})

test("two requests of one wallet are funded in the order in which they were accepted", () => {
  const made = world(1)
  const poor = String(20203 + names.indexOf("anna"))
  const ids = [1000, 10].map((amount) => {
    const id = Result.getOrThrow(
      execute(made, { _tag: "AddRequest", by, create: { userId: poor, portCode: "ar_ars" } }, start)
    )
    const payee = { userId: "5", instructionId: "1" }
    const create = { ...payee, requestId: id, portCode: "mx_mxn", amount }
    Result.getOrThrow(execute(made, { _tag: "AddOutput", by, create }, start))
    Result.getOrThrow(execute(made, { _tag: "RequestQuote", by, id }, start))
    return id
  })
  for (const [index, id] of ids.entries()) {
    Result.getOrThrow(execute(made, { _tag: "AcceptQuote", by, id }, start + index * 1_000))
  }
  const states = () => ids.map((id) => made.requests.get(id)?.state)
  advance(made, start + 4_999)
  expect(states()).toEqual(["quote_accepted", "quote_accepted"])
  advance(made, start + 5_000)
  expect(states()).toEqual(["working", "quote_accepted"])
  advance(made, start + 6_000)
  expect(states()).toEqual(["working", "working"])
})
