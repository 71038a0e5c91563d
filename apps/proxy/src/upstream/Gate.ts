import * as Clock from "effect/Clock"
import * as Data from "effect/Data"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Latch from "effect/Latch"
import type * as Scope from "effect/Scope"

/**
 * The queue before the provider: in no second do more calls leave than the provider takes for one key, and what
 * cannot wait leaves first.
 */
export interface Gate {
  /**
   * Returns when the call may leave. Fails with {@link Overloaded} when too many wait, or for too long; at once, when it is
   * known that the call would.
   */
  readonly pass: (lane: Lane) => Effect.Effect<void, Overloaded>
  /** Lets no call leave for so many milliseconds: the provider has had enough. */
  readonly pause: (millis: number) => Effect.Effect<void>
  /** How many calls wait for their turn. */
  readonly waiting: () => number
}

/** `urgent`: somebody waits for the answer, or a deadline runs. `patient`: the making and following of batches. */
export type Lane = "urgent" | "patient"

/** Nothing was sent. */
class Overloaded extends Data.TaggedError("Overloaded")<{ readonly retryAfterSeconds: number }> {}

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
  const lanes: { readonly [L in Lane]: Set<Deferred.Deferred<void>> } = { urgent: new Set(), patient: new Set() }
  const departures: Array<number> = []
  const someone = Latch.makeUnsafe(false)
  const waiting = () => lanes.urgent.size + lanes.patient.size
  let pausedUntil = 0
  let urgentInARow = 0

  const next = () => {
    const lane =
      lanes.patient.size > 0 && (lanes.urgent.size === 0 || urgentInARow >= patientEvery - 1) ? "patient" : "urgent"
    const [first] = lanes[lane]
    if (first === undefined) return undefined
    lanes[lane].delete(first)
    urgentInARow = lane === "urgent" ? urgentInARow + 1 : 0
    return first
  }

  yield* Effect.gen(function* () {
    while (true) {
      yield* someone.await
      const now = yield* monotonicMillis
      const free = Math.max(pausedUntil, departures.length < rate ? 0 : (departures[0] ?? 0) + limits.windowMillis)
      if (free > now) {
        yield* Effect.sleep(free - now)
        continue
      }
      const turn = next()
      if (turn === undefined) {
        someone.closeUnsafe()
        continue
      }
      departures.push(now)
      if (departures.length > rate) departures.shift()
      yield* Deferred.succeed(turn, undefined)
    }
  }).pipe(Effect.forkScoped)

  const pauseLeft = Effect.map(monotonicMillis, (now) => pausedUntil - now)

  return {
    waiting,
    pause: (millis) =>
      Effect.map(monotonicMillis, (now) => {
        pausedUntil = Math.max(pausedUntil, now + millis)
      }),
    pass: (lane) =>
      Effect.gen(function* () {
        const overloaded = Effect.flatMap(pauseLeft, (left) => {
          const retryAfterSeconds = Math.ceil(Math.max((waiting() + 1) / rate, left / 1_000))
          return new Overloaded({ retryAfterSeconds })
        })
        if (lanes[lane].size >= limits.waiting[lane]) return yield* overloaded
        if ((yield* pauseLeft) >= limits.maxWaitMillis[lane]) return yield* overloaded
        const turn = Deferred.makeUnsafe<void>()
        lanes[lane].add(turn)
        someone.openUnsafe()
        return yield* Deferred.await(turn).pipe(
          Effect.timeoutOrElse({ duration: limits.maxWaitMillis[lane], orElse: () => overloaded }),
          Effect.ensuring(Effect.sync(() => lanes[lane].delete(turn)))
        )
      })
  }
})

/** Not the wall clock: that one may be set back. */
const monotonicMillis = Effect.map(Clock.monotonicTimeNanos, (nanos) => Number(nanos / 1_000_000n))
