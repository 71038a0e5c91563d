import {
  type Earlier,
  type Repeated,
  sentenceOfLeftOut,
  sentenceOfRepeated,
  toLeftOut
} from "@concierge/api/PaidBefore"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { BatchStore } from "../../store/BatchStore.ts"
import { type EarlierOfRow, ImportStore, type RangeQuery } from "../../store/ImportStore.ts"
import type { ComparedRow } from "../../store/records.ts"
import { asImported, CurrentRepeatRule, mostInTheWay } from "../repeats/radar.ts"
import { mostLines } from "../view.ts"
import { type Job, keep } from "./Job.ts"
import type { Read } from "./readRows.ts"
import { Tally } from "./Tally.ts"
import { leave, refuseFile, takeFile } from "./verdict.ts"

/**
 * Leaves out or stops what other batches have paid, have under way or have drafted, and what stands twice in the file, and
 * takes the file if nothing is stopped. What other batches have come to while it was looked for is looked for again: of two
 * files with the same payments the one that is taken later sees the other.
 */
export const judgeRepeats = Effect.fnUntraced(function* (job: Job, read: Read) {
  const imports = yield* ImportStore
  const judged: Judged = { stopped: new Tally(), leftOut: new Tally(), lines: [] }
  const rows = job.totals.rows
  let seen = yield* imports.horizon
  let among: ReadonlyArray<number> | undefined
  while (true) {
    const isWhole = (yield* judgeAll(job, judged, among)) && (among !== undefined || (yield* findTwins(job, judged)))
    if (!isWhole) return yield* leave(job.batch)
    const { leftOut, lines, stopped } = judged
    if (stopped.count > 0) return yield* refuseFile(job, read, stopped.summary(rows))
    if (job.totals.rows === 0) return yield* refuseFile(job, read, leftOut.summary(rows))
    const taken = yield* takeFile(job, read, seen, { leftOutCount: leftOut.count, leftOutLines: lines })
    if (taken === undefined) return yield* leave(job.batch)
    if (taken.came.length === 0) return "again" as const
    seen = taken.horizon
    among = taken.came
  }
})

interface Judged {
  readonly stopped: Tally
  readonly leftOut: Tally
  /** Where the first rows stand that were left out. */
  readonly lines: Array<number>
}

/** @param among only payments of these batches */
const judgeAll = Effect.fnUntraced(function* (job: Job, judged: Judged, among: ReadonlyArray<number> | undefined) {
  const imports = yield* ImportStore
  const { firstSince } = yield* BatchStore
  const { batch } = job
  const now = yield* Clock.currentTimeMillis
  const rule = yield* CurrentRepeatRule
  const since = now - rule.window
  const query: RangeQuery = {
    since,
    first: yield* firstSince(since),
    isNamed: rule.references === "unique",
    ...(among === undefined ? {} : { among })
  }
  let after = 0
  while (true) {
    const upTo = yield* imports.endOfRange(batch.id, after, atATime)
    if (upTo === undefined) return true
    const range = { batchId: batch.id, after, upTo }
    after = upTo
    const earlier = byRow(yield* imports.earlierOf(range, query))
    // a reason speaks for one time; beside skip_paid of what stands twice in the file alone
    const { skipPaid } = job.file.terms
    const againKey = skipPaid ? null : batch.againKey
    const usedUp =
      againKey === null || earlier.size === 0 ? earlier : byRow(yield* imports.earlierOf(range, { ...query, againKey }))
    const standsMost = (row: ComparedRow, found: typeof earlier) =>
      mostInTheWay(asImported(row, batch), found.get(row.id) ?? [], now, rule)
    const rows = earlier.size === 0 ? [] : yield* imports.rowsOf([...earlier.keys()])
    const out: Array<number> = []
    const repeats = new Map<number, number>()
    for (const row of rows) {
      const before = standsMost(row, earlier)
      if (before === undefined) continue
      if (skipPaid && before.standing !== "drafted") {
        leaveOut(job, judged, row, before)
        out.push(row.id)
        continue
      }
      const stops = againKey === null ? before : standsMost(row, usedUp)
      if (stops === undefined) repeats.set(row.id, Number(before.rowId))
      else {
        judged.stopped.add(stops)
        stop(job, row, { _tag: "Earlier", line: row.line, reference: row.reference ?? undefined, earlier: stops })
      }
    }
    const write = Effect.andThen(imports.dropRows(out), imports.markRepeats(repeats))
    if (!(yield* keep(job, write))) return false
  }
})

/** The payments that may be the same as each row. */
export const byRow = (found: ReadonlyArray<EarlierOfRow>) => {
  const rows = new Map<number, Array<EarlierOfRow["earlier"]>>()
  for (const { earlier, forRow } of found) rows.set(forRow, [...(rows.get(forRow) ?? []), earlier])
  return rows
}

/** The rows that pay the same account the same as one before them, unless that was said to be meant. */
const findTwins = Effect.fnUntraced(function* (job: Job, { stopped }: Judged) {
  if (job.batch.again !== null) return true
  const imports = yield* ImportStore
  for (const { first, row } of yield* imports.twins(job.batch.id, mostTwins)) {
    stopped.addTwin()
    stop(job, row, { _tag: "InFile", line: row.line, reference: row.reference ?? undefined, first })
  }
  return yield* keep(job, Effect.void)
})

const leaveOut = ({ problems, totals }: Job, { leftOut, lines }: Judged, row: ComparedRow, earlier: Earlier) => {
  leftOut.add(earlier)
  if (lines.length < mostLines) lines.push(row.line)
  totals.remove(row)
  problems.tell({
    ...placed(row),
    severity: "left_out",
    code: "paid_before",
    detail: sentenceOfLeftOut(row.line, earlier),
    meta: { ...called(row), ...toLeftOut({ line: row.line, reference: row.reference ?? undefined }, earlier) }
  })
}

const stop = ({ problems }: Job, row: ComparedRow, repeated: Repeated) => {
  const facts = repeated._tag === "Earlier" ? toLeftOut(repeated, repeated.earlier) : { first_line: repeated.first }
  problems.tell({
    ...placed(row),
    severity: "error",
    code: repeated._tag === "Earlier" ? "paid_before" : "same_payment",
    detail: sentenceOfRepeated(repeated),
    meta: { ...called(row), ...facts }
  })
}

const placed = ({ line }: ComparedRow) => ({ line, column: null, path: null })

/** What people know a row by. */
const called = ({ amount, budget, payeeName, portCode, reference }: ComparedRow) => ({
  reference,
  payee_name: payeeName,
  port_code: portCode,
  amount,
  budget
})

/** So many rows are compared with those of other batches at a time. */
const atATime = 1_000
const mostTwins = 100_000
