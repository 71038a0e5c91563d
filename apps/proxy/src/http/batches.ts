import type { ApiError } from "@concierge/api/ApiError"
import { stringify } from "@concierge/api/Json"
import { toFileWarnings, toWarnings } from "@concierge/api/problems"
import { pathOf } from "@concierge/api/Operation"
import { proxyOperations } from "@concierge/api/operations"
import { aroundPage, readPage } from "@concierge/api/Page"
import { respond } from "@concierge/api/JsonApi"
import { Approval, type Batch, Create, Repeat, toResource } from "@concierge/api/resources/batches"
import { toResource as toPartResource } from "@concierge/api/resources/parts"
import { toResource as toRowResource } from "@concierge/api/resources/rows"
import * as Effect from "effect/Effect"
import { Batches } from "../batches/Batches.ts"
import { decode } from "./checks/Check.ts"
import type { Handler } from "./Route.ts"
import { checkUpload, isUpload, readUpload, type Upload } from "./upload.ts"

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
    const { items, total } = yield* Batches.use((batches) => batches.list(wanted))
    return respond({ data: items.map(toResource), ...aroundPage(url, wanted, total) })
  }),
  createBatch: Effect.fnUntraced(function* ({ body, request }) {
    const upload = yield* uploadOf(request, body)
    const create = upload?.create ?? (yield* decode(Create, body))
    const { batch, isNew, leftOut, warnings: ofRows } = yield* Batches.use((batches) => batches.create(create))
    const warnings = upload === undefined ? toWarnings(ofRows) : toFileWarnings(upload.warnings)
    const document = toDocument(batch, {
      ...(warnings.length === 0 ? {} : { warnings }),
      ...(leftOut.length === 0 ? {} : { left_out: leftOut })
    })
    const location = pathOf(proxyOperations.showBatch, batch.id)
    return isNew ? respond(document, 201, { location }) : respond(document)
  }),
  showBatch: ({ id }) =>
    Effect.map(
      Batches.use((batches) => batches.show(id)),
      toAnswer
    ),
  listBatchRows: Effect.fnUntraced(function* ({ id, request }) {
    const url = new URL(request.url)
    const wanted = yield* Effect.fromResult(readPage(url))
    const { items, total } = yield* Batches.use((batches) => batches.rows(id, wanted))
    return respond({ data: items.map(toRowResource), ...aroundPage(url, wanted, total) })
  }),
  listBatchParts: Effect.fnUntraced(function* ({ id, request }) {
    const url = new URL(request.url)
    const wanted = yield* Effect.fromResult(readPage(url))
    const { items, total } = yield* Batches.use((batches) => batches.parts(id, wanted))
    return respond({ data: items.map(toPartResource), ...aroundPage(url, wanted, total) })
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

/** The payout file of a call, if it brings one: bytes of any kind, or rows of JSON in place of a document. */
const uploadOf = (request: Request, body: unknown): Effect.Effect<Upload | undefined, ApiError> => {
  if (isUpload(request)) return readUpload(request)
  return Array.isArray(body) ? checkUpload(request, new TextEncoder().encode(stringify(body))) : Effect.undefined
}

const toAnswer = (batch: Batch): Response => respond(toDocument(batch))

/** Nothing is said of what there is nothing to say. */
const toDocument = (batch: Batch, meta: { readonly [name: string]: unknown } = {}) => ({
  data: toResource(batch),
  ...(Object.keys(meta).length === 0 ? {} : { meta })
})
