import type { components } from "./generated/proxy.ts"
import { machine, type Moves } from "./Moves.ts"

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

const batches = machine<BatchState>("batch", batchMoves)

export const batchStates = batches.states

/** Whether nothing happens to a batch any more. */
export const isFinal = batches.isFinal

/** The states one move away. */
export const nextStates = batches.nextStates

/** Whether one move leads from a state to another. Staying is not a move. */
export const canMove = batches.canMove

/** The state moved to, or the illegal move that was tried. */
export const move = batches.move
