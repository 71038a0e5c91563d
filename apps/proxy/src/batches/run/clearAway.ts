import type { ClientError } from "@concierge/api/ClientError"
import type { Request } from "@concierge/api/resources/requests"
import { requestActions, type RequestState } from "@concierge/domain/Request"
import * as Effect from "effect/Effect"
import { BatchStore } from "../../store/BatchStore.ts"
import type { PartRecord } from "../../store/records.ts"
import { Upstream } from "../../upstream/Upstream.ts"
import { addAnomaly } from "../anomalies.ts"
import { findRequests } from "./findRequests.ts"
import type { StepServices } from "./Step.ts"

/**
 * Cancels what a part has left behind at the provider, and forgets a request only when it was read back as cancelled: until
 * then it may still be accepted, by an owner that was paused before its accept.
 *
 * @returns whether nothing is left that holds rows of the part
 */
export const clearAway = Effect.fnUntraced(function* (
  part: PartRecord
): Effect.fn.Return<boolean, ClientError, StepServices> {
  const store = yield* BatchStore
  const { patient } = yield* Upstream
  let isClear = true
  for (const { externalId, id, partId, requestId } of yield* store.leftovers(part.batchId)) {
    if (partId !== part.id) continue
    // one whose id was never known has none of our rows: they are added by its id
    const found = requestId === null ? yield* findRequests(externalId) : [yield* patient.requests.show(requestId)]
    const settled = yield* Effect.forEach(found, (request) => settle(part, request))
    if (settled.every((isSettled) => isSettled)) yield* store.removeLeftover(id)
    else isClear = false
  }
  return isClear
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
  yield* addAnomaly(part.batchId, { code: "given_up_and_accepted", detail }, true)
  return true
})

/** While a request stands so, it can be cancelled. */
export const cancels: ReadonlyArray<RequestState> = requestActions.cancel
