import type { ApiError } from "@concierge/api/ApiError"
import * as Effect from "effect/Effect"

/** Ends a call with an error of the one map. */
export const refuse = (error: ApiError): Effect.Effect<never, ApiError> => Effect.fail(error)
