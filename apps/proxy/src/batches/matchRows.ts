import { referenceKey } from "@concierge/domain/Identity"
import type { LineProblem, PayoutDraft } from "@concierge/domain/Payout"
import { error, type Reason } from "@concierge/domain/Problem"
import type { RowRecord } from "../store/records.ts"

/** A row of a file, and the payment of the batch that it is. */
export interface Matched {
  readonly draft: PayoutDraft
  readonly row: RowRecord
}

/**
 * Which payments of a batch the rows of a file are: by reference, or by payee, port and amount where they have none. A row that is
 * none, several, or another amount than it was is a problem: mending changes the account alone.
 */
export const matchRows = (
  rows: ReadonlyArray<RowRecord>,
  drafts: ReadonlyArray<PayoutDraft>
): { readonly matched: ReadonlyArray<Matched>; readonly problems: Array<LineProblem> } => {
  const byReference = new Map(rows.flatMap((row) => (row.referenceKey === null ? [] : [[row.referenceKey, row]])))
  const byPayment = Map.groupBy(
    rows.filter((row) => row.referenceKey === null && row.state === "failed"),
    paymentOf
  )
  const matched: Array<Matched> = []
  const problems: Array<LineProblem> = []
  const taken = new Map<number, number>()
  for (const draft of drafts) {
    const key = referenceKey(draft.reference ?? "")
    const found = key === "" ? (byPayment.get(paymentOf(draftOf(draft))) ?? []) : [byReference.get(key) ?? []].flat()
    const [row] = found
    const refuse = (at: string, reason: Reason) => void problems.push({ ...error([at], reason), line: draft.line })
    if (row === undefined) refuse(key === "" ? "payee_name" : "reference", notOfBatch)
    else if (found.length > 1) refuse("reference", ambiguous)
    else if (paymentOf(row) !== paymentOf(draftOf(draft))) refuse("amount", otherPayment)
    else if (taken.has(row.id)) refuse("reference", twice(taken.get(row.id) ?? 0))
    else {
      taken.set(row.id, draft.line)
      matched.push({ draft, row })
    }
  }
  return { matched, problems }
}

/** A payment without its account. */
const paymentOf = ({
  amount,
  budget,
  given,
  payeeName,
  portCode
}: Pick<RowRecord, "amount" | "budget" | "given" | "payeeName" | "portCode">): string =>
  JSON.stringify([referenceKey(payeeName).toLowerCase(), portCode, given, given === "amount" ? amount : budget])

const draftOf = ({ amount, budget, payee_name: payeeName = "", port_code: portCode = "" }: PayoutDraft) => ({
  amount: amount === undefined ? null : String(amount),
  budget: budget === undefined ? null : String(budget),
  given: budget === undefined ? ("amount" as const) : ("budget" as const),
  payeeName,
  portCode
})

const contradicts = (rule: string): Reason => ({ _tag: "Contradiction", other: "the batch", rule })
const notOfBatch = contradicts("no failed payment of it is this one")
const ambiguous = contradicts("several payments of it are alike: mend them one by one")
const otherPayment = contradicts("payee, port and amount stay as they are: only the account is mended")
const twice = (line: number): Reason => ({
  _tag: "Contradiction",
  other: `line ${line}`,
  rule: "both mend the same payment"
})
