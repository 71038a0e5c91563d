import { seeds } from "@concierge/api/resources/seeds"
import { decimalOf } from "@concierge/domain/Money"
import * as Issues from "@concierge/domain/Issue"
import * as Outputs from "@concierge/domain/Output"
import * as Requests from "@concierge/domain/Request"
import * as Users from "@concierge/domain/User"
import * as BigDecimal from "effect/BigDecimal"
import type { Command } from "../../src/world/Command.ts"
import { missing } from "../../src/payments/funds.ts"
import { type Account, isBalanced } from "../../src/payments/Ledger.ts"
import { countsOf, outputsOf } from "../../src/world/lists.ts"
import { defined } from "../../src/payments/moves.ts"
import { observationsOf, seedsOf } from "../../src/reviews/reviews.ts"
import { staffMoves } from "../../src/staff/staffMoves.ts"
import { type Event, get, type PostState, type Task, type World } from "../../src/world/State.ts"
import type { Observer } from "../../src/world/World.ts"
import { type Move, toUnits, watchJoint } from "./jointWitness.ts"

/** Sees everything that happens in a world, event by event, and throws at the first thing that should not be. */
export interface Witness extends Observer {
  /** Nothing is left to be done before some time passes. */
  readonly rest: () => void
  /** How many events there were. */
  readonly count: () => number
  /** What was ever paid into each wallet, by its name and currency, e.g. `wallet:345 ARS`; in millionths. */
  readonly deposits: ReadonlyMap<string, bigint>
}

/** The domain's machines that know of no other, and whose moves each speaks about. */
const machines = { users: Users, issues: Issues }

const rowOf = (kind: string, from: string, to: string, cause: string): string => `${kind}: ${from} > ${to} by ${cause}`

/** Every move of the domain's tables for each of its causes, e.g. `requests: draft > cancelled by time`. */
export const everyMove: ReadonlyArray<string> = Object.entries({
  requests: Requests.requestMoves,
  outputs: Outputs.outputMoves,
  users: Users.complianceMoves,
  issues: Issues.issueMoves
}).flatMap(([kind, table]) =>
  Object.entries<{ readonly [to: string]: ReadonlyArray<string> }>(table).flatMap(([from, row]) =>
    Object.entries(row).flatMap(([to, all]) => all.map((cause) => rowOf(kind, from, to, cause)))
  )
)

/**
 * Watches a world from now on; nothing is asked for in it yet.
 *
 * @param moves takes down every move that was made
 */
