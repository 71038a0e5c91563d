import {
  type PaymentReport,
  type StatusReport,
  type TransferReport,
  writeStatusReport
} from "@concierge/api/iso20022/report/Pain002"
import { rowStates } from "@concierge/api/resources/rows"
import type { RowState } from "@concierge/domain/Batch"
import * as BigDecimal from "effect/BigDecimal"
import * as Option from "effect/Option"
import type { ReportedTransfer } from "./messageTransfers.ts"
import type { Pieces } from "./Pieces.ts"

/**
 * The report of ISO 20022 on a batch that came as a message. Counts stand before what they count, so the transfers are read twice;
 * their states are those of the first time, of which a byte a transfer is kept.
 */
export async function* statusReport(
  batchId: number,
  { now, ...about }: About,
  transfers: () => AsyncIterable<ReportedTransfer>
): Pieces {
  const seen: Array<number> = []
  const groups: Array<Group> = []
  for await (const { amount, id, state } of transfers()) {
    seen.push(rowStates.indexOf(state))
    const name = id.paymentInformationId
    const last = groups.at(-1)
    const group = last?.name === name ? last : { name, counts: {}, sums: {}, size: 0 }
    if (group !== last) groups.push(group)
    group.size++
    const before = group.counts[state] ?? 0
    group.counts[state] = before + 1
    const sum = before === 0 ? zero : group.sums[state]
    const value = DECIMAL.test(amount ?? "") ? Option.getOrUndefined(BigDecimal.fromString(amount ?? "")) : undefined
    group.sums[state] = sum === undefined || value === undefined ? undefined : BigDecimal.sum(sum, value)
  }
  const all = transfers()[Symbol.asyncIterator]()
  let at = 0
  async function* inGroup(size: number): AsyncGenerator<TransferReport> {
    for (let count = 0; count < size; count++) {
      const next = await all.next()
      if (next.done === true) return
      yield { ...next.value, state: rowStates[seen[at++] ?? 0] ?? "pending" }
    }
  }
  yield* writeStatusReport({
    ...about,
    messageId: `CONCIERGE-${batchId}-${now.toString(36)}`.toUpperCase(),
    createdAt: now,
    payments: groups.map(({ counts, name, size, sums }): PaymentReport => ({
      paymentInformationId: name,
      counts,
      sums,
      transfers: inGroup(size)
    }))
  })
}

/** What is known beside the transfers. */
interface About extends Omit<StatusReport, "messageId" | "createdAt" | "payments"> {
  readonly now: number
}

/** Transfers of one payment of the message, which stand together. */
interface Group {
  readonly name: string
  readonly counts: { [State in RowState]?: number }
  readonly sums: { [State in RowState]?: BigDecimal.BigDecimal | undefined }
  size: number
}

const zero = BigDecimal.fromBigInt(0n)
const DECIMAL = /^\d{1,18}(\.\d{1,18})?$/
