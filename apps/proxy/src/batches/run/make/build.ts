import type { ClientError } from "@concierge/api/ClientError"
import { perPage } from "@concierge/api/readList"
import type { Request } from "@concierge/api/resources/requests"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { CurrentDelays } from "../../../Delays.ts"
import { BatchStore } from "../../../store/BatchStore.ts"
import type { PartRecord, RowRecord } from "../../../store/records.ts"
import { Upstream } from "../../../upstream/Upstream.ts"
import { matchOutputs } from "../compare/matchOutputs.ts"
import { addAnomaly } from "../../ends/anomalies.ts"
import { sumTotals, totalsOf } from "../../totals.ts"
import { audit, type Discrepancy, type Seen, totalOf } from "../compare/audit.ts"
import { alikeOf, findAgain, forgetGone } from "./foundAgain.ts"
import { ListLag } from "../compare/ListLag.ts"
import { inspect } from "../compare/inspect.ts"
import { isInDoubt, isUntried, makeAgain, settleDoubts } from "./doubts.ts"
import { makeRows } from "./makeRows.ts"
import { isInFlight, isPatient, unlessLost } from "../patience.ts"
import { ensureRequest } from "./request.ts"
import { abandon, freshDraft, noDoubt } from "./draft.ts"
import { batchOf, type Progress, type Step, stillStands, type StepServices } from "../Step.ts"
import { quoteOf, takeOutputs, toOurs } from "../pay/takeOver.ts"

/**
 * Makes a part's request at the provider and has it quoted. It may be left at any point and begun again: what is
 * there already is found and taken up, and nothing is paid whatever happens here.
 */
export const build: Step = Effect.fnUntraced(function* (
  part: PartRecord
): Effect.fn.Return<Progress, ClientError, StepServices> {
  if (part.isMade && (yield* mustWait(part))) return "waiting"
  const request = yield* ensureRequest(part)
  if (request === "unsettled") yield* prepareAhead(part)
  if (typeof request === "string") return request
  // as it is now: what was just made has changed it
  const current = (yield* (yield* BatchStore).findPart(part.id)) ?? part
  switch (request.state) {
    case "draft":
      return yield* current.isMade && isWhole(current, request)
        ? askForQuote(current, request)
        : complete(current, request)
    case "quote_requested":
      return "same"
    case "cancelled":
      return yield* replaceCancelled(current, request)
    default:
      return yield* takeQuote(current, request)
  }
})

/** While a request is looked for, what rows need before they are paid is made, and rows are set aside for which it is refused. */
const prepareAhead = Effect.fnUntraced(function* (part: PartRecord) {
  const [rows, later] = yield* lackingOf(part)
  const { refused } = yield* makeRows(part, undefined, rows, later)
  if (refused.size === rows.length || (yield* forgetGone(rows, refused))) return
  yield* setAside(part, rows, refused)
})

/** Adds what the draft lacks, looks whether it is what is wanted, and asks for the quote. */
const complete = Effect.fnUntraced(function* (
  part: PartRecord,
  request: Request
): Effect.fn.Return<Progress, ClientError, StepServices> {
  const store = yield* BatchStore
  const upstream = yield* Upstream
  const before = yield* store.rowsOfPart(part.id)
  const made = before.flatMap(({ outputId, updatedAt }) => (outputId === null ? [] : [[outputId, updatedAt] as const]))
  yield* (yield* ListLag).recall(request.id, new Map(made))
  // outputs that this database does not know: made before it was set back to a backup
  if (request.outputsCount > before.filter(({ outputId, outputTried }) => outputTried || outputId !== null).length)
    yield* matchOutputs(before, (yield* inspect(request)).outputs)
  const [rows, later] = yield* lackingOf(part)
  const { advanced, refused, stopped } = yield* makeRows(part, request, rows, later)
  if (stopped === "overtaken") return "changed"
  // after progress, the next try is not delayed as after a failure
  if (stopped !== undefined) return advanced ? "changed" : yield* stopped
  if (yield* forgetGone(rows, refused)) return "again"
  if (!(yield* setAside(part, rows, refused))) return yield* refusePart(part, "The provider took none of its payments.")
  if (later.size > 0) return "again"
  const after = yield* store.rowsOfPart(part.id)
  const seen = yield* inspect(advanced ? yield* upstream.patient.requests.show(request.id) : request)
  if (after.some(isInDoubt)) return yield* resolveDoubt(part, seen)
  const discrepancy = audit(after, seen)
  if (discrepancy !== undefined) return yield* waitOrRebuild(part, after, seen, discrepancy)
  if (!(yield* stillStands(part))) return "again"
  yield* store.updatePart(part.id, { isMade: true })
  return (yield* mustWait(part)) ? "waiting" : yield* askForQuote(part, request)
})

