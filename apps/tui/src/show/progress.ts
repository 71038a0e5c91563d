import type { Batch } from "@concierge/api/resources/batches"
import { isApproved, isRowFinal, type RowState } from "@concierge/domain/Batch"
import { counted } from "./text.ts"
import { stateText } from "./theme.ts"

const parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

/**
 * A bar of so many columns.
 *
 * @example
 * bar(1, 2, 4) // => "██  "
 * bar(5, 16, 4) // => "█▎  "
 */
export const bar = (done: number, total: number, width: number): string => {
  const eighths = total === 0 ? 0 : Math.floor((Math.min(done, total) / total) * width * 8)
  return ("█".repeat(Math.floor(eighths / 8)) + (parts[eighths % 8] ?? "")).padEnd(width)
}

/** A share as people read it; 100 % only when nothing is missing. */
export const percent = (done: number, total: number): string =>
  `${total === 0 ? 0 : Math.floor((done / total) * 100)} %`

/** How many rows a batch has drafted, or, once it is being paid, how many have come to their end. */
export const doneOf = (batch: Batch): number => {
  const rows = Object.entries(batch.counts) as ReadonlyArray<[RowState, number]>
  const isDone = isApproved(batch.state)
    ? ([state]: [RowState, number]) => isRowFinal(state)
    : ([state]: [RowState, number]) => state !== "pending"
  return rows.filter(isDone).reduce((sum, [, count]) => sum + count, 0)
}

/** What is going on, to stand behind the bar. */
export const activityOf = (batch: Batch): string => {
  switch (batch.state) {
    case "checked":
    case "building":
      return "drafting"
    case "approved":
      return "the provider has yet to begin"
    default:
      return countsText(batch.counts)
  }
}

/**
 * How many rows are where, for people.
 *
 * @example
 * countsText({ settled: 12, returned: 1 }) // => "12 ✔ settled, 1 ↩ returned"
 * countsText({ settled: 12, failed: 1 }) // => "1 ✖ failed, 12 ✔ settled"
 */
export const countsText = (counts: { readonly [State in RowState]?: number }): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    // what a person can do something about must not be cut off
    .toSorted(([a], [b]) => Number(b === "failed") - Number(a === "failed"))
    .map(([state, count]) => `${count.toLocaleString("en")} ${stateText(state)}`)
    .join(", ")

/** The progress of a batch in one line. */
export const progressLine = (batch: Batch): string => {
  const done = doneOf(batch)
  return `${bar(done, batch.rowsCount, 24)} ${percent(done, batch.rowsCount).padStart(5)}  ${done} of ${counted(batch.rowsCount, "payment")}  ${activityOf(batch)}`
}
