import type { Batch, FoundRequest } from "@concierge/api/resources/batches"
import type { Evidence, Outcome } from "@concierge/api/resources/outcomes"
import type { Request } from "@concierge/api/resources/requests"
import type { Row } from "@concierge/api/resources/rows"
import { isFinal } from "@concierge/domain/Batch"
import { hidden } from "@concierge/domain/Hidden"
import { format, moneyOf } from "@concierge/domain/Money"
import { portOf } from "@concierge/domain/Port"
import { printable } from "@concierge/domain/Text"
import * as BigDecimal from "effect/BigDecimal"
import type { NamedOutput } from "./outputs.ts"
import { countsText } from "./progress.ts"
import type { Column } from "./table.ts"
import { counted } from "./text.ts"
import { lookOf, stateText } from "./theme.ts"
import { stampText, stampTextOf } from "./time.ts"

/** What people see of a request, in lists of the command line and of the screens alike. */
export const requestColumns: ReadonlyArray<Column<Request>> = [
  { title: "id", value: ({ id }) => printable(id), align: "right" },
  { title: "state", value: ({ state }) => stateText(state), colour: ({ state }) => lookOf(state).colour },
  { title: "from", value: ({ portCode }) => printable(portCode) },
  { title: "outputs", value: ({ outputsCount }) => String(outputsCount), align: "right" },
  {
    title: "total to spend",
    value: ({ portCode, totalToSpend }) => amountText(totalToSpend, currencyOf(portCode)),
    align: "right"
  },
  { title: "quoted", value: ({ quoteRequestedAt }) => stampTextOf(quoteRequestedAt) ?? "" },
  { title: "external id", value: ({ externalId }) => printable(externalId ?? ""), shrinks: 8 }
]

/** Ids are numbers at the provider, given in order. */
export const newestFirst = (requests: ReadonlyArray<Request>): ReadonlyArray<Request> =>
  requests.toSorted((a, b) => b.id.length - a.id.length || (a.id < b.id ? 1 : -1))

/** The payer's own name for a payment; it is found by the whole of it, though only a part may be shown. */
const referenceColumn: Column<{ readonly reference: string | undefined }> = {
  title: "reference",
  value: ({ reference }) => printable(hidden(reference ?? "")),
  search: ({ reference }) => reference ?? "",
  shrinks: 9
}

export const outputColumns = (originCode: string): ReadonlyArray<Column<NamedOutput>> => [
  { title: "id", value: ({ id }) => printable(id), align: "right" },
  referenceColumn,
  { title: "payee", value: ({ payee }) => printable(hidden(payee)), shrinks: 12 },
  { title: "port", value: ({ portCode }) => printable(portCode) },
  { title: "amount", value: ({ amount, portCode }) => amountText(amount, currencyOf(portCode)), align: "right" },
  {
    title: `budget (${currencyOf(originCode)})`,
    value: ({ budget }) => amountText(budget, currencyOf(originCode)),
    align: "right",
    isSpare: true
  },
  { title: "state", value: ({ state }) => stateText(state), colour: ({ state }) => lookOf(state).colour }
]

export const batchColumns: ReadonlyArray<Column<Batch>> = [
  { title: "id", value: ({ id }) => printable(id), align: "right" },
  { title: "name", value: ({ name }) => printable(name), shrinks: 12 },
  {
    title: "state",
    value: ({ anomalies, state }) =>
      stateText(state) + (anomalies.length === 0 ? "" : `, ${counted(anomalies.length, "ANOMALY", "ANOMALIES")}`),
    colour: ({ anomalies, state }) => (anomalies.length === 0 ? lookOf(state).colour : "red")
  },
  { title: "from", value: ({ portCode }) => printable(portCode) },
  { title: "payments", value: ({ rowsCount }) => String(rowsCount), align: "right" },
  {
    title: "total to spend",
    value: ({ currency, totalToSpend }) => amountText(totalToSpend, currency),
    align: "right"
  },
  { title: "created", value: ({ createdAt }) => stampText(createdAt) }
]

/** By which commands call a row. */
export const idColumn: Column<Row> = { title: "id", value: ({ id }) => printable(id), align: "right" }

export const rowColumns = (currency: string): ReadonlyArray<Column<Row>> => [
  { title: "line", value: ({ line }) => String(line), align: "right" },
  referenceColumn,
  { title: "payee", value: ({ payeeName }) => printable(hidden(payeeName)), shrinks: 12 },
  { title: "port", value: ({ portCode }) => printable(portCode) },
  { title: "amount", value: ({ amount, portCode }) => amountText(amount, currencyOf(portCode)), align: "right" },
  { title: `budget (${currency})`, value: ({ budget }) => amountText(budget, currency), align: "right", isSpare: true },
  { title: "state", value: ({ state }) => stateText(state), colour: ({ state }) => lookOf(state).colour }
]

/** What people should know of a row; where there is room for whole sentences they stand below the table instead. */
export const noteColumn: Column<Row> = { title: "note", value: ({ note }) => printable(note ?? ""), shrinks: 16 }

export const outcomeColumns: ReadonlyArray<Column<Outcome>> = [
  { title: "id", value: ({ id }) => printable(id) },
  { title: "state", value: ({ state }) => state },
  { title: "since", value: ({ since }) => stampText(since) },
  { title: "what is not known", value: ({ question }) => printable(question), shrinks: 20 }
]

