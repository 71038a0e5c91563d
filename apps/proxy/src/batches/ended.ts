import { rowStates } from "@concierge/api/resources/rows"
import type { RowState } from "@concierge/domain/Batch"
import type { BatchRecord, Counts, RowRecord } from "../store/records.ts"

/**
 * Why a payment did not arrive, and what can be done about it, for people. The provider's documents say no more than the state:
 * that a review or a bank refused, never why.
 */
const reasons: { readonly [State in RowState]?: string } = {
  rejected:
    "The provider's review did not let it through: nothing of it was paid, and all of its budget goes back. Ask the provider why; then correct the row and pay the file again with --skip-paid.",
  failed:
    "The payee's bank refused it, most often since the account is wrong. Ask the payee; the provider takes a new instruction for it, and otherwise returns it.",
  returned:
    "The payee's bank did not take it, most often since the account is wrong: the money came back, less fees. Ask the payee; then correct the row and pay the file again with --skip-paid.",
  cancelled:
    "The provider cancelled it while working on it: the money goes back. Ask the provider why; to pay it all the same, pay the file again with --skip-paid."
}

/** The same where the batch ended before anything was paid. */
const ofBatch = {
  cancelled: "The batch was cancelled before anything was paid.",
  refused: "Not sent: the provider refused the batch. Correct what it refused, and pay the file again.",
  refusedRow: "Correct the row, and pay the file again: nothing of this batch was paid."
} as const

/** A row's state and note as people see them: of a batch that was given up nothing is drafted any more. */
export const endOf = (
  batch: BatchRecord,
  row: RowRecord
): { readonly state: RowState; readonly note: string | null } => {
  const { note, state } = row
  if (isGivenUp(batch) && open.has(state)) {
    if (batch.state === "refused" && isRefused(row))
      return { state: "rejected", note: `${note?.replace(/\.?$/, ".")} ${ofBatch.refusedRow}` }
    return { state: "cancelled", note: ofBatch[batch.state === "refused" ? "refused" : "cancelled"] }
  }
  const reason = isGivenUp(batch) && state === "cancelled" ? ofBatch.cancelled : reasons[state]
  return { state, note: note ?? reason ?? null }
}

/** How many rows are in each of these states. */
export const endsOf = (
  batch: BatchRecord,
  { refused, states }: Pick<Counts, "refused" | "states">
): Counts["states"] => {
  if (!isGivenUp(batch)) return states
  const ends: { [State in RowState]?: number } = {}
  const add = (state: RowState, count: number) => {
    ends[state] = (ends[state] ?? 0) + count
  }
  for (const state of rowStates) add(open.has(state) ? "cancelled" : state, states[state] ?? 0)
  if (batch.state === "refused") {
    add("cancelled", -refused)
    add("rejected", refused)
  }
  return ends
}

/** What the provider did unasked may have paid it: then its rows are shown as they were seen. */
const isGivenUp = ({ anomalies, state }: BatchRecord): boolean =>
  (state === "cancelled" || state === "refused") && anomalies.length === 0

/** While a row stands so, nothing of it was paid or decided. */
const open: ReadonlySet<RowState> = new Set(["pending", "accepting", "accepted"])

/** The provider would not even take it. */
const isRefused = ({ note, outputId }: RowRecord): boolean => note !== null && outputId === null
