import type { ClientError } from "@concierge/api/Client"
import { type Body, readBody } from "@concierge/api/Body"
import type { ApiError } from "@concierge/api/errors"
import { decodeDocument, type InvalidDocument } from "@concierge/api/JsonApi"
import { type Request as PayoutRequest, toFacts } from "@concierge/api/resources/requests"
import { isError, type Problem } from "@concierge/domain/Problem"
import { may, type RequestAction } from "@concierge/domain/Request"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import { refuse } from "../refuse.ts"
import type { Batches } from "../batches/Batches.ts"
import type { BatchStore } from "../store/BatchStore.ts"
import type { Upstream } from "../upstream/Upstream.ts"
import type { ProviderLookups } from "./ProviderLookups.ts"

/** One of the provider's calls, which is handed on to it when nothing speaks against it. */
export interface Route {
  /** As the specification names it. */
  readonly operationId: string
  readonly method: "GET" | "POST" | "PATCH" | "DELETE"
  /** Below `/api`; the segment `:id` takes any value. */
  readonly path: string
  /** Answers without a token. */
  readonly isOpen?: true
  /** Answered with plain text instead of a document. */
  readonly isText?: true
  /** Whether a body is read: a document that must be there, or one that may be left out. */
  readonly body?: "required" | "optional"
  /**
   * Everything that speaks against the call: first its document, then what the provider says of what it is about.
   * Returns what is only doubtful.
   */
  readonly check?: (call: Call) => Effect.Effect<ReadonlyArray<Problem>, ApiError | ClientError>
}

/** A call that the proxy answers itself. */
export interface OwnRoute extends Pick<Route, "operationId" | "method" | "path" | "isOpen"> {
  /** What its address may ask for. */
  readonly parameters?: ReadonlyArray<string>
  readonly answer: (call: {
    readonly id: string
    readonly request: Request
  }) => Effect.Effect<Response, ApiError, Services>
}

/** What the proxy's own calls need. */
export type Services = Batches | BatchStore | Upstream

/** A call that came in for the provider. */
export interface Call {
  readonly provider: ProviderLookups
  /** What stands in the path for `:id`. */
  readonly id: string
  /** What `Json.parse` gave; undefined where no body was sent. */
  readonly body: unknown
}

/** The body of a call that came in. */
export const bodyOf = (request: Request, need: "required" | "optional"): Effect.Effect<Body, ApiError> =>
  Effect.flatMap(
    Effect.promise(() => readBody(request, need)),
    Effect.fromResult
  )

/** What a schema makes of the body. */
export const decode = <S extends Schema.Constraint & { readonly DecodingServices: never }>(
  schema: S,
  body: unknown
): Effect.Effect<S["Type"], InvalidDocument> => Effect.fromResult(decodeDocument(schema, body))

/** Refuses a document in which something is wrong; hands on what is only doubtful. */
export const judge = (problems: ReadonlyArray<Problem>): Effect.Effect<ReadonlyArray<Problem>, InvalidDocument> =>
  problems.some(isError) ? Effect.fail({ _tag: "InvalidDocument", problems }) : Effect.succeed(problems)

/** Refuses a document about something else than its address. */
export const checkId = (id: string, found: string | undefined): Effect.Effect<void, ApiError> =>
  found === undefined || found === id ? Effect.void : refuse({ _tag: "Conflict", what: "data.id", found, wanted: id })

/** The request as the provider has it, if the domain lets its client do that with it now. */
export const findToAct = Effect.fnUntraced(function* (
  { provider }: Call,
  action: RequestAction,
  id: string
): Effect.fn.Return<PayoutRequest, ApiError | ClientError> {
  const request = yield* provider.client.requests.show(id)
  const now = yield* Clock.currentTimeMillis
  const refused = may(action, toFacts(request, now), request.outputsCount, now)
  return refused === undefined ? request : yield* refuse(refused)
})
