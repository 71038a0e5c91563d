import type { ClientError } from "@concierge/api/Client"
import type { FoundRequest } from "@concierge/api/resources/batches"
import type { Request } from "@concierge/api/resources/requests"
import { decimalString } from "@concierge/domain/Money"
import { canReach, type RequestState } from "@concierge/domain/Request"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { type BatchRecord, requestNameOf } from "../store/batches.ts"
import { isPatient } from "./patience.ts"
import { CurrentRepeatRule } from "./radar.ts"
import { refusalOf } from "./refusal.ts"
import { noDoubt, type Progress, type Tools } from "./step.ts"

/**
 * The request of this attempt: the one we know, the one whose id was lost with the answer, or a new one. Where there is none
 * it says how to go on.
 */
export const ensureRequest = Effect.fnUntraced(function* (
  tools: Tools,
  batch: BatchRecord
): Effect.fn.Return<Request | Progress, ClientError> {
  const { store, upstream } = tools
  const { requests } = upstream.patient
  if (batch.requestId !== null) return yield* requests.show(batch.requestId)
  if (batch.requestTried === 0 && batch.looked === 0) {
    const found = yield* findBefore(tools, batch)
    if (found.length === 0) yield* store.update(batch.id, { looked: 1 })
    else yield* store.move(batch.id, "building", "held", { found: JSON.stringify(found.map(toStored)) })
    return "again"
  }
  if (batch.requestTried === 1) {
    const [found, ...others] = (yield* findRequests(upstream, batch.requestName)).toSorted(
      (a, b) => furthest.indexOf(a.state) - furthest.indexOf(b.state)
    )
    if (found !== undefined) {
      for (const { id } of others)
        yield* store.addLeftover({ batchId: batch.id, externalId: batch.requestName, requestId: id })
      yield* store.update(batch.id, { requestId: found.id, ...noDoubt })
      return found
    }
    if (yield* isPatient(tools, batch)) return "unsettled"
  }
  const next = yield* upstream.turn
  yield* store.update(batch.id, { requestTried: 1, ...noDoubt })
  const made = yield* Effect.result(next.requests.create({ portCode: batch.portCode, externalId: batch.requestName }))
  if (made._tag === "Success") {
    yield* store.update(batch.id, { requestId: made.success.id })
    return made.success
  }
  // nothing was made, so nothing need be looked for
  if (made.failure._tag !== "OutcomeUnknown") yield* store.update(batch.id, { requestTried: 0 })
  const refusal = refusalOf(made.failure)
  if (refusal === undefined) return yield* made.failure
  yield* store.move(batch.id, "building", "refused", { note: `The provider refused the request: ${refusal}` })
  return "again"
})

/** Of several with one name the one counts that is nearest to being paid. */
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
 * Before the first call: requests that may be these payments and that this database knows nothing of. Another installation
 * has made them, or this one before its database was lost or set back. Their names say so, since they come from the
 * payments; to a database that is new, every payment of ours says so that was accepted of late.
 */
const findBefore = Effect.fnUntraced(function* (
  { store, upstream }: Tools,
  batch: BatchRecord
): Effect.fn.Return<ReadonlyArray<FoundRequest>, ClientError> {
  const found: Array<FoundRequest> = []
  const strangers = Effect.fnUntraced(function* (requests: ReadonlyArray<Request>, samePayments: boolean) {
    for (const request of requests) {
      if (request.state === "cancelled" || (yield* store.knowsRequest(request.id))) continue
      if (found.length < mostFound) found.push(toFound(request, samePayments))
    }
  })
  let { attempt } = batch
  for (; attempt < batch.attempt + mostNames; attempt++) {
    const bearing = yield* findRequests(upstream, requestNameOf(batch.requestKey, attempt))
    if (bearing.length === 0) break
    yield* strangers(bearing, true)
  }
  if (attempt !== batch.attempt)
    yield* store.update(batch.id, { attempt, requestName: requestNameOf(batch.requestKey, attempt) })
  if (found.length === 0 && (yield* store.isFirst(batch.id))) {
    const since = (yield* Clock.currentTimeMillis) - (yield* CurrentRepeatRule).window
    const all = yield* upstream.patient.requests.list({ pages: mostPages })
    const isPaying = ({ externalId, quoteAcceptedAt, state }: Request) =>
      isOurs.test(externalId ?? "") && !canReach(state, "quote_accepted") && (quoteAcceptedAt ?? since) >= since
    yield* strangers(all.filter(isPaying), false)
  }
  return found
})

/** Names that we have given, today and before names came from the payments. */
const isOurs = /^(concierge-[0-9a-f]{32}-\d+|batch-\d+-\d+-[0-9a-f]{12})$/

/** More drafts of the same payments than anybody makes; more requests than people look at; pages of all requests. */
const mostNames = 100
const mostFound = 20
const mostPages = 20

const toFound = (request: Request, samePayments: boolean): FoundRequest => ({
  requestId: request.id,
  externalId: request.externalId ?? "",
  samePayments,
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
