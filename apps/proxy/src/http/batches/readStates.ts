import type { ApiError } from "@concierge/api/ApiError"
import { rowStates } from "@concierge/api/resources/rows"
import type { RowState } from "@concierge/domain/Batch"
import * as Effect from "effect/Effect"
import { refuse } from "../../refuse.ts"

/** The states of rows that a parameter of a call asks for; nothing where it asks for all. */
export const readStates = (
  url: URL,
  parameter: "filter[state]" | "state"
): Effect.Effect<ReadonlyArray<RowState> | undefined, ApiError> => {
  const given = url.searchParams.get(parameter)
  if (given === null) return Effect.undefined
  const names = given.split(",")
  const states = rowStates.filter((state) => names.includes(state))
  return states.length === new Set(names).size
    ? Effect.succeed(states)
    : refuse({
        _tag: "InvalidParameter",
        parameter,
        wanted: `one of ${rowStates.join(", ")}, or several with commas between them`
      })
}
