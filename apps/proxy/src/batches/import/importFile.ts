import type { ClientError } from "@concierge/api/ClientError"
import { portOf } from "@concierge/domain/Port"
import * as Effect from "effect/Effect"
import { ImportStore } from "../../store/ImportStore.ts"
import type { BatchRecord } from "../../store/records.ts"
import { Upstream } from "../../upstream/Upstream.ts"
import { findMisfits } from "../misfits.ts"
import type { Progress, StepServices } from "../run/Step.ts"
import { type Job, keep, remove } from "./Job.ts"
import { judgeRepeats } from "./judgeRepeats.ts"
import { Problems } from "./Problems.ts"
import { readRows } from "./readRows.ts"
import { RunningTotals } from "./RunningTotals.ts"
import { leave, refuseFile } from "./verdict.ts"

/**
 * Reads a batch's file and keeps its rows, and then takes them or refuses the file. Killed anywhere it begins anew: what
 * an earlier owner has kept is removed first.
 */
export const importFile = Effect.fnUntraced(function* (
  batch: BatchRecord
): Effect.fn.Return<Progress, ClientError, StepServices> {
  const imports = yield* ImportStore
  const file = yield* imports.fileOf(batch.id)
  const origin = portOf(batch.portCode)
  if (file === undefined || origin === undefined) return yield* Effect.die("a batch without a file is imported")
  const job: Job = { batch, file, problems: new Problems(batch.id), totals: new RunningTotals() }
  const isFresh = (yield* remove(job, imports.dropSomeRows)) && (yield* remove(job, imports.dropSomeProblems))
  const read = isFresh ? yield* readRows(job, origin) : undefined
  if (read === undefined || !(yield* setMisfitsAside(job))) return yield* leave(batch)
  const isInOrder = !read.isUseless && (job.problems.counts.errors === 0 || file.terms.partial)
  return yield* isInOrder ? judgeRepeats(job, read) : refuseFile(job, read)
})

/** Takes out the rows whose instruction pays another port than theirs, as far as the provider tells in time. */
const setMisfitsAside = Effect.fnUntraced(function* (job: Job) {
  const imports = yield* ImportStore
  const { urgent } = yield* Upstream
  const rows = yield* imports.instructedRows(job.batch.id, mostInstructed)
  const misfits = yield* findMisfits(
    rows.map(({ instructionId, line, portCode }) => ({ id: instructionId ?? "", line, portCode })),
    urgent
  )
  const lines = new Set(misfits.map(({ line }) => line))
  const aside = rows.filter(({ line }) => lines.has(line))
  for (const misfit of misfits) job.problems.add(misfit)
  for (const row of aside) {
    job.problems.reject(row.line)
    job.totals.remove(row)
  }
  return yield* keep(job, imports.dropRows(aside.map(({ id }) => id)))
})

/** Of more rows, those that are not looked at are while the batch is built, before anything can be approved. */
const mostInstructed = 1_000
