import * as Effect from "effect/Effect"
import { ImportStore } from "../../../store/ImportStore.ts"
import type { FileRecord } from "../../../store/importRecords.ts"

/** The bytes of a kept file, as often as they are asked for, a piece in memory at a time. */
export const sourceOf = Effect.fnUntraced(function* ({ id }: Pick<FileRecord, "id">) {
  const { piece } = yield* ImportStore
  return async function* (): AsyncGenerator<Uint8Array> {
    for (let position = 0; ; position++) {
      const bytes = await Effect.runPromise(piece(id, position))
      if (bytes === undefined) return
      yield bytes
    }
  }
})
