import { type Estimate, estimateAmount, estimateBudget, type NoPrice } from "@concierge/domain/Estimate"
import { decimalOf, decimalString, type Money, moneyOf, parseAmount, roundUp } from "@concierge/domain/Money"
import type { Port, PortCode, PortCurrency } from "@concierge/domain/Port"
import type { Reason } from "@concierge/domain/Problem"
import { type Quote, quoteAmount, quoteBudget } from "@concierge/domain/Quote"
import { figuresOf, type Terms, terms } from "@concierge/domain/Terms"
import * as BigDecimal from "effect/BigDecimal"
import * as Result from "effect/Result"
import { chance } from "../Chance.ts"

/**
 * What one US dollar buys of each port's currency. CLP and MXN are those of the guides' worked example, which the
 * sandbox repeats to the last of its 8 decimals; the others are plausible and made up.
 */
export const perDollar: { readonly [Currency in PortCurrency]: string } = {
  USD: "1",
  CLP: "739",
  MXN: "19.565637",
  ARS: "98.75",
  UYU: "43.6",
  PYG: "6890",
  EUR: "0.842"
}

/** Every currency that is sent, paid and held. */
export const currencies: ReadonlyArray<string> = Object.keys(perDollar).toSorted()

/** What a payment costs at its destination, in the destination's currency. */
export const costs: { readonly [Code in PortCode]: string } = {
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

/** The share of a payment that is kept at its origin, and again at its destination. */
const shareAtEachEnd = BigDecimal.fromStringUnsafe("0.005")
const kept = BigDecimal.subtract(BigDecimal.fromBigInt(1n), shareAtEachEnd)

/** What prices depend on. Equal markets have equal prices. */
export interface Market {
  readonly seed: number
  /** How far a currency's price is at most from that of the table, in basis points, another each minute. */
  readonly drift: number
  /** Minutes since 1970. */
  readonly minute: number
}

/** The most that prices may drift: ten percent. */
export const maxDrift = 1_000

/** The market at a time, in milliseconds since 1970. */
export const marketAt = ({ drift, seed }: Pick<Market, "drift" | "seed">, now: number): Market => ({
  seed,
  drift,
  minute: Math.floor(now / 60_000)
})

/** The terms on which the sandbox sends money from one port to another. */
export const termsOf = (market: Market, origin: Port, destination: Port): Terms =>
  Result.getOrThrowWith(
    terms(origin.currency, destination.currency, {
      buys: decimalString(worth(market, destination.currency)),
      for: decimalString(worth(market, origin.currency)),
      feeShare: decimalString(BigDecimal.subtract(BigDecimal.fromBigInt(1n), BigDecimal.multiply(kept, kept))),
      cost: decimalString(figure(costs, destination.code))
    }),
    ({ figure: wrong }) => new Error(`the sandbox's tables give no right ${wrong} to ${destination.code}`)
  )

/** The given figure of a payment: its amount or its budget. */
export type HowMuch =
  | { readonly _tag: "Amount"; readonly value: BigDecimal.BigDecimal }
  | { readonly _tag: "Budget"; readonly value: BigDecimal.BigDecimal }

/** A payment's price as it is estimated. */
const price = (
  market: Market,
  origin: Port,
  destination: Port,
  { _tag, value }: HowMuch
): Result.Result<Estimate, NoPrice> => {
  const agreed = termsOf(market, origin, destination)
  return _tag === "Amount"
    ? estimateAmount(moneyOf(value, agreed.port), agreed)
    : estimateBudget(moneyOf(value, agreed.payer), agreed)
}

/** A payment's binding price, fee and cost, in whole minor units. */
export const quote = (
  market: Market,
  origin: Port,
  destination: Port,
  howMuch: HowMuch
): Result.Result<Quote & { readonly fee: Money }, NoPrice> => {
  const agreed = termsOf(market, origin, destination)
  const quoted =
    howMuch._tag === "Amount"
      ? quoteAmount(moneyOf(howMuch.value, agreed.port), agreed)
      : quoteBudget(moneyOf(howMuch.value, agreed.payer), agreed)
  return Result.flatMap(quoted, ({ amount, budget }) =>
    Result.map(price(market, origin, destination, howMuch), ({ feeAndCost }) => ({
      amount,
      budget,
      fee: roundUp(feeAndCost)
    }))
  )
}

/**
 * The price of a payment that a client asks about, of which everything but the price itself was checked before. Fails
 * when fee and cost take the whole budget.
 */
export const askPrice = (
  market: Market,
  origin: Port,
  destination: Port,
  { amount, budget }: AmountOrBudget
): Result.Result<{ readonly howMuch: HowMuch; readonly estimate: Estimate }, Reason> => {
  const given = amount ?? budget ?? "0"
  const currency = amount === undefined ? origin.currency : destination.currency
  return Result.flatMap(parseAmount(given, currency), (asked) => {
    const howMuch: HowMuch = { _tag: amount === undefined ? "Budget" : "Amount", value: decimalOf(asked) }
    return Result.map(price(market, origin, destination, howMuch), (estimate) => ({ howMuch, estimate }))
  })
}

/** What is taken from a budget at its origin and at its destination, in the currency of each. */
export const taken = (market: Market, origin: Port, destination: Port, budget: BigDecimal.BigDecimal) => {
  const { buys, cost, for: sold } = figuresOf(termsOf(market, origin, destination))
  const atOrigin = BigDecimal.multiply(budget, shareAtEachEnd)
  const sent = BigDecimal.multiply(BigDecimal.subtract(budget, atOrigin), buys)
  const fee = BigDecimal.divideUnsafe(BigDecimal.multiply(sent, shareAtEachEnd), sold)
  return { origin: toEightDecimals(atOrigin), destination: toEightDecimals(BigDecimal.sum(fee, cost)) }
}

/** Exactly one of the two, as `checkOutput` and `checkEstimate` see to. */
interface AmountOrBudget {
  readonly amount?: string | number | undefined
  readonly budget?: string | number | undefined
}

/** The price of one US dollar in a currency, in a market. */
const worth = ({ drift, minute, seed }: Market, currency: string): BigDecimal.BigDecimal => {
  const told = figure(perDollar, currency)
  if (drift === 0 || currency === "USD") return told
  const millionths = Math.round(drift * 100 * (2 * chance(`${seed} price ${currency} ${minute}`) - 1))
  return BigDecimal.multiply(told, BigDecimal.make(BigInt(1_000_000 + millionths), 6))
}

const toEightDecimals = (value: BigDecimal.BigDecimal) => BigDecimal.normalize(BigDecimal.truncate(value, 8))

const figure = (table: Readonly<Record<string, string>>, key: string): BigDecimal.BigDecimal => {
  const text = table[key]
  if (text === undefined) throw new Error(`the sandbox has no price for ${key}`)
  return BigDecimal.fromStringUnsafe(text)
}
