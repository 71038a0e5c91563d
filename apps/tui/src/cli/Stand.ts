import * as Effect from "effect/Effect"
import type { Batch } from "@concierge/api/resources/batches"
import { isApproved, isFinal } from "@concierge/domain/Batch"
import { printable } from "@concierge/domain/Text"
import { fail, type Failure } from "./Failure.ts"
import { Io } from "./Io.ts"
import { commandText } from "../show/text.ts"

/** The status message for a command that is interrupted; the command keeps it current. */
export interface Stand {
  says: string
}

/** Nothing was approved yet. */
export const atFirst = (next: string): Stand => ({ says: `nothing is approved, so nothing is paid. To go on: ${next}` })

/**
 * The status message of a batch: whether its payments continue without this command, and the command that goes on.
 *
 * @param approved whether this command has approved it, though the batch may not show that yet
 */
export const standOf = ({ id, state }: Batch, next: string, approved = false): string => {
  const named = `batch ${printable(id)}`
  if (isFinal(state)) return `${named} is ${state}. To see it: ${commandText(["batches", "show", id])}`
  if (approved || isApproved(state))
    return `${named} goes on without this window. To see how it ends: ${commandText(["watch", id])}`
  return state === "held" ? `${named} stays held. To go on: ${next}` : atFirst(next).says
}

/** Runs work with a time limit, and tells the status message when it is interrupted. */
export const within = <A, R>(
  limit: Limit | undefined,
  stand: Stand,
  work: Effect.Effect<A, Failure, R>
): Effect.Effect<A, Failure, R | Io> => {
  const limited =
    limit === undefined
      ? work
      : Effect.timeoutOrElse(work, {
          duration: limit.ms,
          orElse: () => fail({ _tag: "TimeIsUp", after: limit.text, says: stand.says })
        })
  return Effect.onInterrupt(limited, () => Effect.map(Io, ({ tell }) => tell(`stopped; ${stand.says}`)))
}

/** How long a command waits at most. */
export interface Limit {
  readonly ms: number
  /** As it was given. */
  readonly text: string
}

/**
 * Reads a duration with units; nothing for invalid text, or for more than 30 days.
 *
 * @example
 * readLimit("1h30m") // => { ms: 5_400_000, text: "1h30m" }
 * readLimit("30") // => undefined
 */
export const readLimit = (text: string): Limit | undefined => {
  const parts = /^(?:(\d+)h)?(?:(\d+)m(?:in)?)?(?:(\d+)s)?$/.exec(text.replaceAll(" ", "").toLowerCase())
  const [hours = 0, minutes = 0, seconds = 0] = (parts ?? []).slice(1).map((part) => Number(part ?? 0))
  const ms = ((hours * 60 + minutes) * 60 + seconds) * 1_000
  return ms > 0 && ms <= longest ? { ms, text: text.trim() } : undefined
}

const longest = 30 * 24 * 60 * 60_000
