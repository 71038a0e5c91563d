import type { ApiError } from "@concierge/api/ApiError"
import { checkIncluded, readInclude } from "@concierge/api/Include"
import type { Resource } from "@concierge/api/JsonApi"
import * as Attachments from "@concierge/api/resources/attachments"
import * as Issues from "@concierge/api/resources/issues"
import * as Observations from "@concierge/api/resources/observations"
import * as Seeds from "@concierge/api/resources/seeds"
import * as Users from "@concierge/api/resources/users"
import * as Result from "effect/Result"
import { observationReasons } from "../../staff/observationReasons.ts"
import { attachmentsOf, observationsOf, seedsOf } from "../../reviews/reviews.ts"
import type { Issue, Observation, Seed } from "../../reviews/Review.ts"
import { get, type World } from "../../world/State.ts"
import type { ReceivedCall } from "../ReceivedCall.ts"

/** Issues as a document shows them, with what the address asks to include, each once. */
export const showIssues = (
  { url, world }: Pick<ReceivedCall, "url" | "world">,
  issues: ReadonlyArray<Issue>
): Result.Result<{ readonly data: ReadonlyArray<Resource>; readonly included: ReadonlyArray<Resource> }, ApiError> =>
  Result.gen(function* () {
    const wanted = yield* readInclude(url, Issues.includes)
    const shown = (seed: Seed, and = "") => wanted.has(`${Seeds.seeds[seed.type].relationship}${and}`)
    const seeds = issues.flatMap(({ id }) => seedsOf(world, id)).filter((seed) => shown(seed))
    const attachments = seeds
      .filter((seed) => shown(seed, ".attachments"))
      .flatMap(({ id }) => attachmentsOf(world, id))
    const observations = wanted.has("observations") ? issues.flatMap(({ id }) => observationsOf(world, id)) : []
    yield* checkIncluded({ seeds: seeds.length, attachments: attachments.length, observations: observations.length })
    const userIds = wanted.has("user") ? new Set(issues.map(({ userId }) => userId)) : []
    return {
      data: issues.map((issue) => toIssue(world, issue)),
      included: [
        ...[...userIds].map((id) => Users.toResource(get(world.users, id))),
        ...seeds.map((seed) => toSeed(world, seed)),
        ...attachments.map(Attachments.toResource),
        ...observations.map(toObservation),
        ...(wanted.has("observations.observation_reason") ? toReasons(observations) : [])
      ]
    }
  })

/** A seed with the references to its attachments. */
export const toSeed = (world: World, seed: Seed) =>
  Seeds.toResource({ ...seed, attachmentIds: attachmentsOf(world, seed.id).map(({ id }) => id) })

/** An observation in the words of its reason. */
export const toObservation = (observation: Observation) =>
  Observations.toResource({ ...observation, ...textsOf(observation.reasonId), scope: "client" })

/** The reasons of observations, each once. */
export const toReasons = (observations: ReadonlyArray<Observation>) =>
  [...new Set(observations.flatMap(({ reasonId }) => reasonId ?? []))].map((id) =>
    Observations.toReasonResource({ id, ...textsOf(id) })
  )

const toIssue = (world: World, issue: Issue) => {
  const seeds = seedsOf(world, issue.id)
  const idsOf = (type: Seeds.SeedType) => seeds.filter((seed) => seed.type === type).map(({ id }) => id)
  return Issues.toResource({
    ...issue,
    seedIds: Object.fromEntries(Seeds.seedTypes.map((type) => [type, idsOf(type)])),
    observationIds: observationsOf(world, issue.id).map(({ id }) => id)
  })
}

const textsOf = (reasonId = ""): Observations.Texts => observationReasons[reasonId] ?? { subject: {}, body: {} }
