import * as Outputs from "@concierge/domain/Output"
import * as Requests from "@concierge/domain/Request"
import * as Users from "@concierge/domain/User"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { freshWorld } from "../src/fresh.ts"
import { advance, execute, nextDue } from "../src/World.ts"
import type { Command } from "../src/world/Command.ts"
import { isBalanced } from "../src/world/Ledger.ts"
import {
  type OutputAct,
  type RequestAct,
  staffMoves,
  statesForOutput,
  statesForRequest,
  statesForUser,
  type UserAct
} from "../src/world/staffMoves.ts"
import { usualSettings, type World } from "../src/world/State.ts"
import { start } from "./client.ts"

const by = "345"
const day = 24 * 3_600_000

const keysOf = <Key extends string>(table: { readonly [K in Key]: unknown }) => Object.keys(table) as Array<Key>

const userIds = ["112", "20203", "20204", "20205"]
const requestIds = ["1010", "1011", "1012"]
const outputIds = ["32323", "32324", "32325", "32326", "32327", "32328"]
const instructionIds = ["2122", "2123", "2124"]

/** Payees in every state of review to be: one that settles, one that fails once, one whose payments always fail. */
const world = (seed: number, automatic: boolean): World => {
  const made = freshWorld({ ...usualSettings, seed, automatic, drift: 50 })
  for (const name of ["ana", "retry", "fail"]) {
    const userId = Result.getOrThrow(execute(made, { _tag: "AddUser", by, email: `${name}@example.com` }, start))
    const create = { userId, body: { bank: "Banco Ejemplo" } }
    Result.getOrThrow(execute(made, { _tag: "AddInstruction", by, create }, start))
  }
  return made
}

const client: fc.Arbitrary<Command> = fc.oneof(
  fc
    .record({ userId: fc.constantFrom(...userIds) })
    .map(({ userId }): Command => ({ _tag: "AddRequest", by, create: { userId, portCode: "ar_ars" } })),
  fc.record({ requestId: fc.constantFrom(...requestIds), payee: fc.nat(2) }).map(({ payee, requestId }): Command => ({
    _tag: "AddOutput",
    by,
    create: {
      requestId,
      portCode: "cl_clp",
      amount: 100_000,
      userId: String(20203 + payee),
      instructionId: String(2122 + payee)
    }
  })),
  fc
    .record({
      _tag: fc.constantFrom("RequestQuote", "AcceptQuote", "CancelRequest"),
      id: fc.constantFrom(...requestIds)
    })
    .map((command): Command => ({ ...command, by })),
  fc
    .record({ id: fc.constantFrom(...outputIds), instructionId: fc.constantFrom(...instructionIds) })
    .map((retry): Command => ({ _tag: "RetryOutput", by, ...retry }))
)

const staff: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    _tag: fc.constant("MoveUser" as const),
    id: fc.constantFrom(...userIds),
    act: fc.constantFrom<UserAct>(...keysOf(staffMoves.users))
  }),
  fc.record({
    _tag: fc.constant("MoveRequest" as const),
    id: fc.constantFrom(...requestIds),
    act: fc.constantFrom<RequestAct>(...keysOf(staffMoves.requests))
  }),
  fc.record({
    _tag: fc.constant("MoveOutput" as const),
    id: fc.constantFrom(...outputIds),
    act: fc.constantFrom<OutputAct>(...keysOf(staffMoves.outputs))
  }),
  fc.record({
    _tag: fc.constant("Deposit" as const),
    id: fc.constantFrom(...userIds),
    currency: fc.constant("ARS"),
    amount: fc.integer({ min: 1, max: 100_000 })
  }),
  fc.record({
    _tag: fc.constant("ChooseSettings" as const),
    settings: fc.record({ automatic: fc.boolean() })
  })
)

interface Step {
  readonly pause: number
  readonly command: Command
}

const step: fc.Arbitrary<Step> = fc.record({
  pause: fc.oneof({ weight: 8, arbitrary: fc.nat(3_000) }, { weight: 1, arbitrary: fc.nat(3_600_000) }),
  command: fc.oneof(client, staff)
})

