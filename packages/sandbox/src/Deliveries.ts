import { stringify } from "@concierge/api/Json"
import * as Result from "effect/Result"
import type { Engine, Visit } from "./Engine.ts"
import type { Faults } from "./Faults.ts"
import { eventDocument, usualOrigin } from "./http/eventDocument.ts"
import type { Keyring } from "./Keyring.ts"
import { nextDue } from "./World.ts"
import type { CommandOf } from "./world/Command.ts"
import { everybodys, list } from "./world/lists.ts"
import { get, type Webhook, type World } from "./world/State.ts"

/**
 * Posts what the world has for webhooks, beside everything else: no call ever waits for it. What goes out is on the disk
 * before, and so is what came back, so that an event may be posted twice and is never lost.
 */
export interface Deliveries {
  /** Tells where clients reach the sandbox, since addresses in documents begin so. */
  readonly reachedAt: (origin: string) => void
  /** Posts no more. What is on its way then is posted again at the next start. */
  readonly close: () => void
}

/** A network, or what stands in for one. */
export type Post = (request: Request) => Promise<Response>

export interface DeliveryOptions {
  readonly keyring: Keyring
  readonly faults: Faults
  /** The machine's, in milliseconds since 1970. */
  readonly clock: () => number
  readonly post: Post
}

/** As many posts are on their way at a time; of those about one resource, one. */
export const mostInFlight = 16

/** How long a receiver has to answer, in milliseconds. */
const patience = 10_000

export const makeDeliveries = (engine: Engine, { clock, faults, keyring, post }: DeliveryOptions): Deliveries => {
  const inFlight = new Set<string>()
  const ending = new AbortController()
  let origin = usualOrigin
  let isScheduled = false
  let armedFor: number | undefined
  let timer: NodeJS.Timeout | undefined

  /** While somebody listens, what the staff do happens when it is due, and not only when somebody looks. */
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
      Math.min(Math.max(at - clock(), 1), longestTimer)
    ).unref()
  }

  const stopWatching = engine.watch((world) => {
    arm(world)
    const isNeeded = inFlight.size < mostInFlight && list(world, "webhooks", everybodys, ready).size > 0
    if (isScheduled || !isNeeded) return
    isScheduled = true
    setImmediate(() => void sendOut())
  })

  /** Takes as many as may go, once it is on the disk that they do. */
  const sendOut = async (): Promise<void> => {
    isScheduled = false
    if (ending.signal.aborted) return
    const letters = engine.visit(take)
    if (Result.isSuccess(letters) && Result.isSuccess(await engine.written())) {
      for (const letter of letters.success) void deliver(letter)
    }
  }

  const take = ({ now, run, world }: Visit): ReadonlyArray<Letter> => {
    const twice = new Set<string>()
    const ids = list(world, "webhooks", everybodys, ready)
      .slice(0, mostInFlight - inFlight.size)
      .filter((id) => {
        const { attempts, eventType, postponed } = get(world.webhooks, id)
        const fault = attempts === 0 && postponed === undefined ? faults.meetEvent(eventType) : undefined
        if (fault?.kind === "webhook_duplicate") twice.add(id)
        if (fault?.kind === "webhook_late") run({ _tag: "PostponeWebhook", id, milliseconds: fault.milliseconds ?? 0 })
        if (fault?.kind === "webhook_out_of_order") run({ _tag: "PostponeWebhook", id })
        return get(world.webhooks, id).state === "ready"
      })
    if (ids.length > 0) run({ _tag: "PostWebhooks", ids, origin })
    return ids
      .map((id) => get(world.webhooks, id))
      .filter(({ state }) => state === "sending")
      .map((webhook) => {
        inFlight.add(webhook.id)
        return toLetter(world, keyring, webhook, now, twice.has(webhook.id) ? 2 : 1)
      })
  }

  const deliver = async (letter: Letter): Promise<void> => {
    const answers: Array<PostAnswer> = []
    while (answers.length < letter.copies && !ending.signal.aborted) answers.push(await attempt(letter))
    inFlight.delete(letter.id)
    const answer = answers.find(({ status }) => status === 200) ?? answers[0]
    if (answer === undefined || ending.signal.aborted) return
    engine.visit(({ run }) => run({ _tag: "WebhookAnswered", id: letter.id, ...answer }))
  }

  const attempt = async ({ auth, body, url }: Letter): Promise<PostAnswer> => {
    const tooLate = AbortSignal.timeout(patience)
    const signal = AbortSignal.any([ending.signal, tooLate])
    try {
      const headers = { "content-type": "application/json", ...(auth === undefined ? {} : { "webhook-auth": auth }) }
      const request = new Request(url, { method: "POST", headers, body, redirect: "manual", signal })
      const response = await Promise.race([post(request), aborted(signal)])
      await leave(response)
      return { status: response.status }
    } catch {
      return { failure: tooLate.aborted ? "timeout" : "connection" }
    }
  }

  // Whether the receiver had those that were on their way when the sandbox ended, nobody knows
  engine.visit(({ run, world }) => {
    const { size, slice } = list(world, "webhooks", everybodys, { state: "sending" })
    for (const id of slice(0, size)) run({ _tag: "WebhookAnswered", id, failure: "interrupted" })
  })

  return {
    reachedAt: (where) => {
      origin = where
    },
    close: () => {
      stopWatching()
      clearTimeout(timer)
      ending.abort()
    }
  }
}

const ready = { state: "ready" }
const pending = { state: "pending" }

/** Timers of Node go wrong beyond 24 days; who is woken too early goes on waiting. */
const longestTimer = 86_400_000

interface Letter {
  readonly id: string
  readonly url: string
  readonly auth: string | undefined
  readonly body: string
  /** How often it is posted. */
  readonly copies: number
}

type PostAnswer = Omit<CommandOf<"WebhookAnswered">, "_tag" | "id">

/** A user without a key is told by the key of who manages them. */
const toLetter = (world: World, keyring: Keyring, webhook: Webhook, now: number, copies: number): Letter => {
  const { id, managedBy, webhookUrl = "" } = get(world.users, webhook.ownerId)
  const auth = keyring.oldestOf(world, id) ?? (managedBy === undefined ? undefined : keyring.oldestOf(world, managedBy))
  return { id: webhook.id, url: webhookUrl, auth, body: stringify(eventDocument(world, webhook, now)), copies }
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true })
  })

/** Reads a short answer to its end, so that its connection can be used again, and breaks off any other. */
const leave = async ({ body, headers }: Response): Promise<void> => {
  if (body === null) return
  const length = Number(headers.get("content-length") ?? Number.NaN)
  try {
    if (length > longestAnswer || Number.isNaN(length)) await body.cancel()
    else for await (const _ of body);
  } catch {
    // its status has come
  }
}

const longestAnswer = 65_536
