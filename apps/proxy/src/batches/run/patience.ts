import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { CurrentDelays, growing } from "../../Delays.ts"
import type { BatchRecord } from "../../store/BatchStore.ts"
import type { Tools } from "./takeOver.ts"

/**
 * Whether the provider gets more time to show what it may have made, or to agree with itself. Each look counts that comes
 * when it is due, so neither restarts nor a process that was away for long use the time up.
 */
export const isPatient = Effect.fnUntraced(function* ({ store }: Tools, { doubtDue, doubtLooks, id }: BatchRecord) {
  const { pause, polls } = (yield* CurrentDelays).patience
  const now = yield* Clock.currentTimeMillis
  if (doubtDue !== null && now < doubtDue && doubtDue - now <= pause[1]) return true
  if (doubtLooks >= polls) return false
  yield* store.update(id, { doubtLooks: doubtLooks + 1, doubtDue: now + growing(pause, doubtLooks) })
  return true
})
