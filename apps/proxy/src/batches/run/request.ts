import type { ClientError } from "@concierge/api/Client"
import type { FoundRequest } from "@concierge/api/resources/batches"
import type { Request } from "@concierge/api/resources/requests"
import { decimalString } from "@concierge/domain/Money"
import { canReach, type RequestState } from "@concierge/domain/Request"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { type BatchRecord, requestNameOf } from "../../store/BatchStore.ts"
import { countMatching } from "./adopt.ts"
import { isPatient } from "./patience.ts"
import { CurrentRepeatRule } from "../radar.ts"
import { refusalOf } from "./refusal.ts"
import { noDoubt, type Progress, type Tools } from "./takeOver.ts"

/**
 * The request of this attempt: the one we know, the one whose id was lost with the answer, or a new one. Where there is none
 * it says how to go on.
 */
export const ensureRequest = Effect.fnUntraced(function* (
  tools: Tools,
  batch: BatchRecord
): Effect.fn.Return<Request | Progress, ClientError> {
  const { store, upstream } = tools
  if (batch.requestId !== null) return yield* upstream.patient.requests.show(batch.requestId)
  if (batch.requestTried === 0 && batch.looked === 0) {
    const { attempt, found } = yield* findBefore(tools, batch)
    if (found.length === 0) yield* store.update(batch.id, { attempt, looked: 1 })
    else
      yield* store.move(batch.id, "building", "held", "provider", {
        attempt,
        found: JSON.stringify(found.map(toStored))
      })
    return "again"
  }
  if (batch.requestTried === 1) {
    const [found, ...others] = (yield* findRequests(upstream, batch.requestName)).toSorted(nearerToPaid)
    if (found !== undefined) {
      for (const { id } of others)
        yield* store.addLeftover({ batchId: batch.id, externalId: batch.requestName, requestId: id })
      yield* store.update(batch.id, { requestId: found.id, ...noDoubt })
      return found
    }
    if (yield* isPatient(tools, batch)) return "unsettled"
  }
  const next = yield* upstream.turn
  const externalId = yield* begin(store, batch)
  const made = yield* Effect.result(next.requests.create({ portCode: batch.portCode, externalId }))
  if (made._tag === "Success") {
    yield* store.update(batch.id, { requestId: made.success.id })
    return made.success
  }
  // nothing was made, so nothing need be looked for
  if (made.failure._tag !== "OutcomeUnknown") yield* store.update(batch.id, { requestTried: 0 })
  const refusal = refusalOf(made.failure)
  if (refusal === undefined) return yield* made.failure
  yield* store.move(batch.id, "building", "refused", "provider", {
    note: `The provider refused the request: ${refusal}`
  })
  return "again"
})

/** Writes down under which name the request is made: one that no other draft of these payments has. */
const begin = (store: Tools["store"], batch: BatchRecord) =>
  Effect.gen(function* () {
    if (batch.requestTried === 1) {
      yield* store.update(batch.id, noDoubt)
      return batch.requestName
    }
    const attempt = Math.max(batch.attempt, yield* store.nextAttempt(batch.requestKey))
    const requestName = requestNameOf(batch.requestKey, attempt)
    yield* store.update(batch.id, { attempt, requestName, requestTried: 1, ...noDoubt })
    return requestName
  }).pipe(store.transaction)

/** Of several the one counts that is nearest to being paid, of these the latest. */
const nearerToPaid = (a: Request, b: Request): number =>
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

/** Requests that bear a name of ours; the provider's filter is not relied on. */
export const findRequests = ({ patient }: Tools["upstream"], externalId: string) =>
  Effect.map(patient.requests.list({ filter: { external_id: externalId } }), (found) =>
    found.filter((request) => request.externalId === externalId)
  )

/**
 * Before the first call: requests that may be these payments and that this database knows nothing of, since another
 * installation has made them, or this one before its database was lost or set back. Their names say so, since they come from
 * the payments. Other payments of ours that it does not know say so too, once after each start: databases are changed while
 * nothing runs.
 *
 * @returns those that were found, the one nearest to being paid first; and the first number that no draft has
 */
const findBefore = Effect.fnUntraced(function* (
  { strangers, store, upstream }: Tools,
  batch: BatchRecord
): Effect.fn.Return<{ readonly attempt: number; readonly found: ReadonlyArray<FoundRequest> }, ClientError> {
  const unknown = Effect.fnUntraced(function* (requests: ReadonlyArray<Request>, samePayments: boolean) {
    const knowing = yield* Effect.forEach(requests, ({ id }) => store.knowsRequest(id, samePayments))
    return requests.filter(({ state }, index) => state !== "cancelled" && knowing[index] !== true)
  })
  const same: Array<Request> = []
  let attempt = 1
  for (let number = 1; number < attempt + mostMissing && number <= mostNames; number++) {
    const bearing = yield* findRequests(upstream, requestNameOf(batch.requestKey, number))
    same.push(...(yield* unknown(bearing, true)))
    if (bearing.length > 0) attempt = number + 1
  }
  if (same.length > 0)
    return {
      attempt,
      found: same
        .toSorted(nearerToPaid)
        .slice(0, mostFound)
        .map((request) => toFound(request, true, request.outputsCount))
    }
  if (strangers.areKnown) return { attempt, found: [] }
  const since = (yield* Clock.currentTimeMillis) - (yield* CurrentRepeatRule).window
  const all = yield* upstream.patient.requests.list({ pages: mostPages })
  const isPaying = ({ externalId, quoteAcceptedAt, state }: Request) =>
    isOurs.test(externalId ?? "") && !canReach(state, "quote_accepted") && (quoteAcceptedAt ?? since) >= since
  const paying = yield* unknown(all.filter(isPaying), true)
  strangers.areKnown = paying.length === 0
  const undecided = new Set(yield* unknown(paying, false))
  const rows = yield* store.rows(batch.id)
  const found: Array<FoundRequest> = []
  for (const request of paying) {
    const { items } = yield* upstream.patient.outputs.listed({ requestId: request.id })
    const matching = yield* countMatching(upstream, rows, items)
    // somebody may have said that it is none of theirs; that it pays what this batch pays is news
    if (matching > 0 || undecided.has(request)) found.push(toFound(request, false, matching))
  }
  return { attempt, found: found.toSorted((a, b) => b.matching - a.matching).slice(0, mostFound) }
})

/** Names that we have given, today and before names came from the payments. */
const isOurs = /^(concierge-[0-9a-f]{32}-\d+|batch-\d+-\d+-[0-9a-f]{12})$/

/** A number may be missing where a call never arrived. */
const mostMissing = 2
/** More drafts of the same payments than anybody makes; more requests than people look at; pages of all requests. */
const mostNames = 200
const mostFound = 20
const mostPages = 100

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

/** A found request as it is kept: its total as text. */
export type StoredFound = Omit<FoundRequest, "totalToSpend"> & { readonly totalToSpend: string | null }

const toStored = ({ totalToSpend, ...found }: FoundRequest): StoredFound => ({
  ...found,
  totalToSpend: totalToSpend === undefined ? null : decimalString(totalToSpend)
})

export const readFound = ({ found }: Pick<BatchRecord, "found">) => JSON.parse(found) as ReadonlyArray<StoredFound>
