import { readBody } from "@concierge/api/Body"
import { type Enum, enums } from "@concierge/api/enums"
import { toWarnings } from "@concierge/api/problems"
import { pathOf } from "@concierge/api/Operation"
import { proxyOperations } from "@concierge/api/operations"
import { aroundPage, readPage } from "@concierge/api/Page"
import { respond } from "@concierge/api/JsonApi"
import { Approval, type Batch, Create, Repeat, toResource } from "@concierge/api/resources/batches"
import { toResource as toPartResource } from "@concierge/api/resources/parts"
import { toResource as toProblemResource } from "@concierge/api/resources/problems"
import { toResource as toRowResource } from "@concierge/api/resources/rows"
import * as Effect from "effect/Effect"
import { Batches } from "../../batches/Batches.ts"
import { Imports } from "../../batches/import/Imports.ts"
import { refuse } from "../../refuse.ts"
import { decode } from "../checks/Check.ts"
import type { Handler } from "../Route.ts"
import { type FileBody, readFileBody } from "./FileBody.ts"
import { readStates } from "./readStates.ts"
import { bringsFile, readUpload } from "./upload.ts"

/** A decision about a batch that needs no more words. */
const decision =
  (name: "adopt" | "requote" | "cancel"): Handler =>
  ({ id }) =>
    Effect.map(
      Batches.use((batches) => batches[name](id)),
      toAnswer
    )

export const batchHandlers = {
  listBatches: Effect.fnUntraced(function* ({ request }) {
    const url = new URL(request.url)
    const wanted = yield* Effect.fromResult(readPage(url))
    const externalId = url.searchParams.get("filter[external_id]") ?? undefined
    const { items, total } = yield* Batches.use((batches) => batches.list(wanted, externalId))
    return respond({ data: items.map(toResource), ...aroundPage(url, wanted, total) })
  }),
  createBatch: Effect.fnUntraced(function* ({ request }) {
    const body = yield* readFileBody(request)
    return yield* (yield* bringsFile(request, body.head)) ? takeFile(request, body) : takeDocument(request, body)
  }),
  showBatch: ({ id }) =>
    Effect.map(
      Batches.use((batches) => batches.show(id)),
      toAnswer
    ),
  listBatchRows: Effect.fnUntraced(function* ({ id, request }) {
    const url = new URL(request.url)
    const wanted = yield* Effect.fromResult(readPage(url))
    const states = yield* readStates(url, "filter[state]")
    const { items, total } = yield* Batches.use((batches) => batches.rows(id, wanted, states))
    return respond({ data: items.map(toRowResource), ...aroundPage(url, wanted, total) })
  }),
  listBatchParts: Effect.fnUntraced(function* ({ id, request }) {
    const url = new URL(request.url)
    const wanted = yield* Effect.fromResult(readPage(url))
    const { items, total } = yield* Batches.use((batches) => batches.parts(id, wanted))
    return respond({ data: items.map(toPartResource), ...aroundPage(url, wanted, total) })
  }),
  listBatchProblems: Effect.fnUntraced(function* ({ id, request }) {
    const url = new URL(request.url)
    const wanted = yield* Effect.fromResult(readPage(url))
    const severity = url.searchParams.get("filter[severity]") ?? undefined
    if (severity !== undefined && !isSeverity(severity))
      return yield* refuse({ _tag: "InvalidParameter", parameter: "filter[severity]", wanted: severities.join(", ") })
    const { items, total } = yield* Imports.use((imports) => imports.problems(id, severity, wanted))
    return respond({ data: items.map(toProblemResource), ...aroundPage(url, wanted, total) })
  }),
  showBatchRejects: Effect.fnUntraced(function* ({ id }) {
    const { extension, text } = yield* Imports.use((imports) => imports.rejects(id))
    return fileResponse(text, {
      "content-type": extension === "csv" ? "text/csv; charset=utf-8" : "application/x-ndjson",
      ...asAttachment(`batch-${id}-rejects.${extension}`)
    })
  }),
  showBatchFile: Effect.fnUntraced(function* ({ id }) {
    const { file, source } = yield* Imports.use((imports) => imports.file(id))
    return fileResponse(source(), {
      "content-type": "application/octet-stream",
      "content-length": String(file.bytes),
      "content-digest": `sha-256=:${Buffer.from(file.sha256, "hex").toString("base64")}:`,
      ...asAttachment(file.name ?? `batch-${id}`)
    })
  }),
  approveBatch: Effect.fnUntraced(function* ({ body, id, request }) {
    const approval = yield* decode(Approval, body)
    const oneTimePassword = request.headers.get("one-time-password") ?? undefined
    return toAnswer(yield* Batches.use((batches) => batches.approve(id, approval, oneTimePassword)))
  }),
  adoptBatch: decision("adopt"),
  repeatBatch: Effect.fnUntraced(function* ({ body, id }) {
    const { again } = yield* decode(Repeat, body)
    return toAnswer(yield* Batches.use((batches) => batches.repeat(id, again)))
  }),
  requoteBatch: decision("requote"),
  cancelBatch: decision("cancel")
} satisfies { readonly [OperationId in keyof typeof proxyOperations]?: Handler }

