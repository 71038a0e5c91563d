import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { Upstream } from "./Upstream.ts"

/** How old what is known of the provider may be, and how often one is asked that cannot be reached, in milliseconds. */
const pauses = { fresh: 60_000, down: 10_000 } as const

/**
 * Asks the provider for its ports when nothing else asks it anything, so that it is known at once after the start whether it
 * can be reached, and that it can again. Never ends.
 */
export const keepAsking = Effect.gen(function* () {
  const { patient, reach } = yield* Upstream
  while (true) {
    const found = reach()
    const isFresh = found._tag === "Reached" && (yield* Clock.currentTimeMillis) - found.answeredAt < pauses.fresh
    if (!isFresh) yield* Effect.ignore(patient.ports.list())
    yield* Effect.sleep(reach()._tag === "Unreachable" ? pauses.down : pauses.fresh)
  }
})
