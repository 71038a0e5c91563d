import * as Result from "effect/Result"
import type { Rejection } from "./Command.ts"
import { get, type Instruction, type Output, type Request, type User, type World } from "./State.ts"

/** Whether a key's user may see what belongs to a user: their own, and that of those whom they manage. */
export const canSee = (world: World, by: string, userId: string): boolean =>
  by === userId || world.users.get(userId)?.managedBy === by

/** What others own looks to a client as if it did not exist. */
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

/** The same where a relationship names it: then the fault is in the body, at that relationship. */
export const referred = <A>(found: Result.Result<A, Rejection>, relationship: string): Result.Result<A, Rejection> =>
  Result.mapError(found, (error) =>
    error._tag === "NotFound"
      ? { ...error, _tag: "UnknownReference", at: ["data", "relationships", relationship] }
      : error
  )

const find = <A>(
  table: ReadonlyMap<string, A>,
  type: string,
  id: string,
  isVisible: (found: A) => boolean
): Result.Result<A, Rejection> => {
  const found = table.get(id)
  return found !== undefined && isVisible(found) ? Result.succeed(found) : Result.fail({ _tag: "NotFound", type, id })
}
