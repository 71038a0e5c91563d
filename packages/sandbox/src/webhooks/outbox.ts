import type { List } from "../world/Index.ts"
import { aboutSame, everybodys, leading, list } from "../world/lists.ts"
import { toldBy } from "./notices.ts"
import { type Event, get, type PostState, type User, type Webhook, type World } from "../world/State.ts"

/**
 * The most webhooks of each kind. Beyond it, the oldest pending one is given up, and the oldest delivered or dead one is deleted.
 */
export const maxWebhooks = { pending: 100_000, delivered: 1_000, dead: 1_000 } as const

/** The changes of webhooks that follow from an event just written into the world. None are made while nobody listens. */
export const webhooksAfter = (world: World, event: Event, now: number): ReadonlyArray<Event> => {
  switch (event._tag) {
    case "WebhookAdded":
      return [...letNextGo(world, event.webhook), ...makeRoom(world)]
    case "WebhookChanged":
      return event.facts.state === undefined
        ? []
        : [...letNextGo(world, get(world.webhooks, event.id)), ...forget(world, event.facts.state)]
    default:
      return world.listeners === 0 ? [] : added(world, event, now)
  }
}

/** Ends a webhook's pause before its next attempt. */
export const repost = (world: World, id: string, at: number): ReadonlyArray<Event> => {
  const webhook = world.webhooks.get(id)
  const isDue = webhook?.state === "resting" && (webhook.nextAttemptAt ?? at) <= at
  return isDue ? [makeReady(id)] : []
}

/** The event after which a webhook is posted as soon as possible. */
export const makeReady = (id: string): Event => ({
  _tag: "WebhookChanged",
  id,
  facts: { state: "ready", nextAttemptAt: undefined }
})

/** Who gets the webhooks about a user's resources: the user, else their master user, else nobody. */
const listenerOf = ({ users }: World, userId: string): User | undefined => {
  const user = get(users, userId)
  const master = user.managedBy === undefined ? undefined : users.get(user.managedBy)
  return [user, master].find((each) => each?.webhookUrl !== undefined)
}

/** A user's webhooks about the same resource as this one, by a filter of their state, e.g. {@link leading}; the oldest first. */
export const companions = (world: World, { about, ownerId }: Webhook, state: string): List =>
  list(world, "webhooks", aboutSame(ownerId, about), { state })

const added = (world: World, event: Event, now: number): ReadonlyArray<Event> => {
  const told = toldBy(world, event)
  const owner = told && listenerOf(world, told.userId)
  if (told === undefined || owner === undefined) return []
  return told.eventTypes.map((eventType, index) => ({
    _tag: "WebhookAdded",
    webhook: {
      id: String(world.nextIds.webhooks + index),
      eventType,
      createdAt: now,
      ownerId: owner.id,
      about: told.about,
      state: "held",
      isInOrder: true,
      postponed: undefined,
      attempts: 0,
      nextAttemptAt: undefined,
      sentAt: undefined,
      origin: undefined,
      lastStatus: undefined,
      lastFailure: undefined
    }
  }))
}

/** Makes the oldest held one ready, unless an earlier one about the same resource is still pending. */
const letNextGo = (world: World, webhook: Webhook): ReadonlyArray<Event> =>
  companions(world, webhook, leading).size > 0
    ? []
    : companions(world, webhook, "held")
        .slice(0, 1)
        .map((id) => makeReady(id))

/** Gives up the oldest pending ones beyond the limit, except those in flight: they may still arrive. */
const makeRoom = (world: World): ReadonlyArray<Event> => {
  const { size, slice } = list(world, "webhooks", everybodys, { state: "pending" })
  const excess = size - maxWebhooks.pending
  if (excess <= 0) return []
  const sending = list(world, "webhooks", everybodys, { state: "sending" }).size
  return slice(0, excess + sending)
    .filter((id) => get(world.webhooks, id).state !== "sending")
    .slice(0, excess)
    .map((id) => ({ _tag: "WebhookChanged", id, facts: { state: "dead", nextAttemptAt: undefined } }))
}

/** Deletes the oldest ones beyond the limit. */
const forget = (world: World, state: PostState): ReadonlyArray<Event> => {
  if (state !== "delivered" && state !== "dead") return []
  const { size, slice } = list(world, "webhooks", everybodys, { state })
  return slice(0, Math.max(0, size - maxWebhooks[state])).map((id) => ({ _tag: "WebhookForgotten", id }))
}
