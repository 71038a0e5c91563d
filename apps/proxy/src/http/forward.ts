import { type ClientError, meaningOf, type OutcomeUnknown } from "@concierge/api/ClientError"
import type { ApiError } from "@concierge/api/ApiError"
import type { HeaderValues, HttpResponse } from "@concierge/api/Carry"
import { type Call, documentIn } from "@concierge/api/exchange"
import { toWarnings } from "@concierge/api/problems"
import { generationOf } from "@concierge/api/Generation"
import { stringify } from "@concierge/api/Json"
import { contentType, respond } from "@concierge/api/JsonApi"
import { pathOf } from "@concierge/api/Operation"
import { readRefusal } from "@concierge/api/Refusal"
import { hidden } from "@concierge/domain/Hidden"
import type { Problem } from "@concierge/domain/Problem"
import * as Effect from "effect/Effect"
import * as Equal from "effect/Equal"
import * as Result from "effect/Result"
import type { ProviderLookups } from "./ProviderLookups.ts"
import { bodyOf, type Route } from "./Route.ts"

/**
 * Checks a call and hands it on with the provider's key; what the provider answers comes back as it is.
 *
 * @param begin comes right before the call is handed on
 */
export const forward = Effect.fnUntraced(
  function* (
    provider: ProviderLookups,
    route: Route,
    id: string,
    request: Request,
    begin: Effect.Effect<void, ApiError> = Effect.void
  ): Effect.fn.Return<Response, ApiError | ClientError> {
    const call = yield* Effect.fromResult(callOf(route, id, request))
    const body = yield* bodyOf(request, route)
    const doubts = route.check === undefined ? [] : yield* route.check({ provider, id, body: body?.json })
    yield* begin
    const answer = yield* provider.client.forward({ ...call, body: body?.text })
    return yield* Effect.fromResult(responseOf(route, answer, doubts))
  },
  Effect.catch((error) => Effect.fromResult(refusalFor(error)))
)

/** Whether no rule reads anything of a call but its head. */
export const isUnread = ({ body, check }: Route): boolean => body === undefined && check === undefined

/** Hands on a call that is unread, as {@link forward} does, but as a plain function: there are many of them. */
export const passOn = async (
  provider: ProviderLookups,
  route: Route,
  id: string,
  request: Request
): Promise<Result.Result<Response, ApiError>> => {
  const call = callOf(route, id, request)
  if (Result.isFailure(call)) return Result.fail(call.failure)
  const response = Result.flatMap(await provider.pass(call.success), (answer) => responseOf(route, answer, []))
  return Result.isFailure(response) ? refusalFor(response.failure) : Result.succeed(response.success)
}

/** The call to make of one that came in, but for its body. */
const callOf = (route: Route, id: string, { headers, url }: Request): Result.Result<Call, ApiError> => {
  const { pathname, search } = new URL(url)
  const generation = generationOf(headers.get("version"))
  if (Result.isFailure(generation)) return Result.fail(generation.failure)
  if (route.path.includes(":id") && !isId(id)) return Result.fail({ _tag: "NoSuchPath", path: pathname })
  return Result.succeed({
    method: route.method,
    path: pathOf(route, id),
    query: search.slice(1),
    headers: pick((name) => headers.get(name) ?? undefined, handedOn)
  })
}

/** The answer as it came, with our doubts if there are any, and without what nobody may see. */
const responseOf = (
  route: Route,
  answer: HttpResponse,
  doubts: ReadonlyArray<Problem>
): Result.Result<Response, ApiError | OutcomeUnknown> => {
  const { body, header, status } = answer
  const isRead = !isPlainText(route, answer) && (doubts.length > 0 || status >= 400 || !isDocument(body))
  const document = isRead ? documentIn(answer) : Result.succeed(undefined)
  if (Result.isFailure(document)) return Result.fail(document.failure)
  const json = document.success
  if (status >= 400) {
    const { errors, words } = readRefusal(body, json)
    // nothing that a client of JSON:API could read
    if (errors.length === 0) return Result.fail({ _tag: "ProviderRefused", status, words })
  }
  const text = status < 300 ? withWarnings(body, json, doubts) : withoutAccounts(body, json)
  // a client would read the body that is not there
  const type = text === "" ? {} : { "content-type": header("content-type") ?? contentType }
  return Result.succeed(
    new Response(text === "" ? null : text, { status, headers: { ...pick(header, handedBack), ...type } })
  )
}

