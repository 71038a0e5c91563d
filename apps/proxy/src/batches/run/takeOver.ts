import type { Output } from "@concierge/api/resources/outputs"
import type { Request } from "@concierge/api/resources/requests"
import { decimalString } from "@concierge/domain/Money"
import { canReach } from "@concierge/domain/Output"
import { rowStandings } from "@concierge/domain/Repeat"
import * as Effect from "effect/Effect"
import type { BatchPatch, BatchRecord, RowPatch, RowRecord } from "../../store/BatchStore.ts"
import type { BatchStore } from "../../store/BatchStore.ts"
import type { Upstream } from "../../upstream/Upstream.ts"
import { totalsOf } from "../totals.ts"

/**
 * How a look at a batch went: there is more to do now, something changed, nothing did, nothing will by itself, or the
 * provider has not shown yet what it was told.
 */
export type Progress = "again" | "changed" | "same" | "idle" | "unsettled"

export interface Tools {
  readonly store: BatchStore["Service"]
  readonly upstream: Upstream["Service"]
  /** The one-time passwords that came with approvals, by batch: good for one try, and never kept. */
  readonly passwords: Map<number, string>
  /** Whether the provider has no payments of ours that this database does not know: looked for once after each start. */
  readonly strangers: { areKnown: boolean }
  /** Whether the process is about to end: then no new call is begun. */
  readonly isStopping: () => boolean
}

/** Whether a batch still stands as it did, and may be worked on. Between two calls somebody may have cancelled it. */
export const stays = ({ isStopping, store }: Tools, { id, state }: BatchRecord) =>
  Effect.map(store.find(id), (now) => now?.state === state && !isStopping())

/** Leaves the batch's request behind, to be cancelled at the provider. */
export const abandon = (store: Tools["store"], batch: BatchRecord): Effect.Effect<void> =>
  batch.requestTried === 0
    ? Effect.void
    : store.addLeftover({ batchId: batch.id, externalId: batch.requestName, requestId: batch.requestId })

/** Nothing is in doubt any more: the next doubt gets all the time again. */
export const noDoubt = { doubtLooks: 0, doubtDue: null } as const satisfies BatchPatch

/** What a batch is like before anything of its next draft was made. */
export const nextDraft = ({ looked }: Pick<BatchRecord, "looked">) =>
  ({
    looked: looked === decided ? decided : 0,
    requestTried: 0,
    requestId: null,
    totalToSpend: null,
    approvedTotal: null,
    approvedAt: null,
    acceptQuoteBefore: null,
    provisionFundsBefore: null,
    cancellationReason: null,
    ...noDoubt
  }) as const satisfies BatchPatch

/** Of `looked`: somebody has seen what was found, and said that the batch is meant beside it. */
export const decided = 2

/** The rows as they were before the draft; payees and instructions that were made are kept. */
export const withoutOutputs = Effect.fnUntraced(function* (store: Tools["store"], batchId: number) {
  for (const { given, id } of yield* store.rows(batchId)) {
    const computed = given === "amount" ? "budget" : "amount"
    yield* store.updateRow(id, { state: "pending", outputId: null, outputTried: 0, note: null, [computed]: null })
  }
})

/** What the provider says of the outputs, taken over into the rows. Returns whether anything was new. */
export const takeOutputs = Effect.fnUntraced(function* (
  { store }: Tools,
  rows: ReadonlyArray<RowRecord>,
  outputs: ReadonlyArray<Output>
) {
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
    if (row.state === "pending" || (row.state !== output.state && canReach(row.state, output.state)))
      patch.state = output.state
    else if (row.state !== output.state) {
      patch.note = `The provider says ${output.state} after ${row.state}: not taken over, ask the provider.`
      if (rowStandings[row.state] === "unpaid" && rowStandings[output.state] !== "unpaid") patch.inDoubt = 1
    }
  }
  return Object.entries(patch).some(([key, value]) => row[key as keyof RowPatch] !== value) ? patch : undefined
}

const unlistedNote = (outputId: string): string => `The provider no longer lists output ${outputId}.`

/** What of a request is kept with its batch. */
export const quoteOf = (request: Request, rows: ReadonlyArray<RowRecord>) =>
  ({
    totalToSpend: request.totalToSpend === undefined ? null : decimalString(request.totalToSpend),
    acceptQuoteBefore: request.acceptQuoteBefore ?? null,
    provisionFundsBefore: request.provisionFundsBefore ?? null,
    totals: JSON.stringify(totalsOf(rows))
  }) satisfies BatchPatch
