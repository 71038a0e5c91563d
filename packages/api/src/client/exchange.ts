import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import { parse } from "../documents/Json.ts"
import { mediaType } from "../documents/JsonApi.ts"
import { writeAuthorization } from "../http/Authorization.ts"
import { type ClientError, NotConnected, OutcomeUnknown, Refused, Throttled } from "./ClientError.ts"
import { readRefusal } from "./Refusal.ts"
import { retryAfterMs } from "./RetryAfter.ts"

/** What carries a request to its server: `fetch`, or a server in this process. */
export type Send = (request: Request) => Promise<Response>

/** Where calls go, and how long they may take. */
export interface ExchangeOptions {
  /** Without a slash at the end. */
  readonly root: string
  readonly key?: Redacted.Redacted | undefined
  readonly actsFor?: string | undefined
  readonly send: Send
  readonly timeoutMs: number
  readonly headers: HeaderValues
}

export type HeaderValues = { readonly [name: string]: string }

/** One call. */
export interface Call {
  readonly method: string
  /** Below the root, with a slash at its beginning. */
  readonly path: string
  /** Without its question mark. */
  readonly query?: string | undefined
  readonly headers?: HeaderValues | undefined
  readonly body?: string | undefined
  /** Plain text is an answer, too; otherwise anything but JSON is not one. */
  readonly isText?: boolean | undefined
}

/** An answer that says the call was done, or, when only {@link send} was asked, that it was understood. */
export interface Answer {
  readonly status: number
  readonly headers: HeaderValues
  readonly body: string
  /** The body read without losing a digit; nothing when it is empty. */
  readonly json: unknown
}

/** As much of an answer as is read. */
export const maxBytes = 8 * 1024 * 1024

/** Makes a call that must succeed: 2xx with JSON or nothing. */
export const exchange = (options: ExchangeOptions, call: Call): Effect.Effect<Answer, ClientError> =>
  Effect.flatMap(send(options, call), (answer) =>
    answer.status < 300
      ? Effect.succeed(answer)
      : Effect.fail(new Refused({ status: answer.status, ...readRefusal(answer.body, answer.json) }))
  )

/** Makes a call and gives any answer of which it is known what it means, refusals too. */
export const send = (options: ExchangeOptions, call: Call): Effect.Effect<Answer, ClientError> =>
  Effect.try({
    try: () => toRequest(options, call),
    // the cause may hold the key, so it goes no further
    catch: () => new NotConnected({ reason: "cannot be sent" })
  }).pipe(
    Effect.flatMap((request) =>
      Effect.tryPromise({
        try: async (signal) => {
          const response = await options.send(new Request(request, { signal }))
          return { response, body: withoutKey(options, response.status, await readBody(response)) }
        },
        catch: toClientError
      })
    ),
    Effect.timeoutOrElse({
      duration: options.timeoutMs,
      orElse: () => Effect.fail(new OutcomeUnknown({ reason: "no answer in time" }))
    }),
    Effect.flatMap(({ body, response }) => toAnswer(response, body, call.isText))
  )

const toRequest = (
  { actsFor, headers, key, root }: ExchangeOptions,
  { body, headers: own, method, path, query }: Call
): Request => {
  const all = new Headers({ accept: mediaType, ...(body === undefined ? {} : { "content-type": mediaType }) })
  for (const [name, value] of [...Object.entries(headers), ...Object.entries(own ?? {})]) all.set(name, value)
  // last, so that what a forwarded call came with never takes the key's place
  if (key !== undefined) all.set("authorization", writeAuthorization({ key: Redacted.value(key), actsFor }))
  return new Request(`${root}${path}${query === undefined || query === "" ? "" : `?${query}`}`, {
    method,
    headers: all,
    // following one would show the key to whoever it leads to
    redirect: "manual",
    ...(body === undefined ? {} : { body })
  })
}

/** The text of a body; throws an {@link OutcomeUnknown} when it cannot be had whole. */
const readBody = async (response: Response): Promise<string> => {
  const chunks: Array<Uint8Array> = []
  let size = 0
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.byteLength
      if (size > maxBytes) throw new OutcomeUnknown({ reason: "answer too large", status: response.status })
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof OutcomeUnknown) throw error
    throw new OutcomeUnknown({ reason: "answer cut short", status: response.status })
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

/** Some servers say which key they refuse. A short one may be a word of theirs. */
const withoutKey = ({ key }: ExchangeOptions, status: number, body: string): string => {
  const secret = key === undefined ? "" : Redacted.value(key)
  return status < 300 || secret.length < 16 ? body : body.replaceAll(secret, "••••")
}

const toAnswer = (response: Response, body: string, isText = false): Effect.Effect<Answer, ClientError> => {
  const { headers, status } = response
  if (status === 429) {
    return Effect.flatMap(Clock.currentTimeMillis, (now) =>
      Effect.fail(new Throttled({ retryAfterMs: retryAfterMs(headers, now) }))
    )
  }
  if (isText && status < 300 && headers.get("content-type")?.startsWith("text/plain") === true) {
    return Effect.succeed({ status, headers: Object.fromEntries(headers), body, json: undefined })
  }
  const json = body === "" ? Result.succeed(undefined) : parse(body)
  const refusal = () => readRefusal(body, Result.getOrUndefined(json))
  if (status >= 500 || status === 408) {
    return Effect.fail(new OutcomeUnknown({ reason: "server error", status, ...refusal() }))
  }
  if (status >= 300 && status < 400) return Effect.fail(new OutcomeUnknown({ reason: "redirected", status }))
  if (Result.isSuccess(json)) {
    return Effect.succeed({ status, headers: Object.fromEntries(headers), body, json: json.success })
  }
  const reason = json.failure.reason === "unfinished" ? "answer cut short" : "not a document"
  return Effect.fail(new OutcomeUnknown({ reason, status, ...(status < 300 ? {} : refusal()) }))
}

/** What a failed `send` means. Only where it is certain that nothing was sent it says so. */
export const toClientError = (error: unknown): NotConnected | OutcomeUnknown => {
  if (error instanceof OutcomeUnknown) return error
  const reasons = causesOf(error).map(whyNotSent)
  const [first] = reasons
  return first === undefined || reasons.includes(undefined)
    ? new OutcomeUnknown({ reason: "connection lost" })
    : new NotConnected({ reason: first })
}

/** The innermost errors: `fetch` wraps what happened, and trying several addresses gives several. */
const causesOf = (error: unknown): ReadonlyArray<unknown> => {
  if (error instanceof AggregateError) return error.errors.flatMap(causesOf)
  return error instanceof Error && error.cause !== undefined ? causesOf(error.cause) : [error]
}

const whyNotSent = (error: unknown): NotConnected["reason"] | undefined => {
  if (!(error instanceof Error)) return undefined
  const { code = "", message, syscall } = error as NodeJS.ErrnoException
  if (message === "bad port" || message === "unknown scheme") return "cannot be sent"
  if (/^(CERT_|ERR_TLS_CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/.test(code)) return "untrusted certificate"
  return notSent[code] ?? (syscall === "connect" ? "host unreachable" : undefined)
}

const notSent: { readonly [code: string]: NotConnected["reason"] } = {
  ECONNREFUSED: "connection refused",
  ENOTFOUND: "unknown host",
  EAI_AGAIN: "unknown host",
  EHOSTUNREACH: "host unreachable",
  ENETUNREACH: "host unreachable",
  UND_ERR_CONNECT_TIMEOUT: "host unreachable"
}
