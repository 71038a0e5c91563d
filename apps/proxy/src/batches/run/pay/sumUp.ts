import type { ClientError } from "@concierge/api/ClientError"
import type { BatchResult } from "@concierge/api/resources/batches"
import { decimalString } from "@concierge/domain/Money"
import * as BigDecimal from "effect/BigDecimal"
import * as Effect from "effect/Effect"
import { BatchStore } from "../../../store/BatchStore.ts"
import type { BatchRecord, PartRecord, RowRecord } from "../../../store/records.ts"
import { Upstream } from "../../../upstream/Upstream.ts"
import { addAnomaly } from "../../ends/anomalies.ts"
import { currencyOf } from "../../view.ts"
import { readCreditNote } from "./creditNote.ts"
import type { StepServices } from "../Step.ts"

/**
 * What a finished batch came to, to the cent. What came back of a payment its request's credit note says; without one that can be
 * read, a rejected or cancelled payment came back whole, as the provider's guides say. What came back of a returned one is awaited,
 * and so is what became of one that may be paid.
 */
export const sumUp = Effect.fnUntraced(function* (
  batch: BatchRecord,
  parts: ReadonlyArray<PartRecord>
): Effect.fn.Return<BatchResult, ClientError, StepServices> {
  const store = yield* BatchStore
  const currency = currencyOf(batch)
  const creditNotes: Array<string> = []
  let [settled, unpaid, refunded, awaited] = [zero, zero, zero, 0]
  for (const part of parts) {
    const rows = yield* store.rowsOfPart(part.id)
    const back = rows.filter(({ outputId, state }) => outputId !== null && cameBack.has(state))
    const note = back.length === 0 ? undefined : yield* creditNoteOf(part, currency)
    if (note?.url !== undefined) creditNotes.push(note.url)
    for (const { budget, state } of rows) if (state === "settled") settled = plus(settled, budget)
    for (const row of back) {
      unpaid = plus(unpaid, row.budget)
      const refund = refundOf(row, note?.refunds.get(row.outputId ?? ""))
      if (refund === null) awaited++
      else refunded = plus(refunded, refund)
      if (refund !== row.refund) yield* store.updateRow(row.id, { refund })
      if (refund === null || !differs(row, refund)) continue
      const detail = `The credit note gives back ${refund} ${currency} of line ${row.line}, which is ${row.state} and cost ${row.budget}: ask the provider.`
      yield* addAnomaly(batch.id, { code: "refund_differs", detail, line: row.line })
    }
  }
  const total = BigDecimal.sumAll(parts.map(({ totalToSpend }) => totalToSpend ?? zero))
  const rounding = BigDecimal.subtract(BigDecimal.subtract(total, settled), unpaid)
  const spent = awaited === 0 ? BigDecimal.subtract(total, refunded) : undefined
  return { settled, unpaid, rounding, refunded, awaited, spent, creditNotes }
})

const zero = BigDecimal.fromBigInt(0n)
const plus = (sum: BigDecimal.BigDecimal, amount: string | null): BigDecimal.BigDecimal =>
  amount === null ? sum : BigDecimal.sum(sum, BigDecimal.fromStringUnsafe(amount))

const cameBack: ReadonlySet<RowRecord["state"]> = new Set(["rejected", "returned", "cancelled"])

const creditNoteOf = Effect.fnUntraced(function* ({ requestId }: PartRecord, currency: string) {
  const { patient } = yield* Upstream
  const { creditNoteUrl: url } = yield* patient.requests.show(requestId ?? "")
  const text = url === undefined ? undefined : yield* patient.requests.creditNote(requestId ?? "")
  return { url, refunds: readCreditNote(text ?? "", currency) }
})

const refundOf = ({ budget, inDoubt, state }: RowRecord, told: BigDecimal.BigDecimal | undefined): string | null =>
  told !== undefined ? decimalString(told) : state === "returned" || inDoubt ? null : budget

/** Of what was never paid all comes back, to the cent. */
const differs = ({ budget, state }: RowRecord, refund: string): boolean => {
  const most = BigDecimal.fromStringUnsafe(budget ?? "0")
  const back = BigDecimal.fromStringUnsafe(refund)
  const cent = BigDecimal.make(1n, 2)
  const lacking = BigDecimal.subtract(most, back)
  return (
    BigDecimal.isLessThan(lacking, BigDecimal.negate(cent)) ||
    (state !== "returned" && BigDecimal.isGreaterThan(lacking, cent))
  )
}
