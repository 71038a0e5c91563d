import { type Health, toDocument } from "@concierge/api/resources/health"
import * as Effect from "effect/Effect"
import { Runner } from "../batches/run/Runner.ts"
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
  const isUsable = yield* store.isUsable
  const advancing = yield* (yield* Runner).isAdvancing
  const reached = reach()
  const found: Health = {
    status: !isUsable ? "unavailable" : reached._tag === "Unreachable" || !advancing ? "degraded" : "ok",
    database: isUsable ? "ok" : "unavailable",
    provider: name,
    mode,
    reach: reached,
    advancing,
    standingStill: isUsable ? yield* store.inTrouble : 0,
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
