import * as Result from "effect/Result"
import { chance } from "../Chance.ts"
import type { Decide, Rejection } from "./Command.ts"
import { overtaken } from "./lists.ts"
import { companions, makeReady } from "./outbox.ts"
import { type Event, get, type PostFailure, type Webhook, type World } from "./State.ts"

const [second, minute, hour] = [1_000, 60_000, 3_600_000]

/**
 * How long a webhook rests after each attempt that failed, in milliseconds, give or take a tenth; after the last one it
 * is given up. Nearly four days in all.
 */
export const rests: ReadonlyArray<number> = [
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

/** For so many attempts those about the same resource wait for an earlier one; then they no longer do. */
export const attemptsInOrder = 3

/** How long one that is to come behind the next waits for it at most, in milliseconds. */
export const patience = 60_000

/** Those that are ready go out, as far as there is an address. */
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
    const webhook = yield* find(world, id)
    if (webhook.state !== "sending") return { id, events: [] }
    const { size, slice } = companions(world, webhook, overtaken)
    return { id, events: [judge(world, webhook, now, status, failure), ...slice(0, size).map(makeReady)] }
  })

/** One that is about to be posted is held up; others are on their way, or have arrived. */
export const postponeWebhook: Decide<"PostponeWebhook"> = (world, { id, milliseconds }, now) =>
  Result.map(find(world, id), ({ state }) => {
    if (state !== "ready") return { id, events: [] }
    const isBehindNext = milliseconds === undefined
    const postponed = isBehindNext ? "behind the next" : "for a while"
    const nextAttemptAt = now + (milliseconds ?? patience)
    const facts = { state: "resting", isInOrder: !isBehindNext, postponed, nextAttemptAt } as const
    return { id, events: [{ _tag: "WebhookChanged", id, facts }] }
  })

/** Goes out at once, without regard to those about the same resource; with all its attempts before it if it was given up. */
export const resendWebhook: Decide<"ResendWebhook"> = (world, { id }) =>
  Result.map(find(world, id), ({ attempts, state }) => {
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

/** It rests before its next attempt, or has none. */
const fail = (
  { settings }: World,
  { attempts, id, isInOrder }: Webhook,
  now: number,
  lastFailure: PostFailure | undefined,
  lastStatus?: number
): Event => {
  const rest = rests[attempts - 1]
  const last = { attempts, lastStatus, lastFailure }
  if (rest === undefined) return { _tag: "WebhookChanged", id, facts: { ...last, state: "dead" } }
  const spread = 0.9 + 0.2 * chance(`${settings.seed} webhook ${id} ${attempts}`)
  const nextAttemptAt = now + Math.round(rest * spread)
  const stays = isInOrder && attempts < attemptsInOrder
  return { _tag: "WebhookChanged", id, facts: { ...last, state: "resting", isInOrder: stays, nextAttemptAt } }
}

const find = (world: World, id: string): Result.Result<Webhook, Rejection> => {
  const webhook = world.webhooks.get(id)
  return webhook === undefined ? Result.fail({ _tag: "NotFound", type: "webhooks", id }) : Result.succeed(webhook)
}
