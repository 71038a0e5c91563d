import * as Context from "effect/Context"

/** The waits between calls to the provider, in milliseconds. A pair is the first wait and the longest; waits double in between. */
export interface Delays {
  /** Between two polls of a batch: the first wait while it changes, longer ones while it does not. */
  readonly poll: readonly [least: number, most: number]
  /** After a step of a batch that failed. */
  readonly retry: readonly [least: number, most: number]
  /** After a call whose answer was lost: by then nothing of it is on its way any more. */
  readonly inFlight: number
  /** While a provider that does not answer is left alone: at first, and at most. */
  readonly circuit: readonly [least: number, most: number]
  /**
   * A finished batch is looked at again, since a bank may send a settled payment back: so often, until so long after its approval. What
   * is due is looked for after each `scan`.
   */
  readonly lookBack: { readonly every: number; readonly until: number; readonly scan: number }
  /** Before a failed read is repeated, at most; at least half of it. */
  readonly reread: number
  /**
   * While the provider does not show what it may have made, or contradicts itself: how many polls are made before a draft is
   * given up, and the pauses between them. Lists are known to lag by a minute; together the polls last three. A request is
   * made again after fewer polls: one too many has no payments, so that it can never be paid.
   */
  readonly patience: {
    readonly polls: number
    readonly requestPolls: number
    readonly pause: readonly [least: number, most: number]
  }
}

export const CurrentDelays = Context.Reference<Delays>("concierge/proxy/Delays", {
  defaultValue: () => ({
    poll: [1_000, 10_000],
    retry: [1_000, 60_000],
    inFlight: 3_000,
    circuit: [1_000, 30_000],
    lookBack: { every: 86_400_000, until: 30 * 86_400_000, scan: 600_000 },
    reread: 200,
    patience: { polls: 10, requestPolls: 1, pause: [1_000, 30_000] }
  })
})

/** A wait that doubles each time, from the least to the most. */
export const growing = ([least, most]: readonly [number, number], times: number): number =>
  Math.min(most, least * 2 ** Math.min(times, 20))
