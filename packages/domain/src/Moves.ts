/** A state machine as a table: from each state, the states one move away and what causes each move. */
export type Moves<State extends string, Cause extends string> = {
  readonly [From in State]: { readonly [To in State]?: ReadonlyArray<Cause> }
}

/** A move that the table does not have. */
export interface IllegalMove<State extends string = string> {
  readonly _tag: "IllegalMove"
  readonly of: string
  readonly from: State
  readonly to: State
  /** Where it may go instead; nowhere from a final state. */
  readonly allowed: ReadonlyArray<State>
}

export const illegalMove = <State extends string>(
  of: string,
  from: State,
  to: State,
  allowed: ReadonlyArray<State>
): IllegalMove<State> => ({ _tag: "IllegalMove", of, from, to, allowed })

/** The states from which no move leads anywhere. */
export const finalStates = <State extends string>(moves: Moves<State, string>): ReadonlySet<State> =>
  new Set((Object.keys(moves) as Array<State>).filter((state) => Object.keys(moves[state]).length === 0))
