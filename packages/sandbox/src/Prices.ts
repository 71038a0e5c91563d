import { binding, type Estimate, fromAmount, fromBudget, type Terms } from "@concierge/domain/Estimate"
import { parseAmount } from "@concierge/domain/Money"
import type { Port } from "@concierge/domain/Port"
import type { Reason } from "@concierge/domain/Problem"
import * as BigDecimal from "effect/BigDecimal"
import * as Result from "effect/Result"

/**
 * What one US dollar buys of each port's currency. CLP and MXN are those of the guides' worked example, which the
 * sandbox repeats to the last of its 8 decimals; the others are plausible and made up.
 */
export const perDollar: Readonly<Record<string, string>> = {
  USD: "1",
  CLP: "739",
  MXN: "19.565637",
  ARS: "98.75",
  UYU: "43.6",
  PYG: "6890",
  EUR: "0.842"
}

/** What a payment costs at its destination, in the destination's currency. */
export const costs: Readonly<Record<string, string>> = {
  us_usd: "0",
  mx_mxn: "1.5",
  cl_clp: "35",
  ar_ars: "45",
  ar_usd: "0.5",
  uy_uyu: "20",
  uy_usd: "0.5",
  py_pyg: "3500",
  py_usd: "0.5",
  other_usd: "15",
  other_eur: "0.35"
}

/** Kept at each end of the way. */
const shareAtEachEnd = BigDecimal.fromStringUnsafe("0.005")
const kept = BigDecimal.subtract(BigDecimal.fromBigInt(1n), shareAtEachEnd)

/** The terms on which the sandbox sends money from one port to another. Constant: no price moves by itself. */
export const termsOf = (origin: Port, destination: Port): Terms => ({
  buys: figure(perDollar, destination.currency),
  for: figure(perDollar, origin.currency),
  feeShare: BigDecimal.subtract(BigDecimal.fromBigInt(1n), BigDecimal.multiply(kept, kept)),
  cost: figure(costs, destination.code)
})

/** How much a payment is: what shall arrive, or what shall be spent. */
export type HowMuch =
  | { readonly _tag: "Amount"; readonly value: BigDecimal.BigDecimal }
  | { readonly _tag: "Budget"; readonly value: BigDecimal.BigDecimal }

/** A payment's price. */
export const price = (origin: Port, destination: Port, howMuch: HowMuch): Estimate =>
  (howMuch._tag === "Amount" ? fromAmount : fromBudget)(howMuch.value, termsOf(origin, destination))

/**
 * The price of a payment that a client asks about, of which everything but the price itself was checked before. Fails
 * when fee and cost take the whole budget.
 */
export const askPrice = (
  origin: Port,
  destination: Port,
  { amount, budget }: Asked
): Result.Result<{ readonly howMuch: HowMuch; readonly estimate: Estimate }, Reason> => {
  const given = amount ?? budget ?? "0"
  const currency = amount === undefined ? origin.currency : destination.currency
  return Result.flatMap(parseAmount(given, currency), ({ value }) => {
    const howMuch: HowMuch = { _tag: amount === undefined ? "Budget" : "Amount", value }
    const estimate = price(origin, destination, howMuch)
    const arrives = binding(estimate, origin.currency, destination.currency).amount
    return BigDecimal.isPositive(arrives.value)
      ? Result.succeed({ howMuch, estimate })
      : Result.fail<Reason>({ _tag: "Contradiction", other: "port_code", rule: "fee and cost leave nothing to arrive" })
  })
}

/** What is taken from a budget at each end, in the currency there. */
export const taken = (origin: Port, destination: Port, budget: BigDecimal.BigDecimal) => {
  const terms = termsOf(origin, destination)
  const atOrigin = BigDecimal.multiply(budget, shareAtEachEnd)
  const sent = BigDecimal.multiply(BigDecimal.subtract(budget, atOrigin), terms.buys)
  const fee = BigDecimal.divideUnsafe(BigDecimal.multiply(sent, shareAtEachEnd), terms.for)
  return { origin: toEightDecimals(atOrigin), destination: toEightDecimals(BigDecimal.sum(fee, terms.cost)) }
}

interface Asked {
  readonly amount?: string | number | undefined
  readonly budget?: string | number | undefined
}

const toEightDecimals = (value: BigDecimal.BigDecimal) => BigDecimal.normalize(BigDecimal.truncate(value, 8))

const figure = (table: Readonly<Record<string, string>>, key: string): BigDecimal.BigDecimal => {
  const text = table[key]
  if (text === undefined) throw new Error(`the sandbox has no price for ${key}`)
  return BigDecimal.fromStringUnsafe(text)
}
