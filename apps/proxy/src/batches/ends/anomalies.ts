import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { BatchStore } from "../../store/BatchStore.ts"
import { type Anomaly, isDoubt } from "../../store/records.ts"

/** Keeps what the provider did and nobody asked for, once of each request or line, and so tells people. */
export const addAnomaly = Effect.fnUntraced(function* (id: number, told: Told) {
  const store = yield* BatchStore
  const batch = yield* store.find(id)
  if (batch === undefined) return
  const { anomalies } = batch
  const own = anomalies.filter((each) => isDoubt(each) === isDoubt(told))
  if (isDoubt(told) && !batch.inDoubt) yield* store.update(id, { inDoubt: true })
  const isFull = own.length >= (isDoubt(told) ? mostDoubts : mostAnomalies)
  if (isFull && !isDoubt(told)) return
  // a doubt that cannot be asked about by its request keeps all of them open
  const anomaly = { ...told, requestId: isFull ? undefined : told.requestId, line: told.line }
  if (own.some((each) => isSame(each, anomaly))) return
  const seenAt = yield* Clock.currentTimeMillis
  yield* store.update(id, { anomalies: [...anomalies, { ...anomaly, seenAt }] })
})

type Told = Pick<Anomaly, "code" | "detail"> & Partial<Pick<Anomaly, "requestId" | "line">>

const isSame = (one: Told, other: Told): boolean =>
  one.code === other.code && one.requestId === other.requestId && one.line === other.line

const mostAnomalies = 20
/** A person decides each of them. */
const mostDoubts = 100
