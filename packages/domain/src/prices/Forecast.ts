import { add, compare, type Money, roundDown, roundUp, subtract, zero } from "../money/Money.ts"
import { type Arrival, clearingOf } from "../ports/Clearing.ts"
import type { Port } from "../ports/Port.ts"
import type { Estimate } from "./Estimate.ts"

/** A payment with the provider's estimate of its price. */
export interface EstimatedPayment {
  readonly port: Port
  /** The rail that it goes by; undefined if it is paid by an instruction of unknown rail. */
  readonly paymentMethodType: string | undefined
  readonly estimate: Pick<Estimate, "amount" | "budget" | "feeAndCost">
}

/** What the payments to one port cost, and how they arrive. */
export interface PortForecast {
  readonly port: Port
  readonly count: number
  /** The sum that the payees receive, in the port's currency. */
  readonly amount: Money
  /** The sum that the payer spends, fees included, in the payer's currency. */
  readonly budget: Money
  /** The part of the budget that is kept, in the payer's currency. */
  readonly fees: Money
  readonly arrivals: ReadonlyArray<ExpectedArrival>
}

/** Payments that go through one clearing, as far as that is known. */
export interface ExpectedArrival {
  /** The clearing's name, when it pays, and its hours. Undefined where nobody has published them. */
  readonly clearing: string | undefined
  readonly arrives: Arrival | undefined
  readonly hours: string | undefined
  readonly count: number
}

/**
 * Adds estimated payments to a forecast by port, so that a long file is forecast page by page.
 *
 * Each figure is rounded as a quote rounds it, budgets and fees up, amounts down. So the sums equal those of a quote at the same
 * prices, to the minor unit (but for a fraction of it that estimates, cut after 8 decimals, do not show).
 *
 * @param payer the payer's currency
 * @example
 * addToForecast([], [{ port: { code: "us_usd", currency: "USD", rails: [] }, estimate: { budget: money("10.001", "CLP"), amount: money("1.019", "USD"), feeAndCost: money("0.5", "CLP") } }], "CLP")[0].budget // => money("11", "CLP")
 * addToForecast([], [], "CLP") // => []
 */
export const addToForecast = (
  forecast: ReadonlyArray<PortForecast>,
  payments: ReadonlyArray<EstimatedPayment>,
  payer: string
): ReadonlyArray<PortForecast> => {
  const byPort = new Map(forecast.map((each) => [each.port.code, each]))
  for (const { estimate, paymentMethodType, port } of payments) {
    const before = byPort.get(port.code)
    byPort.set(port.code, {
      port,
      count: (before?.count ?? 0) + 1,
      amount: add(before?.amount ?? zero(port.currency), roundDown(estimate.amount)),
      budget: add(before?.budget ?? zero(payer), roundUp(estimate.budget)),
      fees: add(before?.fees ?? zero(payer), roundUp(estimate.feeAndCost)),
      arrivals: addArrival(before?.arrivals ?? [], arrivalOf(port, paymentMethodType, roundDown(estimate.amount)))
    })
  }
  return [...byPort.values()]
}

/** The clearing that usually takes an amount, if the rail is known: a port of one rail has no other. */
const arrivalOf = (
  { rails }: Port,
  paymentMethodType: string | undefined,
  amount: Money
): Omit<ExpectedArrival, "count"> => {
  const rail = rails.length === 1 ? rails[0] : rails.find((each) => each.paymentMethodType === paymentMethodType)
  const clearing = rail === undefined ? undefined : clearingOf(rail.clearings, amount)
  return { clearing: clearing?.name, arrives: clearing?.arrives, hours: clearing?.hours }
}

const addArrival = (
  arrivals: ReadonlyArray<ExpectedArrival>,
  { arrives, clearing, hours }: Omit<ExpectedArrival, "count">
): ReadonlyArray<ExpectedArrival> =>
  arrivals.some((each) => each.clearing === clearing)
    ? arrivals.map((each) => (each.clearing === clearing ? { ...each, count: each.count + 1 } : each))
    : [...arrivals, { clearing, arrives, hours, count: 1 }]

/**
 * What a balance lacks for a total; 0 if it covers it. Both in one currency.
 *
 * @example
 * shortfall(money("100", "CLP"), money("60", "CLP")) // => money("40", "CLP")
 * shortfall(money("60", "CLP"), money("100", "CLP")) // => money("0", "CLP")
 */
export const shortfall = <Currency extends string>(
  total: Money<Currency>,
  free: Money<NoInfer<Currency>>
): Money<Currency> => (compare(total, free) > 0 ? subtract(total, free) : zero(total.currency))

/** What must be created at the provider before a batch is quoted. */
export interface Work {
  /** Outputs: one for each payment. */
  readonly outputs: number
  /** Payees whom the provider does not know. */
  readonly payees: number
  /** Accounts that need a withdrawal instruction. */
  readonly instructions: number
  /** Instructions that are read, since they were given by id. */
  readonly lookups: number
  /** Requests over which the payments are split. */
  readonly requests: number
}

/**
 * The number of calls to the provider until a batch is quoted, if none has to be repeated: one for each thing to create or read,
 * and for each request its search, creation, two readings of it and its outputs, and the call for the quote. The time that the
 * provider takes to quote comes on top.
 *
 * @param perPage how many outputs the provider lists on a page
 * @example
 * callsUntilQuoted({ outputs: 14, payees: 14, instructions: 14, lookups: 0, requests: 1 }, 100) // => 49
 */
export const callsUntilQuoted = (work: Work, perPage: number): number => {
  const { instructions, lookups, outputs, payees, requests } = work
  const pages = requests * Math.ceil(outputs / Math.max(1, requests) / perPage)
  return outputs + payees + instructions + lookups + requests * callsPerRequest + pages * readings
}

/** Its search by name, its creation, the call for the quote, and two readings. */
const callsPerRequest = 5

/** How often all outputs of a request are read before it is quoted. */
const readings = 2

/**
 * How long calls take at the provider's rate, in whole seconds, if nothing else uses it.
 *
 * @param perSecond calls in any second
 * @example
 * secondsFor(51, 5) // => 11
 */
export const secondsFor = (calls: number, perSecond: number): number => Math.ceil(calls / perSecond)
