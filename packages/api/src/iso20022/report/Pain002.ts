import type { RowState } from "@concierge/domain/Batch"
import type { CancellationReason } from "@concierge/domain/Request"
import type { Initiation } from "../Pain001.ts"
import { groupStatus, reasonOf, type StateCounts, statesIn, type TransferStatus, transferStatus } from "./status.ts"
import type { TransferId } from "../transfer.ts"
import { reportFor } from "../versions.ts"

/** What is reported of a message. */
export interface StatusReport {
  /** The report's own name, of at most 35 characters. */
  readonly messageId: string
  /** When it is as it says, in milliseconds since 1970. */
  readonly createdAt: number
  readonly original: Initiation
  /** Why the request was cancelled, if it was. */
  readonly cancellation?: CancellationReason | undefined
  /** In the order of the message. Counts stand before what they count, so they are known beforehand. */
  readonly payments: ReadonlyArray<PaymentReport>
}

/** What is reported of one payment of the message. */
export interface PaymentReport {
  readonly paymentInformationId: string
  readonly counts: StateCounts
  readonly transfers: Iterable<TransferReport> | AsyncIterable<TransferReport>
}

/** What is reported of one transfer. */
export interface TransferReport {
  readonly id: TransferId
  readonly state: RowState
  /** For people; nothing secret is in it. */
  readonly note?: string | undefined
  /** The provider's own name of the payment. */
  readonly reference?: string | undefined
}

/**
 * A customer payment status report (ISO 20022 pain.002) in the version that answers the message, piece by piece: what it keeps
 * does not grow with the message.
 */
export async function* writeStatusReport(report: StatusReport): AsyncGenerator<string> {
  const { cancellation, createdAt, messageId, original, payments } = report
  const version = reportFor(original.version)
  const all = payments.reduce<StateCounts>((sum, { counts }) => added(sum, counts), {})
  const created = original.createdAt !== undefined && MOMENT.test(original.createdAt) ? original.createdAt : undefined
  yield (
    `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${namespaceOf(version)}"><CstmrPmtStsRpt>` +
      `<GrpHdr>${tag("MsgId", messageId)}${tag("CreDtTm", new Date(createdAt).toISOString())}</GrpHdr>` +
      `<OrgnlGrpInfAndSts>${tag("OrgnlMsgId", original.messageId ?? "NOTPROVIDED")}${tag("OrgnlMsgNmId", original.name)}` +
      tag("OrgnlCreDtTm", created) +
      tag("OrgnlNbOfTxs", original.statedCount) +
      tag("OrgnlCtrlSum", original.statedSum) +
      `${tag("GrpSts", groupStatus(all))}${countsOf(all, version)}</OrgnlGrpInfAndSts>`
  )
  for (const { counts, paymentInformationId, transfers } of payments) {
    yield (
      `\n<OrgnlPmtInfAndSts>${tag("OrgnlPmtInfId", paymentInformationId)}${tag("PmtInfSts", groupStatus(counts))}` +
        countsOf(counts, version)
    )
    for await (const transfer of transfers) yield `\n${toTransaction(transfer, version, cancellation)}`
    yield "</OrgnlPmtInfAndSts>"
  }
  yield "\n</CstmrPmtStsRpt></Document>\n"
}

const toTransaction = (
  { id, note, reference, state }: TransferReport,
  version: number,
  cancellation: CancellationReason | undefined
): string => {
  const reason = reasonOf(state, cancellation)
  const code = reason === undefined ? "" : `<Rsn>${tag("Cd", reason)}</Rsn>`
  const words = piecesOf(note ?? "").map((piece) => tag("AddtlInf", piece))
  return (
    `<TxInfAndSts>${tag("OrgnlInstrId", id.instructionId)}${tag("OrgnlEndToEndId", id.endToEndId)}` +
    (version < withUetr ? "" : tag("OrgnlUETR", id.uetr)) +
    tag("TxSts", statusIn(version, state)) +
    (code === "" && words.length === 0 ? "" : `<StsRsnInf>${code}${words.join("")}</StsRsnInf>`) +
    `${tag("AcctSvcrRef", reference)}</TxInfAndSts>`
  )
}

/** That the payee's account was credited (`ACCC`) is said from this version on, in which statuses became a list outside of it. */
const withCredited = 10
const withUetr = 10

const statusIn = (version: number, state: RowState): TransferStatus => {
  const status = transferStatus[state]
  return status === "ACCC" && version < withCredited ? "ACSC" : status
}

/** How many there are of each status. */
const countsOf = (counts: StateCounts, version: number): string => {
  const byStatus = new Map<string, number>()
  for (const state of statesIn(counts)) {
    const status = statusIn(version, state)
    byStatus.set(status, (byStatus.get(status) ?? 0) + (counts[state] ?? 0))
  }
  return [...byStatus]
    .map(
      ([status, count]) =>
        `<NbOfTxsPerSts>${tag("DtldNbOfTxs", String(count))}${tag("DtldSts", status)}</NbOfTxsPerSts>`
    )
    .join("")
}

const added = (a: StateCounts, b: StateCounts): StateCounts =>
  Object.fromEntries(
    [...new Set([...statesIn(a), ...statesIn(b)])].map((state) => [state, (a[state] ?? 0) + (b[state] ?? 0)])
  )

const namespaceOf = (version: number): string =>
  `urn:iso:std:iso:20022:tech:xsd:pain.002.001.${String(version).padStart(2, "0")}`

/** An element with a text, or nothing where there is none. */
const tag = (name: string, text: string | undefined): string =>
  text === undefined || text === "" ? "" : `<${name}>${escaped(text)}</${name}>`

const escaped = (text: string): string =>
  text.replaceAll(NOT_XML, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")

/** What XML 1.0 cannot hold, even as a reference. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** A text in pieces as long as one element takes, between words where it can be. */
const piecesOf = (text: string): ReadonlyArray<string> =>
  text.match(/\S(?:.{0,103}\S)?(?=\s|$)|\S{105}/gsu)?.map((piece) => piece.replaceAll(/\s+/g, " ")) ?? []

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/
