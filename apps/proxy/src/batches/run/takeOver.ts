import type { Output } from "@concierge/api/resources/outputs"
import type { Request } from "@concierge/api/resources/requests"
import { decimalString } from "@concierge/domain/Money"
import { canReach, isOutputState } from "@concierge/domain/Output"
import { rowStandings } from "@concierge/domain/Repeat"
import * as Effect from "effect/Effect"
import { BatchStore, type PartPatch, type RowPatch } from "../../store/BatchStore.ts"
import type { RowRecord } from "../../store/records.ts"
import { totalsOf } from "../totals.ts"

/** Takes what the provider says of the outputs over into the rows. Returns whether anything was new. */
export const takeOutputs = Effect.fnUntraced(function* (
  rows: ReadonlyArray<RowRecord>,
  outputs: ReadonlyArray<Output>
) {
  const store = yield* BatchStore
  const byId = new Map(outputs.map((output) => [output.id, output]))
  let changed = 0
  for (const row of rows) {
    const patch = news(row, row.outputId === null ? undefined : byId.get(row.outputId))
    if (patch === undefined) continue
    changed++
    yield* store.updateRow(row.id, patch)
  }
  return changed > 0
})

/** Only moves that the domain knows are made, seen or not; what contradicts them is noted and not taken over. */
const news = (row: RowRecord, output: Output | undefined): RowPatch | undefined => {
  const patch: { -readonly [Key in keyof RowPatch]: RowPatch[Key] } = {}
  if (output === undefined) {
    if (row.outputId !== null) patch.note = unlistedNote(row.outputId)
  } else {
    if (row.note === unlistedNote(output.id)) patch.note = null
    if (row.amount === null && output.amount !== undefined) patch.amount = decimalString(output.amount)
    if (row.budget === null && output.budget !== undefined) patch.budget = decimalString(output.budget)
    if (!isOutputState(row.state) || (row.state !== output.state && canReach(row.state, output.state)))
      patch.state = output.state
    else if (row.state !== output.state) {
      patch.note = `The provider says ${output.state} after ${row.state}: not taken over, ask the provider.`
      if (rowStandings[row.state] === "unpaid" && rowStandings[output.state] !== "unpaid") patch.inDoubt = true
    }
  }
  return Object.entries(patch).some(([key, value]) => row[key as keyof RowPatch] !== value) ? patch : undefined
}

const unlistedNote = (outputId: string): string => `The provider no longer lists output ${outputId}.`

/** What of a request is kept with its part. */
export const quoteOf = (request: Request, rows: ReadonlyArray<RowRecord>) =>
  ({
    totalToSpend: request.totalToSpend ?? null,
    acceptQuoteBefore: request.acceptQuoteBefore ?? null,
    provisionFundsBefore: request.provisionFundsBefore ?? null,
    totals: totalsOf(rows)
  }) satisfies PartPatch
