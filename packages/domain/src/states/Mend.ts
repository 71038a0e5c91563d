import type { components } from "../generated/proxy.ts"
import type { RowState } from "./Batch.ts"
import { notInState, type NotInState } from "./Moves.ts"

/**
 * How the mending of a failed payment stands. It begins `waiting`, or is `let_go`; every other state ends it, and the payment may
 * be mended again if it fails again.
 */
export type MendStage = components["schemas"]["MendStage"]

/**
 * The meaning of each state, in words for people.
 *
 * @example
 * mendMeanings.taken // => "the provider tries the payment again with the new account"
 */
export const mendMeanings: { readonly [State in MendStage]: string } = {
  waiting: "a new account was given; the provider is being told",
  taken: "the provider tries the payment again with the new account",
  refused: "the provider would not take the new account",
  late: "the payment was no longer failed when the provider was told",
  let_go: "nobody mends it: the provider returns it"
}

/** All states of a mending, the initial one first. */
export const mendStages = Object.keys(mendMeanings) as ReadonlyArray<MendStage>

/**
 * The actions of a person on a row, and the states in which each is possible: what is paid, or may be, is never mended.
 *
 * @example
 * rowActions.mend // => ["failed"]
 */
export const rowActions = {
  mend: ["failed"],
  let_go: ["failed"]
} as const satisfies { readonly [action: string]: ReadonlyArray<RowState> }

/** An action of a person on a row. */
export type RowAction = keyof typeof rowActions

/** Why an action on a row is refused. */
export type RowRefused = NotInState<"payment", RowAction, RowState>

/**
 * Checks whether an action on a row is possible.
 *
 * @example
 * may("mend", "failed") // => undefined
 * may("mend", "settled")?.allowed // => ["failed"]
 *
 * @returns undefined when it is possible, otherwise the reason why not
 */
export const may = (action: RowAction, state: RowState): RowRefused | undefined =>
  notInState("payment", rowActions, action, state)
