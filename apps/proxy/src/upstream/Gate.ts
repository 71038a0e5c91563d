import * as Clock from "effect/Clock"
import * as Data from "effect/Data"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Latch from "effect/Latch"
import type * as Scope from "effect/Scope"
import { queueLength } from "./metrics.ts"

/**
 * The queue before the provider: in no second do more calls leave than the provider takes for one key, and what
 * cannot wait leaves first.
 */
export interface Gate {
  /** Whether the call may leave now, since none waits and the rate allows it: then it counts as left. */
  readonly leave: (lane: Lane) => boolean
  /**
   * Returns when the call may leave. Fails with {@link Overloaded} when too many wait, or for too long; at once, when it is
   * known that the call would.
   */
  readonly pass: (lane: Lane) => Effect.Effect<void, Overloaded>
  /** Lets no call leave for so many milliseconds: the provider has had enough. */
  readonly pause: (millis: number) => void
  /** How many calls wait for their turn. */
  readonly waiting: () => number
}

/** `urgent`: somebody waits for the answer, or a deadline runs. `patient`: the making and following of batches. */
export type Lane = "urgent" | "patient"

/** Nothing was sent. */
export class Overloaded extends Data.TaggedError("Overloaded")<{ readonly retryAfterSeconds: number }> {}

export const limits = {
  /** The provider's own window, and a little for calls that overtake each other on the way. */
  windowMillis: 1_050,
  waiting: { urgent: 200, patient: 1_000 },
  /** How long a call waits at most. A patient one has no one waiting for it, so it may outlast a rush. */
  maxWaitMillis: { urgent: 20_000, patient: 300_000 }
} as const

/** Of so many calls in a row one is patient if any waits: a rush of the urgent must not stop the batches for good. */
const patientEvery = 5

export const makeGate = Effect.fnUntraced(function* (rate: number): Effect.fn.Return<Gate, never, Scope.Scope> {
  const context = yield* Effect.context()
  const clock = yield* Clock.Clock
  // not the wall clock: that one may be set back
  const now = () => Number(clock.monotonicTimeNanosUnsafe() / 1_000_000n)
  const lanes: { readonly [L in Lane]: Set<Deferred.Deferred<void>> } = { urgent: new Set(), patient: new Set() }
  const someone = Latch.makeUnsafe(false)
  const waiting = () => lanes.urgent.size + lanes.patient.size
  /** When the last calls left, as many as the rate, by the remainder of their number. */
  const departures: Array<number> = []
  let left = 0
  let pausedUntil = 0
  let urgentInARow = 0

  const freeAt = () => Math.max(pausedUntil, (departures[left % rate] ?? -Infinity) + limits.windowMillis)

  const depart = (lane: Lane) => {
    departures[left % rate] = now()
    left++
    urgentInARow = lane === "urgent" ? urgentInARow + 1 : 0
  }

  const leave = (lane: Lane): boolean => {
    if (waiting() > 0 || freeAt() > now()) return false
    depart(lane)
    return true
  }

  yield* Effect.gen(function* () {
    while (true) {
      yield* someone.await
      const wait = freeAt() - now()
      if (wait > 0) {
        yield* Effect.sleep(wait)
        continue
      }
      const lane =
        lanes.patient.size > 0 && (lanes.urgent.size === 0 || urgentInARow >= patientEvery - 1) ? "patient" : "urgent"
      const [turn] = lanes[lane]
      if (turn === undefined) {
        someone.closeUnsafe()
        continue
      }
      lanes[lane].delete(turn)
      depart(lane)
      yield* Deferred.succeed(turn, undefined)
    }
  }).pipe(Effect.forkScoped)

  const overloaded = Effect.suspend(() => {
    const retryAfterSeconds = Math.ceil(Math.max((waiting() + 1) / rate, (pausedUntil - now()) / 1_000))
    return new Overloaded({ retryAfterSeconds })
  })

  const queue = Effect.fnUntraced(function* (lane: Lane) {
    if (lanes[lane].size >= limits.waiting[lane]) return yield* overloaded
    if (pausedUntil - now() >= limits.maxWaitMillis[lane]) return yield* overloaded
    const turn = Deferred.makeUnsafe<void>()
    const count = () => queueLength[lane].updateUnsafe(lanes[lane].size, context)
    lanes[lane].add(turn)
    count()
    someone.openUnsafe()
    return yield* Deferred.await(turn).pipe(
      Effect.timeoutOrElse({ duration: limits.maxWaitMillis[lane], orElse: () => overloaded }),
      Effect.ensuring(
        Effect.sync(() => {
          lanes[lane].delete(turn)
          count()
        })
      )
    )
  })

  return {
    leave,
    waiting,
    pause: (millis) => {
      pausedUntil = Math.max(pausedUntil, now() + millis)
    },
    pass: (lane) => Effect.suspend(() => (leave(lane) ? Effect.void : queue(lane)))
  }
})
