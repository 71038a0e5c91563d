import { decimalString } from "@concierge/domain/Money"
import * as BigDecimal from "effect/BigDecimal"
import type { RowRecord } from "../store/BatchStore.ts"

/** What goes to one port, with decimals as text; null where no row gives it. */
export interface StoredTotal {
  readonly portCode: string
  readonly count: number
  readonly amount: string | null
  readonly budget: string | null
}

/** What goes to each port, in the order of their first rows. */
export const totalsOf = (
  rows: ReadonlyArray<Pick<RowRecord, "portCode" | "amount" | "budget">>
): ReadonlyArray<StoredTotal> =>
  [...Map.groupBy(rows, ({ portCode }) => portCode)].map(([portCode, paid]) => ({
    portCode,
    count: paid.length,
    amount: add(paid.map(({ amount }) => amount)),
    budget: add(paid.map(({ budget }) => budget))
  }))

const add = (amounts: ReadonlyArray<string | null>): string | null => {
  const known = amounts.filter((amount) => amount !== null)
  return known.length === 0 ? null : decimalString(BigDecimal.sumAll(known.map(BigDecimal.fromStringUnsafe)))
}
