import { OutcomeUnknown } from "@concierge/api/ClientError"
import type { Unread } from "@concierge/api/readList"
import type { Request } from "@concierge/api/resources/requests"
import type { RequestState } from "@concierge/domain/Request"
import * as Effect from "effect/Effect"
import type { Lane } from "../../../upstream/Budget.ts"
import { Upstream } from "../../../upstream/Upstream.ts"

/** The provider's requests that bear a name, the one nearest to being paid first. The provider's filter is not relied on. */
export const findRequests = Effect.fnUntraced(function* (externalId: string, lane: Lane = "patient") {
  const { [lane]: client } = yield* Upstream
  const { items, unread } = yield* client.requests.listed({ filter: { external_id: externalId } })
  // one that may be ours, and of which nobody knows how it stands, is not passed over
  const unknown = unread.find(({ attributes }) => attributes["external_id"] === externalId)
  if (unknown !== undefined) return yield* unreadable(unknown)
  return items.filter((request) => request.externalId === externalId).toSorted(nearerToPaid)
})

/** What is done about payments waits for one that knows what this means. */
export const unreadable = ({ id, why }: Unread) =>
  new OutcomeUnknown({ reason: "unexpected document", words: `request ${id}: ${why}` })

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
