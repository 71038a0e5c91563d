import { conciergeView, type OutputState, outputStates } from "@concierge/domain/Output"
import { type Definition, type List, listOf, sizesOf, valuesOf, write } from "./Index.ts"
import type { Attachment, Issue, Observation, Seed } from "../reviews/Review.ts"
import {
  type About,
  type ApiKey,
  get,
  type Instruction,
  type Output,
  type PostState,
  type Records,
  type Request,
  type Tables,
  type User,
  type Webhook,
  type World
} from "./State.ts"

/**
 * Which lists each kind of record stands in, and what these can be filtered by. Every list that an answer shows is one of
 * these. A new kind of record gets its row here and in {@link Records}, and is written by {@link put} alone.
 */
const definitions: { readonly [Kind in keyof Records]: Definition<Tables, Records[Kind]> } = {
  users: {
    lists: ({ id, managedBy }: User) => (managedBy === undefined ? [seenBy(id)] : [seenBy(id), seenBy(managedBy)]),
    filters: {}
  },
  instructions: {
    lists: ({ userId }: Instruction, tables) => viewers(tables, userId),
    filters: { user: ({ userId }) => [userId] }
  },
  requests: {
    lists: ({ userId }: Request, tables) => viewers(tables, userId),
    filters: {
      user: ({ userId }) => [userId],
      externalId: ({ externalId }) => (externalId === undefined ? [] : [externalId]),
      state: ({ state }) => [state]
    }
  },
  outputs: {
    lists: ({ requestId }: Output, tables) => [
      ...viewers(tables, get(tables.requests, requestId).userId),
      ofRequest(requestId)
    ],
    unfiltered: ({ userId }) => [paying(userId)],
    filters: {
      user: ({ userId }) => [userId],
      state: ({ state }) => (conciergeView[state] === "working" ? [state, underWay] : [state])
    }
  },
  issues: {
    lists: ({ userId }: Issue, tables) => viewers(tables, userId),
    filters: { user: ({ userId }) => [userId], state: ({ state }) => [state] }
  },
  seeds: {
    lists: ({ issueId }: Seed, tables) => [...viewers(tables, get(tables.issues, issueId).userId), within(issueId)],
    filters: { type: ({ type }) => [type] }
  },
  attachments: { lists: ({ seed }: Attachment) => [within(seed.id)], filters: {} },
  observations: { lists: ({ issueId }: Observation) => [within(issueId)], filters: {} },
  keys: { lists: ({ digest, userId }: ApiKey) => [seenBy(userId), withDigest(digest)], filters: {} },
  webhooks: {
    lists: ({ about, ownerId }: Webhook) => [everybodys, aboutSame(ownerId, about)],
    filters: {
      state: (webhook) => [...new Set([webhook.state, progressOf[webhook.state], ...partsOf(webhook)])],
      owner: ({ ownerId }) => [ownerId]
    }
  }
}

/** What a user may see: what is their own or of users whom they manage. */
export const seenBy = (userId: string): string => `seen by ${userId}`
/** The outputs of a request, whoever asks. */
export const ofRequest = (requestId: string): string => `of ${requestId}`
/** What belongs to an issue, or to a seed. */
export const within = (id: string): string => `within ${id}`
/** The one key of that digest. */
export const withDigest = (digest: string): string => `digest ${digest}`
/** What the staff see. */
export const everybodys = "everybody's"
/** The webhooks to a user about one resource. */
export const aboutSame = (ownerId: string, { record, type }: About): string =>
  `to ${ownerId} about ${type} ${record.id}`
/** The state of a webhook, as the staff's documents have it. */
export const progressOf = {
  held: "pending",
  ready: "pending",
  sending: "pending",
  resting: "pending",
  delivered: "delivered",
  dead: "dead"
} as const satisfies { readonly [State in PostState]: string }
/** A filter: webhooks that must be delivered before later ones about the same resource. */
export const leading = "leading"
/** A filter: webhooks that a fault delays until a later one about the same resource was posted. */
export const overtaken = "overtaken"
/** The list that is always empty. */
export const nobodys = "nobody's"
const paying = (userId: string): string => `paying ${userId}`

/** A filter: the states of an output that the older generation shows as one. */
export const underWay = "under way"

/** Writes a record into its table and its lists. */
export const put = <Kind extends keyof Records>(world: World, kind: Kind, record: Records[Kind]): void =>
  write<Tables, Records[Kind]>(world.lists[kind], definitions[kind], world, record.id, record)

/** Removes a record from its table and its lists. */
export const remove = <Kind extends keyof Records>(world: World, kind: Kind, { id }: Records[Kind]): void =>
  write<Tables, Records[Kind]>(world.lists[kind], definitions[kind], world, id, undefined)

/** A list by its name, e.g. {@link seenBy}, filtered by what is wanted. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it ties the index to its definition
export const list = <Kind extends keyof Records>(
  world: World,
  kind: Kind,
  name: string,
  wanted: { readonly [filter: string]: string | undefined } = {}
): List => listOf<Records[Kind]>(world.lists[kind], definitions[kind], name, wanted)

/** The ids of a request's outputs, in the order of their creation. */
export const outputIdsOf = (world: World, requestId: string): ReadonlyArray<string> => {
  const { size, slice } = list(world, "outputs", ofRequest(requestId))
  return slice(0, size)
}

/** The outputs of a request, in the order of their creation. */
export const outputsOf = (world: World, requestId: string): ReadonlyArray<Output> =>
  outputIdsOf(world, requestId).map((id) => get(world.outputs, id))

/** How many outputs a request has. */
export const outputsCount = (world: World, requestId: string): number =>
  list(world, "outputs", ofRequest(requestId)).size

/** How many outputs of a request are in each state; states without outputs are left out. */
export const countsOf = (world: World, requestId: string): Partial<Record<OutputState, number>> => {
  const sizes = sizesOf(world.lists.outputs, definitions.outputs, ofRequest(requestId), "state")
  return Object.fromEntries(outputStates.flatMap((state) => (sizes.has(state) ? [[state, sizes.get(state)]] : [])))
}

/** The ids of the outputs in a state that pay a user, in the order of their creation. */
export const outputIdsTo = (world: World, userId: string, state: OutputState): ReadonlyArray<string> => {
  const { size, slice } = list(world, "outputs", paying(userId), { state })
  return slice(0, size)
}

/** The users with webhooks that can be posted now. */
export const ownersOfReady = (world: World): Iterable<string> =>
  valuesOf(world.lists.webhooks, definitions.webhooks, everybodys, "owner", { state: "ready" })

/** Which of {@link leading} and {@link overtaken} a webhook matches. */
const partsOf = ({ isInOrder, postponed, state }: Webhook): ReadonlyArray<string> => {
  if (state === "resting" && postponed === "behind the next") return [overtaken]
  return isInOrder && (state === "ready" || state === "sending" || state === "resting") ? [leading] : []
}

/** The lists of those who see what is a user's: the user, and the master user who manages them. */
const viewers = ({ users }: Tables, userId: string): ReadonlyArray<string> => {
  const { managedBy } = get(users, userId)
  return managedBy === undefined ? [seenBy(userId)] : [seenBy(userId), seenBy(managedBy)]
}
