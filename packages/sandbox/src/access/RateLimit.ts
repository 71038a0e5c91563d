/** Limits the calls within any second that are counted under one name. */
export interface RateLimit {
  /** Counts a call, or says after how many seconds to try again. */
  readonly take: (who: string, now: number) => number | undefined
}

/**
 * @param perSecond calls within any second
 * @example
 * makeRateLimit(1).take("key", 0) // => undefined
 */
export const makeRateLimit = (perSecond: number | "unlimited"): RateLimit => {
  /** In the order of the latest calls, so that outdated entries are at the front. */
  const recent = new Map<string, ReadonlyArray<number>>()
  const isRecent = (at: number | undefined, now: number) => at !== undefined && Math.abs(now - at) < window
  return {
    take: (who, now) => {
      if (perSecond === "unlimited") return undefined
      for (const [other, calls] of recent) {
        if (isRecent(calls.at(-1), now)) break
        recent.delete(other)
      }
      const calls = (recent.get(who) ?? []).filter((at) => isRecent(at, now))
      const [oldest] = calls
      if (oldest !== undefined && calls.length >= perSecond) return Math.ceil((oldest + window - now) / 1_000)
      recent.delete(who)
      recent.set(who, [...calls, now])
      return undefined
    }
  }
}

const window = 1_000
