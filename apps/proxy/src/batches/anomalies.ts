import type { Anomaly } from "@concierge/api/resources/batches"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { BatchRecord, BatchStore } from "../store/BatchStore.ts"

/**
 * Keeps what the provider did and nobody asked for, each kind once, and so tells people.
 *
 * @param inDoubt whether the provider may have paid the batch, whatever its state says
 */
export const addAnomaly = Effect.fnUntraced(function* (
  store: BatchStore["Service"],
  id: number,
  anomaly: Pick<Anomaly, "code" | "detail">,
  inDoubt = false
) {
  const batch = yield* store.find(id)
  if (batch === undefined) return
  const kept = readAnomalies(batch)
  if (inDoubt && batch.inDoubt === 0) yield* store.update(id, { inDoubt: 1 })
  if (kept.length >= mostAnomalies || kept.some(({ code }) => code === anomaly.code)) return
  const seenAt = yield* Clock.currentTimeMillis
  yield* store.update(id, { anomalies: JSON.stringify([...kept, { ...anomaly, seenAt }]) })
})

const mostAnomalies = 20

export const readAnomalies = ({ anomalies }: Pick<BatchRecord, "anomalies">) =>
  JSON.parse(anomalies) as ReadonlyArray<Anomaly>
