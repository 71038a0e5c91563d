import type { components } from "./generated/concierge.ts"
import { machine, type Moves } from "./Moves.ts"
import { isFinal as isOutputFinal, type OutputCause, outputMoves, type OutputState } from "./Output.ts"

/**
 * Every move that a request may make, and what causes it. A state without moves is final.
 *
 * No money moves before `quote_accepted`; once `working`, the request ends when its last output does.
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

const requests = machine<RequestState>("request", requestMoves)

export const requestStates = requests.states

/** Whether nothing happens to a request any more. */
export const isFinal = requests.isFinal

/** The states one move away. */
export const nextStates = requests.nextStates

/** Whether one move leads from a state to another. Staying is not a move. */
export const canMove = requests.canMove

/** The state moved to, or the illegal move that was tried. */
export const move = requests.move

/** What a client may ask of a request, and the state in which it may be asked. */
export const requestActions = {
  update: ["draft", "quote_requested", "quoted", "quote_accepted", "working"],
  add_output: ["draft"],
  request_quote: ["draft"],
  accept_quote: ["quoted"],
  cancel: ["draft", "quote_requested", "quoted", "quote_accepted"]
} as const satisfies { readonly [action: string]: ReadonlyArray<RequestState> }

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
  | {
      readonly _tag: "WrongState"
      readonly action: RequestAction
      readonly state: RequestState
      /** The states in which the action is taken. */
      readonly allowed: ReadonlyArray<RequestState>
    }
  | { readonly _tag: "NoOutputs"; readonly action: RequestAction }
  | {
      readonly _tag: "Overdue"
      readonly action: RequestAction
      readonly reason: CancellationReason
      readonly at: number
    }

/**
 * Whether a client may do something with a request now. Proxy, sandbox and terminal all ask here.
 *
 * @example
 * may("request_quote", { state: "draft", touchedAt: 0 }, 1, 0) // => undefined
 * may("request_quote", { state: "quoted", touchedAt: 0 }, 1, 0)?._tag // => "WrongState"
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
  const allowed: ReadonlyArray<RequestState> = requestActions[action]
  if (!allowed.includes(request.state)) return { _tag: "WrongState", action, state: request.state, allowed }
  if (action === "request_quote" && outputsCount === 0) return { _tag: "NoOutputs", action }
  const overdue = due(request, now)
  if (overdue !== undefined) return { _tag: "Overdue", action, ...overdue }
  return undefined
}

/** All that a client may do with a request now. */
export const actions = (
  request: RequestFacts,
  outputs: ReadonlyArray<OutputState>,
  now: number
): ReadonlyArray<RequestAction> =>
  (Object.keys(requestActions) as Array<RequestAction>).filter(
    (action) => may(action, request, outputs.length, now) === undefined
  )

const minute = 60_000
const hour = 60 * minute

/**
 * How long a request may wait, in milliseconds. The quote's windows are those seen in the provider's guides; the
 * draft's is ours, since no source gives it.
 */
export const windows = {
  draft: 30 * 24 * hour,
  acceptQuote: 10 * minute,
  provisionFunds: 12 * hour + 10 * minute
} as const

/** When time alone will cancel a request, and with which reason; nothing when it waits for no deadline. */
export const deadline = (
  request: RequestFacts
): { readonly at: number; readonly reason: CancellationReason } | undefined => {
  switch (request.state) {
    case "draft":
      return { at: request.touchedAt + windows.draft, reason: "draft_was_pruned" }
    case "quote_requested":
    case "quoted":
      return request.acceptQuoteBefore === undefined
        ? undefined
        : { at: request.acceptQuoteBefore, reason: "quote_not_accepted" }
    case "quote_accepted":
      return request.provisionFundsBefore === undefined
        ? undefined
        : { at: request.provisionFundsBefore, reason: "payment_not_received" }
    default:
      return undefined
  }
}

/** The deadline that has passed, if one has: the request counts as cancelled from then on. */
export const due = (request: RequestFacts, now: number): ReturnType<typeof deadline> => {
  const next = deadline(request)
  return next !== undefined && next.at <= now ? next : undefined
}

/** A working request is finished exactly when every output of it is final. */
export const isFinished = (outputs: ReadonlyArray<OutputState>): boolean => outputs.every(isOutputFinal)

/** What cancelling the request makes of an output: those not yet paid are cancelled, final ones stay. */
export const afterCancel = (output: OutputState): OutputState => {
  const moves: Moves<OutputState, OutputCause>[OutputState] = outputMoves[output]
  return moves.cancelled?.includes("request") === true ? "cancelled" : output
}
