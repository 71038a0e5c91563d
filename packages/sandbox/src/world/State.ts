import type * as Instructions from "@concierge/api/resources/instructions"
import type * as Outputs from "@concierge/api/resources/outputs"
import type * as Requests from "@concierge/api/resources/requests"
import type * as Users from "@concierge/api/resources/users"
import type * as BigDecimal from "effect/BigDecimal"
import type { OutputState } from "@concierge/domain/Output"
import type { ComplianceState } from "@concierge/domain/User"
import type { HowMuch } from "../Prices.ts"
import { type Agenda, emptyAgenda, plan } from "./Agenda.ts"
import { emptyLedger, type Ledger, post, type Transfer } from "./Ledger.ts"

/**
 * Everything that the sandbox knows. Written by {@link apply} alone; the records in it are values that are replaced and
 * never changed. Times are milliseconds since 1970.
 */
export interface World {
  settings: Settings
  readonly users: Map<string, User>
  readonly instructions: Map<string, Instruction>
  readonly requests: Map<string, Request>
  readonly outputs: Map<string, Output>
  /** The outputs of each request, in the order of their creation. */
  readonly outputsOf: Map<string, Array<string>>
  /** The outputs that pay each user. */
  readonly outputsTo: Map<string, Array<string>>
  /** The open drafts of each payer. */
  readonly drafts: Map<string, Set<string>>
  /** Requests that wait for their payer's funds, first accepted first. */
  readonly awaitingFunds: Set<string>
  readonly ledger: Ledger
  readonly agenda: Agenda<Task>
  /** The ids that the next resources get. */
  readonly nextIds: { users: number; instructions: number; requests: number; outputs: number }
  /** Up to when the staff have done what they do. Never goes back. */
  now: number
}

/** What makes two sandboxes behave alike. */
export interface Settings {
  /** Chooses how long each step takes within its limits. */
  readonly seed: number
  /** How many times faster than usual the staff and the banks are; deadlines stay as they are. */
  readonly pace: number
}

export interface User extends Users.User {
  /** The master user who made this one. */
  readonly managedBy: string | undefined
  /** Only a master user may make other users and pay for them. */
  readonly isMaster: boolean
  readonly complianceState: ComplianceState
}

export interface Instruction extends Instructions.Instruction {
  readonly userId: string
}

/** What is not here is derived: from the outputs, from the payer's wallet, from the state. */
export interface Request extends Omit<
  Requests.Request,
  "outputIds" | "outputsCount" | "fundsAvailable" | "receiptUrl" | "creditNoteUrl"
> {
  readonly counts: Readonly<Partial<Record<OutputState, number>>>
  readonly createdAt: number
  readonly touchedAt: number
}

export interface Output extends Outputs.Output {
  /** What the client gave; the quote computes the other and makes both binding. */
  readonly howMuch: HowMuch
  /** The part of the budget that is kept if the payment is returned, in the payer's currency. Known once quoted. */
  readonly fee: BigDecimal.BigDecimal | undefined
}

/** What happens in the world. Each carries only what changed. */
export type Event =
  | { readonly _tag: "SettingsChosen"; readonly settings: Settings }
  | { readonly _tag: "UserAdded"; readonly user: User }
  | { readonly _tag: "UserChanged"; readonly id: string; readonly facts: Partial<Omit<User, "id">> }
  | { readonly _tag: "InstructionAdded"; readonly instruction: Instruction }
  | { readonly _tag: "InstructionRemoved"; readonly id: string }
  | { readonly _tag: "RequestAdded"; readonly request: Request }
  | { readonly _tag: "RequestChanged"; readonly id: string; readonly facts: Partial<Omit<Request, "id" | "counts">> }
  | { readonly _tag: "OutputAdded"; readonly output: Output }
  | { readonly _tag: "OutputChanged"; readonly id: string; readonly facts: Partial<Omit<Output, "id" | "requestId">> }
  | { readonly _tag: "Transferred"; readonly transfer: Transfer }
  | { readonly _tag: "Planned"; readonly at: number; readonly task: Task }

