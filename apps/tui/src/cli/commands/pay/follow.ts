import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { Batch } from "@concierge/api/resources/batches"
import { isFinal } from "@concierge/domain/Batch"
import { printable } from "@concierge/domain/Text"
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

  const show = Effect.fnUntraced(function* (batch: Batch, former: Batch | undefined) {
    const { isTerminal, redraw, tell } = yield* Io
    const { note } = batch
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
