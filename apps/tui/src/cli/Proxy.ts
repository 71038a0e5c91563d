import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import { whyFailed } from "@concierge/api/Carry"
import { type ClientError, meaningOf, OutcomeUnknown, Refused } from "@concierge/api/ClientError"
import { parse } from "@concierge/api/Json"
import { readRefusal } from "@concierge/api/Refusal"
import { guidesKey } from "@concierge/api/Authorization"
import { isLoopback, readAddress } from "@concierge/api/Address"
import { type Client, makeClient } from "@concierge/api/Client"
import { callFailed } from "../show/connection.ts"
import { fail, Failure } from "./Failure.ts"
import { Io } from "./Io.ts"

/** The proxy that the commands talk to. */
export class Proxy extends Context.Service<
  Proxy,
  {
    readonly url: string
    readonly client: Client
    /** One call whose body, or whose answer, is no document. What is refused is a failure. */
    readonly open: (path: string, call: Plain) => Effect.Effect<Response, Failure>
  }
>()("@concierge/tui/Proxy") {
  /** As `CONCIERGE_URL` and `CONCIERGE_TOKEN` say. */
  static readonly layer = Layer.effect(
    Proxy,
    Effect.gen(function* () {
      const { env, send } = yield* Io
      const { url, token } = yield* settings(env)
      const client = makeClient({
        baseUrl: url,
        key: Redacted.make(token),
        timeoutMs: callMs,
        ...(send === undefined ? {} : { send })
      })
      const open = Effect.fnUntraced(function* (path: string, { accept, body }: Plain) {
        const headers = { authorization: token, accept, ...(body === undefined ? {} : { "content-type": "text/csv" }) }
        const failed = (error: ClientError) => fail({ _tag: "CallFailed", url, error })
        const answer = yield* Effect.promise((signal) =>
          (send ?? fetch)(
            new Request(`${url}${path}`, {
              headers,
              signal,
              redirect: "manual",
              ...(body === undefined ? {} : { method: "POST", body: new Uint8Array(body) })
            })
          ).then(Result.succeed, (cause) => Result.fail(whyFailed(cause)))
        )
        if (Result.isFailure(answer)) return yield* failed(answer.failure)
        const response = answer.success
        if (response.ok) return response
        const text = yield* Effect.promise(() => response.text().catch(() => ""))
        const json = Result.getOrUndefined(parse(text))
        return yield* failed(new Refused({ status: response.status, ...readRefusal(text, json) }))
      })
      return Proxy.of({ url, client, open })
    })
  )
}

/** A call beside those of the client. */
interface Plain {
  readonly accept: string
  /** A file, which is sent as it is. */
  readonly body?: Uint8Array
}

/**
 * Where the proxy is and what opens it. The token of the embedded sandbox is known to everybody, so it is only ever sent
 * to this machine.
 */
export const settings = Effect.fnUntraced(function* (env: {
  readonly [variable: string]: string | undefined
}): Effect.fn.Return<{ readonly url: string; readonly token: string }, Failure> {
  const url = yield* addressOf(env)
  const token = env["CONCIERGE_TOKEN"] || (isLoopback(url.hostname) ? guidesKey : undefined)
  if (token !== undefined) return { url: url.href.replace(/\/$/, ""), token }
  return yield* bad("CONCIERGE_TOKEN", "", `the token of the proxy at ${url.host}`)
})

