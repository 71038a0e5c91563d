import * as Effect from "effect/Effect"
import { BatchStore, type PartPatch } from "../../../store/BatchStore.ts"
import type { PartRecord } from "../../../store/records.ts"

/** Nothing is in doubt any more: the next doubt gets all the time again. */
export const noDoubt = { doubtPolls: 0, doubtDue: null } as const satisfies PartPatch

/**
 * Fields reset for a new draft, whose name no earlier one had, whatever lists show yet. What a person has said about found
 * requests holds for it, too.
 */
export const freshDraft = ({ attempt, searched }: Pick<PartRecord, "attempt" | "searched">) =>
  ({
    attempt: attempt + 1,
    searched: searched === "overruled" ? searched : "no",
    requestTried: false,
    requestId: null,
    isMade: false,
    totalToSpend: null,
    approvedAt: null,
    cancelRequested: false,
    acceptQuoteBefore: null,
    provisionFundsBefore: null,
    cancellationReason: null,
    ...noDoubt
  }) as const satisfies PartPatch

/** Leaves the draft's request behind, to be cancelled at the provider. */
export const abandon = Effect.fnUntraced(function* (part: PartRecord) {
  if (!part.requestTried) return
  const { addLeftover } = yield* BatchStore
  yield* addLeftover({
    batchId: part.batchId,
    partId: part.id,
    externalId: part.requestName,
    requestId: part.requestId
  })
})
