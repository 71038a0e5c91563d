import type { Output } from "@concierge/api/resources/outputs"
import type { Unread } from "@concierge/api/readList"
import { decimalString } from "@concierge/domain/Money"
import {
  canReach,
  canReachUnasked,
  isFinal,
  isOutputState,
  isReversal,
  type OutputState
} from "@concierge/domain/Output"
import { rowStandings } from "@concierge/domain/Repeat"
import * as Effect from "effect/Effect"
import { BatchStore, type PartPatch, type RowPatch } from "../../../store/BatchStore.ts"
import type { RowRecord } from "../../../store/records.ts"
import { type Seen, totalOf } from "../compare/audit.ts"
import { totalsOf } from "../../totals.ts"

/** Takes what the provider says of the outputs over into the rows. Returns whether anything was new. */
export const takeOutputs = Effect.fnUntraced(function* (
  rows: ReadonlyArray<RowRecord>,
  seen: Pick<Seen, "outputs" | "unread">
) {
  const { updateRow } = yield* BatchStore
  const patches = newsOf(rows, seen)
  for (const [id, patch] of patches) yield* updateRow(id, patch)
  return patches.size > 0
})

/** What the provider says of the outputs that the rows do not say yet, by row. */
export const newsOf = (
  rows: ReadonlyArray<RowRecord>,
  { outputs, unread }: Pick<Seen, "outputs" | "unread">
): ReadonlyMap<number, RowPatch> => {
  const byId = new Map(outputs.map((output) => [output.id, output]))
  const unknown = new Map(unread.map((item) => [item.id, item]))
  return new Map(
    rows.flatMap((row) => {
      const patch = news(row, byId.get(row.outputId ?? ""), unknown.get(row.outputId ?? ""))
      return patch === undefined ? [] : [[row.id, patch] as const]
    })
  )
}

/** Only moves that the domain knows are made, seen or not; what contradicts them is noted and not taken over. */
const news = (row: RowRecord, output: Output | undefined, unknown: Unread | undefined): RowPatch | undefined => {
  const patch: { -readonly [Key in keyof RowPatch]: RowPatch[Key] } = {}
  if (output === undefined) {
    if (unknown !== undefined) patch.note = unknownNote(unknown)
    else if (row.outputId !== null) patch.note = unlistedNote(row.outputId)
  } else {
    if (row.note === unlistedNote(output.id) || row.note?.startsWith(unknownNote({ id: output.id, why: "" })) === true)
      patch.note = null
    if (row.amount === null && output.amount !== undefined) patch.amount = decimalString(output.amount)
    if (row.budget === null && output.budget !== undefined) patch.budget = decimalString(output.budget)
    const failureReason = hasFailed(output) ? (output.failureReason ?? null) : null
    const mendBefore = output.state === "failed" ? (output.retryBefore ?? null) : null
    if (row.failureReason !== failureReason) patch.failureReason = failureReason
    if (row.mendBefore !== mendBefore) patch.mendBefore = mendBefore
    if (!isOutputState(row.state) || (row.state !== output.state && isBelievable(row.state, output.state))) {
      patch.state = output.state
      // what was said in between is over
      if (row.inDoubt) Object.assign(patch, { inDoubt: false, note: null })
    } else if (isReversal(row.state, output.state)) {
      patch.state = output.state
      patch.note = reversedNote
    } else if (row.state !== output.state) {
      patch.note = `The provider says ${output.state} after ${row.state}: not taken over, ask the provider.`
      if (rowStandings[row.state] === "unpaid" ? rowStandings[output.state] !== "unpaid" : !isFinal(row.state))
        patch.inDoubt = true
    }
  }
  return Object.entries(patch).some(([key, value]) => row[key as keyof RowPatch] !== value) ? patch : undefined
}

/**
 * Whether moves that may have been missed lead there. Of money that is told to come back they must be such as nobody had to ask
 * for: on a state that was shown by mistake for a moment the same would be paid twice.
 */
const isBelievable = (from: OutputState, to: OutputState): boolean =>
  rowStandings[to] === "unpaid" && to !== "failed" ? canReachUnasked(from, to) : canReach(from, to)

/** It stays as it was last known: what its money does is not guessed. */
const unknownNote = ({ id, why }: Pick<Unread, "id" | "why">): string =>
  `Ask the provider: what it says of output ${id} cannot be read${why === "" ? "" : `, ${why}`}`

/** What had settled and came back all the same. */
const reversedNote =
  "The payee's bank had confirmed it, and sent it back later: the money came back, less fees. Ask the payee; then correct the row and pay the file again with --skip-paid."

const hasFailed = ({ state }: Output): boolean => state === "failed" || state === "returned"

const unlistedNote = (outputId: string): string => `The provider no longer lists output ${outputId}.`

/**
 * What of a request is kept with its part; times are those of our clock.
 *
 * @param clockAhead by how much the provider's is ahead
 */
export const quoteOf = ({ outputs, request }: Seen, rows: ReadonlyArray<RowRecord>, clockAhead: number) =>
  ({
    totalToSpend: totalOf(request, outputs) ?? null,
    acceptQuoteBefore: toOurs(request.acceptQuoteBefore, clockAhead) ?? null,
    provisionFundsBefore: toOurs(request.provisionFundsBefore, clockAhead) ?? null,
    totals: totalsOf(rows)
  }) satisfies PartPatch

/** A time of the provider's by our clock. */
export const toOurs = (at: number | undefined, clockAhead: number): number | undefined =>
  at === undefined ? undefined : at - clockAhead
