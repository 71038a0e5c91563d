import type { components } from "../generated/concierge.ts"
import { own } from "../internal/own.ts"
import { machine, type Moves } from "./Moves.ts"

/**
 * All moves of a user's compliance state, each caused by the provider's staff. A state without moves is final.
 *
 * @example
 * complianceMoves.new // => { enabled: ["staff"], rejected: ["staff"] }
 */
export const complianceMoves = {
  new: { enabled: ["staff"], rejected: ["staff"] },
  enabled: { disabled: ["staff"], rejected: ["staff"] },
  disabled: { enabled: ["staff"], rejected: ["staff"] },
  rejected: {}
} as const satisfies Moves<ComplianceState, UserCause>

/** Whether the provider has reviewed a user. */
export type ComplianceState = components["schemas"]["ComplianceState"]

/** The cause of a user's move: always the provider, never a client. */
export type UserCause = "staff"

/**
 * The meaning of each state, in words for people.
 *
 * @example
 * complianceMeanings.rejected // => "suspended for good"
 */
export const complianceMeanings: { readonly [State in ComplianceState]: string } = {
  new: "not yet reviewed; payments to them wait",
  enabled: "reviewed: may pay and be paid",
  disabled: "suspended for now; payments to them wait",
  rejected: "suspended for good"
}

/**
 * The meaning of each cause, in words for people.
 *
 * @example
 * Object.keys(userCauses) // => ["staff"]
 */
export const userCauses: { readonly [Cause in UserCause]: string } = {
  staff: "the provider's staff, by approving the user's first issue or by hand"
}

const users = machine<ComplianceState, UserCause>("user", complianceMoves)

/**
 * All compliance states, the initial one first.
 *
 * @example
 * complianceStates[0] // => "new"
 */
export const complianceStates = users.states

/**
 * Whether an untrusted value is a known compliance state. Unknown states, e.g. of a newer API, are not final and have
 * no moves.
 *
 * @example
 * isComplianceState("enabled") // => true
 * isComplianceState("constructor") // => false
 */
export const isComplianceState = users.isState

/**
 * Whether a user's compliance state is final.
 *
 * @example
 * isFinal("rejected") // => true
 * isFinal("disabled") // => false
 */
export const isFinal = users.isFinal

/**
 * The compliance states that one move leads to.
 *
 * @example
 * nextStates("disabled") // => ["enabled", "rejected"]
 */
export const nextStates = users.nextStates

/**
 * Whether one move leads from a compliance state to another. Staying in a state is not a move.
 *
 * @example
 * canMove("enabled", "disabled") // => true
 * canMove("enabled", "new") // => false
 */
export const canMove = users.canMove

/**
 * Moves to another compliance state. Fails with `IllegalMove` when the table has no such move.
 *
 * @example
 * move("new", "enabled") // => Result.succeed("enabled")
 * Result.isFailure(move("rejected", "enabled")) // => true
 */
export const move = users.move

/**
 * Whether a sequence of moves leads from a compliance state to another.
 *
 * @example
 * canReach("new", "disabled") // => true
 * canReach("disabled", "new") // => false
 */
export const canReach = users.canReach

/**
 * Whether a payment to a user can pass its review. Until the user is enabled it waits in `accepting`.
 *
 * @example
 * canBePaid("enabled") // => true
 * canBePaid("disabled") // => false
 */
export const canBePaid = (state: ComplianceState): boolean =>
  own<ReadonlyArray<"accepted" | "rejected">>(verdicts, state)?.includes("accepted") === true

/**
 * The possible verdicts on a payment, by the payee's compliance state.
 *
 * A payment waits while its payee may still become `enabled`. A payment to a rejected user would wait forever, and its
 * request with it, so it is rejected. The guides do not say so; this rule is ours (†).
 *
 * @example
 * verdicts.disabled // => []
 * verdicts.rejected // => ["rejected"]
 */
export const verdicts: { readonly [State in ComplianceState]: ReadonlyArray<"accepted" | "rejected"> } = {
  new: [],
  enabled: ["accepted", "rejected"],
  disabled: [],
  rejected: ["rejected"]
}

/**
 * The compliance state after the approval of a user's issue. Approval enables a `new` user. Nobody becomes `new` again,
 * so only the first approval has an effect; a suspended user stays suspended until the staff decide otherwise (†).
 *
 * @example
 * afterApproval("new") // => "enabled"
 * afterApproval("disabled") // => "disabled"
 */
export const afterApproval = (state: ComplianceState): ComplianceState => (state === "new" ? "enabled" : state)
