import * as Result from "effect/Result"
import { chance } from "../Chance.ts"
import { find } from "../access/find.ts"
import type { Decide } from "../world/Command.ts"
import { overtaken } from "../world/lists.ts"
import { companions, makeReady } from "./outbox.ts"
import { type Event, get, type PostFailure, type Webhook, type World } from "../world/State.ts"

const [second, minute, hour] = [1_000, 60_000, 3_600_000]

/**
 * The pause after each failed attempt, in milliseconds, give or take a tenth. After the last one a failure gives the webhook up: nearly
 * four days in all.
 *
 * @example
 * retryDelays.length // => 10
 * Math.floor(retryDelays.reduce((sum, delay) => sum + delay) / 3_600_000) // => 94
 */
export const retryDelays: ReadonlyArray<number> = [
  5 * second,
  30 * second,
  2 * minute,
  10 * minute,
  hour,
  3 * hour,
  6 * hour,
  12 * hour,
  24 * hour,
  48 * hour
]

/** The failed attempts after which later webhooks about the same resource no longer wait. */
export const attemptsInOrder = 3

/** The longest that a webhook waits for the next one that a fault puts before it, in milliseconds. */
const maxWait = 60_000

/** Starts an attempt for the ready ones. It fails if their user has no `webhook_url` any more. */
export const postWebhooks: Decide<"PostWebhooks"> = (world, { ids, origin }, now) => {
  const ready = ids.map((id) => get(world.webhooks, id)).filter(({ state }) => state === "ready")
  const events = ready.map((webhook): Event => {
    const posted = { ...webhook, attempts: webhook.attempts + 1 }
    if (get(world.users, webhook.ownerId).webhookUrl === undefined) return fail(world, posted, now, "no_address")
    const { attempts, sentAt = now } = posted
    const facts = { state: "sending", attempts, sentAt, origin: webhook.origin ?? origin } as const
    return { _tag: "WebhookChanged", id: webhook.id, facts }
  })
  return Result.succeed({ id: "webhooks", events })
}

/** Ends an attempt by its status: only 200 means delivered. */
export const webhookAnswered: Decide<"WebhookAnswered"> = (world, { failure, id, status }, now) =>
  Result.gen(function* () {
    const webhook = yield* find(world.webhooks, "webhooks", id)
    if (webhook.state !== "sending") return { id, events: [] }
    const { size, slice } = companions(world, webhook, overtaken)
    return { id, events: [judge(world, webhook, now, status, failure), ...slice(0, size).map(makeReady)] }
  })

/** Postpones a ready webhook. Others are in flight or wait already, and do not change. */
export const postponeWebhook: Decide<"PostponeWebhook"> = (world, { id, milliseconds }, now) =>
  Result.map(find(world.webhooks, "webhooks", id), ({ state }) => {
    if (state !== "ready") return { id, events: [] }
    const isBehindNext = milliseconds === undefined
    const postponed = isBehindNext ? "behind the next" : "for a while"
    const nextAttemptAt = now + (milliseconds ?? maxWait)
    const facts = { state: "resting", isInOrder: !isBehindNext, postponed, nextAttemptAt } as const
    return { id, events: [{ _tag: "WebhookChanged", id, facts }] }
  })

/** Resends a webhook at once, out of order. One that was delivered or given up gets all of its attempts again. */
export const resendWebhook: Decide<"ResendWebhook"> = (world, { id }) =>
  Result.map(find(world.webhooks, "webhooks", id), ({ attempts, state }) => {
    if (state === "ready" || state === "sending") return { id, events: [] }
    const facts = { state: "ready", isInOrder: false, nextAttemptAt: undefined } as const
    const isAnew = state === "dead" || state === "delivered"
    return { id, events: [{ _tag: "WebhookChanged", id, facts: { ...facts, attempts: isAnew ? 0 : attempts } }] }
  })

const judge = (
  world: World,
  webhook: Webhook,
  now: number,
  status: number | undefined,
  failure: PostFailure | undefined
): Event => {
  const { attempts, id } = webhook
  const last = { lastStatus: status, lastFailure: failure }
  if (status === 200) return { _tag: "WebhookChanged", id, facts: { ...last, state: "delivered" } }
  if (failure === "interrupted") {
    // It may have arrived or not: it is posted again at once, and the attempt does not count
    return { _tag: "WebhookChanged", id, facts: { ...last, state: "ready", attempts: attempts - 1 } }
  }
  return fail(world, webhook, now, failure, status)
}

/** Ends a failed attempt: the webhook pauses until the next one, or is given up. */
const fail = (
  { settings }: World,
  { attempts, id, isInOrder }: Webhook,
  now: number,
  lastFailure: PostFailure | undefined,
  lastStatus?: number
): Event => {
  const delay = retryDelays[attempts - 1]
  const last = { attempts, lastStatus, lastFailure }
  if (delay === undefined) return { _tag: "WebhookChanged", id, facts: { ...last, state: "dead" } }
  const spread = 0.9 + 0.2 * chance(`${settings.seed} webhook ${id} ${attempts}`)
  const nextAttemptAt = now + Math.round(delay * spread)
  const stays = isInOrder && attempts < attemptsInOrder
  return { _tag: "WebhookChanged", id, facts: { ...last, state: "resting", isInOrder: stays, nextAttemptAt } }
}
