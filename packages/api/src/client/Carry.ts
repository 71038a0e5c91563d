import * as Result from "effect/Result"
import { NotConnected, OutcomeUnknown } from "./ClientError.ts"

/** Sends one request and reads its response. It never rejects, and ends soon after its signal fires. */
export type Carry = (outgoing: HttpRequest, signal: AbortSignal) => Promise<Result.Result<HttpResponse, CarryError>>

export type CarryError = NotConnected | OutcomeUnknown

/** A request as it is sent. */
export interface HttpRequest {
  readonly method: string
  readonly url: string
  readonly headers: HeaderValues
  readonly body?: string | undefined
  /** A file in place of the body, which is sent as it is read; only `fetch` carries one. */
  readonly file?: ReadableStream<Uint8Array> | undefined
}

export type HeaderValues = { readonly [name: string]: string }

/** A response as it was received, its body whole. */
export interface HttpResponse {
  readonly status: number
  /** The value of a header, by its name in lower case. */
  readonly header: (name: string) => string | undefined
  readonly body: string
}

/** `fetch`, or a server in this process. */
export type Fetch = (request: Request) => Promise<Response>

export const byFetch =
  (fetch: Fetch): Carry =>
  async ({ body, file, headers, method, url }, signal) => {
    let request: Request
    try {
      // following a redirect would show the key to whoever it leads to
      request = new Request(url, {
        method,
        headers,
        signal,
        redirect: "manual",
        ...(body === undefined ? {} : { body }),
        ...(file === undefined ? {} : { body: file, duplex: "half" })
      })
    } catch {
      // the cause may hold the key, so it goes no further
      return Result.fail(new NotConnected({ reason: "cannot be sent" }))
    }
    try {
      const response = await fetch(request)
      const header = (name: string) => response.headers.get(name) ?? undefined
      return await readAnswer(response.status, header, response.body ?? [])
    } catch (cause) {
      return Result.fail(whyFailed(cause))
    }
  }

/** The largest body of a response, in bytes. */
export const maxBytes = 8 * 1024 * 1024

/** Reads a response to its end. */
export const readAnswer = async (
  status: number,
  header: HttpResponse["header"],
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
): Promise<Result.Result<HttpResponse, OutcomeUnknown>> => {
  const read: Array<Uint8Array> = []
  let size = 0
  try {
    for await (const chunk of chunks) {
      size += chunk.byteLength
      if (size > maxBytes) return Result.fail(new OutcomeUnknown({ reason: "answer too large", status }))
      read.push(chunk)
    }
  } catch {
    return Result.fail(new OutcomeUnknown({ reason: "answer cut short", status }))
  }
  return Result.succeed({ status, header, body: new TextDecoder().decode(Buffer.concat(read)) })
}

/** The error for a failed call: {@link NotConnected} only where nothing can have been sent. */
export const whyFailed = (cause: unknown): CarryError => {
  const reasons = causesOf(cause).map(whyNotSent)
  const [first] = reasons
  if (first !== undefined && !reasons.includes(undefined)) return new NotConnected({ reason: first })
  return new OutcomeUnknown({ reason: causesOf(cause).some(isTimeout) ? "no answer in time" : "connection lost" })
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
  UND_ERR_CONNECT_TIMEOUT: "host unreachable",
  UND_ERR_INVALID_ARG: "cannot be sent"
}

/** A timeout of the signal, or of the HTTP client. */
const isTimeout = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === "TimeoutError" || error.name === "HeadersTimeoutError" || error.name === "BodyTimeoutError")
