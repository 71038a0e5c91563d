import type { ClientError } from "@concierge/api/ClientError"
import type { FoundRequest } from "@concierge/api/resources/batches"
import type { Request } from "@concierge/api/resources/requests"
import { canReach } from "@concierge/domain/Request"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Semaphore from "effect/Semaphore"
import { BatchStore } from "../../../store/BatchStore.ts"
import { type PartRecord, requestNameOf } from "../../../store/records.ts"
import { Upstream } from "../../../upstream/Upstream.ts"
import { CurrentRepeatRule } from "../../repeats/radar.ts"
import { countMatching } from "./matchOutputs.ts"
import { findRequests, nearerToPaid, unreadable } from "./findRequests.ts"

/**
 * What all parts see when they look through the provider's requests for payments of ours that this database does not know. Where
 * there are none, one look is enough for each start: databases are changed while nothing runs.
 */
export class ForeignRequests extends Context.Service<
  ForeignRequests,
  {
    /** One looks at a time. Whoever has waited takes what was looked for after it had asked: to look itself would show no more. */
    readonly seen: <E, R>(look: Effect.Effect<Seen, E, R>) => Effect.Effect<Seen, E, R>
  }
>()("concierge/proxy/ForeignRequests") {
  static readonly layer = Layer.effect(
    ForeignRequests,
    Effect.map(Semaphore.make(1), (one) => {
      let begun = 0
      let last: { readonly number: number; readonly seen: Seen } | undefined
      return ForeignRequests.of({
        seen: (look) =>
          Effect.suspend(() => {
            const asked = begun
            const mine = Effect.suspend(() => {
              if (last !== undefined && (last.seen.paying.length === 0 || last.number > asked))
                return Effect.succeed(last.seen)
              const number = ++begun
              return Effect.tap(look, (seen) => Effect.sync(() => (last = { number, seen })))
            })
            return one.withPermits(1)(mine)
          })
      })
    })
  )
}

interface Seen {
  /** Those that pay, or have paid, what may be payments of ours. */
  readonly paying: ReadonlyArray<Request>
  /** The list was read to its end. */
  readonly isProven: boolean
}

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
  const { seen } = yield* ForeignRequests
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
  const look = Effect.gen(function* () {
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
    return { paying, isProven }
  })
  const { isProven, paying: looked } = yield* seen(look)
  if (looked.length === 0) return { attempt, found: [], isProven }
  // Some may have become known since another part has looked
  const paying = yield* unknown(looked, true)
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
