import * as Result from "effect/Result"
import { doTask, tasksAfter } from "../staff/Staff.ts"
import { webhooksAfter } from "../webhooks/outbox.ts"
import { earliest } from "./Agenda.ts"
import type { Command, Rejection } from "./Command.ts"
import { decide } from "./decide.ts"
import { evolve } from "./evolve.ts"
import type { Event, Task, World } from "./State.ts"

/** Observes what happens in a world, right before it does. */
export interface Observer {
  /** A command is about to be judged, or a task of the staff or the banks begins; everything before it is done. */
  readonly begin: (actor: Command | Task, at: number) => void
  /** An event is about to be written into the world. */
  readonly see: (event: Event) => void
}

/**
 * Judges a command and, unless it is refused, carries it out. Before and after it, the staff do what is due, so that the same
 * commands at the same times always make the same world.
 *
 * @param now milliseconds since 1970, not earlier than in any call before
 * @returns the id of the resource that was made or changed
 */
export const execute = (
  world: World,
  command: Command,
  now: number,
  observer?: Observer
): Result.Result<string, Rejection> => {
  advance(world, now, observer)
  observer?.begin(command, now)
  return Result.map(decide(world, command, now), ({ events, id, until = now }) => {
    record(world, events, now, observer)
    advance(world, until, observer)
    return id
  })
}

/** Runs all due tasks of the staff and the banks, in order. @returns whether anything happened */
export const advance = (world: World, until: number, observer?: Observer): boolean => {
  let hasHappened = false
  for (let next = earliest(world.agenda); next !== undefined && next.at <= until; next = earliest(world.agenda)) {
    const { at, task } = next
    evolve(world, { _tag: "TaskBegun" })
    observer?.begin(task, at)
    const events = doTask(world, task, at)
    hasHappened ||= events.length > 0
    record(world, events, at, observer)
  }
  evolve(world, { _tag: "TimePassed", until })
  return hasHappened
}

/** The time of the next task; undefined if none is planned. */
export const nextDue = (world: World): number | undefined => earliest(world.agenda)?.at

/** Writes events into the world, plans the tasks that follow, and adds the webhooks that report them. */
export const record = (world: World, events: ReadonlyArray<Event>, now: number, observer?: Observer): void => {
  for (const event of events) {
    observer?.see(event)
    evolve(world, event)
    for (const [at, task] of tasksAfter(world, event, now)) evolve(world, { _tag: "TaskPlanned", at, task })
    record(world, webhooksAfter(world, event, now), now, observer)
  }
}
