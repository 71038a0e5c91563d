import * as Result from "effect/Result"
import { freshWorld } from "./fresh.ts"
import type { Entry, Journal } from "./Journal.ts"
import { fromParts } from "./Snapshot.ts"
import { advance, execute } from "./World.ts"
import { usualSettings, type World } from "./world/State.ts"

/** The world as a journal leaves it: the newest snapshot that can be read, and what was done since. */
export const openWorld = (journal: Journal): World => {
  const kept = journal.kept()
  const world = kept && fromParts(kept.parts)
  if (kept !== undefined && world !== undefined) return replay(journal.entries(kept.entries), world)
  journal.drop()
  return replay(journal.entries())
}

/** Takes a journal's entries into the world that came before them, at first a fresh one. */
export const replay = (entries: Iterable<Entry>, world: World = freshWorld(usualSettings)): World => {
  for (const { at, command } of entries) {
    if (command === undefined) advance(world, at)
    else if (Result.isFailure(execute(world, command, at))) {
      throw new Error("the sandbox now refuses a command that its journal says it took")
    }
  }
  return world
}
