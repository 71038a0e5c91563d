import * as Batch from "@concierge/domain/Batch"
import { isFinal, type PartState } from "@concierge/domain/Part"
import { perPage } from "@concierge/api/readList"
import type { ClientError } from "@concierge/api/ClientError"
import { whereOf } from "@concierge/api/whereOf"
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Latch from "effect/Latch"
import * as Layer from "effect/Layer"
import * as Random from "effect/Random"
import * as Result from "effect/Result"
import * as Semaphore from "effect/Semaphore"
import { CurrentDelays, growing } from "../../Delays.ts"
import { Shutdown } from "../../Shutdown.ts"
import { type Host, Placement } from "../../placement/Placement.ts"
import { BatchStore } from "../../store/BatchStore.ts"
import { CurrentOwner } from "../../store/Owner.ts"
import type { PartRecord } from "../../store/records.ts"
import { type CallCount, CurrentCount, noCalls, Upstream } from "../../upstream/Upstream.ts"
import { Bell } from "./Bell.ts"
import { importFile } from "../import/importFile.ts"
import { forecast } from "./make/forecast.ts"
import { ForeignRequests } from "./compare/ForeignRequests.ts"
import { measured, whileDue } from "./metrics.ts"
import { ListLag } from "./compare/ListLag.ts"
import { OpenPages } from "./compare/OpenPages.ts"
import { OneTimePasswords } from "./OneTimePasswords.ts"
import { defectOf, troubleOf } from "./refusal.ts"
import type { Progress, StepServices } from "./Step.ts"
import { split } from "./make/split.ts"
import { clearAway } from "./pay/clearAway.ts"
import { lookBack } from "./pay/lookBack.ts"
import { untilSettled } from "./patience.ts"
import { steps } from "./steps.ts"
import { countTrouble, CurrentProgress, Trouble } from "./Trouble.ts"

/**
 * Carries every batch on from where it stands until nothing is left to do about it: again and again it reads what is
 * kept and what the provider says, and does what is missing. So it does not matter where it was stopped.
 */
export class Runner extends Context.Service<
  Runner,
  {
    /** Has a batch advanced now, here or wherever it is carried: it is new, or somebody has decided something about it. */
    readonly wake: (id: number) => Effect.Effect<void>
    /** Keeps the one-time password that came with a decision, for whoever carries the batch; before the decision is kept. */
    readonly entrust: OneTimePasswords["Service"]["entrust"]
    /** Carries on whatever is unfinished; where other processes share the database, whatever is placed here from now on. */
    readonly resume: Effect.Effect<void>
    /** Whether work that is due advances: if not, something hangs that no failure tells of. */
    readonly isAdvancing: Effect.Effect<boolean>
    /** Begins no more calls and returns when the last one is over. */
    readonly stop: Effect.Effect<void>
  }
