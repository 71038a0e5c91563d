import * as Result from "effect/Result"
import { chance } from "../Chance.ts"
import { find } from "../access/find.ts"
import type { Decide } from "../world/Command.ts"
import { overtaken } from "../world/lists.ts"
import { companions, makeReady } from "./outbox.ts"
import { type Event, get, type PostFailure, type Webhook, type World } from "../world/State.ts"

const [second, minute, hour] = [1_000, 60_000, 3_600_000]

/**
 * How long after each failed attempt the next one is made, in milliseconds, give or take a tenth. When that of the last
 * fails, too, the webhook is given up: after nearly four days in all.
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

/** After how many failed attempts of a webhook later ones about the same resource no longer wait for it. */
export const attemptsInOrder = 3

/** How long a webhook that a fault puts behind the next one waits for it at most, in milliseconds. */
const maxWait = 60_000

/** Those that are ready go out. Where their user no longer has a `webhook_url`, the attempt fails. */
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

/** Only 200 means that a webhook has arrived. */
export const webhookAnswered: Decide<"WebhookAnswered"> = (world, { failure, id, status }, now) =>
  Result.gen(function* () {
    const webhook = yield* find(world.webhooks, "webhooks", id)
    if (webhook.state !== "sending") return { id, events: [] }
    const { size, slice } = companions(world, webhook, overtaken)
    return { id, events: [judge(world, webhook, now, status, failure), ...slice(0, size).map(makeReady)] }
  })

/** Holds up one that is about to be posted. Others are on their way or wait already: nothing happens to them. */
export const postponeWebhook: Decide<"PostponeWebhook"> = (world, { id, milliseconds }, now) =>
  Result.map(find(world.webhooks, "webhooks", id), ({ state }) => {
    if (state !== "ready") return { id, events: [] }
    const isBehindNext = milliseconds === undefined
    const postponed = isBehindNext ? "behind the next" : "for a while"
    const nextAttemptAt = now + (milliseconds ?? maxWait)
    const facts = { state: "resting", isInOrder: !isBehindNext, postponed, nextAttemptAt } as const
    return { id, events: [{ _tag: "WebhookChanged", id, facts }] }
  })

/** Goes out at once, whatever waits before it. One that was delivered or given up has all its attempts again. */
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
    // Whether it has arrived nobody knows: it goes out again at once, and has as many attempts as before
    return { _tag: "WebhookChanged", id, facts: { ...last, state: "ready", attempts: attempts - 1 } }
  }
  return fail(world, webhook, now, failure, status)
}

/** An attempt has failed: the webhook rests until the next one, or is given up. */
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
