import * as Result from "effect/Result"
import { own } from "../internal/own.ts"

/** A state machine as a table: from each state, the states one move away and what causes each move. */
export type Moves<State extends string, Cause extends string> = {
  readonly [From in State]: { readonly [To in State]?: ReadonlyArray<Cause> }
}

/**
 * The questions that a table of moves answers. An unknown state, e.g. of a newer API, is not final and has no moves:
 * ask {@link Machine.isState}.
 */
export interface Machine<State extends string, Cause extends string> {
  /** All states, in the order of the table. The first one is the initial state. */
  readonly states: ReadonlyArray<State>
  /** Whether an untrusted value is one of the states. */
  readonly isState: (value: unknown) => value is State
  /** Whether a state has no moves. */
  readonly isFinal: (state: State) => boolean
  /** The states that one move leads to, optionally by one cause alone. */
  readonly nextStates: (state: State, cause?: Cause) => ReadonlyArray<State>
  /** The causes of a move, empty when there is no such move. */
  readonly causesOf: (from: State, to: State) => ReadonlyArray<Cause>
  /** Whether one move leads from a state to another, optionally by a given cause. Staying in a state is not a move. */
  readonly canMove: (from: State, to: State, cause?: Cause) => boolean
  /** The new state, or why the move is illegal. */
  readonly move: {
    (from: State, to: State): Result.Result<State, IllegalMove>
    (from: State, to: State, cause: Cause): Result.Result<State, IllegalMove | WrongCause>
  }
  /** Whether a sequence of moves leads from a state to another. */
  readonly canReach: (from: State, to: State) => boolean
}

/** The table has no such move. */
export interface IllegalMove {
  readonly _tag: "IllegalMove"
  /** Whose move: `output`, `request`, … */
  readonly of: string
  readonly from: string
  readonly to: string
  /** The legal next states, empty for a final state. */
  readonly allowed: ReadonlyArray<string>
}

/** The table has the move, but not by this cause. */
export interface WrongCause {
  readonly _tag: "WrongCause"
  readonly of: string
  readonly from: string
  readonly to: string
  readonly cause: string
  /** The causes of the move. */
  readonly allowed: ReadonlyArray<string>
}

/** The action is not possible in the current state. */
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
 * Checks an action against the table of the states in which each action is possible. Returns undefined when it is.
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
 * Builds the machine of a table of moves. Errors name it by `of`.
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
      // A Set's iteration includes elements added during the iteration.
      for (const state of reached) for (const next of nextStates(state)) reached.add(next)
      return reached.has(to)
    }
  }
}

/**
 * Projects a table of moves onto a coarser set of states. Moves between states with the same view disappear; the causes
 * of the others are merged.
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
  // each state of the view is the view of a state that has a row
  return seen as Moves<Seen, Cause>
}

/** `Object.keys`, for tables whose type names all of them. */
const keysOf = <Key extends string>(table: { readonly [K in Key]?: unknown }): ReadonlyArray<Key> =>
  Object.keys(table) as Array<Key>
