import type { TransferReport } from "@concierge/api/iso20022/report/Pain002"
import { statusReason } from "@concierge/api/iso20022/report/statusReason"
import type { PayoutItem, PayoutRow } from "@concierge/api/openPayoutFile"
import { toFileDetail } from "@concierge/api/problems"
import type { Row } from "@concierge/api/resources/rows"
import { isError } from "@concierge/domain/Problem"
import type { ProblemRecord } from "../../store/importRecords.ts"
import type { RowRecord } from "../../store/records.ts"

/** A transfer of the message, and its amount as far as it is one. */
export interface ReportedTransfer extends TransferReport {
  readonly amount: string | undefined
}

/** What a message became. */
export interface MessageFate {
  /** Its payments by line, and how people see each. */
  readonly rows: () => AsyncIterable<RowRecord>
  readonly show: (row: RowRecord) => Row
  /** The message itself, as long as its file is kept: transfers that became no payments stand there alone. */
  readonly items: (() => AsyncIterable<ReadonlyArray<PayoutItem>>) | undefined
  /** What stopped its transfers, by line. */
  readonly stops: () => AsyncIterable<ProblemRecord>
  readonly isRefused: boolean
}

/** Every transfer of a message in its order: those that became payments, and those that were not taken, with the reason. */
export async function* messageTransfers(fate: MessageFate): AsyncGenerator<ReportedTransfer> {
  const { isRefused, items, rows, show, stops } = fate
  const taken = rows()[Symbol.asyncIterator]()
  const stopped = stops()[Symbol.asyncIterator]()
  let row = await taken.next()
  let stop: IteratorResult<ProblemRecord> | undefined
  if (items !== undefined)
    for await (const piece of items())
      for (const item of piece) {
        if (item._tag !== "Row") continue
        if (row.done !== true && row.value.line === item.line) {
          yield paymentOf(row.value, show(row.value))
          row = await taken.next()
          continue
        }
        stop ??= await stopped.next()
        while (stop.done !== true && stop.value.line < item.line) stop = await stopped.next()
        const told = stop.done !== true && stop.value.line === item.line ? stop.value.detail : undefined
        yield untaken(item, told, isRefused)
      }
  for (; row.done !== true; row = await taken.next()) yield paymentOf(row.value, show(row.value))
}

const paymentOf = (row: RowRecord, { failureReason, inDoubt, note, outputId, state }: Row): ReportedTransfer => {
  const { endToEndId, instructionId, paymentInformationId = nameless, uetr } = row.transfer ?? {}
  const amount = row[row.given]
  return {
    id: { paymentInformationId, instructionId, endToEndId, uetr },
    // nothing final is said of what may be paid: whoever reads of a rejection may pay it again by itself
    ...(inDoubt ? { state: "accepting", reason: "NARR" } : { state }),
    note: inDoubt ? note : (failureReason ?? note),
    reference: outputId,
    amount: amount ?? undefined
  }
}

const nameless = "NOTPROVIDED"

/** A transfer that is no payment: something is wrong with it, another batch has it, or the whole message was refused. */
const untaken = (
  { draft, problems, transfer }: PayoutRow,
  stop: string | undefined,
  isRefused: boolean
): ReportedTransfer => {
  const problem = problems.find(isError)
  const { endToEndId, instructionId, paymentInformationId = nameless, uetr } = transfer ?? {}
  return {
    id: { paymentInformationId, instructionId, endToEndId, uetr },
    state: "refused",
    ...(problem !== undefined
      ? { reason: statusReason(problem), note: toFileDetail(problem) }
      : stop !== undefined || !isRefused
        ? { reason: "AM05", note: stop ?? "It was paid before, or is under way, and was left out." }
        : { reason: "NARR", note: "Nothing is wrong with it: the message was refused as a whole." }),
    amount: (draft?.amount ?? draft?.budget)?.toString()
  }
}
