/** How many calls each key may make within any second. */
export interface RateLimit {
  /** Counts a call, or says after how many seconds to try again. */
  readonly take: (key: string, now: number) => number | undefined
}

export const makeRateLimit = (perSecond: number | "unlimited"): RateLimit => {
  const recent = new Map<string, ReadonlyArray<number>>()
  return {
    take: (key, now) => {
      if (perSecond === "unlimited") return undefined
      const calls = (recent.get(key) ?? []).filter((at) => Math.abs(now - at) < window)
      const [oldest] = calls
      if (oldest !== undefined && calls.length >= perSecond) return Math.ceil((oldest + window - now) / 1_000)
      recent.set(key, [...calls, now])
      return undefined
    }
  }
}

const window = 1_000
