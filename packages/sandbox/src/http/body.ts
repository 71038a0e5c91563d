import { isUtf8 } from "node:buffer"
import type { ApiError } from "@concierge/api/errors"
import { parse } from "@concierge/api/Json"
import { checkContentType } from "@concierge/api/JsonApi"
import * as Result from "effect/Result"

/** As long as a body may be, in bytes. */
const maxBody = 2 ** 20

/** A body's JSON, or undefined where none was sent and none is needed. */
export const readBody = async (
  request: Request,
  need: "required" | "optional"
): Promise<Result.Result<unknown, ApiError>> => {
  const bytes = await readBytes(request)
  if (bytes === undefined) return Result.fail({ _tag: "BodyTooLarge", max: maxBody })
  if (bytes.length === 0) return need === "required" ? parse("") : Result.succeed(undefined)
  return Result.flatMap(checkContentType(request.headers.get("content-type")), (): Result.Result<unknown, ApiError> =>
    isUtf8(bytes)
      ? parse(bytes.toString())
      : Result.fail({ _tag: "MalformedJson", reason: "syntax", line: 1, column: 1 })
  )
}

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
