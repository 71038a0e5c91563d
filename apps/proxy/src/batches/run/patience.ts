import { type ClientError, OutcomeUnknown } from "@concierge/api/ClientError"
import type { Request } from "@concierge/api/resources/requests"
import type { RequestState } from "@concierge/domain/Request"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { CurrentDelays, type Delays, growing } from "../../Delays.ts"
import { BatchStore } from "../../store/BatchStore.ts"
import type { PartRecord } from "../../store/records.ts"

/**
 * Whether the provider gets more time to show what it may have made, or to agree with itself. Each poll counts that comes
 * when it is due, so neither restarts nor a process that was away for long use the time up.
 *
 * @param how.most how many polls are made: as many as usual, unless told
 * @param how.knownIn the milliseconds after which more is known, if that is sooner than the next poll
 */
export const isPatient = Effect.fnUntraced(function* (
  { doubtDue, doubtPolls, id }: Pick<PartRecord, "id" | "doubtDue" | "doubtPolls">,
  { knownIn = Number.POSITIVE_INFINITY, most }: { readonly most?: number; readonly knownIn?: number } = {}
) {
  const { pause, polls } = (yield* CurrentDelays).patience
  const now = yield* Clock.currentTimeMillis
  if (yield* isInFlight({ doubtDue })) return true
  if (doubtPolls >= (most ?? polls)) return false
  const { updatePart } = yield* BatchStore
  const wait = Math.min(growing(pause, doubtPolls), Math.max(knownIn, pause[0]))
  yield* updatePart(id, { doubtPolls: doubtPolls + 1, doubtDue: now + wait })
  return true
})

/** A call's answer was lost: before it must have arrived it is not made again, whatever is shown and whoever asks. */
export const beginDoubt = Effect.fnUntraced(function* ({ id }: Pick<PartRecord, "id">) {
  const { inFlight } = yield* CurrentDelays
  const { updatePart } = yield* BatchStore
  yield* updatePart(id, { doubtPolls: 0, doubtDue: (yield* Clock.currentTimeMillis) + inFlight })
})

/** Whether a call may still be on its way whose answer was lost. */
export const isInFlight = Effect.fnUntraced(function* ({ doubtDue }: Pick<PartRecord, "doubtDue">) {
  const { inFlight, patience } = yield* CurrentDelays
  const wait = (doubtDue ?? 0) - (yield* Clock.currentTimeMillis)
  return wait > 0 && wait <= Math.max(inFlight, patience.pause[1])
})

/**
 * Moves a request on. When the answer is lost, its state soon tells what became of the call. A quote may then be asked for again;
 * an accept is not sent again before the lost one must have arrived, since a one-time password is good for one call.
 *
 * @param from how the request stood before
 */
export const unlessLost = <R>(
  part: Pick<PartRecord, "id">,
  call: Effect.Effect<Request, ClientError, R>,
  from: RequestState
): Effect.Effect<Request | "changed", ClientError, R | BatchStore> =>
  Effect.matchEffect(call, {
    onSuccess: (answered) => Effect.as(insist(answered, from), answered),
    onFailure: (error): Effect.Effect<"changed", ClientError, BatchStore> =>
      error._tag !== "OutcomeUnknown"
        ? Effect.fail(error)
        : Effect.as(from === "quoted" ? beginDoubt(part) : Effect.void, "changed" as const)
  })

/** Fails where a request still stands as it did although the call that moves it on was answered: it is tried again after a pause. */
export const insist = ({ id, state }: Request, from: RequestState): Effect.Effect<void, ClientError> =>
  state === from
    ? Effect.fail(
        new OutcomeUnknown({
          reason: "unexpected document",
          words: `request ${id} is still ${state} after the call that moves it on`
        })
      )
    : Effect.void

/** Until the provider is asked again what became of a call, in milliseconds. */
export const untilSettled = Effect.fnUntraced(function* (
  { id }: Pick<PartRecord, "id">,
  quiet: number,
  { pause }: Delays["patience"]
) {
  const { findPart } = yield* BatchStore
  const now = yield* Clock.currentTimeMillis
  const due = (yield* findPart(id))?.doubtDue ?? now
  return Math.min(growing(pause, quiet), due > now ? Math.max(pause[0], due - now) : Number.POSITIVE_INFINITY)
})

/** When a part's last poll is due. */
export const endOfPatience = (
  { doubtDue, doubtPolls, requestId }: Pick<PartRecord, "doubtDue" | "doubtPolls" | "requestId">,
  { pause, polls, requestPolls }: Delays["patience"]
): number => {
  const left = (requestId === null ? requestPolls : polls) - doubtPolls
  const pauses = Array.from({ length: Math.max(0, left) }, (_, index) => growing(pause, doubtPolls + index))
  return pauses.reduce((at, wait) => at + wait, doubtDue ?? 0)
}