const isPlainText = ({ isText }: Route, { header, status }: HttpResponse): boolean =>
  isText === true && status < 300 && header("content-type")?.startsWith("text/plain") === true

/** Whether an answer is JSON, or nothing, as far as it takes no time to tell. */
const isDocument = (body: string): boolean => {
  try {
    return body === "" || JSON.parse(body) !== undefined
  } catch {
    return false
  }
}

/** Of a client's headers no other goes to the provider: least of all the token. */
const handedOn = ["version", "one-time-password"]
const handedBack = ["retry-after"]

/** Opaque, but nothing that would make another address of it. */
const isId = (id: string): boolean => /^[\w-]{1,64}$/.test(id)

const pick = (header: HttpResponse["header"], names: ReadonlyArray<string>): HeaderValues =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = header(name)
      return value === undefined ? [] : [[name, value]]
    })
  )

/** The answer's document with our doubts in its `meta`. Unless it has one, it is not written anew: every number keeps its digits. */
const withWarnings = (body: string, json: unknown, doubts: ReadonlyArray<Problem>): string => {
  const warnings = toWarnings(doubts)
  if (warnings.length === 0 || typeof json !== "object" || json === null || Array.isArray(json)) return body
  if (!("meta" in json) && Object.keys(json).length > 0)
    return `${body.trimEnd().slice(0, -1)},"meta":${stringify({ warnings })}}`
  const meta = "meta" in json && typeof json.meta === "object" ? json.meta : {}
  return stringify({ ...json, meta: { ...meta, warnings } })
}

/** A refusal, in whose sentences providers repeat what they were sent: only what is hidden is written anew. */
const withoutAccounts = (body: string, json: unknown): string => {
  const shown = hiddenIn(json)
  return Equal.equals(shown, json) ? body : stringify(shown)
}

const hiddenIn = (value: unknown): unknown => {
  if (typeof value === "string") return hidden(value)
  if (Array.isArray(value)) return value.map(hiddenIn)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, saying.has(name) ? hiddenIn(member) : member])
  )
}

/** The members of an error document that may hold what was sent; numbers and `meta` keep their digits. */
const saying: ReadonlySet<string> = new Set(["errors", "title", "detail", "source", "pointer", "parameter"])

/** What the provider refused when it was asked about something is its own answer; the rest is ours to tell. */
const refusalFor = (error: ApiError | ClientError): Result.Result<Response, ApiError> => {
  switch (error._tag) {
    case "Refused":
      return error.errors.length === 0
        ? Result.fail({ _tag: "ProviderRefused", status: error.status, words: error.words })
        : Result.succeed(respond({ errors: error.errors }, error.status))
    case "NotConnected":
      return Result.fail({ _tag: "UpstreamUnavailable" })
    case "Throttled":
      return Result.fail({ _tag: "Overloaded", retryAfterSeconds: Math.max(1, Math.ceil(error.retryAfterMs / 1_000)) })
    case "OutcomeUnknown": {
      if (!("reason" in error) || !meaningOf(error).answered) return Result.fail({ _tag: "OutcomeUnknown" })
      const { errors, reason, status = 0, words = errors?.map(({ detail }) => detail).join("; ") } = error
      // a page for people, whose status says enough
      if (reason === "not a document" && status >= 400) return Result.fail({ _tag: "ProviderRefused", status, words })
      return Result.fail({ _tag: "UnusableAnswer", words: words ? hidden(words) : undefined })
    }
    default:
      return Result.fail(error)
  }
}
