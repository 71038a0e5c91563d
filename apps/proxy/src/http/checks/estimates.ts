import { checkEstimate, Create } from "@concierge/api/resources/estimates"
import * as Effect from "effect/Effect"
import { decode, judge, type Route } from "../Route.ts"

export const estimateRoutes: ReadonlyArray<Route> = [
  {
    operationId: "createEstimate",
    method: "POST",
    path: "/concierge_estimates",
    isOpen: true,
    body: "required",
    check: Effect.fnUntraced(function* ({ body, provider }) {
      const create = yield* decode(Create, body)
      return yield* judge(yield* provider.judgePorts(checkEstimate(create, { ports: "open" })))
    })
  }
]
