import { createHash } from "node:crypto"
import type { ApiError } from "@concierge/api/ApiError"
import * as Effect from "effect/Effect"
import { refuse } from "../../../refuse.ts"
import { ImportStore, type NewFile, type NoRoom, pieceBytes, type WholeFile } from "../../../store/ImportStore.ts"

/** A file that has come, and is still to be given to a batch. */
export interface Received extends WholeFile {
  readonly fileId: number
  /** Its first piece. */
  readonly head: Uint8Array
}

/**
 * Keeps a file as it comes, a piece in memory at a time. Of one that does not come whole nothing is kept.
 *
 * @param next gives what has come since, and nothing at the end
 */
export const receiveFile = Effect.fnUntraced(
  function* (file: NewFile, next: Effect.Effect<Uint8Array | undefined, ApiError>) {
    const imports = yield* ImportStore
    const fileId = yield* imports.beginFile(file)
    return yield* Effect.onError(keepPieces(fileId, next), () => Effect.ignoreCause(imports.dropFile(fileId)))
  },
  Effect.catchTag("NoRoom", () => refuse({ _tag: "NoRoom" }))
)

const keepPieces = Effect.fnUntraced(function* (
  fileId: number,
  next: Effect.Effect<Uint8Array | undefined, ApiError>
): Effect.fn.Return<Received, ApiError | NoRoom, ImportStore> {
  const { addPiece } = yield* ImportStore
  const hash = createHash("sha256")
  let head = new Uint8Array()
  let bytes = 0
  let position = 0
  let waiting: Array<Uint8Array> = []
  let length = 0
  const keep = Effect.fnUntraced(function* (piece: Uint8Array<ArrayBuffer>) {
    if (position === 0) head = piece
    hash.update(piece)
    yield* addPiece(fileId, position++, piece)
  })
  while (true) {
    const chunk = yield* next
    if (chunk === undefined) break
    waiting.push(chunk)
    length += chunk.length
    bytes += chunk.length
    if (length < pieceBytes) continue
    const come = new Uint8Array(Buffer.concat(waiting))
    const whole = come.length - (come.length % pieceBytes)
    for (let at = 0; at < whole; at += pieceBytes) yield* keep(come.slice(at, at + pieceBytes))
    waiting = [come.subarray(whole)]
    length = come.length - whole
  }
  if (length > 0 || position === 0) yield* keep(new Uint8Array(Buffer.concat(waiting)))
  return { fileId, head, bytes, sha256: hash.digest("hex") }
})
