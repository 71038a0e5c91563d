import { type Port, ports } from "@concierge/domain/Port"

/**
 * The code of the port that pays a currency in a country. A currency with one port needs no country, one with several
 * gives nothing without; a country without a port of its own is reached as the rest of the world is. Where there is none,
 * the code is the one that it would have.
 *
 * @example
 * portFor("CLP", "") // => "cl_clp"
 * portFor("USD", "DE") // => "other_usd"
 * portFor("USD", "") // => undefined
 * portFor("BRL", "BR") // => "br_brl"
 */
export const portFor = (currency: string, country: string): string | undefined => {
  const paid = portsOf(currency)
  if (country === "" && paid.length > 0) return paid.length === 1 ? paid[0]?.code : undefined
  const there = paid.find((port) => port.country === country) ?? paid.find((port) => port.country === "OTHER")
  return there?.code ?? `${country === "" ? "other" : country}_${currency}`.toLowerCase()
}

/**
 * The ports that pay a currency.
 *
 * @example
 * portsOf("UYU").map(({ code }) => code) // => ["uy_uyu"]
 */
export const portsOf = (currency: string): ReadonlyArray<Port> =>
  Object.values<Port>(ports).filter((port) => port.currency === currency)

/** All that our ports pay. */
export const currenciesPaid: ReadonlyArray<string> = [
  ...new Set(Object.values<Port>(ports).map(({ currency }) => currency))
]
