import { isFinal } from "@concierge/domain/Batch"
import type { ClientError } from "@concierge/api/ClientError"
import { whereOf } from "@concierge/api/whereOf"
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as FiberMap from "effect/FiberMap"
import * as Latch from "effect/Latch"
import * as Layer from "effect/Layer"
import * as Metric from "effect/Metric"
import * as Random from "effect/Random"
import * as Result from "effect/Result"
import * as Semaphore from "effect/Semaphore"
import { CurrentDelays, growing } from "../../Delays.ts"
import { Shutdown } from "../../Shutdown.ts"
import { BatchStore } from "../../store/BatchStore.ts"
import { ForeignRequests } from "./ForeignRequests.ts"
import { batchesInTrouble, measured, whileDue } from "./metrics.ts"
import { OneTimePasswords } from "./OneTimePasswords.ts"
import { troubleOf } from "./refusal.ts"
import type { Progress, StepServices } from "./Step.ts"
import { clearAway, steps } from "./steps.ts"

/**
 * Carries every batch on from where it stands until nothing is left to do about it: again and again it reads what is
 * kept and what the provider says, and does what is missing. So it does not matter where it was stopped.
 */
export class Runner extends Context.Service<
  Runner,
  {
    /** Has a batch advanced now: it is new, or somebody has decided something about it, perhaps with a one-time password. */
    readonly wake: (id: number, oneTimePassword?: string) => Effect.Effect<void>
    /** Carries on whatever is unfinished. */
    readonly resume: Effect.Effect<void>
    /** Begins no more calls and returns when the last one is over. */
    readonly stop: Effect.Effect<void>
  }
>()("concierge/proxy/Runner") {
  static readonly layer = Layer.effect(
    Runner,
    Effect.gen(function* () {
      const store = yield* BatchStore
      const passwords = yield* OneTimePasswords
      const shutdown = yield* Shutdown
      const stopped = Latch.makeUnsafe()
      const delays = yield* CurrentDelays
      const services = yield* Effect.context<StepServices>()
      const fibers = yield* FiberMap.make<number, void, never>()
      const wakes = new Map<number, Latch.Latch>()
      const building = yield* Semaphore.make(mostBuilding)

      const advanceBatch = Effect.fnUntraced(function* (
        id: number
      ): Effect.fn.Return<Progress | "done", ClientError, StepServices> {
        const batch = yield* store.find(id)
        if (batch === undefined) return "done"
        yield* clearAway(batch)
        const step = steps[batch.state]
        if (step === undefined) return isFinal(batch.state) ? "done" : "idle"
        const taken = measured(id, batch.state)(step(batch))
        const progress = yield* batch.state === "building" ? building.withPermit(taken) : taken
        if (batch.trouble !== null) {
          yield* store.update(id, { trouble: null, troubleSince: null })
          yield* countTrouble
        }
        return progress
      })

      const carryOn = Effect.fnUntraced(function* (id: number, woken: Latch.Latch) {
        let failures = 0
        let quiet = 0
        while (!(yield* shutdown.isUnderway)) {
          woken.closeUnsafe()
          const advanced = yield* Effect.exit(whileDue(advanceBatch(id)))
          if (Exit.isSuccess(advanced)) {
            if (advanced.value === "done") return yield* Effect.ignoreCause(countTrouble)
            failures = 0
            quiet = advanced.value === "same" || advanced.value === "unsettled" ? quiet + 1 : 0
            if (advanced.value === "again") continue
            yield* Effect.timeoutOption(woken.await, waitAfter(advanced.value, quiet))
          } else {
            if (Cause.hasInterruptsOnly(advanced.cause)) return yield* Effect.interrupt
            const failure = Result.getOrUndefined(Cause.findError(advanced.cause))
            if (failure === undefined) yield* Effect.logError(`batch ${id} ${whereOf(advanced.cause)}`)
            // a database that cannot be written now may be later: then the trouble stands in the log alone
            yield* Effect.ignoreCause(
              noteTrouble(id, failure === undefined ? "an internal error stands in the log" : troubleOf(failure))
            )
            const wait = growing(delays.retry, failures) * (yield* Random.nextBetween(0.8, 1.2))
            failures++
            const least = failure?._tag === "OutcomeUnknown" ? delays.inFlight : 0
            // Whoever wakes the batch does not shorten this: the failed call may still be on its way
            yield* Effect.timeoutOption(stopped.await, least)
            const throttled = failure?._tag === "Throttled" ? failure.retryAfterMs : 0
            yield* Effect.timeoutOption(woken.await, Math.max(wait - least, throttled))
          }
        }
      })

      const waitAfter = (progress: Exclude<Progress, "again" | "done">, quiet: number): number =>
        progress === "idle"
          ? Number.POSITIVE_INFINITY
          : growing(progress === "unsettled" ? delays.patience.pause : delays.poll, Math.max(0, quiet - 1))

      const noteTrouble = Effect.fnUntraced(function* (id: number, trouble: string) {
        const batch = yield* store.find(id)
        if (batch === undefined || batch.trouble === trouble) return
        yield* store.update(id, { trouble, troubleSince: batch.troubleSince ?? (yield* Clock.currentTimeMillis) })
        yield* countTrouble
      })

      const countTrouble = Effect.flatMap(store.inTrouble, (count) => Metric.update(batchesInTrouble, count))

      const wake = Effect.fnUntraced(function* (id: number, oneTimePassword?: string) {
        if (oneTimePassword !== undefined) yield* passwords.put(id, oneTimePassword)
        const woken = wakes.get(id) ?? Latch.makeUnsafe()
        wakes.set(id, woken)
        woken.openUnsafe()
        const forgetting = Effect.suspend(() => {
          wakes.delete(id)
          return passwords.take(id)
        })
        const carried = carryOn(id, woken).pipe(Effect.ensuring(forgetting), Effect.provide(services))
        yield* FiberMap.run(fibers, id, carried, { onlyIfMissing: true })
      })

      return Runner.of({
        wake,
        resume: Effect.gen(function* () {
          for (const id of yield* store.unfinished) yield* wake(id)
          yield* countTrouble
        }),
        stop: Effect.flatMap(shutdown.begin, () => {
          for (const latch of [stopped, ...wakes.values()]) latch.openUnsafe()
          return FiberMap.awaitEmpty(fibers)
        })
      })
    })
  ).pipe(Layer.provide([OneTimePasswords.layer, ForeignRequests.layer, Shutdown.layer]))
}

/** So many drafts are made at a time: a small batch is not kept waiting by a large one, and none starves. */
const mostBuilding = 4
