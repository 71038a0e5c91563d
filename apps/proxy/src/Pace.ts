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
}

export const CurrentPace = Context.Reference<Pace>("concierge/proxy/Pace", {
  defaultValue: () => ({ look: [1_000, 10_000], retry: [1_000, 60_000], inFlight: 5_000, again: 400 })
})
