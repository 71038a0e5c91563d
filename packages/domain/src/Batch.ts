import * as Result from "effect/Result"
import type { components } from "./generated/proxy.ts"
import { type IllegalMove, type Moves, finalStates, illegalMove } from "./Moves.ts"

/**
 * Every move of a batch: a payout file on its way to being paid. The proxy keeps it, step by step, so that whatever
 * dies on the way, the batch goes on from where it stood.
 *
 * Nothing is paid before `approved`; from `building` to `quoted` only a draft is made at the provider, which can be
 * read back, compared with the intent and thrown away.
 */
export const batchMoves = {
  checked: { building: ["runner"], cancelled: ["client"] },
  building: { quoted: ["provider"], refused: ["provider"], cancelled: ["client"] },
  quoted: { approved: ["client"], expired: ["time"], cancelled: ["client"] },
  expired: { building: ["client"], cancelled: ["client"] },
  approved: { working: ["funds"], expired: ["time"], cancelled: ["client"] },
  working: { finished: ["provider"] },
  finished: {},
  refused: {},
  cancelled: {}
} as const satisfies Moves<BatchState, BatchCause>

/** Where a batch stands. */
export type BatchState = components["schemas"]["BatchState"]

/** Where a row stands: `pending` until its output exists at the provider, then the output's state. */
export type RowState = components["schemas"]["RowState"]

export type BatchCause = "client" | "runner" | "provider" | "funds" | "time"

export const batchStates = Object.keys(batchMoves) as ReadonlyArray<BatchState>

/** States after which nothing happens to a batch any more. */
export const isFinal = (state: BatchState): boolean => finals.has(state)
const finals = finalStates<BatchState>(batchMoves)

/** The states one move away. */
export const nextStates = (state: BatchState): ReadonlyArray<BatchState> =>
  Object.keys(batchMoves[state]) as Array<BatchState>

/** Whether one move leads from a state to another. */
export const canMove = (from: BatchState, to: BatchState): boolean => to in batchMoves[from]

/** The state moved to, or the {@link IllegalMove} that was tried. */
export const move = (from: BatchState, to: BatchState): Result.Result<BatchState, IllegalMove<BatchState>> =>
  canMove(from, to) ? Result.succeed(to) : Result.fail(illegalMove("batch", from, to, nextStates(from)))
