import type { components } from "../generated/proxy.ts"
import { machine, type Moves, notInState, type NotInState } from "./Moves.ts"

/**
 * Every move of a batch: a payout file on its way to being paid. The proxy keeps it, step by step, so that whatever
 * dies on the way, the batch goes on from where it stood.
 *
 * Nothing is paid before `approved`; from `building` to `quoted` only a draft is made at the provider, which can be
 * read back, compared with the intent and thrown away.
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

/** Where a batch stands. */
export type BatchState = components["schemas"]["BatchState"]

/** Where a row stands: `pending` until its output exists at the provider, then the output's state. */
export type RowState = components["schemas"]["RowState"]

/** Who or what moves a batch: its owner, the run that carries it out, the provider, the payer's funds, or time alone. */
export type BatchCause = "client" | "runner" | "provider" | "funds" | "time"

/**
 * What each state means, for people.
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
 * What each cause is, for people.
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
 * Every state of a batch, the first one first.
 *
 * @example
 * batchStates[0] // => "checked"
 */
export const batchStates = batches.states

/**
 * Whether a value, as it came from outside, is a state of a batch that is known. A newer provider may name others: they are neither final
 * nor move anywhere.
 *
 * @example
 * isBatchState("held") // => true
 * isBatchState("constructor") // => false
 */
export const isBatchState = batches.isState

/**
 * Whether nothing happens to a batch any more.
 *
 * @example
 * isFinal("refused") // => true
 * isFinal("expired") // => false
 */
export const isFinal = batches.isFinal

/**
 * The states one move away; with a cause, those that it may lead to.
 *
 * @example
 * nextStates("quoted") // => ["approved", "expired", "cancelled"]
 * nextStates("quoted", "time") // => ["expired"]
 */
export const nextStates = batches.nextStates

/**
 * Whether one move leads from a state to another; with a cause, whether it may cause that. Staying is not a move.
 *
 * @example
 * canMove("approved", "working") // => true
 * canMove("quoted", "approved", "runner") // => false
 */
export const canMove = batches.canMove

/**
 * The state moved to. Fails with `IllegalMove` when there is no such move, and with `WrongCause` when the given cause may
 * not make it.
 *
 * @example
 * move("quoted", "approved", "client") // => Result.succeed("approved")
 * Result.isFailure(move("quoted", "working")) // => true
 */
export const move = batches.move

/**
 * Whether some moves lead from a state to another.
 *
 * @example
 * canReach("expired", "finished") // => true
 * canReach("working", "cancelled") // => false
 */
export const canReach = batches.canReach

/**
 * What a person may do about a batch, and the states in which they may.
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

/** What a person may do about a batch. */
export type BatchAction = keyof typeof batchActions

/** What the rules need to know of a batch. Times are milliseconds since 1970, UTC. */
export interface BatchFacts {
  readonly state: BatchState
  /** Until when its quote can be accepted, where that is known. */
  readonly acceptQuoteBefore?: number | undefined
}

/** Why an action is refused. */
export type BatchRefused =
  | NotInState<"batch", BatchAction, BatchState>
  /** The quote's deadline has passed, although nobody has moved the batch yet. */
  | {
      readonly _tag: "Overdue"
      readonly action: "approve"
      readonly reason: "quote_not_accepted"
      readonly at: number
    }

/**
 * Whether a person may do something about a batch at a time, in milliseconds since 1970.
 *
 * @example
 * may("approve", { state: "quoted", acceptQuoteBefore: 10 }, 9) // => undefined
 * may("approve", { state: "quoted", acceptQuoteBefore: 10 }, 10)?._tag // => "Overdue"
 * may("requote", { state: "quoted" }, 0)?._tag // => "NotInState"
 *
 * @returns nothing when they may, else why not
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
 * Whether an approval stands: the payer has agreed to the total and it was not too late.
 *
 * @example
 * isApproved("working") // => true
 * isApproved("expired") // => false
 */
export const isApproved = (state: BatchState): boolean =>
  state === "approved" || state === "working" || state === "finished"
