import { checkRequest, Create, Quote, Update } from "@concierge/api/resources/requests"
import * as Effect from "effect/Effect"
import { checkId, decode, findToAct, judge, type Route } from "../Route.ts"

const path = "/concierge_requests"

export const requestRoutes: ReadonlyArray<Route> = [
  { operationId: "listRequests", method: "GET", path },
  {
    operationId: "createRequest",
    method: "POST",
    path,
    body: "required",
    check: Effect.fnUntraced(function* ({ body, provider }) {
      const create = yield* decode(Create, body)
      return yield* judge(yield* provider.judgePorts(checkRequest(create, { ports: "open" })))
    })
  },
  { operationId: "showRequest", method: "GET", path: `${path}/:id` },
  {
    operationId: "updateRequest",
    method: "PATCH",
    path: `${path}/:id`,
    body: "required",
    check: ({ body, id }) => Effect.flatMap(decode(Update, body), (update) => Effect.as(checkId(id, update.id), []))
  },
  {
    operationId: "requestQuote",
    method: "POST",
    path: `${path}/:id/request_quote`,
    body: "optional",
    check: Effect.fnUntraced(function* (call) {
      if (call.body !== undefined) yield* checkId(call.id, (yield* decode(Quote, call.body)).id)
      yield* call.provider.leaveBatches(call.id)
      yield* findToAct(call, "request_quote", call.id)
      return []
    })
  },
  {
    operationId: "acceptQuote",
    method: "POST",
    path: `${path}/:id/accept_quote`,
    check: (call) =>
      Effect.andThen(call.provider.leaveBatches(call.id), Effect.as(findToAct(call, "accept_quote", call.id), []))
  },
  {
    operationId: "cancelRequest",
    method: "POST",
    path: `${path}/:id/cancel`,
    check: (call) => Effect.as(findToAct(call, "cancel", call.id), [])
  },
  { operationId: "showReceipt", method: "GET", path: `${path}/:id/receipt`, isText: true },
  { operationId: "showCreditNote", method: "GET", path: `${path}/:id/credit_note`, isText: true }
]
