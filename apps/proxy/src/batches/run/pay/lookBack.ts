import type { ClientError } from "@concierge/api/ClientError"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { CurrentDelays } from "../../../Delays.ts"
import { BatchStore } from "../../../store/BatchStore.ts"
import type { BatchRecord } from "../../../store/records.ts"
import type { StepServices } from "../Step.ts"
import { refresh } from "../steps.ts"
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
  if (!isFirst) for (const part of parts) yield* refresh(part)
  const result = yield* sumUp(batch, parts)
  const approvedAt = parts.reduce((latest, part) => Math.max(latest, part.approvedAt ?? 0), 0)
  const lookDue = now - approvedAt < until ? now + every : null
  yield* store.update(batch.id, { result, lookDue })
})
