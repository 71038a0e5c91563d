import { createHash } from "node:crypto"
import type { ApiError } from "@concierge/api/ApiError"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Result from "effect/Result"
import { refuse } from "../refuse.ts"
import { type CallRecord, IdempotencyStore, type KeptAnswer } from "../store/IdempotencyStore.ts"

/** Executes a call; `begin` comes right before the first thing that has an effect. */
export type Execute<R> = (
  request: Request,
  begin: Effect.Effect<void, ApiError>
) => Effect.Effect<Response, ApiError, R>

/**
 * Executes a POST once for each `Idempotency-Key`: the same call again is answered as the first one was, and has no effect. A call
 * that was refused before it had an effect may be sent again with its key. Calls without a key are executed as they come.
 *
 * @param orElse the answer to an error, also to one that nobody expected
 */
export const executeOnce = Effect.fnUntraced(function* <R>(
  request: Request,
  actsFor: string | undefined,
  execute: Execute<R>,
  orElse: (cause: Cause.Cause<ApiError>) => Effect.Effect<Response>
): Effect.fn.Return<Response, ApiError, R | IdempotencyStore> {
  const given = request.headers.get("idempotency-key")
  if (given === null || !hasKey(request)) return yield* execute(request, Effect.void)
  const store = yield* IdempotencyStore
  const name = { actsFor: actsFor ?? "", key: yield* readKey(given) }
  const headHash = headHashOf(request)
  const body = hashing(request)
  const known = yield* store.find(name)
  if (known !== undefined) return yield* answerAgain(known, headHash, body)

  let isBegun = false
  const begin = Effect.gen(function* () {
    const begun = yield* store.begin(name, { operation: operationOf(request), headHash, bodyHash: body.hash() })
    if (begun === "full") return yield* refuse({ _tag: "Overloaded", retryAfterSeconds: 3_600 })
    if (begun === "known") return yield* refuse({ _tag: "IdempotencyKeyInUse" })
    isBegun = true
  })
  const exit = yield* Effect.exit(execute(body.request, begin))
  // what is interrupted may have had an effect
  if (!isBegun || (Exit.isFailure(exit) && Cause.hasInterruptsOnly(exit.cause))) return yield* exit
  if (Exit.isFailure(exit) && hadNoEffect(exit.cause)) {
    yield* store.forget(name)
    return yield* exit
  }
  const response = Exit.isSuccess(exit) ? exit.value : yield* orElse(exit.cause)
  const text = yield* Effect.promise(() => response.text())
  const { headers, status } = response
  const answer = { status, contentType: headers.get("content-type"), location: headers.get("location"), body: text }
  yield* store.finish(name, text.length > longestAnswer ? { ...answer, body: null } : answer, body.hash())
  return new Response(text === "" ? null : text, { status, headers })
})

/** Whether a call is executed once only. All other methods do the same however often they come. */
export const hasKey = ({ headers, method }: Request): boolean => method === "POST" && headers.has("idempotency-key")

/** The longest answer that is kept, in characters. */
const longestAnswer = 256 * 1024

/** As the IETF's draft writes it, between quotation marks, or bare, as most clients send it. */
const readKey = (given: string): Effect.Effect<string, ApiError> => {
  const [, quoted, bare] = /^(?:"([!#-[\]-~]{1,255})"|([!#-~]{1,255}))$/.exec(given.trim()) ?? []
  const key = quoted ?? bare
  if (key !== undefined) return Effect.succeed(key)
  const wanted = "1 to 255 visible ASCII characters, e.g. a UUID"
  return refuse({ _tag: "InvalidHeader", header: "Idempotency-Key", wanted })
}

const operationOf = ({ method, url }: Request): string => `${method} ${new URL(url).pathname}`

const headHashOf = ({ headers, method, url }: Request): string => {
  const { pathname, search } = new URL(url)
  const head = [method, pathname + search, headers.get("version"), headers.get("content-type")]
  return createHash("sha256").update(JSON.stringify(head)).digest("hex")
}

/** The call again, and the hash of its body as far as that was read to its end. */
const hashing = ({ body, headers, method, signal, url }: Request) => {
  const hash = createHash("sha256")
  let isRead = false
  const passed = body?.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (chunk, controller) => {
        hash.update(chunk)
        controller.enqueue(chunk)
      },
      flush: () => {
        isRead = true
      }
    })
  )
  const request = new Request(url, {
    method,
    headers,
    signal,
    ...(passed && { body: passed, duplex: "half" as const })
  })
  return { request, hash: () => (isRead ? hash.copy().digest("hex") : null) }
}

/** Refuses another call with the same key, and answers the same one without executing it. */
const answerAgain = Effect.fnUntraced(function* (
  { answer, bodyHash, headHash: knownHead, state }: CallRecord,
  headHash: string,
  { hash, request }: ReturnType<typeof hashing>
): Effect.fn.Return<Response, ApiError> {
  const read = Effect.promise(async () => {
    // nothing of it is kept
    for await (const _ of request.body ?? []);
    return hash()
  }).pipe(
    Effect.timeoutOrElse({
      duration: longestBody,
      orElse: () => refuse({ _tag: "SlowRequest", seconds: longestBody / 1_000 })
    })
  )
  const isSame = headHash === knownHead && (bodyHash === null || (yield* read) === bodyHash)
  if (!isSame) return yield* refuse({ _tag: "IdempotencyKeyReused" })
  if (state === "running") return yield* refuse({ _tag: "IdempotencyKeyInUse" })
  return answer === undefined || answer.body === null
    ? yield* refuse({ _tag: "AnswerLost", answered: answer?.status })
    : toResponse(answer, answer.body)
})

/** Milliseconds within which the body of a repeated call comes. */
const longestBody = 10 * 60_000

const toResponse = ({ contentType, location, status }: KeptAnswer, body: string): Response => {
  const headers = new Headers({ "idempotent-replayed": "true" })
  if (contentType !== null) headers.set("content-type", contentType)
  if (location !== null) headers.set("location", location)
  return new Response(body === "" ? null : body, { status, headers })
}

/** Of what failed with any other error, something may have taken effect, or the provider has judged it. */
const hadNoEffect = (cause: Cause.Cause<ApiError>): boolean => {
  const expected = Cause.findError(cause)
  return Result.isSuccess(expected) && !hadEffect.has(expected.success._tag)
}

const hadEffect: ReadonlySet<ApiError["_tag"]> = new Set(["ProviderRefused", "UnusableAnswer", "OutcomeUnknown"])
