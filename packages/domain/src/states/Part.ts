import type { components } from "../generated/proxy.ts"
import { machine, type Moves } from "./Moves.ts"

/**
 * All moves of a part of a batch: so many of its rows as one request at the provider takes. The proxy stores each step, so
 * that a part continues after a crash.
 *
 * Nothing is paid before `approved`. From `building` to `quoted` the provider has only a draft, which can be compared
 * with the intent and cancelled.
 *
 * @example
 * partMoves.quoted // => { approved: ["client"], expired: ["time", "provider"], cancelled: ["client"] }
 */
export const partMoves = {
  building: { quoted: ["provider"], held: ["provider"], refused: ["provider"], cancelled: ["client"] },
  held: { building: ["client"], cancelled: ["client"] },
  quoted: { approved: ["client"], expired: ["time", "provider"], cancelled: ["client"] },
  expired: { building: ["client", "runner"], cancelled: ["client"] },
  approved: { working: ["funds"], expired: ["time", "provider"], cancelled: ["client"] },
  working: { finished: ["provider"] },
  finished: {},
  refused: {},
  cancelled: {}
} as const satisfies Moves<PartState, PartCause>

/** The state of a part of a batch. */
export type PartState = components["schemas"]["PartState"]

/**
 * The cause of a part's move: the batch's owner, the runner, the provider, the payer's funds, or a deadline. An owner's
 * approval speaks for each part that fits in what is left of its limit, also for one that is quoted anew.
 */
export type PartCause = "client" | "runner" | "provider" | "funds" | "time"

/**
 * The meaning of each state, in words for people.
 *
 * @example
 * partMeanings.working // => "its rows are being paid"
 */
export const partMeanings: { readonly [State in PartState]: string } = {
  building:
    "payees, instructions, the request and its outputs are being made at the provider, and compared with the rows",
  held: "the provider has a request that may be these payments already; a person must say whether it is",
  quoted: "its total is known; waits for approval",
  expired:
    "the quote or the funds were too late, or the request is not what the rows say; a new quote can be asked for",
  approved: "the quote is accepted within what is left of the approval; waits for funds",
  working: "its rows are being paid",
  finished: "every row of it is in a final state",
  refused: "the provider would not take any row of it; nothing was paid",
  cancelled: "given up before anything was paid"
}

const parts = machine<PartState, PartCause>("part", partMoves)

/**
 * All states of a part, the initial one first.
 *
 * @example
 * partStates[0] // => "building"
 */
export const partStates = parts.states

/**
 * Whether an untrusted value is a known state of a part. Unknown states are not final and have no moves.
 *
 * @example
 * isPartState("held") // => true
 * isPartState("checked") // => false
 */
export const isPartState = parts.isState

/**
 * Whether a part's state is final.
 *
 * @example
 * isFinal("refused") // => true
 * isFinal("expired") // => false
 */
export const isFinal = parts.isFinal

/**
 * Whether the request of a part that stands so is not wanted any more: it is cancelled at the provider, and never accepted.
 *
 * @example
 * isGivenUp("expired") // => true
 * isGivenUp("approved") // => false
 */
export const isGivenUp = (state: PartState): boolean =>
  state === "expired" || state === "refused" || state === "cancelled"

/**
 * The states that one move leads to, optionally by one cause alone.
 *
 * @example
 * nextStates("quoted", "time") // => ["expired"]
 */
export const nextStates = parts.nextStates

/**
 * Whether one move leads from a state to another, optionally by a given cause. Staying in a state is not a move.
 *
 * @example
 * canMove("approved", "working") // => true
 * canMove("quoted", "approved", "runner") // => false
 */
export const canMove = parts.canMove

/**
 * Moves to another state. Fails with `IllegalMove` when the table has no such move, and with `WrongCause` when it has
 * the move but not by the given cause.
 *
 * @example
 * move("quoted", "approved", "client") // => Result.succeed("approved")
 * Result.isFailure(move("quoted", "working")) // => true
 */
export const move = parts.move

/**
 * Whether a sequence of moves leads from a state to another.
 *
 * @example
 * canReach("expired", "finished") // => true
 * canReach("working", "cancelled") // => false
 */
export const canReach = parts.canReach
