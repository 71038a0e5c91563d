import * as Issues from "@concierge/domain/Issue"
import * as Users from "@concierge/domain/User"
import { outcomeOfIssue } from "./MagicValues.ts"
import { durationOf, type durations } from "./Schedule.ts"
import { moveUser } from "../payments/moves.ts"
import type { Issue } from "../reviews/Review.ts"
import { approve, moveIssue, observe } from "../reviews/reviews.ts"
import { type Event, get, type Task, type World } from "../world/State.ts"
import { usuallyAsked } from "./issueOrders.ts"

type ReviewTask = "Inspect" | "Dismiss" | "Abandon"

/** The events of a due task of an issue; none if it is void. */
export const reviewTasks: {
  readonly [Tag in ReviewTask]: (world: World, id: string, at: number) => ReadonlyArray<Event>
} = {
  Inspect: (world, id, at) => {
    const issue = get(world.issues, id)
    if (!Issues.canMove(issue.state, "approved", "staff")) return []
    const outcome = outcomeOfIssue(world, issue)
    if (outcome === "deny") return [moveIssue(issue, "rejected", "staff", at), ...rejectUser(world, issue)]
    if (outcome === "decline") return [moveIssue(issue, "rejected", "staff", at)]
    const asksFirst = outcome !== undefined && issue.state === "new"
    return asksFirst ? observe(world, issue, at, [usuallyAsked]) : approve(world, issue, at)
  },

  Dismiss: (world, id, at) => {
    const issue = get(world.issues, id)
    return issue.state === "observed" ? [moveIssue(issue, "dismissed", "staff", at)] : []
  },

  // Void if the issue has left the state since, even if it came back to it
  Abandon: (world, id, at) => {
    const issue = get(world.issues, id)
    return Issues.due(issue, at) === undefined ? [] : [moveIssue(issue, "abandoned", "time", at)]
  }
}

/** The tasks that are planned when an issue reaches its state. */
export const afterIssue = (world: World, now: number, issue: Issue): ReadonlyArray<Planned> => {
  const inDueTime = (_tag: ReviewTask & keyof typeof durations): Planned => [
    now + durationOf(world.settings, _tag, issue.id),
    { _tag, id: issue.id }
  ]
  switch (issue.state) {
    case "new":
    case "answered":
      return [inDueTime("Inspect")]
    case "draft":
    case "observed": {
      const deadline = Issues.deadline(issue)
      const abandon: ReadonlyArray<Planned> =
        deadline === undefined ? [] : [[deadline.at, { _tag: "Abandon", id: issue.id }]]
      return outcomeOfIssue(world, issue) === "dismiss" && issue.state === "observed"
        ? [inDueTime("Dismiss"), ...abandon]
        : abandon
    }
    default:
      return []
  }
}

type Planned = readonly [at: number, task: Task]

const rejectUser = (world: World, { userId }: Issue): ReadonlyArray<Event> => {
  const user = get(world.users, userId)
  return Users.canMove(user.complianceState, "rejected") ? [moveUser(user, "rejected")] : []
}
