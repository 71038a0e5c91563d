import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import { parse } from "../documents/Json.ts"
import { mediaType } from "../documents/JsonApi.ts"
import { writeAuthorization } from "../http/Authorization.ts"
import type { Carry, HeaderValues, HttpRequest, HttpResponse } from "./Carry.ts"
import { type ClientError, OutcomeUnknown, Refused, type SendError, Throttled } from "./ClientError.ts"
import { readRefusal } from "./Refusal.ts"
import { retryAfterMs } from "./RetryAfter.ts"

/** Makes a call. Gives every answer whose outcome is known, refusals too. */
export type Send = (call: Call) => Effect.Effect<HttpResponse, SendError>

/** One call. */
export interface Call {
  readonly method: string
  /** The path from the root of the server, with a leading slash. */
  readonly path: string
  /** Without the question mark. */
  readonly query?: string | undefined
  readonly headers?: HeaderValues | undefined
  readonly body?: string | undefined
  /** A file in place of the body, and how long it may take, in milliseconds. */
  readonly file?: { readonly bytes: ReadableStream<Uint8Array>; readonly timeoutMs: number } | undefined
}

/** The server that calls go to, and the user for whom they are made. */
export interface Server {
  /** Its address, with or without `/api` at its end. */
  readonly baseUrl: string
  readonly key?: Redacted.Redacted | undefined
  /** The managed user for whom the calls are made; without one, the key's own user. */
  readonly actsFor?: string | undefined
  /** Sent with every call. */
  readonly headers?: HeaderValues | undefined
  readonly carry: Carry
}

/** Sends calls with a timeout, and repeats none. */
export const makeSend = (server: Server, timeoutMs: number): Send => {
  const once = sendOnce(server)
  return (call) =>
    Effect.clockWith((clock) => Effect.promise((signal) => once(call, { clock, signal }))).pipe(
      Effect.timeoutOrElse({
        duration: call.file?.timeoutMs ?? timeoutMs,
        orElse: () => Effect.succeed(Result.fail(new OutcomeUnknown({ reason: "no answer in time" })))
      }),
      Effect.flatMap(Effect.fromResult)
    )
}

/** The same as a plain function, for callers without a fiber. It never rejects. */
export const sendOnce = (server: Server) => {
  const toOutgoing = outgoingTo(server)
  return async (
    call: Call,
    { clock, signal }: { readonly clock: Clock.Clock; readonly signal: AbortSignal }
  ): Promise<Result.Result<HttpResponse, SendError>> => {
    const incoming = await server.carry(toOutgoing(call), signal)
    if (Result.isFailure(incoming) || incoming.success.status < 300) return incoming
    return toAnswer(withoutKey(server, incoming.success), clock.currentTimeMillisUnsafe())
  }
}

/** Makes a call that must be answered with 2xx and a document or an empty body; numbers keep their digits. */
export const exchange = Effect.fnUntraced(function* (send: Send, call: Call): Effect.fn.Return<Document, ClientError> {
  const answer = yield* send(call)
  const { body, status } = answer
  const json = yield* Effect.fromResult(documentIn(answer))
  return status < 300 ? { status, json } : yield* new Refused({ status, ...readRefusal(body, json) })
})

export interface Document {
  readonly status: number
  readonly json: unknown
}

/** The parsed body of an answer; undefined where it is empty. */
export const documentIn = ({ body, status }: HttpResponse): Result.Result<unknown, OutcomeUnknown> => {
  if (body === "") return Result.succeed(undefined)
  return Result.mapError(parse(body), ({ reason }) => {
    const refusal = status < 300 ? {} : readRefusal(body, undefined)
    return new OutcomeUnknown({
      reason: reason === "unfinished" ? "answer cut short" : "not a document",
      status,
      ...refusal
    })
  })
}

const outgoingTo = ({ actsFor, baseUrl, headers = {}, key }: Server) => {
  const root = baseUrl.replace(/\/+$/, "").replace(/\/api$/, "")
  // last, so that no header of a forwarded call replaces the key
  const authorization =
    key === undefined ? {} : { authorization: writeAuthorization({ key: Redacted.value(key), actsFor }) }
  return ({ body, file, headers: own, method, path, query }: Call): HttpRequest => ({
    method,
    url: `${root}${path}${query === undefined || query === "" ? "" : `?${query}`}`,
    headers: {
      accept: mediaType,
      ...(body === undefined ? {} : { "content-type": mediaType }),
      ...headers,
      ...lowered(own),
      ...authorization
    },
    body,
    file: file?.bytes
  })
}

/** Header names in lower case, so that one replaces another. */
const lowered = (headers: HeaderValues = {}): HeaderValues =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

/** Masks the key, which some servers repeat in a refusal. In other answers a short key could be a number or a word. */
const withoutKey = ({ key }: Server, incoming: HttpResponse): HttpResponse => {
  const secret = key === undefined ? "" : Redacted.value(key)
  const shortest = incoming.status >= 400 ? 6 : 16
  return secret.length < shortest ? incoming : { ...incoming, body: incoming.body.replaceAll(secret, "••••") }
}

const toAnswer = (incoming: HttpResponse, now: number): Result.Result<HttpResponse, OutcomeUnknown | Throttled> => {
  const { body, header, status } = incoming
  if (status === 429) {
    const wait = retryAfterMs(header("retry-after"), { date: header("date"), now })
    return Result.fail(new Throttled({ retryAfterMs: wait }))
  }
  if (status >= 500 || status === 408) {
    const refusal = readRefusal(body, Result.getOrUndefined(parse(body)))
    return Result.fail(new OutcomeUnknown({ reason: "server error", status, ...refusal }))
  }
  if (status < 400) return Result.fail(new OutcomeUnknown({ reason: "redirected", status }))
  return Result.succeed(incoming)
}
