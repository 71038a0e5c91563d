import type { BatchState, RowState } from "@concierge/domain/Batch"
import type { PartState } from "@concierge/domain/Part"
import type { RowFilter } from "../../store/BatchStore.ts"
import type { BatchRecord, Counts, RowRecord } from "../../store/records.ts"

/**
 * Why a payment did not arrive, and what can be done about it, for people. The provider's documents say no more than the state:
 * that a review or a bank refused, never why.
 */
const reasons: { readonly [State in RowState]?: string } = {
  rejected:
    "The provider's review did not let it through: nothing of it was paid, and all of its budget goes back. Ask the provider why; then correct the row and pay the file again with --skip-paid.",
  failed:
    "Most often the account is wrong: ask the payee, then mend it with another account, or let it go. The provider returns it when its time is up.",
  returned:
    "The payee's bank did not take it, most often since the account is wrong: the money came back, less fees. Ask the payee; then correct the row and pay the file again with --skip-paid.",
  cancelled:
    "The provider cancelled it while working on it: the money goes back. Ask the provider why; to pay it all the same, pay the file again with --skip-paid."
}

/** The same where its part of the batch ended before anything was paid. */
const ofPart = {
  cancelled: "The batch was cancelled before anything was paid.",
  expired:
    "Its quote ran out before it was accepted: nothing was paid. Ask for a new quote (requote), or cancel the batch.",
  refused: "Not sent: the provider refused the batch. Correct what it refused, and pay the file again.",
  refusedRow: "Correct the row, and pay the file again with --skip-paid: nothing of this row was paid."
} as const

/** A row's state and note as people see them: of a part that was given up nothing is drafted any more. */
export const endOf = (
  batch: BatchRecord,
  partState: PartState | null,
  row: RowRecord
): { readonly state: RowState; readonly note: string | null } => {
  const { note, state } = row
  if (state === "refused") return { state, note: `${(note ?? "").replace(/\.?$/, ".")} ${ofPart.refusedRow}` }
  const standing = partState ?? batch.state
  const isOver = isOverUnpaid(batch, standing)
  if (isOver && open.has(state))
    return { state: "cancelled", note: ofPart[standing === "refused" ? "refused" : "cancelled"] }
  const whole = isOver ? "cancelled" : standing === "expired" ? "expired" : undefined
  const reason = whole !== undefined && state === "cancelled" ? ofPart[whole] : reasons[state]
  return { state, note: note ?? reason ?? null }
}

/** How many rows people see in each of these states. */
export const endsOf = (
  batch: BatchRecord,
  { rows }: Pick<Counts, "rows">
): { readonly [State in RowState]?: number } => {
  const ends: { [State in RowState]?: number } = {}
  for (const { count, partState, state } of rows) {
    const end = isOverUnpaid(batch, partState ?? batch.state) && open.has(state) ? "cancelled" : state
    ends[end] = (ends[end] ?? 0) + count
  }
  return ends
}

/** The rows that people see in these states. */
export const shownIn = (batch: BatchRecord, states: ReadonlyArray<RowState>): RowFilter => ({
  states,
  over:
    batch.anomalies.length > 0
      ? undefined
      : {
          parts: overStates,
          rows: [...open],
          isWanted: states.includes("cancelled"),
          isBatch: isOverUnpaid(batch, batch.state)
        }
})

/** What the provider did unasked may have paid it: then its rows are shown as they were seen. */
const isOverUnpaid = ({ anomalies }: BatchRecord, standing: BatchState): boolean =>
  overStates.some((state) => state === standing) && anomalies.length === 0

const overStates = ["cancelled", "refused"] as const

/** While a row stands so, nothing of it was paid or decided. */
const open: ReadonlySet<RowState> = new Set(["pending", "accepting", "accepted"])
