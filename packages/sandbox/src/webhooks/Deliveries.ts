import { stringify } from "@concierge/api/Json"
import * as Result from "effect/Result"
import type { Engine, Visit } from "../journal/Engine.ts"
import type { Faults } from "../faults/Faults.ts"
import { eventDocument } from "./eventDocument.ts"
import type { Keyring } from "../access/Keyring.ts"
import { nextDue } from "../world/World.ts"
import type { CommandOf } from "../world/Command.ts"
import { everybodys, list, ownersOfReady } from "../world/lists.ts"
import { get, type Webhook, type World } from "../world/State.ts"

/**
 * Posts the world's events to webhooks; no call waits for it. That an event is posted, and how it was answered, is written to
 * the journal first: an event may be posted twice and is never lost.
 */
export interface Deliveries {
  /** Sets the origin at which clients reach the sandbox, e.g. `http://localhost:4010`, for links in documents. */
  readonly setOrigin: (origin: string) => void
  /** Stops posting. Posts without an answer are repeated after the next start. */
  readonly close: () => void
}

/** Sends a request, as `fetch` does. */
export type Post = (request: Request) => Promise<Response>

/** What posting needs besides the engine. */
export interface DeliveryOptions {
  readonly keyring: Keyring
  readonly faults: Faults
  /** The machine's, in milliseconds since 1970. */
  readonly clock: () => number
  readonly post: Post
}

/** The most posts in flight, in all and to one user, so that a receiver that does not answer delays nobody else. */
export const maxInFlight = { all: 64, toOne: 8 } as const

/** How long a receiver has to answer, in milliseconds. */
export const answerTimeout = 10_000