export const watch = (world: World, moves: Set<string>): Witness => {
  const deposits = new Map<string, bigint>()
  for (const [account, held] of world.ledger.balances) {
    if (isWallet(account)) for (const [currency, value] of held) deposits.set(`${account} ${currency}`, toUnits(value))
  }
  const joint = watchJoint(world)
  const touched = { requests: new Set<string>(), issues: new Set<string>() }
  let causes: ReadonlyArray<Cause> = []
  let actor = "nobody"
  let now = world.now
  let hasMoneyMoved = false
  let count = 0

  const checkMove = (kind: keyof typeof machines, id: string, from: string, to: string | undefined): void => {
    if (to === undefined) return
    const canMove = machines[kind].canMove as (before: string, after: string, by: string) => boolean
    const cause = causes.find((each) => canMove(from, to, each))
    if (cause === undefined) throw new Error(`${actor} moves ${kind} ${id} from ${from} to ${to}`)
    moves.add(rowOf(kind, from, to, cause))
  }

  const checkStep = (requestId: string, move: Move, from?: string): void => {
    const cause = joint.move(requestId, move, causes)
    if (from !== undefined && move.of !== "addition") moves.add(rowOf(`${move.of}s`, from, move.to, cause))
  }

  const checkBegin = (what: string, state: string, wanted: string): void => {
    if (state !== wanted) throw new Error(`${what} begins as ${state}`)
  }

  const see = (event: Event): void => {
    count++
    switch (event._tag) {
      case "UserAdded":
        return checkBegin("a user", event.user.complianceState, "new")
      case "UserChanged":
        return checkMove("users", event.id, get(world.users, event.id).complianceState, event.facts.complianceState)
      case "RequestAdded":
        return checkBegin("a request", event.request.state, "draft")
      case "RequestChanged": {
        const request = get(world.requests, event.id)
        const to = event.facts.state
        touched.requests.add(event.id)
        if (actor === "Cancel" && Requests.due(request, now) === undefined) {
          throw new Error(`request ${event.id} is cancelled before its time is up`)
        }
        return to === undefined ? undefined : checkStep(event.id, { of: "request", to }, request.state)
      }
      case "OutputAdded": {
        const { requestId, state, userId } = event.output
        touched.requests.add(requestId)
        checkStep(requestId, { of: "addition", userId })
        return checkBegin("an output", state, "accepting")
      }
      case "OutputChanged": {
        const { id, requestId, state } = get(world.outputs, event.id)
        const to = event.facts.state
        touched.requests.add(requestId)
        return to === undefined ? undefined : checkStep(requestId, { of: "output", id, to }, state)
      }
      case "IssueAdded":
        touched.issues.add(event.issue.id)
        return checkBegin("an issue", event.issue.state, "draft")
      case "IssueChanged": {
        const issue = get(world.issues, event.id)
        touched.issues.add(event.id)
        if (actor === "Abandon" && Issues.due(issue, now) === undefined) {
          throw new Error(`issue ${event.id} is abandoned before its time is up`)
        }
        return checkMove("issues", event.id, issue.state, event.facts.state)
      }
      case "Transferred": {
        const { from, money, to } = event.transfer
        hasMoneyMoved = true
        if (from !== "outside" || actor !== "Deposit") return joint.transfer(event.transfer)
        const name = `${to} ${money.currency}`
        deposits.set(name, (deposits.get(name) ?? 0n) + toUnits(decimalOf(money)))
        return
      }
      case "WebhookChanged": {
        const { state } = get(world.webhooks, event.id)
        const to = event.facts.state ?? state
        if (to !== state && !webhookMoves[state].includes(to)) {
          throw new Error(`${actor} moves webhook ${event.id} from ${state} to ${to}`)
        }
        return
      }
      default:
        return
    }
  }

  /** What must be so whenever somebody is done. */
  const checkDone = (): void => {
    for (const id of touched.requests) checkRequest(world, id)
    touched.requests.clear()
    joint.check()
    if (hasMoneyMoved && !isBalanced(world.ledger)) throw new Error("the ledger is not balanced")
    hasMoneyMoved = false
  }

  return {
    begin: (by, at) => {
      checkDone()
      now = at
      actor = by._tag
      causes = causesOf(by)
    },
    see,
    rest: () => {
      checkDone()
      for (const id of touched.issues) checkIssue(world, id)
      touched.issues.clear()
      checkRest(world)
    },
    count: () => count,
    deposits
  }
}

/** A request's outputs are counted right, and its total is that of their budgets. */
const checkRequest = (world: World, id: string): void => {
  const { totalToSpend } = get(world.requests, id)
  const outputs = outputsOf(world, id)
  const counts = Object.entries(countsOf(world, id))
  const counted = Outputs.countOutputs(outputs.map((output) => output.state))
  if (
    counts.length !== Object.keys(counted).length ||
    counts.some(([name, size]) => counted[name as Outputs.OutputState] !== size)
  ) {
    throw new Error(`the outputs of request ${id} are miscounted`)
  }
  if (totalToSpend !== undefined) {
    const total = outputs.reduce((sum, { budget }) => sum + toUnits(defined(budget)), 0n)
    if (total !== toUnits(totalToSpend)) throw new Error(`the total of request ${id} is not that of its budgets`)
  }
}

/** An issue stands where what was asked and replied lets it, and has no docket twice. */
const checkIssue = (world: World, id: string): void => {
  const { state } = get(world.issues, id)
  const asked = observationsOf(world, id)
  const standing = asked.length === 0 ? "nothing" : Issues.isAnswered(asked) ? "answered" : "open"
  if (!mayBeAsked[state].includes(standing)) throw new Error(`issue ${id} is ${state}, and what was asked ${standing}`)
  const singles = seedsOf(world, id).filter(({ type }) => seeds[type].isSingle)
  if (new Set(singles.map(({ type }) => type)).size !== singles.length)
    throw new Error(`issue ${id} has a docket twice`)
}

