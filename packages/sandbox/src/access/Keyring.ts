import { hash } from "node:crypto"
import { type Permissions, permissions, permitting } from "@concierge/api/resources/apiKeys"
import { keyWith, oldestKeyOf } from "./keys.ts"
import type { World } from "../world/State.ts"

/**
 * Every API key that opens the sandbox: those that it was started with, which are its owner's to choose and in no
 * journal, and those that clients made, which are part of the world. Digests only.
 */
export interface Keyring {
  /** The key of a digest; none whose user is not there, or not yet. */
  readonly find: (world: World, digest: string) => Key | undefined
  /** The digest of a user's oldest key, by which webhooks are known to come from here. */
  readonly oldestOf: (world: World, userId: string) => string | undefined
}

/** Whose a key is, what it may do, and where it may be used from: empty, from anywhere. */
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
 * What is known of a key, by which it cannot be found out: its SHA-256 in hexadecimal.
 *
 * @example
 * digestOf("your_api_key").length // => 64
 */
export const digestOf = (token: string): string => hash("sha256", token)

const everything = permitting(permissions)
