import type { Earlier } from "@concierge/api/PaidBefore"
import type { Request } from "@concierge/api/resources/requests"
import { isRowFinal } from "@concierge/domain/Batch"
import type { PartState } from "@concierge/domain/Part"
import * as BigDecimal from "effect/BigDecimal"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { BatchStore } from "../../store/BatchStore.ts"
import type { PartRecord, RowRecord } from "../../store/records.ts"
import { Upstream } from "../../upstream/Upstream.ts"
import { OpenPages } from "./compare/OpenPages.ts"
import { accept, withdraw } from "./pay/accept.ts"
import { addAnomaly } from "../ends/anomalies.ts"
import { fitsIn } from "../limit.ts"
import { findOvertakenPart } from "../repeats/overtaken.ts"
import { mostLines } from "../view.ts"
import { cancels } from "./pay/clearAway.ts"
import type { Discrepancy } from "./compare/audit.ts"
import { build } from "./make/build.ts"
import { finishPart } from "./pay/finishPart.ts"
import { carryMends } from "./pay/mend.ts"
import { refresh } from "./pay/refresh.ts"
import { freshDraft, noDoubt } from "./make/draft.ts"
import { insist } from "./patience.ts"
import { batchOf, isCancelRequested, type Step } from "./Step.ts"
import { toOurs } from "./pay/takeOver.ts"

/** What is done about a part in each state; after the final ones only what was left behind is cleared away. */
export const steps: {
  readonly [State in PartState]?: Step
} = {
  building: build,

  quoted: Effect.fnUntraced(function* (part) {
    const store = yield* BatchStore
    // of many parts each costs one call a look
    const isMany = (yield* store.countParts(part.batchId)) > 1
    if (isMany && (yield* isQuotedBeforeOthers(part))) return "waiting"
    if (isMany && (yield* standsAsQuoted(part))) return (yield* approveWithin(part)) ? "again" : "same"
    const { changed, discrepancy, request } = yield* refresh(part)
    switch (request.state) {
      case "quoted":
        if (discrepancy !== undefined && !discrepancy.isLate) return yield* withdraw(part, discrepancy.why)
        if (yield* approveWithin(part)) return "again"
        return changed ? "changed" : "same"
      case "cancelled":
        return yield* takeCancellation(part, request)
      case "quote_accepted":
      case "working":
      case "finished": {
        const note = `Request ${request.id} was accepted at the provider, not here.`
        const { clockAhead } = yield* Upstream
        const approvedAt = toOurs(request.quoteAcceptedAt, clockAhead()) ?? (yield* Clock.currentTimeMillis)
        yield* store.movePart(part.id, "quoted", "approved", "client", { note, approvedAt })
        return "again"
      }
      default:
        return yield* contradiction(part, request)
    }
  }),

  approved: Effect.fnUntraced(function* (part) {
    const store = yield* BatchStore
    const { urgent } = yield* Upstream
    const request = yield* urgent.requests.show(part.requestId ?? "")
    if (part.cancelRequested && cancels.includes(request.state)) {
      yield* insist(yield* urgent.requests.cancel(request.id), request.state)
      return "again"
    }
    switch (request.state) {
      case "quoted":
        return yield* accept(part, request)
      case "quote_accepted": {
        if (part.doubtDue !== null) yield* store.updatePart(part.id, noDoubt)
        // until there are funds nothing becomes of its outputs that need be read again
        if ((yield* OpenPages).of(part) !== undefined) return "same"
        const { changed, discrepancy } = yield* refresh(part)
        yield* noteAnomaly(part, request, discrepancy)
        return changed ? "changed" : "same"
      }
      case "working":
      case "finished": {
        yield* store.transaction(
          Effect.gen(function* () {
            const isTooLate = yield* isCancelRequested(part)
            yield* store.movePart(part.id, "approved", "working", "funds", {
              cancelRequested: false,
              ...(isTooLate ? { note: "It was too late to cancel: the payments were under way." } : {}),
              ...noDoubt
            })
          })
        )
        return "changed"
      }
      case "cancelled":
        return yield* takeCancellation(part, request)
      default:
        return yield* contradiction(part, request)
    }
  }),

  working: Effect.fnUntraced(function* (part) {
    const failure = yield* carryMends(part)
    const { changed, discrepancy, request, rows } = yield* refresh(part)
    yield* noteAnomaly(part, request, discrepancy)
    const made = rows.filter(({ outputId }) => outputId !== null)
    if (request.state === "finished" && made.every(({ state }) => isRowFinal(state))) {
      yield* finishPart(part)
      ;(yield* OpenPages).forget(part)
      return "again"
    }
    if (request.state === "cancelled") return yield* takeLateCancellation(part, request, made)
    if (request.state !== "working" && request.state !== "finished") return yield* contradiction(part, request)
    if (failure !== undefined) return yield* failure
    return changed ? "changed" : "same"
  }),

  expired: Effect.fnUntraced(function* (part) {
    const store = yield* BatchStore
    const { approvedTotal, inDoubt } = yield* batchOf(part)
    const isLate = part.cancellationReason === "quote_not_accepted" && part.approvedAt !== null
    if (!isLate || approvedTotal === null || inDoubt || part.rebuilds >= mostRequotes) return "idle"
    const note = "Its quote was too late to be accepted, and it is quoted anew."
    const fresh = { ...freshDraft(part), rebuilds: part.rebuilds + 1, note }
    yield* store.transaction(
      Effect.flatMap(store.movePart(part.id, "expired", "building", "runner", fresh), (isMoved) =>
        isMoved ? store.resetRows(part.id) : Effect.void
      )
    )
    return "again"
  })
}

