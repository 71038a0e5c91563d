import { isUtf8 } from "node:buffer"
import type { ApiError } from "@concierge/api/errors"
import { parse } from "@concierge/api/Json"
import { checkContentType } from "@concierge/api/JsonApi"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { refuse } from "../refuse.ts"

/** As long as a body may be, in bytes. */
const maxBody = 2 ** 20

/** A body as it was sent, and what it says. Both nothing where none was sent and none is needed. */
export interface Body {
  readonly text: string | undefined
  readonly json: unknown
}

export const readBody = Effect.fnUntraced(function* (
  request: Request,
  need: "required" | "optional"
): Effect.fn.Return<Body, ApiError> {
  const bytes = yield* Effect.tryPromise({
    try: () => readBytes(request),
    // who hangs up in the middle of a body gets no answer anyhow
    catch: (): ApiError => ({ _tag: "MalformedJson", reason: "unfinished", line: 1, column: 1 })
  })
  if (bytes === undefined) return yield* refuse({ _tag: "BodyTooLarge", max: maxBody })
  if (bytes.length === 0 && need === "optional") return { text: undefined, json: undefined }
  if (bytes.length > 0) yield* Effect.fromResult(checkContentType(request.headers.get("content-type")))
  const text = isUtf8(bytes) ? Result.succeed(bytes.toString()) : Result.fail(notText)
  return yield* Effect.fromResult(
    Result.flatMap(text, (read) => Result.map(parse(read), (json) => ({ text: read, json })))
  )
})

const notText = { _tag: "MalformedJson", reason: "syntax", line: 1, column: 1 } as const

/** Nothing when there are too many. */
const readBytes = async (request: Request): Promise<Buffer | undefined> => {
  if (Number(request.headers.get("content-length") ?? 0) > maxBody) return undefined
  const chunks: Array<Uint8Array> = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.length
    if (length > maxBody) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
