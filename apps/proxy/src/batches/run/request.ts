import type { ClientError } from "@concierge/api/ClientError"
import type { Request } from "@concierge/api/resources/requests"
import * as Effect from "effect/Effect"
import { BatchStore } from "../../store/BatchStore.ts"
import { type BatchRecord, requestNameOf } from "../../store/records.ts"
import { Upstream } from "../../upstream/Upstream.ts"
import { abandon, noDoubt } from "./draft.ts"
import { findRequests } from "./findRequests.ts"
import { findForeign } from "./ForeignRequests.ts"
import { isPatient } from "./patience.ts"
import { refusalOf } from "./refusal.ts"
import type { Progress, StepServices } from "./Step.ts"

/**
 * The request of this attempt: the one we know, the one whose id was lost with the answer, or a new one. Where there is none
 * it says how to go on.
 */
export const ensureRequest = Effect.fnUntraced(function* (
  batch: BatchRecord
): Effect.fn.Return<Request | Progress, ClientError, StepServices> {
  const store = yield* BatchStore
  const upstream = yield* Upstream
  if (batch.requestId !== null) return yield* upstream.patient.requests.show(batch.requestId)
  if (!batch.requestTried && batch.searched === "no") {
    const { attempt, found } = yield* findForeign(batch)
    if (found.length === 0) yield* store.update(batch.id, { attempt, searched: "yes" })
    else yield* store.move(batch.id, "building", "held", "provider", { attempt, found })
    return "again"
  }
  if (batch.requestTried) {
    const [found, ...others] = yield* findRequests(batch.requestName)
    if (found !== undefined) {
      for (const { id } of others)
        yield* store.addLeftover({ batchId: batch.id, externalId: batch.requestName, requestId: id })
      yield* store.update(batch.id, { requestId: found.id, ...noDoubt })
      return found
    }
    if (yield* isPatient(batch)) return "unsettled"
  }
  const next = yield* upstream.turn
  const externalId = yield* begin(batch)
  const made = yield* Effect.result(next.requests.create({ portCode: batch.portCode, externalId }))
  if (made._tag === "Success") {
    yield* store.update(batch.id, { requestId: made.success.id })
    return made.success
  }
  // This call made nothing. Nothing need be looked for, unless an earlier one was lost.
  if (made.failure._tag !== "OutcomeUnknown" && !batch.requestTried) {
    yield* store.update(batch.id, { requestTried: false })
  }
  const refusal = refusalOf(made.failure)
  if (refusal === undefined) return yield* made.failure
  const note = `The provider refused the request: ${refusal}`
  yield* store.transaction(
    Effect.andThen(abandon(batch), store.move(batch.id, "building", "refused", "provider", { note }))
  )
  return "again"
})

/** Writes down under which name the request is made: one that no other draft of these payments has. */
const begin = Effect.fnUntraced(function* (batch: BatchRecord) {
  const store = yield* BatchStore
  return yield* store.transaction(
    Effect.gen(function* () {
      if (batch.requestTried) {
        yield* store.update(batch.id, noDoubt)
        return batch.requestName
      }
      const attempt = Math.max(batch.attempt, yield* store.nextAttempt(batch.requestKey))
      const requestName = requestNameOf(batch.requestKey, attempt)
      yield* store.update(batch.id, { attempt, requestName, requestTried: true, ...noDoubt })
      return requestName
    })
  )
})
