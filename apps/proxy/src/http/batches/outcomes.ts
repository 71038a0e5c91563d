import { respond } from "@concierge/api/JsonApi"
import type { proxyOperations } from "@concierge/api/operations"
import { aroundPage, readPage } from "@concierge/api/Page"
import { Decision, toResource } from "@concierge/api/resources/outcomes"
import * as Effect from "effect/Effect"
import { decideOutcome, listOutcomes, showOutcome } from "../../batches/ends/outcomes.ts"
import { decode } from "../checks/Check.ts"
import type { Handler } from "../Route.ts"

/** Calls about what nobody could prove. */
export const outcomeHandlers = {
  listOutcomes: Effect.fnUntraced(function* ({ request }) {
    const url = new URL(request.url)
    const wanted = yield* Effect.fromResult(readPage(url))
    const { items, total } = yield* listOutcomes(wanted)
    return respond({ data: items.map(toResource), ...aroundPage(url, wanted, total) })
  }),
  showOutcome: ({ id }) => Effect.map(showOutcome(id), (outcome) => respond({ data: toResource(outcome) })),
  decideOutcome: Effect.fnUntraced(function* ({ body, id }) {
    const outcome = yield* decideOutcome(id, yield* decode(Decision, body))
    return respond({ data: toResource(outcome) })
  })
} satisfies { readonly [OperationId in keyof typeof proxyOperations]?: Handler }
