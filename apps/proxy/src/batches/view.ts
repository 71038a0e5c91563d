import { hidden } from "@concierge/domain/Hidden"
import type { Batch, BatchFile } from "@concierge/api/resources/batches"
import type { Part } from "@concierge/api/resources/parts"
import { type Row, rowStates } from "@concierge/api/resources/rows"
import { format, moneyOf } from "@concierge/domain/Money"
import type { PartState } from "@concierge/domain/Part"
import { portOf } from "@concierge/domain/Port"
import * as BigDecimal from "effect/BigDecimal"
import type { FileRecord } from "../store/importRecords.ts"
import type { BatchRecord, Counts, FoundRequest, MendRecord, PartRecord, RowRecord } from "../store/records.ts"
import type { Delays } from "../Delays.ts"
import { endOf, endsOf } from "./ends/ended.ts"
import { endOfPatience } from "./run/patience.ts"
import { sumTotals } from "./totals.ts"

/** A batch as people see it, with all its parts, and the file that it came as. */
export const toBatch = (
  batch: BatchRecord,
  parts: ReadonlyArray<PartRecord>,
  counts: Counts | undefined,
  file: FileRecord | undefined,
  patience: Delays["patience"]
): Batch => {
  const states = counts === undefined ? {} : endsOf(batch, counts)
  return {
    id: String(batch.id),
    externalId: nameGiven(batch),
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
    acceptQuoteBefore: firstOf(parts, "quoted", "acceptQuoteBefore"),
    provisionFundsBefore: firstOf(parts, "approved", "provisionFundsBefore"),
    cancellationReason: parts.find((part) => part.cancellationReason !== null)?.cancellationReason ?? undefined,
    again: batch.again ?? undefined,
    leftOutCount: batch.leftOutCount,
    forecast: batch.forecast ?? undefined,
    refusedTotals: sumTotals(parts.flatMap(({ refusedTotals }) => refusedTotals)),
    file: file && toFile(file),
    found: parts.flatMap(({ found }) => found).slice(0, mostFound),
    anomalies: batch.anomalies,
    result: batch.result ?? undefined,
    note: noteOf(batch, parts, counts, states.refused ?? 0, file, patience),
    createdAt: batch.createdAt,
    updatedAt: Math.max(batch.updatedAt, ...parts.map(({ updatedAt }) => updatedAt))
  }
}

/** A part of a batch as people see it. */
export const toPart = (part: PartRecord): Part => ({
  id: String(part.id),
  number: part.number,
  state: part.state,
  rowsCount: part.totals.reduce((sum, { count }) => sum + count, 0),
  totals: part.totals,
  externalId: part.requestName === "" ? undefined : part.requestName,
  requestId: part.requestId ?? undefined,
  totalToSpend: part.totalToSpend ?? undefined,
  acceptQuoteBefore: part.acceptQuoteBefore ?? undefined,
  provisionFundsBefore: part.provisionFundsBefore ?? undefined,
  cancellationReason: part.cancellationReason ?? undefined,
  found: part.found,
  note: (part.state === "held" ? heldNote(part.found) : part.note) ?? undefined,
  updatedAt: part.updatedAt
})

/** The parts that are paid, or may be; all of them where none is. */
const payingOf = (parts: ReadonlyArray<PartRecord>): ReadonlyArray<PartRecord> => {
  const paying = parts.filter(({ state }) => state !== "cancelled" && state !== "refused")
  return paying.length === 0 ? parts : paying
}

/** What all quotes together ask for, once each part that may be paid has one. */
export const totalOf = (parts: ReadonlyArray<PartRecord>): BigDecimal.BigDecimal | undefined => {
  const totals = payingOf(parts).map(({ totalToSpend }) => totalToSpend)
  return totals.length === 0 || totals.includes(null)
    ? undefined
    : BigDecimal.sumAll(totals.filter((total) => total !== null))
}

/** The first deadline of the parts that wait for it; of a batch that waits no more, the first there was. */
const firstOf = (
  parts: ReadonlyArray<PartRecord>,
  waiting: PartState,
  deadline: "acceptQuoteBefore" | "provisionFundsBefore"
): number | undefined => {
  const open = parts.filter(({ state }) => state === waiting)
  const known = (open.length === 0 ? parts : open).flatMap((part) => part[deadline] ?? [])
  return known.length === 0 ? undefined : Math.min(...known)
}

/** A file as people see it. */
const toFile = ({ bytes, deletedAt, findings, name, receivedAt, sentBy, sha256, terms }: FileRecord): BatchFile => ({
  // it may hold an account's number, as any text of people may
  name: name === null ? undefined : hidden(name),
  bytes,
  sha256,
  sentBy,
  receivedAt,
  isKept: deletedAt === null,
  partial: terms.partial,
  ...findings,
  stopped: findings.stopped ?? undefined
})

/** What a batch was called by whoever sent it: a file that was refused gives its name up. */
const nameGiven = ({ externalId }: Pick<BatchRecord, "externalId">): string => externalId.split("\n", 1).join()

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

/** While it is looked for, people see that, and until when. */
const doubtNote = (parts: ReadonlyArray<PartRecord>, patience: Delays["patience"]): string | null => {
  const doubtful = parts.filter(
    ({ doubtDue, state }) => doubtDue !== null && (state === "building" || state === "approved")
  )
  if (doubtful.length === 0) return null
  const latest = Math.max(...doubtful.map((part) => endOfPatience(part, patience)))
  return `The provider has not shown yet what became of its last calls: that is looked for, until ${new Date(latest).toISOString()} at the latest.`
}