export const evidenceColumns: ReadonlyArray<Column<Evidence>> = [
  { title: "seen", value: ({ at }) => stampTextOf(at) ?? "" },
  { title: "by", value: ({ source }) => source },
  { title: "evidence", value: ({ detail }) => printable(hidden(detail)), shrinks: 20 }
]

type Pairs = ReadonlyArray<readonly [name: string, value: string | undefined]>

export const outcomePairs = ({ batchId, id, question, since, state }: Outcome): Pairs => [
  ["outcome", printable(id)],
  ["state", state],
  ["not known", printable(question)],
  ["batch", batchId === undefined ? undefined : printable(batchId)],
  ["since", stampText(since)]
]

export const requestPairs = (request: Request): Pairs => {
  const currency = currencyOf(request.portCode)
  return [
    ["request", printable(request.id)],
    ["state", stateText(request.state)],
    ["from", printable(request.portCode)],
    ["outputs", String(request.outputsCount)],
    ["total to spend", moneyText(request.totalToSpend, currency)],
    ["funds available", moneyText(request.fundsAvailable, currency)],
    ["quote asked for", stampTextOf(request.quoteRequestedAt)],
    ["accept before", stampTextOf(request.acceptQuoteBefore)],
    ["accepted", stampTextOf(request.quoteAcceptedAt)],
    ["fund before", stampTextOf(request.provisionFundsBefore)],
    ["cancelled because", request.cancellationReason?.replaceAll("_", " ")],
    ["external id", printable(request.externalId ?? "")],
    ["receipt", printable(request.receiptUrl ?? "")],
    ["credit note", printable(request.creditNoteUrl ?? "")]
  ]
}

export const batchPairs = (batch: Batch): Pairs => [
  ["batch", `${printable(batch.id)}  ${printable(batch.name)}`],
  ["state", stateText(batch.state)],
  ["from", printable(batch.portCode)],
  ["payments", `${batch.rowsCount}: ${countsText(batch.counts)}`],
  ["total to spend", moneyText(batch.totalToSpend, batch.currency)],
  ["came to", spentText(batch)],
  ["approved up to", moneyText(batch.approvedTotal, batch.currency)],
  ["approve before", batch.state === "quoted" ? stampTextOf(batch.acceptQuoteBefore) : undefined],
  ["fund before", isFinal(batch.state) ? undefined : stampTextOf(batch.provisionFundsBefore)],
  ["cancelled because", batch.cancellationReason?.replaceAll("_", " ")],
  ["paid again for", printable(batch.again ?? "")],
  ["left out", batch.leftOutCount === 0 ? undefined : `${counted(batch.leftOutCount, "payment")}, paid before`],
  ["note", printable(batch.note ?? "")],
  ...batch.found.map((found) => ["found", foundText(found, batch.currency)] as const),
  ...batch.anomalies.map(
    ({ code, detail, seenAt }) =>
      ["ANOMALY", `${printable(detail)} (${printable(code)}, ${stampText(seenAt)})`] as const
  ),
  ["request", printable(batch.requestId ?? "")],
  ["external id", printable(batch.externalId)],
  ["created", stampText(batch.createdAt)],
  ["last change", stampText(batch.updatedAt)]
]

/**
 * What a batch came to, where something of it came back or is awaited; nothing where all of it was spent.
 *
 * @example
 * spentText({ currency: "ARS", result: undefined }) // => undefined
 */
export const spentText = ({ currency, result }: Pick<Batch, "currency" | "result">): string | undefined => {
  if (result === undefined) return undefined
  const { awaited, refunded, spent } = result
  const parts = [
    spent === undefined ? undefined : `${moneyText(spent, currency)} spent`,
    BigDecimal.isZero(refunded) ? undefined : `${moneyText(refunded, currency)} came back`,
    awaited === 0 ? undefined : `${counted(awaited, "refund")} awaited`
  ].filter((part) => part !== undefined)
  return awaited === 0 && BigDecimal.isZero(refunded) ? undefined : parts.join(", ")
}

const foundText = (found: FoundRequest, currency: string): string =>
  [
    `request ${printable(found.requestId)} ${stateText(found.state)}`,
    counted(found.outputsCount, "payment"),
    moneyText(found.totalToSpend, currency),
    found.quoteAcceptedAt === undefined ? undefined : `accepted ${stampText(found.quoteAcceptedAt)}`,
    whichIs(found)
  ]
    .filter((part) => part !== undefined)
    .join(", ")

/** What a request that was found has to do with the batch that it holds. */
export const whichIs = ({ matching, samePayments }: FoundRequest): string =>
  samePayments
    ? "these very payments, by its name"
    : `made by Concierge, not known here${matching === 0 ? "" : `, pays ${matching} of these`}`

/** An amount for people, nothing when it is not known. */
export const amountText = (value: Row["amount"], currency: string): string =>
  value === undefined ? "" : format(moneyOf(value, currency))

/** An amount with its currency; undefined if it is not known. */
export const moneyText = (value: Row["amount"], currency: string): string | undefined =>
  value === undefined ? undefined : `${amountText(value, currency)} ${currency}`

/** A port's currency; of a port that we do not know, what its code says. */
export const currencyOf = (portCode: string): string =>
  portOf(portCode)?.currency ?? printable(portCode).split("_").at(-1)?.toUpperCase() ?? ""
