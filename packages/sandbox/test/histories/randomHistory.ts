import { permitting } from "@concierge/api/resources/apiKeys"
import { verdicts } from "@concierge/domain/User"
import * as Result from "effect/Result"
import { timeBy } from "../../src/world/Clock.ts"
import { freshWorld } from "../../src/world/fresh.ts"
import { digestOf } from "../../src/access/Keyring.ts"
import { advance, execute, nextDue, type Observer } from "../../src/world/World.ts"
import type { Command, Rejection } from "../../src/world/Command.ts"
import { everybodys, list } from "../../src/world/lists.ts"
import {
  staffMoves,
  statesForIssue,
  statesForOutput,
  statesForRequest,
  statesForUser
} from "../../src/staff/staffMoves.ts"
import { type Settings, usualSettings, type World } from "../../src/world/State.ts"
import { diceOf } from "./Dice.ts"
import { hooks, master, randomEmail, randomName, randomPause, randomSettings } from "./randomChoices.ts"
import { randomCommand } from "./randomCommands.ts"
import { type Witness, watch } from "./witness.ts"

/** What came up in histories: moves as in `everyMove`, and answers, e.g. `AddKey refused`. */
export interface Seen {
  readonly moves: Set<string>
  readonly answers: Set<string>
}

/** A world in which a history happens, and who watches it. */
export interface Stage {
  readonly world: World
  readonly witness: Witness
  /** Of the fresh world. */
  readonly settings: Settings
  /** What was done, and when. */
  readonly journal: Array<{ readonly at: number; readonly command: Command }>
  /** Has a command carried out or refused, and looks whether that was right. */
  readonly run: (command: Command, now: number) => Result.Result<string, Rejection>
}

/** A world, some payees of whom most want something unusual, and sometimes a webhook, or as many keys as one can have. */
export const begin = (seed: number, seen: Seen, chosen: Partial<Settings> = {}): Stage => {
  const dice = diceOf(seed)
  const settings = { ...usualSettings, seed, ...randomSettings(dice), ...chosen }
  const world = freshWorld(settings)
  const witness = watch(world, seen.moves)
  const journal: Stage["journal"] = []
  const traces = () => `${witness.count()} events, and something due at ${world.agenda.due.size} times`

  const run: Stage["run"] = (command, now) => {
    advance(world, now, witness)
    const before = traces()
    const expected = expectedOf(world, command)
    const result = execute(world, command, now, witness)
    const answer = Result.isSuccess(result) ? "done" : result.failure._tag
    if (expected?.includes(answer) === false) {
      throw new Error(`${JSON.stringify(command)} should be answered ${expected.join(" or ")}, not ${answer}`)
    }
    if (Result.isSuccess(result)) journal.push({ at: now, command })
    else if (before !== traces())
      throw new Error(`${JSON.stringify(command)} is refused, and yet ${before} became ${traces()}`)
    seen.answers.add(`${command._tag} ${Result.isSuccess(result) ? "done" : "refused"}`)
    witness.rest()
    return result
  }

  const by = master
  if (dice.isOnceIn(2)) run({ _tag: "ChangeUser", by, id: master, update: { webhookUrl: hooks } }, start)
  for (let left = 2 + dice.below(4); left > 0; left--) {
    const userId = Result.getOrThrow(run({ _tag: "AddUser", by, email: randomEmail(dice) }, start))
    run({ _tag: "AddInstruction", by, create: { userId, body: { name: randomName(dice) } } }, start)
  }
  if (dice.isOnceIn(60)) {
    const create = { permissions: permitting([]), allowedIps: [] }
    for (let left = 101; left > 0; left--) run({ _tag: "AddKey", by, digest: digestOf(String(left)), create }, start)
  }
  return { world, witness, settings, journal, run }
}

/** Runs a step of a history for each number; `tags` are the commands to choose from. */
export const play = <On extends Pick<Stage, "run" | "world"> & { readonly witness: Observer }>(
  stage: On,
  steps: ReadonlyArray<number>,
  tags?: ReadonlyArray<Command["_tag"]>
): On => {
  const { run, witness, world } = stage
  let machine = start
  for (const step of steps) {
    const dice = diceOf(step)
    machine += randomPause(dice)
    const now = Math.max(timeBy(world.clock, machine), world.now)
    advance(world, now, witness)
    run(randomCommand({ world, dice, now, machine }, tags), now)
  }
  return stage
}

/**
 * Has the staff work by themselves, everybody's review end and the webhooks answered, or on purpose not, and time pass
 * until nothing is left to be done.
 *
 * @returns how many milliseconds that took
 */
export const end = ({ run, witness, world }: Stage, isDeaf: boolean): number => {
  const begun = world.now
  run({ _tag: "ChooseSettings", settings: { automatic: true } }, begun)
  for (const { complianceState, id } of world.users.values()) {
    if (complianceState === "new" || complianceState === "disabled") {
      run({ _tag: "MoveUser", id, act: Number(id) % 4 === 0 ? "reject" : "enable" }, begun)
    }
  }
  for (let rounds = 0; rounds < maxRounds; rounds++) {
    const { size, slice } = list(world, "webhooks", everybodys, { state: "ready" })
    if (size > 0) run({ _tag: "PostWebhooks", ids: slice(0, size), origin: "http://sandbox.example" }, world.now)
    const sending = list(world, "webhooks", everybodys, { state: "sending" })
    for (const id of sending.slice(0, sending.size)) {
      run({ _tag: "WebhookAnswered", id, ...(isDeaf ? { failure: "timeout" } : { status: 200 }) }, world.now)
    }
    const next = nextDue(world)
    if (next !== undefined) advance(world, next, witness)
    else if (list(world, "webhooks", everybodys, { state: "ready" }).size === 0) return world.now - begun
  }
  throw new Error(`there is still something to be done after ${maxRounds} times`)
}

const maxRounds = 10_000
export const start = Date.UTC(2026, 2, 2)

/** What the staff are to be answered, by the tables: an answer's tag, or `done`. */
const expectedOf = (world: World, command: Command): ReadonlyArray<string> | undefined => {
  switch (command._tag) {
    case "MoveUser":
      return answersTo(world.users.get(command.id)?.complianceState, statesForUser(command.act))
    case "MoveRequest": {
      // What has become too dear for its budget cannot be quoted
      const answers = command.act === "quote" ? ["done", "Conflict"] : ["done"]
      return answersTo(world.requests.get(command.id)?.state, statesForRequest(command.act), answers)
    }
    case "MoveOutput": {
      const output = world.outputs.get(command.id)
      const payee = output && world.users.get(output.userId)
      const verdict = staffMoves.outputs[command.act].to
      const isOpposed =
        payee !== undefined &&
        (verdict === "accepted" || verdict === "rejected") &&
        !verdicts[payee.complianceState].includes(verdict)
      return answersTo(output?.state, statesForOutput(command.act), [isOpposed ? "Conflict" : "done"])
    }
    case "MoveIssue":
      return answersTo(world.issues.get(command.id)?.state, statesForIssue(command.act))
    default:
      return undefined
  }
}

const answersTo = <State extends string>(
  state: State | undefined,
  allowed: ReadonlyArray<State>,
  answers: ReadonlyArray<string> = ["done"]
): ReadonlyArray<string> => {
  if (state === undefined) return ["NotFound"]
  return allowed.includes(state) ? answers : ["NotInState"]
}
