import type { ClientError } from "@concierge/api/Client"
import { fitOfInstruction } from "@concierge/api/resources/instructions"
import type { Request } from "@concierge/api/resources/requests"
import { explain } from "@concierge/domain/Problem"
import * as Effect from "effect/Effect"
import type { BatchRecord, RowRecord } from "../store/batches.ts"
import { adopt, audit } from "./audit.ts"
import { refusalOf } from "./refusal.ts"
import {
  abandon,
  externalIdOf,
  nextDraft,
  type Progress,
  quoteOf,
  stays,
  takeOutputs,
  type Tools,
  withoutOutputs
} from "./step.ts"

/**
 * Makes the batch's request at the provider and has it quoted. It may be left at any point and begun again: what is
 * there already is found and taken up, and nothing is paid whatever happens here.
 */
export const build = Effect.fnUntraced(function* (
  tools: Tools,
  batch: BatchRecord
): Effect.fn.Return<Progress, ClientError> {
  const request = yield* ensureRequest(tools, batch)
  if (request === undefined) return "again"
  // as it is now: what was just made has changed it
  const current = (yield* tools.store.find(batch.id)) ?? batch
  switch (request.state) {
    case "draft":
      return yield* complete(tools, current, request)
    case "quote_requested":
      return "same"
    case "cancelled":
      return yield* replaceCancelled(tools, current, request)
    default:
      return yield* takeQuote(tools, current, request)
  }
})

/** The request of this attempt: the one we know, the one whose id was lost with the answer, or a new one. Nothing when it is refused. */
const ensureRequest = Effect.fnUntraced(function* (
  { store, upstream }: Tools,
  batch: BatchRecord
): Effect.fn.Return<Request | undefined, ClientError> {
  const { requests } = upstream.patient
  if (batch.requestId !== null) return yield* requests.show(batch.requestId)
  const externalId = externalIdOf(batch)
  if (batch.requestTried === 1) {
    const [found, ...others] = yield* findRequests(upstream, externalId)
    for (const { id } of others) yield* store.addLeftover({ batchId: batch.id, externalId, requestId: id })
    if (found !== undefined) {
      yield* store.update(batch.id, { requestId: found.id })
      return found
    }
  }
  yield* store.update(batch.id, { requestTried: 1 })
  const made = yield* Effect.result(requests.create({ portCode: batch.portCode, externalId }))
  if (made._tag === "Success") {
    yield* store.update(batch.id, { requestId: made.success.id })
    return made.success
  }
  const refusal = refusalOf(made.failure)
  if (refusal === undefined) return yield* made.failure
  yield* store.move(batch.id, "building", "refused", { note: `The provider refused the request: ${refusal}` })
  return undefined
})

/** Requests that bear a name of ours; the provider's filter is not relied on. */
export const findRequests = ({ patient }: Tools["upstream"], externalId: string) =>
  Effect.map(patient.requests.list({ filter: { external_id: externalId } }), (found) =>
    found.filter((request) => request.externalId === externalId)
  )

/** Adds what the draft lacks, looks whether it is what is wanted, and asks for the quote. */
const complete = Effect.fnUntraced(function* (
  tools: Tools,
  batch: BatchRecord,
  request: Request
): Effect.fn.Return<Progress, ClientError> {
  const { store, upstream } = tools
  const listed = upstream.patient.outputs.list({ requestId: request.id })
  const before = yield* store.rows(batch.id)
  if (before.some(({ outputId, outputTried }) => outputTried === 1 && outputId === null)) {
    for (const [id, outputId] of adopt(before, yield* listed))
      yield* store.updateRow(id, { outputId, state: "accepting" })
  }
  const rows = yield* store.rows(batch.id)
  const payees = new Map(rows.flatMap((row) => (row.payeeId === null ? [] : [[personOf(row), row.payeeId]])))
  let refused = 0
  for (const row of rows.filter(({ outputId }) => outputId === null)) {
    if (!(yield* stays(tools, batch))) return "again"
    const note = yield* addRow(tools, payees, request, row)
    if (note === undefined) continue
    refused++
    yield* store.updateRow(row.id, { note })
  }
  if (refused > 0)
    return yield* refuse(tools, batch, `The provider refused ${refused} of ${rows.length} payments: see their notes.`)
  const fault = audit(yield* store.rows(batch.id), yield* listed, request.id)
  if (fault !== undefined) return yield* rebuild(tools, batch, fault)
  if (!(yield* stays(tools, batch))) return "again"
  yield* upstream.patient.requests.requestQuote(request.id)
  return "again"
})

