import type { ClientError } from "@concierge/api/ClientError"
import type { Request } from "@concierge/api/resources/requests"
import * as BigDecimal from "effect/BigDecimal"
import * as Effect from "effect/Effect"
import { Shutdown } from "../../../Shutdown.ts"
import { BatchStore } from "../../../store/BatchStore.ts"
import type { PartRecord } from "../../../store/records.ts"
import { Upstream } from "../../../upstream/Upstream.ts"
import { fitsIn } from "../../limit.ts"
import { audit, totalOf } from "../compare/audit.ts"
import { clearAway } from "./clearAway.ts"
import { abandon, noDoubt } from "../make/draft.ts"
import { findRequests } from "../compare/findRequests.ts"
import { OneTimePasswords } from "../OneTimePasswords.ts"
import { isInFlight, isPatient, unlessLost } from "../patience.ts"
import { batchOf, isCancelRequested, type Progress, type StepServices } from "../Step.ts"

/**
 * Accepts the quote, within what was approved, and only while the request pays exactly the rows: list, counters and total
 * were looked at just now. It may be called again: the state says whether it was done.
 */
export const accept = Effect.fnUntraced(function* (
  part: PartRecord,
  { id: requestId }: Request
): Effect.fn.Return<Progress, ClientError, StepServices> {
  const store = yield* BatchStore
  const { urgent } = yield* Upstream
  const { isUnderway } = yield* Shutdown
  // what holds the same rows must be dead before: an owner that was paused may be about to accept it
  if (!(yield* clearAway(part)).isClear) return "unsettled"
  if (yield* isInFlight(part)) return "unsettled"
  const named = yield* findRequests(part.requestName)
  if (!named.some(({ id }) => id === requestId)) {
    // neither would the provider show another installation's request with the same payments
    const why = `the provider does not list request ${requestId} under its name`
    return (yield* isPatient(part)) ? "unsettled" : yield* withdraw(part, why)
  }
  const twins = named.filter(({ id, state }) => id !== requestId && state !== "cancelled")
  for (const { id, state } of twins) {
    // ours: the answer to its making was lost, and it shows late
    if (state === "draft")
      yield* store.addLeftover({ batchId: part.batchId, partId: part.id, externalId: part.requestName, requestId: id })
    else return yield* withdraw(part, `request ${id} has the same payments and is ${state}`)
  }
  if (twins.length > 0) return "again"
  // the last look before the accept, and the total last: it tells of what no list shows yet
  const { items: outputs, total, unread } = yield* urgent.outputs.listed({ requestId })
  const request = yield* urgent.requests.show(requestId)
  const { state } = request
  const totalToSpend = totalOf(request, outputs)
  if (state !== "quoted" || (yield* isUnderway)) return "again"
  const parts = yield* store.parts(part.batchId)
  if (totalToSpend === undefined || !fitsIn(yield* batchOf(part), parts, { ...part, totalToSpend }))
    return yield* withdraw(part, "the total changed after it was approved")
  const discrepancy = audit(yield* store.rowsOfPart(part.id), { request, outputs, total, unread })
  // who approved it has seen that the total is a sum
  if (discrepancy !== undefined && !discrepancy.lacksTotalAlone) {
    const isWaiting = discrepancy.isLate && (yield* isPatient(part))
    return isWaiting ? "unsettled" : yield* withdraw(part, discrepancy.why)
  }
  const stopped = yield* reserve(part, totalToSpend)
  if (stopped !== undefined) return stopped
  const password = yield* (yield* OneTimePasswords).take(part.batchId)
  return yield* unlessLost(part, urgent.requests.acceptQuote(requestId, password))
})

/**
 * Sets the total aside from what the approval leaves, as the last thing before the accept: of a person's decisions, those that
 * were kept before it come first. Returns how to go on where that cannot be.
 */
const reserve = Effect.fnUntraced(function* (
  part: PartRecord,
  totalToSpend: BigDecimal.BigDecimal
): Effect.fn.Return<Progress | undefined, never, BatchStore> {
  const store = yield* BatchStore
  return yield* store.transaction(
    Effect.gen(function* () {
      const batch = yield* batchOf(part)
      const parts = yield* store.parts(batch.id)
      const now = parts.find(({ id }) => id === part.id)
      if (now?.state !== part.state || now.cancelRequested) return "again"
      if (batch.inDoubt) return yield* withdraw(part, "the provider may have paid these payments already")
      if (!fitsIn(batch, parts, { ...now, totalToSpend }))
        return yield* withdraw(part, "the total changed after it was approved")
      const isChanged = now.totalToSpend === null || !BigDecimal.equals(now.totalToSpend, totalToSpend)
      if (isChanged) yield* store.updatePart(part.id, { totalToSpend })
      return undefined
    })
  )
})

/** Gives the request up, since it must not be accepted as it is: a new quote can be asked for. */
export const withdraw = Effect.fnUntraced(function* (
  part: PartRecord,
  why: string
): Effect.fn.Return<Progress, never, BatchStore> {
  const { movePart, transaction } = yield* BatchStore
  return yield* transaction(
    Effect.gen(function* () {
      // a new quote is not what the person wants
      if (yield* isCancelRequested(part)) return "again" as const
      const note = `The quote was not accepted: ${why}.`
      if (yield* movePart(part.id, part.state, "expired", "provider", { note, ...noDoubt })) yield* abandon(part)
      return "again" as const
    })
  )
})
