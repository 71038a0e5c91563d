import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { CurrentDelays, growing } from "../../Delays.ts"
import { BatchStore } from "../../store/BatchStore.ts"
import type { PartRecord } from "../../store/records.ts"

/**
 * Whether the provider gets more time to show what it may have made, or to agree with itself. Each poll counts that comes
 * when it is due, so neither restarts nor a process that was away for long use the time up.
 */
export const isPatient = Effect.fnUntraced(function* ({ doubtDue, doubtPolls, id }: PartRecord) {
  const { pause, polls } = (yield* CurrentDelays).patience
  const now = yield* Clock.currentTimeMillis
  if (doubtDue !== null && now < doubtDue && doubtDue - now <= pause[1]) return true
  if (doubtPolls >= polls) return false
  const { updatePart } = yield* BatchStore
  yield* updatePart(id, { doubtPolls: doubtPolls + 1, doubtDue: now + growing(pause, doubtPolls) })
  return true
})
