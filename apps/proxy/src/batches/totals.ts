import type { PortTotal } from "@concierge/api/resources/batches"
import * as BigDecimal from "effect/BigDecimal"
import type { RowRecord } from "../store/records.ts"

/** What goes to each port, in the order of their first rows. */
export const totalsOf = (
  rows: ReadonlyArray<Pick<RowRecord, "portCode" | "amount" | "budget">>
): ReadonlyArray<PortTotal> =>
  sumTotals(
    rows.map(({ amount, budget, portCode }) => ({
      portCode,
      count: 1,
      amount: toKnown(amount),
      budget: toKnown(budget)
    }))
  )

/** The same of several totals. */
export const sumTotals = (totals: ReadonlyArray<PortTotal>): ReadonlyArray<PortTotal> =>
  [...Map.groupBy(totals, ({ portCode }) => portCode)].map(([portCode, paid]) => ({
    portCode,
    count: paid.reduce((sum, { count }) => sum + count, 0),
    amount: add(paid.map(({ amount }) => amount)),
    budget: add(paid.map(({ budget }) => budget))
  }))

const toKnown = (amount: string | null) => (amount === null ? undefined : BigDecimal.fromStringUnsafe(amount))

/** Nothing where nobody says it. */
const add = (amounts: ReadonlyArray<BigDecimal.BigDecimal | undefined>): BigDecimal.BigDecimal | undefined => {
  const known = amounts.filter((amount) => amount !== undefined)
  return known.length === 0 ? undefined : BigDecimal.sumAll(known)
}
