import type { components } from "./generated/concierge.ts"
import { machine, type Moves } from "./Moves.ts"

/**
 * Every move that an output may make, and what causes it. A state without moves is final.
 *
 * The names come from `spec/concierge.yaml`, whose `x-moves` a test holds against this table; a new state does not
 * compile until it has its row.
 */
export const outputMoves = {
  accepting: { accepted: ["review"], rejected: ["review"], cancelled: ["request"] },
  accepted: { working: ["funds"], cancelled: ["request"] },
  rejected: {},
  working: { settling: ["provider"], cancelled: ["provider"] },
  settling: { settled: ["bank"], failed: ["bank"] },
  settled: {},
  failed: { working: ["instruction"], returned: ["provider"] },
  returned: {},
  cancelled: {}
} as const satisfies Moves<OutputState, OutputCause>

/** Where a payment stands; the nine states of the CrossBorder generation. */
export type OutputState = components["schemas"]["OutputState"]

/** The seven states that a client of the older generation (no `Version` header) knows. */
export type ConciergeOutputState = components["schemas"]["ConciergeOutputState"]

/** Who or what moves an output: review by compliance, the request it belongs to, the payer's funds, … */
export type OutputCause = "review" | "request" | "funds" | "provider" | "bank" | "instruction"

const outputs = machine<OutputState>("output", outputMoves)

export const outputStates = outputs.states

/**
 * Whether nothing happens to an output any more.
 *
 * @example
 * isFinal("settled") // => true
 * isFinal("failed") // => false
 */
export const isFinal = outputs.isFinal

/**
 * The states one move away.
 *
 * @example
 * nextStates("settling") // => ["settled", "failed"]
 */
export const nextStates = outputs.nextStates

/**
 * Whether one move leads from a state to another. Staying is not a move.
 *
 * @example
 * canMove("working", "settling") // => true
 * canMove("settled", "returned") // => false
 */
export const canMove = outputs.canMove

/** The state moved to, or the illegal move that was tried. */
export const move = outputs.move

/**
 * Whether some moves lead from a state to another: what was missed in between may have happened.
 *
 * @example
 * canReach("accepted", "settled") // => true
 * canReach("settled", "failed") // => false
 */
export const canReach = outputs.canReach

/**
 * Each state as the older generation names it: what is under way at a bank, or failed and may be tried again, is
 * still being worked on.
 */
export const conciergeView: { readonly [State in OutputState]: ConciergeOutputState } = {
  accepting: "accepting",
  accepted: "accepted",
  rejected: "rejected",
  working: "working",
  settling: "working",
  settled: "settled",
  failed: "working",
  returned: "returned",
  cancelled: "cancelled"
}

/** What of an output's budget goes back to the payer once it is final, by credit note. */
export const refundOf = {
  rejected: "everything",
  settled: "nothing",
  returned: "all but fees",
  cancelled: "everything"
} as const satisfies { readonly [State in FinalOutputState]: "everything" | "all but fees" | "nothing" }

export type FinalOutputState = {
  [State in OutputState]: keyof (typeof outputMoves)[State] extends never ? State : never
}[OutputState]
