import { hidden } from "@concierge/domain/Hidden"
import type { Batch } from "@concierge/api/resources/batches"
import { type Row, rowStates } from "@concierge/api/resources/rows"
import { portOf } from "@concierge/domain/Port"
import * as BigDecimal from "effect/BigDecimal"
import type { BatchRecord, Counts, FoundRequest, PartRecord, RowRecord } from "../store/records.ts"
import { endOf, endsOf } from "./ended.ts"
import { sumTotals } from "./totals.ts"

/** A batch as people see it, with all its parts. */
export const toBatch = (batch: BatchRecord, parts: ReadonlyArray<PartRecord>, counts: Counts | undefined): Batch => {
  const states = counts === undefined ? {} : endsOf(batch, counts)
  return {
    id: String(batch.id),
    externalId: batch.externalId,
    // that of a file, which may hold an account's number
    name: hidden(batch.name),
    portCode: batch.portCode,
    currency: currencyOf(batch),
    state: batch.state,
    rowsCount: Object.values(states).reduce((sum, count) => sum + count, 0),
    counts: Object.fromEntries(rowStates.map((state) => [state, states[state] ?? 0])) as Batch["counts"],
    totals: parts.length === 0 ? batch.totals : sumTotals(parts.flatMap(({ totals }) => totals)),
    requestId: parts.length === 1 ? (parts[0]?.requestId ?? undefined) : undefined,
    totalToSpend: totalOf(parts),
    approvedTotal: batch.approvedTotal ?? undefined,
    acceptQuoteBefore: firstOf(parts.map((part) => part.acceptQuoteBefore)),
    provisionFundsBefore: firstOf(parts.map((part) => part.provisionFundsBefore)),
    cancellationReason: parts.find((part) => part.cancellationReason !== null)?.cancellationReason ?? undefined,
    again: batch.again ?? undefined,
    leftOutCount: batch.leftOutCount,
    found: parts.flatMap(({ found }) => found),
    anomalies: batch.anomalies,
    note: noteOf(batch, parts, counts),
    createdAt: batch.createdAt,
    updatedAt: Math.max(batch.updatedAt, ...parts.map(({ updatedAt }) => updatedAt))
  }
}

/** What all quotes together ask for, once each part that may be paid has one. */
export const totalOf = (parts: ReadonlyArray<PartRecord>): BigDecimal.BigDecimal | undefined => {
  const totals = parts.map(({ totalToSpend }) => totalToSpend)
  return totals.length === 0 || totals.includes(null)
    ? undefined
    : BigDecimal.sumAll(totals.filter((total) => total !== null))
}

const firstOf = (times: ReadonlyArray<number | null>): number | undefined => {
  const known = times.filter((time) => time !== null)
  return known.length === 0 ? undefined : Math.min(...known)
}

const toKnown = (amount: string | null): BigDecimal.BigDecimal | undefined =>
  amount === null ? undefined : BigDecimal.fromStringUnsafe(amount)

/** So many lines that were left out are told with a batch. */
export const mostLines = 20

const heldNote = (found: ReadonlyArray<FoundRequest>): string => {
  const told = found.map(({ outputsCount, requestId, state }) => `${requestId} (${state}, payments: ${outputsCount})`)
  return found.some(({ samePayments }) => samePayments)
    ? `The provider has these payments already, and this database does not know it: request ${told.join(", ")}. Adopt it if it is this file; repeat the payments only if they are meant once more.`
    : `This database is new, and the provider has payments of Concierge's that it does not know: request ${told.join(", ")}. If a database was lost or replaced, look whether these payments are among them, then cancel the batch or repeat it.`
}

/** Everything that people should know, one sentence each. */
const noteOf = (
  batch: BatchRecord,
  parts: ReadonlyArray<PartRecord>,
  counts: Counts | undefined
): string | undefined => {
  const { orphanedInstructions: instructions = 0, orphanedPayees: payees = 0 } = counts ?? {}
  const since = new Date(batch.troubleSince ?? 0).toISOString()
  const lines = batch.leftOutLines
  const notes = [
    batch.note,
    ...parts.map((part) => (part.state === "held" ? heldNote(part.found) : part.note)),
    batch.leftOutCount === 0
      ? null
      : `Left out, since paid or under way before: ${batch.leftOutCount} (line ${lines.join(", ")}${batch.leftOutCount > lines.length ? " …" : ""}).`,
    parts.some(({ cancelRequested }) => cancelRequested) ? "It is being cancelled." : null,
    batch.trouble === null ? null : `Since ${since} it does not go on: ${batch.trouble}; it is tried again.`,
    payees + instructions === 0
      ? null
      : `Answers were lost, so some of what was made may stand at the provider unused: payees ${payees}, instructions ${instructions}.`
  ].filter((note) => note !== null)
  return notes.length === 0 ? undefined : notes.join(" ")
}

/** A row as people see it: without bank details. */
export const toRow = (batch: BatchRecord, row: RowRecord): Row => {
  const { note, state } = endOf(batch, row)
  return {
    id: String(row.id),
    line: row.line,
    reference: row.reference ?? undefined,
    payeeName: row.payeeName,
    payeeId: row.payeeId ?? undefined,
    portCode: row.portCode,
    amount: toKnown(row.amount),
    budget: toKnown(row.budget),
    state,
    note: note ?? undefined,
    outputId: row.outputId ?? undefined,
    repeatsRowId: row.repeatsRowId === null ? undefined : String(row.repeatsRowId),
    updatedAt: row.updatedAt
  }
}

/** The origin's currency, that of budgets and totals. */
export const currencyOf = ({ portCode }: Pick<BatchRecord, "portCode">): string => portOf(portCode)?.currency ?? ""
