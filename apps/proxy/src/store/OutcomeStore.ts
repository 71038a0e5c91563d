import type { Decision } from "@concierge/api/resources/outcomes"
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { RowState } from "@concierge/domain/Batch"

/**
 * What is kept of outcomes that nobody could prove. `sql/` holds the one implementation, and `test/store/outcomeContract.ts` what each
 * one must do. A database that fails is a defect.
 */
export class OutcomeStore extends Context.Service<
  OutcomeStore,
  {
    /** The batches in doubt, and the payments that are said to be paid after all; the oldest ones, at most {@link mostOutcomes} of each. */
    readonly doubts: Effect.Effect<ReadonlyArray<Doubt>>
    /** What was decided, oldest first, by the outcome's id; all of it unless told. */
    readonly decisions: (outcomeId?: string) => Effect.Effect<ReadonlyArray<DecisionRecord>>
    readonly decide: (outcomeId: string, question: string, decision: Decision) => Effect.Effect<void>
  }
>()("concierge/proxy/OutcomeStore") {}

export type Doubt =
  | { readonly kind: "batch"; readonly batchId: number; readonly since: number }
  | {
      readonly kind: "payment"
      readonly rowId: number
      readonly batchId: number
      readonly line: number
      readonly state: RowState
      readonly outputId: string | null
      readonly note: string | null
      readonly since: number
    }

export interface DecisionRecord extends Decision {
  readonly outcomeId: string
  /** What was not known. */
  readonly question: string
  readonly decidedAt: number
}

/** More than people decide about. */
export const mostOutcomes = 1_000
