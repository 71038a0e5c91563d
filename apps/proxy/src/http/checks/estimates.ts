import { checkEstimate, Create } from "@concierge/api/resources/estimates"
import * as Effect from "effect/Effect"
import { type ReceivedCall, decode, judge, type Rules } from "./Check.ts"

export const estimateRules = {
  createEstimate: Effect.fnUntraced(function* ({ body, provider }: ReceivedCall) {
    const create = yield* decode(Create, body)
    return yield* judge(yield* provider.judgePorts(checkEstimate(create, { ports: "open" })))
  })
} satisfies Rules
