import type { ClientError } from "@concierge/api/ClientError"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { CurrentDelays } from "../../../Delays.ts"
import { BatchStore } from "../../../store/BatchStore.ts"
import type { PartRecord, RowRecord } from "../../../store/records.ts"
import type { Upstream } from "../../../upstream/Upstream.ts"
import type { Seen } from "../compare/audit.ts"
import { ListLag } from "../compare/ListLag.ts"
import { matchOutputs } from "../compare/matchOutputs.ts"

/** What one look has told of the outputs of a draft that may have been made. */
export interface Settled {
  /** How many of them it shows: their rows have them now. */
  readonly matched: number
  /** All rows as they are now, and those that are still in doubt. */
  readonly rows: ReadonlyArray<RowRecord>
  readonly doubted: ReadonlyArray<RowRecord>
  /** Whether the list and both counters show the outputs that are known, and no others. */
  readonly isAgreed: boolean
  /** Those in doubt that are not there: they can be made again. */
  readonly absent: ReadonlyArray<RowRecord>
  /** The milliseconds after which more is known: of the next that may not be there, or since a list that is late shows more. */
  readonly knownIn: number
}

/**
 * Finds out about outputs that may have been made, while none is being made: those that the list shows are taken. One is not
 * there only if the list and both counters agree on that, and have shown all others long enough, by what was seen of their lag.
 */
export const settleDoubts = Effect.fnUntraced(function* (
  { id }: Pick<PartRecord, "id">,
  { outputs, request, total, unread }: Seen
): Effect.fn.Return<Settled, ClientError, BatchStore | Upstream | ListLag> {
  const { rowsOfPart } = yield* BatchStore
  const { inFlight } = yield* CurrentDelays
  const matched = yield* matchOutputs(yield* rowsOfPart(id), outputs)
  const rows = yield* rowsOfPart(id)
  const doubted = rows.filter(isInDoubt)
  const known = rows.filter(({ outputId }) => outputId !== null).length
  const counts = [
    outputs.length + unread.length,
    total ?? known,
    request.outputsCount === 0 ? known : request.outputsCount
  ]
  const isAgreed = counts.every((count) => count === known)
  const now = yield* Clock.currentTimeMillis
  const lag = yield* ListLag
  // a list alone, without any counter, proves nothing: then all polls are made first
  const isCounted = total !== undefined || request.outputsCount > 0
  const certainAfter = isCounted ? Math.max(inFlight, yield* lag.certainAfter) : Number.POSITIVE_INFINITY
  const absent = isAgreed ? doubted.filter(({ updatedAt }) => now - updatedAt >= certainAfter) : []
  const certainIn = Math.min(...doubted.map(({ updatedAt }) => updatedAt + certainAfter - now))
  const knownIn = isAgreed ? certainIn : yield* lag.showsIn
  return { matched, rows, doubted, isAgreed, absent, knownIn }
})

/** Has outputs made again, whose rows are known to have none. */
export const makeAgain = Effect.fnUntraced(function* (rows: ReadonlyArray<RowRecord>) {
  const { updateRow } = yield* BatchStore
  yield* Effect.forEach(rows, ({ id }) => updateRow(id, { outputTried: false }), { discard: true })
})

/** The making of its output was begun, and nobody has heard how that ended. */
export const isInDoubt = ({ outputId, outputTried }: RowRecord): boolean => outputTried && outputId === null

/** Nobody has begun to make its output. */
export const isUntried = ({ outputId, outputTried }: RowRecord): boolean => outputId === null && !outputTried
