import type { ClientError } from "@concierge/api/ClientError"
import { fitOfInstruction } from "@concierge/api/resources/instructions"
import type { Request } from "@concierge/api/resources/requests"
import { accountKeyOfBody } from "@concierge/domain/Identity"
import { portOf } from "@concierge/domain/Port"
import { explain } from "@concierge/domain/Problem"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { BatchStore } from "../../store/BatchStore.ts"
import type { PartRecord, RowRecord } from "../../store/records.ts"
import { Upstream } from "../../upstream/Upstream.ts"
import { adopt } from "./adopt.ts"
import { addAnomaly } from "../anomalies.ts"
import { sumTotals, totalsOf } from "../totals.ts"
import { audit, type Discrepancy, type Seen } from "./audit.ts"
import { isPatient } from "./patience.ts"
import { refusalOf } from "./refusal.ts"
import { alikeOf, findAgain, forgetGone, personOf } from "./foundAgain.ts"
import { ensureRequest } from "./request.ts"
import { abandon, freshDraft, noDoubt } from "./draft.ts"
import { type Progress, type Step, stillStands, type StepServices } from "./Step.ts"
import { quoteOf, takeOutputs } from "./takeOver.ts"

/**
 * Makes a part's request at the provider and has it quoted. It may be left at any point and begun again: what is
 * there already is found and taken up, and nothing is paid whatever happens here.
 */
export const build: Step = Effect.fnUntraced(function* (
  part: PartRecord
): Effect.fn.Return<Progress, ClientError, StepServices> {
  if (part.isMade && (yield* (yield* BatchStore).hasUnmade(part.batchId))) return "waiting"
  const request = yield* ensureRequest(part)
  if (typeof request === "string") return request
  // as it is now: what was just made has changed it
  const current = (yield* (yield* BatchStore).findPart(part.id)) ?? part
  switch (request.state) {
    case "draft":
      return yield* complete(current, request)
    case "quote_requested":
      return "same"
    case "cancelled":
      return yield* replaceCancelled(current, request)
    default:
      return yield* takeQuote(current, request)
  }
})