/** Quotes run out: none is asked for before all parts are made, so that all can be approved together. Then each is in its turn. */
const mustWait = Effect.fnUntraced(function* (part: PartRecord) {
  const { hasUnmade } = yield* BatchStore
  return (yield* batchOf(part)).approvedTotal === null && (yield* hasUnmade(part.batchId))
})

/** Whether a draft has as many outputs as it had when it was compared with its rows. */
const isWhole = ({ totals }: PartRecord, { outputsCount }: Request): boolean =>
  outputsCount === 0 || outputsCount === totals.reduce((sum, { count }) => sum + count, 0)

/** Asks for the quote, whose time runs: what it takes goes before the making of other parts. */
const askForQuote = Effect.fnUntraced(function* (
  part: PartRecord,
  { id, state }: Request
): Effect.fn.Return<Progress, ClientError, StepServices> {
  const { updatePart } = yield* BatchStore
  const { urgent } = yield* Upstream
  if (yield* isInFlight(part)) return "unsettled"
  yield* updatePart(part.id, noDoubt)
  const asked = yield* unlessLost(part, urgent.requests.requestQuote(id), state)
  if (asked === "changed") return asked
  return asked.state === "quoted" ? yield* takeQuote({ ...part, ...noDoubt }, asked) : "again"
})

/** The rows of a part, with what is found again of earlier ones, and those that wait for others of them. */
const lackingOf = Effect.fnUntraced(function* ({ id }: PartRecord) {
  const store = yield* BatchStore
  yield* findAgain(yield* store.rowsOfPart(id))
  const rows = yield* store.rowsOfPart(id)
  return [rows, alikeOf(rows)] as const
})

/** Sets rows aside that the provider refuses, so that the others go on. Returns whether any is left. */
const setAside = Effect.fnUntraced(function* (
  part: PartRecord,
  rows: ReadonlyArray<RowRecord>,
  refused: ReadonlyMap<number, string>
) {
  if (refused.size === 0) return rows.length > 0
  const store = yield* BatchStore
  return yield* store.transaction(
    Effect.gen(function* () {
      for (const [id, note] of refused) yield* store.updateRow(id, { state: "refused", note })
      const left = rows.filter(({ id }) => !refused.has(id))
      const out = totalsOf(rows.filter(({ id }) => refused.has(id)))
      yield* store.updatePart(part.id, {
        totals: totalsOf(left),
        refusedTotals: sumTotals([...part.refusedTotals, ...out])
      })
      return left.length > 0
    })
  )
})

/**
 * Takes the outputs in doubt that are shown, waits for the others, and has those made again that are not there. Where list and
 * counters never agree, a new draft is made, in which nothing can show late.
 */
