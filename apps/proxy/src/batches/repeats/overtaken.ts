import type { Repeated } from "@concierge/api/PaidBefore"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { BatchStore } from "../../store/BatchStore.ts"
import { ImportStore, type RangeQuery, type RowRange } from "../../store/ImportStore.ts"
import type { BatchRecord, PartRecord } from "../../store/records.ts"
import { byRow } from "../import/judgeRepeats.ts"
import { asImported, CurrentRepeatRule, mostInTheWay } from "./radar.ts"

/**
 * What stands in the way of approving a batch: payments that were approved in another batch since it was made, or are on
 * their way to be cancelled there, and payments of its own that only now are known to be alike. All rows are compared before
 * anybody has to wait for it.
 *
 * @returns what stands in the way when it is approved, compared with what has changed meanwhile alone: within the transaction
 */
export const findOvertaken = Effect.fnUntraced(function* (batch: BatchRecord) {
  const { changedSince } = yield* ImportStore
  const since = (yield* Clock.currentTimeMillis) - clocksDiffer
  if (batch.state !== "quoted") return search(batch)
  const known = yield* search(batch)
  return Effect.gen(function* () {
    const changed = known.length > 0 ? [] : yield* changedSince(since, batch.id)
    return changed.length === 0 ? known : yield* search(batch, changed)
  })
})

/** By so much the clocks of processes that share a database may differ, in milliseconds. */
const clocksDiffer = 60_000

/**
 * The same for a part that is quoted anew under an approval that stands: others may have been approved for its payments since, while
 * it paid nothing. Within the transaction that approves it.
 */
export const findOvertakenPart = Effect.fnUntraced(function* (batch: BatchRecord, part: PartRecord) {
  const ids = (yield* (yield* BatchStore).rowsOfPart(part.id)).map(({ id }) => id)
  const own = new Set(ids)
  const found = yield* searchRange(
    batch,
    { after: Math.min(...ids) - 1, upTo: Math.max(...ids) },
    yield* queryOf(batch)
  )
  return found.filter(({ rowId }) => own.has(rowId))
})

/** @param among only payments of these batches, and the batch's own were compared before */
const search = Effect.fnUntraced(function* (
  batch: BatchRecord,
  among?: ReadonlyArray<number>
): Effect.fn.Return<ReadonlyArray<Repeated>, never, BatchStore | ImportStore> {
  const imports = yield* ImportStore
  const query = { ...(yield* queryOf(batch)), ...(among === undefined ? {} : { among }) }
  const overtaken: Array<Repeated> = []
  let after = 0
  while (true) {
    const upTo = yield* imports.endOfRange(batch.id, after, atATime)
    if (upTo === undefined) break
    overtaken.push(...(yield* searchRange(batch, { after, upTo }, query)).map(({ repeated }) => repeated))
    after = upTo
  }
  if (batch.again !== null || among !== undefined) return overtaken
  const twins = yield* imports.twins(batch.id, mostTwins)
  return [...overtaken, ...twins.map(({ first, row }): Repeated => ({ _tag: "InFile", ...called(row), first }))]
})

/** What a batch that is approved is compared with. What a reason allowed was known when the batch was made. */
const queryOf = Effect.fnUntraced(function* ({ again, createdAt }: BatchRecord) {
  const rule = yield* CurrentRepeatRule
  const since = (yield* Clock.currentTimeMillis) - rule.window
  return {
    since,
    first: yield* (yield* BatchStore).firstSince(since),
    isNamed: rule.references === "unique",
    news: again === null ? 0 : createdAt
  } satisfies RangeQuery
})

const searchRange = Effect.fnUntraced(function* (
  batch: BatchRecord,
  range: Omit<RowRange, "batchId">,
  query: RangeQuery
) {
  const { earlierOf, rowsOf } = yield* ImportStore
  const now = yield* Clock.currentTimeMillis
  const rule = yield* CurrentRepeatRule
  const earlier = byRow(yield* earlierOf({ batchId: batch.id, ...range }, query))
  const overtaken: Array<{ readonly rowId: number; readonly repeated: Extract<Repeated, { _tag: "Earlier" }> }> = []
  for (const row of earlier.size === 0 ? [] : yield* rowsOf([...earlier.keys()])) {
    const stands = mostInTheWay(asImported(row, batch), earlier.get(row.id) ?? [], now, rule)
    if (stands !== undefined)
      overtaken.push({ rowId: row.id, repeated: { _tag: "Earlier", ...called(row), earlier: stands } })
  }
  return overtaken
})

const called = ({ line, reference }: { readonly line: number; readonly reference: string | null }) => ({
  line,
  reference: reference ?? undefined
})

/** So many rows are compared at a time; so many that are alike are told of. */
const atATime = 1_000
const mostTwins = 1_000
