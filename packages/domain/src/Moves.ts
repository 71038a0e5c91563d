import * as Result from "effect/Result"

/** A state machine as a table: from each state, the states one move away and what causes each move. */
export type Moves<State extends string, Cause extends string> = {
  readonly [From in State]: { readonly [To in State]?: ReadonlyArray<Cause> }
}

/** What a table of moves answers. */
export interface Machine<State extends string> {
  readonly states: ReadonlyArray<State>
  /** Whether no move leads out of a state. */
  readonly isFinal: (state: State) => boolean
  /** The states one move away. */
  readonly nextStates: (state: State) => ReadonlyArray<State>
  /** Whether one move leads from a state to another. Staying is not a move. */
  readonly canMove: (from: State, to: State) => boolean
  /** The state moved to, or the move that was tried and does not exist. */
  readonly move: (from: State, to: State) => Result.Result<State, IllegalMove>
  /** Whether some moves, one after the other, lead from a state to another. */
  readonly canReach: (from: State, to: State) => boolean
}

/** A move that the table does not have. */
export interface IllegalMove {
  readonly _tag: "IllegalMove"
  /** Whose move: `output`, `request`, … */
  readonly of: string
  readonly from: string
  readonly to: string
  /** Where it may go instead; nowhere from a final state. */
  readonly allowed: ReadonlyArray<string>
}

/** The machine of a table. */
export const machine = <State extends string>(of: string, moves: Moves<State, string>): Machine<State> => {
  const states = keysOf(moves)
  const nextStates = (state: State) => keysOf(moves[state])
  const canMove = (from: State, to: State) => to in moves[from]
  return {
    states,
    nextStates,
    canMove,
    isFinal: (state) => nextStates(state).length === 0,
    move: (from, to) =>
      canMove(from, to)
        ? Result.succeed(to)
        : Result.fail({ _tag: "IllegalMove", of, from, to, allowed: nextStates(from) }),
    canReach: (from, to) => {
      const reached = new Set(nextStates(from))
      // A set visits what is added while it is visited.
      for (const state of reached) for (const next of nextStates(state)) reached.add(next)
      return reached.has(to)
    }
  }
}

/** `Object.keys`, for tables whose type names all of them. */
const keysOf = <Key extends string>(table: { readonly [K in Key]?: unknown }): ReadonlyArray<Key> =>
  Object.keys(table) as Array<Key>
