import * as Clock from "effect/Clock"
import * as Data from "effect/Data"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Latch from "effect/Latch"
import type * as Scope from "effect/Scope"
import { CurrentOwner, type Owner } from "../store/Owner.ts"
import { type Budget, CurrentBudgets, type Lane } from "./Budget.ts"
import { queueLength, turnsLost } from "./metrics.ts"

/**
 * The queue before the provider: in no second do more calls leave than the provider takes for one key, and what
 * cannot wait leaves first.
 */
export interface Gate {
  /** Whether the call may leave now, since none waits and the rate allows it: then it counts as left. */
  readonly leave: (lane: Lane) => boolean
  /**
   * Returns when the call may leave. Fails with {@link Overloaded} when too many wait, or for too long; at once, when it is
   * known that the call would. A call for a batch that somebody else carries by now is interrupted.
   */
  readonly pass: (lane: Lane) => Effect.Effect<Permit, Overloaded>
  /** Lets no call leave for so many milliseconds: the provider has had enough. */
  readonly pause: (millis: number) => void
  readonly look: Budget["look"]
  /** How many calls wait for their turn. */
  readonly waiting: () => number
}

/** Leave for one call. */
export interface Permit {
  /** Whether the call may still leave: not when the process stood still since then. */
  readonly isValid: () => boolean
  /** The same, of a call that does leave now. */
  readonly leave: () => boolean
}

/** Nothing was sent. */
export class Overloaded extends Data.TaggedError("Overloaded")<{ readonly retryAfterSeconds: number }> {}

export const limits = {
  waiting: { urgent: 200, patient: 1_000 },
  /** How long a call waits at most. A patient one has no one waiting for it, so it may outlast a rush. */
  maxWaitMillis: { urgent: 20_000, patient: 300_000 },
  /** A pause that is known to be as long is not waited for in the queue: whoever calls is told at once, and can say so. */
  maxPauseMillis: 20_000
} as const

/** Every fifth call in a row is a patient one, if any waits: urgent calls must not stop the batches for good. */
const patientEvery = 5

export const makeGate = Effect.fnUntraced(function* (rate: number): Effect.fn.Return<Gate, never, Scope.Scope> {
  const context = yield* Effect.context()
  const clock = yield* Clock.Clock
  const budget = yield* (yield* CurrentBudgets)(rate)
  const now = () => Number(clock.monotonicTimeNanosUnsafe() / 1_000_000n)
  const lanes: { readonly [L in Lane]: Set<Turn> } = { urgent: new Set(), patient: new Set() }
  const someone = Latch.makeUnsafe(false)
  const waiting = () => lanes.urgent.size + lanes.patient.size
  let urgentInARow = 0

  const permit = (): Permit => {
    const until = now() + budget.validFor()
    const isValid = () => now() <= until
    return {
      isValid,
      leave: () => {
        if (!isValid()) return false
        budget.departs()
        return true
      }
    }
  }
  const count = (lane: Lane) => {
    urgentInARow = lane === "urgent" ? urgentInARow + 1 : 0
  }

  const take = (lane: Lane): boolean => {
    if (waiting() > 0 || !budget.leave(lane)) return false
    count(lane)
    return true
  }
  const leave = (lane: Lane): boolean => {
    if (!take(lane)) return false
    budget.departs()
    return true
  }

  yield* Effect.gen(function* () {
    while (true) {
      yield* someone.await
      const lane =
        lanes.patient.size > 0 && (lanes.urgent.size === 0 || urgentInARow >= patientEvery - 1) ? "patient" : "urgent"
      const [turn] = lanes[lane]
      if (turn === undefined) {
        someone.closeUnsafe()
        continue
      }
      const asked = permit()
      const wait = yield* budget.take(lane, turn.owner)
      if (wait === "stale") yield* Deferred.interrupt(turn.permit)
      else if (wait > 0) {
        yield* Effect.sleep(wait)
        continue
      } else {
        count(lane)
        yield* Deferred.succeed(turn.permit, asked)
      }
      lanes[lane].delete(turn)
    }
  }).pipe(Effect.forkScoped)

  const overloaded = Effect.suspend(() => {
    const retryAfterSeconds = Math.ceil(Math.max((waiting() + 1) / rate, budget.pausedFor() / 1_000))
    return new Overloaded({ retryAfterSeconds })
  })

  const queue = Effect.fnUntraced(function* (lane: Lane) {
    if (lanes[lane].size >= limits.waiting[lane]) return yield* overloaded
    if (budget.pausedFor() >= limits.maxPauseMillis) return yield* overloaded
    const turn: Turn = { permit: Deferred.makeUnsafe(), owner: yield* CurrentOwner }
    const tell = () => queueLength[lane].updateUnsafe(lanes[lane].size, context)
    lanes[lane].add(turn)
    tell()
    someone.openUnsafe()
    return yield* Deferred.await(turn.permit).pipe(
      Effect.timeoutOrElse({ duration: limits.maxWaitMillis[lane], orElse: () => overloaded }),
      Effect.ensuring(
        Effect.sync(() => {
          lanes[lane].delete(turn)
          tell()
        })
      )
    )
  })

  let toldAt = -Infinity
  /** A turn that came too late is lost for all who share the key: people should know. */
  const tellLost = Effect.suspend(() => {
    turnsLost.updateUnsafe(1, context)
    if (now() - toldAt < tellEvery) return Effect.void
    toldAt = now()
    return Effect.logWarning("calls to the provider lose their turns, since the process or its database is slow")
  })

  const pass = (lane: Lane, tries = 1): Effect.Effect<Permit, Overloaded> =>
    Effect.suspend(() => (take(lane) ? Effect.succeed(permit()) : queue(lane))).pipe(
      Effect.flatMap((given) => {
        if (given.isValid()) return Effect.succeed(given)
        return Effect.andThen(tellLost, tries < mostTurns ? pass(lane, tries + 1) : overloaded)
      })
    )

  return { leave, look: budget.look, pass, pause: budget.pause, waiting }
})

/** So many turns in a row a call may lose; how often that is told at most, in milliseconds. */
const mostTurns = 10
const tellEvery = 60_000

/** A call that waits. */
interface Turn {
  readonly permit: Deferred.Deferred<Permit>
  /** For whom the call is made. */
  readonly owner: Owner | undefined
}
