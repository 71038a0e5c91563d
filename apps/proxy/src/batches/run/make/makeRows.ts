import type { ClientError } from "@concierge/api/ClientError"
import type { Request } from "@concierge/api/resources/requests"
import * as Arr from "effect/Array"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { BatchStore, type RowPatch } from "../../../store/BatchStore.ts"
import type { PartRecord, RowRecord } from "../../../store/records.ts"
import { Upstream } from "../../../upstream/Upstream.ts"
import { inspect } from "../compare/inspect.ts"
import { isInDoubt, isUntried, makeAgain, settleDoubts } from "./doubts.ts"
import { personOf } from "./foundAgain.ts"
import { isUnprepared, type Making, payRow, prepareRow } from "./makeRow.ts"
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
 * Makes the outputs that a draft lacks, in waves: some rows are prepared, then paid. One lost answer holds up nobody else: a row
 * that fails comes again at the end, and one in doubt is left. Before the next wave, while no output is on its way, it is looked
 * what became of those in doubt. It ends early when nothing else comes back than failures.
 *
 * @param request nothing while it is not known: then some rows are prepared, and none is paid
 * @param later rows that wait for what is made for others of them
 */
export const makeRows = Effect.fnUntraced(function* (
  part: PartRecord,
  request: Request | undefined,
  rows: ReadonlyArray<RowRecord>,
  later: ReadonlySet<number>
): Effect.fn.Return<Round, ClientError, StepServices> {
  const store = yield* BatchStore
  const progress = yield* CurrentProgress
  const payees = new Map(rows.flatMap((row) => (row.payeeId === null ? [] : [[personOf(row), row.payeeId]])))
  const lacking = rows.filter((row) => isUntried(row) && !later.has(row.id))
  const toPrepare: Line = Object.values(Arr.groupBy(lacking.filter(isUnprepared), personOf)).map(atOnce)
  const toPay: Line = lacking.filter((row) => !isUnprepared(row)).map((row) => atOnce([row]))
  const refused = new Map<number, string>()
  let advanced = false
  let stopped: Round["stopped"]
  let strikes = 0
  let doubts = rows.filter(isInDoubt).length
  const isStopped = () => stopped !== undefined

  /** What only a draft takes is refused, too, when the request is none any more. */
  const isOvertaken = Effect.suspend(() =>
    request === undefined
      ? Effect.succeed(false)
      : Upstream.use(({ patient }) => Effect.map(patient.requests.show(request.id), ({ state }) => state !== "draft"))
  )

  /** Does something for a row. Returns the row as it is then, whether that is over, and after how many milliseconds it may be tried again. */
  const attempt = Effect.fnUntraced(function* (
    row: RowRecord,
    make: (making: Making) => ReturnType<typeof prepareRow>
  ) {
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
    const made = yield* Effect.result(make({ row, keep }))
    if (Result.isSuccess(made)) {
      if (made.success === undefined) return { row: now, isOver: true, wait: 0 }
      strikes = 0
      refused.set(row.id, made.success)
      if (refused.size === 1 && (yield* isOvertaken)) stopped = "overtaken"
      return { row: now, isOver: true, wait: 0 }
    }
    const error = made.failure
    strikes += error._tag === "OutcomeUnknown" && error.reason === "no answer in time" ? silence : 1
    if (error._tag === "Refused") stopped ??= (yield* isOvertaken) ? "overtaken" : error
    else if (error._tag === "NotConnected" || strikes >= mostStrikes) stopped ??= error
    return { row: now, isOver: false, wait: error._tag === "Throttled" ? error.retryAfterMs : 0 }
  })

  /** Takes the next of a line that need not wait; where all have to, it waits with them, unless the other line can go on. */
  const next = Effect.fnUntraced(function* (line: Line, other: Line) {
    while (true) {
      const now = yield* Clock.currentTimeMillis
      const at = line.findIndex(({ from }) => from <= now)
      if (at !== -1 || line.length === 0) return line.splice(at, 1)[0]
      const soonest = Math.min(...[...line, ...other].map(({ from }) => from))
      if (soonest <= now) return undefined
      yield* Effect.sleep(soonest - now)
    }
  })

  /** Takes rows from a line, some at a time, until it is empty or that is enough. */
  const workThrough = (
    line: Line,
    other: Line,
    make: (waiting: Waiting) => Effect.Effect<void, ClientError, StepServices>,
    isEnough = () => false
  ) => {
    const work = Effect.gen(function* () {
      while (!isStopped() && !isEnough()) {
        const taken = yield* next(line, other)
        if (taken === undefined) return
        if (yield* stillStands(part)) yield* make(taken)
        else stopped = "overtaken"
      }
    })
    return Effect.all(
      Array.from({ length: atATime }, () => work),
      { concurrency: "unbounded", discard: true }
    )
  }

  /** Puts rows back behind some others, and behind more each time: rows that always fail hold up nobody for long. */
  const queue = Effect.fnUntraced(function* (line: Line, group: ReadonlyArray<RowRecord>, tries: number, wait: number) {
    const [first, ...rest] = group
    if (first === undefined) return
    const from = (yield* Clock.currentTimeMillis) + wait
    line.splice(behind * 2 ** tries, 0, { group: [first, ...rest], from, tries })
  })

  const prepare = Effect.fnUntraced(function* ({ group: [first, ...others], tries }: Waiting) {
    const { isOver, row, wait } = yield* attempt(first, (making) => prepareRow(payees, making))
    if (isOver && !refused.has(row.id)) toPay.push(atOnce([row]))
    yield* isOver ? queue(toPrepare, others, 0, wait) : queue(toPrepare, [row, ...others], tries + 1, wait)
  })

  const payFor = (paying: Request) =>
    Effect.fnUntraced(function* ({ group: [first], tries }: Waiting) {
      const kept = yield* store.findRow(first.id)
      // a row like it may have been in doubt, and this one was given what was found
      if (kept === undefined || !isUntried(kept)) return
      const { isOver, row, wait } = yield* attempt(first, (making) => payRow(paying, making))
      if (isOver) return
      if (isUntried(row)) return yield* queue(toPay, [row], tries + 1, wait)
      advanced = true
      doubts++
    })

  /** Looks what became of those in doubt, which takes its time: more rows are prepared meanwhile. What is not known now will be later. */
  const settleFor = Effect.fnUntraced(function* ({ id }: Request) {
    const { patient } = yield* Upstream
    const { absent, doubted } = yield* settleDoubts(part, yield* inspect(yield* patient.requests.show(id)))
    yield* makeAgain(absent)
    toPay.unshift(...absent.map((row) => atOnce([{ ...row, outputTried: false }])))
    doubts = doubted.length - absent.length
  })

  const makeIn = Effect.fnUntraced(function* (paying: Request) {
    while (!isStopped() && toPrepare.length + toPay.length > 0) {
      yield* prepareWave
      if (doubts > 0 && !isStopped()) {
        let isSettled = false
        const settling = Effect.ensuring(
          Effect.ignore(settleFor(paying)),
          Effect.sync(() => (isSettled = true))
        )
        const others = workThrough(toPrepare, [], prepare, () => isSettled)
        yield* Effect.all([settling, others], { concurrency: "unbounded", discard: true })
      }
      yield* workThrough(toPay, toPrepare, payFor(paying))
    }
  })

  const prepareWave = Effect.suspend(() => workThrough(toPrepare, toPay, prepare, () => toPay.length >= wave))
  yield* request === undefined ? prepareWave : makeIn(request)
  if (refused.size > 0 && stopped === undefined && (yield* isOvertaken)) stopped = "overtaken"
  return { advanced, refused, stopped }
})

/** Rows that something is to be done for, in order. */
type Line = Array<Waiting>

/** One row, or several that pay the same person, who is made once; and from when on a call may be made for them. */
interface Waiting {
  readonly group: readonly [RowRecord, ...ReadonlyArray<RowRecord>]
  readonly from: number
  /** How often that has failed. */
  readonly tries: number
}

const atOnce = (group: Waiting["group"]): Waiting => ({ group, from: 0, tries: 0 })

/** So many rows are made at a time: a provider that takes long to answer is still asked as often as it allows. */
const atATime = 4

/** So many are prepared before they are paid: a page of the list that then tells of them. */
const wave = 100

/** Behind so many others a row comes again whose call failed. */
const behind = 8

/** Failures without any success in between, after which the provider is left alone for a while; one that waited counts as more. */
const mostStrikes = 24
const silence = 8
