import type { ApiError } from "@concierge/api/ApiError"
import type { Approval } from "@concierge/api/resources/batches"
import { type BatchAction, isApproved, may } from "@concierge/domain/Batch"
import { decimalOf, parseAmount } from "@concierge/domain/Money"
import { error } from "@concierge/domain/Problem"
import * as BigDecimal from "effect/BigDecimal"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { refuse } from "../refuse.ts"
import type { BatchRecord, PartRecord } from "../store/records.ts"
import { currencyOf, totalOf } from "./view.ts"

/** The limit that an approval sets; or why the batch cannot be approved within it. */
export const readApproval = Effect.fnUntraced(function* (
  batch: BatchRecord,
  parts: ReadonlyArray<PartRecord>,
  { totalToSpend }: Approval
): Effect.fn.Return<BigDecimal.BigDecimal, ApiError> {
  const currency = currencyOf(batch)
  const total = totalOf(parts)
  // a provider's total may have more decimals than its currency: the approval may repeat it exactly
  const digits = Option.getOrUndefined(BigDecimal.fromString(String(totalToSpend)))
  const isAsTold = digits !== undefined && total !== undefined && BigDecimal.equals(digits, total)
  const limit = isAsTold
    ? digits
    : yield* Effect.fromResult(
        Result.mapBoth(parseAmount(totalToSpend, currency), {
          onFailure: (reason): ApiError => {
            return { _tag: "InvalidDocument", problems: [error(["data", "attributes", "total_to_spend"], reason)] }
          },
          onSuccess: decimalOf
        })
      )
  const { approvedTotal } = batch
  if (isApproved(batch.state) && approvedTotal !== null && BigDecimal.equals(approvedTotal, limit)) return limit
  yield* check("approve", batch, parts)
  if (total === undefined) return yield* refuse(withoutTotal)
  if (BigDecimal.isGreaterThan(total, limit)) return yield* refuse({ _tag: "OverLimit", currency, total, limit })
  return limit
})

const withoutTotal: ApiError = {
  _tag: "Conflict",
  what: "the quote's total",
  found: "not told by the provider",
  wanted: "known before it is approved: ask the provider, or cancel the batch"
}

/** Refuses what a person may not do about a batch now. */
export const check = Effect.fnUntraced(function* (
  action: BatchAction,
  { state }: BatchRecord,
  parts: ReadonlyArray<PartRecord>
) {
  // a part whose quote runs out is quoted anew by the runner, so the last deadline counts
  const deadlines = parts.flatMap((part) => (part.state === "quoted" ? (part.acceptQuoteBefore ?? []) : []))
  const facts = { state, acceptQuoteBefore: deadlines.length === 0 ? undefined : Math.max(...deadlines) }
  const refused = may(action, facts, yield* Clock.currentTimeMillis)
  if (refused !== undefined) return yield* refuse(refused)
})

/** What the provider may have paid is not paid by a click. */
export const refuseInDoubt = (batch: BatchRecord, action: BatchAction) =>
  refuse({ _tag: "InDoubt", action, anomaly: batch.anomalies.at(-1)?.detail ?? "" })