/** The beginning makes sure that there is something to act on. */
const history = fc.record({
  seed: fc.nat(),
  automatic: fc.boolean(),
  steps: fc.array(step, { maxLength: 120 }).map((steps): ReadonlyArray<Step> => {
    const first: ReadonlyArray<Command> = [
      ...userIds.slice(0, 3).map((userId): Command => ({
        _tag: "AddRequest",
        by,
        create: { userId, portCode: "ar_ars" }
      })),
      ...[0, 1, 2].map((payee): Command => ({
        _tag: "AddOutput",
        by,
        create: {
          requestId: requestIds[payee % 2],
          portCode: "cl_clp",
          amount: 100_000,
          userId: String(20203 + payee),
          instructionId: String(2122 + payee)
        }
      })),
      { _tag: "RequestQuote", by, id: "1010" }
    ]
    return [...first.map((command) => ({ pause: 0, command })), ...steps]
  })
})

const stateOf = (played: World, { _tag, id }: { readonly _tag: string; readonly id: string }) => {
  if (_tag === "MoveUser") return played.users.get(id)?.complianceState
  return (_tag === "MoveRequest" ? played.requests : played.outputs).get(id)?.state
}

/** Where a command is taken, and the state that it leads to. */
const rightsOf = (command: Extract<Command, { readonly _tag: "MoveUser" | "MoveRequest" | "MoveOutput" }>) => {
  switch (command._tag) {
    case "MoveUser":
      return { allowed: statesForUser(command.act), to: staffMoves.users[command.act].to, machine: Users }
    case "MoveRequest":
      return { allowed: statesForRequest(command.act), to: staffMoves.requests[command.act].to, machine: Requests }
    default:
      return { allowed: statesForOutput(command.act), to: staffMoves.outputs[command.act].to, machine: Outputs }
  }
}

const play = (steps: ReadonlyArray<Step>, played: World): number => {
  let now = start
  for (const { command, pause } of steps) {
    now += pause
    advance(played, now)
    const isMove = command._tag === "MoveUser" || command._tag === "MoveRequest" || command._tag === "MoveOutput"
    const before = isMove ? stateOf(played, command) : undefined
    const result = execute(played, command, now)
    if (isMove) {
      const { allowed, machine: table, to } = rightsOf(command)
      const isAllowed = (allowed as ReadonlyArray<string | undefined>).includes(before)
      const after = stateOf(played, command)
      if (Result.isSuccess(result)) {
        expect(isAllowed).toBe(true)
        const canReach = table.canReach as (from: string, to: string) => boolean
        expect(after === to || (after !== undefined && canReach(to, after))).toBe(true)
      } else {
        expect(after).toBe(before)
        const tag = before === undefined ? "NotFound" : isAllowed ? "Conflict" : "NotInState"
        expect(result.failure._tag).toBe(tag)
      }
    }
    expect(isBalanced(played.ledger)).toBe(true)
  }
  return now
}

test("whatever the staff are told, in whatever order, only the tables' moves are made and no money is made or lost", () => {
  fc.assert(
    fc.property(history, ({ automatic, seed, steps }) => {
      const played = world(seed, automatic)
      play(steps, played)
      expect(isBalanced(played.ledger)).toBe(true)
    }),
    { numRuns: 300 }
  )
})

test("every history ends once the staff work by themselves and nobody is left disabled", () => {
  fc.assert(
    fc.property(history, ({ automatic, seed, steps }) => {
      const played = world(seed, automatic)
      const now = play(steps, played)
      execute(played, { _tag: "ChooseSettings", settings: { automatic: true } }, now)
      for (const id of userIds) execute(played, { _tag: "MoveUser", id, act: "enable" }, now)
      advance(played, now + 90 * day)
      for (const { state } of played.requests.values()) expect(Requests.isFinal(state)).toBe(true)
      for (const { state } of played.outputs.values()) expect(Outputs.isFinal(state)).toBe(true)
      expect(nextDue(played)).toBeUndefined()
    }),
    { numRuns: 200 }
  )
})

test("nothing but time and what follows from what is there happens while the staff wait to be told", () => {
  fc.assert(
    fc.property(history, fc.nat(), ({ seed, steps }, later) => {
      const played = world(seed, false)
      const clients = steps.filter(({ command: { _tag } }) => /^(Add|Request|Accept|Cancel|Retry)/.test(_tag))
      advance(played, play(clients, played) + later)
      for (const { state } of played.outputs.values()) expect(["accepting", "cancelled"]).toContain(state)
      for (const { state } of played.requests.values()) {
        expect(["draft", "quote_requested", "cancelled"]).toContain(state)
      }
    }),
    { numRuns: 100 }
  )
})
