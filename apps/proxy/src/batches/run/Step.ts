import type { ClientError } from "@concierge/api/ClientError"
import * as Effect from "effect/Effect"
import { Shutdown } from "../../Shutdown.ts"
import { BatchStore } from "../../store/BatchStore.ts"
import type { ImportStore } from "../../store/ImportStore.ts"
import type { PartRecord } from "../../store/records.ts"
import type { Upstream } from "../../upstream/Upstream.ts"
import type { ForeignRequests } from "./compare/ForeignRequests.ts"
import type { ListLag } from "./compare/ListLag.ts"
import type { OpenPages } from "./compare/OpenPages.ts"
import type { OneTimePasswords } from "./OneTimePasswords.ts"

/** What is done about a part of a batch in one state. It may be interrupted anywhere, and is taken again from what is kept. */
export type Step<A = Progress> = (part: PartRecord) => Effect.Effect<A, ClientError, StepServices>

export type StepServices =
  | BatchStore
  | ImportStore
  | Upstream
  | OneTimePasswords
  | ForeignRequests
  | ListLag
  | OpenPages
  | Shutdown

/**
 * How a step went: there is more to do now, something changed, nothing did, nothing will by itself, the provider has not
 * shown yet what it was told, or other parts of the batch must come so far first.
 */
export type Progress = "again" | "changed" | "same" | "idle" | "unsettled" | "waiting"

/** Whether a part still stands as it did, and may be worked on. Between two calls somebody may have cancelled it. */
export const stillStands = Effect.fnUntraced(function* ({ id, state }: PartRecord) {
  const { isUnderway } = yield* Shutdown
  const now = yield* (yield* BatchStore).findPart(id)
  return now?.state === state && !(yield* isUnderway)
})

/** Whether a person wants a part cancelled whose quote may be accepted already, as it is kept now. */
export const isCancelRequested = Effect.fnUntraced(function* ({ id }: PartRecord) {
  const now = yield* (yield* BatchStore).findPart(id)
  return now?.state === "approved" && now.cancelRequested
})

/** The batch that a part is of. */
export const batchOf = Effect.fnUntraced(function* ({ batchId }: PartRecord) {
  const batch = yield* (yield* BatchStore).find(batchId)
  return batch ?? (yield* Effect.die("a part without a batch"))
})
