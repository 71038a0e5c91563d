import type { ClientError } from "@concierge/api/ClientError"
import { perPage } from "@concierge/api/readList"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { CurrentDelays } from "../../../Delays.ts"
import { Shutdown } from "../../../Shutdown.ts"
import { BatchStore } from "../../../store/BatchStore.ts"
import type { BatchRecord, PartRecord } from "../../../store/records.ts"
import { Upstream } from "../../../upstream/Upstream.ts"
import type { StepServices } from "../Step.ts"
import { refresh } from "./refresh.ts"
import { sumUp } from "./sumUp.ts"

/**
 * What is done about a batch that is finished: its result is summed up, and then, rarely, the provider is asked once more, since a
 * bank may send a settled payment back days later.
 */
export const lookBack = Effect.fnUntraced(function* (
  batch: BatchRecord
): Effect.fn.Return<void, ClientError, StepServices> {
  const store = yield* BatchStore
  const { every, until } = (yield* CurrentDelays).lookBack
  const now = yield* Clock.currentTimeMillis
  const isFirst = batch.result === null
  if (!isFirst && (batch.lookDue === null || now < batch.lookDue)) return
  const parts = (yield* store.parts(batch.id)).filter(({ state }) => state === "finished")
  const approvedAt = parts.reduce((latest, part) => Math.max(latest, part.approvedAt ?? 0), 0)
  const lookDue = now - approvedAt < until ? now + every : null
  if (isFirst) {
    // it follows the step that has just read it
    const result = yield* sumUp(batch, parts)
    return yield* store.update(batch.id, { result, lookDue })
  }
  // whatever comes of this one, the next is as far away: nobody need hear of it, and the others have their turn
  yield* store.update(batch.id, { lookDue })
  const looked = yield* Effect.result(readAgain(batch, parts))
  if (Result.isFailure(looked)) {
    if (!isGone(looked.failure)) return
    const note = "The provider does not show its request any more: what comes back of it is not seen here."
    yield* store.update(batch.id, { lookDue: null, note: batch.note ?? note })
  }
})

/** Reads the parts again, in no hurry, and sums them up anew. */
const readAgain = Effect.fnUntraced(function* (
  batch: BatchRecord,
  parts: ReadonlyArray<PartRecord>
): Effect.fn.Return<void, ClientError, StepServices> {
  const { update } = yield* BatchStore
  const { look } = yield* Upstream
  const { begun, isUnderway } = yield* Shutdown
  for (const part of parts) {
    const rows = part.totals.reduce((sum, { count }) => sum + count, 0)
    yield* Effect.raceFirst(Effect.sleep(yield* look(1 + Math.ceil(rows / perPage))), begun)
    // the next process begins with it
    if (yield* isUnderway) return yield* update(batch.id, { lookDue: batch.lookDue })
    yield* refresh(part)
  }
  yield* update(batch.id, { result: yield* sumUp(batch, parts) })
})

/** Whether the provider has forgotten what was asked for. */
const isGone = (error: ClientError): boolean =>
  error._tag === "Refused" && (error.status === 404 || error.status === 410)
