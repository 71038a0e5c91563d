import * as Flag from "effect/cli/Flag"
import * as Option from "effect/Option"
import { rowStates } from "@concierge/api/resources/rows"
import type { RowState } from "@concierge/domain/Batch"

/** In which states payments are meant: one, or several with commas between them. */
export const stateFlag = Flag.String("state").pipe(
  Flag.withDescription(`Only payments in this state, or in several with commas between them: ${rowStates.join(", ")}`),
  Flag.filterMap(
    (text) => Option.fromUndefinedOr(statesIn(text)),
    () => `one of ${rowStates.join(", ")}, or several with commas between them`
  ),
  Flag.optional,
  Flag.map(Option.getOrUndefined)
)

function statesIn(text: string): ReadonlyArray<RowState> | undefined {
  const names = text.split(",").map((name) => name.trim())
  const states = rowStates.filter((state) => names.includes(state))
  return states.length === new Set(names).size ? states : undefined
}
