import type { components } from "../generated/concierge.ts"
import { machine, type Moves, notInState, type NotInState, project } from "./Moves.ts"

/**
 * All moves of an output, each with its causes. A state without moves is final.
 *
 * The names of the states come from `spec/concierge.yaml`; a test compares its `x-moves` with this table. A new state
 * does not compile until it has a row.
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

/** The state of an output, one of nine in the CrossBorder generation. */
export type OutputState = components["schemas"]["OutputState"]

/** The seven states of the older generation, which a client without a `Version` header sees. */
export type ConciergeOutputState = components["schemas"]["ConciergeOutputState"]

/** The cause of an output's move. {@link outputCauses} explains each. */
export type OutputCause = "review" | "request" | "funds" | "provider" | "bank" | "instruction"

/**
 * The meaning of each state, in words for people.
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
 * The meaning of each cause, in words for people.
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
 * All states of an output, the initial one first.
 *
 * @example
 * outputStates.length // => 9
 * outputStates[0] // => "accepting"
 */
export const outputStates = outputs.states

/**
 * Whether an untrusted value is a known state of an output. Unknown states, e.g. of a newer API, are not final and have
 * no moves.
 *
 * @example
 * isOutputState("settled") // => true
 * isOutputState("constructor") // => false
 */
export const isOutputState = outputs.isState

/**
 * Whether an output's state is final.
 *
 * @example
 * isFinal("settled") // => true
 * isFinal("failed") // => false
 */
export const isFinal = (state: OutputState): state is FinalOutputState => outputs.isFinal(state)

/**
 * The states that one move leads to, optionally by one cause alone.
 *
 * @example
 * nextStates("settling") // => ["settled", "failed"]
 * nextStates("working", "bank") // => []
 */
export const nextStates = outputs.nextStates

/**
 * The causes of a move, empty when there is no such move.
 *
 * @example
 * causesOf("failed", "working") // => ["instruction"]
 * causesOf("settled", "returned") // => []
 */
export const causesOf = outputs.causesOf

/**
 * Whether one move leads from a state to another, optionally by a given cause. Staying in a state is not a move.
 *
 * @example
 * canMove("working", "settling") // => true
 * canMove("settled", "returned") // => false
 * canMove("settling", "settled", "provider") // => false
 */
export const canMove = outputs.canMove

/**
 * Moves to another state. Fails with `IllegalMove` when the table has no such move, and with `WrongCause` when it has
 * the move but not by the given cause.
 *
 * @example
 * move("settling", "settled", "bank") // => Result.succeed("settled")
 * Result.isFailure(move("settled", "returned")) // => true
 */
export const move = outputs.move

/**
 * Whether a sequence of moves leads from a state to another. Use it where states in between may have been missed.
 *
 * @example
 * canReach("accepted", "settled") // => true
 * canReach("settled", "failed") // => false
 */
export const canReach = outputs.canReach

/**
 * The same by what the provider and the banks do alone: without a new instruction of a client's, for which a payment that failed
 * is tried again. What can only be reached by one that nobody gave is doubtful.
 *
 * @example
 * canReachUnasked("settling", "returned") // => true
 * canReachUnasked("settling", "cancelled") // => false
 */
export const canReachUnasked = machine<OutputState, OutputCause>("output", {
  ...outputMoves,
  failed: { returned: ["provider"] }
}).canReach

/**
 * The final states that a bank may contradict, and by what: it sends money back that it had confirmed, days later. The provider's
 * guides know no such move; whoever follows a payment takes it over, and tells people.
 *
 * @example
 * isReversal("settled", "returned") // => true
 * isReversal("rejected", "settled") // => false
 */
export const isReversal = (from: OutputState, to: OutputState): boolean => from === "settled" && to === "returned"

/**
 * The actions of a client on an output, and the states in which each is possible. `retry` pays by a new withdrawal
 * instruction.
 *
 * @example
 * outputActions.retry // => ["failed"]
 */
export const outputActions = {
  retry: ["failed"]
} as const satisfies { readonly [action: string]: ReadonlyArray<OutputState> }

/** An action of a client on an output. */
export type OutputAction = keyof typeof outputActions

/** Why an action is refused: the states in which it is taken are others. */
export type OutputRefused = NotInState<"output", OutputAction, OutputState>

/**
 * Checks whether an action on an output is possible.
 *
 * @example
 * may("retry", "failed") // => undefined
 * may("retry", "working")?.allowed // => ["failed"]
 *
 * @returns undefined when it is possible, otherwise the reason why not
 */
export const may = (action: OutputAction, state: OutputState): OutputRefused | undefined =>
  notInState("output", outputActions, action, state)

/**
 * The state of the older generation for each state. `settling` and `failed` show as `working`.
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
 * The moves that a client of the older generation sees: {@link outputMoves} projected by {@link conciergeView}.
 *
 * @example
 * conciergeMoves.working // => { cancelled: ["provider"], settled: ["bank"], returned: ["provider"] }
 */
export const conciergeMoves: Moves<ConciergeOutputState, OutputCause> = project(outputMoves, conciergeView)

/** The number of outputs by state. A missing state has none. */
export type OutputCounts = { readonly [State in OutputState]?: number }

/**
 * Counts outputs by state.
 *
 * @example
 * countOutputs(["settled", "failed", "settled"]) // => { settled: 2, failed: 1 }
 */
export const countOutputs = (states: Iterable<OutputState>): OutputCounts => {
  const counts = new Map<OutputState, number>()
  for (const state of states) counts.set(state, (counts.get(state) ?? 0) + 1)
  return Object.fromEntries(counts)
}

/**
 * The counters of a request in the older generation: one for each of its states, and the total.
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

/** The `outputs_*` attributes of a request: the number of outputs by state of the older generation. */
export type ConciergeCounters = { readonly [State in ConciergeOutputState | "total" as `outputs_${State}`]: number }

/**
 * The part of a final output's budget that is returned to the payer, by credit note.
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

/** The states without moves in {@link outputMoves}. */
export type FinalOutputState = {
  [State in OutputState]: keyof (typeof outputMoves)[State] extends never ? State : never
}[OutputState]
