import type { ClientError } from "@concierge/api/ClientError"
import type { Request } from "@concierge/api/resources/requests"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { BatchStore, type RowPatch } from "../../../store/BatchStore.ts"
import type { PartRecord, RowRecord } from "../../../store/records.ts"
import { Upstream } from "../../../upstream/Upstream.ts"
import { personOf } from "./foundAgain.ts"
import { makeRow } from "./makeRow.ts"
import { CurrentProgress } from "../Trouble.ts"
import { stillStands, type StepServices } from "../Step.ts"

/** How it went to make the outputs that a draft lacks. */
export interface Round {
  /** Whether anything was made, or is in doubt now. */
  readonly advanced: boolean
  /** The rows that the provider refuses, and why. */
  readonly refused: ReadonlyMap<number, string>
  /** Why it ended before every row was tried: a failure, or the request is no draft any more, nor the part to be built. */
  readonly stopped: ClientError | "overtaken" | undefined
}

/**
 * Makes the outputs that a draft lacks, some rows at a time. A row that fails comes again at the end, and a row in doubt is
 * left: one lost answer holds up nobody else. It ends early when nothing else comes back than failures, and when many rows are in
 * doubt.
 *
 * @param later rows that wait for what is made for others of them
 */
export const makeRows = Effect.fnUntraced(function* (
  part: PartRecord,
  request: Request,
  rows: ReadonlyArray<RowRecord>,
  later: ReadonlySet<number>
): Effect.fn.Return<Round, ClientError, StepServices> {
  const store = yield* BatchStore
  const progress = yield* CurrentProgress
  const payees = new Map(rows.flatMap((row) => (row.payeeId === null ? [] : [[personOf(row), row.payeeId]])))
  // a payee of several rows is made once
  const queue = [
    ...Map.groupBy(
      rows.filter((row) => isUntried(row) && !later.has(row.id)),
      personOf
    ).values()
  ].map((group): Waiting => ({
    group,
    from: 0
  }))
  const refused = new Map<number, string>()
  let advanced = false
  let stopped: Round["stopped"]
  let strikes = 0
  let doubts = 0

  /** What only a draft takes is refused, too, when the request is none any more. */
  const isOvertaken = Effect.map(
    Upstream.use(({ patient }) => patient.requests.show(request.id)),
    ({ state }) => state !== "draft"
  )

  /** Makes one row. Returns what is left of it when that failed. */
  const make = Effect.fnUntraced(function* (row: RowRecord) {
    let now = row
    const keep = (patch: RowPatch) =>
      Effect.suspend(() => {
        now = { ...now, ...patch }
        const isMade = (patch.payeeId ?? patch.instructionId ?? patch.outputId) !== undefined
        const kept = store.updateRow(row.id, patch)
        if (!isMade) return kept
        strikes = 0
        if (advanced) return kept
        advanced = true
        // nobody is to read that it does not go on while it does
        return Effect.andThen(kept, progress)
      })
    const made = yield* Effect.result(makeRow(payees, request, { row, keep }))
    if (Result.isSuccess(made)) {
      if (made.success === undefined) return undefined
      strikes = 0
      refused.set(row.id, made.success)
      if (refused.size === 1 && (yield* isOvertaken)) stopped = "overtaken"
      return undefined
    }
    const error = made.failure
    strikes += error._tag === "OutcomeUnknown" && error.reason === "no answer in time" ? silence : 1
    if (error._tag === "Refused") stopped ??= (yield* isOvertaken) ? "overtaken" : error
    else if (error._tag === "NotConnected" || strikes >= mostStrikes) stopped ??= error
    if (isUntried(now)) return { row: now, wait: error._tag === "Throttled" ? error.retryAfterMs : 0 }
    advanced = true
    doubts++
    return undefined
  })

  /** Takes the next that need not wait; where all have to, it waits with them. */
  const next = Effect.gen(function* () {
    while (true) {
      const now = yield* Clock.currentTimeMillis
      const at = queue.findIndex(({ from }) => from <= now)
      if (at !== -1 || queue.length === 0) return queue.splice(at, 1)[0]
      yield* Effect.sleep(Math.min(...queue.map(({ from }) => from)) - now)
    }
  })

  const isOver = () => stopped !== undefined || doubts >= mostDoubts

  const work = Effect.gen(function* () {
    while (!isOver()) {
      const [first, ...others] = (yield* next)?.group ?? []
      if (first === undefined) return
      if (!(yield* stillStands(part))) {
        stopped = "overtaken"
        return
      }
      const left = yield* make(first)
      const group = left === undefined ? others : [left.row, ...others]
      if (group.length > 0) queue.push({ group, from: (yield* Clock.currentTimeMillis) + (left?.wait ?? 0) })
    }
  })

  yield* Effect.all(
    Array.from({ length: atATime }, () => work),
    { concurrency: "unbounded", discard: true }
  )
  if (refused.size > 0 && stopped === undefined && (yield* isOvertaken)) stopped = "overtaken"
  return { advanced, refused, stopped }
})

/** Rows that pay the same person, and from when on a call may be made for them. */
interface Waiting {
  readonly group: ReadonlyArray<RowRecord>
  readonly from: number
}

/** So many rows are made at a time: a provider that takes long to answer is still asked as often as it allows. */
const atATime = 4

/** Failures without any success in between, after which the provider is left alone for a while; one that waited counts as more. */
const mostStrikes = 12
const silence = 4

/** New doubts after which it is looked what became of them: a list costs a call for a hundred outputs. */
const mostDoubts = 200

/** Nobody has begun to make its output. */
export const isUntried = ({ outputId, outputTried }: RowRecord): boolean => outputId === null && !outputTried
