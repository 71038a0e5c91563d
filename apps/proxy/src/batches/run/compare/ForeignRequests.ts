import type { ClientError } from "@concierge/api/ClientError"
import type { FoundRequest } from "@concierge/api/resources/batches"
import type { Request } from "@concierge/api/resources/requests"
import { canReach } from "@concierge/domain/Request"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Ref from "effect/Ref"
import { BatchStore } from "../../../store/BatchStore.ts"
import { type PartRecord, requestNameOf } from "../../../store/records.ts"
import { Upstream } from "../../../upstream/Upstream.ts"
import { CurrentRepeatRule } from "../../radar.ts"
import { countMatching } from "./matchOutputs.ts"
import { findRequests, nearerToPaid, unreadable } from "./findRequests.ts"

/**
 * Whether the provider is known to have no payments of ours that this database does not know. It is looked for once after each
 * start: databases are changed while nothing runs.
 */
export class ForeignRequests extends Context.Service<ForeignRequests, { readonly known: Ref.Ref<Known> }>()(
  "concierge/proxy/ForeignRequests"
) {
  static readonly layer = Layer.effect(
    ForeignRequests,
    Effect.map(Ref.make<Known>("nothing yet"), (known) => ForeignRequests.of({ known }))
  )
}

/** `ruled out` by a list that was read to its end; `not provable` where it is longer than is read. */
type Known = "nothing yet" | "ruled out" | "not provable"

/**
 * Finds requests that may be a part's payments and that this database does not know, since another installation has made
 * them, or this one before its database was lost or set back. It is asked before the first call of a draft. Their names tell,
 * since they come from the payments; so do other payments of ours that it does not know.
 *
 * @returns those that were found, the one nearest to being paid first; the first number that no draft has; and whether other
 * payments of ours are ruled out, too
 */
export const findForeign = Effect.fnUntraced(function* (
  part: PartRecord
): Effect.fn.Return<
  { readonly attempt: number; readonly found: ReadonlyArray<FoundRequest>; readonly isProven: boolean },
  ClientError,
  BatchStore | Upstream | ForeignRequests
> {
  const store = yield* BatchStore
  const { known } = yield* ForeignRequests
  const { patient } = yield* Upstream
  const unknown = Effect.fnUntraced(function* (requests: ReadonlyArray<Request>, samePayments: boolean) {
    const knowing = yield* Effect.forEach(requests, ({ id }) => store.knowsRequest(id, samePayments))
    return requests.filter(({ state }, index) => state !== "cancelled" && knowing[index] !== true)
  })
  const same: Array<Request> = []
  let attempt = 1
  for (let number = 1; number < attempt + mostMissing && number <= mostNames; number++) {
    const name = requestNameOf(part.requestKey, number)
    const bearing = yield* findRequests(name)
    // another part's with the same payments, which finds it by its name
    if (!(yield* store.awaitsRequest(name))) same.push(...(yield* unknown(bearing, true)))
    if (bearing.length > 0) attempt = number + 1
  }
  if (same.length > 0) {
    const nearest = same.toSorted(nearerToPaid).slice(0, mostFound)
    return { attempt, found: nearest.map((request) => toFound(request, true, request.outputsCount)), isProven: true }
  }
  const before = yield* Ref.get(known)
  if (before !== "nothing yet") return { attempt, found: [], isProven: before === "ruled out" }
  const since = (yield* Clock.currentTimeMillis) - (yield* CurrentRepeatRule).window
  const isPaying = ({ externalId, quoteAcceptedAt, state }: Request) =>
    isOurs.test(externalId ?? "") && !canReach(state, "quote_accepted") && (quoteAcceptedAt ?? since) >= since
  const paying: Array<Request> = []
  let isProven = false
  for (let block = 0; block < mostBlocks && !isProven; block++) {
    const from = block * pagesOfBlock + 1
    const { isCut, items, unread } = yield* patient.requests.listed({ from, pages: pagesOfBlock })
    for (const each of unread.filter(({ attributes }) => isOurs.test(String(attributes["external_id"]))))
      if (!(yield* store.knowsRequest(each.id, false))) return yield* unreadable(each)
    paying.push(...(yield* unknown(items.filter(isPaying), true)))
    isProven = !isCut
  }
  if (paying.length === 0) yield* Ref.set(known, isProven ? "ruled out" : "not provable")
  const undecided = new Set(yield* unknown(paying, false))
  const rows = yield* store.rowsOfPart(part.id)
  const found: Array<FoundRequest> = []
  for (const request of paying) {
    const { items } = yield* patient.outputs.listed({ requestId: request.id })
    const matching = yield* countMatching(rows, items)
    // somebody may have said that it is none of theirs; that it pays what this part pays is news
    if (matching > 0 || undecided.has(request)) found.push(toFound(request, false, matching))
  }
  return { attempt, found: found.toSorted((a, b) => b.matching - a.matching).slice(0, mostFound), isProven }
})

/** Names that we have given, today and before names came from the payments. */
const isOurs = /^(concierge-[0-9a-f]{32}-\d+|batch-\d+-\d+-[0-9a-f]{12})$/

/** A number may be missing where a call never arrived. */
const mostMissing = 2
/** More drafts of the same payments than anybody makes; more requests than people look at. */
const mostNames = 200
const mostFound = 20
/** The list of all requests is read so many pages at a time, and so often: 100,000 requests. */
const pagesOfBlock = 100
const mostBlocks = 10

const toFound = (request: Request, samePayments: boolean, matching: number): FoundRequest => ({
  requestId: request.id,
  externalId: request.externalId ?? "",
  samePayments,
  matching,
  state: request.state,
  outputsCount: request.outputsCount,
  totalToSpend: request.totalToSpend,
  quoteAcceptedAt: request.quoteAcceptedAt
})
