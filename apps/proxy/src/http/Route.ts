import type { ApiError } from "@concierge/api/ApiError"
import { type Body, readBody } from "@concierge/api/Body"
import type { Operation } from "@concierge/api/Operation"
import * as Effect from "effect/Effect"
import type { Batches } from "../batches/Batches.ts"
import type { Runner } from "../batches/run/Runner.ts"
import type { Imports } from "../batches/import/Imports.ts"
import { refuse } from "../refuse.ts"
import type { Mending } from "../batches/Mending.ts"
import type { Reports } from "../batches/reports/Reports.ts"
import type { BatchStore } from "../store/BatchStore.ts"
import type { IdempotencyStore } from "../store/IdempotencyStore.ts"
import type { OutcomeStore } from "../store/OutcomeStore.ts"
import type { Upstream } from "../upstream/Upstream.ts"
import type { Check } from "./checks/Check.ts"

/** One of the provider's calls, which is handed on to it when its check has nothing against it. */
export interface Route extends Operation {
  readonly check: Check | undefined
}

/** A call that the proxy answers itself. */
export interface OwnRoute extends Operation {
  readonly handler: Handler
}

/** Answers a call of the proxy's own. */
export type Handler = (call: {
  /** What stands in the path for `:id`. */
  readonly id: string
  readonly request: Request
  /** What `Json.parse` gave; undefined where no body is read. */
  readonly body: unknown
}) => Effect.Effect<Response, ApiError, Services>

/** What the proxy's own calls need. */
export type Services =
  | Mending
  | Reports
  | Batches
  | BatchStore
  | IdempotencyStore
  | Imports
  | OutcomeStore
  | Runner
  | Upstream

/** The body of a call that came in; nothing where its operation has none, or looks itself at what comes. */
export const bodyOf = (
  request: Request,
  { body: need, takesFile }: Operation
): Effect.Effect<Body | undefined, ApiError> =>
  need === undefined || takesFile === true
    ? Effect.undefined
    : Effect.promise(() => readBody(request, need)).pipe(
        Effect.flatMap(Effect.fromResult),
        Effect.timeoutOrElse({
          duration: longestBody,
          orElse: () => refuse({ _tag: "SlowRequest", seconds: longestBody / 1_000 })
        })
      )

/** Milliseconds within which a body comes that is no file. */
const longestBody = 60_000
