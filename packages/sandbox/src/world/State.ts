import type * as ApiKeys from "@concierge/api/resources/apiKeys"
import type { EventType } from "@concierge/api/resources/events"
import type * as Instructions from "@concierge/api/resources/instructions"
import type * as Outputs from "@concierge/api/resources/outputs"
import type * as Requests from "@concierge/api/resources/requests"
import type * as Users from "@concierge/api/resources/users"
import type * as BigDecimal from "effect/BigDecimal"
import type { ComplianceState } from "@concierge/domain/User"
import type { HowMuch, Market } from "../prices/Prices.ts"
import { type Clock, machineClock } from "./Clock.ts"
import { type Agenda, emptyAgenda } from "./Agenda.ts"
import { emptyIndex, type Index } from "./Index.ts"
import { emptyLedger, type Ledger, type Transfer } from "../payments/Ledger.ts"
import type { FundingQueue } from "../payments/FundingQueue.ts"
import type { Attachment, Issue, Observation, Seed } from "../reviews/Review.ts"
import type { Enum } from "../generated/enums.ts"

/**
 * Everything that the sandbox knows. Written by `evolve` alone; records are values, replaced and never changed. Times are
 * milliseconds since 1970.
 *
 * What is added here or to a record is saved in snapshots by itself, if it is made of plain values, decimals, arrays,
 * maps and sets; the test of `Snapshot.ts` then asks for its version to be raised. A new kind of record becomes a row of
 * {@link Records}, of {@link emptyWorld} and of `definitions` in `lists.ts`.
 */
export interface World extends Tables {
  readonly settings: Settings
  readonly clock: Clock
  /** The tables with the lists of their records; written by `put` and `remove` of `lists.ts`. */
  readonly lists: { readonly [Kind in keyof Records]: Index<Records[Kind]> }
  /** The requests that wait for each wallet's funds in each currency; see `funds.ts`. */
  readonly awaitingFunds: Map<string, FundingQueue>
  readonly ledger: Ledger
  readonly agenda: Agenda<Task>
  /** How many users have a `webhook_url`: while nobody has, no webhook is kept. */
  readonly listeners: number
  /** How many webhooks were given up and then made room for others. */
  readonly forgotten: number
  /** The origin at which clients reached the sandbox when a webhook was last posted for the first time. */
  readonly lastOrigin: string
  /** The ids that the next resources get. */
  readonly nextIds: { -readonly [Kind in keyof Records]: number }
  /** Up to when the staff have done what they do. Never goes back. */
  readonly now: number
}

/** The kinds of records. Ids are numbers in the order of creation. */
export interface Records {
  readonly users: User
  readonly instructions: Instruction
  readonly requests: Request
  readonly outputs: Output
  readonly issues: Issue
  readonly seeds: Seed
  readonly attachments: Attachment
  readonly observations: Observation
  readonly keys: ApiKey
  readonly webhooks: Webhook
}

/** All records of each kind, by their ids. */
export type Tables = { readonly [Kind in keyof Records]: ReadonlyMap<string, Records[Kind]> }

/** What a sandbox's behaviour depends on apart from its calls. */
export interface Settings {
  /** Determines everything random: how long each step takes within its limits, how prices move and so on. */
  readonly seed: number
  /** How many times faster than usual the staff and the banks are. Deadlines do not change. */
  readonly pace: number
  /** Whether the staff and the banks work by themselves, or only when told to. */
  readonly automatic: boolean
  /** The largest deviation of prices from the table, in basis points. */
  readonly drift: number
}

/** The settings of a new sandbox. */
export const usualSettings: Settings = { seed: 1, pace: 1, automatic: true, drift: 0 }

/** A user, and the master user who created them. */
export interface User extends Users.User {
  /** The master user who made this one. */
  readonly managedBy: string | undefined
  /** Only a master user may make other users and pay for them. */
  readonly isMaster: boolean
  readonly complianceState: ComplianceState
}

/** A withdrawal instruction and its owner. */
export interface Instruction extends Instructions.Instruction {
  readonly userId: string
}

