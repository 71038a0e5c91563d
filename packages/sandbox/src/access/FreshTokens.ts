/**
 * API keys of the last ten minutes, which the provider shows unmasked. Kept in memory only: after a restart of the sandbox they
 * are masked at once.
 */
export interface FreshTokens {
  /** Keeps a key by its digest. */
  readonly keep: (digest: string, token: string, now: number) => void
  /** The key unmasked while it is fresh, otherwise its known ending after asterisks. */
  readonly show: (key: { readonly digest: string; readonly ending: string }, now: number) => string
}

export const makeFreshTokens = (): FreshTokens => {
  const fresh = new Map<string, { readonly token: string; readonly until: number }>()
  return {
    keep: (digest, token, now) => {
      for (const [other, { until }] of fresh) if (until <= now) fresh.delete(other)
      fresh.set(digest, { token, until: now + freshFor })
    },
    show: ({ digest, ending }, now) => {
      const kept = fresh.get(digest)
      return kept !== undefined && now < kept.until ? kept.token : ending.padStart(tokenLength, "*")
    }
  }
}

/** The last digits of a key, which are never masked. */
export const endingOf = (token: string): string => token.slice(-10)

/** In hexadecimal digits. */
export const tokenLength = 80

/** In milliseconds. */
const freshFor = 10 * 60_000
