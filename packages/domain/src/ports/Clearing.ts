import type { components } from "../generated/proxy.ts"
import { compare, type Money } from "../money/Money.ts"

/** A system through which banks pay each other. */
export interface Clearing {
  /** Its local name, e.g. `TEF`. */
  readonly name: string
  /** The largest payment, in the port's currency; left out if no limit is known. */
  readonly upTo?: Money
  readonly arrives: Arrival
  /** Published hours of operation. Providers and banks may be stricter. */
  readonly hours?: string
  /** Where this is published. */
  readonly source: string
}

/** `at once`: within minutes on any day. `in bank hours`: the same bank day if sent in time. */
export type Arrival = components["schemas"]["Arrival"]

/**
 * The first clearing whose limit allows the amount; undefined if it exceeds the limits of all. The provider decides which one it
 * uses: the result is the usual one, not a promise.
 *
 * @example
 * clearingOf([{ name: "FAST", upTo: money("5", "USD"), arrives: "at once", source: "" }], money("6", "USD")) // => undefined
 */
export const clearingOf = (clearings: ReadonlyArray<Clearing>, amount: Money): Clearing | undefined =>
  clearings.find(({ upTo }) => upTo === undefined || (upTo.currency === amount.currency && compare(amount, upTo) <= 0))
