import { type OpenedPayoutFile, openPayoutFile, type PayoutItem } from "@concierge/api/openPayoutFile"
import type { Port } from "@concierge/domain/Port"
import { error, isError } from "@concierge/domain/Problem"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { keysOf } from "../../store/identity.ts"
import { BatchStore } from "../../store/BatchStore.ts"
import { ImportStore } from "../../store/ImportStore.ts"
import { toNewRow } from "../newRow.ts"
import { type Job, keep } from "./Job.ts"
import { readingOf } from "./readingOf.ts"
import { Damaged, sourceOf } from "./files/sourceOf.ts"

/** What is known of a file as a whole, once it was read. */
export interface Read extends Pick<OpenedPayoutFile, "mapping"> {
  readonly asked: OpenedPayoutFile["mapping"]
  readonly byRow: ReadonlyArray<string>
  /** Something is wrong with the file itself, so that no row of it can be taken. */
  readonly isUseless: boolean
}

/** Reads a file and keeps its rows and what is wrong with them, piece by piece. Returns nothing where the import is over. */
export const readRows = Effect.fnUntraced(function* (job: Job, origin: Port) {
  const imports = yield* ImportStore
  const { batch, totals } = job
  const opened = yield* open(job, origin)
  if (opened instanceof Damaged) return useless(job, opened)
  if (opened.message !== undefined) {
    const { message } = opened
    if (
      !(yield* keep(
        job,
        BatchStore.use(({ update }) => update(batch.id, { message }))
      ))
    )
      return undefined
  }
  const pieces = opened.items()[Symbol.asyncIterator]()
  let read: Read = { mapping: opened.mapping, asked: {}, byRow: [], isUseless: false }
  while (true) {
    const next = yield* unlessDamaged(() => pieces.next())
    if (next instanceof Damaged) return useless(job, next)
    if (next.done === true) return read
    read = take(job, read, next.value)
    const rows = yield* toRows(next.value)
    for (const row of rows) totals.add(row)
    if (yield* keep(job, imports.addRows(batch.id, rows))) continue
    yield* Effect.promise(async () => pieces.return?.())
    return undefined
  }
})

const open = Effect.fnUntraced(function* ({ file }: Job, origin: Port) {
  const reading = yield* readingOf(file)
  const now = yield* Clock.currentTimeMillis
  const source = yield* sourceOf(file)
  return yield* unlessDamaged(() => openPayoutFile(source, origin, { ...reading, now }))
})

/** What comes of reading some of a file, or that it is damaged. */
const unlessDamaged = <A>(read: () => Promise<A>): Effect.Effect<A | Damaged> =>
  Effect.tryPromise({ try: read, catch: (fault) => fault }).pipe(
    Effect.catch((fault) => (fault instanceof Damaged ? Effect.succeed(fault) : Effect.die(fault)))
  )

/** No row of it can be taken. */
const useless = ({ problems }: Job, { reason }: Damaged): Read => {
  problems.add({ ...error([], reason), line: 1 })
  return { mapping: {}, asked: {}, byRow: [], isUseless: true }
}

/** What is known after some more of the file, of which everything wrong is told. */
const take = ({ problems }: Job, before: Read, items: ReadonlyArray<PayoutItem>): Read => {
  let read = before
  for (const item of items) {
    if (item._tag === "Row") {
      for (const problem of item.problems) problems.add(problem)
      if (item.payout === undefined) problems.reject(item.line)
    } else if (item._tag === "Problem") {
      problems.add(item.problem)
      if (isError(item.problem)) read = { ...read, isUseless: true }
    } else read = { ...read, asked: item.asked, byRow: item.byRow }
  }
  return read
}

/** Payments as they are kept. An instruction that we have made ourselves stands for its account. */
const toRows = Effect.fnUntraced(function* (items: ReadonlyArray<PayoutItem>) {
  const read = items.flatMap((item) =>
    item._tag === "Row" && item.payout !== undefined ? [{ payout: item.payout, transfer: item.transfer }] : []
  )
  const payouts = read.map(({ payout }) => payout)
  const imports = yield* ImportStore
  const named = new Set(payouts.flatMap(({ how }) => (how._tag === "Instruction" ? [how.id] : [])))
  const own = named.size === 0 ? new Map<string, string>() : yield* imports.accountsOfInstructions([...named])
  return read.map(({ payout, transfer = null }) => {
    const { how, reference } = payout
    const keys = keysOf(reference, how)
    const accountKey = how._tag === "Instruction" ? own.get(how.id) : undefined
    return { ...toNewRow(payout, accountKey === undefined ? keys : { ...keys, accountKey }), transfer }
  })
})
