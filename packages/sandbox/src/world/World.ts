import * as Result from "effect/Result"
import { doTask, tasksAfter } from "../staff/Staff.ts"
import { earliest, plan, takeEarliest } from "./Agenda.ts"
import type { Command, Rejection } from "./Command.ts"
import { decide } from "./decide.ts"
import { apply } from "./apply.ts"
import { webhooksAfter } from "../webhooks/outbox.ts"
import type { Event, World } from "./State.ts"

/**
 * Has a client's command judged and, unless it is refused, carried out. The staff first do what was due before it, and
 * then what follows from it at once, so that the same commands at the same times always make the same world.
 *
 * @param now milliseconds since 1970, not before any earlier call's
 * @returns the id of the resource that was made or changed
 */
export const execute = (world: World, command: Command, now: number): Result.Result<string, Rejection> => {
  advance(world, now)
  return Result.map(decide(world, command, now), ({ events, id, until = now }) => {
    record(world, events, now)
    advance(world, until)
    return id
  })
}

/** Has the staff and the banks do all that is due, in the order in which it is; tells whether anything happened. */
export const advance = (world: World, until: number): boolean => {
  let hasHappened = false
  for (let next = nextDue(world); next !== undefined && next <= until; next = nextDue(world)) {
    const entry = takeEarliest(world.agenda)
    if (entry === undefined) break
    const events = doTask(world, entry.task, entry.at)
    hasHappened ||= events.length > 0
    record(world, events, entry.at)
  }
  world.now = Math.max(world.now, until)
  return hasHappened
}

/** When the staff will next do something, unless a client does first. */
export const nextDue = (world: World): number | undefined => earliest(world.agenda)

/** Takes events into the world, what follows from them onto the staff's agenda, and what to tell webhooks into the outbox. */
export const record = (world: World, events: ReadonlyArray<Event>, now: number): void => {
  for (const event of events) {
    apply(world, event)
    for (const [at, task] of tasksAfter(world, event, now)) plan(world.agenda, at, task)
    record(world, webhooksAfter(world, event, now), now)
  }
}