/** What `CONCIERGE_URL` says; without it, where a proxy that is started with these variables listens. */
const addressOf = Effect.fnUntraced(function* (env: {
  readonly [variable: string]: string | undefined
}): Effect.fn.Return<URL, Failure> {
  const given = env["CONCIERGE_URL"] ?? ""
  if (given !== "") {
    const url = URL.parse(given)
    // a name, a password or a query may be a secret, and this address is repeated wherever a call fails
    const isBare = url !== null && [url.username, url.password, url.search, url.hash].every((part) => part === "")
    if (isBare && /^https?:$/.test(url.protocol)) return url
    const holds = given.replace(/\/\/[^/]*@/, "//…@").replace(/[?#].*/s, "?…")
    return yield* bad("CONCIERGE_URL", holds, "an address such as http://127.0.0.1:8787")
  }
  const address = readAddress({ host: env["CONCIERGE_HOST"], port: env["CONCIERGE_PORT"] })
  if (Result.isFailure(address))
    return yield* bad(address.failure.variable, address.failure.holds, address.failure.wanted)
  if (address.success.port !== 0) return new URL(address.success.url)
  return yield* bad("CONCIERGE_URL", "", "where the proxy listens, since CONCIERGE_PORT is 0: any free port")
})

const bad = (variable: string, holds: string, wanted: string) => fail({ _tag: "BadVariable", variable, holds, wanted })

/**
 * Timeouts of a call and of a health check. Together they are the longest wait for a proxy that does not answer.
 */
const [callMs, healthMs] = [18_000, 8_000]

/** The proxy's health, with a shorter timeout than other calls. */
export const howItIs = Effect.gen(function* () {
  const { client, url } = yield* Proxy
  return yield* client.health().pipe(
    Effect.timeoutOrElse({
      duration: healthMs,
      orElse: () => Effect.fail(new OutcomeUnknown({ reason: "no answer in time" }))
    }),
    Effect.mapError((error) => new Failure({ reason: { _tag: "CallFailed", url, error } }))
  )
})

/** Makes one call. When it fails because the provider does not answer, the failure says since when. */
export const call = Effect.fnUntraced(function* <A>(
  make: (client: Client) => Effect.Effect<A, ClientError>
): Effect.fn.Return<A, Failure, Proxy> {
  const { client, url } = yield* Proxy
  const answer = yield* Effect.result(make(client))
  if (answer._tag === "Success") return answer.success
  const error = answer.failure
  const health = mayBeTheProvider(error) ? yield* howItIs : undefined
  if (health?.reach._tag === "Unreachable") return yield* fail({ _tag: "ProviderGone", health })
  return yield* fail({ _tag: "CallFailed", url, error })
})

const mayBeTheProvider = (error: ClientError): boolean =>
  error._tag === "OutcomeUnknown" && (error.reason === "no answer in time" || error.status === 503)

const patience = { minutes: 10, everyMs: 1_000 } as const

/**
 * Repeats a call that is safe to repeat until it is answered, since the proxy may be restarting. Fails after ten minutes
 * without an answer, with the command that goes on.
 */
export const patiently = Effect.fnUntraced(function* <A>(
  make: (client: Client) => Effect.Effect<A, ClientError>,
  next: string
): Effect.fn.Return<A, Failure, Proxy | Io> {
  const { client, url } = yield* Proxy
  const { tell } = yield* Io
  let lostAt: number | undefined
  while (true) {
    const answer = yield* Effect.result(make(client))
    if (answer._tag === "Success") {
      if (lostAt !== undefined) tell("connected again")
      return answer.success
    }
    const error = answer.failure
    if (error._tag === "Throttled") {
      yield* Effect.sleep(Math.max(patience.everyMs, error.retryAfterMs))
      continue
    }
    if (error._tag === "Refused" || meaningOf(error).hopeless) return yield* fail({ _tag: "CallFailed", url, error })
    const now = yield* Clock.currentTimeMillis
    if (lostAt === undefined) {
      lostAt = now
      const isDown = error._tag === "NotConnected" || error.status === undefined
      tell(isDown ? `connection lost, waiting for ${url} …` : `${callFailed(error, url)} Waiting …`)
    }
    if (now - lostAt >= patience.minutes * 60_000) {
      return yield* fail({ _tag: "ConnectionLost", url, minutes: patience.minutes, next })
    }
    yield* Effect.sleep(patience.everyMs)
  }
})
