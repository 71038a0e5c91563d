import type { ClientError } from "@concierge/api/ClientError"
import type { Request } from "@concierge/api/resources/requests"
import * as Effect from "effect/Effect"
import { CurrentDelays } from "../../../Delays.ts"
import { BatchStore } from "../../../store/BatchStore.ts"
import { type PartRecord, requestNameOf } from "../../../store/records.ts"
import { Upstream } from "../../../upstream/Upstream.ts"
import { abandon, noDoubt } from "./draft.ts"
import { findRequests } from "../compare/findRequests.ts"
import { findForeign } from "../compare/ForeignRequests.ts"
import { beginDoubt, isPatient } from "../patience.ts"
import { refusalOf } from "../refusal.ts"
import { batchOf, type Progress, type StepServices } from "../Step.ts"

/**
 * The request of this attempt: the one we know, the one whose id was lost with the answer, or a new one. Where there is none
 * it says how to go on.
 */
export const ensureRequest = Effect.fnUntraced(function* (
  part: PartRecord
): Effect.fn.Return<Request | Progress, ClientError, StepServices> {
  const store = yield* BatchStore
  const upstream = yield* Upstream
  // once it is made, its quote's time runs
  if (part.requestId !== null) return yield* upstream[part.isMade ? "urgent" : "patient"].requests.show(part.requestId)
  if (!part.requestTried && part.searched === "no") {
    const { attempt: unnamed, found, isProven } = yield* findForeign(part)
    const attempt = Math.max(part.attempt, unnamed)
    if (found.length === 0)
      yield* store.updatePart(part.id, { attempt, searched: "yes", ...(isProven ? {} : { note: notProven }) })
    else yield* store.movePart(part.id, "building", "held", "provider", { attempt, found })
    return "again"
  }
  if (part.requestTried) {
    const [found, ...others] = yield* findRequests(part.requestName)
    if (found !== undefined) {
      for (const { id } of others)
        yield* store.addLeftover({
          batchId: part.batchId,
          partId: part.id,
          externalId: part.requestName,
          requestId: id
        })
      yield* store.updatePart(part.id, { requestId: found.id, ...noDoubt })
      return found
    }
    const { requestPolls: most } = (yield* CurrentDelays).patience
    if (yield* isPatient(part, { most })) return "unsettled"
  }
  const next = yield* upstream.turn
  const externalId = yield* begin(part)
  const { portCode } = yield* batchOf(part)
  const made = yield* Effect.result(next.requests.create({ portCode, externalId }))
  if (made._tag === "Success") {
    yield* store.transaction(
      Effect.gen(function* () {
        yield* store.updatePart(part.id, { requestId: made.success.id, ...noDoubt })
        // one that was lost before may show yet
        if (part.requestTried) yield* abandon({ ...part, requestName: externalId })
      })
    )
    return made.success
  }
  // This call made nothing. Nothing need be looked for, unless an earlier one was lost.
  if (made.failure._tag === "OutcomeUnknown") {
    yield* beginDoubt(part)
    return "unsettled"
  }
  if (!part.requestTried) yield* store.updatePart(part.id, { requestTried: false })
  const refusal = refusalOf(made.failure)
  if (refusal === undefined) return yield* made.failure
  const note = `The provider refused the request: ${refusal}`
  yield* store.transaction(
    Effect.flatMap(store.movePart(part.id, "building", "refused", "provider", { note }), (isMoved) =>
      isMoved ? abandon(part) : Effect.void
    )
  )
  return "again"
})

const notProven =
  "The provider has more requests than are read: none bears the name of these payments, but it is not proven that none of them pays some of these."

/** Writes down under which name the request is made: one that no other draft of these payments has. */
const begin = Effect.fnUntraced(function* (part: PartRecord) {
  const store = yield* BatchStore
  return yield* store.transaction(
    Effect.gen(function* () {
      if (part.requestTried) {
        yield* store.updatePart(part.id, noDoubt)
        return part.requestName
      }
      const attempt = Math.max(part.attempt, yield* store.nextAttempt(part.requestKey))
      const requestName = requestNameOf(part.requestKey, attempt)
      yield* store.updatePart(part.id, { attempt, requestName, requestTried: true, ...noDoubt })
      return requestName
    })
  )
})
