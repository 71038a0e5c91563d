import * as Result from "effect/Result"
import { own } from "../internal/own.ts"

/** A state machine as a table: from each state, the states one move away and what causes each move. */
export type Moves<State extends string, Cause extends string> = {
  readonly [From in State]: { readonly [To in State]?: ReadonlyArray<Cause> }
}

/**
 * What a table of moves answers. A state that the table does not have, since a newer program named it, is neither final nor
 * moves anywhere; {@link Machine.isState} tells.
 */
export interface Machine<State extends string, Cause extends string> {
  /** Every state, in the table's order; the first is where everything begins. */
  readonly states: ReadonlyArray<State>
  /** Whether a value, as it came from outside, is one of the states. */
  readonly isState: (value: unknown) => value is State
  /** Whether no move leads out of a state. */
  readonly isFinal: (state: State) => boolean
  /** The states one move away; with a cause, those that it may lead to. */
  readonly nextStates: (state: State, cause?: Cause) => ReadonlyArray<State>
  /** What may cause a move; nothing when there is no such move. */
  readonly causesOf: (from: State, to: State) => ReadonlyArray<Cause>
  /** Whether one move leads from a state to another; with a cause, whether it may cause that. Staying is not a move. */
  readonly canMove: (from: State, to: State, cause?: Cause) => boolean
  /** The state moved to, or what is wrong with the move that was tried. */
  readonly move: {
    (from: State, to: State): Result.Result<State, IllegalMove>
    (from: State, to: State, cause: Cause): Result.Result<State, IllegalMove | WrongCause>
  }
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

/** A move that the table has, tried by who may not cause it. */
export interface WrongCause {
  readonly _tag: "WrongCause"
  readonly of: string
  readonly from: string
  readonly to: string
  readonly cause: string
  /** What may cause the move. */
  readonly allowed: ReadonlyArray<string>
}

/** An action that is asked for in a state in which it is not possible. */
export interface NotInState<Of extends string = string, Action extends string = string, State extends string = string> {
  readonly _tag: "NotInState"
  /** Of what: `output`, `request`, … */
  readonly of: Of
  readonly action: Action
  readonly state: State
  /** The states in which the action is possible. */
  readonly allowed: ReadonlyArray<State>
}

/**
 * Why an action is not possible in a state, by a table of the states in which each action is; nothing when it is possible.
 *
 * @example
 * notInState("light", { replace: ["off"] }, "replace", "off") // => undefined
 * notInState("light", { replace: ["off"] }, "replace", "on")?.allowed // => ["off"]
 */
export const notInState = <const Of extends string, Action extends string, State extends string>(
  of: Of,
  actions: { readonly [A in Action]: ReadonlyArray<State> },
  action: Action,
  state: State
): NotInState<Of, Action, State> | undefined => {
  const allowed = own<ReadonlyArray<State>>(actions, action) ?? []
  return allowed.includes(state) ? undefined : { _tag: "NotInState", of, action, state, allowed }
}

/**
 * The machine of a table. `of` names in errors whose moves they are.
 *
 * @example
 * machine("light", { green: { red: ["timer"] }, red: { green: ["timer", "button"] } }).nextStates("green") // => ["red"]
 * machine("light", { on: { off: ["switch"] }, off: {} }).isFinal("off") // => true
 */
export const machine = <State extends string, Cause extends string>(
  of: string,
  moves: Moves<State, Cause>
): Machine<State, Cause> => {
  const states = keysOf(moves)
  const isState = (value: unknown): value is State => typeof value === "string" && Object.hasOwn(moves, value)
  const rowOf = (from: State): Moves<State, Cause>[State] => (isState(from) ? moves[from] : {})
  const causesOf = (from: State, to: State): ReadonlyArray<Cause> => (isState(to) ? rowOf(from)[to] : undefined) ?? []
  const nextStates = (state: State, cause?: Cause) =>
    keysOf(rowOf(state)).filter((to) => cause === undefined || causesOf(state, to).includes(cause))
  const canMove = (from: State, to: State, cause?: Cause) => nextStates(from, cause).includes(to)

  function move(from: State, to: State): Result.Result<State, IllegalMove>
  function move(from: State, to: State, cause: Cause): Result.Result<State, IllegalMove | WrongCause>
  function move(from: State, to: State, cause?: Cause): Result.Result<State, IllegalMove | WrongCause> {
    if (!canMove(from, to)) return Result.fail({ _tag: "IllegalMove", of, from, to, allowed: nextStates(from) })
    return cause === undefined || canMove(from, to, cause)
      ? Result.succeed(to)
      : Result.fail({ _tag: "WrongCause", of, from, to, cause, allowed: causesOf(from, to) })
  }

  return {
    states,
    nextStates,
    causesOf,
    canMove,
    move,
    isState,
    isFinal: (state) => isState(state) && nextStates(state).length === 0,
    canReach: (from, to) => {
      const reached = new Set(nextStates(from))
      // A set visits what is added while it is visited.
      for (const state of reached) for (const next of nextStates(state)) reached.add(next)
      return reached.has(to)
    }
  }
}

/**
 * The moves that somebody sees who does not tell all states apart: those between states that look alike are no moves to
 * them, and the causes of the others add up.
 *
 * @example
 * project({ a: { b: ["x"] }, b: { c: ["y"] }, c: {} }, { a: "ab", b: "ab", c: "c" }) // => { ab: { c: ["y"] }, c: {} }
 */
export const project = <State extends string, Seen extends string, Cause extends string>(
  moves: Moves<State, Cause>,
  view: { readonly [S in State]: Seen }
): Moves<Seen, Cause> => {
  const seen: { [From in Seen]?: { [To in Seen]?: ReadonlyArray<Cause> } } = {}
  for (const from of keysOf(moves)) {
    const seenFrom: Seen = view[from]
    const row: { [To in Seen]?: ReadonlyArray<Cause> } = (seen[seenFrom] ??= {})
    for (const to of keysOf(moves[from])) {
      const seenTo: Seen = view[to]
      if (seenTo === seenFrom) continue
      row[seenTo] = [...new Set([...(row[seenTo] ?? []), ...(moves[from][to] ?? [])])]
    }
  }
  // every state that somebody sees is the view of one that has its row
  return seen as Moves<Seen, Cause>
}

/** `Object.keys`, for tables whose type names all of them. */
const keysOf = <Key extends string>(table: { readonly [K in Key]?: unknown }): ReadonlyArray<Key> =>
  Object.keys(table) as Array<Key>
