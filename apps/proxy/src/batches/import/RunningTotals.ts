import type { PortTotal } from "@concierge/api/resources/batches"
import * as BigDecimal from "effect/BigDecimal"
import type { NewRow } from "../../store/BatchStore.ts"

/** What goes to each port, added up while rows come and go, in the order of their first rows. */
export class RunningTotals {
  readonly #ports = new Map<string, Sum>()

  add(row: Paid): void {
    const { amount, budget, count } = this.#of(row)
    this.#ports.set(row.portCode, {
      count: count + 1,
      amount: changed(amount, row.amount, BigDecimal.sum),
      budget: changed(budget, row.budget, BigDecimal.sum)
    })
  }

  remove(row: Paid): void {
    const { amount, budget, count } = this.#of(row)
    this.#ports.set(row.portCode, {
      count: count - 1,
      amount: changed(amount, row.amount, BigDecimal.subtract),
      budget: changed(budget, row.budget, BigDecimal.subtract)
    })
  }

  /** The totals by port: a sum is left out where no row gives it, and a port where it has no rows. */
  get list(): ReadonlyArray<PortTotal> {
    return [...this.#ports]
      .filter(([, { count }]) => count > 0)
      .map(([portCode, { amount, budget, count }]) => ({
        portCode,
        count,
        amount: known(amount),
        budget: known(budget)
      }))
  }

  get rows(): number {
    return this.#ports.values().reduce((sum, { count }) => sum + count, 0)
  }

  #of({ portCode }: Paid): Sum {
    return this.#ports.get(portCode) ?? { count: 0, amount: nothing, budget: nothing }
  }
}

type Paid = Pick<NewRow, "portCode" | "amount" | "budget">

interface Sum {
  readonly count: number
  readonly amount: Part
  readonly budget: Part
}

/** The sum of those rows that say it. */
interface Part {
  readonly rows: number
  readonly sum: BigDecimal.BigDecimal
}

const nothing: Part = { rows: 0, sum: BigDecimal.fromBigInt(0n) }

const changed = ({ rows, sum }: Part, digits: string | null, by: typeof BigDecimal.sum): Part =>
  digits === null
    ? { rows, sum }
    : { rows: by === BigDecimal.sum ? rows + 1 : rows - 1, sum: by(sum, BigDecimal.fromStringUnsafe(digits)) }

const known = ({ rows, sum }: Part): BigDecimal.BigDecimal | undefined => (rows === 0 ? undefined : sum)
