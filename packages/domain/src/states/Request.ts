import type { components } from "../generated/concierge.ts"
import { machine, type Moves, notInState, type NotInState } from "./Moves.ts"
import * as Output from "./Output.ts"

/**
 * Every move that a request may make, and what causes it. A state without moves is final.
 *
 * No money moves before `quote_accepted`; once `working`, the request ends when its last output does.
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

/** Where a request stands. */
export type RequestState = components["schemas"]["RequestState"]

/** Why a request was cancelled. */
export type CancellationReason = components["schemas"]["CancellationReason"]

/** Who or what moves a request: the client's call, the provider, the arrival of funds, a deadline. */
export type RequestCause = "client" | "provider" | "funds" | "time"

/**
 * What each state means, for people.
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
 * What each cause is, for people.
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
 * Every state of a request, the first one first.
 *
 * @example
 * requestStates[0] // => "draft"
 */
export const requestStates = requests.states

/**
 * Whether a value, as it came from outside, is a state of a request that is known. A newer provider may name others: they are neither final
 * nor move anywhere.
 *
 * @example
 * isRequestState("quoted") // => true
 * isRequestState("constructor") // => false
 */
export const isRequestState = requests.isState

/**
 * Whether nothing happens to a request any more.
 *
 * @example
 * isFinal("cancelled") // => true
 * isFinal("working") // => false
 */
export const isFinal = requests.isFinal

/**
 * The states one move away; with a cause, those that it may lead to.
 *
 * @example
 * nextStates("quoted") // => ["quote_accepted", "cancelled"]
 * nextStates("quoted", "time") // => ["cancelled"]
 */
export const nextStates = requests.nextStates

/**
 * What may cause a move; nothing when there is no such move.
 *
 * @example
 * causesOf("draft", "cancelled") // => ["client", "time"]
 */
export const causesOf = requests.causesOf

/**
 * Whether one move leads from a state to another; with a cause, whether it may cause that. Staying is not a move.
 *
 * @example
 * canMove("quoted", "quote_accepted") // => true
 * canMove("quote_accepted", "working", "client") // => false
 */
export const canMove = requests.canMove

/**
 * The state moved to. Fails with `IllegalMove` when there is no such move, and with `WrongCause` when the given cause may
 * not make it.
 *
 * @example
 * move("quote_accepted", "working", "funds") // => Result.succeed("working")
 * Result.isFailure(move("draft", "working")) // => true
 */
export const move = requests.move

/**
 * Whether some moves lead from a state to another: what was missed in between may have happened.
 *
 * @example
 * canReach("draft", "finished") // => true
 * canReach("working", "cancelled") // => false
 */
export const canReach = requests.canReach

/**
 * What a client may ask of a request, and the states in which it may be asked.
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

/** What a client may do about a request. */
export type RequestAction = keyof typeof requestActions

/** What the rules need to know of a request. Times are milliseconds since 1970, UTC. */
export interface RequestFacts {
  readonly state: RequestState
  /** When the client last touched the draft. */
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
 * Whether a client may do something with a request at a time, in milliseconds since 1970. Whoever wants to do one thing
 * asks here, whoever wants to know all that may be done asks {@link actions}.
 *
 * @example
 * may("request_quote", { state: "draft", touchedAt: 0 }, 1, 0) // => undefined
 * may("request_quote", { state: "quoted", touchedAt: 0 }, 1, 0)?._tag // => "NotInState"
 * may("request_quote", { state: "draft", touchedAt: 0 }, 0, 0)?._tag // => "NoOutputs"
 *
 * @returns nothing when it may, else why not
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

/** All that a client may do, with a request and with each of its outputs. */
export interface Actions {
  readonly request: ReadonlyArray<RequestAction>
  /** In the order of the outputs. */
  readonly outputs: ReadonlyArray<ReadonlyArray<Output.OutputAction>>
}

/**
 * All that a client may do with a request and its outputs at a time, in milliseconds since 1970.
 *
 * @example
 * actions({ state: "draft", touchedAt: 0 }, [], 0).request // => ["update", "add_output", "cancel"]
 * actions({ state: "working", touchedAt: 0 }, ["settled", "failed"], 0).outputs // => [[], ["retry"]]
 */
export const actions = (request: RequestFacts, outputs: ReadonlyArray<Output.OutputState>, now: number): Actions => ({
  request: (Object.keys(requestActions) as Array<RequestAction>).filter(
    (action) => may(action, request, outputs.length, now) === undefined
  ),
  outputs: outputs.map((state) =>
    (Object.keys(Output.outputActions) as Array<Output.OutputAction>).filter(
      (action) => Output.may(action, state) === undefined
    )
  )
})

const minute = 60_000
const hour = 60 * minute

/**
 * How long a request may wait, in milliseconds. The quote's windows are those seen in the provider's guides; the
 * draft's is ours, since no source gives it (†).
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
 * When time alone will cancel a request, in milliseconds since 1970, and with which reason; nothing when it waits for no
 * deadline, or for none that is known.
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

/** A date that could not be read is no deadline. */
const deadlineAt = (at: number | undefined, reason: CancellationReason) =>
  at === undefined || Number.isNaN(at) ? undefined : { at, reason }

/**
 * The deadline that has passed, if one has: the request counts as cancelled from then on.
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
 * Until when a client may cancel a request, in milliseconds since 1970, as the older generation shows it: until time
 * does, and without end where no deadline is known. Nothing when it cannot be cancelled. So {@link may} lets it be cancelled
 * at exactly the times before.
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
 * A working request is finished exactly when every output of it is final.
 *
 * @example
 * isFinished(["settled", "returned"]) // => true
 * isFinished(["settled", "failed"]) // => false
 */
export const isFinished = (outputs: ReadonlyArray<Output.OutputState>): boolean => outputs.every(Output.isFinal)

/**
 * What cancelling the request makes of an output: those not yet paid are cancelled, final ones stay.
 *
 * @example
 * afterCancel("accepted") // => "cancelled"
 * afterCancel("rejected") // => "rejected"
 */
export const afterCancel = (output: Output.OutputState): Output.OutputState =>
  Output.canMove(output, "cancelled", "request") ? "cancelled" : output
