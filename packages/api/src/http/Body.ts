import { error, type Problem } from "@concierge/domain/Problem"
import * as Equal from "effect/Equal"
import * as Result from "effect/Result"
import { parse, stringify } from "../documents/Json.ts"
import { checkContentType } from "../documents/JsonApi.ts"
import type { ApiError } from "./ApiError.ts"

/**
 * A body: its text, with misplaced relationships moved, and its JSON. Both are undefined where no body was sent and none is
 * required.
 */
export interface Body {
  readonly text: string | undefined
  readonly json: unknown
}

/** The longest body, in bytes, of an operation that takes no files. */
export const maxBody = 2 ** 20

/** The JSON body of a call that came in, read no further than `max` bytes. */
export const readBody = async (
  request: Request,
  need: "required" | "optional",
  max = maxBody
): Promise<Result.Result<Body, ApiError>> => {
  const read = Result.flatMap(await readBytes(request, max), toText)
  if (Result.isFailure(read)) return Result.fail(read.failure)
  const text = read.success
  if (text === "" && need === "optional") return Result.succeed({ text: undefined, json: undefined })
  const type = text === "" ? Result.void : checkContentType(request.headers.get("content-type"))
  return Result.flatMap(type, () => Result.flatMap(parse(text), (json) => withRelationshipsInside({ text, json })))
}

/**
 * Moves `relationships` from beside `data` into it, as two examples of the guides write them. A server would ignore them there,
 * and a payment would go into another request than the one that is named. A document with both is left as it is.
 */
const withRelationshipsInside = (body: Body): Result.Result<Body, ApiError> => {
  const { data, relationships: beside, ...rest } = isObject(body.json) ? body.json : {}
  if (!isObject(data) || !isObject(beside)) return Result.succeed(body)
  const { relationships: inside = {} } = data
  if (!isObject(inside)) return Result.succeed(body)
  const twice = Object.keys(beside).filter(
    (name) => Object.hasOwn(inside, name) && !Equal.equals(inside[name], beside[name])
  )
  if (twice.length > 0) return Result.fail({ _tag: "InvalidDocument", problems: twice.map(saidTwice) })
  const json = { ...rest, data: { ...data, relationships: { ...beside, ...inside } } }
  return Result.succeed({ text: stringify(json), json })
}

const saidTwice = (name: string): Problem =>
  error(["relationships", name], {
    _tag: "Contradiction",
    other: "data",
    rule: "the two name different things: relationships stand inside of data alone"
  })

const isObject = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The bytes of a body, read no further than `max`. */
export const readBytes = async (request: Request, max: number): Promise<Result.Result<Uint8Array, ApiError>> => {
  // Unpacked, a small compressed body could be a huge one
  if (!/^(identity)?$/i.test(request.headers.get("content-encoding") ?? "")) {
    return Result.fail({ _tag: "UnsupportedEncoding" })
  }
  const tooLarge = Result.fail({ _tag: "BodyTooLarge", max } as const)
  const told = request.headers.get("content-length")
  if (Number(told ?? 0) > max) return tooLarge
  try {
    // With a Content-Length, HTTP itself ends the body there; and to read it whole is much quicker than chunk by chunk
    if (told !== null) {
      const whole = new Uint8Array(await request.arrayBuffer())
      return whole.length > max ? tooLarge : Result.succeed(whole)
    }
    const chunks: Array<Uint8Array> = []
    let length = 0
    for await (const chunk of request.body ?? []) {
      length += chunk.length
      if (length > max) return tooLarge
      chunks.push(chunk)
    }
    return Result.succeed(joined(chunks, length))
  } catch {
    // the client has closed the connection, so nobody reads the answer
    return Result.fail(unreadable)
  }
}

const joined = (chunks: ReadonlyArray<Uint8Array>, length: number): Uint8Array => {
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

const toText = (bytes: Uint8Array): Result.Result<string, ApiError> =>
  Result.try({ try: () => new TextDecoder("utf-8", { fatal: true }).decode(bytes), catch: () => unreadable })

const unreadable: ApiError = { _tag: "MalformedJson", reason: "unreadable", line: 1, column: 1 }