const orphansText = (payees: number, instructions: number): string =>
  [
    payees === 0 ? "" : payees === 1 ? "1 payee" : `${payees} payees`,
    instructions === 0 ? "" : instructions === 1 ? "1 account" : `${instructions} accounts`
  ]
    .filter((part) => part !== "")
    .join(" and ")

/** Everything that people should know, one sentence each. */
const noteOf = (
  batch: BatchRecord,
  parts: ReadonlyArray<PartRecord>,
  counts: Counts | undefined,
  refused: number,
  file: FileRecord | undefined,
  patience: Delays["patience"]
): string | undefined => {
  const rejects = batch.state === "refused" ? 0 : (file?.findings.rejects ?? 0)
  const { orphanedInstructions: instructions = 0, orphanedPayees: payees = 0 } = counts ?? {}
  const since = new Date(batch.troubleSince ?? 0).toISOString()
  const lines = batch.leftOutLines
  const notes = [
    batch.note,
    ...notesOf(parts),
    doubtNote(parts, patience),
    refused === 0
      ? null
      : `Set aside, since the provider would not take them: ${refused} (${sumsText(batch, parts)}); see their notes.`,
    tooDear(batch, parts),
    batch.leftOutCount === 0
      ? null
      : `Left out, since paid or under way before: ${batch.leftOutCount} (line ${lines.join(", ")}${batch.leftOutCount > lines.length ? " …" : ""}).`,
    rejects === 0
      ? null
      : `Not taken, since something is wrong with them: ${rejects === 1 ? "1 row" : `${rejects} rows`}; the batch's problems say what.`,
    parts.some(({ cancelRequested, state }) => cancelRequested && state === "approved")
      ? "It is being cancelled."
      : null,
    batch.trouble === null ? null : `Since ${since} it does not go on: ${batch.trouble}; it is tried again.`,
    payees + instructions === 0
      ? null
      : `Answers were lost, so these may stand at the provider twice, and nothing is paid by them: ${orphansText(payees, instructions)}.`
  ].filter((note) => note !== null)
  return notes.length === 0 ? undefined : notes.join(" ")
}

/** What was set aside, port by port. */
const sumsText = (batch: BatchRecord, parts: ReadonlyArray<PartRecord>): string =>
  sumTotals(parts.flatMap(({ refusedTotals }) => refusedTotals))
    .flatMap(({ amount, budget, portCode }) => [
      ...(amount === undefined ? [] : [{ currency: currencyOf({ portCode }), sum: amount }]),
      ...(budget === undefined ? [] : [{ currency: currencyOf(batch), sum: budget }])
    ])
    .map(({ currency, sum }) => `${format(moneyOf(sum, currency))} ${currency}`)
    .join(", ")

/** What is said of parts, by number where there are several; of more than a few, the first. */
const notesOf = (parts: ReadonlyArray<PartRecord>): ReadonlyArray<string> => {
  const notes = parts.flatMap((part) => {
    const { note } = toPart(part)
    return note === undefined ? [] : [parts.length === 1 ? note : `Part ${part.number}: ${note}`]
  })
  const others = notes.length - mostNotes
  return others <= 0 ? notes : [...notes.slice(0, mostNotes), `So many more parts have notes: ${others}.`]
}

const mostNotes = 5
const mostFound = 20

/** What a new quote asks for beyond what is left of the approval. */
const tooDear = (batch: BatchRecord, parts: ReadonlyArray<PartRecord>): string | null => {
  const quoted = parts.filter(({ state }) => state === "quoted")
  const total = totalOf(parts)
  if (batch.state !== "quoted" || batch.approvedTotal === null || quoted.length === 0 || total === undefined)
    return null
  const currency = currencyOf(batch)
  const more = `${format(moneyOf(BigDecimal.subtract(total, batch.approvedTotal), currency))} ${currency}`
  return `Quoted anew, the batch asks for ${more} more than was approved: approve the new total, or cancel what is not paid yet.`
}

/** A row as people see it: without bank details. */
export const toRow = (batch: BatchRecord, partState: PartState | null, row: RowRecord, mend?: MendRecord): Row => {
  const { note, state } = endOf(batch, partState, row)
  return {
    id: String(row.id),
    batchId: String(row.batchId),
    line: row.line,
    reference: row.reference ?? undefined,
    payeeName: row.payeeName,
    payeeId: row.payeeId ?? undefined,
    portCode: row.portCode,
    amount: toKnown(row.amount),
    budget: toKnown(row.budget),
    state,
    inDoubt: row.inDoubt,
    note: note ?? undefined,
    outputId: row.outputId ?? undefined,
    failureReason: row.failureReason ?? undefined,
    mendBefore: row.mendBefore ?? undefined,
    mend: mend === undefined ? undefined : { ...mend, note: mend.note ?? undefined },
    refund: toKnown(row.refund),
    repeatsRowId: row.repeatsRowId === null ? undefined : String(row.repeatsRowId),
    updatedAt: row.updatedAt
  }
}

/** The origin's currency, that of budgets and totals. */
export const currencyOf = ({ portCode }: Pick<BatchRecord, "portCode">): string => portOf(portCode)?.currency ?? ""
