/**
 * The API keys that were made in the last ten minutes, whole, as the provider shows them so long. Nowhere else are they kept:
 * after a restart of the sandbox they are masked from the first look.
 */
export interface FreshTokens {
  /** Keeps a key by its digest. */
  readonly keep: (digest: string, token: string, now: number) => void
  /** How a key is shown: whole while it is fresh, else the end of it that is known after asterisks. */
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

/** The last digits of a key, which are shown for ever. */
export const endingOf = (token: string): string => token.slice(-10)

/** In hexadecimal digits. */
export const tokenLength = 80

/** In milliseconds. */
const freshFor = 10 * 60_000
