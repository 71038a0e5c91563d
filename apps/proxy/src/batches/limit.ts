import type { PartState } from "@concierge/domain/Part"
import * as BigDecimal from "effect/BigDecimal"
import * as Effect from "effect/Effect"
import { BatchStore } from "../store/BatchStore.ts"
import type { BatchRecord, PartRecord } from "../store/records.ts"

/**
 * Whether a part may be accepted within what its batch's approval leaves: the limit less the totals of all other parts that are
 * accepted, or about to be.
 */
export const fitsIn = Effect.fnUntraced(function* (
  { approvedTotal, id: batchId }: Pick<BatchRecord, "id" | "approvedTotal">,
  { id, totalToSpend }: Pick<PartRecord, "id" | "totalToSpend">
) {
  if (approvedTotal === null || totalToSpend === null) return false
  const { totalsOfParts } = yield* BatchStore
  const spent = yield* totalsOfParts(batchId, [...spends], id)
  return !BigDecimal.isGreaterThan(BigDecimal.sumAll([...spent, totalToSpend]), approvedTotal)
})

/** A part that stands so has its share of the limit. */
export const spends: ReadonlySet<PartState> = new Set(["approved", "working", "finished"])
