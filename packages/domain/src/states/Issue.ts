import * as Struct from "effect/Struct"
import type { components } from "../generated/concierge.ts"
import { machine, type Moves, notInState, type NotInState } from "./Moves.ts"

/**
 * All moves of an issue, each with its causes. A state without moves is final.
 *
 * An issue is the provider's review of a user: the user's documents, the staff's observations, and the verdict.
 *
 * @example
 * issueMoves.observed // => { answered: ["client"], dismissed: ["staff"], abandoned: ["time"] }
 */
export const issueMoves = {
  draft: { new: ["client"], abandoned: ["time"] },
  new: { observed: ["staff"], approved: ["staff"], rejected: ["staff"] },
  observed: { answered: ["client"], dismissed: ["staff"], abandoned: ["time"] },
  answered: { observed: ["staff"], approved: ["staff"], rejected: ["staff"] },
  approved: {},
  rejected: {},
  dismissed: {},
  abandoned: {}
} as const satisfies Moves<IssueState, IssueCause>

/** The state of an issue. */
export type IssueState = components["schemas"]["IssueState"]

/** The cause of an issue's move: the client's call, the provider's staff, or a deadline. */
export type IssueCause = "client" | "staff" | "time"

/**
 * The meaning of each state, in words for people.
 *
 * @example
 * issueMeanings.abandoned // => "left alone for too long"
 */
export const issueMeanings: { readonly [State in IssueState]: string } = {
  draft: "papers are being added",
  new: "complete; waits for the staff",
  observed: "the staff ask something; waits for replies",
  answered: "everything asked is replied to; waits for the staff",
  approved: "the papers are in order; a user who was new is enabled",
  rejected: "the papers are not accepted",
  dismissed: "the staff closed it without a verdict",
  abandoned: "left alone for too long"
}

/**
 * The meaning of each cause, in words for people.
 *
 * @example
 * issueCauses.staff // => "the provider's staff"
 */
export const issueCauses: { readonly [Cause in IssueCause]: string } = {
  client: "completing the draft, or the reply to the last open observation",
  staff: "the provider's staff",
  time: "30 days in the state (†)"
}

const issues = machine<IssueState, IssueCause>("issue", issueMoves)

/**
 * All states of an issue, the initial one first.
 *
 * @example
 * issueStates[0] // => "draft"
 */
export const issueStates = issues.states

/**
 * Whether an untrusted value is a known state of an issue. Unknown states, e.g. of a newer API, are not final and have
 * no moves.
 *
 * @example
 * isIssueState("draft") // => true
 * isIssueState("constructor") // => false
 */
export const isIssueState = issues.isState

/**
 * Whether an issue's state is final.
 *
 * @example
 * isFinal("approved") // => true
 * isFinal("answered") // => false
 */
export const isFinal = issues.isFinal

/**
 * The states that one move leads to, optionally by one cause alone.
 *
 * @example
 * nextStates("observed") // => ["answered", "dismissed", "abandoned"]
 * nextStates("observed", "staff") // => ["dismissed"]
 */
export const nextStates = issues.nextStates

/**
 * Whether one move leads from a state to another, optionally by a given cause.
 *
 * @example
 * canMove("new", "approved") // => true
 * canMove("new", "approved", "client") // => false
 */
export const canMove = issues.canMove

/**
 * Moves to another state. Fails with `IllegalMove` when the table has no such move, and with `WrongCause` when it has
 * the move but not by the given cause.
 *
 * @example
 * move("draft", "new", "client") // => Result.succeed("new")
 * Result.isFailure(move("draft", "approved")) // => true
 */
export const move = issues.move

/**
 * Whether a sequence of moves leads from a state to another.
 *
 * @example
 * canReach("draft", "approved") // => true
 * canReach("dismissed", "approved") // => false
 */
export const canReach = issues.canReach

/**
 * The actions of a client on an issue, and the states in which each is possible. `edit` adds or changes seeds and
 * attachments, `reply` answers an observation.
 *
 * @example
 * issueActions.complete // => ["draft"]
 */
export const issueActions = {
  edit: ["draft", "observed"],
  complete: ["draft"],
  reply: ["observed"]
} as const satisfies { readonly [action: string]: ReadonlyArray<IssueState> }

/** An action of a client on an issue. */
export type IssueAction = keyof typeof issueActions

/** The facts about an issue that the rules depend on. */
export interface IssueFacts {
  readonly state: IssueState
  /** The time at which it entered its state, in milliseconds since 1970, UTC. */
  readonly since: number
}

/** Why an action is refused: the states in which it is taken are others. */
export type IssueRefused = NotInState<"issue", IssueAction, IssueState>

/**
 * Checks whether an action on an issue is possible at a time, in milliseconds since 1970. After its deadline an issue
 * counts as abandoned, even if it has not been moved yet.
 *
 * @example
 * may("complete", { state: "draft", since: 0 }, 0) // => undefined
 * may("complete", { state: "new", since: 0 }, 0)?.allowed // => ["draft"]
 * may("complete", { state: "draft", since: 0 }, issueWindow)?.state // => "abandoned"
 *
 * @returns undefined when it is possible, otherwise the reason why not
 */
export const may = (action: IssueAction, issue: IssueFacts, now: number): IssueRefused | undefined => {
  const state = due(issue, now) === undefined ? issue.state : "abandoned"
  return notInState("issue", issueActions, action, state)
}

/**
 * Lists all possible actions on an issue at a time, in milliseconds since 1970.
 *
 * @example
 * actions({ state: "draft", since: 0 }, 0) // => ["edit", "complete"]
 * actions({ state: "answered", since: 0 }, 0) // => []
 */
export const actions = (issue: IssueFacts, now: number): ReadonlyArray<IssueAction> =>
  Struct.keys(issueActions).filter((action) => may(action, issue, now) === undefined)

/**
 * The longest time that an issue may wait for its client, in milliseconds. The guides speak of weeks; the number is
 * ours (†).
 *
 * @example
 * issueWindow / 86_400_000 // => 30
 */
export const issueWindow = 30 * 24 * 60 * 60_000

/**
 * The deadline at which an issue is abandoned, in milliseconds since 1970. Undefined when it waits for the staff or is
 * final.
 *
 * @example
 * deadline({ state: "observed", since: 1_000 }) // => { at: 1_000 + issueWindow }
 * deadline({ state: "new", since: 1_000 }) // => undefined
 */
export const deadline = ({ since, state }: IssueFacts): { readonly at: number } | undefined =>
  canMove(state, "abandoned", "time") ? { at: since + issueWindow } : undefined

/**
 * The deadline that has passed, if any. The issue counts as abandoned since then.
 *
 * @example
 * due({ state: "draft", since: 0 }, issueWindow) // => { at: issueWindow }
 * due({ state: "draft", since: 0 }, issueWindow - 1) // => undefined
 */
export const due = (issue: IssueFacts, now: number): ReturnType<typeof deadline> => {
  const next = deadline(issue)
  return next !== undefined && next.at <= now ? next : undefined
}

/**
 * Whether an observed issue becomes `answered`: it has observations, and each has a reply.
 *
 * @example
 * isAnswered([{ reply: "It is my mother's house." }]) // => true
 * isAnswered([{ reply: "Yes." }, { reply: undefined }]) // => false
 */
export const isAnswered = (observations: ReadonlyArray<{ readonly reply: string | undefined }>): boolean =>
  observations.length > 0 && observations.every(({ reply }) => reply !== undefined && reply.trim() !== "")
