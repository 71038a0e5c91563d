import * as Result from "effect/Result"
import { freshWorld } from "../world/fresh.ts"
import { type Entry, EntryBroken, type Journal } from "./Journal.ts"
import { fromParts } from "./Snapshot.ts"
import { advance, execute } from "../world/World.ts"
import type { Command } from "../world/Command.ts"
import { usualSettings, type World } from "../world/State.ts"

/**
 * The world after all entries of a journal: the snapshot, if it can be read, and the entries since. Throws
 * {@link EntryBroken} as {@link replay} does.
 */
export const openWorld = (journal: Journal): World => {
  const kept = journal.kept()
  const world = kept && fromParts(kept.parts)
  if (kept !== undefined && world !== undefined && kept.entries <= journal.length()) {
    return replay(journal.entries(kept.entries), world)
  }
  const replayed = replay(journal.entries())
  if (kept !== undefined) journal.drop()
  return replayed
}

/**
 * Repeats a journal's entries in the world before them, by default a fresh one. Throws {@link EntryBroken} at a command that
 * is refused now.
 */
export const replay = (entries: Iterable<Entry>, world: World = freshWorld(usualSettings)): World => {
  for (const { at, command } of entries) {
    if (command === undefined) advance(world, at)
    else if (!isTaken(world, command, at)) {
      throw new EntryBroken("the sandbox now refuses a command that its journal says it took")
    }
  }
  return world
}

const isTaken = (world: World, command: Command, at: number): boolean => {
  try {
    return Result.isSuccess(execute(world, command, at))
  } catch (cause) {
    throw new EntryBroken("the sandbox cannot carry out what its journal says it did", { cause })
  }
}
