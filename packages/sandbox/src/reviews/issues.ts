import type { IssueAction } from "@concierge/domain/Issue"
import { isAnswered, may } from "@concierge/domain/Issue"
import { error } from "@concierge/domain/Problem"
import * as Result from "effect/Result"
import { findIssue, findObservation, findUser, referred } from "../access/find.ts"
import type { Decide, Rejection } from "../world/Command.ts"
import type { Issue } from "./Review.ts"
import { issuesOf, moveIssue, observationsOf } from "./reviews.ts"
import { type Event, get, type World } from "../world/State.ts"

/** How many drafts one user can have at a time. */
const maxDrafts = 20

export const addIssue: Decide<"AddIssue"> = (world, { by, create }, now) =>
  Result.gen(function* () {
    const { reasonCode, userId = by } = create
    const user = yield* referred(findUser(world, by, userId), "user")
    yield* checkRoom("drafts of the user", issuesOf(world, user.id, "draft").length, maxDrafts)
    const id = String(world.nextIds.issues)
    const times = { since: now, createdAt: now, updatedAt: now }
    const issue: Issue = { id, userId: user.id, state: "draft", reasonCode, ...times }
    return { id, events: [{ _tag: "IssueAdded", issue }] }
  })

export const completeIssue: Decide<"CompleteIssue"> = (world, { by, id }, now) =>
  Result.gen(function* () {
    const issue = yield* findIssue(world, by, id)
    yield* checkAction("complete", issue, now)
    return { id, events: [moveIssue(issue, "new", "client", now)] }
  })

/** The last reply that is missing hands the issue back to the staff. */
export const reply: Decide<"Reply"> = (world, { by, id, reply: text }, now) =>
  Result.gen(function* () {
    const observation = yield* findObservation(world, by, id)
    const issue = get(world.issues, observation.issueId)
    yield* checkAction("reply", issue, now)
    if (observation.reply !== undefined) {
      const done = { of: "observation", action: "reply", state: "answered", allowed: ["new"] }
      return yield* Result.fail<Rejection>({ _tag: "NotInState", ...done })
    }
    if (text.trim() === "") {
      const problem = error(["data", "attributes", "reply"], { _tag: "Missing", wanted: "more than blanks" })
      return yield* Result.fail<Rejection>({ _tag: "InvalidDocument", problems: [problem] })
    }
    const replies = observationsOf(world, issue.id).map((each) => (each.id === id ? { reply: text } : each))
    return {
      id,
      events: [
        { _tag: "ObservationChanged", id, facts: { reply: text } },
        isAnswered(replies) ? moveIssue(issue, "answered", "client", now) : touch(issue, now)
      ]
    }
  })

/** The draft that is meant when none is named: the one of the key's own user; else how many there are. */
export const currentIssue = (world: World, by: string): Result.Result<Issue, "none" | "several"> => {
  const [only, other] = issuesOf(world, by, "draft")
  if (only === undefined) return Result.fail("none")
  return other === undefined ? Result.succeed(only) : Result.fail("several")
}

/** Whether the domain lets a client do something about an issue now. */
export const checkAction = (action: IssueAction, issue: Issue, now: number): Result.Result<void, Rejection> => {
  const refused = may(action, issue, now)
  return refused === undefined ? Result.void : Result.fail(refused)
}

/** Something in an issue was changed. */
export const touch = ({ id }: Issue, now: number): Event => ({ _tag: "IssueChanged", id, facts: { updatedAt: now } })

/** Whether there is room for one more. */
export const checkRoom = (what: string, count: number, max: number): Result.Result<void, Rejection> =>
  count < max
    ? Result.void
    : Result.fail({
        _tag: "Conflict",
        what: `The number of ${what}`,
        found: `${count}`,
        wanted: `below ${max} to add another`
      })
