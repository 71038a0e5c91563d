import type { RowState } from "@concierge/domain/Batch"
import { decimalString } from "@concierge/domain/Money"
import type { CancellationReason } from "@concierge/domain/Request"
import * as BigDecimal from "effect/BigDecimal"
import * as Struct from "effect/Struct"
import type { Initiation } from "../Pain001.ts"
import { groupStatus, reasonOf, type StateCounts, statesIn, type TransferStatus, transferStatus } from "./status.ts"
import { longestName, type TransferId } from "../transfer.ts"
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
  /** Whether the message was refused as a whole, and why. */
  readonly isRefused?: boolean | undefined
  readonly reasons?: ReadonlyArray<StatedReason> | undefined
  /** In the order of the message. Counts stand before what they count, so they are known beforehand. */
  readonly payments: ReadonlyArray<PaymentReport>
}

/** A code of `ExternalStatusReason`, and the words beside it. */
export interface StatedReason {
  readonly code: string
  readonly words: string
}

/** What is reported of one payment of the message. */
export interface PaymentReport {
  readonly paymentInformationId: string
  readonly counts: StateCounts
  /** The sum of the amounts as the message has them, by state; nothing where one of them is none. */
  readonly sums?: StateSums | undefined
  readonly transfers: Iterable<TransferReport> | AsyncIterable<TransferReport>
}

/** What is reported of one transfer. */
export interface TransferReport {
  readonly id: TransferId
  readonly state: RowState
  /** Why, as a code, where the state does not say it. */
  readonly reason?: string | undefined
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
  const { cancellation, createdAt, isRefused = false, messageId, original, payments, reasons = [] } = report
  const version = reportFor(original.version)
  const all = payments.reduce<StateCounts>((sum, { counts }) => added(sum, counts), {})
  const sums = payments.reduce<StateSums>((sum, { sums: of = {} }) => addedSums(sum, of), {})
  const created = original.createdAt !== undefined && MOMENT.test(original.createdAt) ? original.createdAt : undefined
  yield (
    `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${namespaceOf(version)}"><CstmrPmtStsRpt>` +
      `<GrpHdr>${tag("MsgId", messageId)}${tag("CreDtTm", new Date(createdAt).toISOString())}</GrpHdr>` +
      `<OrgnlGrpInfAndSts>${tag("OrgnlMsgId", nameOf(original.messageId))}${tag("OrgnlMsgNmId", original.name)}` +
      tag("OrgnlCreDtTm", created) +
      tag("OrgnlNbOfTxs", COUNT.test(original.statedCount ?? "") ? original.statedCount : undefined) +
      tag("OrgnlCtrlSum", SUM.test(original.statedSum ?? "") ? original.statedSum : undefined) +
      tag("GrpSts", isRefused ? "RJCT" : groupStatus(all)) +
      reasons.map(({ code, words }) => reasonInformation(code, [words])).join("") +
      `${countsOf(all, sums, version)}</OrgnlGrpInfAndSts>`
  )
  for (const { counts, paymentInformationId, sums: of = {}, transfers } of payments) {
    yield (
      `\n<OrgnlPmtInfAndSts>${tag("OrgnlPmtInfId", nameOf(paymentInformationId))}${tag("PmtInfSts", groupStatus(counts))}` +
        countsOf(counts, of, version)
    )
    for await (const transfer of transfers) yield `\n${toTransaction(transfer, version, cancellation)}`
    yield "</OrgnlPmtInfAndSts>"
  }
  yield "\n</CstmrPmtStsRpt></Document>\n"
}

const toTransaction = (
  { id, note, reason: stated, reference, state }: TransferReport,
  version: number,
  cancellation: CancellationReason | undefined
): string => {
  // half a name would be another one
  const isLong = (reference?.length ?? 0) > longestName
  return (
    `<TxInfAndSts>${tag("OrgnlInstrId", id.instructionId?.slice(0, longestName))}` +
    tag("OrgnlEndToEndId", id.endToEndId?.slice(0, longestName)) +
    (version < withUetr || !UETR.test(id.uetr ?? "") ? "" : tag("OrgnlUETR", id.uetr)) +
    tag("TxSts", statusIn(version, state)) +
    reasonInformation(stated ?? reasonOf(state, cancellation), [note, isLong ? `Reference: ${reference}` : undefined]) +
    `${isLong ? "" : tag("AcctSvcrRef", reference)}</TxInfAndSts>`
  )
}

const reasonInformation = (reason: string | undefined, texts: ReadonlyArray<string | undefined>): string => {
  const code = reason === undefined ? "" : `<Rsn>${tag("Cd", reason)}</Rsn>`
  const words = texts.flatMap((text = "") => piecesOf(text)).map((piece) => tag("AddtlInf", piece))
  return code === "" && words.length === 0 ? "" : `<StsRsnInf>${code}${words.join("")}</StsRsnInf>`
}

/** A name of the message as a report has it: one that is too long for the schema was refused, and is known by its beginning. */
const nameOf = (text: string | undefined): string => text?.slice(0, longestName) || "NOTPROVIDED"

/** That the payee's account was credited (`ACCC`) is said from this version on, in which statuses became a list outside of it. */
const withCredited = 10
const withUetr = 10

const statusIn = (version: number, state: RowState): TransferStatus => {
  const status = transferStatus[state]
  return status === "ACCC" && version < withCredited ? "ACSC" : status
}

/** How many there are of each status. */
const countsOf = (counts: StateCounts, sums: StateSums, version: number): string => {
  const byStatus = Map.groupBy(statesIn(counts), (state) => statusIn(version, state))
  return Array.from(byStatus, ([status, states]) => {
    const count = states.reduce((all, state) => all + (counts[state] ?? 0), 0)
    const known = states.flatMap((state) => sums[state] ?? [])
    const sum = known.length < states.length ? "" : decimalString(BigDecimal.sumAll(known))
    return (
      `<NbOfTxsPerSts>${tag("DtldNbOfTxs", String(count))}${tag("DtldSts", status)}` +
      `${SUM.test(sum) ? tag("DtldCtrlSum", sum) : ""}</NbOfTxsPerSts>`
    )
  }).join("")
}

const added = (a: StateCounts, b: StateCounts): StateCounts =>
  Object.fromEntries(
    [...new Set([...statesIn(a), ...statesIn(b)])].map((state) => [state, (a[state] ?? 0) + (b[state] ?? 0)])
  )

/** Sums by state; a state whose sum is not known has none. */
export type StateSums = { readonly [State in RowState]?: BigDecimal.BigDecimal | undefined }

const addedSums = (a: StateSums, b: StateSums): StateSums =>
  Object.fromEntries(
    [...new Set([...Struct.keys(a), ...Struct.keys(b)])].map((state) => {
      const parts = [a, b].flatMap((sums) => (state in sums ? [sums[state]] : []))
      const known = parts.filter((sum) => sum !== undefined)
      return [state, known.length < parts.length ? undefined : BigDecimal.sumAll(known)]
    })
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

const COUNT = /^\d{1,15}$/
/** As the schema's decimals are, a little narrower. */
const SUM = /^\d{1,15}(\.\d{1,3})?$/
const UETR = /^[a-f0-9]{8}-[a-f0-9]{4}-4[a-f0-9]{3}-[89ab][a-f0-9]{3}-[a-f0-9]{12}$/
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/