/** Adds what the draft lacks, looks whether it is what is wanted, and asks for the quote. */
const complete = Effect.fnUntraced(function* (
  part: PartRecord,
  request: Request
): Effect.fn.Return<Progress, ClientError, StepServices> {
  const store = yield* BatchStore
  const upstream = yield* Upstream
  const before = yield* store.rowsOfPart(part.id)
  // there is more than we know of: made by calls whose answers were lost, or before this database was set back
  if (before.some(isDoubtful) || request.outputsCount > before.filter(({ outputId }) => outputId !== null).length)
    yield* adopt(before, (yield* inspect(request)).outputs)
  yield* findAgain(yield* store.rowsOfPart(part.id))
  const rows = yield* store.rowsOfPart(part.id)
  const later = alikeOf(rows)
  const payees = new Map(rows.flatMap((row) => (row.payeeId === null ? [] : [[personOf(row), row.payeeId]])))
  const refused = new Map<number, string>()
  for (const row of rows.filter((each) => each.outputId === null && !each.outputTried && !later.has(each.id))) {
    if (!(yield* stillStands(part))) return "again"
    const note = yield* addRow(payees, request, row)
    if (note !== undefined) refused.set(row.id, note)
  }
  if (yield* forgetGone(rows, refused)) return "again"
  if (!(yield* setAside(part, rows, refused))) return yield* refusePart(part, "The provider took none of its payments.")
  if (later.size > 0) return "again"
  const made = yield* store.rowsOfPart(part.id)
  // quotes run out: none is asked for before all parts are made, so that all can be approved together
  if (!made.some(isDoubtful)) {
    if (!part.isMade) yield* store.updatePart(part.id, { isMade: true })
    if (yield* store.hasUnmade(part.batchId)) return "waiting"
  }
  const seen = yield* inspect(yield* upstream.patient.requests.show(request.id))
  if (made.some(isDoubtful)) return yield* resolveDoubt(part, made, seen)
  const discrepancy = audit(made, seen)
  if (discrepancy !== undefined) return yield* waitOrRebuild(part, made, seen, discrepancy)
  if (!(yield* stillStands(part))) return "again"
  yield* store.updatePart(part.id, noDoubt)
  yield* upstream.patient.requests.requestQuote(request.id)
  return "again"
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

/** The making of its output was begun, and nobody has heard how that ended. */
const isDoubtful = ({ outputId, outputTried }: RowRecord): boolean => outputTried && outputId === null

/** Everything that the provider shows of a request, the request first: the list is never older. */
export const inspect = Effect.fnUntraced(function* (request: Request): Effect.fn.Return<Seen, ClientError, Upstream> {
  const { patient } = yield* Upstream
  const { items, total } = yield* patient.outputs.listed({ requestId: request.id })
  return { request, outputs: items, total }
})

/**
 * Waits for outputs that may have been made. When the time is up, they are made again only if the list and both counters
 * agree that they are not there; otherwise a new draft is, in which nothing can show late.
 */
const resolveDoubt = Effect.fnUntraced(function* (
  part: PartRecord,
  rows: ReadonlyArray<RowRecord>,
  { outputs, request, total }: Seen
): Effect.fn.Return<Progress, never, StepServices> {
  const store = yield* BatchStore
  if (yield* isPatient(part)) return "unsettled"
  const doubtful = rows.filter(isDoubtful)
  const known = rows.length - doubtful.length
  const counts = [outputs.length, total ?? known, request.outputsCount === 0 ? known : request.outputsCount]
  if (counts.some((count) => count !== known)) {
    const why = `the provider has not shown what became of ${doubtful.length} of ${rows.length} payments`
    return yield* rebuild(part, why)
  }
  for (const { id } of doubtful) yield* store.updateRow(id, { outputTried: false })
  yield* store.updatePart(part.id, noDoubt)
  return "again"
})

/** What is not shown yet is waited for; an output that is shown neither in the list nor by itself is not there. */
const waitOrRebuild = Effect.fnUntraced(function* (
  part: PartRecord,
  rows: ReadonlyArray<RowRecord>,
  { outputs }: Seen,
  { isLate, why }: Discrepancy
): Effect.fn.Return<Progress, ClientError, StepServices> {
  const listed = new Set(outputs.map(({ id }) => id))
  const unlisted = rows.flatMap(({ outputId }) => (outputId === null || listed.has(outputId) ? [] : [outputId]))
  if (!isLate || (yield* isGone(unlisted.slice(0, mostShown)))) return yield* rebuild(part, why)
  return (yield* isPatient(part)) ? "unsettled" : yield* rebuild(part, why)
})

/** Of so many outputs that a list does not show each is asked for by itself: where one is not there, more may not be. */
const mostShown = 5

/** Whether the provider says of an output that there is no such thing: then no list will ever show it. */
const isGone = (ids: ReadonlyArray<string>): Effect.Effect<boolean, ClientError, Upstream> =>
  Upstream.use(({ patient }) => Effect.forEach(ids, (id) => patient.outputs.show(id), { discard: true })).pipe(
    Effect.as(false),
    Effect.catchTag("Refused", (refused) => (refused.status === 404 ? Effect.succeed(true) : Effect.fail(refused)))
  )

/** Makes what one row needs; each id is kept before the next call is made. Returns why the provider refuses the row. */
const addRow = Effect.fnUntraced(
  function* (
    payees: Map<string, string>,
    request: Request,
    row: RowRecord
  ): Effect.fn.Return<string | undefined, ClientError, StepServices> {
    const store = yield* BatchStore
    const upstream = yield* Upstream
    const { instructions, users } = upstream.patient
    let instructionId = row.instructionId
    let payeeId = row.payeeId ?? payees.get(personOf(row))
    if (payeeId === undefined) {
      yield* store.updateRow(row.id, { payeeTries: row.payeeTries + 1 })
      const made = yield* users
        .create(row.payeeEmail === null ? {} : { email: row.payeeEmail })
        .pipe(Effect.tapError(unlessMade(store.updateRow(row.id, { payeeTries: row.payeeTries }))))
      payeeId = made.id
    }
    payees.set(personOf(row), payeeId)
    if (payeeId !== row.payeeId) yield* store.updateRow(row.id, { payeeId })
    if (instructionId === null) {
      yield* store.updateRow(row.id, { instructionTries: row.instructionTries + 1 })
      const made = yield* instructions
        .create({
          userId: payeeId,
          label: row.reference ?? row.payeeName.slice(0, 100),
          body: { name: row.payeeName, ...row.account },
          paymentMethodType: row.paymentMethodType ?? undefined
        })
        .pipe(Effect.tapError(unlessMade(store.updateRow(row.id, { instructionTries: row.instructionTries }))))
      instructionId = made.id
      yield* store.updateRow(row.id, { instructionId })
    } else if (row.account === null) {
      const instruction = yield* instructions.show(instructionId)
      const misfit = fitOfInstruction(instruction, row.portCode)
      if (misfit !== undefined) return explain(misfit.reason)
      const port = portOf(row.portCode)
      const accountKey = port === undefined ? undefined : accountKeyOfBody(port, instruction.body)
      if (accountKey !== undefined) yield* store.updateRow(row.id, { accountKey })
    }
    const { outputs } = yield* upstream.turn
    yield* store.updateRow(row.id, { outputTried: true })
    const howMuch = { [row.given]: row[row.given] ?? undefined }
    const made = yield* outputs
      .create({
        requestId: request.id,
        userId: payeeId,
        instructionId,
        portCode: row.portCode,
        ...howMuch
      })
      .pipe(Effect.tapError(unlessMade(store.updateRow(row.id, { outputTried: false }))))
    yield* store.updateRow(row.id, { outputId: made.id, state: made.state, note: null })
    return undefined
  },
  Effect.catch((error) => {
    const refusal = refusalOf(error)
    return refusal === undefined ? Effect.fail(error) : Effect.succeed(refusal)
  })
)

/** Takes a mark back when it is certain that nothing was made. */
const unlessMade = (unmark: Effect.Effect<void>) => (error: ClientError) =>
  error._tag === "OutcomeUnknown" ? Effect.void : unmark

/** The quote, once more compared with what is wanted: from now on no output can be added. */
const takeQuote = Effect.fnUntraced(function* (
  part: PartRecord,
  request: Request
): Effect.fn.Return<Progress, ClientError, StepServices> {
  const store = yield* BatchStore
  const seen = yield* inspect(request)
  if ((yield* store.rowsOfPart(part.id)).some(({ outputId }) => outputId === null))
    yield* adopt(yield* store.rowsOfPart(part.id), seen.outputs)
  const rows = yield* store.rowsOfPart(part.id)
  const discrepancy = audit(rows, seen)
  const isQuote = request.state === "quoted"
  if (discrepancy !== undefined && isQuote) return yield* waitOrRebuild(part, rows, seen, discrepancy)
  if (discrepancy?.isLate === true && (yield* isPatient(part))) return "unsettled"
  const elsewhere = `Request ${request.id} was accepted at the provider, not here.`
  const now = yield* Clock.currentTimeMillis
  yield* store.transaction(
    Effect.gen(function* () {
      yield* takeOutputs(rows, seen.outputs)
      const quote = quoteOf(request, yield* store.rowsOfPart(part.id))
      yield* store.movePart(part.id, "building", "quoted", "provider", {
        ...quote,
        ...noDoubt,
        rebuilds: 0,
        ...(isQuote ? {} : { note: elsewhere, approvedAt: request.quoteAcceptedAt ?? now })
      })
      if (isQuote || discrepancy === undefined) return
      const detail = `Request ${request.id} was accepted at the provider, not here, and ${discrepancy.why}: ask the provider.`
      yield* addAnomaly(part.batchId, { code: "accepted_elsewhere", detail }, true)
      for (const { id } of rows.filter(({ outputId }) => outputId === null))
        yield* store.updateRow(id, {
          note: `Not found in request ${request.id}: ask the provider before it is paid again.`
        })
    })
  )
  return "again"
})

/** Somebody else's cancelling is respected; what time has cancelled is made again. */
const replaceCancelled = Effect.fnUntraced(function* (part: PartRecord, request: Request) {
  const { movePart } = yield* BatchStore
  const reason = request.cancellationReason
  if (reason !== "cancelled_by_user")
    return yield* rebuild(part, `cancelled by the provider, ${reason ?? "without a reason"}`)
  const note = `Request ${request.id} was cancelled at the provider, not here.`
  yield* movePart(part.id, "building", "cancelled", "client", { cancellationReason: reason, note })
  return "again" as const
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
