import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { Batch } from "@concierge/api/resources/batches"
import type { Failure } from "./Failure.ts"
import { Io } from "./Io.ts"
import { activityOf, progressLine } from "./progress.ts"
import { patiently, type Proxy } from "./Proxy.ts"
import { clean } from "./text.ts"
import { stateText } from "./theme.ts"
import { duration } from "./time.ts"

const everyMs = 500

/**
 * What waits until a batch leaves its state, showing its progress meanwhile: a bar in a terminal, else a line a change. A
 * note is told once.
 *
 * @param next the command that goes on when the connection is lost for good
 */
export const follower = (next: string) => {
  const notes = new Set<string>()

  const show = Effect.fnUntraced(function* (batch: Batch, former: Batch | undefined) {
    const { isTerminal, redraw, tell } = yield* Io
    const { note } = batch
    if (note !== undefined && !notes.has(note)) tell(`batch ${batch.id}: ${clean(note)}`)
    if (note !== undefined) notes.add(note)
    const line = lineOf(batch)
    if (isTerminal) redraw(`${progressLine(batch)}${yield* timeLeft(batch)}`)
    else if (former === undefined || line !== lineOf(former)) tell(line)
  })

  return Effect.fnUntraced(function* (start: Batch): Effect.fn.Return<Batch, Failure, Io | Proxy> {
    let batch = start
    yield* show(batch, undefined)
    while (true) {
      yield* Effect.sleep(everyMs)
      const former = batch
      batch = yield* patiently(({ batches }) => batches.show(former.id), next)
      if (batch.state !== start.state) break
      yield* show(batch, former)
    }
    ;(yield* Io).redraw("")
    return batch
  })
}

export type Follower = ReturnType<typeof follower>

/** The draft grows row by row: that is no news for a log. */
const lineOf = (batch: Batch): string =>
  batch.state === "working" || batch.state === "approved"
    ? `batch ${batch.id}: ${stateText(batch.state)}: ${activityOf(batch)}`
    : `batch ${batch.id}: ${stateText(batch.state)}`

const timeLeft = Effect.fnUntraced(function* ({ provisionFundsBefore, state }: Batch) {
  if (state !== "approved" || provisionFundsBefore === undefined) return ""
  return `, ${duration(provisionFundsBefore - (yield* Clock.currentTimeMillis))} left`
})
