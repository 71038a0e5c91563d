import type { EventResource, EventType } from "@concierge/api/resources/events"
import type { OutputState } from "@concierge/domain/Output"
import type { RequestState } from "@concierge/domain/Request"
import type { ComplianceState } from "@concierge/domain/User"
import { fundsAvailable } from "../payments/funds.ts"
import { hasCreditNote, hasReceipt } from "../payments/papers.ts"
import { type About, type Event, get, type Request, type World } from "../world/State.ts"

type Notices<What extends string, Resource extends EventResource> = {
  readonly [Each in What]: EventType<Resource> | undefined
}

/** The event that reports the state of an output; undefined if the state is not reported. */
export const outputNotices = {
  accepting: undefined,
  accepted: "concierge_request_output_accepted",
  rejected: "concierge_request_output_rejected",
  working: "concierge_request_output_working",
  settling: "concierge_request_output_settling",
  settled: "concierge_request_output_settled",
  failed: "concierge_request_output_failed",
  returned: "concierge_request_output_returned",
  cancelled: "concierge_request_output_cancelled"
} as const satisfies Notices<OutputState, "concierge_request_outputs">

/** The event that reports the state of a request; see also {@link paperNotices}. */
export const requestNotices = {
  draft: undefined,
  quote_requested: undefined,
  quoted: "concierge_request_quoted",
  quote_accepted: undefined,
  working: "concierge_request_working",
  finished: "concierge_request_finished",
  cancelled: "concierge_request_cancelled"
} as const satisfies Notices<RequestState, "concierge_requests">

/** The events that report the papers of a finished request. */
export const paperNotices = [
  ["concierge_request_receipt_created", hasReceipt],
  ["concierge_request_credit_note_created", hasCreditNote]
] as const satisfies ReadonlyArray<readonly [EventType<"concierge_requests">, (world: World, of: Request) => boolean]>

/** The event that reports a user's compliance state. */
export const userNotices = {
  new: undefined,
  enabled: "user_enabled",
  disabled: "user_disabled",
  rejected: undefined
} as const satisfies Notices<ComplianceState, "users">

/** The events that report what happened to an instruction. */
export const instructionNotices = {
  InstructionAdded: "withdrawal_instruction_created",
  InstructionRemoved: "withdrawal_instruction_destroyed"
} as const satisfies Notices<"InstructionAdded" | "InstructionRemoved", "withdrawal_instructions">

/** Events to report about a resource, in order. */
export interface Told {
  readonly eventTypes: ReadonlyArray<EventType>
  readonly about: About
  /** The owner of the resource; for requests and outputs, the payer. */
  readonly userId: string
}

/** What to report because of an event that was just written into the world; undefined if nothing. */
export const toldBy = (world: World, event: Event): Told | undefined => {
  switch (event._tag) {
    case "OutputChanged": {
      const { state } = event.facts
      if (state === undefined) return undefined
      const record = get(world.outputs, event.id)
      const { userId } = get(world.requests, record.requestId)
      return told([outputNotices[state]], { type: "concierge_request_outputs", record }, userId)
    }
    case "RequestChanged": {
      const { state } = event.facts
      if (state === undefined) return undefined
      const record = get(world.requests, event.id)
      const papers = paperNotices.map(([eventType, isThere]) => (isThere(world, record) ? eventType : undefined))
      const about = { type: "concierge_requests", record, fundsAvailable: fundsAvailable(world, record) } as const
      return told([requestNotices[state], ...papers], about, record.userId)
    }
    case "UserChanged": {
      const { complianceState } = event.facts
      if (complianceState === undefined) return undefined
      return told([userNotices[complianceState]], { type: "users", record: get(world.users, event.id) }, event.id)
    }
    case "InstructionAdded":
    case "InstructionRemoved": {
      const { instruction } = event
      const about = { type: "withdrawal_instructions", record: instruction } as const
      return told([instructionNotices[event._tag]], about, instruction.userId)
    }
    default:
      return undefined
  }
}

const told = (eventTypes: ReadonlyArray<EventType | undefined>, about: About, userId: string): Told => ({
  eventTypes: eventTypes.filter((eventType) => eventType !== undefined),
  about,
  userId
})