const resolveDoubt = Effect.fnUntraced(function* (
  part: PartRecord,
  seen: Seen
): Effect.fn.Return<Progress, ClientError, StepServices> {
  const store = yield* BatchStore
  const { absent, doubted, isAgreed, knownIn, matched, rows } = yield* settleDoubts(part, seen)
  if (matched > 0) yield* store.updatePart(part.id, noDoubt)
  if (doubted.length === 0) return "again"
  if (absent.length === 0 && rows.some(isUntried)) return "again"
  if (absent.length === 0 && (yield* isPatient(part, { knownIn }))) return "unsettled"
  if (!isAgreed) {
    const why = `the provider has not shown what became of ${doubted.length} of ${rows.length} payments`
    return yield* rebuild(part, why)
  }
  yield* makeAgain(absent.length === 0 ? doubted : absent)
  yield* store.updatePart(part.id, noDoubt)
  return "again"
})

/** What is not shown yet is waited for; an output that is shown neither in the list nor by itself is not there. */
const waitOrRebuild = Effect.fnUntraced(function* (
  part: PartRecord,
  rows: ReadonlyArray<RowRecord>,
  { outputs, unread }: Seen,
  { code, isLate, why }: Discrepancy
): Effect.fn.Return<Progress, ClientError, StepServices> {
  const listed = new Set([...outputs, ...unread].map(({ id }) => id))
  const unlisted = rows.flatMap(({ outputId }) => (outputId === null || listed.has(outputId) ? [] : [outputId]))
  const lag = yield* ListLag
  // one that was taken for absent shows beside the one that was made in its place
  if (code === "too_many_outputs") yield* lag.distrust
  if (!isLate || (yield* isGone(unlisted.slice(0, mostShown)))) return yield* rebuild(part, why)
  return (yield* isPatient(part, { knownIn: yield* lag.showsIn })) ? "unsettled" : yield* rebuild(part, why)
})

/** Of so many outputs that a list does not show each is asked for by itself: where one is not there, more may not be. */
const mostShown = 5

/** Whether the provider says of an output that there is no such thing: then no list will ever show it. */
const isGone = (ids: ReadonlyArray<string>): Effect.Effect<boolean, ClientError, Upstream> =>
  Upstream.use(({ patient }) => Effect.forEach(ids, (id) => patient.outputs.show(id), { discard: true })).pipe(
    Effect.as(false),
    Effect.catchTag("Refused", (refused) => (refused.status === 404 ? Effect.succeed(true) : Effect.fail(refused)))
  )

/** The quote, once more compared with what is wanted: from now on no output can be added. */
const takeQuote = Effect.fnUntraced(function* (
  part: PartRecord,
  request: Request
): Effect.fn.Return<Progress, ClientError, StepServices> {
  const store = yield* BatchStore
  const made = yield* store.rowsOfPart(part.id)
  const isCounted = (yield* areTooMany(part)) && isWhole(part, request) && hasAll(made) && isQuoted(request)
  const seen = isCounted ? { request, outputs: [], unread: [], total: undefined } : yield* inspect(request, "urgent")
  if (!hasAll(made)) yield* matchOutputs(yield* store.rowsOfPart(part.id), seen.outputs)
  const rows = yield* store.rowsOfPart(part.id)
  const discrepancy = isCounted ? undefined : audit(rows, seen)
  const isQuote = request.state === "quoted"
  const isPriced = discrepancy?.lacksTotalAlone === true && totalOf(request, seen.outputs) !== undefined
  const { requestPolls: most } = (yield* CurrentDelays).patience
  if (isPriced && (yield* isPatient(part, { most }))) return "unsettled"
  if (discrepancy !== undefined && isQuote && !isPriced) return yield* waitOrRebuild(part, rows, seen, discrepancy)
  if (discrepancy?.isLate === true && (yield* isPatient(part))) return "unsettled"
  const elsewhere = `Request ${request.id} was accepted at the provider, not here.`
  const now = yield* Clock.currentTimeMillis
  const clockAhead = (yield* Upstream).clockAhead()
  yield* store.transaction(
    Effect.gen(function* () {
      if (!isCounted) yield* takeOutputs(rows, seen)
      const quote = quoteOf(seen, yield* store.rowsOfPart(part.id), clockAhead)
      yield* store.movePart(part.id, "building", "quoted", "provider", {
        ...quote,
        ...noDoubt,
        rebuilds: 0,
        ...(isQuote ? {} : { note: elsewhere, approvedAt: toOurs(request.quoteAcceptedAt, clockAhead) ?? now }),
        ...(isPriced && isQuote
          ? { note: "The provider tells no total: it is the sum of what its payments cost." }
          : {})
      })
      if (isQuote || discrepancy === undefined) return
      const detail = `Request ${request.id} was accepted at the provider, not here, and ${discrepancy.why}: ask the provider.`
      yield* addAnomaly(part.batchId, { code: "accepted_elsewhere", detail, requestId: request.id })
      for (const { id } of rows.filter(({ outputId }) => outputId === null))
        yield* store.updateRow(id, {
          note: `Not found in request ${request.id}: ask the provider before it is paid again.`
        })
    })
  )
  // within an approval that was given before it is accepted at once
  return isQuote && (yield* batchOf(part)).approvedTotal === null ? "changed" : "again"
})

