import * as Context from "effect/Context"

/** How large a payout file may be, how slowly it may come, and how long it is kept: settings, and what no setting changes. */
export interface ImportLimits {
  /** Bytes of a file. */
  readonly maxBytes: number
  /** Rows of a file. */
  readonly maxRows: number
  /** Milliseconds for which a file is kept after it came. */
  readonly keepFor: number
  /** Milliseconds without a byte, after which a file is not waited for any longer. */
  readonly idle: number
  /** Bytes a second below which a file comes too slowly, once it had {@link idle} to begin. */
  readonly leastRate: number
  /** Milliseconds that a file may take to come. */
  readonly longest: number
  /** So many files may come at a time. */
  readonly atATime: number
}

const day = 24 * 60 * 60_000

export const CurrentImportLimits = Context.Reference<ImportLimits>("concierge/proxy/ImportLimits", {
  defaultValue: () => ({
    maxBytes: 2 ** 30,
    maxRows: 100_000,
    keepFor: 400 * day,
    idle: 30_000,
    leastRate: 1_024,
    longest: 60 * 60_000,
    atATime: 8
  })
})
