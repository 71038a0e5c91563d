import { compare, type Money } from "../money/Money.ts"

/** A system over which banks pay each other: how much it takes at once, and when the money arrives. */
export interface Clearing {
  /** What people there call it, e.g. `TEF`. */
  readonly name: string
  /** The most that one payment may be, in the port's currency; left out, no limit is known. */
  readonly upTo?: Money
  readonly arrives: Arrival
  /** The hours, where somebody has published them; each provider and bank may be stricter. */
  readonly hours?: string
  /** Where all of this is said. */
  readonly source: string
}

/** At once: within minutes on any day. In bank hours: the same day if it is sent in time. Later: a bank day or more. */
export type Arrival = "at once" | "in bank hours" | "in one or more bank days"

/**
 * The first clearing that takes the amount, or nothing when it is more than any of them does. The order is the provider's
 * to choose: where none has a limit, this is the usual one, not a promise.
 *
 * @example
 * clearingOf([{ name: "FAST", upTo: money("5", "USD"), arrives: "at once", source: "" }], money("6", "USD")) // => undefined
 */
export const clearingOf = (clearings: ReadonlyArray<Clearing>, amount: Money): Clearing | undefined =>
  clearings.find(({ upTo }) => upTo === undefined || (upTo.currency === amount.currency && compare(amount, upTo) <= 0))
