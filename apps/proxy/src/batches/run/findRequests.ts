import type { Request } from "@concierge/api/resources/requests"
import type { RequestState } from "@concierge/domain/Request"
import * as Effect from "effect/Effect"
import { Upstream } from "../../upstream/Upstream.ts"

/** The provider's requests that bear a name, the one nearest to being paid first. The provider's filter is not relied on. */
export const findRequests = Effect.fnUntraced(function* (externalId: string) {
  const { patient } = yield* Upstream
  const found = yield* patient.requests.list({ filter: { external_id: externalId } })
  return found.filter((request) => request.externalId === externalId).toSorted(nearerToPaid)
})

/** Of two in the same state, the one accepted last. */
export const nearerToPaid = (a: Request, b: Request): number =>
  furthest.indexOf(a.state) - furthest.indexOf(b.state) || (b.quoteAcceptedAt ?? 0) - (a.quoteAcceptedAt ?? 0)

const furthest: ReadonlyArray<RequestState> = [
  "finished",
  "working",
  "quote_accepted",
  "quoted",
  "quote_requested",
  "draft",
  "cancelled"
]