/** A request. The other attributes of its document are derived from outputs, wallet and state. */
export interface Request extends Omit<
  Requests.Request,
  "outputIds" | "outputsCount" | "fundsAvailable" | "receiptUrl" | "creditNoteUrl" | "counts"
> {
  readonly createdAt: number
  readonly touchedAt: number
  /** The market whose prices a hint token keeps for the quote. */
  readonly hintedMarket: Market | undefined
}

/** An output, with facts that its document does not show. */
export interface Output extends Outputs.Output {
  /** What the client gave; the quote computes the other and makes both binding. */
  readonly howMuch: HowMuch
  /** The part of the budget that is kept if the payment is returned, in the payer's currency. Known once quoted. */
  readonly fee: BigDecimal.BigDecimal | undefined
  /** Every attempt that the payee's bank refused, the first one first. */
  readonly failures: ReadonlyArray<Failure>
}

/** An attempt to pay that the payee's bank refused. */
export interface Failure {
  readonly at: number
  /** For people. */
  readonly reason: string
}

/** A key that a client made. The world has its digest, not the key itself. */
export interface ApiKey extends Omit<ApiKeys.ApiKey, "token"> {
  readonly userId: string
  /** SHA-256 in hexadecimal. */
  readonly digest: string
  /** Its last ten digits; empty for one that was made before they were kept. */
  readonly ending: string
}

/** An event that is reported to a `webhook_url`, and its delivery. */
export interface Webhook {
  readonly id: string
  readonly eventType: EventType
  readonly createdAt: number
  /** The user whose `webhook_url` it is. */
  readonly ownerId: string
  readonly about: About
  readonly state: PostState
  /** Whether later webhooks about the same resource wait for it. */
  readonly isInOrder: boolean
  /** Delayed by a fault: for a time, or until a later one about the same resource was posted. */
  readonly postponed: "for a while" | "behind the next" | undefined
  /** The number of attempts, also of those without an address; not of those that the sandbox's end interrupted. */
  readonly attempts: number
  /** Set while `resting`. */
  readonly nextAttemptAt: number | undefined
  /** The time of the first attempt. */
  readonly sentAt: number | undefined
  /** The origin of the sandbox at that time, e.g. `http://localhost:4010`: its links begin with it. */
  readonly origin: string | undefined
  /** The status that answered the last attempt. */
  readonly lastStatus: number | undefined
  /** Why the last attempt has no answer. */
  readonly lastFailure: PostFailure | undefined
}

/** A resource at the time of the event. */
export type About =
  | { readonly type: "users"; readonly record: User }
  | { readonly type: "withdrawal_instructions"; readonly record: Instruction }
  | { readonly type: "concierge_request_outputs"; readonly record: Output }
  | {
      readonly type: "concierge_requests"
      readonly record: Request
      readonly fundsAvailable: BigDecimal.BigDecimal | undefined
    }

/**
 * The delivery of a webhook: `held` behind an earlier one about the same resource, `ready` to be posted, `sending`, `resting` until
 * the next attempt; finally `delivered`, or `dead` when given up.
 */
export type PostState = "held" | "ready" | "sending" | "resting" | "delivered" | "dead"

/** Why an attempt has no answer: no connection, a timeout, no `webhook_url` any more, or the sandbox's end. */
export type PostFailure = Enum<"WebhookLastFailure">

