import type { ApiError } from "@concierge/api/ApiError"
import { readBytes } from "@concierge/api/Body"
import { checkPayoutFile, toDraft } from "@concierge/api/checkPayoutFile"
import type { FileProblem } from "@concierge/api/iso20022/messageFile"
import { decodeDocument } from "@concierge/api/JsonApi"
import { maxFileBytes } from "@concierge/api/PayoutFile"
import { Create, type } from "@concierge/api/resources/batches"
import { portOf } from "@concierge/domain/Port"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Struct from "effect/Struct"
import { refuse } from "../refuse.ts"

/** A batch that was sent as a payout file, and the doubts about it. */
export interface Upload {
  readonly create: Create
  readonly warnings: ReadonlyArray<FileProblem>
}

/** Whether a call brings a payout file: whatever does not say that it is JSON. */
export const isUpload = ({ headers }: Request): boolean =>
  !/^application\/(vnd\.api\+)?json\s*(;|$)/i.test(headers.get("content-type") ?? "")

/** The payout file that a call brings; its particulars stand in the address. What it is, its bytes tell. */
export const readUpload = Effect.fnUntraced(function* (request: Request): Effect.fn.Return<Upload, ApiError> {
  const contentType = (request.headers.get("content-type") ?? "").split(";", 1).join().trim().toLowerCase()
  if (!fileTypes.has(contentType)) return yield* refuse(notTaken)
  const read = yield* Effect.promise(() => readBytes(request, maxFileBytes))
  const bytes = yield* Effect.fromResult(read)
  // A document whose type was forgotten is no file
  if (/^\s*\{\s*"data"/.test(new TextDecoder().decode(bytes.subarray(0, 1_000)))) return yield* refuse(notTaken)
  return yield* checkUpload(request, bytes)
})

/** The batch that a payout file and the address of its call make, once nothing is wrong with either. */
export const checkUpload = Effect.fnUntraced(function* (
  { url }: Request,
  bytes: Uint8Array
): Effect.fn.Return<Upload, ApiError> {
  const given = Object.fromEntries(new URL(url).searchParams)
  const origin = portOf(given["port_code"] ?? "")
  if (origin === undefined) return yield* wrongParameter("port_code")
  const decimalMark = given["decimal"]
  if (decimalMark !== undefined && decimalMark !== "." && decimalMark !== ",") return yield* wrongParameter("decimal")
  const now = yield* Clock.currentTimeMillis
  const { errors, message, payouts, warnings } = checkPayoutFile(bytes, origin, { decimalMark, now })
  if (errors.length > 0) return yield* refuse({ _tag: "InvalidFile", problems: errors })
  const externalId = given["external_id"] ?? message?.initiation.messageId
  const attributes = {
    external_id: externalId,
    name: given["name"] ?? externalId,
    port_code: origin.code,
    rows: payouts.map(toDraft),
    skip_paid: flags.get(given["skip_paid"]),
    again: given["again"]
  }
  if (given["skip_paid"] !== undefined && attributes.skip_paid === undefined) return yield* wrongParameter("skip_paid")
  const create = decodeDocument(Create, JSON.parse(JSON.stringify({ data: { type, attributes } })))
  if (Result.isSuccess(create)) return { create: create.success, warnings }
  const ofRows = create.failure.problems.flatMap(({ at: [, , member, index, ...field], ...problem }) =>
    member === "rows" ? [{ ...problem, at: field, line: payouts[Number(index)]?.line ?? 1 }] : []
  )
  if (ofRows.length > 0) return yield* refuse({ _tag: "InvalidFile", problems: ofRows })
  const at = create.failure.problems[0]?.at[2]
  return yield* wrongParameter(parameters.find((name) => name === at) ?? "external_id")
})

const flags: ReadonlyMap<string | undefined, boolean> = new Map([
  ["true", true],
  ["false", false]
])

/** What the parameters of an upload should be. */
const wanted = {
  port_code: "the port that pays, e.g. ar_ars",
  external_id: "your own name for the batch, of 1 to 64 characters; a message of ISO 20022 has one, its MsgId",
  name: "what people call the batch, in 1 to 100 characters",
  skip_paid: "true or false",
  again: "the reason why it is paid again, in a few words",
  decimal: "what stands before the decimals in the file: . or ,"
} as const

const parameters = Struct.keys(wanted)

const wrongParameter = (parameter: keyof typeof wanted) =>
  refuse({ _tag: "InvalidParameter", parameter, wanted: wanted[parameter] })

const notTaken: ApiError = { _tag: "UnsupportedMediaType", orFile: true }

/** As what payout files come; those that say nothing of the content, and what `curl` says unasked, are told by their bytes. */
const fileTypes: ReadonlySet<string> = new Set([
  "",
  "application/jsonl",
  "application/ndjson",
  "application/octet-stream",
  "application/vnd.ms-excel",
  "application/x-ndjson",
  "application/x-www-form-urlencoded",
  "application/xml",
  "text/csv",
  "text/plain",
  "text/tab-separated-values",
  "text/xml"
])
