import { conciergeView, type OutputState, outputStates } from "@concierge/domain/Output"
import { file, type Filing, type List, listOf, tallyOf, valuesOf } from "./Index.ts"
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
 * In which lists each kind of record stands, and what these can be filtered by: every list that is shown to anybody is
 * one of these. A new kind of record gets its row here, its table in {@link Tables}, and is written by {@link put} alone.
 */
const filings: { readonly [Kind in keyof Tables]: Filing<Tables, Records[Kind]> } = {
  users: {
    shelves: ({ id, managedBy }: User) => (managedBy === undefined ? [seenBy(id)] : [seenBy(id), seenBy(managedBy)]),
    filters: {}
  },
  instructions: {
    shelves: ({ userId }: Instruction, tables) => viewers(tables, userId),
    filters: { user: ({ userId }) => [userId] }
  },
  requests: {
    shelves: ({ userId }: Request, tables) => viewers(tables, userId),
    filters: {
      user: ({ userId }) => [userId],
      externalId: ({ externalId }) => (externalId === undefined ? [] : [externalId]),
      state: ({ state }) => [state]
    }
  },
  outputs: {
    shelves: ({ requestId }: Output, tables) => [
      ...viewers(tables, get(tables.requests, requestId).userId),
      ofRequest(requestId)
    ],
    plain: ({ userId }) => [paying(userId)],
    filters: {
      user: ({ userId }) => [userId],
      state: ({ state }) => (conciergeView[state] === "working" ? [state, underWay] : [state])
    }
  },
  issues: {
    shelves: ({ userId }: Issue, tables) => viewers(tables, userId),
    filters: { user: ({ userId }) => [userId], state: ({ state }) => [state] }
  },
  seeds: {
    shelves: ({ issueId }: Seed, tables) => [...viewers(tables, get(tables.issues, issueId).userId), within(issueId)],
    filters: { type: ({ type }) => [type] }
  },
  attachments: { shelves: ({ seed }: Attachment) => [within(seed.id)], filters: {} },
  observations: { shelves: ({ issueId }: Observation) => [within(issueId)], filters: {} },
  keys: { shelves: ({ digest, userId }: ApiKey) => [seenBy(userId), withDigest(digest)], filters: {} },
  webhooks: {
    shelves: ({ about, ownerId }: Webhook) => [everybodys, aboutSame(ownerId, about)],
    filters: {
      state: (webhook) => [...new Set([webhook.state, progressOf[webhook.state], ...partsOf(webhook)])],
      owner: ({ ownerId }) => [ownerId]
    }
  }
}

/** All that a user may see: what is their own or of those whom they manage. */
export const seenBy = (userId: string): string => `seen by ${userId}`
/** All outputs of a request, whoever asks. */
export const ofRequest = (requestId: string): string => `of ${requestId}`
/** All that belongs to an issue, or to a seed. */
export const within = (id: string): string => `within ${id}`
/** The one key of that digest. */
export const withDigest = (digest: string): string => `digest ${digest}`
/** All that the staff see. */
export const everybodys = "everybody's"
/** The webhooks that a user is told about one resource. */
export const aboutSame = (ownerId: string, { record, type }: About): string => `told ${ownerId} of ${type} ${record.id}`
/** How far a webhook has come, as the staff are shown it. */
export const progressOf = {
  held: "pending",
  ready: "pending",
  sending: "pending",
  resting: "pending",
  delivered: "delivered",
  dead: "dead"
} as const satisfies { readonly [State in PostState]: string }
/** A filter for webhooks that later ones about the same resource wait for. */
export const leading = "leading"
/** A filter for webhooks that a fault keeps back until a later one about the same resource was posted. */
export const overtaken = "overtaken"
/** The list that is always empty. */
export const nobodys = "nobody's"
const paying = (userId: string): string => `paying ${userId}`

/** A filter for the states of an output that the older generation shows as one. */
export const underWay = "under way"

/** Keeps a record in its table and in the lists that it belongs to. */
export const put = <Kind extends keyof Tables>(world: World, kind: Kind, record: Records[Kind]): void => {
  const table = tableOf(world, kind)
  const before = table.get(record.id)
  table.set(record.id, record)
  fileRecord(world, kind, before, record)
}

/** Takes a record away from its table and all lists. */
export const remove = (world: World, kind: keyof Tables, id: string): void => {
  const table = tableOf(world, kind)
  const before = get(table, id)
  table.delete(id)
  fileRecord(world, kind, before, undefined)
}

/** A list by its name, e.g. {@link seenBy}, filtered by what is wanted. */
export const list = (
  world: World,
  kind: keyof Tables,
  name: string,
  wanted: { readonly [filter: string]: string | undefined } = {}
): List =>
  listOf(world.lists[kind], filings[kind] as Filing<Tables, Records[typeof kind]>, tableOf(world, kind), name, wanted)

/** Makes the lists of records that are in their table already. */
export const fileAll = (world: World): void => {
  for (const kind of Object.keys(filings) as Array<keyof Tables>) {
    for (const record of world[kind].values()) fileRecord(world, kind, undefined, record)
  }
}

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

/** How many outputs of a request are in each state; a state without any is left out. */
export const countsOf = (world: World, requestId: string): Partial<Record<OutputState, number>> => {
  const sizes = tallyOf(world.lists.outputs, filings.outputs, world.outputs, ofRequest(requestId), "state")
  return Object.fromEntries(outputStates.flatMap((state) => (sizes.has(state) ? [[state, sizes.get(state)]] : [])))
}

/** The ids of the outputs in a state that pay a user, in the order of their creation. */
export const outputIdsTo = (world: World, userId: string, state: OutputState): ReadonlyArray<string> => {
  const { size, slice } = list(world, "outputs", paying(userId), { state })
  return slice(0, size)
}

/** The users who have webhooks that can be posted now. */
export const ownersOfReady = (world: World): Iterable<string> =>
  valuesOf(world.lists.webhooks, filings.webhooks, world.webhooks, everybodys, "owner", { state: "ready" })

const tableOf = <Kind extends keyof Tables>(world: World, kind: Kind) =>
  world[kind] as unknown as Map<string, Records[Kind]>

const fileRecord = <Kind extends keyof Tables>(
  world: World,
  kind: Kind,
  before: Records[Kind] | undefined,
  after: Records[Kind] | undefined
): void =>
  file(world.lists[kind], filings[kind] as Filing<Tables, Records[Kind]>, world, tableOf(world, kind), before, after)

/** By which of these filters a webhook is found. */
const partsOf = ({ isInOrder, postponed, state }: Webhook): ReadonlyArray<string> => {
  if (state === "resting" && postponed === "behind the next") return [overtaken]
  return isInOrder && (state === "ready" || state === "sending" || state === "resting") ? [leading] : []
}

/** Who sees what is a user's: they themselves, and who manages them. */
const viewers = ({ users }: Tables, userId: string): ReadonlyArray<string> => {
  const { managedBy } = get(users, userId)
  return managedBy === undefined ? [seenBy(userId)] : [seenBy(userId), seenBy(managedBy)]
}
