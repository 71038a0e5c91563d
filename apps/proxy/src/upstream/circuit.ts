import type { SendError } from "@concierge/api/ClientError"
import { growing } from "../Delays.ts"

/**
 * Leaves a provider alone that does not answer at all: after some failures in a row nothing is sent for a while, which doubles
 * with each try that fails. Single answers that are lost do not open it.
 */
export interface Circuit {
  /** Why nothing is sent now; undefined while calls may leave. */
  readonly refusal: () => Extract<SendError, { readonly _tag: "NotConnected" }> | undefined
  readonly answered: () => void
  /** A call that left at that time has failed. */
  readonly failed: (error: SendError, leftAt: number) => void
}

/** How much of a proof each failure is that nobody is there; so many together open the circuit. */
const weights = { NotConnected: 8, "no answer in time": 12, otherwise: 1 } as const
const enough = 24

/**
 * @param delays how long it stays open at first, and at most, in milliseconds
 * @param open told for how long, so that others leave the provider alone, too
 */
export const makeCircuit = (
  delays: readonly [least: number, most: number],
  now: () => number,
  open: (millis: number) => void
): Circuit => {
  let weight = 0
  let times = 0
  let openUntil = -Infinity
  let last: ReturnType<Circuit["refusal"]>
  return {
    refusal: () => (now() < openUntil ? last : undefined),
    answered: () => {
      weight = 0
      times = 0
      openUntil = -Infinity
    },
    failed: (error, leftAt) => {
      if (error._tag === "NotConnected") last = error
      weight +=
        error._tag === "NotConnected"
          ? weights.NotConnected
          : error._tag === "OutcomeUnknown" && error.reason === "no answer in time"
            ? weights["no answer in time"]
            : weights.otherwise
      // calls that left before it opened are no new evidence
      if (weight < enough || leftAt < openUntil) return
      const millis = growing(delays, times++)
      openUntil = now() + millis
      open(millis)
    }
  }
}
