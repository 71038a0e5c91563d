import { createHash } from "node:crypto"
import type { Reason } from "@concierge/domain/Problem"
import * as Effect from "effect/Effect"
import { ImportStore } from "../../../store/ImportStore.ts"
import type { FileRecord } from "../../../store/importRecords.ts"

/**
 * The bytes of a kept file, as often as they are asked for, a piece in memory at a time. What is not as it came ends with
 * {@link Damaged}: half a file may look like a whole one.
 */
export const sourceOf = Effect.fnUntraced(function* ({
  bytes: wanted,
  id,
  sha256
}: Pick<FileRecord, "id" | "bytes" | "sha256">) {
  const { piece } = yield* ImportStore
  return async function* (): AsyncGenerator<Uint8Array> {
    const hash = createHash("sha256")
    let bytes = 0
    for (let position = 0; bytes < wanted || position === 0; position++) {
      const next = await Effect.runPromise(piece(id, position))
      if (next === undefined) throw new Damaged(bytes, wanted)
      bytes += next.length
      hash.update(next)
      const isLast = bytes >= wanted
      if (isLast && (bytes > wanted || hash.digest("hex") !== sha256)) throw new Damaged(wanted, wanted)
      yield next
    }
  }
})

/** The kept bytes differ from the file that was received: its size or its checksum is another. */
export class Damaged extends Error {
  readonly reason: Reason
  constructor(bytes: number, wanted: number) {
    super("a file that was kept is damaged")
    this.reason = { _tag: "DamagedFile", bytes, wanted }
  }
}
