import type { Mapping } from "./columns/mapping.ts"

/** How a file is to be read, where it does not say so by itself. */
export interface ReadOptions {
  /** What columns mean, by their names in the file. */
  readonly mapping?: Mapping
  /** In which the payer's own columns are: `source_currency` and budgets must agree with it. */
  readonly payerCurrency?: string | undefined
  /** Columns that are not needed are errors. */
  readonly isStrict?: boolean
  /** Milliseconds since 1970: a message names the day of its payments, which are not made before. */
  readonly now?: number
  /** The most bytes, {@link maxFileBytes} unless told. */
  readonly maxBytes?: number
  /** The most rows, {@link maxFileRows} unless told. */
  readonly maxRows?: number
}

/** The most bytes of a file, unless told. */
export const maxFileBytes = 1_024 * 1_024 * 1_024

/** The most rows of a file, unless told. */
export const maxFileRows = 1_000_000
