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
  /**
   * Counts a look of so many calls at what the provider does by itself, and returns how many milliseconds later the next one may
   * follow: all of them together take at most a tenth of the rate. What is not used is saved for five minutes.
   */
  readonly look: (calls: number) => Effect.Effect<number>
  /**
   * For so many milliseconds after it was asked for now, a call that may leave may do so; after that it asks again. Where a slow
   * database is asked that is longer, and so is the time until the next call.
   */
  readonly validFor: () => number
  /** A call that was let leave does so now: what was done in between counts for the calls after it. */
  readonly departs: () => void
  /** Lets no call leave for so many milliseconds: the provider has had enough, or does not answer. */
  readonly pause: (millis: number) => void
  /** How many milliseconds that still lasts, as far as is known here. */
  readonly pausedFor: () => number
}

/** `urgent`: somebody waits for the answer, or a deadline runs. `patient`: the making and following of batches. */
export type Lane = "urgent" | "patient"

/** How long a call is that only looks, in milliseconds. Where there is no limit nobody need look as often as that allows. */
export const millisOfLook = (rate: number): number => 10_000 / Math.min(rate, mostLookedAt)
const mostLookedAt = 200

/** So many milliseconds of looking are saved while nothing is looked at. */
export const savedMillis = 300_000

/** The provider's own window, and a little for calls that overtake each other on the way, in milliseconds. */
export const windowMillis = 1_045

/** So long a call may still leave after its turn: less than until the turn is given again. */
const validMillis = 1_000

/** A process that has its provider to itself counts in its memory. */
const inProcess = (rate: number): Effect.Effect<Budget> =>
  Effect.map(Clock.Clock, (clock) => {
    // not the wall clock: that one may be set back
    const now = () => Number(clock.monotonicTimeNanosUnsafe() / 1_000_000n)
    /** When the last calls left, as many as the rate, by the remainder of their number. */
    const departures: Array<number> = []
    let left = 0
    let pausedUntil = -Infinity
    let looksUntil = -Infinity
    /** The turns whose calls have not left yet. */
    const given: Array<{ readonly turn: number; readonly at: number }> = []
    const wait = () => Math.max(pausedUntil, (departures[left % rate] ?? -Infinity) + windowMillis) - now()
    const leave = () => {
      if (wait() > 0) return false
      if (rate === Infinity) return true
      const turn = left++ % rate
      departures[turn] = now()
      given.push({ turn, at: now() })
      while ((given[0]?.at ?? Infinity) < now() - validMillis) given.shift()
      return true
    }
    const departs = () => {
      const first = given.shift()
      if (first !== undefined) departures[first.turn] = now()
    }
    return {
      rate,
      leave,
      take: () => Effect.sync(() => (leave() ? 0 : wait())),
      look: (calls) =>
        Effect.sync(() => {
          looksUntil = Math.max(looksUntil, now() - savedMillis) + calls * millisOfLook(rate)
          return Math.max(0, looksUntil - now())
        }),
      validFor: () => validMillis,
      departs,
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
