import * as Result from "effect/Result"
import { findKey } from "./find.ts"
import type { Decide, Decision, Rejection } from "../world/Command.ts"
import { list, seenBy, withDigest } from "../world/lists.ts"
import { type ApiKey, get, type World } from "../world/State.ts"

/** How many keys one user can have. */
const maxKeys = 100

/** The key itself is random and made outside the world, which only learns its digest and its last digits. */
export const addKey: Decide<"AddKey"> = (world, { by, create: { allowedIps, permissions }, digest, ending = "" }) => {
  if (list(world, "keys", seenBy(by)).size >= maxKeys) return Result.fail(tooManyKeys)
  const id = String(world.nextIds.keys)
  const key = { id, userId: by, digest, ending, permissions, allowedIps }
  return Result.succeed<Decision>({ id, events: [{ _tag: "KeyAdded", key }] })
}

export const removeKey: Decide<"RemoveKey"> = (world, { by, id }) =>
  Result.map(findKey(world, by, id), () => ({ id, events: [{ _tag: "KeyRemoved", id }] }))

/** The key of a digest. */
export const keyWith = (world: World, digest: string): ApiKey | undefined => first(world, withDigest(digest))

/** The key that a user has had for longest. */
export const oldestKeyOf = (world: World, userId: string): ApiKey | undefined => first(world, seenBy(userId))

const first = (world: World, name: string): ApiKey | undefined => {
  const [id] = list(world, "keys", name).slice(0, 1)
  return id === undefined ? undefined : get(world.keys, id)
}

const tooManyKeys: Rejection = {
  _tag: "Conflict",
  what: "The number of API keys",
  found: String(maxKeys),
  wanted: `fewer than ${maxKeys}: delete some`
}
