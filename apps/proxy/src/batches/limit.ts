import type { PartState } from "@concierge/domain/Part"
import * as BigDecimal from "effect/BigDecimal"
import type { BatchRecord, PartRecord } from "../store/records.ts"

/**
 * What is left of a batch's approval for a part: the limit less the totals of all other parts that are accepted, or about to
 * be. Undefined while nobody has approved.
 */
const leftFor = (
  { approvedTotal }: Pick<BatchRecord, "approvedTotal">,
  parts: ReadonlyArray<PartRecord>,
  part: Pick<PartRecord, "id">
): BigDecimal.BigDecimal | undefined => {
  if (approvedTotal === null) return undefined
  const spent = parts.flatMap(({ id, state, totalToSpend }) =>
    id !== part.id && spends.has(state) && totalToSpend !== null ? [totalToSpend] : []
  )
  return BigDecimal.subtract(approvedTotal, BigDecimal.sumAll(spent))
}

/** Whether a part may be accepted within what its batch's approval leaves. */
export const fitsIn = (batch: BatchRecord, parts: ReadonlyArray<PartRecord>, part: PartRecord): boolean => {
  const left = leftFor(batch, parts, part)
  return left !== undefined && part.totalToSpend !== null && !BigDecimal.isGreaterThan(part.totalToSpend, left)
}

/** A part that stands so has its share of the limit. */
export const spends: ReadonlySet<PartState> = new Set(["approved", "working", "finished"])
