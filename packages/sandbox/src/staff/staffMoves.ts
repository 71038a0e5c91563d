import * as Issues from "@concierge/domain/Issue"
import type { IssueCause, IssueState } from "@concierge/domain/Issue"
import * as Outputs from "@concierge/domain/Output"
import type { OutputCause, OutputState } from "@concierge/domain/Output"
import * as Requests from "@concierge/domain/Request"
import type { RequestCause, RequestState } from "@concierge/domain/Request"
import * as Users from "@concierge/domain/User"
import type { ComplianceState, UserCause } from "@concierge/domain/User"

/**
 * The orders to the staff, and the move of the domain's tables that each one is. An order is refused where the table does not have
 * the move for this cause.
 */
export const staffMoves = {
  users: {
    enable: { to: "enabled", cause: "staff" },
    disable: { to: "disabled", cause: "staff" },
    reject: { to: "rejected", cause: "staff" }
  } satisfies Acts<ComplianceState, UserCause>,
  requests: {
    quote: { to: "quoted", cause: "provider" },
    // As if its deadline had passed
    cancel: { to: "cancelled", cause: "time" }
  } satisfies Acts<RequestState, RequestCause>,
  outputs: {
    accept: { to: "accepted", cause: "review" },
    reject: { to: "rejected", cause: "review" },
    send: { to: "settling", cause: "provider" },
    settle: { to: "settled", cause: "bank" },
    fail: { to: "failed", cause: "bank" },
    return: { to: "returned", cause: "provider" },
    // No move of the table: a bank that had confirmed a payment sends it back
    reverse: { to: "returned", cause: "bank" },
    cancel: { to: "cancelled", cause: "provider" }
  } satisfies Acts<OutputState, OutputCause>,
  issues: {
    approve: { to: "approved", cause: "staff" },
    observe: { to: "observed", cause: "staff" },
    reject: { to: "rejected", cause: "staff" },
    dismiss: { to: "dismissed", cause: "staff" }
  } satisfies Acts<IssueState, IssueCause>
} as const

export type UserAct = keyof typeof staffMoves.users
export type RequestAct = keyof typeof staffMoves.requests
export type OutputAct = keyof typeof staffMoves.outputs
export type IssueAct = keyof typeof staffMoves.issues

interface Act<State extends string, Cause extends string> {
  readonly to: State
  readonly cause: Cause
}

interface Acts<State extends string, Cause extends string> {
  readonly [act: string]: Act<State, Cause>
}

/**
 * The states in which the staff can do something to a user.
 *
 * @example
 * statesForUser("enable") // => ["new", "disabled"]
 */
export const statesForUser = (act: UserAct): ReadonlyArray<ComplianceState> => {
  const { cause, to } = staffMoves.users[act]
  return Users.complianceStates.filter((from) => Users.canMove(from, to, cause))
}

/** The same of a request. */
export const statesForRequest = (act: RequestAct): ReadonlyArray<RequestState> => {
  const { cause, to } = staffMoves.requests[act]
  return Requests.requestStates.filter((from) => Requests.canMove(from, to, cause))
}

/** The same of an output. */
export const statesForOutput = (act: OutputAct): ReadonlyArray<OutputState> => {
  const { cause, to } = staffMoves.outputs[act]
  return Outputs.outputStates.filter((from) =>
    act === "reverse" ? Outputs.isReversal(from, to) : Outputs.canMove(from, to, cause)
  )
}

/** The same of an issue. */
export const statesForIssue = (act: IssueAct): ReadonlyArray<IssueState> => {
  const { cause, to } = staffMoves.issues[act]
  return Issues.issueStates.filter((from) => Issues.canMove(from, to, cause))
}
