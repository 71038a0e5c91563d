import { toWarnings } from "@concierge/api/problems"
import { aroundPage, pageParameters, readPage } from "@concierge/api/Page"
import { respond } from "@concierge/api/JsonApi"
import { Approval, type Batch, Create, Repeat, toResource } from "@concierge/api/resources/batches"
import { toResource as toRowResource } from "@concierge/api/resources/rows"
import * as Effect from "effect/Effect"
import { Batches } from "../batches/Batches.ts"
import { bodyOf, decode, type OwnRoute } from "./Route.ts"

const path = "/v1/batches"

/** A decision about a batch that needs no more words. */
const decision = (operationId: string, name: "adopt" | "requote" | "cancel"): OwnRoute => ({
  operationId,
  method: "POST",
  path: `${path}/:id/${name}`,
  answer: ({ id }) =>
    Effect.map(
      Batches.use((batches) => batches[name](id)),
      toAnswer
    )
})

export const batchRoutes: ReadonlyArray<OwnRoute> = [
  {
    operationId: "listBatches",
    method: "GET",
    path,
    parameters: pageParameters,
    answer: Effect.fnUntraced(function* ({ request }) {
      const url = new URL(request.url)
      const wanted = yield* Effect.fromResult(readPage(url))
      const { items, total } = yield* Batches.use((batches) => batches.list(wanted))
      return respond({ data: items.map(toResource), ...aroundPage(url, wanted, total) })
    })
  },
  {
    operationId: "createBatch",
    method: "POST",
    path,
    answer: Effect.fnUntraced(function* ({ request }) {
      const create = yield* decode(Create, (yield* bodyOf(request, "required")).json)
      const { batch, isNew, leftOut, warnings } = yield* Batches.use((batches) => batches.create(create))
      const document = toDocument(batch, {
        ...(warnings.length === 0 ? {} : { warnings: toWarnings(warnings) }),
        ...(leftOut.length === 0 ? {} : { left_out: leftOut })
      })
      return isNew ? respond(document, 201, { location: `${path}/${batch.id}` }) : respond(document)
    })
  },
  {
    operationId: "showBatch",
    method: "GET",
    path: `${path}/:id`,
    answer: ({ id }) =>
      Effect.map(
        Batches.use((batches) => batches.show(id)),
        toAnswer
      )
  },
  {
    operationId: "listBatchRows",
    method: "GET",
    path: `${path}/:id/rows`,
    parameters: pageParameters,
    answer: Effect.fnUntraced(function* ({ id, request }) {
      const url = new URL(request.url)
      const wanted = yield* Effect.fromResult(readPage(url))
      const { items, total } = yield* Batches.use((batches) => batches.rows(id, wanted))
      return respond({ data: items.map(toRowResource), ...aroundPage(url, wanted, total) })
    })
  },
  {
    operationId: "approveBatch",
    method: "POST",
    path: `${path}/:id/approve`,
    answer: Effect.fnUntraced(function* ({ id, request }) {
      const approval = yield* decode(Approval, (yield* bodyOf(request, "required")).json)
      const oneTimePassword = request.headers.get("one-time-password") ?? undefined
      return toAnswer(yield* Batches.use((batches) => batches.approve(id, approval, oneTimePassword)))
    })
  },
  decision("adoptBatch", "adopt"),
  {
    operationId: "repeatBatch",
    method: "POST",
    path: `${path}/:id/repeat`,
    answer: Effect.fnUntraced(function* ({ id, request }) {
      const { again } = yield* decode(Repeat, (yield* bodyOf(request, "required")).json)
      return toAnswer(yield* Batches.use((batches) => batches.repeat(id, again)))
    })
  },
  decision("requoteBatch", "requote"),
  decision("cancelBatch", "cancel")
]

const toAnswer = (batch: Batch): Response => respond(toDocument(batch))

/** Nothing is said of what there is nothing to say. */
const toDocument = (batch: Batch, meta: { readonly [name: string]: unknown } = {}) => ({
  data: toResource(batch),
  ...(Object.keys(meta).length === 0 ? {} : { meta })
})
