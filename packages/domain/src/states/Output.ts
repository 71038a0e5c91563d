import type { components } from "../generated/concierge.ts"
import { machine, type Moves, notInState, type NotInState, project } from "./Moves.ts"
import { own } from "../internal/own.ts"

/**
 * Every move that an output may make, and what causes it. A state without moves is final.
 *
 * The names come from `spec/concierge.yaml`, whose `x-moves` a test holds against this table; a new state does not
 * compile until it has its row.
 *
 * @example
 * outputMoves.failed // => { working: ["instruction"], returned: ["provider"] }
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

/**
 * What each state means, for people.
 *
 * @example
 * outputMeanings.settled // => "the receiving bank confirmed"
 */
export const outputMeanings: { readonly [State in OutputState]: string } = {
  accepting: "preliminary checks, compliance review among them",
  accepted: "checks passed; waits for the request to be funded",
  rejected: "checks failed; the funds are not used",
  working: "funds are on their way to the destination port",
  settling: "sent from the provider's bank, not yet confirmed",
  settled: "the receiving bank confirmed",
  failed: "most often wrong instructions; may be tried again with new ones",
  returned: "could not be paid; funds go back minus fees",
  cancelled: "the request was cancelled, or the payment while being worked on"
}

/**
 * What each cause is, for people.
 *
 * @example
 * outputCauses.request // => "the cancellation of the request"
 */
export const outputCauses: { readonly [Cause in OutputCause]: string } = {
  review: "the provider's checks, once it is known whether the payee is enabled",
  request: "the cancellation of the request",
  funds: "the payer's funds, set aside for the request",
  provider: "the provider, which sends the payment, gives it up or stops it",
  bank: "the receiving bank's answer",
  instruction: "a new withdrawal instruction"
}

const outputs = machine<OutputState, OutputCause>("output", outputMoves)

/**
 * Every state of an output, the first one first.
 *
 * @example
 * outputStates.length // => 9
 * outputStates[0] // => "accepting"
 */
export const outputStates = outputs.states

/**
 * Whether a value, as it came from outside, is a state of an output that is known. A newer provider may name others: they are neither final
 * nor move anywhere.
 *
 * @example
 * isOutputState("settled") // => true
 * isOutputState("constructor") // => false
 */
export const isOutputState = outputs.isState

/**
 * Whether nothing happens to an output any more.
 *
 * @example
 * isFinal("settled") // => true
 * isFinal("failed") // => false
 */
export const isFinal = (state: OutputState): state is FinalOutputState => outputs.isFinal(state)

/**
 * The states one move away; with a cause, those that it may lead to.
 *
 * @example
 * nextStates("settling") // => ["settled", "failed"]
 * nextStates("working", "bank") // => []
 */
export const nextStates = outputs.nextStates

/**
 * What may cause a move; nothing when there is no such move.
 *
 * @example
 * causesOf("failed", "working") // => ["instruction"]
 * causesOf("settled", "returned") // => []
 */
export const causesOf = outputs.causesOf

/**
 * Whether one move leads from a state to another; with a cause, whether it may cause that. Staying is not a move.
 *
 * @example
 * canMove("working", "settling") // => true
 * canMove("settled", "returned") // => false
 * canMove("settling", "settled", "provider") // => false
 */
export const canMove = outputs.canMove

/**
 * The state moved to. Fails with `IllegalMove` when there is no such move, and with `WrongCause` when the given cause may
 * not make it.
 *
 * @example
 * move("settling", "settled", "bank") // => Result.succeed("settled")
 * Result.isFailure(move("settled", "returned")) // => true
 */
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
 * What a client may do about an output, and the states in which it may: `retry` pays by a new withdrawal instruction.
 *
 * @example
 * outputActions.retry // => ["failed"]
 */
export const outputActions = {
  retry: ["failed"]
} as const satisfies { readonly [action: string]: ReadonlyArray<OutputState> }

/** What a client may do about an output. */
export type OutputAction = keyof typeof outputActions

/** Why an action is refused: the states in which it is taken are others. */
export type OutputRefused = NotInState<"output", OutputAction, OutputState>

/**
 * Whether a client may do something about an output.
 *
 * @example
 * may("retry", "failed") // => undefined
 * may("retry", "working")?.allowed // => ["failed"]
 *
 * @returns nothing when it may, else why not
 */
export const may = (action: OutputAction, state: OutputState): OutputRefused | undefined =>
  notInState("output", outputActions, action, state)

/**
 * Each state as the older generation names it: what is under way at a bank, or failed and may be tried again, is
 * still being worked on.
 *
 * @example
 * conciergeView.settling // => "working"
 * conciergeView.settled // => "settled"
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

/**
 * The moves that a client of the older generation sees: those of {@link outputMoves}, through {@link conciergeView}.
 *
 * @example
 * conciergeMoves.working // => { cancelled: ["provider"], settled: ["bank"], returned: ["provider"] }
 */
export const conciergeMoves: Moves<ConciergeOutputState, OutputCause> = project(outputMoves, conciergeView)

/** How many outputs are in each state; a state that is left out has none. */
export type OutputCounts = { readonly [State in OutputState]?: number }

/**
 * How many of these outputs are in each state.
 *
 * @example
 * countOutputs(["settled", "failed", "settled"]) // => { settled: 2, failed: 1 }
 */
export const countOutputs = (states: Iterable<OutputState>): OutputCounts => {
  const counts: { [State in OutputState]?: number } = {}
  for (const state of states) counts[state] = (own<number | undefined>(counts, state) ?? 0) + 1
  return counts
}

/**
 * The counters that a request shows to the older generation: one for each state that it knows, and their sum.
 *
 * @example
 * conciergeCounters({ settling: 2, failed: 1, settled: 4 }).outputs_working // => 3
 * conciergeCounters({ settling: 2, failed: 1, settled: 4 }).outputs_total // => 7
 */
export const conciergeCounters = (counts: OutputCounts): ConciergeCounters => {
  const seen = (state: ConciergeOutputState) =>
    outputStates
      .filter((hidden) => conciergeView[hidden] === state)
      .reduce((sum, hidden) => sum + (counts[hidden] ?? 0), 0)
  return {
    outputs_accepting: seen("accepting"),
    outputs_rejected: seen("rejected"),
    outputs_accepted: seen("accepted"),
    outputs_working: seen("working"),
    outputs_cancelled: seen("cancelled"),
    outputs_settled: seen("settled"),
    outputs_returned: seen("returned"),
    outputs_total: outputStates.reduce((sum, state) => sum + (counts[state] ?? 0), 0)
  }
}

/** The `outputs_*` attributes of a request: numbers of outputs, by the state that the older generation knows. */
export type ConciergeCounters = { readonly [State in ConciergeOutputState | "total" as `outputs_${State}`]: number }

/**
 * What of an output's budget goes back to the payer once it is final, by credit note.
 *
 * @example
 * refundOf.returned // => "all but fees"
 */
export const refundOf = {
  rejected: "everything",
  settled: "nothing",
  returned: "all but fees",
  cancelled: "everything"
} as const satisfies { readonly [State in FinalOutputState]: "everything" | "all but fees" | "nothing" }

/** The states that {@link outputMoves} gives no way out of. */
export type FinalOutputState = {
  [State in OutputState]: keyof (typeof outputMoves)[State] extends never ? State : never
}[OutputState]
