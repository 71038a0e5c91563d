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
import { type AcceptCondition, acceptConditions } from "./acceptConditions.ts"
import { clearAway } from "./clearAway.ts"
import { abandon, noDoubt } from "../make/draft.ts"
import { findRequests } from "../compare/findRequests.ts"
import { OneTimePasswords } from "../OneTimePasswords.ts"
import { isInFlight, isPatient, unlessLost } from "../patience.ts"
import { batchOf, isCancelRequested, type Progress, type StepServices } from "../Step.ts"

/**
 * Accepts the quote of a part, if all of {@link acceptConditions} are met. Each try has a turn of its own in the queue to the
 * provider, and leaves at once after the last look at what people want, or not at all: after a 429 everything is looked at
 * again. It may be called again at any time: the state of the request says whether it was done.
 */
export const accept = Effect.fnUntraced(function* (
  part: PartRecord,
  { id: requestId }: Request
): Effect.fn.Return<Progress, ClientError, StepServices> {
  const passwords = yield* OneTimePasswords
  const { turnOnce } = yield* Upstream
  const progress = yield* passwords.use(
    part,
    Effect.fnUntraced(function* (withPassword) {
      const looked = yield* firstUnmet(acceptConditions.beforeTurn, part, requestId)
      if (looked !== undefined) return looked
      const { requests } = yield* turnOnce("urgent")
      const stopped = yield* firstUnmet(acceptConditions.inTurn, part, requestId)
      if (stopped !== undefined) return stopped
      yield* unlessLost(
        part,
        withPassword((password) => requests.acceptQuote(requestId, password)),
        "quoted"
      )
      // what becomes of it is no hurry: others may be accepted meanwhile
      return "changed"
    })
  )
  return progress ?? "same"
})

/** How to go on because of the first condition that is not met. */
const firstUnmet = Effect.fnUntraced(function* (
  conditions: ReadonlyArray<AcceptCondition>,
  part: PartRecord,
  requestId: string
): Effect.fn.Return<Progress | undefined, ClientError, StepServices> {
  for (const condition of conditions) {
    const progress = yield* checks[condition](part, requestId)
    if (progress !== undefined) return progress
  }
  return undefined
})

/** How each condition is looked at: nothing when it is met, and otherwise how to go on. */
const checks: {
  readonly [Condition in AcceptCondition]: (
    part: PartRecord,
    requestId: string
  ) => Effect.Effect<Progress | undefined, ClientError, StepServices>
} = {
  othersAreDead: (part) => Effect.map(clearAway(part), ({ isClear }) => (isClear ? undefined : "unsettled")),

  nothingIsInFlight: (part) => Effect.map(isInFlight(part), (isOnItsWay) => (isOnItsWay ? "unsettled" : undefined)),

  isTheOnlyOneOfItsName: Effect.fnUntraced(function* (part, requestId) {
    const store = yield* BatchStore
    const named = yield* findRequests(part.requestName, "urgent")
    if (!named.some(({ id }) => id === requestId)) {
      // neither would the provider list another installation's request with the same payments
      const why = `the provider does not list request ${requestId} under its name`
      return (yield* isPatient(part)) ? "unsettled" : yield* withdraw(part, why)
    }
    const twins = named.filter(({ id, state }) => id !== requestId && state !== "cancelled")
    for (const { id, state } of twins) {
      // a draft of ours whose making was answered too late: it is cancelled first
      if (state === "draft")
        yield* store.addLeftover({
          batchId: part.batchId,
          partId: part.id,
          externalId: part.requestName,
          requestId: id
        })
      else return yield* withdraw(part, `request ${id} has the same payments and is ${state}`)
    }
    return twins.length > 0 ? "again" : undefined
  }),

  isAsApproved: Effect.fnUntraced(function* (part, requestId) {
    const store = yield* BatchStore
    const { urgent } = yield* Upstream
    // the total is read last: it tells of what no list shows yet
    const { items: outputs, total, unread } = yield* urgent.outputs.listed({ requestId })
    const request = yield* urgent.requests.show(requestId)
    if (request.state !== "quoted") return "again"
    const totalToSpend = totalOf(request, outputs)
    if (totalToSpend === undefined || !(yield* fitsIn(yield* batchOf(part), { ...part, totalToSpend })))
      return yield* withdraw(part, "the total changed after it was approved")
    const discrepancy = audit(yield* store.rowsOfPart(part.id), { request, outputs, total, unread })
    // who approved it has seen that the total is a sum
    if (discrepancy !== undefined && !discrepancy.lacksTotalAlone) {
      const isWaiting = discrepancy.isLate && (yield* isPatient(part))
      return isWaiting ? "unsettled" : yield* withdraw(part, discrepancy.why)
    }
    return yield* reserve(part, totalToSpend)
  }),

  isStillWanted: Effect.fnUntraced(function* (part) {
    const now = yield* (yield* BatchStore).findPart(part.id)
    const isWanted = now?.state === part.state && !now.cancelRequested && !(yield* batchOf(part)).inDoubt
    const { isUnderway: isEnding } = yield* Shutdown
    return isWanted && !(yield* isEnding) ? undefined : "again"
  })
}

/** Sets the total aside from what the approval leaves. Returns how to go on where that cannot be. */
const reserve = Effect.fnUntraced(function* (
  part: PartRecord,
  totalToSpend: BigDecimal.BigDecimal
): Effect.fn.Return<Progress | undefined, never, BatchStore> {
  const store = yield* BatchStore
  return yield* store.transaction(
    Effect.gen(function* () {
      const batch = yield* batchOf(part)
      const now = yield* store.findPart(part.id)
      if (now?.state !== part.state || now.cancelRequested) return "again"
      if (batch.inDoubt) return yield* withdraw(part, "the provider may have paid these payments already")
      if (!(yield* fitsIn(batch, { ...now, totalToSpend })))
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