const hasAll = (rows: ReadonlyArray<RowRecord>): boolean => rows.every(({ outputId }) => outputId !== null)

const isQuoted = ({ outputsCount, state, totalToSpend }: Request): boolean =>
  state === "quoted" && totalToSpend !== undefined && outputsCount > 0

/**
 * Whether reading the outputs of all parts would use up the time of their quotes. Then counter and total are compared, as they are
 * quoted, and the outputs before each accept, as always.
 */
const areTooMany = Effect.fnUntraced(function* ({ batchId, totals }: PartRecord) {
  const { countParts } = yield* BatchStore
  const { rate } = yield* Upstream
  const rows = totals.reduce((sum, { count }) => sum + count, 0)
  return (yield* countParts(batchId)) * Math.ceil(rows / perPage) > rate * mostSeconds
})

/** For so long the outputs of parts that were quoted are read. */
const mostSeconds = 60

/** Somebody else's cancelling is respected; what time has cancelled is made again. */
const replaceCancelled = Effect.fnUntraced(function* (part: PartRecord, request: Request) {
  const { findPart, movePart, transaction } = yield* BatchStore
  const reason = request.cancellationReason
  if (reason !== "cancelled_by_user")
    return yield* rebuild(part, `cancelled by the provider, ${reason ?? "without a reason"}`)
  const note = `Request ${request.id} was cancelled at the provider, not here.`
  return yield* transaction(
    Effect.gen(function* () {
      // an earlier request's end is not this one's
      if ((yield* findPart(part.id))?.requestId === request.id)
        yield* movePart(part.id, "building", "cancelled", "client", { cancellationReason: reason, note })
      return "again" as const
    })
  )
})

/** Drafts that are thrown away and made anew before a part is given up. */
const maxRebuilds = 3

/** Throws the draft away and begins another, unless that was done too often. */
const rebuild = Effect.fnUntraced(function* (
  part: PartRecord,
  why: string
): Effect.fn.Return<Progress, never, StepServices> {
  if (part.rebuilds >= maxRebuilds)
    return yield* refusePart(part, `Given up after ${maxRebuilds + 1} drafts, the last: ${why}.`)
  const store = yield* BatchStore
  return yield* store.transaction(
    Effect.gen(function* () {
      if (yield* stillStands(part)) {
        yield* abandon(part)
        yield* store.resetRows(part.id)
        const note = `Draft ${part.attempt} was thrown away (${why}) and made anew.`
        yield* store.updatePart(part.id, { ...freshDraft(part), rebuilds: part.rebuilds + 1, note })
      }
      return "again" as const
    })
  )
})

const refusePart = Effect.fnUntraced(function* (
  part: PartRecord,
  note: string
): Effect.fn.Return<Progress, never, BatchStore> {
  const { movePart, transaction } = yield* BatchStore
  return yield* transaction(
    Effect.gen(function* () {
      if (yield* movePart(part.id, "building", "refused", "provider", { note })) yield* abandon(part)
      return "again" as const
    })
  )
})
