import * as Effect from "effect/Effect"
import { BatchStore, type BatchPatch } from "../../store/BatchStore.ts"
import { type Horizon, ImportStore } from "../../store/ImportStore.ts"
import type { Findings, Stopped } from "../../store/importRecords.ts"
import type { BatchRecord } from "../../store/records.ts"
import type { Progress } from "../run/Step.ts"
import { type Job, remove, write } from "./Job.ts"
import type { Read } from "./readRows.ts"

/**
 * Takes a file whose rows are in order, unless batches have come since then that its payments were not compared with. Returns
 * those and what is there now; nothing where the batch was cancelled meanwhile.
 */
export const takeFile = Effect.fnUntraced(function* (
  job: Job,
  read: Read,
  seen: Horizon,
  leftOut: Pick<BatchPatch, "leftOutCount" | "leftOutLines">
) {
  const { move } = yield* BatchStore
  const imports = yield* ImportStore
  const { batch, file, totals } = job
  return yield* write(
    job,
    Effect.gen(function* () {
      const came = yield* imports.cameSince(seen, batch.id)
      const horizon = yield* imports.horizon
      if (came.length > 0) return { came, horizon }
      if (!(yield* move(batch.id, "importing", "checked", "runner", { ...leftOut, totals: totals.list })))
        return undefined
      yield* imports.setFindings(file.id, findingsOf(job, read))
      return { came, horizon }
    })
  )
})

/** Refuses a file. What it would have paid stays in the totals, its rows go, and its name may be given again. */
export const refuseFile = Effect.fnUntraced(function* (job: Job, read: Read, stopped: Stopped | null = null) {
  const store = yield* BatchStore
  const imports = yield* ImportStore
  const { batch, file, totals } = job
  const whatItPays = totals.list
  if (!(yield* remove(job, imports.dropSomeRows))) return yield* leave(batch)
  const isRefused = yield* write(
    job,
    Effect.gen(function* () {
      const note = noteOf(job, stopped)
      const externalId = givenUpName(batch)
      const patch = { externalId, note, totals: whatItPays }
      if (!(yield* store.move(batch.id, "importing", "refused", "runner", patch))) return false
      yield* imports.setFindings(file.id, findingsOf(job, read, stopped))
      return true
    })
  )
  return isRefused ? ("again" as const) : yield* leave(batch)
})

/** Ends an import that is not to go on. Of a batch that was cancelled no row is kept. */
export const leave = Effect.fnUntraced(function* ({
  id
}: BatchRecord): Effect.fn.Return<Progress, never, BatchStore | ImportStore> {
  const { find, transaction } = yield* BatchStore
  const { dropSomeRows } = yield* ImportStore
  if ((yield* find(id))?.state !== "cancelled") return "same"
  let isLeft = true
  while (isLeft) isLeft = yield* transaction(dropSomeRows(id))
  return "again"
})

const findingsOf = (
  { problems, totals }: Job,
  { asked, byRow, isUseless, mapping }: Read,
  stopped: Stopped | null = null
): Findings => {
  const { errors, rejects, warnings } = problems.counts
  return { errors, warnings, rejects, inOrder: isUseless ? 0 : totals.rows, mapping, asked, byRow, stopped }
}

const noteOf = ({ problems }: Job, stopped: Stopped | null): string => {
  const { errors } = problems.counts
  if (stopped === null) return `The file is not in order (errors: ${errors}); nothing of it was taken.`
  const { drafted, paid, twins, underWay } = stopped
  return `Payments would be made twice (paid: ${paid}, under way: ${underWay}, drafted: ${drafted}, twice in the file: ${twins}); nothing of the file was taken.`
}

/** No name that anybody can give has a line break in it. */
const givenUpName = ({ externalId, id }: BatchRecord): string => `${externalId}\n${id}`
