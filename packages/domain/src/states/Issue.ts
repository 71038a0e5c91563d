import type { components } from "../generated/concierge.ts"
import { machine, type Moves, notInState, type NotInState } from "./Moves.ts"

/**
 * Every move that an issue may make, and what causes it. A state without moves is final.
 *
 * An issue is the provider's review of a user: the user's papers, what the staff ask about them, and the verdict.
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

/** Where a review stands. */
export type IssueState = components["schemas"]["IssueState"]

/** Who or what moves an issue: the client's call, the provider's staff, a deadline. */
export type IssueCause = "client" | "staff" | "time"

/**
 * What each state means, for people.
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
 * What each cause is, for people.
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
 * Every state of an issue, the first one first.
 *
 * @example
 * issueStates[0] // => "draft"
 */
export const issueStates = issues.states

/**
 * Whether a value, as it came from outside, is a state of an issue that is known. A newer provider may name others: they are neither final
 * nor move anywhere.
 *
 * @example
 * isIssueState("draft") // => true
 * isIssueState("constructor") // => false
 */
export const isIssueState = issues.isState

/**
 * Whether nothing happens to an issue any more.
 *
 * @example
 * isFinal("approved") // => true
 * isFinal("answered") // => false
 */
export const isFinal = issues.isFinal

/**
 * The states one move away; with a cause, those that it may lead to.
 *
 * @example
 * nextStates("observed") // => ["answered", "dismissed", "abandoned"]
 * nextStates("observed", "staff") // => ["dismissed"]
 */
export const nextStates = issues.nextStates

/**
 * Whether one move leads from a state to another; with a cause, whether it may cause that.
 *
 * @example
 * canMove("new", "approved") // => true
 * canMove("new", "approved", "client") // => false
 */
export const canMove = issues.canMove

/**
 * The state moved to. Fails with `IllegalMove` when there is no such move, and with `WrongCause` when the given cause may
 * not make it.
 *
 * @example
 * move("draft", "new", "client") // => Result.succeed("new")
 * Result.isFailure(move("draft", "approved")) // => true
 */
export const move = issues.move

/**
 * Whether some moves lead from a state to another.
 *
 * @example
 * canReach("draft", "approved") // => true
 * canReach("dismissed", "approved") // => false
 */
export const canReach = issues.canReach

/**
 * What a client may do about an issue, and the states in which it may: `edit` adds or changes seeds and attachments,
 * `reply` answers an observation.
 *
 * @example
 * issueActions.complete // => ["draft"]
 */
export const issueActions = {
  edit: ["draft", "observed"],
  complete: ["draft"],
  reply: ["observed"]
} as const satisfies { readonly [action: string]: ReadonlyArray<IssueState> }

/** What a client may do about an issue. */
export type IssueAction = keyof typeof issueActions

/** What the rules need to know of an issue. */
export interface IssueFacts {
  readonly state: IssueState
  /** When it came into its state: milliseconds since 1970, UTC. */
  readonly since: number
}

/** Why an action is refused: the states in which it is taken are others. */
export type IssueRefused = NotInState<"issue", IssueAction, IssueState>

/**
 * Whether a client may do something about an issue at a time, in milliseconds since 1970. One that was left alone too long
 * counts as abandoned, even before anybody has moved it.
 *
 * @example
 * may("complete", { state: "draft", since: 0 }, 0) // => undefined
 * may("complete", { state: "new", since: 0 }, 0)?.allowed // => ["draft"]
 * may("complete", { state: "draft", since: 0 }, issueWindow)?.state // => "abandoned"
 *
 * @returns nothing when it may, else why not
 */
export const may = (action: IssueAction, issue: IssueFacts, now: number): IssueRefused | undefined => {
  const state = due(issue, now) === undefined ? issue.state : "abandoned"
  return notInState("issue", issueActions, action, state)
}

/**
 * All that a client may do about an issue at a time, in milliseconds since 1970.
 *
 * @example
 * actions({ state: "draft", since: 0 }, 0) // => ["edit", "complete"]
 * actions({ state: "answered", since: 0 }, 0) // => []
 */
export const actions = (issue: IssueFacts, now: number): ReadonlyArray<IssueAction> =>
  (Object.keys(issueActions) as Array<IssueAction>).filter((action) => may(action, issue, now) === undefined)

/**
 * How long an issue may wait for its client, in milliseconds. The guides speak of weeks; how many is ours (†).
 *
 * @example
 * issueWindow / 86_400_000 // => 30
 */
export const issueWindow = 30 * 24 * 60 * 60_000

/**
 * When time alone will abandon an issue, in milliseconds since 1970; nothing when it waits for the staff or is final.
 *
 * @example
 * deadline({ state: "observed", since: 1_000 }) // => { at: 1_000 + issueWindow }
 * deadline({ state: "new", since: 1_000 }) // => undefined
 */
export const deadline = ({ since, state }: IssueFacts): { readonly at: number } | undefined =>
  canMove(state, "abandoned", "time") ? { at: since + issueWindow } : undefined

/**
 * The deadline that has passed, if one has: the issue counts as abandoned from then on.
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
 * Whether an observed issue becomes `answered`: the staff asked something, and each observation has a reply.
 *
 * @example
 * isAnswered([{ reply: "It is my mother's house." }]) // => true
 * isAnswered([{ reply: "Yes." }, { reply: undefined }]) // => false
 */
export const isAnswered = (observations: ReadonlyArray<{ readonly reply: string | undefined }>): boolean =>
  observations.length > 0 && observations.every(({ reply }) => reply !== undefined && reply.trim() !== "")
