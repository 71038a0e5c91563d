import type { Client, ClientError, OutcomeUnknown } from "@concierge/api/Client"
import type { ApiError } from "@concierge/api/errors"
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
import { refuse } from "../refuse.ts"
import type { ProviderLookups } from "./ProviderLookups.ts"
import { bodyOf, type Route } from "./Route.ts"

/** Checks a call and hands it on with the provider's key; what the provider answers comes back as it is. */
export const forward = Effect.fnUntraced(
  function* (
    provider: ProviderLookups,
    route: Route,
    id: string,
    request: Request
  ): Effect.fn.Return<Response, ApiError | ClientError> {
    yield* Effect.fromResult(generationOf(request.headers.get("version")))
    if (route.path.includes(":id") && !isId(id))
      return yield* refuse({ _tag: "NoSuchPath", path: new URL(request.url).pathname })
    const body = yield* bodyOf(request, route)
    const doubts = route.check === undefined ? [] : yield* route.check({ provider, id, body: body?.json })
    const answer = yield* provider.client.forward({
      method: route.method,
      path: pathOf(route, id),
      query: new URL(request.url).search.slice(1),
      headers: pick(request.headers, handedOn),
      isText: route.isText,
      body: body?.text
    })
    if (answer.status >= 400) {
      const { errors, words } = readRefusal(answer.body, answer.json)
      // nothing that a client of JSON:API could read
      if (errors.length === 0) return yield* refuse({ _tag: "ProviderRefused", status: answer.status, words })
    }
    const text = answer.status < 300 ? withWarnings(answer, doubts) : withoutAccounts(answer)
    const headers = new Headers({ "content-type": contentType, ...pick(new Headers(answer.headers), handedBack) })
    // a client would read the body that is not there
    if (text === "") headers.delete("content-type")
    return new Response(text === "" ? null : text, { status: answer.status, headers })
  },
  Effect.catch((error) => toResponseOrError(error))
)

type Answer = Effect.Success<ReturnType<Client["forward"]>>

/** Of a client's headers no other goes to the provider: least of all the token. */
const handedOn = ["version", "one-time-password"]
const handedBack = ["content-type", "retry-after"]

/** Opaque, but nothing that would make another address of it. */
const isId = (id: string): boolean => /^[\w-]{1,64}$/.test(id)

const pick = (headers: Headers, names: ReadonlyArray<string>): { readonly [name: string]: string } =>
  Object.fromEntries(names.flatMap((name) => (headers.has(name) ? [[name, headers.get(name) ?? ""]] : [])))

/** The answer's document with our doubts in its `meta`. Unless it has one, it is not written anew: every number keeps its digits. */
const withWarnings = ({ body, json }: Answer, doubts: ReadonlyArray<Problem>): string => {
  const warnings = toWarnings(doubts)
  if (warnings.length === 0 || typeof json !== "object" || json === null) return body
  if ("meta" in json) return stringify({ ...json, meta: { ...(json.meta as object | null), warnings } })
  return `${body.trimEnd().slice(0, -1)},"meta":${stringify({ warnings })}}`
}

/** A refusal, in whose sentences providers repeat what they were sent: only what is hidden is written anew. */
const withoutAccounts = ({ body, json }: Answer): string => {
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
const toResponseOrError = (error: ApiError | ClientError): Effect.Effect<Response, ApiError> => {
  switch (error._tag) {
    case "Refused":
      return error.errors.length === 0
        ? refuse({ _tag: "ProviderRefused", status: error.status, words: error.words })
        : Effect.succeed(respond({ errors: error.errors }, error.status))
    case "NotConnected":
      return refuse({ _tag: "UpstreamUnavailable" })
    case "Throttled":
      return refuse({ _tag: "Overloaded", retryAfterSeconds: Math.max(1, Math.ceil(error.retryAfterMs / 1_000)) })
    case "OutcomeUnknown": {
      if (!("reason" in error) || !unusable.has(error.reason)) return refuse({ _tag: "OutcomeUnknown" })
      const { errors, reason, status = 0, words = errors?.map(({ detail }) => detail).join("; ") } = error
      // a page for people, whose status says enough
      if (reason === "not a document" && status >= 400) return refuse({ _tag: "ProviderRefused", status, words })
      return refuse({ _tag: "UnusableAnswer", words: words ? hidden(words) : undefined })
    }
    default:
      return refuse(error)
  }
}

const unusable: ReadonlySet<OutcomeUnknown["reason"]> = new Set([
  "answer too large",
  "not a document",
  "unexpected document",
  "server error",
  "redirected",
  "too many pages"
])