/** So often a part of an approved batch is quoted anew by itself; then a person must ask. */
const mostRequotes = 3

/** Whether nobody can approve the quote yet, since others are still being asked for: until it runs out it need not be looked at. */
const isQuotedBeforeOthers = Effect.fnUntraced(function* (part: PartRecord) {
  const { approvedTotal, state } = yield* batchOf(part)
  const isOpen = (part.acceptQuoteBefore ?? 0) > (yield* Clock.currentTimeMillis)
  return state === "building" && approvedTotal === null && isOpen
})

/** Whether the request stands as it was quoted, in all that one call tells: its outputs are looked at again before its accept. */
const standsAsQuoted = Effect.fnUntraced(function* ({ requestId, totals, totalToSpend }: PartRecord) {
  const { patient } = yield* Upstream
  const request = yield* patient.requests.show(requestId ?? "")
  const rows = totals.reduce((sum, { count }) => sum + count, 0)
  return (
    request.state === "quoted" &&
    request.outputsCount === rows &&
    totalToSpend !== null &&
    request.totalToSpend !== undefined &&
    BigDecimal.equals(request.totalToSpend, totalToSpend)
  )
})

/**
 * What an approval leaves is enough for a part that was quoted anew: it speaks for that part, too. Not where another batch was
 * approved for its payments meanwhile.
 */
const approveWithin = Effect.fnUntraced(function* (part: PartRecord) {
  const store = yield* BatchStore
  if ((yield* batchOf(part)).approvedTotal === null) return false
  return yield* store.transaction(
    Effect.gen(function* () {
      const batch = yield* batchOf(part)
      if (!(yield* fitsIn(batch, part))) return false
      const overtaken = yield* findOvertakenPart(batch, part)
      if (overtaken.length > 0) {
        const note = overtakenNote(overtaken.map(({ repeated }) => repeated))
        if (part.note !== note) yield* store.updatePart(part.id, { note })
        return false
      }
      const approvedAt = yield* Clock.currentTimeMillis
      return yield* store.movePart(part.id, "quoted", "approved", "client", { approvedAt })
    })
  )
})

const overtakenNote = (rows: ReadonlyArray<{ readonly line: number; readonly earlier: Earlier }>): string => {
  const lines = rows.slice(0, mostLines).map(({ earlier, line }) => `line ${line} by batch ${earlier.batchId}`)
  const more = rows.length > mostLines ? " …" : ""
  return `Quoted anew, and not accepted: its payments are paid or under way elsewhere by now (${lines.join(", ")}${more}). Cancel the batch: what is paid of it goes on.`
}

/** A request that is paid, and pays something else than the rows: nobody here can take that back. */
const noteAnomaly = (part: PartRecord, { id }: Request, discrepancy: Discrepancy | undefined) => {
  if (discrepancy === undefined || discrepancy.isLate) return Effect.void
  const detail = `Request ${id} was accepted, and ${discrepancy.why}: ask the provider.`
  return addAnomaly(part.batchId, { code: discrepancy.code, detail, requestId: id })
}

/** The provider has cancelled the request: somebody wanted it, or time was up and it may be quoted anew. */
const takeCancellation = Effect.fnUntraced(function* (part: PartRecord, request: Request) {
  const store = yield* BatchStore
  const { cancellationReason = null } = request
  return yield* store.transaction(
    Effect.gen(function* () {
      // an earlier request's end is not this one's
      if ((yield* store.findPart(part.id))?.requestId !== request.id) return "again" as const
      const isOurs = yield* isCancelRequested(part)
      const isWanted = isOurs || cancellationReason === "cancelled_by_user"
      const elsewhere = !isOurs && isWanted ? `Request ${request.id} was cancelled at the provider, not here.` : null
      const note = elsewhere ?? (yield* batchOf(part)).trouble ?? part.note
      const patch = { cancelRequested: false, cancellationReason, note }
      if (isWanted) yield* store.movePart(part.id, part.state, "cancelled", "client", patch)
      else
        yield* store.movePart(part.id, part.state, "expired", cancellationReason === null ? "provider" : "time", patch)
      return "again" as const
    })
  )
})

/** The provider's people have cancelled what was being paid: what became of each payment its own state tells, if it ever does. */
const takeLateCancellation = Effect.fnUntraced(function* (
  part: PartRecord,
  { cancellationReason = "cancelled_by_user", id }: Request,
  made: ReadonlyArray<RowRecord>
) {
  const store = yield* BatchStore
  const open = made.filter(({ state }) => !isRowFinal(state)).length
  const left = `of ${made.length} payments ${open} were left as they are: ask the provider what became of them, then cancel the batch, which ends it here`
  const detail = `Request ${id} was cancelled at the provider while it was being paid; ${open === 0 ? "all payments are final" : left}.`
  yield* addAnomaly(part.batchId, { code: "cancelled_while_working", detail, requestId: id })
  if (open > 0) {
    if (part.cancellationReason === null) yield* store.updatePart(part.id, { cancellationReason })
    return "same" as const
  }
  yield* finishPart(part)
  return "again" as const
})

const contradiction = Effect.fnUntraced(function* (part: PartRecord, request: Request) {
  const store = yield* BatchStore
  const note = `The provider says that request ${request.id} is ${request.state} while the batch is ${part.state}: not taken over, ask the provider.`
  if (part.note !== note) yield* store.updatePart(part.id, { note })
  return "same" as const
})
