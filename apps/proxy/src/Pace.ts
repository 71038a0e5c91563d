import * as Context from "effect/Context"

/** How long is waited between calls to the provider, in milliseconds. */
export interface Pace {
  /** Between two looks at a batch while things change, growing up to the second while nothing does. */
  readonly look: readonly [least: number, most: number]
  /** After a step of a batch that failed, doubling up to the second. */
  readonly retry: readonly [least: number, most: number]
  /** After a call whose answer was lost: by then nothing of it is on its way any more. */
  readonly inFlight: number
  /** Before a read is tried again at once, at most; the half of it by chance. */
  readonly again: number
  /**
   * While the provider does not show what it may have made, or contradicts itself: so many looks, the pauses between them
   * doubling up to the second. Lists are known to lag by a minute: together it is three.
   */
  readonly patience: { readonly looks: number; readonly pause: readonly [least: number, most: number] }
}

export const CurrentPace = Context.Reference<Pace>("concierge/proxy/Pace", {
  defaultValue: () => ({
    look: [1_000, 10_000],
    retry: [1_000, 60_000],
    inFlight: 5_000,
    again: 400,
    patience: { looks: 10, pause: [1_000, 30_000] }
  })
})

/** A wait that doubles each time, from the least to the most. */
export const growing = ([least, most]: readonly [number, number], times: number): number =>
  Math.min(most, least * 2 ** Math.min(times, 20))
