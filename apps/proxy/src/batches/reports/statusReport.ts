import {
  type PaymentReport,
  type StatusReport,
  type TransferReport,
  writeStatusReport
} from "@concierge/api/iso20022/report/Pain002"
import { type Row, rowStates } from "@concierge/api/resources/rows"
import type { RowState } from "@concierge/domain/Batch"
import type { RowRecord } from "../../store/records.ts"
import type { Pieces } from "./Pieces.ts"

/**
 * The report of ISO 20022 on a batch that came as a message. Counts stand before what they count, so the rows are read twice; their
 * states are those of the first time, of which a byte a row is kept.
 */
export async function* statusReport(
  batchId: number,
  { cancellation, now, original }: About,
  show: (row: RowRecord) => Row,
  rows: () => AsyncIterable<RowRecord>
): Pieces {
  const seen: Array<number> = []
  const groups: Array<Group> = []
  for await (const row of rows()) {
    const { state } = show(row)
    seen.push(rowStates.indexOf(state))
    const id = row.transfer?.paymentInformationId ?? "NOTPROVIDED"
    const last = groups.at(-1)
    const group = last?.id === id ? last : { id, counts: {}, size: 0 }
    if (group !== last) groups.push(group)
    group.size++
    group.counts[state] = (group.counts[state] ?? 0) + 1
  }
  const all = rows()[Symbol.asyncIterator]()
  let line = 0
  async function* transfersOf(size: number): AsyncGenerator<TransferReport> {
    for (let count = 0; count < size; count++) {
      const next = await all.next()
      if (next.done === true) return
      const state = rowStates[seen[line++] ?? 0] ?? "pending"
      yield toTransfer(next.value, show(next.value), state)
    }
  }
  yield* writeStatusReport({
    messageId: `CONCIERGE-${batchId}-${now.toString(36)}`.toUpperCase(),
    createdAt: now,
    original,
    cancellation,
    payments: groups.map(({ counts, id, size }): PaymentReport => ({
      paymentInformationId: id,
      counts,
      transfers: transfersOf(size)
    }))
  })
}

/** What is known beside the rows. */
interface About extends Pick<StatusReport, "cancellation" | "original"> {
  readonly now: number
}

/** Transfers of one payment of the message, which stand together. */
interface Group {
  readonly id: string
  readonly counts: { [State in RowState]?: number }
  size: number
}

const toTransfer = (
  { transfer }: RowRecord,
  { failureReason, note, outputId }: Row,
  state: RowState
): TransferReport => {
  const { endToEndId, instructionId, paymentInformationId, uetr } = transfer ?? {}
  return {
    id: {
      paymentInformationId: paymentInformationId ?? "NOTPROVIDED",
      instructionId,
      endToEndId,
      uetr
    },
    state,
    note: failureReason ?? note,
    reference: outputId
  }
}
