import type { ClientError } from "@concierge/api/ClientError"
import type { ApiError } from "@concierge/api/ApiError"
import { checkId } from "@concierge/api/checkId"
import { decodeDocument, type InvalidDocument } from "@concierge/api/JsonApi"
import type { providerOperations } from "@concierge/api/operations"
import { type Request as PayoutRequest, toFacts } from "@concierge/api/resources/requests"
import { isError, type Problem } from "@concierge/domain/Problem"
import { may, type RequestAction } from "@concierge/domain/Request"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import { refuse } from "../../refuse.ts"
import type { ProviderLookups } from "../ProviderLookups.ts"

/**
 * Everything that speaks against a call for the provider: first its document, then what the provider says of what it is about.
 * Gives what is only doubtful.
 */
export type Check = (call: ReceivedCall) => Effect.Effect<ReadonlyArray<Problem>, ApiError | ClientError>

/** A call that came in for the provider. */
export interface ReceivedCall {
  readonly provider: ProviderLookups
  /** What stands in the path for `:id`. */
  readonly id: string
  /** What `Json.parse` gave; undefined where no body was sent. */
  readonly body: unknown
}

/** What comes before a call is handed on: its check, or nothing; or the error with which it is refused, whatever it says. */
export type Rule = Check | typeof unchecked | ApiError

/** Some operations' rules. */
export type Rules = { readonly [OperationId in keyof typeof providerOperations]?: Rule }

/** Handed on as it is. */
export const unchecked = undefined

/** The check of a body alone, if there is one. */
export const checkBody =
  (schema: DocumentSchema<unknown>): Check =>
  ({ body }) =>
    body === undefined ? noDoubts : Effect.andThen(decode(schema, body), noDoubts)

/** The check of a body, if there is one, that may say the id which its address has. */
export const checkBodyAndId =
  (schema: DocumentSchema<{ readonly id?: string | undefined }>): Check =>
  ({ body, id }) =>
    body === undefined
      ? noDoubts
      : decode(schema, body).pipe(
          Effect.flatMap((document) => Effect.fromResult(checkId(id, document.id))),
          Effect.andThen(noDoubts)
        )

type DocumentSchema<A> = Schema.ConstraintDecoder<A>

const noDoubts = Effect.succeed<ReadonlyArray<Problem>>([])

/** What a schema makes of a body. */
export const decode = <A>(schema: DocumentSchema<A>, body: unknown): Effect.Effect<A, InvalidDocument> =>
  Effect.fromResult(decodeDocument(schema, body))

/** Refuses a document in which something is wrong; gives what is only doubtful. */
export const judge = (problems: ReadonlyArray<Problem>): Effect.Effect<ReadonlyArray<Problem>, InvalidDocument> =>
  problems.some(isError) ? Effect.fail({ _tag: "InvalidDocument", problems }) : Effect.succeed(problems)

/** The request as the provider has it, if the domain lets its client do that with it now. */
export const findToAct = Effect.fnUntraced(function* (
  { provider }: ReceivedCall,
  action: RequestAction,
  id: string
): Effect.fn.Return<PayoutRequest, ApiError | ClientError> {
  const request = yield* provider.client.requests.show(id)
  const now = (yield* Clock.currentTimeMillis) + provider.clockAhead()
  const refused = may(action, toFacts(request, now), request.outputsCount, now)
  return refused === undefined ? request : yield* refuse(refused)
})
