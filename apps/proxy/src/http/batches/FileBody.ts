import type { ApiError } from "@concierge/api/ApiError"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { CurrentImportLimits } from "../../batches/import/ImportLimits.ts"
import { refuse } from "../../refuse.ts"

/** A body that comes as long as it may take, of which the beginning is looked at before the rest is read. */
export interface FileBody {
  readonly head: Uint8Array
  /** Nothing once all has come, {@link head} first. */
  readonly next: Effect.Effect<Uint8Array | undefined, ApiError>
}

/**
 * The body of a call as it comes. What is told to be too large is not begun; what is too large, too slow, or endless, is ended
 * as soon as that is known.
 */
export const readFileBody = Effect.fnUntraced(function* ({
  body,
  headers
}: Request): Effect.fn.Return<FileBody, ApiError> {
  const { idle, leastRate, longest, maxBytes } = yield* CurrentImportLimits
  // unpacked, a small compressed body could be a huge one
  if (!/^(identity)?$/i.test(headers.get("content-encoding") ?? ""))
    return yield* refuse({ _tag: "UnsupportedEncoding" })
  const tooLarge = refuse({ _tag: "BodyTooLarge", max: maxBytes })
  if (Number(headers.get("content-length") ?? 0) > maxBytes) return yield* tooLarge
  const chunks = body?.[Symbol.asyncIterator]()
  const began = yield* Clock.currentTimeMillis
  let bytes = 0
  const tooSlow = refuse({ _tag: "SlowFile", least: leastRate })
  const read = Effect.gen(function* () {
    if (chunks === undefined) return undefined
    // who sent it hung up in the middle, and gets no answer anyhow
    const coming = Effect.tryPromise({
      try: () => chunks.next(),
      catch: (): ApiError => ({ _tag: "MalformedRequest" })
    })
    const next = yield* Effect.timeoutOrElse(coming, { duration: idle, orElse: () => tooSlow })
    if (next.done === true) return undefined
    const chunk: Uint8Array = next.value
    bytes += chunk.length
    const took = (yield* Clock.currentTimeMillis) - began
    if (bytes > maxBytes) return yield* tooLarge
    if (took > longest) return yield* refuse({ _tag: "SlowRequest", seconds: longest / 1_000 })
    if (took > idle && bytes / (took / 1_000) < leastRate) return yield* tooSlow
    return chunk
  })
  let first: Uint8Array | undefined = new Uint8Array()
  while (first.length < enough) {
    const chunk = yield* read
    if (chunk === undefined) break
    first = Buffer.concat([first, chunk])
  }
  return {
    head: first,
    next: Effect.suspend(() => {
      const head = first
      first = undefined
      return head === undefined ? read : Effect.succeed(head)
    })
  }
})

/** Bytes by which it can be told what a body is. */
const enough = 1_000
