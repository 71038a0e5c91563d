import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { MixedScheduler, type Scheduler } from "effect/Scheduler"
import type { Time } from "./provider/FaultyProvider.ts"

/**
 * Time that passes only when nothing else is left to do, and then at once to the next moment for which anybody waits. So hours
 * of waiting take no time, and what takes long by this clock takes long whatever machine runs it.
 */
export interface VirtualTime extends Time {
  /** The same for who has fibers. */
  readonly clock: Clock.Clock
  /** By which those fibers run: time stands still while one of them has more to do than it does in one go. */
  readonly scheduler: Scheduler
  /** Lets time pass until a promise is settled. */
  readonly run: <A>(promise: Promise<A>) => Promise<A>
  /** Lets so many milliseconds pass. */
  readonly pass: (milliseconds: number) => Promise<void>
}

export const makeVirtualTime = (start = Date.UTC(2026, 10, 2, 12)): VirtualTime => {
  let now = start
  let begun = 0
  const waits = new Set<Wait>()

  const wait = (milliseconds: number, wake: () => void): Wait => {
    const added = { at: now + Math.ceil(Math.max(0, milliseconds)), nth: begun++, wake }
    waits.add(added)
    return added
  }

  /** Until nothing that is under way brings anything new. */
  const settle = async () => {
    let quiet = 0
    for (let before = -1; quiet < 4; quiet = begun === before ? quiet + 1 : 0) {
      before = begun
      await new Promise<void>((resolve) => setImmediate(resolve))
    }
  }

  const jump = () => {
    const next = [...waits].reduce<Wait | undefined>(earlier, undefined)
    if (next === undefined) return false
    waits.delete(next)
    now = Math.max(now, next.at)
    next.wake()
    return true
  }

  const run = async <A>(promise: Promise<A>): Promise<A> => {
    let isOver = false
    const over = () => {
      isOver = true
    }
    promise.then(over, over)
    for (let idle = 0; idle < 10_000;) {
      await settle()
      if (isOver) return promise
      if (jump()) continue
      // nobody waits for a time: what is left to do is done outside, as reading a body
      idle++
      await new Promise<void>((resolve) => setTimeout(resolve, 1))
    }
    throw new Error("everybody waits, and nobody for a time")
  }

  const sleep = (milliseconds: number) => new Promise<void>((resolve) => void wait(milliseconds, resolve))
  const nanos = () => BigInt(now) * 1_000_000n
  return {
    now: () => now,
    sleep,
    run,
    pass: (milliseconds) => run(sleep(milliseconds)),
    scheduler: new MixedScheduler("async", (go) => {
      begun++
      const pending = setImmediate(go)
      return () => clearImmediate(pending)
    }),
    clock: {
      currentTimeMillisUnsafe: () => now,
      currentTimeMillis: Effect.sync(() => now),
      currentTimeNanosUnsafe: nanos,
      currentTimeNanos: Effect.sync(nanos),
      monotonicTimeNanosUnsafe: nanos,
      monotonicTimeNanos: Effect.sync(nanos),
      sleep: (duration) => {
        const milliseconds = Duration.toMillis(duration)
        if (milliseconds === Number.POSITIVE_INFINITY) return Effect.never
        return Effect.callback<void>((resume) => {
          const added = wait(milliseconds, () => resume(Effect.void))
          return Effect.sync(() => waits.delete(added))
        })
      }
    }
  }
}

interface Wait {
  readonly at: number
  readonly nth: number
  readonly wake: () => void
}

const earlier = (a: Wait | undefined, b: Wait): Wait =>
  a === undefined || b.at < a.at || (b.at === a.at && b.nth < a.nth) ? b : a
