import type { ClientError } from "@concierge/api/ClientError"
import type { Request } from "@concierge/api/resources/requests"
import { isGivenUp } from "@concierge/domain/Part"
import { requestActions, type RequestState } from "@concierge/domain/Request"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { CurrentDelays, growing } from "../../../Delays.ts"
import { BatchStore } from "../../../store/BatchStore.ts"
import type { LeftoverRecord, PartRecord } from "../../../store/records.ts"
import { Upstream } from "../../../upstream/Upstream.ts"
import { addAnomaly } from "../../ends/anomalies.ts"
import { findRequests } from "../compare/findRequests.ts"
import type { StepServices } from "../Step.ts"

/**
 * Cancels what a part has left behind at the provider, and forgets a request only when it was read back as cancelled: until
 * then it may still be accepted, by an owner that was paused before its accept. One whose making was lost may be listed late:
 * it is looked for again and again, for an hour.
 *
 * @returns whether nothing is left that holds rows of the part, and whether nothing is left at all
 */
export const clearAway = Effect.fnUntraced(function* (
  part: PartRecord
): Effect.fn.Return<{ readonly isClear: boolean; readonly isDone: boolean }, ClientError, StepServices> {
  const store = yield* BatchStore
  const { pause } = (yield* CurrentDelays).patience
  const own = (yield* store.leftovers(part.batchId)).filter(({ partId }) => partId === part.id)
  let [isClear, isDone] = [true, true]
  for (const leftover of own) {
    const { dueAt, id, looks, requestId } = leftover
    const now = yield* Clock.currentTimeMillis
    if (dueAt > now) {
      isDone = false
      continue
    }
    const found = yield* find(leftover)
    const settled = yield* Effect.forEach(found, (request) => settle(part, request))
    if (settled.some((isSettled) => !isSettled)) [isClear, isDone] = [false, false]
    // one whose id was never known has none of our rows: they are added by its id
    else if (requestId !== null || found.length > 0 || looks >= mostLooks) yield* store.removeLeftover(id)
    else {
      isDone = false
      yield* store.postponeLeftover(id, now + growing([pause[1], longestPause], looks))
    }
  }
  return { isClear, isDone }
})

/** After pauses of half a minute, which double up to ten minutes: an hour. */
const mostLooks = 9
const longestPause = 600_000

/** The request itself, or those that bear its name and that no part wants. */
const find = Effect.fnUntraced(function* ({ externalId, requestId }: LeftoverRecord) {
  const { findByRequest } = yield* BatchStore
  const { patient } = yield* Upstream
  if (requestId !== null) return [yield* patient.requests.show(requestId)]
  const bearing = yield* findRequests(externalId)
  const owners = yield* Effect.forEach(bearing, ({ id }) => findByRequest(id))
  return bearing.filter((_, index) => isGivenUp(owners[index]?.state ?? "cancelled"))
})

/** Whether a request is known to be dead, or is told of as one that is not. */
const settle = Effect.fnUntraced(function* (
  part: PartRecord,
  request: Request
): Effect.fn.Return<boolean, ClientError, StepServices> {
  const { patient, urgent } = yield* Upstream
  if (request.state === "cancelled") return true
  if (cancels.includes(request.state)) {
    yield* urgent.requests.cancel(request.id)
    return (yield* patient.requests.show(request.id)).state === "cancelled"
  }
  const detail = `Request ${request.id} was given up here and accepted at the provider all the same: ask the provider.`
  yield* addAnomaly(part.batchId, { code: "given_up_and_accepted", detail, requestId: request.id })
  return true
})

/** While a request stands so, it can be cancelled. */
export const cancels: ReadonlyArray<RequestState> = requestActions.cancel
