import type { ApiError } from "@concierge/api/ApiError"
import { newErrorId } from "@concierge/api/newErrorId"
import { whereOf } from "@concierge/api/whereOf"
import * as Result from "effect/Result"
import { timeBy } from "../world/Clock.ts"
import type { Journal } from "./Journal.ts"
import { toParts } from "./Snapshot.ts"
import { advance, execute } from "../world/World.ts"
import type { Command, Rejection } from "../world/Command.ts"
import type { World } from "../world/State.ts"

/**
 * Keeps a world and its journal in step. Calls run one at a time, synchronously and completely; an answer waits until everything
 * that its call could have seen is on the disk.
 */
export interface Engine {
  /** Runs the due tasks, then a call. */
  readonly visit: <A>(call: (visit: Visit) => A) => Result.Result<A, Halted>
  /** Resolves when everything that visits have seen is on the disk. */
  readonly written: () => Promise<Result.Result<void, Halted>>
  /** Calls a subscriber with the world after every visit, until what is returned is called. */
  readonly subscribe: (subscriber: (world: World) => void) => () => void
  /** Takes a snapshot, so that the next start is quick, and closes the journal. A second call does nothing. */
  readonly close: () => void
}

/** What a call may read and do while no other call runs. */
export interface Visit {
  readonly world: World
  /** Milliseconds since 1970, by the world's clock. */
  readonly now: number
  /** Milliseconds since 1970, by the machine's clock. */
  readonly machine: number
  /** Carries out a command and says which resource it made or changed. */
  readonly run: (command: Command) => Result.Result<string, Rejection>
}

/**
 * The journal could not be written, or a defect left the world half changed: every later call fails. What was answered is
 * safe, and the next start goes on from there. The log has one line about it, with the same id.
 */
export type Halted = Extract<ApiError, { readonly _tag: "Internal" }>

/** What an engine needs besides a world and its journal. */
export interface EngineOptions {
  /** The machine's, in milliseconds since 1970. */
  readonly clock: () => number
  /** Milliseconds since any moment, always the same one. */
  readonly stopwatch?: () => number
  /** Logs a line about an unexpected error. */
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
   * Milliseconds of work since the last snapshot, which the next start would repeat. Infinite where this start repeated some
   * itself, so that a snapshot is taken soon.
   */
  let unsaved = journal.length() > lastSnapshot ? Number.POSITIVE_INFINITY : 0
  let lastSnapshotTook = 0
  let isTaking = false
  let isClosed = false
  const subscribers = new Set<(world: World) => void>()

  const halt = (error: unknown): Halted => {
    if (halted !== undefined) return halted
    halted = { _tag: "Internal", id: newErrorId() }
    const why = isFull(error)
      ? "the disk with its journal is full: make room, and start it again"
      : `its world and its journal no longer agree: ${whereOf(error)}`
    log(`sandbox ${halted.id}: stopped, since ${why}`)
    return halted
  }

  /** Runs what changes the world; a defect in it halts the engine. */
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

  /** Serialises one part of the world per event-loop turn, so that no call waits for all of it. */
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
      // Never earlier than a time that was answered, even if the machine's clock went back
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
        for (const subscriber of subscribers) subscriber(world)
      }
    },
    subscribe: (subscriber) => {
      subscribers.add(subscriber)
      return () => subscribers.delete(subscriber)
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
 * How much work since the last snapshot makes another one worthwhile, in milliseconds; in a large world half of what a
 * snapshot takes. A start repeats that work several times slower, since nothing is compiled yet.
 */
const leastWork = 200

/** What SQLite says when nothing more can be written. */
const isFull = (error: unknown): boolean =>
  error instanceof Error && (Number(Reflect.get(error, "errcode")) & 0xff) === 13
