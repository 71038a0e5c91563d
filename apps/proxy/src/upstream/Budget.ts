import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type { Owner } from "../store/Owner.ts"

/** The calls that one key of the provider's may make: for this process alone, or for all that share a database. */
export interface Budget {
  /** Calls in any one second; infinite where the provider has no limit. */
  readonly rate: number
  /** Whether a call may leave at once, without asking anybody: then it counts as left. */
  readonly leave: (lane: Lane) => boolean
  /**
   * Lets one call leave, and returns 0; or how many milliseconds to wait before asking again. A call that is made for a batch
   * is refused when somebody else carries the batch by now.
   */
  readonly take: (lane: Lane, owner: Owner | undefined) => Effect.Effect<number | "stale">
  /** For so long after it was asked for, a call that may leave may do so; after that it asks again. In milliseconds. */
  readonly validFor: number
  /** Lets no call leave for so many milliseconds: the provider has had enough, or does not answer. */
  readonly pause: (millis: number) => void
  /** How many milliseconds that still lasts, as far as is known here. */
  readonly pausedFor: () => number
}

/** `urgent`: somebody waits for the answer, or a deadline runs. `patient`: the making and following of batches. */
export type Lane = "urgent" | "patient"

/** The provider's own window, and a little for calls that overtake each other on the way, in milliseconds. */
export const windowMillis = 1_050

/** A process that has its provider to itself counts in its memory. */
const inProcess = (rate: number): Effect.Effect<Budget> =>
  Effect.map(Clock.Clock, (clock) => {
    // not the wall clock: that one may be set back
    const now = () => Number(clock.monotonicTimeNanosUnsafe() / 1_000_000n)
    /** When the last calls left, as many as the rate, by the remainder of their number. */
    const departures: Array<number> = []
    let left = 0
    let pausedUntil = -Infinity
    const wait = () => Math.max(pausedUntil, (departures[left % rate] ?? -Infinity) + windowMillis) - now()
    const leave = () => {
      if (wait() > 0) return false
      if (rate !== Infinity) departures[left++ % rate] = now()
      return true
    }
    return {
      rate,
      leave,
      take: () => Effect.sync(() => (leave() ? 0 : wait())),
      validFor: 1_000,
      pause: (millis) => {
        pausedUntil = Math.max(pausedUntil, now() + millis)
      },
      pausedFor: () => Math.max(0, pausedUntil - now())
    }
  })

/** How the budget of a key is counted. */
export const CurrentBudgets = Context.Reference<(rate: number) => Effect.Effect<Budget>>("concierge/proxy/Budgets", {
  defaultValue: () => inProcess
})