>()("concierge/proxy/Runner") {
  static readonly layer = Layer.effect(
    Runner,
    Effect.gen(function* () {
      const store = yield* BatchStore
      const passwords = yield* OneTimePasswords
      const upstream = yield* Upstream
      const shutdown = yield* Shutdown
      const delays = yield* CurrentDelays
      const services = yield* Effect.context<StepServices>()
      const placement = yield* Placement
      const scope = yield* Effect.scope
      const running = new Map<number, Running>()
      const idle = Latch.makeUnsafe(true)
      /** When batches were taken from this process while it carried them. */
      const lost = new Map<number, number>()
      const turns = {
        building: yield* Semaphore.make(mostBuilding),
        accepting: yield* Semaphore.make(mostAccepting),
        looking: yield* Semaphore.make(mostLooking)
      }
      const importing = yield* Semaphore.make(mostImporting)

      /** What a batch does as a whole; then all its parts are carried on side by side, each at its own pace. */
      const advanceBatch = Effect.fnUntraced(function* (
        id: number,
        here: Running
      ): Effect.fn.Return<Progress | "done", ClientError, StepServices> {
        const batch = yield* store.find(id)
        if (batch === undefined) return "done"
        if (batch.state === "checked") {
          // Each its own turn: a person may cancel the batch in between
          yield* whileDue(batch.forecast === null ? forecast(batch) : split(batch))
          return "again"
        }
        if (batch.state === "importing") return yield* whileDue(importing.withPermit(importFile(batch)))
        if (batch.state === "finished") yield* whileDue(lookBack(batch))
        const isOver = Batch.isFinal(batch.state)
        const parts = yield* store.parts(id)
        here.parts = parts.filter(({ state }) => !isFinal(state)).length
        yield* Effect.forEach(parts, (part) => carryPart(part, here, isOver), {
          concurrency: "unbounded",
          discard: true
        })
        const after = yield* store.find(id)
        return after?.state === "finished" && after.result === null ? "again" : "done"
      })

      const advancePart = Effect.fnUntraced(function* (
        part: PartRecord | undefined,
        here: Running,
        isOver: boolean
      ): Effect.fn.Return<Progress | "done", ClientError, StepServices> {
        if (part === undefined) return "done"
        const cleared = yield* Effect.result(clearAway(part))
        const isDone = Result.isSuccess(cleared) && cleared.success.isDone
        // of a batch that is over nothing more is made: only what was left behind is cleared away
        const step = isOver ? undefined : steps[part.state]
        if (step === undefined && Result.isFailure(cleared)) return yield* cleared.failure
        if (step === undefined) return !isDone ? "same" : isOver || isFinal(part.state) ? "done" : "idle"
        const taken = underWatch(measured(part.batchId, part.state)(step(part)))
        const progress = yield* part.state === "building"
          ? here.building.withPermit(turns.building.withPermit(taken))
          : turns[part.state === "approved" ? "accepting" : "looking"].withPermit(taken)
        // those that have waited for this one
        if (part.state === "building" && !part.isMade && here.parts > 1 && !(yield* store.hasUnmade(part.batchId)))
          here.bell.ring()
        // what cannot be cleared away stops the accept alone, not the following of what is paid
        if (Result.isFailure(cleared) && progress !== "again") return yield* cleared.failure
        return !isDone && progress === "idle" ? "same" : progress
      })

      /** Carries a part on at its own pace. What people decide about others does not make it look any sooner. */
      const carryPart = Effect.fnUntraced(function* (
        part: PartRecord,
        here: Running,
        isOver: boolean
      ): Effect.fn.Return<void, never, StepServices> {
        const { id, totals } = part
        const count = noCalls()
        let seen: PartRecord | undefined = part
        const lookCalls = 1 + Math.ceil(totals.reduce((sum, each) => sum + each.count, 0) / perPage)
        const advance = Effect.gen(function* () {
          seen = yield* store.findPart(id)
          return yield* advancePart(seen, here, isOver)
        })
        const isNews = Effect.gen(function* () {
          if (yield* shutdown.isUnderway) return true
          const now = yield* store.findPart(id)
          if (now?.state !== seen?.state || now?.cancelRequested !== seen?.cancelRequested) return true
          // a one-time password may have been given
          if (now?.state === "approved") return true
          return now?.state === "working" && (yield* store.waitingMends(id)).length > 0
        })
        const restAfter = Effect.fnUntraced(function* (progress: Pause, quiet: number, rings: number) {
          const { calls } = count
          count.calls = 0
          if (progress === "idle") return yield* here.bell.heardAfter(rings)
          if (progress === "waiting")
            return yield* Effect.asVoid(Effect.timeoutOption(here.bell.heardAfter(rings), delays.retry[1]))
          if (progress === "unsettled")
            return yield* here.bell.rest(rings, yield* untilSettled(part, quiet, delays.patience), isNews)
          const wait = growing(delays.poll, quiet)
          const state = (yield* store.findPart(id))?.state
          const isLook = state === seen?.state && state !== "approved"
          // an accept is no look, and what follows it is not put off by what it took
          const paced = isFollowed(state)
            ? yield* upstream.look(isLook ? calls : state === "quoted" ? 1 : lookCalls)
            : wait * Math.max(1, here.parts / partsAtEase)
          return yield* here.bell.rest(rings, Math.max(wait, paced), isNews)
        })
        // many that were begun by another process are not looked at all at once
        if (part.state === "working" || part.state === "quoted")
          yield* here.bell.rest(here.bell.rings, yield* upstream.look(lookCalls), isNews)
        yield* carryOn(
          id,
          here,
          whileDue(advance).pipe(
            Effect.provideService(CurrentCount, count),
            Effect.provideService(
              CurrentProgress,
              Effect.provideService(
                Effect.suspend(() => here.trouble.end(id)),
                BatchStore,
                store
              )
            )
          ),
          restAfter
        )
      })

      /** Advances a batch or a part of it again and again, until nothing is left to do about it. */
      const carryOn: (
        id: number,
        here: Running,
        advance: Effect.Effect<Progress | "done", ClientError, StepServices>,
        restAfter: (progress: Pause, quiet: number, rings: number) => Effect.Effect<void, never, StepServices>
      ) => Effect.Effect<void, never, StepServices> = Effect.fnUntraced(function* (id, here, advance, restAfter) {
        const { bell, trouble } = here
        let failures = 0
        let quiet = 0
        while (!(yield* shutdown.isUnderway)) {
          const { rings } = bell
          const advanced = yield* Effect.exit(advance)
          if (Exit.isSuccess(advanced)) {
            yield* trouble.end(id)
            if (advanced.value === "done") return
            failures = 0
            quiet = advanced.value === "same" || advanced.value === "unsettled" ? quiet + 1 : 0
            if (advanced.value !== "again") yield* restAfter(advanced.value, Math.max(0, quiet - 1), rings)
          } else {
            if (Cause.hasInterruptsOnly(advanced.cause)) return yield* Effect.interrupt
            const failure = Result.getOrUndefined(Cause.findError(advanced.cause))
            if (failure === undefined) yield* Effect.logError(`batch ${here.id} ${whereOf(advanced.cause)}`)
            yield* trouble.begin(id, failure === undefined ? defectOf(advanced.cause) : troubleOf(failure))
            const wait = growing(delays.retry, failures) * (yield* Random.nextBetween(0.8, 1.2))
            failures++
            const throttled = failure?._tag === "Throttled" ? failure.retryAfterMs : 0
            yield* Effect.timeoutOption(bell.heardAfter(rings), Math.max(wait, throttled))
          }
        }
      })

      const underWays = new Set<UnderWay>()
      let scannedAt = yield* Clock.currentTimeMillis
      /** A step that hangs is told by its own silence: others go on beside it. */
      const underWatch = <A, E, R>(step: Effect.Effect<A, E, R>) =>
        Effect.acquireUseRelease(
          Effect.gen(function* () {
            const underWay = { begunAt: yield* Clock.currentTimeMillis, count: yield* CurrentCount }
            underWays.add(underWay)
            return underWay
          }),
          () => step,
          (underWay) => Effect.sync(() => underWays.delete(underWay))
        )

      const carry: (id: number) => Effect.Effect<void> = Effect.fnUntraced(
        function* (id: number) {
          const owner = yield* store.take(id, host.isShared ? yield* passwords.key : null)
          if (owner === undefined || (yield* shutdown.isUnderway)) return
          const ofBatch = yield* Semaphore.make(mostOfBatch)
          const here: Running = {
            id,
            bell: new Bell(),
            building: ofBatch,
            trouble: new Trouble(id),
            parts: 1,
            calls: owner.calls
          }
          running.set(id, here)
          idle.closeUnsafe()
          const restAfter = (_: Pause, quiet: number, rings: number) =>
            Effect.asVoid(Effect.timeoutOption(here.bell.heardAfter(rings), growing(delays.poll, quiet)))
          yield* carryOn(wholeBatch, here, advanceBatch(id, here), restAfter).pipe(
            Effect.provide(services),
            Effect.provideService(CurrentOwner, owner),
            // the new owner's process may not have started yet: a batch that is claimed back at once would alternate between the two
            Effect.onInterrupt(() => Effect.sync(() => lost.set(id, performance.now()))),
            Effect.ensuring(
              Effect.suspend(() => {
                running.delete(id)
                if (running.size === 0) idle.openUnsafe()
                return passwords.forget(id)
              })
            )
          )
        },
        // the database may be reachable again later
        Effect.catchCause((cause) =>
          Cause.hasInterruptsOnly(cause)
            ? Effect.interrupt
            : Effect.logError(`a batch is not carried: ${whereOf(cause)}`)
        )
      )
      const host: Host = yield* placement.host(carry)

      const wake = Effect.fnUntraced(function* (id: number) {
        const here = running.get(id)
        if (here !== undefined) here.bell.ring()
        else if (host.isHere(id)) yield* host.start(id)
        else yield* store.call(id)
      })

      /** Begins what is unfinished and placed here, and wakes what other processes have called for. */
      const scan = Effect.gen(function* () {
        const now = performance.now()
        for (const { calls, id } of yield* store.unfinished) {
          const here = running.get(id)
          if (here === undefined) {
            if (host.isHere(id) && now - (lost.get(id) ?? -Infinity) > afterLoss) yield* host.start(id)
          } else {
            if (here.calls !== calls) here.bell.ring()
            here.calls = calls
          }
        }
        scannedAt = yield* Clock.currentTimeMillis
        for (const [id, at] of lost) if (now - at > afterLoss) lost.delete(id)
      })

      const keepScanning = Effect.gen(function* () {
        let before = performance.now()
        while (!(yield* shutdown.isUnderway)) {
          yield* Effect.sleep(scanEvery)
          const now = performance.now()
          // a process that was stopped in between does not know yet what was taken from it
          if (now - before < scanEvery * 4)
            yield* Effect.catchCause(scan, (cause) =>
              Effect.logWarning(`batches are not looked for: ${whereOf(cause)}`)
            )
          before = performance.now()
        }
      })

      /** Begins with the finished batches that are due to be looked at once more, and are placed here. */
      const keepLookingBack = Effect.gen(function* () {
        while (!(yield* shutdown.isUnderway)) {
          const dueOnes = Effect.flatMap(Clock.currentTimeMillis, store.dueLooks)
          yield* Effect.catchCause(
            Effect.flatMap(dueOnes, (ids) =>
              Effect.forEach(ids, (id) => (host.isHere(id) && !running.has(id) ? host.start(id) : Effect.void))
            ),
            (cause) => Effect.logWarning(`finished batches are not looked for: ${whereOf(cause)}`)
          )
          yield* Effect.sleep(delays.lookBack.scan)
        }
      })

      return Runner.of({
        wake,
        entrust: passwords.entrust,
        resume: Effect.gen(function* () {
          yield* scan
          if (host.isShared) yield* Effect.forkIn(keepScanning, scope)
          yield* Effect.forkIn(keepLookingBack, scope)
          yield* Effect.provideService(countTrouble, BatchStore, store)
        }),
        isAdvancing: Effect.map(Clock.currentTimeMillis, (now) => {
          const isStill = [...underWays].some(
            ({ begunAt, count }) => now - Math.max(begunAt, count.leftAt) > longest.step
          )
          return !isStill && (!host.isShared || now - scannedAt < longest.scan)
        }),
        stop: Effect.flatMap(shutdown.begin, () => {
          for (const { bell } of running.values()) bell.ring()
          return idle.await
        })
      })
    })
  ).pipe(Layer.provide([OneTimePasswords.layer, ForeignRequests.layer, ListLag.layer, OpenPages.layer, Shutdown.layer]))
}

