import { type Health, toDocument } from "@concierge/api/resources/health"
import * as Effect from "effect/Effect"
import { BatchStore } from "../store/BatchStore.ts"
import { Upstream } from "../upstream/Upstream.ts"
import type { Handler } from "./Route.ts"

/** How it is, and with which status each of its states is answered. */
const health = (statuses: { readonly [Status in Health["status"]]: number }): Handler =>
  Effect.fnUntraced(function* () {
    const found = yield* healthNow
    return Response.json(toDocument(found), { status: statuses[found.status] })
  })

const healthNow = Effect.gen(function* () {
  const { mode, name, reach, waiting } = yield* Upstream
  const store = yield* BatchStore
  const isReachable = yield* store.isReachable
  const reached = reach()
  const found: Health = {
    status: !isReachable ? "unavailable" : reached._tag === "Unreachable" ? "degraded" : "ok",
    database: isReachable ? "ok" : "unavailable",
    provider: name,
    mode,
    reach: reached,
    standingStill: isReachable ? yield* store.inTrouble : 0,
    waiting: waiting()
  }
  return found
})

/**
 * Two questions with one answer. Whoever restarts processes asks the first: a restart mends nothing while the provider is
 * down. Whoever watches the work asks the second. See `docs/decisions/0020-what-people-and-programs-are-told.md`.
 */
export const healthHandlers = {
  showHealth: health({ ok: 200, degraded: 200, unavailable: 503 }),
  showReadiness: health({ ok: 200, degraded: 503, unavailable: 503 })
}
