import type { ClientError } from "@concierge/api/Client"
import type { Request } from "@concierge/api/resources/requests"
import type { BatchState } from "@concierge/domain/Batch"
import * as Outputs from "@concierge/domain/Output"
import { canReach, requestActions, type RequestState } from "@concierge/domain/Request"
import * as BigDecimal from "effect/BigDecimal"
import * as Effect from "effect/Effect"
import type { BatchRecord } from "../store/batches.ts"
import { build, findRequests } from "./build.ts"
import { abandon, type Progress, takeOutputs, type Tools } from "./step.ts"

/** What is done about a batch in each state; after the final ones only what was left behind is cleared away. */
export const steps: {
  readonly [State in BatchState]?: (tools: Tools, batch: BatchRecord) => Effect.Effect<Progress, ClientError>
} = {
  checked: ({ store }, { id }) => Effect.as(store.move(id, "checked", "building"), "again"),

  building: build,

  quoted: Effect.fnUntraced(function* (tools, batch) {
    const { changed, request } = yield* look(tools, batch)
    switch (request.state) {
      case "quoted":
        return changed ? "changed" : "same"
      case "cancelled":
        return yield* takeCancellation(tools, batch, request)
      case "quote_accepted":
      case "working":
      case "finished": {
        const note = `Request ${request.id} was accepted at the provider, not here.`
        yield* tools.store.move(batch.id, "quoted", "approved", { note })
        return "again"
      }
      default:
        return yield* contradiction(tools, batch, request)
    }
  }),

  approved: Effect.fnUntraced(function* (tools, batch) {
    const { changed, request } = yield* look(tools, batch)
    const cancels: ReadonlyArray<RequestState> = requestActions.cancel
    if (batch.cancelRequested === 1 && cancels.includes(request.state)) {
      yield* tools.upstream.urgent.requests.cancel(request.id)
      return "again"
    }
    switch (request.state) {
      case "quoted":
        return yield* accept(tools, batch, request)
      case "quote_accepted":
        return changed ? "changed" : "same"
      case "working":
      case "finished": {
        const tooLate =
          batch.cancelRequested === 1 ? { note: "It was too late to cancel: the payments were under way." } : {}
        yield* tools.store.move(batch.id, "approved", "working", { cancelRequested: 0, ...tooLate })
        return "again"
      }
      case "cancelled":
        return yield* takeCancellation(tools, batch, request)
      default:
        return yield* contradiction(tools, batch, request)
    }
  }),

  working: Effect.fnUntraced(function* (tools, batch) {
    const { changed, request } = yield* look(tools, batch)
    const made = (yield* tools.store.rows(batch.id)).filter(({ outputId }) => outputId !== null)
    if (request.state === "finished" && made.every(({ state }) => state !== "pending" && Outputs.isFinal(state))) {
      yield* tools.store.move(batch.id, "working", "finished")
      return "again"
    }
    if (request.state !== "working" && request.state !== "finished") return yield* contradiction(tools, batch, request)
    return changed ? "changed" : "same"
  }),

  expired: () => Effect.succeed("idle")
}

/** The request as it stands, and its outputs taken over into the rows. The request is read first, so the outputs are never older. */
const look = Effect.fnUntraced(function* (
  tools: Tools,
  batch: BatchRecord
): Effect.fn.Return<{ readonly request: Request; readonly changed: boolean }, ClientError> {
  const { patient } = tools.upstream
  const requestId = batch.requestId ?? ""
  const request = yield* patient.requests.show(requestId)
  const outputs = yield* patient.outputs.list({ requestId })
  const changed = yield* tools.store.together(
    Effect.flatMap(tools.store.rows(batch.id), (rows) => takeOutputs(tools, rows, outputs))
  )
  return { request, changed }
})

/** Accepts the quote, within what was approved. It may be called again: the state says whether it was done. */
const accept = Effect.fnUntraced(function* (
  tools: Tools,
  batch: BatchRecord,
  request: Request
): Effect.fn.Return<Progress, ClientError> {
  const limit = BigDecimal.fromStringUnsafe(batch.approvedTotal ?? "0")
  if (request.totalToSpend === undefined || BigDecimal.isGreaterThan(request.totalToSpend, limit)) {
    const note = "The total changed after it was approved, so the quote was not accepted."
    yield* tools.store.together(
      Effect.andThen(abandon(tools.store, batch), tools.store.move(batch.id, "approved", "expired", { note }))
    )
    return "again"
  }
  if (tools.isStopping()) return "again"
  const password = tools.passwords.get(batch.id)
  tools.passwords.delete(batch.id)
  yield* tools.upstream.urgent.requests.acceptQuote(request.id, password)
  return "again"
})

/** The provider has cancelled the request: somebody wanted it, or time was up and it may be quoted anew. */
const takeCancellation = Effect.fnUntraced(function* ({ store }: Tools, batch: BatchRecord, request: Request) {
  const { cancellationReason = null } = request
  const isWanted = batch.cancelRequested === 1 || cancellationReason === "cancelled_by_user"
  const elsewhere =
    batch.cancelRequested === 0 && isWanted ? `Request ${request.id} was cancelled at the provider, not here.` : null
  const patch = { cancellationReason, note: elsewhere ?? batch.trouble ?? batch.note }
  yield* store.move(batch.id, batch.state, isWanted ? "cancelled" : "expired", patch)
  return "again" as const
})

const contradiction = Effect.fnUntraced(function* ({ store }: Tools, batch: BatchRecord, request: Request) {
  const note = `The provider says that request ${request.id} is ${request.state} while the batch is ${batch.state}: not taken over, ask the provider.`
  if (batch.note !== note) yield* store.update(batch.id, { note })
  return "same" as const
})

/** Cancels what the batch has left behind at the provider. */
export const clearAway = Effect.fnUntraced(function* (
  { store, upstream }: Tools,
  batch: BatchRecord
): Effect.fn.Return<void, ClientError> {
  for (const { externalId, id, requestId } of yield* store.leftovers(batch.id)) {
    const found =
      requestId === null
        ? yield* findRequests(upstream, externalId)
        : [yield* upstream.patient.requests.show(requestId)]
    for (const request of found) {
      if (canReach(request.state, "quote_accepted")) yield* upstream.urgent.requests.cancel(request.id)
      else if (request.state !== "cancelled") {
        const note = `Request ${request.id} was given up here and accepted at the provider all the same: ask the provider.`
        yield* store.update(batch.id, { note })
      }
    }
    yield* store.removeLeftover(id)
  }
})
