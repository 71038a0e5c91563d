import type { components } from "./generated/concierge.ts"
import type { Moves } from "./Moves.ts"

/** Every move of a user's compliance state; the provider's staff causes them all. */
export const complianceMoves = {
  new: { enabled: ["staff"], rejected: ["staff"] },
  enabled: { disabled: ["staff"], rejected: ["staff"] },
  disabled: { enabled: ["staff"], rejected: ["staff"] },
  rejected: {}
} as const satisfies Moves<ComplianceState, "staff">

/** Whether the provider has reviewed a user. */
export type ComplianceState = components["schemas"]["ComplianceState"]

/** A payment to a user who is not enabled waits in `accepting`. */
export const canBePaid = (state: ComplianceState): boolean => state === "enabled"
