import type { ApiError } from "@concierge/api/errors"
import { decodeDocument, respond } from "@concierge/api/JsonApi"
import * as Wire from "@concierge/api/resources/requests"
import { requestStates } from "@concierge/domain/Request"
import * as Result from "effect/Result"
import { canSee, findRequest } from "../world/access.ts"
import type { Command } from "../world/Command.ts"
import { fundsAvailable } from "../world/funds.ts"
import { get, type Request, type World } from "../world/State.ts"
import { toPage } from "./page.ts"
import { creditNote, hasCreditNote, hasReceipt, receipt } from "./papers.ts"
import { type Call, checkId, filterOf, fitsAll, oneOf, type Route } from "./Route.ts"

const path = "/api/concierge_requests"

export const requestRoutes: ReadonlyArray<Route> = [
  {
    method: "GET",
    path,
    parameters: ["filter[external_id]", "filter[state]", "filter[user_id]", "page[number]", "page[per_page]"],
    answer: (call) =>
      Result.gen(function* () {
        const state = yield* oneOf(call.url, "state", requestStates)
        const [externalId, userId] = [filterOf(call.url, "external_id"), filterOf(call.url, "user_id")]
        const found = [...call.world.requests.values()].filter(
          (request) =>
            canSee(call.world, call.by, request.userId) &&
            fitsAll([state, request.state], [externalId, request.externalId], [userId, request.userId])
        )
        const { items, links, meta } = yield* toPage(found.toReversed(), call.url)
        return respond({ data: items.map((request) => toResource(call, request)), links, meta })
      })
  },
  {
    method: "POST",
    path,
    body: "required",
    answer: (call) =>
      Result.flatMap(decodeDocument(Wire.Create, call.body), (create) =>
        run(call, { _tag: "AddRequest", by: call.by, create }, 201)
      )
  },
  {
    method: "GET",
    path: `${path}/:id`,
    answer: (call) =>
      Result.map(findRequest(call.world, call.by, call.id), (request) => respond({ data: toResource(call, request) }))
  },
  {
    method: "PATCH",
    path: `${path}/:id`,
    body: "required",
    answer: (call) =>
      Result.gen(function* () {
        const update = yield* decodeDocument(Wire.Update, call.body)
        yield* checkId(call, update.id)
        return yield* run(call, { _tag: "ChangeRequest", by: call.by, id: call.id, update })
      })
  },
  {
    method: "POST",
    path: `${path}/:id/request_quote`,
    body: "optional",
    answer: (call) =>
      Result.gen(function* () {
        // Prices do not move here, so an estimate's price is kept whether or not its token comes in time
        if (call.body !== undefined) yield* decodeDocument(Wire.Quote, call.body)
        return yield* run(call, { _tag: "RequestQuote", by: call.by, id: call.id })
      })
  },
  {
    method: "POST",
    path: `${path}/:id/accept_quote`,
    answer: (call) => run(call, { _tag: "AcceptQuote", by: call.by, id: call.id })
  },
  {
    method: "POST",
    path: `${path}/:id/cancel`,
    answer: (call) => run(call, { _tag: "CancelRequest", by: call.by, id: call.id })
  },
  { method: "GET", path: `${path}/:id/receipt`, answer: receipt },
  { method: "GET", path: `${path}/:id/credit_note`, answer: creditNote }
]

const run = (call: Call, command: Command, status = 200): Result.Result<Response, ApiError> =>
  Result.map(call.run(command), (id) => respond({ data: toResource(call, get(call.world.requests, id)) }, status))

const toResource = ({ generation, url, world }: Call, request: Request) => {
  const paper = (name: string) => new URL(`${path}/${request.id}/${name}`, url).href
  return Wire.toResource(
    {
      ...request,
      ...outputsOf(world, request.id),
      fundsAvailable: fundsAvailable(world, request),
      receiptUrl: hasReceipt(request) ? paper("receipt") : undefined,
      creditNoteUrl: hasCreditNote(request) ? paper("credit_note") : undefined
    },
    generation
  )
}

const outputsOf = (world: World, requestId: string) => {
  const outputIds = get(world.outputsOf, requestId)
  return { outputIds, outputsCount: outputIds.length }
}
