import type { components } from "../generated/proxy.ts"
import { machine, type Moves, notInState, type NotInState } from "./Moves.ts"
import * as Output from "./Output.ts"
import type { PartState } from "./Part.ts"

/**
 * All moves of a batch, which is a payout file being paid. From `building` on they follow from the moves of its parts
 * ({@link batchStateOf}): one part's move makes one of these, or none.
 *
 * @example
 * batchMoves.importing // => { checked: ["runner"], refused: ["runner"], cancelled: ["client"] }
 */
export const batchMoves = {
  importing: { checked: ["runner"], refused: ["runner"], cancelled: ["client"] },
  checked: { building: ["runner"], cancelled: ["client"] },
  building: {
    held: ["provider"],
    expired: ["provider", "client"],
    quoted: ["provider", "client"],
    approved: ["provider", "client"],
    working: ["provider", "client"],
    finished: ["provider", "client"],
    cancelled: ["provider", "client"],
    refused: ["provider"]
  },
  held: {
    building: ["client"],
    expired: ["client"],
    quoted: ["client"],
    approved: ["client"],
    working: ["client"],
    finished: ["client"],
    cancelled: ["client"]
  },
  quoted: {
    expired: ["time", "provider"],
    approved: ["client"],
    working: ["client"],
    finished: ["client"],
    cancelled: ["client"]
  },
  expired: {
    building: ["client", "runner"],
    quoted: ["client"],
    approved: ["client"],
    working: ["client"],
    finished: ["client"],
    cancelled: ["client"]
  },
  approved: {
    expired: ["time", "provider"],
    working: ["funds", "client"],
    finished: ["client"],
    cancelled: ["client"]
  },
  working: { finished: ["provider"] },
  finished: {},
  refused: {},
  cancelled: {}
} as const satisfies Moves<BatchState, BatchCause>

/** The state of a batch. */
export type BatchState = components["schemas"]["BatchState"]

/**
 * The state of a row: `pending` until the provider has its output, then the output's state; `refused` when the provider would
 * not take the payment.
 */
export type RowState = components["schemas"]["RowState"]

/**
 * Whether nothing more becomes of a row.
 *
 * @example
 * isRowFinal("refused") // => true
 * isRowFinal("failed") // => false
 */
export const isRowFinal = (state: RowState): boolean =>
  state === "refused" || (Output.isOutputState(state) && Output.isFinal(state))

/** The cause of a batch's move: its owner, the runner, the provider, the payer's funds, or a deadline. */
export type BatchCause = "client" | "runner" | "provider" | "funds" | "time"

/**
 * The meaning of each state, in words for people.
 *
 * @example
 * batchMeanings.checked // => "every row is in order"
 */
export const batchMeanings: { readonly [State in BatchState]: string } = {
  importing: "its file is being read and checked",
  checked: "every row is in order",
  building:
    "payees, instructions, the request and its outputs are being made at the provider, and compared with the file",
  held: "the provider has a request that may be these payments already; a person must say whether it is",
  quoted: "the total is known; waits for approval",
  expired:
    "the quote or the funds were too late, or the request is not what the file says; a new quote can be asked for",
  approved: "the quotes are accepted within the approved total; waits for funds",
  working: "rows are being paid",
  finished: "every row is in a final state",
  refused: "the file is not in order, or the provider would not take any of its payments; nothing was paid",
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
 * batchStates[0] // => "importing"
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
 * Result.isFailure(move("working", "cancelled")) // => true
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
 * The state of a batch by the states of its parts, in any order: the first of these that one of them is in. What waits for a
 * person or for the provider comes before what goes on by itself, and what was paid counts before what was given up.
 *
 * @example
 * batchStateOf(["working", "quoted", "finished"]) // => "quoted"
 * batchStateOf(["finished", "cancelled"]) // => "finished"
 *
 * @returns undefined when there are no parts
 */
export const batchStateOf = (parts: Iterable<PartState>): PartState | undefined => {
  const found = new Set(parts)
  return byUrgency.find((state) => found.has(state))
}

const byUrgency: ReadonlyArray<PartState> = [
  "held",
  "building",
  "expired",
  "quoted",
  "approved",
  "working",
  "finished",
  "cancelled",
  "refused"
]

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
  cancel: ["importing", "checked", "building", "held", "quoted", "expired", "approved"]
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
