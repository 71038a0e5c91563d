import { openPayoutFile } from "@concierge/api/openPayoutFile"
import type { Port } from "@concierge/domain/Port"
import * as Effect from "effect/Effect"
import type { FileRecord } from "../../store/importRecords.ts"
import { sourceOf } from "./files/sourceOf.ts"
import { readingOf } from "./readingOf.ts"

/** Opens a kept file once more, to be read as it was read when it came. */
export const reopen = Effect.fnUntraced(function* (file: FileRecord, origin: Port) {
  const reading = yield* readingOf(file)
  const source = yield* sourceOf(file)
  return yield* Effect.promise(() => openPayoutFile(source, origin, { ...reading, now: file.receivedAt }))
})
