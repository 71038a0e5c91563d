import { add, type Money, zero } from "../money/Money.ts"
import { type Clearing, clearingOf } from "../ports/Clearing.ts"
import type { Port } from "../ports/Port.ts"
import type { Payout } from "./Payment.ts"

/** What the payments of one port add up to. */
export interface PortTotal {
  readonly port: Port
  readonly count: number
  /** Of those that say what arrives, in the port's currency. */
  readonly amount: Money
  /** Of those that say what is spent, in the payer's currency. */
  readonly budget: Money
}

/** Payments of a port that exceed the limit of its instant clearing and go through a slower one. */
export interface Slower {
  readonly port: Port
  /** The instant clearing, with its limit. */
  readonly atOnce: Clearing
  readonly by: Clearing
  readonly lines: ReadonlyArray<number>
}

/** Adds payments up as they come. */
export interface Totals {
  readonly add: (payout: Payout) => void
  /** By port, in the order in which the ports first appear. */
  readonly byPort: () => ReadonlyArray<PortTotal>
  /**
   * Payments that arrive later than smaller ones to the same port would: people may split them or wait. Payments with a budget
   * are left out, since their amount is only known with the quote.
   */
  readonly slower: () => ReadonlyArray<Slower>
}

/**
 * What the payments of a file add up to, as they are read.
 *
 * @example
 * makeTotals({ currency: "ARS" }).byPort() // => []
 * makeTotals({ currency: "ARS" }).slower() // => []
 */
export const makeTotals = (origin: Port): Totals => {
  const totals = new Map<Port, PortTotal>()
  const slower = new Map<Clearing, Slower & { readonly lines: Array<number> }>()
  return {
    add: ({ how, howMuch, line, port }) => {
      const total = totals.get(port) ?? { port, count: 0, amount: zero(port.currency), budget: zero(origin.currency) }
      const key = howMuch._tag === "Amount" ? "amount" : "budget"
      totals.set(port, { ...total, count: total.count + 1, [key]: add(total[key], howMuch.money) })
      const rail = how._tag === "Account" ? how.rail : port.rails[0]
      const atOnce = rail?.clearings[0]
      if (rail === undefined || atOnce === undefined || howMuch._tag === "Budget") return
      const by = clearingOf(rail.clearings, howMuch.money)
      if (by === undefined || by === atOnce) return
      const found = slower.get(by) ?? { port, atOnce, by, lines: [] }
      found.lines.push(line)
      slower.set(by, found)
    },
    byPort: () => [...totals.values()],
    slower: () => [...slower.values()]
  }
}

/**
 * Number and sums of the payments by port, in the order in which the ports first appear.
 *
 * @example
 * totalsByPort([], { currency: "ARS" }) // => []
 */
export const totalsByPort = (payouts: ReadonlyArray<Payout>, origin: Port): ReadonlyArray<PortTotal> => {
  const totals = makeTotals(origin)
  for (const payout of payouts) totals.add(payout)
  return totals.byPort()
}