/** What the provider's staff and the banks have on their agenda, and for which resource. */
export interface Task {
  readonly _tag:
    | "Enable"
    | "Review"
    | "Quote"
    | "Deposit"
    | "Fund"
    | "Begin"
    | "Send"
    | "Confirm"
    | "GiveUp"
    | "Finish"
    | "Cancel"
  readonly id: string
}

/** A world without anybody in it. */
export const emptyWorld = (settings: Settings): World => ({
  settings,
  users: new Map(),
  instructions: new Map(),
  requests: new Map(),
  outputs: new Map(),
  outputsOf: new Map(),
  outputsTo: new Map(),
  drafts: new Map(),
  awaitingFunds: new Set(),
  ledger: emptyLedger(),
  agenda: emptyAgenda(),
  nextIds: { users: 1, instructions: 1, requests: 1, outputs: 1 },
  now: 0
})

/** Writes an event into the world. Moves were judged before: here nothing is refused. */
export const apply = (world: World, event: Event): void => {
  switch (event._tag) {
    case "SettingsChosen":
      world.settings = event.settings
      return
    case "UserAdded":
      world.users.set(event.user.id, event.user)
      world.nextIds.users = following(world.nextIds.users, event.user.id)
      return
    case "UserChanged":
      change(world.users, event.id, event.facts)
      return
    case "InstructionAdded":
      world.instructions.set(event.instruction.id, event.instruction)
      world.nextIds.instructions = following(world.nextIds.instructions, event.instruction.id)
      return
    case "InstructionRemoved":
      world.instructions.delete(event.id)
      return
    case "RequestAdded":
      world.requests.set(event.request.id, event.request)
      world.outputsOf.set(event.request.id, [])
      index(world, event.request)
      world.nextIds.requests = following(world.nextIds.requests, event.request.id)
      return
    case "RequestChanged":
      index(world, change<Request>(world.requests, event.id, event.facts))
      return
    case "OutputAdded": {
      const { id, requestId, state, userId } = event.output
      world.outputs.set(id, event.output)
      get(world.outputsOf, requestId).push(id)
      world.outputsTo.set(userId, world.outputsTo.get(userId) ?? [])
      get(world.outputsTo, userId).push(id)
      count(world, requestId, state, 1)
      world.nextIds.outputs = following(world.nextIds.outputs, id)
      return
    }
    case "OutputChanged": {
      const { requestId, state } = get(world.outputs, event.id)
      const after = change(world.outputs, event.id, event.facts)
      count(world, requestId, state, -1)
      count(world, requestId, after.state, 1)
      return
    }
    case "Transferred":
      post(world.ledger, event.transfer)
      return
    case "Planned":
      plan(world.agenda, event.at, event.task)
  }
}

/** What must be there, since an event or a record names it. */
export const get = <A>(table: ReadonlyMap<string, A>, id: string): A => {
  const found = table.get(id)
  if (found === undefined) throw new Error(`the sandbox's world has no ${id}`)
  return found
}

/** The outputs of a request, in the order of their creation. */
export const outputsOf = (world: World, requestId: string): ReadonlyArray<Output> =>
  get(world.outputsOf, requestId).map((id) => get(world.outputs, id))

const change = <A extends object>(table: Map<string, A>, id: string, facts: Partial<A>): A => {
  const changed = { ...get(table, id), ...facts }
  table.set(id, changed)
  return changed
}

const count = (world: World, requestId: string, state: OutputState, by: number): void => {
  const { counts } = get(world.requests, requestId)
  change(world.requests, requestId, { counts: { ...counts, [state]: (counts[state] ?? 0) + by } })
}

const index = (world: World, { id, state, userId }: Request): void => {
  const drafts = world.drafts.get(userId) ?? new Set<string>()
  world.drafts.set(userId, drafts)
  if (state === "draft") drafts.add(id)
  else drafts.delete(id)
  if (state === "quote_accepted") world.awaitingFunds.add(id)
  else world.awaitingFunds.delete(id)
}

const following = (next: number, id: string): number => Math.max(next, Number(id) + 1)
