import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { ClientError } from "@concierge/api/ClientError"
import type { Client } from "@concierge/api/Client"
import type { Health } from "@concierge/api/resources/health"
import { callFailed } from "../show/connection.ts"
import { type Message, type Model, type StatusLoaded, type Want, wanted } from "./Model.ts"
import type { Loaded } from "./Screen.ts"
import { screens } from "./screens/screens.ts"

/** How often {@link wanted} is read: the longest wait of a screen that was just opened. */
const glanceMs = 100

/** How long it waits after a failure: longer each time, up to the last. */
const backOffMs = [1_000, 2_000, 4_000, 8_000, 15_000] as const

/**
 * Keeps the model fed: loads what the screen needs when it is due, and says when the connection is lost. What takes long
 * to load is loaded less often, since the proxy has few calls a second at the provider, and payments need them more.
 */
export const feed = Effect.fnUntraced(function* (
  client: Client,
  url: string,
  model: () => Model,
  dispatch: (message: Message) => void
): Effect.fn.Return<never> {
  const due = new Map<string, number>()
  let failures = 0
  while (true) {
    const start = yield* Clock.currentTimeMillis
    if (Math.floor(start / 1_000) !== Math.floor(model().now / 1_000)) dispatch({ _tag: "Ticked", now: start })
    const wants = wanted(model())
    for (const key of due.keys()) if (!wants.some((want) => keyOf(want) === key)) due.delete(key)
    for (const want of wants) {
      if ((due.get(keyOf(want)) ?? 0) > start) continue
      const before = yield* Clock.currentTimeMillis
      const answer = yield* Effect.result(load(client, want))
      const now = yield* Clock.currentTimeMillis
      if (answer._tag === "Success") {
        failures = 0
        dispatch(answer.success)
        due.set(keyOf(want), now + Math.max(want.everyMs, 4 * (now - before)))
        continue
      }
      // it may be the provider alone that does not answer: then the proxy says so, and its own lists go on
      const asked = answer.failure._tag === "OutcomeUnknown" ? yield* Effect.result(client.health()) : undefined
      if (asked?._tag === "Success" && isGone(asked.success)) {
        dispatch({ _tag: "StatusLoaded", health: asked.success, wallets: undefined })
        due.set(keyOf(want), now + goneMs)
        continue
      }
      const wait = backOffMs[Math.min(failures++, backOffMs.length - 1)] ?? 0
      const error = answer.failure
      if (error._tag !== "Throttled") dispatch({ _tag: "Lost", why: callFailed(error, url), now })
      for (const each of wants) due.set(keyOf(each), now + (error._tag === "Throttled" ? error.retryAfterMs : wait))
      break
    }
    yield* Effect.sleep(glanceMs)
  }
})

/** How often calls that need the provider are tried while it cannot be reached. */
const goneMs = 5_000

const isGone = ({ reach }: Health): boolean => reach._tag === "Unreachable"

const keyOf = ({ id, what }: Want): string => `${what} ${id}`

const load = (client: Client, { id, what }: Want): Effect.Effect<Loaded | StatusLoaded, ClientError> =>
  what === "Status" ? loadStatus(client) : screens[what].load(client, id)

const loadStatus = Effect.fnUntraced(function* (client: Client) {
  const health = yield* client.health()
  const wallets = isGone(health) ? undefined : yield* client.wallets.list()
  return { _tag: "StatusLoaded", health, wallets } as const
})