/** A batch that is carried here. */
interface Running {
  readonly id: number
  readonly bell: Bell
  /** Of its own parts so many are made at a time. */
  readonly building: Semaphore.Semaphore
  readonly trouble: Trouble
  /** How many of its parts are not final. */
  parts: number
  /** How often its owner had been called when that was last looked at; first, when it was taken. */
  calls: number
}

/** A step of a part that is being taken. */
interface UnderWay {
  readonly begunAt: number
  /** Of its provider calls. */
  readonly count: CallCount
}

/** Why nothing is done about a part for a while. */
type Pause = Exclude<Progress, "again">

/** What the provider does by itself is followed: a quote that runs out, funds that come, payments that are made. */
const isFollowed = (state: PartState | undefined): boolean =>
  state === "quoted" || state === "approved" || state === "working"

/** What stops a batch as a whole is told under no part's id. */
const wholeBatch = 0

/** What takes longer, in milliseconds, hangs: a step of a part from one of its calls to the next, and a scan. */
const longest = { step: 600_000, scan: 60_000 } as const

/** How often a process looks for what other processes were told, in milliseconds. */
const scanEvery = 500
/** How long a process leaves a batch alone that was taken from it. */
const afterLoss = 8_000

/** So many parts are made at a time, whatever their batches: no more rows than theirs are in memory. */
const mostBuilding = 16
/** So many accepts are under way at a time, those whose quotes were asked for first before the others; so many parts are looked at. */
const mostAccepting = 4
const mostLooking = 8
/** Of so many parts each is asked for its quote as often as one would be. */
const partsAtEase = 10
/** Of one batch so many: the turn of another comes as soon as one of these is made. */
const mostOfBatch = 4
/** So many files are read at a time. */
const mostImporting = 4
