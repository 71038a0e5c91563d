import * as Issues from "@concierge/domain/Issue"
import * as Users from "@concierge/domain/User"
import { list, seenBy, within } from "../world/lists.ts"
import { legal } from "../payments/moves.ts"
import type { Asked, Attachment, Issue, Observation, Seed } from "./Review.ts"
import { type Event, get, type World } from "../world/State.ts"

/** The event that moves an issue. A move that the domain's table does not have is a defect of the sandbox. */
export const moveIssue = (issue: Issue, to: Issues.IssueState, cause: Issues.IssueCause, at: number): Event => ({
  _tag: "IssueChanged",
  id: issue.id,
  facts: { state: legal(Issues.move(issue.state, to, cause)), since: at, updatedAt: at }
})

/** The review is passed: a user who was new is enabled, and gets the name that the seeds say. */
export const approve = (world: World, issue: Issue, at: number): ReadonlyArray<Event> => {
  const { complianceState: before, id, name } = get(world.users, issue.userId)
  const complianceState = Users.afterApproval(before)
  const facts = { kycAccepted: true, name: nameIn(seedsOf(world, issue.id)) ?? name }
  return [
    moveIssue(issue, "approved", "staff", at),
    { _tag: "UserChanged", id, facts: complianceState === before ? facts : { ...facts, complianceState } }
  ]
}

/** The staff ask for something. */
export const observe = (world: World, issue: Issue, at: number, asked: ReadonlyArray<Asked>): ReadonlyArray<Event> => [
  moveIssue(issue, "observed", "staff", at),
  ...asked.map(({ note, reasonId }, index): Event => {
    const id = String(world.nextIds.observations + index)
    return { _tag: "ObservationAdded", observation: { id, issueId: issue.id, reasonId, note, reply: undefined } }
  })
]

/** What an issue's seeds say, in the order of their creation. */
export const seedsOf = (world: World, issueId: string): ReadonlyArray<Seed> =>
  idsOf(world, "seeds", issueId).map((id) => get(world.seeds, id))

/** The documents attached to a seed, in the order in which they were. */
export const attachmentsOf = (world: World, seedId: string): ReadonlyArray<Attachment> =>
  idsOf(world, "attachments", seedId).map((id) => get(world.attachments, id))

/** What was asked in the course of a review, the first thing first. */
export const observationsOf = (world: World, issueId: string): ReadonlyArray<Observation> =>
  idsOf(world, "observations", issueId).map((id) => get(world.observations, id))

/** All reviews of a user, in a state if one is wanted. */
export const issuesOf = (world: World, userId: string, state?: Issues.IssueState): ReadonlyArray<Issue> => {
  const { size, slice } = list(world, "issues", seenBy(userId), { user: userId, state })
  return slice(0, size).map((id) => get(world.issues, id))
}

/** The names in an issue's seeds, that of the user first: a company's goes before that of the person who acts for it. */
export const namesIn = (seeds: ReadonlyArray<Seed>): ReadonlyArray<string> =>
  naming.flatMap(({ fields, type }) => {
    const values = seeds.find((seed) => seed.type === type)?.values
    const words = fields
      .map((field) => values?.[field])
      .filter((word) => typeof word === "string" && word.trim() !== "")
    return words.length === 0 ? [] : [words.join(" ")]
  })

const nameIn = (seeds: ReadonlyArray<Seed>): string | undefined => namesIn(seeds)[0]

/** The fields that make a name: one row a name. */
const naming: ReadonlyArray<{ readonly type: Seed["type"]; readonly fields: ReadonlyArray<string> }> = [
  { type: "legal_entity_docket_seeds", fields: ["legal_name"] },
  { type: "legal_entity_docket_seeds", fields: ["commercial_name"] },
  { type: "natural_docket_seeds", fields: ["first_name", "last_name"] }
]

const idsOf = (world: World, kind: "seeds" | "attachments" | "observations", id: string): ReadonlyArray<string> => {
  const { size, slice } = list(world, kind, within(id))
  return slice(0, size)
}
