import type { Anomaly } from "@concierge/api/resources/batches"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { BatchStore } from "../store/BatchStore.ts"

/**
 * Keeps what the provider did and nobody asked for, each kind once, and so tells people.
 *
 * @param inDoubt whether the provider may have paid the batch, whatever its state says
 */
export const addAnomaly = Effect.fnUntraced(function* (
  id: number,
  anomaly: Pick<Anomaly, "code" | "detail">,
  inDoubt = false
) {
  const store = yield* BatchStore
  const batch = yield* store.find(id)
  if (batch === undefined) return
  const { anomalies } = batch
  if (inDoubt && !batch.inDoubt) yield* store.update(id, { inDoubt: true })
  if (anomalies.length >= mostAnomalies || anomalies.some(({ code }) => code === anomaly.code)) return
  const seenAt = yield* Clock.currentTimeMillis
  yield* store.update(id, { anomalies: [...anomalies, { ...anomaly, seenAt }] })
})

const mostAnomalies = 20
