import * as Struct from "effect/Struct"
import type { components } from "../generated/concierge.ts"
import { machine, type Moves, notInState, type NotInState } from "./Moves.ts"
import * as Output from "./Output.ts"

/**
 * All moves of a request, each with its causes. A state without moves is final.
 *
 * No money moves before `quote_accepted`. A `working` request finishes with its last output.
 *
 * @example
 * requestMoves.quoted // => { quote_accepted: ["client"], cancelled: ["client", "time"] }
 */
export const requestMoves = {
  draft: { quote_requested: ["client"], cancelled: ["client", "time"] },
  quote_requested: { quoted: ["provider"], cancelled: ["client", "time"] },
  quoted: { quote_accepted: ["client"], cancelled: ["client", "time"] },
  quote_accepted: { working: ["funds"], cancelled: ["client", "time"] },
  working: { finished: ["provider"] },
  finished: {},
  cancelled: {}
} as const satisfies Moves<RequestState, RequestCause>

/** The state of a request. */
export type RequestState = components["schemas"]["RequestState"]

/** The reason why a request was cancelled. */
export type CancellationReason = components["schemas"]["CancellationReason"]

/** The cause of a request's move: the client's call, the provider, the arrival of funds, or a deadline. */
export type RequestCause = "client" | "provider" | "funds" | "time"

/**
 * The meaning of each state, in words for people.
 *
 * @example
 * requestMeanings.quote_requested // => "waits for the quote"
 */
export const requestMeanings: { readonly [State in RequestState]: string } = {
  draft: "outputs are being added",
  quote_requested: "waits for the quote",
  quoted: "the total is known; waits for acceptance",
  quote_accepted: "waits for funds on the payer's balance",
  working: "outputs are being paid",
  finished: "every output is in a final state",
  cancelled: "no payment was made"
}

/**
 * The meaning of each cause, in words for people.
 *
 * @example
 * requestCauses.time // => "a deadline that passed"
 */
export const requestCauses: { readonly [Cause in RequestCause]: string } = {
  client: "the client's call",
  provider: "the provider, which quotes, and finishes when the last output is final",
  funds: "the payer's balance covers the total",
  time: "a deadline that passed"
}

const requests = machine<RequestState, RequestCause>("request", requestMoves)

/**
 * All states of a request, the initial one first.
 *
 * @example
 * requestStates[0] // => "draft"
 */
export const requestStates = requests.states

/**
 * Whether an untrusted value is a known state of a request. Unknown states, e.g. of a newer API, are not final and have
 * no moves.
 *
 * @example
 * isRequestState("quoted") // => true
 * isRequestState("constructor") // => false
 */
export const isRequestState = requests.isState

/**
 * Whether a request's state is final.
 *
 * @example
 * isFinal("cancelled") // => true
 * isFinal("working") // => false
 */
export const isFinal = requests.isFinal

/**
 * The states that one move leads to, optionally by one cause alone.
 *
 * @example
 * nextStates("quoted") // => ["quote_accepted", "cancelled"]
 * nextStates("quoted", "time") // => ["cancelled"]
 */
export const nextStates = requests.nextStates

/**
 * The causes of a move, empty when there is no such move.
 *
 * @example
 * causesOf("draft", "cancelled") // => ["client", "time"]
 */
export const causesOf = requests.causesOf

/**
 * Whether one move leads from a state to another, optionally by a given cause. Staying in a state is not a move.
 *
 * @example
 * canMove("quoted", "quote_accepted") // => true
 * canMove("quote_accepted", "working", "client") // => false
 */
export const canMove = requests.canMove

/**
 * Moves to another state. Fails with `IllegalMove` when the table has no such move, and with `WrongCause` when it has
 * the move but not by the given cause.
 *
 * @example
 * move("quote_accepted", "working", "funds") // => Result.succeed("working")
 * Result.isFailure(move("draft", "working")) // => true
 */
export const move = requests.move

/**
 * Whether a sequence of moves leads from a state to another. Use it where states in between may have been missed.
 *
 * @example
 * canReach("draft", "finished") // => true
 * canReach("working", "cancelled") // => false
 */
export const canReach = requests.canReach

/**
 * The actions of a client on a request, and the states in which each is possible.
 *
 * @example
 * requestActions.accept_quote // => ["quoted"]
 */
export const requestActions = {
  update: ["draft", "quote_requested", "quoted", "quote_accepted", "working"],
  add_output: ["draft"],
  request_quote: ["draft"],
  accept_quote: ["quoted"],
  cancel: ["draft", "quote_requested", "quoted", "quote_accepted"]
} as const satisfies { readonly [action: string]: ReadonlyArray<RequestState> }

/** An action of a client on a request. */
export type RequestAction = keyof typeof requestActions

/** The facts about a request that the rules depend on. Times are milliseconds since 1970, UTC. */
export interface RequestFacts {
  readonly state: RequestState
  /** The time of the draft's last change by the client. */
  readonly touchedAt: number
  readonly acceptQuoteBefore?: number | undefined
  readonly provisionFundsBefore?: number | undefined
}

/** Why an action is refused. */
export type ActionRefused =
  | NotInState<"request", RequestAction, RequestState>
  | { readonly _tag: "NoOutputs"; readonly action: RequestAction }
  | {
      readonly _tag: "Overdue"
      readonly action: RequestAction
      readonly reason: CancellationReason
      readonly at: number
    }

