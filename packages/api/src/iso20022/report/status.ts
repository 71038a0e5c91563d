import * as Struct from "effect/Struct"
import type { RowState } from "@concierge/domain/Batch"
import type { CancellationReason } from "@concierge/domain/Request"

/** ISO 20022 `ExternalPaymentTransactionStatus`, as far as we say it; all of it but `ACCC` is in every version. */
export type TransferStatus = "PDNG" | "ACCP" | "ACSP" | "ACSC" | "ACCC" | "RJCT"

/** ISO 20022 `ExternalPaymentGroupStatus`, as far as we say it. */
export type GroupStatus = "RCVD" | "PDNG" | "ACCP" | "ACSP" | "ACSC" | "PART" | "RJCT"

/**
 * What a report says of each state. What failed may still be mended, so it is pending and not rejected, which is final. A payment
 * that was cancelled has been rejected, since files know no cancellation; why is in `reasonOf`.
 */
export const transferStatus: { readonly [State in RowState]: TransferStatus } = {
  pending: "PDNG",
  refused: "RJCT",
  accepting: "PDNG",
  accepted: "ACCP",
  rejected: "RJCT",
  working: "ACSP",
  settling: "ACSP",
  settled: "ACCC",
  failed: "PDNG",
  returned: "RJCT",
  cancelled: "RJCT"
}

/**
 * Why a payment stands as it does, as a code (ISO 20022 `ExternalStatusReason`); nothing where it is on its way. The provider never
 * says why a review or a bank refused: `MS03`, a reason that was not given.
 *
 * @param cancellation why its request was cancelled, if it was
 * @example
 * reasonOf("cancelled", "payment_not_received") // => "AM04"
 * reasonOf("settled") // => undefined
 */
export const reasonOf = (state: RowState, cancellation?: CancellationReason): string | undefined => {
  if (state === "cancelled" && cancellation !== undefined) return cancellations[cancellation]
  return unexplained.has(state) ? "MS03" : undefined
}

const unexplained: ReadonlySet<RowState> = new Set(["refused", "rejected", "failed", "returned", "cancelled"])

const cancellations: { readonly [Reason in CancellationReason]: string } = {
  cancelled_by_user: "CUST",
  draft_was_pruned: "DS24",
  quote_not_accepted: "DS24",
  payment_not_received: "AM04"
}

/** How many payments are in each state. */
export type StateCounts = { readonly [State in RowState]?: number }

/**
 * What a report says of several payments: the least that all of them have reached; `PART` where some are accepted and others are
 * not, `RCVD` before any of them was handed on.
 *
 * @example
 * groupStatus({ settled: 2, returned: 1 }) // => "PART"
 * groupStatus({ settled: 2, working: 1 }) // => "ACSP"
 * groupStatus({ pending: 3 }) // => "RCVD"
 */
export const groupStatus = (counts: StateCounts): GroupStatus => {
  const states = statesIn(counts)
  if (states.every((state) => state === "pending")) return "RCVD"
  const statuses = new Set(states.map((state) => transferStatus[state]))
  const isAccepted = (["ACCP", "ACSP", "ACCC"] as const).some((status) => statuses.has(status))
  const isOpen = statuses.has("PDNG")
  if (isAccepted && (isOpen || statuses.has("RJCT"))) return "PART"
  if (!isAccepted) return isOpen ? "PDNG" : "RJCT"
  return statuses.has("ACCP") ? "ACCP" : statuses.has("ACSP") ? "ACSP" : "ACSC"
}

/** The states that payments are in. */
export const statesIn = (counts: StateCounts): ReadonlyArray<RowState> =>
  Struct.keys(transferStatus).filter((state) => (counts[state] ?? 0) > 0)
