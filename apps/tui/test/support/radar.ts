import type { PaidBefore, Repeated } from "@concierge/api/PaidBefore"
import type { Batch, Stopped } from "@concierge/api/resources/batches"
import type { Row } from "@concierge/api/resources/rows"
import { accountKey, referenceKey } from "@concierge/domain/Identity"
import { toDecimal } from "@concierge/domain/Money"
import type { Payout } from "@concierge/domain/Payout"
import { type Compared, defaultRule, isSamePayment, repeats, standingOf } from "@concierge/domain/Repeat"

/** A row as it is compared with others. */
export interface Repeatable extends Compared {
  readonly line: number
  readonly reference: string | undefined
}

export const repeatableOf = ({ how, howMuch, line, port, reference }: Payout, originCode: string): Repeatable => {
  const value = toDecimal(howMuch.money)
  return {
    line,
    reference,
    referenceKey: reference === undefined ? null : referenceKey(reference),
    accountKey: accountKey(how),
    portCode: port.code,
    originCode,
    amount: howMuch._tag === "Amount" ? value : null,
    budget: howMuch._tag === "Budget" ? value : null
  }
}

interface Known extends Pick<Batch, "createdAt" | "id" | "state"> {
  readonly payments: ReadonlyArray<Repeatable>
  readonly rows: ReadonlyArray<Row>
}

/** The rows that would repeat a payment of the given batches or of their own file, by the rules of the domain. */
export const repeatsIn = (
  payments: ReadonlyArray<Repeatable>,
  batches: ReadonlyArray<Known>,
  now: number
): PaidBefore["rows"] =>
  payments.flatMap((payment, index): PaidBefore["rows"] => {
    const { line, reference } = payment
    for (const batch of batches) {
      for (const earlier of batch.payments) {
        const by = repeats(payment, earlier, now - batch.createdAt)
        const row = batch.rows.find((candidate) => candidate.line === earlier.line)
        const standing = row === undefined ? "unpaid" : standingOf(batch.state, row.state)
        if (by === undefined || row === undefined || standing === "unpaid") continue
        return [
          {
            _tag: "Earlier",
            line,
            reference,
            earlier: {
              by,
              isChanged: !isSamePayment(payment, earlier),
              isRecent: now - batch.createdAt < defaultRule.window,
              again: undefined,
              standing,
              batchId: batch.id,
              batchState: batch.state,
              rowId: row.id,
              line: earlier.line,
              state: row.state,
              at: batch.createdAt
            }
          }
        ]
      }
    }
    const twin = payments.slice(0, index).find((other) => repeats(payment, other, 0) === "payment")
    return twin === undefined ? [] : [{ _tag: "InFile", line, reference, first: twin.line }]
  })

/** What stops an import whose payments are repeated. */
export const stoppedBy = (rows: ReadonlyArray<Repeated>, payments: number): Stopped => {
  const earlier = rows.flatMap((row) => (row._tag === "Earlier" ? [row.earlier] : []))
  const count = (wanted: string) => earlier.filter(({ standing }) => standing === wanted).length
  const ids = (some: typeof earlier) => [...new Set(some.map(({ batchId }) => batchId))]
  const areAllNamed = earlier.every(({ by, isChanged, isRecent }) => by === "reference" && !isChanged && isRecent)
  return {
    paid: count("paid"),
    underWay: count("under way"),
    drafted: count("drafted"),
    twins: rows.length - earlier.length,
    batchIds: ids(earlier),
    draftedBatchIds: ids(earlier.filter(({ standing }) => standing === "drafted")),
    isSame: areAllNamed && ids(earlier).length === 1 && earlier.length === payments
  }
}
