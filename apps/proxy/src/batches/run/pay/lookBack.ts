import type { ClientError } from "@concierge/api/ClientError"
import { perPage } from "@concierge/api/readList"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
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
  // the first look follows the step that has just read it
  if (!isFirst && !(yield* readAgain(parts))) return
  const result = yield* sumUp(batch, parts)
  const approvedAt = parts.reduce((latest, part) => Math.max(latest, part.approvedAt ?? 0), 0)
  const lookDue = now - approvedAt < until ? now + every : null
  yield* store.update(batch.id, { result, lookDue })
})

/** Reads the parts again, in no hurry. Returns whether it came to the end. */
const readAgain = Effect.fnUntraced(function* (parts: ReadonlyArray<PartRecord>) {
  const { look } = yield* Upstream
  const { begun, isUnderway } = yield* Shutdown
  for (const part of parts) {
    const { rows } = yield* refresh(part)
    const wait = yield* look(1 + Math.ceil(rows.length / perPage))
    yield* Effect.raceFirst(Effect.sleep(wait), begun)
    if (yield* isUnderway) return false
  }
  return true
})