/** Makes what one row needs; each id is kept before the next call is made. Returns why the provider refuses the row. */
const addRow = Effect.fnUntraced(
  function* (
    { store, upstream }: Tools,
    payees: Map<string, string>,
    request: Request,
    row: RowRecord
  ): Effect.fn.Return<string | undefined, ClientError> {
    const { instructions, outputs, users } = upstream.patient
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
      const account = JSON.parse(row.account ?? "{}") as { readonly [field: string]: string }
      const made = yield* instructions
        .create({
          userId: payeeId,
          label: row.reference ?? row.payeeName.slice(0, 100),
          body: { name: row.payeeName, ...account },
          paymentMethodType: row.paymentMethodType ?? undefined
        })
        .pipe(Effect.tapError(unlessMade(store.updateRow(row.id, { instructionTries: row.instructionTries }))))
      instructionId = made.id
      yield* store.updateRow(row.id, { instructionId })
    } else if (row.account === null) {
      const misfit = fitOfInstruction(yield* instructions.show(instructionId), row.portCode)
      if (misfit !== undefined) return explain(misfit.reason)
    }
    yield* store.updateRow(row.id, { outputTried: 1 })
    const howMuch = { [row.given]: row[row.given] ?? undefined }
    const made = yield* outputs.create({
      requestId: request.id,
      userId: payeeId,
      instructionId,
      portCode: row.portCode,
      ...howMuch
    })
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

/** Rows with the same name and e-mail address pay the same person; without an address nobody is taken for another. */
const personOf = ({ id, payeeEmail, payeeName }: RowRecord): string =>
  JSON.stringify(payeeEmail === null ? id : [payeeName, payeeEmail])

/** The quote, once more compared with what is wanted: from now on no output can be added. */
const takeQuote = Effect.fnUntraced(function* (
  tools: Tools,
  batch: BatchRecord,
  request: Request
): Effect.fn.Return<Progress, ClientError> {
  const { store, upstream } = tools
  const outputs = yield* upstream.patient.outputs.list({ requestId: request.id })
  const rows = yield* store.rows(batch.id)
  const fault = audit(rows, outputs, request.id)
  const isQuote = request.state === "quoted"
  if (fault !== undefined && isQuote) return yield* rebuild(tools, batch, fault)
  const elsewhere = `Request ${request.id} was accepted at the provider, not here${fault === undefined ? "" : `: ${fault}`}.`
  yield* store.together(
    Effect.gen(function* () {
      yield* takeOutputs(tools, rows, outputs)
      const quote = quoteOf(request, yield* store.rows(batch.id))
      yield* store.move(batch.id, "building", "quoted", {
        ...quote,
        rebuilds: 0,
        ...(isQuote ? {} : { note: elsewhere })
      })
    })
  )
  return "again"
})

/** Somebody else's cancelling is respected; what time has cancelled is made again. */
const replaceCancelled = Effect.fnUntraced(function* (tools: Tools, batch: BatchRecord, request: Request) {
  const reason = request.cancellationReason
  if (reason !== "cancelled_by_user")
    return yield* rebuild(tools, batch, `cancelled by the provider, ${reason ?? "without a reason"}`)
  const note = `Request ${request.id} was cancelled at the provider, not here.`
  yield* tools.store.move(batch.id, "building", "cancelled", { cancellationReason: reason, note })
  return "again" as const
})

/** Drafts that are thrown away and made anew before a batch is given up. */
const maxRebuilds = 3

/** Throws the draft away and begins another, unless that was done too often. */
const rebuild = (tools: Tools, batch: BatchRecord, why: string): Effect.Effect<Progress> => {
  const { store } = tools
  if (batch.rebuilds >= maxRebuilds)
    return refuse(tools, batch, `Given up after ${maxRebuilds + 1} drafts, the last: ${why}.`)
  return Effect.gen(function* () {
    if (yield* stays(tools, batch)) {
      yield* abandon(store, batch)
      yield* withoutOutputs(store, batch.id)
      const note = `Draft ${batch.attempt} was thrown away (${why}) and made anew.`
      yield* store.update(batch.id, { ...nextDraft(batch), rebuilds: batch.rebuilds + 1, note })
    }
    return "again" as const
  }).pipe(store.together)
}

const refuse = ({ store }: Tools, batch: BatchRecord, note: string): Effect.Effect<Progress> =>
  Effect.gen(function* () {
    if (yield* store.move(batch.id, "building", "refused", { note })) yield* abandon(store, batch)
    return "again" as const
  }).pipe(store.together)
