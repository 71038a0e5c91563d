import * as Result from "effect/Result"
import type { Rejection } from "../world/Command.ts"
import type { Issue, Observation, Attachment, Seed } from "../reviews/Review.ts"
import { type ApiKey, get, type Instruction, type Output, type Request, type User, type World } from "../world/State.ts"

/** Whether a key's user may see what belongs to a user: their own, and that of those whom they manage. */
export const canSee = (world: World, by: string, userId: string): boolean =>
  by === userId || world.users.get(userId)?.managedBy === by

/** A record that a client names: what others own is answered as if it did not exist, here and in all of the following. */
export const findUser = (world: World, by: string, id: string): Result.Result<User, Rejection> =>
  find(world.users, "users", id, (user) => canSee(world, by, user.id))

export const findInstruction = (world: World, by: string, id: string): Result.Result<Instruction, Rejection> =>
  find(world.instructions, "withdrawal_instructions", id, ({ userId }) => canSee(world, by, userId))

export const findRequest = (world: World, by: string, id: string): Result.Result<Request, Rejection> =>
  find(world.requests, "concierge_requests", id, ({ userId }) => canSee(world, by, userId))

export const findOutput = (world: World, by: string, id: string): Result.Result<Output, Rejection> =>
  find(world.outputs, "concierge_request_outputs", id, (output) =>
    canSee(world, by, get(world.requests, output.requestId).userId)
  )

export const findIssue = (world: World, by: string, id: string): Result.Result<Issue, Rejection> =>
  find(world.issues, "issues", id, ({ userId }) => canSee(world, by, userId))

export const findSeed = (world: World, by: string, type: string, id: string): Result.Result<Seed, Rejection> =>
  find(world.seeds, type, id, (seed) => seed.type === type && seesIssue(world, by, seed.issueId))

export const findAttachment = (world: World, by: string, id: string): Result.Result<Attachment, Rejection> =>
  find(world.attachments, "attachments", id, ({ seed }) => seesIssue(world, by, get(world.seeds, seed.id).issueId))

export const findObservation = (world: World, by: string, id: string): Result.Result<Observation, Rejection> =>
  find(world.observations, "observations", id, ({ issueId }) => seesIssue(world, by, issueId))

const seesIssue = (world: World, by: string, id: string): boolean => canSee(world, by, get(world.issues, id).userId)

/** A user's keys are nobody else's, not even who manages them. */
export const findKey = (world: World, by: string, id: string): Result.Result<ApiKey, Rejection> =>
  find(world.keys, "api_keys", id, ({ userId }) => userId === by)

/** What a relationship of the body names. Where it is not found, the error is at that relationship, not at the address. */
export const referred = <A>(found: Result.Result<A, Rejection>, relationship: string): Result.Result<A, Rejection> =>
  Result.mapError(found, (error) =>
    error._tag === "NotFound"
      ? { ...error, _tag: "UnknownReference", at: ["data", "relationships", relationship] }
      : error
  )

/** What has an id. The staff see everything; clients what `isVisible` says. */
export const find = <A>(
  table: ReadonlyMap<string, A>,
  type: string,
  id: string,
  isVisible: (found: A) => boolean = () => true
): Result.Result<A, Rejection> => {
  const found = table.get(id)
  return found !== undefined && isVisible(found) ? Result.succeed(found) : Result.fail({ _tag: "NotFound", type, id })
}
