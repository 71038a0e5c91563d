import * as Result from "effect/Result"
import { find } from "../access/find.ts"
import type { Decide } from "../world/Command.ts"
import { checkRoom } from "../reviews/issues.ts"
import type { Asked, Issue } from "../reviews/Review.ts"
import { approve, moveIssue, observationsOf, observe } from "../reviews/reviews.ts"
import { checkState } from "./orders.ts"
import type { Event, World } from "../world/State.ts"
import { type IssueAct, staffMoves, statesForIssue } from "./staffMoves.ts"

/** The most observations of an issue. */
const maxObservations = 100

export const moveIssueByStaff: Decide<"MoveIssue"> = (world, { act, asked = [usuallyAsked], id }, now) =>
  Result.gen(function* () {
    const issue = yield* find(world.issues, "issues", id)
    yield* checkState(issue.state, statesForIssue(act), "issue", act)
    if (act === "observe") {
      const count = observationsOf(world, id).length
      yield* checkRoom("observations of the issue", count + asked.length - 1, maxObservations)
    }
    return { id, events: actOnIssue(world, issue, act, now, asked) }
  })

/** The default observation. */
export const usuallyAsked: Asked = { reasonId: "1", note: undefined }

const actOnIssue = (
  world: World,
  issue: Issue,
  act: IssueAct,
  now: number,
  asked: ReadonlyArray<Asked>
): ReadonlyArray<Event> => {
  if (act === "approve") return approve(world, issue, now)
  if (act === "observe") return observe(world, issue, now, asked)
  const { cause, to } = staffMoves.issues[act]
  return [moveIssue(issue, to, cause, now)]
}
