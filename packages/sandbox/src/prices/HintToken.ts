import { createHash } from "node:crypto"
import { decimalString } from "@concierge/domain/Money"
import { type HowMuch, marketAt, type Market } from "./Prices.ts"

/**
 * The token of an estimate's prices. It is not stored but derived: from the minute of the prices, the origin and the payments in any
 * order, and verified by deriving it again.
 *
 * @example
 * hintToken({ seed: 1, drift: 0, minute: 0 }, "ar_ars", []).length // => 64
 */
export const hintToken = (market: Market, origin: string, payments: ReadonlyArray<Payment>): string =>
  digest(market, origin, summary(payments))

/** What a payment's price depends on. */
export interface Payment {
  readonly portCode: string
  readonly howMuch: HowMuch
}

/** How many minutes a token keeps the prices of its estimate, as the provider's guides promise. */
const minutesKept = 10

/**
 * The market whose prices a token keeps: nothing when there is no token, or one of other payments, of more than ten
 * minutes ago (counted in whole ones), or made up.
 *
 * @param now milliseconds since 1970
 * @example
 * marketOf(hintToken({ seed: 1, drift: 0, minute: 3 }, "ar_ars", []), { seed: 1, drift: 0 }, "ar_ars", [], 13 * 60_000) // => { seed: 1, drift: 0, minute: 3 }
 * marketOf(hintToken({ seed: 1, drift: 0, minute: 3 }, "ar_ars", []), { seed: 1, drift: 0 }, "ar_ars", [], 14 * 60_000) // => undefined
 */
export const marketOf = (
  token: string | undefined,
  settings: Pick<Market, "drift" | "seed">,
  origin: string,
  payments: ReadonlyArray<Payment>,
  now: number
): Market | undefined => {
  if (token === undefined) return undefined
  const asked = summary(payments)
  const { minute } = marketAt(settings, now)
  return Array.from({ length: minutesKept + 1 }, (_, age) => ({ ...settings, minute: minute - age })).find(
    (market) => digest(market, origin, asked) === token
  )
}

const digest = ({ drift, minute, seed }: Market, origin: string, asked: string): string =>
  createHash("sha256").update([seed, drift, minute, origin, asked].join("\n")).digest("hex")

const summary = (payments: ReadonlyArray<Payment>): string =>
  payments
    .map(({ howMuch: { _tag, value }, portCode }) => `${portCode} ${_tag} ${decimalString(value)}`)
    .toSorted()
    .join("\n")
