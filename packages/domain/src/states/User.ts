import type { components } from "../generated/concierge.ts"
import { own } from "../internal/own.ts"
import { machine, type Moves } from "./Moves.ts"

/**
 * Every move of a user's compliance state; the provider's staff causes them all. A state without moves is final.
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

/** Who moves a user: the provider alone, never a client. */
export type UserCause = "staff"

/**
 * What each state means, for people.
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
 * What each cause is, for people.
 *
 * @example
 * Object.keys(userCauses) // => ["staff"]
 */
export const userCauses: { readonly [Cause in UserCause]: string } = {
  staff: "the provider's staff, by approving the user's first issue or by hand"
}

const users = machine<ComplianceState, UserCause>("user", complianceMoves)

/**
 * Every compliance state, the first one first.
 *
 * @example
 * complianceStates[0] // => "new"
 */
export const complianceStates = users.states

/**
 * Whether a value, as it came from outside, is a compliance state that is known. A newer provider may name others: they are neither final
 * nor move anywhere.
 *
 * @example
 * isComplianceState("enabled") // => true
 * isComplianceState("constructor") // => false
 */
export const isComplianceState = users.isState

/**
 * Whether a user's compliance state changes no more.
 *
 * @example
 * isFinal("rejected") // => true
 * isFinal("disabled") // => false
 */
export const isFinal = users.isFinal

/**
 * The compliance states one move away.
 *
 * @example
 * nextStates("disabled") // => ["enabled", "rejected"]
 */
export const nextStates = users.nextStates

/**
 * Whether one move leads from a compliance state to another. Staying is not a move.
 *
 * @example
 * canMove("enabled", "disabled") // => true
 * canMove("enabled", "new") // => false
 */
export const canMove = users.canMove

/**
 * The compliance state moved to; fails with `IllegalMove` when there is no such move.
 *
 * @example
 * move("new", "enabled") // => Result.succeed("enabled")
 * Result.isFailure(move("rejected", "enabled")) // => true
 */
export const move = users.move

/**
 * Whether some moves lead from a compliance state to another.
 *
 * @example
 * canReach("new", "disabled") // => true
 * canReach("disabled", "new") // => false
 */
export const canReach = users.canReach

/**
 * Whether a payment to a user may pass its review. To one who is not enabled, it waits in `accepting`.
 *
 * @example
 * canBePaid("enabled") // => true
 * canBePaid("disabled") // => false
 */
export const canBePaid = (state: ComplianceState): boolean =>
  own<ReadonlyArray<"accepted" | "rejected">>(verdicts, state)?.includes("accepted") === true

/**
 * What the review of a payment may come to, by the compliance state of who is paid.
 *
 * While that may still become `enabled` the payment waits. One to a user who was rejected for good could only wait
 * forever, and its request with it, so it is rejected; the guides do not say, this is ours (†).
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
 * What the approval of an issue makes of its user: it enables who is `new`. Nobody becomes `new` again, so only the first
 * approval ever does; who was suspended meanwhile stays so until the staff say otherwise (†).
 *
 * @example
 * afterApproval("new") // => "enabled"
 * afterApproval("disabled") // => "disabled"
 */
export const afterApproval = (state: ComplianceState): ComplianceState => (state === "new" ? "enabled" : state)
