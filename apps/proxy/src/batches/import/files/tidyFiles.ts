import { whereOf } from "@concierge/api/whereOf"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import { ImportStore } from "../../../store/ImportStore.ts"
import { CurrentImportLimits } from "../ImportLimits.ts"

/** Forgets, now and then, what nobody sends any more, and the bytes of files that were kept as long as they are to be. */
export const tidyFiles = Effect.gen(function* () {
  const { abandonedFiles, deleteBytes, dropFile, oldFiles } = yield* ImportStore
  const { idle, keepFor } = yield* CurrentImportLimits
  const now = yield* Clock.currentTimeMillis
  // twice as long as a sender may be silent
  for (const id of yield* abandonedFiles(now - 2 * idle)) yield* dropFile(id)
  for (const id of yield* oldFiles(now - keepFor)) yield* deleteBytes(id)
}).pipe(
  Effect.catchCause((cause) => Effect.logError(`files were not tidied up: ${whereOf(cause)}`)),
  Effect.repeat(Schedule.spaced("1 hour"))
)
