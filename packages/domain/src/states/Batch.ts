import type { components } from "../generated/proxy.ts"
import { machine, type Moves, notInState, type NotInState } from "./Moves.ts"

/**
 * All moves of a batch, which is a payout file being paid. The proxy stores each step, so that a batch continues after
 * a crash.
 *
 * Nothing is paid before `approved`. From `building` to `quoted` the provider has only a draft, which can be compared
 * with the intent and cancelled.
 *
 * @example
 * batchMoves.quoted // => { approved: ["client"], expired: ["time", "provider"], cancelled: ["client"] }
 */
export const batchMoves = {
  checked: { building: ["runner"], cancelled: ["client"] },
  building: { quoted: ["provider"], held: ["provider"], refused: ["provider"], cancelled: ["client"] },
  held: { building: ["client"], cancelled: ["client"] },
  quoted: { approved: ["client"], expired: ["time", "provider"], cancelled: ["client"] },
  expired: { building: ["client"], cancelled: ["client"] },
  approved: { working: ["funds"], expired: ["time", "provider"], cancelled: ["client"] },
  working: { finished: ["provider"] },
  finished: {},
  refused: {},
  cancelled: {}
} as const satisfies Moves<BatchState, BatchCause>

/** The state of a batch. */
export type BatchState = components["schemas"]["BatchState"]

/** The state of a row: `pending` until the provider has its output, then the output's state. */
export type RowState = components["schemas"]["RowState"]

/** The cause of a batch's move: its owner, the runner, the provider, the payer's funds, or a deadline. */
export type BatchCause = "client" | "runner" | "provider" | "funds" | "time"

/**
 * The meaning of each state, in words for people.
 *
 * @example
 * batchMeanings.checked // => "every row is in order"
 */
export const batchMeanings: { readonly [State in BatchState]: string } = {
  checked: "every row is in order",
  building:
    "payees, instructions, the request and its outputs are being made at the provider, and compared with the file",
  held: "the provider has a request that may be these payments already; a person must say whether it is",
  quoted: "the total is known; waits for approval",
  expired:
    "the quote or the funds were too late, or the request is not what the file says; a new quote can be asked for",
  approved: "the quote is accepted within the approved total; waits for funds",
  working: "rows are being paid",
  finished: "every row is in a final state",
  refused: "the provider would not take it; nothing was paid",
  cancelled: "given up before anything was paid"
}

/**
 * The meaning of each cause, in words for people.
 *
 * @example
 * batchCauses.time // => "a deadline of the request"
 */
export const batchCauses: { readonly [Cause in BatchCause]: string } = {
  client: "a person's call",
  runner: "the proxy, which carries every batch on",
  provider: "what the provider says of the request",
  funds: "the payer's balance covers the total",
  time: "a deadline of the request"
}

const batches = machine<BatchState, BatchCause>("batch", batchMoves)

/**
 * All states of a batch, the initial one first.
 *
 * @example
 * batchStates[0] // => "checked"
 */
export const batchStates = batches.states

/**
 * Whether an untrusted value is a known state of a batch. Unknown states are not final and have no moves.
 *
 * @example
 * isBatchState("held") // => true
 * isBatchState("constructor") // => false
 */
export const isBatchState = batches.isState

/**
 * Whether a batch's state is final.
 *
 * @example
 * isFinal("refused") // => true
 * isFinal("expired") // => false
 */
export const isFinal = batches.isFinal

/**
 * The states that one move leads to, optionally by one cause alone.
 *
 * @example
 * nextStates("quoted") // => ["approved", "expired", "cancelled"]
 * nextStates("quoted", "time") // => ["expired"]
 */
export const nextStates = batches.nextStates

/**
 * Whether one move leads from a state to another, optionally by a given cause. Staying in a state is not a move.
 *
 * @example
 * canMove("approved", "working") // => true
 * canMove("quoted", "approved", "runner") // => false
 */
export const canMove = batches.canMove

/**
 * Moves to another state. Fails with `IllegalMove` when the table has no such move, and with `WrongCause` when it has
 * the move but not by the given cause.
 *
 * @example
 * move("quoted", "approved", "client") // => Result.succeed("approved")
 * Result.isFailure(move("quoted", "working")) // => true
 */
export const move = batches.move

/**
 * Whether a sequence of moves leads from a state to another.
 *
 * @example
 * canReach("expired", "finished") // => true
 * canReach("working", "cancelled") // => false
 */
export const canReach = batches.canReach

/**
 * The actions of a person on a batch, and the states in which each is possible.
 *
 * @example
 * batchActions.approve // => ["quoted"]
 */
export const batchActions = {
  approve: ["quoted"],
  requote: ["expired"],
  adopt: ["held"],
  repeat: ["held"],
  cancel: ["checked", "building", "held", "quoted", "expired", "approved"]
} as const satisfies { readonly [action: string]: ReadonlyArray<BatchState> }

/** An action of a person on a batch. */
export type BatchAction = keyof typeof batchActions

/** The facts about a batch that the rules depend on. Times are milliseconds since 1970, UTC. */
export interface BatchFacts {
  readonly state: BatchState
  /** The deadline of the quote, where known. */
  readonly acceptQuoteBefore?: number | undefined
}

/** Why an action is refused. */
export type BatchRefused =
  | NotInState<"batch", BatchAction, BatchState>
  /** The quote's deadline has passed, and the batch has not been moved yet. */
  | {
      readonly _tag: "Overdue"
      readonly action: "approve"
      readonly reason: "quote_not_accepted"
      readonly at: number
    }

/**
 * Checks whether an action on a batch is possible at a time, in milliseconds since 1970.
 *
 * @example
 * may("approve", { state: "quoted", acceptQuoteBefore: 10 }, 9) // => undefined
 * may("approve", { state: "quoted", acceptQuoteBefore: 10 }, 10)?._tag // => "Overdue"
 * may("requote", { state: "quoted" }, 0)?._tag // => "NotInState"
 *
 * @returns undefined when it is possible, otherwise the reason why not
 */
export const may = (action: BatchAction, batch: BatchFacts, now: number): BatchRefused | undefined => {
  const misplaced = notInState("batch", batchActions, action, batch.state)
  if (misplaced !== undefined) return misplaced
  const at = batch.acceptQuoteBefore
  return action === "approve" && at !== undefined && at <= now
    ? { _tag: "Overdue", action, reason: "quote_not_accepted", at }
    : undefined
}

/**
 * Whether the payer has approved the total in time.
 *
 * @example
 * isApproved("working") // => true
 * isApproved("expired") // => false
 */
export const isApproved = (state: BatchState): boolean =>
  state === "approved" || state === "working" || state === "finished"
