import { randomUUID } from "node:crypto"
import type { ApiError } from "@concierge/api/errors"
import { whereOf } from "@concierge/api/whereOf"
import * as Result from "effect/Result"
import { timeBy } from "../world/Clock.ts"
import type { Journal } from "./Journal.ts"
import { toParts } from "./Snapshot.ts"
import { advance, execute } from "../world/World.ts"
import type { Command, Rejection } from "../world/Command.ts"
import type { World } from "../world/State.ts"

/**
 * A world and its journal as one: what is done to the one is written into the other. Calls are judged and carried out
 * one at a time, at once and whole; only their answers wait, until everything that they could have seen is on the disk.
 */
export interface Engine {
  /** Has the staff do what is due, then serves a call. */
  readonly visit: <A>(call: (visit: Visit) => A) => Result.Result<A, Halted>
  /** Resolves when everything that a visit has seen is on the disk. */
  readonly written: () => Promise<Result.Result<void, Halted>>
  /** Calls an observer with the world after every visit, until what is returned is called. */
  readonly observe: (observer: (world: World) => void) => () => void
  /** Takes a snapshot, so that the next start is quick, and lets go of the journal. Once is enough: again does nothing. */
  readonly close: () => void
}

/** What a call may look at and do while nothing else happens. */
export interface Visit {
  readonly world: World
  /** Milliseconds since 1970, by the world's clock. */
  readonly now: number
  /** The same by the machine's. */
  readonly machine: number
  /** Carries out a command and says which resource it made or changed. */
  readonly run: (command: Command) => Result.Result<string, Rejection>
}

/**
 * The journal could not be written, or the world is half changed by a defect of the sandbox: nothing is done or shown
 * any more. What was answered is safe; opening the journal again goes on from there. The log has it once, by its id.
 */
export type Halted = Extract<ApiError, { readonly _tag: "Internal" }>

/** What an engine takes besides a world and its journal. */
export interface EngineOptions {
  /** The machine's, in milliseconds since 1970. */
  readonly clock: () => number
  /** Milliseconds since any moment, always the same one. */
  readonly stopwatch?: () => number
  /** Takes a line about what nobody expected. */
  readonly log: (line: string) => void
}

export const makeEngine = (
  journal: Journal,
  world: World,
  { clock, log, stopwatch = () => performance.now() }: EngineOptions
): Engine => {
  let halted: Halted | undefined
  let lastSnapshot = journal.kept()?.entries ?? 0
  /**
   * Milliseconds of work since the last snapshot, which the next start would have to repeat. Endless where this start itself had
   * something to repeat, so that a snapshot is taken soon and no later start has to.
   */
  let unsaved = journal.length() > lastSnapshot ? Number.POSITIVE_INFINITY : 0
  let lastSnapshotTook = 0
  let isTaking = false
  let isClosed = false
  const observers = new Set<(world: World) => void>()

  const halt = (error: unknown): Halted => {
    if (halted !== undefined) return halted
    halted = { _tag: "Internal", id: randomUUID() }
    log(`sandbox ${halted.id}: stopped, since its world and its journal no longer agree: ${whereOf(error)}`)
    return halted
  }

  /** What changes the world either succeeds or ends everything. */
  const change = <A>(work: () => A): Result.Result<A, Halted> => {
    if (halted !== undefined) return Result.fail(halted)
    const begun = stopwatch()
    try {
      return Result.succeed(work())
    } catch (error) {
      return Result.fail(halt(error))
    } finally {
      unsaved += stopwatch() - begun
    }
  }

  const isWorthwhile = () => journal.isLasting && halted === undefined

  /** Puts the world into bytes one part a turn, so that no call waits for the whole of it. */
  const takeSnapshot = (): void => {
    const entries = journal.length()
    if (!isWorthwhile() || isTaking || entries === lastSnapshot) return
    if (unsaved < Math.max(leastWork, lastSnapshotTook / 2)) return
    isTaking = true
    unsaved = 0
    let took = 0
    const timed = <A>(work: () => A): A => {
      const begun = stopwatch()
      const done = work()
      took += stopwatch() - begun
      return done
    }
    const waiting = timed(() => toParts(world)).values()
    const parts: Array<Uint8Array> = []
    const takePart = () => {
      if (!isTaking) return
      const { done, value: toBytes } = waiting.next()
      if (done !== true) {
        parts.push(timed(toBytes))
        setImmediate(takePart)
        return
      }
      isTaking = false
      lastSnapshot = entries
      lastSnapshotTook = took
      journal.keep({ entries, parts })
    }
    setImmediate(takePart)
  }

  return {
    visit: (call) => {
      // Never before what was answered already, wherever the machine's clock has gone since
      const machine = Math.floor(clock())
      const now = Math.max(timeBy(world.clock, machine), world.now)
      const advanced = change(() => advance(world, now))
      if (Result.isFailure(advanced)) return Result.fail(advanced.failure)
      let isUnwritten = advanced.success
      const run: Visit["run"] = (command) =>
        Result.flatMap(
          change(() => execute(world, command, now)),
          (executed): Result.Result<string, Rejection> => {
            if (Result.isSuccess(executed)) {
              journal.append({ at: now, command })
              isUnwritten = false
            }
            return executed
          }
        )
      try {
        return Result.succeed(call({ world, now, machine, run }))
      } finally {
        if (isUnwritten) journal.append({ at: now, command: undefined })
        takeSnapshot()
        for (const observer of observers) observer(world)
      }
    },
    observe: (observer) => {
      observers.add(observer)
      return () => observers.delete(observer)
    },
    written: async () => {
      try {
        await journal.written()
      } catch (error) {
        halt(error)
      }
      return halted === undefined ? Result.void : Result.fail(halted)
    },
    close: () => {
      if (isClosed) return
      isClosed = true
      isTaking = false
      const entries = journal.length()
      if (isWorthwhile() && entries > lastSnapshot) {
        journal.keep({ entries, parts: toParts(world).map((toBytes) => toBytes()) })
      }
      journal.close()
    }
  }
}

/**
 * The least work that a snapshot is worth, in milliseconds. In a large world it is half of what the snapshot itself takes:
 * a start does that work again, several times as slowly since nothing is compiled yet, and should still be quick.
 */
const leastWork = 200
