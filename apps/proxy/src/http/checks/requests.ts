import { checkRequest, Create, Quote, Update } from "@concierge/api/resources/requests"
import * as Effect from "effect/Effect"
import { type ReceivedCall, checkBodyAndId, decode, findToAct, judge, type Rules, unchecked } from "./Check.ts"

const checkQuote = checkBodyAndId(Quote)
const checkUpdate = checkBodyAndId(Update)

export const requestRules = {
  listRequests: unchecked,
  createRequest: Effect.fnUntraced(function* ({ body, provider }: ReceivedCall) {
    const create = yield* decode(Create, body)
    return yield* judge(yield* provider.judgePorts(checkRequest(create, { ports: "open" })))
  }),
  showRequest: unchecked,
  // by its name a batch finds it again
  updateRequest: (call) => Effect.tap(checkUpdate(call), () => call.provider.leaveBatches(call.id)),
  requestQuote: Effect.fnUntraced(function* (call: ReceivedCall) {
    const doubts = yield* checkQuote(call)
    yield* call.provider.leaveBatches(call.id)
    yield* findToAct(call, "request_quote", call.id)
    return doubts
  }),
  acceptQuote: (call) =>
    Effect.andThen(call.provider.leaveBatches(call.id), Effect.as(findToAct(call, "accept_quote", call.id), [])),
  cancelRequest: (call) =>
    Effect.andThen(call.provider.leaveBatches(call.id), Effect.as(findToAct(call, "cancel", call.id), [])),
  showReceipt: unchecked,
  showCreditNote: unchecked
} satisfies Rules
