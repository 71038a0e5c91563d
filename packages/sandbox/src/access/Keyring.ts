import { hash } from "node:crypto"
import { type Permissions, permissions, permitting } from "@concierge/api/resources/apiKeys"
import { keyWith, oldestKeyOf } from "./keys.ts"
import type { World } from "../world/State.ts"

/**
 * The digests of all valid API keys: those that the sandbox was started with, which are in no journal, and those that clients
 * made, which are part of the world.
 */
export interface Keyring {
  /** The key of a digest; none whose user is not there, or not yet. */
  readonly find: (world: World, digest: string) => Key | undefined
  /** The digest of a user's oldest key, by which webhooks are known to come from here. */
  readonly oldestOf: (world: World, userId: string) => string | undefined
}

/** The user of a key, its permissions, and the addresses that may use it; empty for any. */
export interface Key {
  readonly userId: string
  readonly permissions: Permissions
  readonly allowedIps: ReadonlyArray<string>
}

/** @param started the keys that the sandbox was started with, and whose they are; these may do everything */
export const makeKeyring = (started: ReadonlyMap<string, string>): Keyring => {
  const users = new Map([...started].map(([token, userId]) => [digestOf(token), userId]))
  const digests = new Map([...users].toReversed().map(([digest, userId]) => [userId, digest]))
  return {
    find: (world, digest) => {
      const userId = users.get(digest)
      if (userId === undefined) return keyWith(world, digest)
      return world.users.has(userId) ? { userId, permissions: everything, allowedIps: [] } : undefined
    },
    oldestOf: (world, userId) => digests.get(userId) ?? oldestKeyOf(world, userId)?.digest
  }
}

/**
 * The digest of a key: its SHA-256 in hexadecimal.
 *
 * @example
 * digestOf("your_api_key").length // => 64
 */
export const digestOf = (token: string): string => hash("sha256", token)

const everything = permitting(permissions)