/** What happens in the world. Each carries only what changed. */
export type Event =
  | { readonly _tag: "SettingsChosen"; readonly settings: Settings }
  | { readonly _tag: "ClockSet"; readonly clock: Clock }
  /** The staff stop working by themselves; their tasks leave the agenda. */
  | { readonly _tag: "StaffPaused" }
  /** The staff work by themselves again. */
  | { readonly _tag: "StaffResumed" }
  | { readonly _tag: "UserAdded"; readonly user: User }
  | { readonly _tag: "UserChanged"; readonly id: string; readonly facts: Partial<Omit<User, "id" | "managedBy">> }
  | { readonly _tag: "InstructionAdded"; readonly instruction: Instruction }
  | { readonly _tag: "InstructionRemoved"; readonly instruction: Instruction }
  | { readonly _tag: "RequestAdded"; readonly request: Request }
  | { readonly _tag: "RequestChanged"; readonly id: string; readonly facts: Partial<Omit<Request, "id" | "userId">> }
  | { readonly _tag: "OutputAdded"; readonly output: Output }
  | {
      readonly _tag: "OutputChanged"
      readonly id: string
      readonly facts: Partial<Omit<Output, "id" | "requestId" | "userId">>
    }
  | { readonly _tag: "KeyAdded"; readonly key: ApiKey }
  | { readonly _tag: "KeyRemoved"; readonly id: string }
  | { readonly _tag: "Transferred"; readonly transfer: Transfer }
  | { readonly _tag: "IssueAdded"; readonly issue: Issue }
  | {
      readonly _tag: "IssueChanged"
      readonly id: string
      readonly facts: Partial<Pick<Issue, "state" | "since" | "updatedAt">>
    }
  | { readonly _tag: "SeedAdded"; readonly seed: Seed }
  | { readonly _tag: "SeedChanged"; readonly id: string; readonly facts: Pick<Seed, "values" | "updatedAt"> }
  | { readonly _tag: "AttachmentAdded"; readonly attachment: Attachment }
  | { readonly _tag: "ObservationAdded"; readonly observation: Observation }
  | { readonly _tag: "ObservationChanged"; readonly id: string; readonly facts: Pick<Observation, "reply"> }
  | { readonly _tag: "WebhookAdded"; readonly webhook: Webhook }
  | {
      readonly _tag: "WebhookChanged"
      readonly id: string
      readonly facts: Partial<Omit<Webhook, "id" | "ownerId" | "about">>
    }
  | { readonly _tag: "WebhookForgotten"; readonly id: string }
  | { readonly _tag: "TaskPlanned"; readonly at: number; readonly task: Task }
  /** The earliest task leaves the agenda. */
  | { readonly _tag: "TaskBegun" }
  /** Everything that was due is done. */
  | { readonly _tag: "TimePassed"; readonly until: number }

/** A planned step of the provider's staff or of a bank, and the resource it concerns. */
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
    | "Inspect"
    | "Dismiss"
    | "Abandon"
    | "Repost"
  readonly id: string
  /** For an output: its failed attempts when the task was planned. The task is void once there are more. */
  readonly failures?: number
}

/** Tasks that run even while the staff do not work: they follow from the world's state, or from time. */
export const mechanics: ReadonlySet<Task["_tag"]> = new Set(["Fund", "Begin", "Finish", "Cancel", "Abandon", "Repost"])

/** A world without records. A record's lists depend on records of the kinds before it alone. */
export const emptyWorld = (settings: Settings): World => {
  const lists: World["lists"] = {
    users: emptyIndex(),
    instructions: emptyIndex(),
    requests: emptyIndex(),
    outputs: emptyIndex(),
    issues: emptyIndex(),
    seeds: emptyIndex(),
    attachments: emptyIndex(),
    observations: emptyIndex(),
    keys: emptyIndex(),
    webhooks: emptyIndex()
  }
  return {
    settings,
    clock: machineClock,
    lists,
    users: lists.users.records,
    instructions: lists.instructions.records,
    requests: lists.requests.records,
    outputs: lists.outputs.records,
    issues: lists.issues.records,
    seeds: lists.seeds.records,
    attachments: lists.attachments.records,
    observations: lists.observations.records,
    keys: lists.keys.records,
    webhooks: lists.webhooks.records,
    awaitingFunds: new Map(),
    ledger: emptyLedger(),
    agenda: emptyAgenda(),
    listeners: 0,
    forgotten: 0,
    lastOrigin: "http://localhost:4010",
    nextIds: {
      users: 1,
      instructions: 1,
      requests: 1,
      outputs: 1,
      issues: 1,
      seeds: 1,
      attachments: 1,
      observations: 1,
      keys: 1,
      webhooks: 1
    },
    now: 0
  }
}

/** The record of an id that an event or another record contains; it must exist. */
export const get = <A>(table: ReadonlyMap<string, A>, id: string): A => {
  const found = table.get(id)
  if (found === undefined) throw new Error(`the sandbox's world has no ${id}`)
  return found
}
