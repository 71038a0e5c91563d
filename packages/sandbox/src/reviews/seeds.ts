import { seeds, type SeedType, type Values } from "@concierge/api/resources/seeds"
import { error } from "@concierge/domain/Problem"
import * as Result from "effect/Result"
import { findIssue, findSeed, referred } from "../access/find.ts"
import type { Decide, Rejection } from "../world/Command.ts"
import { checkAction, checkRoom, currentIssue, touch } from "./issues.ts"
import type { Attachment, Issue, Seed } from "./Review.ts"
import { attachmentsOf, seedsOf } from "./reviews.ts"
import { get, type World } from "../world/State.ts"

/** How many seeds one issue takes, and how many attachments one seed. */
const maxSeeds = 100
const maxAttachments = 20

export const addSeed: Decide<"AddSeed"> = (world, { by, create, type }, now) =>
  Result.gen(function* () {
    const issue = yield* issueOf(world, by, create.issueId)
    yield* checkAction("edit", issue, now)
    const others = seedsOf(world, issue.id)
    yield* checkRoom("seeds of the issue", others.length, maxSeeds)
    if (seeds[type].isSingle) {
      yield* checkRoom(`${type} of the issue`, others.filter((other) => other.type === type).length, 1)
    }
    const id = String(world.nextIds.seeds)
    const values = merge(type, {}, create.values)
    const seed: Seed = { id, type, issueId: issue.id, values, createdAt: now, updatedAt: now }
    return { id, events: [{ _tag: "SeedAdded", seed }, touch(issue, now)] }
  })

export const changeSeed: Decide<"ChangeSeed"> = (world, { by, id, type, update }, now) =>
  Result.gen(function* () {
    const seed = yield* findSeed(world, by, type, id)
    const issue = get(world.issues, seed.issueId)
    yield* checkAction("edit", issue, now)
    const facts = { values: merge(type, seed.values, update.values), updatedAt: now }
    return { id, events: [{ _tag: "SeedChanged", id, facts }, touch(issue, now)] }
  })

export const addAttachment: Decide<"AddAttachment"> = (world, { attachment: given, by }, now) =>
  Result.gen(function* () {
    const seed = yield* referred(findSeed(world, by, given.seed.type, given.seed.id), "attached_to_seed")
    const issue = get(world.issues, seed.issueId)
    yield* checkAction("edit", issue, now)
    yield* checkRoom("attachments of the seed", attachmentsOf(world, seed.id).length, maxAttachments)
    const id = String(world.nextIds.attachments)
    const attachment: Attachment = { ...given, id, createdAt: now, updatedAt: now }
    return { id, events: [{ _tag: "AttachmentAdded", attachment }, touch(issue, now)] }
  })

/** The issue that a seed goes to: the one that is named, or the open draft of the key's own user. */
const issueOf = (world: World, by: string, id: string | undefined): Result.Result<Issue, Rejection> =>
  id === undefined
    ? Result.mapError(currentIssue(world, by), (count): Rejection => {
        const wanted = `the issue that the seed goes to, since ${count} ${count === "none" ? "is" : "are"} open`
        return {
          _tag: "InvalidDocument",
          problems: [error(["data", "relationships", "issue"], { _tag: "Missing", wanted })]
        }
      })
    : referred(findIssue(world, by, id), "issue")

/** Every field of the type: as given, else as it was, else null. */
const merge = (type: SeedType, before: Values, given: Values): Values =>
  Object.fromEntries(
    Object.keys(seeds[type].fields).map((field) => [
      field,
      given[field] === undefined ? (before[field] ?? null) : given[field]
    ])
  )
