import type { ApiError } from "@concierge/api/ApiError"
import * as Effect from "effect/Effect"
import { refuse } from "../refuse.ts"
import { BatchStore } from "../store/BatchStore.ts"
import type { BatchRecord } from "../store/records.ts"

/** The batch that a call names, or that there is none. */
export const findBatch = Effect.fnUntraced(function* (id: string): Effect.fn.Return<BatchRecord, ApiError, BatchStore> {
  const store = yield* BatchStore
  const batch = isRecordId(id) ? yield* store.find(Number(id)) : undefined
  return batch ?? (yield* refuse({ _tag: "NotFound", type: "batches", id }))
})

/** Whether a text may be the id of something that is kept: another one is asked of no database. */
export const isRecordId = (id: string): boolean => /^[1-9]\d{0,14}$/.test(id)