/** How what was asked may stand in each state. */
const mayBeAsked: { readonly [State in Issues.IssueState]: ReadonlyArray<"nothing" | "open" | "answered"> } = {
  draft: ["nothing"],
  new: ["nothing"],
  observed: ["open"],
  answered: ["answered"],
  approved: ["nothing", "answered"],
  rejected: ["nothing", "answered"],
  dismissed: ["open"],
  abandoned: ["nothing", "open"]
}

/** How a webhook comes to its end, from which it is brought back only to be posted once more. */
const webhookMoves: { readonly [State in PostState]: ReadonlyArray<PostState> } = {
  held: ["ready", "dead"],
  ready: ["sending", "resting", "dead"],
  sending: ["delivered", "ready", "resting", "dead"],
  resting: ["ready", "dead"],
  delivered: ["ready"],
  dead: ["ready"]
}

/** No deadline has passed, and nobody waits for what is there. */
const checkRest = (world: World): void => {
  for (const request of world.requests.values()) {
    if (Requests.due(request, world.now) !== undefined) throw new Error(`request ${request.id} is overdue`)
    if (request.state === "quote_accepted" && BigDecimal.isZero(defined(missing(world, request)))) {
      throw new Error(`request ${request.id} waits for money that is there`)
    }
    if (request.state !== "working") continue
    const states = outputsOf(world, request.id).map(({ state }) => state)
    if (Requests.isFinished(states)) throw new Error(`request ${request.id} works on nothing`)
    if (states.includes("accepted")) throw new Error(`request ${request.id} has not begun all that it could`)
  }
  for (const issue of world.issues.values()) {
    if (Issues.due(issue, world.now) !== undefined) throw new Error(`issue ${issue.id} is overdue`)
  }
}

type Cause = Requests.RequestCause | Outputs.OutputCause | Users.UserCause | Issues.IssueCause

/** What a command, or a task of the staff's, may cause. */
const causesOf = (actor: Command | Task): ReadonlyArray<Cause> => {
  switch (actor._tag) {
    case "MoveRequest":
      return [staffMoves.requests[actor.act].cause, "request"]
    case "MoveOutput":
      return [staffMoves.outputs[actor.act].cause]
    default:
      return causes[actor._tag]
  }
}

const causes: {
  readonly [Tag in Exclude<Command["_tag"] | Task["_tag"], "MoveRequest" | "MoveOutput">]: ReadonlyArray<Cause>
} = {
  ChooseSettings: [],
  SetClock: [],
  MoveUser: ["staff"],
  MoveIssue: ["staff"],
  Deposit: [],
  SwitchOtp: [],
  PostWebhooks: [],
  WebhookAnswered: [],
  PostponeWebhook: [],
  ResendWebhook: [],
  AddRequest: [],
  ChangeRequest: [],
  RequestQuote: ["client"],
  AcceptQuote: ["client"],
  CancelRequest: ["client", "request"],
  AddOutput: ["client"],
  RetryOutput: ["instruction"],
  AddInstruction: [],
  RemoveInstruction: [],
  AddKey: [],
  RemoveKey: [],
  AddUser: [],
  ChangeUser: [],
  AddIssue: [],
  CompleteIssue: ["client"],
  AddSeed: [],
  ChangeSeed: [],
  AddAttachment: [],
  Reply: ["client"],
  Enable: ["staff"],
  Review: ["review"],
  Quote: ["provider"],
  Fund: ["funds"],
  Begin: ["funds"],
  Send: ["provider"],
  Confirm: ["bank"],
  GiveUp: ["provider"],
  Finish: ["provider"],
  Cancel: ["time", "request"],
  Inspect: ["staff"],
  Dismiss: ["staff"],
  Abandon: ["time"],
  Repost: []
}

const isWallet = (account: Account): boolean => account.startsWith("wallet:")