/** Keeps a payout file, which is then read by the batch's owner. */
const takeFile = Effect.fnUntraced(function* (request: Request, { next }: FileBody) {
  const sent = { ...(yield* readUpload(request)), sentBy: "token" }
  const { batch, isNew } = yield* Imports.use((imports) => imports.receive(sent, next))
  const isRead = !isNew && batch.state !== "importing"
  return respond(toDocument(batch), isRead ? 200 : 202, isRead ? {} : locationOf(batch))
})

const takeDocument = Effect.fnUntraced(function* (request: Request, body: FileBody) {
  const bytes = yield* wholeOf(body)
  const { headers, url } = request
  const document = new Request(url, { method: "POST", headers, body: bytes })
  const read = yield* Effect.promise(() => readBody(document, "required", maxDocument))
  const create = yield* decode(Create, (yield* Effect.fromResult(read)).json)
  const { batch, isNew, leftOut, warnings: ofRows } = yield* Batches.use((batches) => batches.create(create))
  const warnings = toWarnings(ofRows)
  const answer = toDocument(batch, {
    ...(warnings.length === 0 ? {} : { warnings }),
    ...(leftOut.length === 0 ? {} : { left_out: leftOut })
  })
  return isNew ? respond(answer, 201, locationOf(batch)) : respond(answer)
})

/** All that comes, of a body that is a document. */
const wholeOf = Effect.fnUntraced(function* ({ next }: FileBody) {
  const chunks: Array<Uint8Array> = []
  let length = 0
  while (true) {
    const chunk = yield* next
    if (chunk === undefined) return new Uint8Array(Buffer.concat(chunks))
    length += chunk.length
    if (length > maxDocument) return yield* refuse({ _tag: "BodyTooLarge", max: maxDocument })
    chunks.push(chunk)
  }
})

/** In bytes: 1,000 rows of every field there is are a fifth of this. */
const maxDocument = 5 * 1024 * 1024

const locationOf = ({ id }: Batch) => ({ location: pathOf(proxyOperations.showBatch, id) })

const severities = enums.ProblemSeverity
const isSeverity = (text: string): text is Enum<"ProblemSeverity"> => severities.some((severity) => severity === text)

/** A file piece by piece, as fast as it is taken. */
const fileResponse = (pieces: AsyncIterable<Uint8Array>, headers: { readonly [name: string]: string }): Response =>
  new Response(ReadableStream.from(pieces), { headers })

/** By RFC 6266; a name of any letters, without what could end the header's line. */
const asAttachment = (name: string) => ({
  "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)}`
})

const toAnswer = (batch: Batch): Response => respond(toDocument(batch))

/** Nothing is said of what there is nothing to say. */
const toDocument = (batch: Batch, meta: { readonly [name: string]: unknown } = {}) => ({
  data: toResource(batch),
  ...(Object.keys(meta).length === 0 ? {} : { meta })
})
