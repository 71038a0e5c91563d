import * as Effect from "effect/Effect"
import { Shutdown } from "../../Shutdown.ts"
import { BatchStore } from "../../store/BatchStore.ts"
import { ImportStore } from "../../store/ImportStore.ts"
import type { FileRecord } from "../../store/importRecords.ts"
import type { BatchRecord } from "../../store/records.ts"
import type { Problems } from "./Problems.ts"
import type { RunningTotals } from "./RunningTotals.ts"

/** The import of a batch's file, from its beginning, and what it has found so far. */
export interface Job {
  readonly batch: BatchRecord
  readonly file: FileRecord
  readonly problems: Problems
  readonly totals: RunningTotals
}

/** Writes, all or nothing and as the batch's owner, with the problems that were found since. */
export const write = Effect.fnUntraced(function* <A, E, R>({ problems }: Job, work: Effect.Effect<A, E, R>) {
  const { transaction } = yield* BatchStore
  const { addProblems } = yield* ImportStore
  return yield* transaction(Effect.tap(work, () => addProblems(problems.take())))
})

/** The same where the import goes on, and returns whether it may. */
export const keep = Effect.fnUntraced(function* <E, R>(job: Job, work: Effect.Effect<void, E, R>) {
  yield* write(job, work)
  return yield* mayGoOn(job)
})

/** Removes what was kept of a batch, some at a time, and returns whether the import may go on. */
export const remove = Effect.fnUntraced(function* (job: Job, removeSome: (batchId: number) => Effect.Effect<boolean>) {
  while (true) {
    const isLeft = yield* write(job, removeSome(job.batch.id))
    if (!(yield* mayGoOn(job))) return false
    if (!isLeft) return true
  }
})

/** The batch may be cancelled by now, or the process about to end. */
const mayGoOn = Effect.fnUntraced(function* ({ batch }: Job) {
  const { find } = yield* BatchStore
  const { isUnderway } = yield* Shutdown
  return !(yield* isUnderway) && (yield* find(batch.id))?.state === batch.state
})
