import type { NotConnected, OutcomeUnknown } from "@concierge/api/ClientError"
import type { Reach } from "@concierge/api/resources/health"
import type * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"

/**
 * Whether the provider can be reached, as every call to it tells. It is told to the log when it cannot any more, and when it
 * can again: not for each call.
 */
export interface ReachWatch {
  readonly now: () => Reach
  /** A call has come back with this status. */
  readonly answered: (status: number) => void
  /** A call that left at that time has not come back. */
  readonly failed: (reason: (NotConnected | OutcomeUnknown)["reason"], leftAt: number) => void
}

/** One lost connection is no news: so many calls in a row are, or one that waited as long as any may. */
const telling = 3

/** What stands before the provider says that it is not there; any other answer comes from itself. */
const gone: ReadonlySet<number> = new Set([502, 503, 504])

export const makeReachWatch = (
  name: string,
  clock: Clock.Clock,
  tell: (log: Effect.Effect<void>) => void
): ReachWatch => {
  let reach: Reach = { _tag: "Unknown" }
  let failures = 0

  const note = (said: string, weight: number) => {
    failures += weight
    if (reach._tag === "Unreachable") {
      reach = { ...reach, said }
      return
    }
    if (failures < telling) return
    const answeredAt = reach._tag === "Reached" ? reach.answeredAt : undefined
    reach = { _tag: "Unreachable", since: clock.currentTimeMillisUnsafe(), said, answeredAt }
    tell(Effect.logWarning(`the provider ${name} cannot be reached (${said}): payments stand still until it answers`))
  }

  return {
    now: () => reach,
    answered: (status) => {
      if (gone.has(status)) return note(`status ${status}`, 1)
      const before = reach
      const answeredAt = clock.currentTimeMillisUnsafe()
      failures = 0
      reach = { _tag: "Reached", answeredAt }
      if (before._tag !== "Unreachable") return
      const seconds = Math.round((answeredAt - before.since) / 1_000)
      tell(Effect.logInfo(`the provider ${name} answers again, after ${seconds} s: payments go on`))
    },
    failed: (reason, leftAt) => {
      // it has answered later calls: this one was slow
      if (reach._tag === "Reached" && reach.answeredAt > leftAt) return
      note(reason, reason === "no answer in time" ? telling : 1)
    }
  }
}
