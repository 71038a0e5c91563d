import type { ClientError } from "@concierge/api/ClientError"
import * as Effect from "effect/Effect"
import { Shutdown } from "../../Shutdown.ts"
import { BatchStore } from "../../store/BatchStore.ts"
import type { BatchRecord } from "../../store/records.ts"
import type { Upstream } from "../../upstream/Upstream.ts"
import type { ForeignRequests } from "./ForeignRequests.ts"
import type { OneTimePasswords } from "./OneTimePasswords.ts"

/** What is done about a batch in one state. It may be interrupted anywhere, and is taken again from what is kept. */
export type Step<A = Progress> = (batch: BatchRecord) => Effect.Effect<A, ClientError, StepServices>

export type StepServices = BatchStore | Upstream | OneTimePasswords | ForeignRequests | Shutdown

/**
 * How a step went: there is more to do now, something changed, nothing did, nothing will by itself, or the provider has not
 * shown yet what it was told.
 */
export type Progress = "again" | "changed" | "same" | "idle" | "unsettled"

/** Whether a batch still stands as it did, and may be worked on. Between two calls somebody may have cancelled it. */
export const stillStands = Effect.fnUntraced(function* ({ id, state }: BatchRecord) {
  const { isUnderway } = yield* Shutdown
  const now = yield* (yield* BatchStore).find(id)
  return now?.state === state && !(yield* isUnderway)
})
