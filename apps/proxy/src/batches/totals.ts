import type { PortTotal } from "@concierge/api/resources/batches"
import * as BigDecimal from "effect/BigDecimal"
import type { RowRecord } from "../store/records.ts"

/** What goes to each port, in the order of their first rows. */
export const totalsOf = (
  rows: ReadonlyArray<Pick<RowRecord, "portCode" | "amount" | "budget">>
): ReadonlyArray<PortTotal> =>
  [...Map.groupBy(rows, ({ portCode }) => portCode)].map(([portCode, paid]) => ({
    portCode,
    count: paid.length,
    amount: add(paid.map(({ amount }) => amount)),
    budget: add(paid.map(({ budget }) => budget))
  }))

/** Nothing where no row says it. */
const add = (amounts: ReadonlyArray<string | null>): BigDecimal.BigDecimal | undefined => {
  const known = amounts.filter((amount) => amount !== null)
  return known.length === 0 ? undefined : BigDecimal.sumAll(known.map(BigDecimal.fromStringUnsafe))
}
