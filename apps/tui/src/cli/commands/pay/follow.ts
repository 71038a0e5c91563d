import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { Batch } from "@concierge/api/resources/batches"
import { isFinal } from "@concierge/domain/Batch"
import { printable } from "@concierge/domain/Text"
import { troubleLines } from "../batches/trouble.ts"
import { commandText } from "../../../show/text.ts"
import { anomalyTeller } from "./anomalies.ts"
import type { Failure } from "../../Failure.ts"
import { foundLines, heldCures } from "./held.ts"
import { Io } from "../../Io.ts"
import { forecastPairs } from "../../../show/forecast.ts"
import { toPairs } from "../../../show/table.ts"
import { activityOf, progressLine } from "../../../show/progress.ts"
import { patiently, type Proxy } from "../../Proxy.ts"
import { stateText } from "../../../show/theme.ts"
import { duration } from "../../../show/time.ts"

const everyMs = 500

/**
 * Makes a function that waits until a batch leaves its state and shows progress: a bar in a terminal, else one line per change.
 * The forecast, notes and anomalies are told once.
 *
 * @param next the command that goes on when the connection is lost for good
 */
export const follower = (next: string) => {
  const notes = new Set<string>()
  let forecastTold = false
  const tellAnomalies = anomalyTeller()
  const tellFailed = failureTeller(next)

  const show = Effect.fnUntraced(function* (batch: Batch, former: Batch | undefined) {
    const { isTerminal, redraw, tell } = yield* Io
    const { note } = batch
    yield* tellFailed(batch)
    // While there is no quote yet
    if (!forecastTold && batch.state === "building" && batch.forecast !== undefined) {
      forecastTold = true
      for (const line of toPairs(forecastPairs(batch))) tell(line)
    }
    if (note !== undefined && !notes.has(note)) tell(`batch ${batch.id}: ${printable(note)}`)
    if (note !== undefined) notes.add(note)
    const line = lineOf(batch)
    if (isTerminal) redraw(`${progressLine(batch)}${yield* timeLeft(batch)}`)
    else if (former === undefined || line !== lineOf(former)) tell(line)
  })

  return Effect.fnUntraced(function* (start: Batch): Effect.fn.Return<Batch, Failure, Io | Proxy> {
    const { redraw, tell } = yield* Io
    let batch = start
    yield* tellAnomalies(batch)
    if (batch.state === "held") {
      for (const line of yield* foundLines(batch)) tell(line)
      for (const line of heldCures(batch, next)) tell(`  ${line}`)
    }
    yield* show(batch, undefined)
    while (true) {
      yield* Effect.sleep(everyMs)
      const former = batch
      batch = yield* patiently(({ batches }) => batches.show(former.id), next)
      // the final answer tells the rest
      if (!isFinal(batch.state)) yield* tellAnomalies(batch)
      if (batch.state !== start.state) break
      yield* show(batch, former)
    }
    redraw("")
    return batch
  })
}

/** Makes a function that tells once of each payment that failed, until when it can be mended, and how. */
const failureTeller = (next: string) => {
  const told = new Set<string>()
  let before = ""
  return Effect.fnUntraced(function* ({ counts, id }: Batch): Effect.fn.Return<void, Failure, Io | Proxy> {
    const { tell } = yield* Io
    const now = Object.values(counts).join()
    const isSame = now === before
    before = now
    if (counts.failed === 0 || isSame || told.size > mostFailed) return
    const count = told.size
    const rows = yield* patiently(({ batches }) => batches.rows(id, { filter: { state: "failed" }, pages: 1 }), next)
    for (const row of rows) {
      // one that failed once more after it was mended is told again
      const key = `${row.id} ${row.mend?.createdAt ?? ""}`
      if (told.has(key) || row.mend?.state === "waiting") continue
      told.add(key)
      if (told.size > mostFailed) return tell(`more have failed: ${commandText(["batches", "problems", id])}`)
      for (const line of troubleLines(row)) if (line !== "") tell(line)
    }
    if (told.size > count)
      tell(`the batch waits until each is mended or returned; to leave it alone: Ctrl-C, and later ${next}`)
  })
}

/** More than these nobody mends one by one. */
const mostFailed = 20

export type Follower = ReturnType<typeof follower>

/** The line for logs. Drafting is not told row by row. */
const lineOf = (batch: Batch): string =>
  batch.state === "working" || batch.state === "approved"
    ? `batch ${batch.id}: ${stateText(batch.state)}: ${activityOf(batch)}`
    : `batch ${batch.id}: ${stateText(batch.state)}`

const timeLeft = Effect.fnUntraced(function* ({ provisionFundsBefore, state }: Batch) {
  if (state !== "approved" || provisionFundsBefore === undefined) return ""
  return `, ${duration(provisionFundsBefore - (yield* Clock.currentTimeMillis))} left`
})
