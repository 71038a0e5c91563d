import * as Effect from "effect/Effect"
import type { FileRecord } from "../../store/importRecords.ts"
import { CurrentImportLimits } from "./ImportLimits.ts"

/** How a file is to be read, as its sender and the settings say. */
export const readingOf = Effect.fnUntraced(function* ({ terms: { decimalMark, isStrict, mapping } }: FileRecord) {
  const { maxBytes, maxRows } = yield* CurrentImportLimits
  return { decimalMark: decimalMark ?? undefined, isStrict, mapping, maxBytes, maxRows }
})