/** Posts all events there are, and those to come, until it is closed. */
export const makeDeliveries = (engine: Engine, { clock, faults, keyring, post }: DeliveryOptions): Deliveries => {
  /** The number of posts in flight, by user. */
  const inFlight = new Map<string, number>()
  let inFlightToAll = 0
  const attempts = new Set<AbortController>()
  let isClosed = false
  let origin: string | undefined
  let isScheduled = false
  let armedFor: number | undefined
  let timer: NodeJS.Timeout | undefined

  const count = (ownerId: string, more: 1 | -1): void => {
    inFlightToAll += more
    const left = (inFlight.get(ownerId) ?? 0) + more
    if (left === 0) inFlight.delete(ownerId)
    else inFlight.set(ownerId, left)
  }

  /** While a webhook listens, tasks are done when they are due, and not only with the next call. */
  const arm = (world: World): void => {
    const { clock: virtual, listeners } = world
    const isWanted = virtual.isRunning && (listeners > 0 || list(world, "webhooks", everybodys, pending).size > 0)
    const due = isWanted ? nextDue(world) : undefined
    const at = due === undefined || !virtual.isRunning ? undefined : due - virtual.ahead
    if (at === armedFor) return
    clearTimeout(timer)
    armedFor = at
    if (at === undefined) return
    timer = setTimeout(
      () => {
        armedFor = undefined
        engine.visit(() => {})
      },
      Math.min(Math.max(at - clock(), 1), maxTimer)
    ).unref()
  }

  const unsubscribe = engine.subscribe((world) => {
    arm(world)
    if (isScheduled || next(world).length === 0) return
    isScheduled = true
    setImmediate(() => void sendOut())
  })

  /** Takes as many webhooks as may be posted, and posts them once the journal says so. */
  const sendOut = async (): Promise<void> => {
    isScheduled = false
    if (isClosed) return
    const letters = engine.visit(take)
    if (Result.isSuccess(letters) && Result.isSuccess(await engine.written()) && !isClosed) {
      for (const letter of letters.success) void deliver(letter)
    }
  }

  /** The oldest webhooks that may be posted, of each user in turn. */
  const next = (world: World): ReadonlyArray<string> => {
    let places = maxInFlight.all - inFlightToAll
    const ids: Array<string> = []
    if (places <= 0) return ids
    for (const owner of ownersOfReady(world)) {
      const most = Math.min(places, maxInFlight.toOne - (inFlight.get(owner) ?? 0))
      const found = list(world, "webhooks", everybodys, { state: "ready", owner }).slice(0, Math.max(0, most))
      ids.push(...found)
      places -= found.length
      if (places === 0) break
    }
    return ids
  }

  const take = ({ now, run, world }: Visit): ReadonlyArray<Letter> => {
    const twice = new Set<string>()
    const ids = next(world).filter((id) => {
      const { eventType, postponed, sentAt } = get(world.webhooks, id)
      const fault = sentAt === undefined && postponed === undefined ? faults.meetEvent(eventType) : undefined
      if (fault?.kind === "webhook_duplicate") twice.add(id)
      if (fault?.kind === "webhook_late") run({ _tag: "PostponeWebhook", id, milliseconds: fault.milliseconds ?? 0 })
      if (fault?.kind === "webhook_out_of_order") run({ _tag: "PostponeWebhook", id })
      return get(world.webhooks, id).state === "ready"
    })
    if (ids.length > 0) run({ _tag: "PostWebhooks", ids, origin: origin ?? world.lastOrigin })
    return ids
      .map((id) => world.webhooks.get(id))
      .filter((webhook): webhook is Webhook => webhook?.state === "sending")
      .map((webhook) => {
        count(webhook.ownerId, 1)
        return toLetter(world, keyring, webhook, now, twice.has(webhook.id) ? 2 : 1)
      })
  }

  const deliver = async (letter: Letter): Promise<void> => {
    const answers: Array<PostAnswer> = []
    for (let copy = 0; copy < letter.copies; copy++) if (!isClosed) answers.push(await attempt(letter))
    count(letter.ownerId, -1)
    if (isClosed) return
    const answer = answers.find(({ status }) => status === 200) ?? answers[0]
    engine.visit(({ run }) => run({ _tag: "WebhookAnswered", id: letter.id, ...answer }))
  }

  const attempt = async ({ auth, body, url }: Letter): Promise<PostAnswer> => {
    const stopping = new AbortController()
    attempts.add(stopping)
    const { signal } = stopping
    const stopped = new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true })
    })
    const timeout = setTimeout(() => stopping.abort(), answerTimeout).unref()
    let status: number | undefined
    try {
      const headers = { "content-type": "application/json", ...(auth === undefined ? {} : { "webhook-auth": auth }) }
      const request = new Request(url, { method: "POST", headers, body, redirect: "manual", signal })
      const response = await Promise.race([post(request), stopped])
      status = response.status
      await Promise.race([leave(response), stopped])
    } catch {
      // Only the status matters, or that there was none
    } finally {
      clearTimeout(timeout)
      attempts.delete(stopping)
    }
    return status === undefined ? { failure: signal.aborted ? "timeout" : "connection" } : { status }
  }

  // Nobody knows whether posts that were in flight when the sandbox ended have arrived
  engine.visit(({ run, world }) => {
    const { size, slice } = list(world, "webhooks", everybodys, { state: "sending" })
    for (const id of slice(0, size)) run({ _tag: "WebhookAnswered", id, failure: "interrupted" })
  })

  return {
    setOrigin: (reached) => {
      // A call within the process may come with the origin "null"
      if (URL.canParse(reached)) origin = reached
    },
    close: () => {
      unsubscribe()
      clearTimeout(timer)
      isClosed = true
      for (const stopping of attempts) stopping.abort()
    }
  }
}

const pending = { state: "pending" }

/** A day: timers of Node overflow beyond 24 days. One that fires early is set again. */
const maxTimer = 86_400_000

/** A webhook as it is posted. */
interface Letter {
  readonly id: string
  readonly ownerId: string
  readonly url: string
  readonly auth: string | undefined
  readonly body: string
  /** How many times it is posted: twice where a fault says so. */
  readonly copies: number
}

type PostAnswer = Omit<CommandOf<"WebhookAnswered">, "_tag" | "id">

/** The letter of a webhook. It carries the key of its user, or that of the master user where the user has none. */
const toLetter = (world: World, keyring: Keyring, webhook: Webhook, now: number, copies: number): Letter => {
  const { id, ownerId } = webhook
  const { managedBy, webhookUrl = "" } = get(world.users, ownerId)
  const managersKey = managedBy === undefined ? undefined : keyring.oldestOf(world, managedBy)
  const auth = keyring.oldestOf(world, ownerId) ?? managersKey
  return { id, ownerId, url: webhookUrl, auth, body: stringify(eventDocument(world, webhook, now)), copies }
}

/** Reads a short body to its end, so that the connection can be reused, and cancels any other. */
const leave = async ({ body, headers }: Response): Promise<void> => {
  if (body === null) return
  const length = Number(headers.get("content-length") ?? Number.NaN)
  try {
    if (length > maxAnswer || Number.isNaN(length)) await body.cancel()
    else for await (const _ of body);
  } catch {
    // Only the status matters, which is known
  }
}

/** The longest answer that is read to its end, in bytes. */
const maxAnswer = 65_536