/**
 * Checks whether one action on a request is possible at a time, in milliseconds since 1970. {@link actions} lists all
 * that are.
 *
 * @example
 * may("request_quote", { state: "draft", touchedAt: 0 }, 1, 0) // => undefined
 * may("request_quote", { state: "quoted", touchedAt: 0 }, 1, 0)?._tag // => "NotInState"
 * may("request_quote", { state: "draft", touchedAt: 0 }, 0, 0)?._tag // => "NoOutputs"
 *
 * @returns undefined when it is possible, otherwise the reason why not
 */
export const may = (
  action: RequestAction,
  request: RequestFacts,
  outputsCount: number,
  now: number
): ActionRefused | undefined => {
  const misplaced = notInState("request", requestActions, action, request.state)
  if (misplaced !== undefined) return misplaced
  if (action === "request_quote" && outputsCount === 0) return { _tag: "NoOutputs", action }
  const overdue = due(request, now)
  if (overdue !== undefined) return { _tag: "Overdue", action, ...overdue }
  return undefined
}

/** All possible actions on a request and on each of its outputs. */
export interface Actions {
  readonly request: ReadonlyArray<RequestAction>
  /** In the order of the outputs. */
  readonly outputs: ReadonlyArray<ReadonlyArray<Output.OutputAction>>
}

/**
 * Lists all possible actions on a request and its outputs at a time, in milliseconds since 1970.
 *
 * @example
 * actions({ state: "draft", touchedAt: 0 }, [], 0).request // => ["update", "add_output", "cancel"]
 * actions({ state: "working", touchedAt: 0 }, ["settled", "failed"], 0).outputs // => [[], ["retry"]]
 */
export const actions = (request: RequestFacts, outputs: ReadonlyArray<Output.OutputState>, now: number): Actions => ({
  request: Struct.keys(requestActions).filter((action) => may(action, request, outputs.length, now) === undefined),
  outputs: outputs.map((state) =>
    Struct.keys(Output.outputActions).filter((action) => Output.may(action, state) === undefined)
  )
})

const minute = 60_000
const hour = 60 * minute

/**
 * The longest times that a request may wait, in milliseconds. The quote's windows appear in the provider's guides; the
 * draft's window is ours, since no source gives it (†).
 *
 * @example
 * windows.acceptQuote // => 600_000
 */
export const windows = {
  draft: 30 * 24 * hour,
  acceptQuote: 10 * minute,
  provisionFunds: 12 * hour + 10 * minute
} as const

/**
 * The deadline at which a request is cancelled, in milliseconds since 1970, with the reason. Undefined when the request
 * has no deadline, or none that is known.
 *
 * @example
 * deadline({ state: "draft", touchedAt: 0 }) // => { at: windows.draft, reason: "draft_was_pruned" }
 * deadline({ state: "working", touchedAt: 0 }) // => undefined
 */
export const deadline = (
  request: RequestFacts
): { readonly at: number; readonly reason: CancellationReason } | undefined => {
  switch (request.state) {
    case "draft":
      return deadlineAt(request.touchedAt + windows.draft, "draft_was_pruned")
    case "quote_requested":
    case "quoted":
      return deadlineAt(request.acceptQuoteBefore, "quote_not_accepted")
    case "quote_accepted":
      return deadlineAt(request.provisionFundsBefore, "payment_not_received")
    default:
      return undefined
  }
}

/** A date that cannot be read (NaN) is ignored. */
const deadlineAt = (at: number | undefined, reason: CancellationReason) =>
  at === undefined || Number.isNaN(at) ? undefined : { at, reason }

/**
 * The deadline that has passed, if any. The request counts as cancelled since then.
 *
 * @example
 * due({ state: "quoted", touchedAt: 0, acceptQuoteBefore: 600 }, 600)?.reason // => "quote_not_accepted"
 * due({ state: "quoted", touchedAt: 0, acceptQuoteBefore: 600 }, 599) // => undefined
 */
export const due = (request: RequestFacts, now: number): ReturnType<typeof deadline> => {
  const next = deadline(request)
  return next !== undefined && next.at <= now ? next : undefined
}

/**
 * The time until which a client may cancel a request, in milliseconds since 1970, as the older generation shows it. It
 * is the deadline, or Infinity where none is known; undefined when the request cannot be cancelled. {@link may} allows
 * a cancellation at exactly the times before it.
 *
 * @example
 * cancellableUntil({ state: "quoted", touchedAt: 0, acceptQuoteBefore: 600 }) // => 600
 * cancellableUntil({ state: "quote_requested", touchedAt: 0 }) // => Infinity
 * cancellableUntil({ state: "working", touchedAt: 0 }) // => undefined
 */
export const cancellableUntil = (request: RequestFacts): number | undefined => {
  const states: ReadonlyArray<RequestState> = requestActions.cancel
  return states.includes(request.state) ? (deadline(request)?.at ?? Infinity) : undefined
}

/**
 * Whether a working request is finished: all its outputs are final.
 *
 * @example
 * isFinished(["settled", "returned"]) // => true
 * isFinished(["settled", "failed"]) // => false
 */
export const isFinished = (outputs: ReadonlyArray<Output.OutputState>): boolean => outputs.every(Output.isFinal)

/**
 * The state of an output after its request is cancelled. Outputs that are not paid yet are cancelled; final ones stay.
 *
 * @example
 * afterCancel("accepted") // => "cancelled"
 * afterCancel("rejected") // => "rejected"
 */
export const afterCancel = (output: Output.OutputState): Output.OutputState =>
  Output.canMove(output, "cancelled", "request") ? "cancelled" : output
