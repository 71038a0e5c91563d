import type { ApiError } from "@concierge/api/ApiError"
import { type Approval, type Batch, checkBatch, type Create } from "@concierge/api/resources/batches"
import type { Part } from "@concierge/api/resources/parts"
import type { Row } from "@concierge/api/resources/rows"
import type { RowState } from "@concierge/domain/Batch"
import { reasonKey } from "@concierge/domain/Identity"
import { canMove, isPartState } from "@concierge/domain/Part"
import type { Payout } from "@concierge/domain/Payout"
import { isError, type Problem } from "@concierge/domain/Problem"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { CurrentDelays } from "../Delays.ts"
import { findBatch } from "./findBatch.ts"
import { refuse } from "../refuse.ts"
import { check, readApproval, refuseInDoubt } from "./approval.ts"
import { BatchStore, type Page } from "../store/BatchStore.ts"
import type { PageQuery } from "@concierge/api/Page"
import { toLeftOut } from "@concierge/api/PaidBefore"
import { portOf } from "@concierge/domain/Port"
import { ImportStore } from "../store/ImportStore.ts"
import { contentHashOf } from "../store/identity.ts"
import type { BatchRecord, FoundRequest, LeftOutRows, PartRecord } from "../store/records.ts"
import { Upstream } from "../upstream/Upstream.ts"
import { addAnomaly } from "./ends/anomalies.ts"
import { shownIn } from "./ends/ended.ts"
import { findRepeated, findTwins, findUsedUp, toCandidates } from "./repeats/radar.ts"
import { spends } from "./limit.ts"
import { findMisfits, instructedIn } from "./misfits.ts"
import { toNewRow } from "./newRow.ts"
import { endByHand, isCancelledThere } from "./ends/endByHand.ts"
import { findOvertaken } from "./repeats/overtaken.ts"
import { Runner } from "./run/Runner.ts"
import { abandon, freshDraft } from "./run/make/draft.ts"
import { totalsOf } from "./totals.ts"
import { mostLines, toBatch, toPart, toRow } from "./view.ts"

/** What people decide about batches. The rest is done by the {@link Runner}. */
export class Batches extends Context.Service<
  Batches,
  {
    /**
     * Keeps a payout file, once: the same again is the batch that is there. What another batch has paid, has under way or
     * has drafted is refused, unless it is to be left out or meant again.
     */
    readonly create: (create: Create) => Effect.Effect<Created, ApiError>
    readonly show: (id: string) => Effect.Effect<Batch, ApiError>
    /** Newest first; pages count from 1. */
    readonly list: (page: PageQuery, externalId?: string) => Effect.Effect<Page<Batch>>
    /** Those in some states, or all. */
    readonly rows: (id: string, page: PageQuery, states?: ReadonlyArray<RowState>) => Effect.Effect<Page<Row>, ApiError>
    readonly parts: (id: string, page: PageQuery) => Effect.Effect<Page<Part>, ApiError>
    /** Agrees to spend at most so much; the quotes are then accepted, with the one-time password if the account wants one. */
    readonly approve: (id: string, approval: Approval, oneTimePassword?: string) => Effect.Effect<Batch, ApiError>
    /** Takes the request that was found at the provider for the batch's own. */
    readonly adopt: (id: string) => Effect.Effect<Batch, ApiError>
    /** Has a batch built although a request was found, and keeps the reason. */
    readonly repeat: (id: string, again: string) => Effect.Effect<Batch, ApiError>
    /** Has an expired batch built and quoted anew. */
    readonly requote: (id: string) => Effect.Effect<Batch, ApiError>
    readonly cancel: (id: string) => Effect.Effect<Batch, ApiError>
  }
>()("concierge/proxy/Batches") {
  static readonly layer = Layer.effect(
    Batches,
    Effect.gen(function* () {
      const store = yield* BatchStore
      const imports = yield* ImportStore
      const runner = yield* Runner
      const upstream = yield* Upstream
      const stores = Context.make(BatchStore, store).pipe(Context.add(ImportStore, imports))

      const find = (id: string) => Effect.provideService(findBatch(id), BatchStore, store)

      const { patience } = yield* CurrentDelays
      const toBatches = Effect.fnUntraced(function* (batches: ReadonlyArray<BatchRecord>) {
        const ids = batches.map(({ id }) => id)
        const counts = yield* store.counts(ids)
        const parts = Map.groupBy(yield* store.parts(...ids), ({ batchId }) => batchId)
        const files = yield* imports.filesOf(ids)
        return batches.map((batch) =>
          toBatch(batch, parts.get(batch.id) ?? [], counts.get(batch.id), files.get(batch.id), patience)
        )
      })

      const show = (id: string) =>
        Effect.flatMap(find(id), (batch) => toBatches([batch])).pipe(
          Effect.flatMap(([batch]) =>
            batch === undefined ? refuse({ _tag: "NotFound", type: "batches", id }) : Effect.succeed(batch)
          )
        )

      /** Decides about a batch as it stands now, and has the runner look at it. */
      const decide = (
        id: string,
        decision: (
          batch: BatchRecord,
          parts: ReadonlyArray<PartRecord>
        ) => Effect.Effect<unknown, ApiError, BatchStore>,
        oneTimePassword?: string
      ) =>
        Effect.flatMap(find(id), (batch) => {
          const decided = Effect.flatMap(store.parts(batch.id), (parts) => decision(batch, parts))
          return oneTimePassword === undefined ? decided : runner.entrust(batch.id, oneTimePassword, decided)
        }).pipe(
          store.transaction,
          Effect.provideService(BatchStore, store),
          Effect.andThen(runner.wake(Number(id))),
          Effect.andThen(show(id))
        )

      /** What is kept of a file and what is left out; refuses what may not be paid unasked. */
      const admit = Effect.fnUntraced(function* (create: Create, payouts: ReadonlyArray<Payout>) {
        const { again, skipPaid } = create
        const candidates = yield* toCandidates(create.portCode, payouts)
        const repeated = yield* findRepeated(candidates)
        const leftOut = repeated.filter(({ earlier }) => skipPaid === true && earlier.standing !== "drafted")
        const out = new Set(leftOut.map(({ line }) => line))
        const left = candidates.filter(({ line }) => !out.has(line))
        // beside skip_paid a reason speaks of what stands twice in the file alone: drafts elsewhere may be approved at any time
        const stopped = again === undefined || skipPaid === true ? repeated : yield* findUsedUp(left, again)
        const twins = again === undefined ? findTwins(left) : []
        const before = stopped.filter(({ line }) => !out.has(line))
        const isBefore = new Set(before.map(({ line }) => line))
        const refused = left.length === 0 ? leftOut : [...before, ...twins.filter(({ line }) => !isBefore.has(line))]
        if (refused.length > 0) {
          const rows = refused.toSorted((a, b) => a.line - b.line)
          const indexes = new Map(create.rows.map(({ line }, index) => [line, index]))
          return yield* refuse({ _tag: "PaidBefore", rows, indexes })
        }
        const repeats = new Map(repeated.map(({ earlier, line }) => [line, Number(earlier.rowId)]))
        return {
          rows: left.map((candidate) => toNewRow(candidate.payout, candidate, repeats.get(candidate.line))),
          leftOut
        }
      })

      return Batches.of({
        create: Effect.fnUntraced(function* (create) {
          const { payouts, problems } = checkBatch(create)
          if (problems.some(isError)) return yield* refuse({ _tag: "InvalidDocument", problems })
          const origin = portOf(create.portCode)
          if (origin === undefined) return yield* Effect.die("a file without an origin was found in order")
          const isKnown = (yield* store.findByExternalId(create.externalId)) !== undefined
          const misfits = isKnown ? [] : yield* findMisfits(instructedIn(payouts), upstream.urgent)
          if (misfits.length > 0) {
            const indexOf = (wanted: number) => create.rows.findIndex(({ line }) => line === wanted)
            const placed = misfits.map(({ at, line, ...problem }) => ({
              ...problem,
              at: ["data", "attributes", "rows", indexOf(line), ...at]
            }))
            return yield* refuse({ _tag: "InvalidDocument", problems: [...placed, ...problems] })
          }
          const contentHash = contentHashOf(create.name, origin, payouts)
          const { batch, isNew } = yield* store.transaction(
            Effect.gen(function* () {
              const existing = yield* store.findByExternalId(create.externalId)
              if (existing !== undefined) {
                if (existing.contentHash === contentHash) return { batch: existing, isNew: false }
                return yield* refuse({ _tag: "ExternalIdTaken", externalId: create.externalId })
              }
              if ((yield* store.active) >= mostActive)
                return yield* refuse({ _tag: "Overloaded", retryAfterSeconds: 60 })
              const { leftOut, rows } = yield* admit(create, payouts)
              const { again = null, externalId, name, portCode } = create
              const fresh = {
                again,
                againKey: again === null ? null : reasonKey(again),
                contentHash,
                externalId,
                name,
                portCode,
                totals: totalsOf(rows),
                leftOutCount: leftOut.length,
                leftOutLines: leftOut.slice(0, mostLines).map(({ line }) => line),
                message: null
              }
              const kept = leftOut.map((row) => toLeftOut(row, row.earlier))
              return { batch: yield* store.insert(fresh, rows, kept), isNew: true }
            }).pipe(Effect.provideService(BatchStore, store))
          )
          const shown = yield* show(String(batch.id))
          const leftOut = yield* store.leftOut(batch.id)
          yield* runner.wake(batch.id)
          return { batch: shown, isNew, leftOut, warnings: problems }
        }),

        show,

        list: Effect.fnUntraced(function* ({ number, perPage }, externalId) {
          if (externalId !== undefined) {
            const found = yield* store.findByExternalId(externalId)
            const items = found === undefined ? [] : [found]
            return { items: yield* toBatches(number === 1 ? items : []), total: items.length }
          }
          const { items, total } = yield* store.page((number - 1) * perPage, perPage)
          return { items: items.length === 0 ? [] : yield* toBatches(items), total }
        }),

        rows: Effect.fnUntraced(function* (id, { number, perPage }, states) {
          const batch = yield* find(id)
          const which = states && shownIn(batch, states)
          const { items, total } = yield* store.rowPage(batch.id, (number - 1) * perPage, perPage, which)
          const mends = yield* store.lastMends(items.map((row) => row.id))
          const parts = new Map((yield* store.parts(batch.id)).map((part) => [part.id, part.state]))
          return {
            items: items.map((row) => toRow(batch, parts.get(row.partId ?? 0) ?? null, row, mends.get(row.id))),
            total
          }
        }),

        parts: Effect.fnUntraced(function* (id, { number, perPage }) {
          const batch = yield* find(id)
          const parts = yield* store.parts(batch.id)
          return { items: parts.slice((number - 1) * perPage, number * perPage).map(toPart), total: parts.length }
        }),

        approve: Effect.fnUntraced(function* (id, approval, oneTimePassword) {
          const overtaken = yield* Effect.provide(findOvertaken(yield* find(id)), stores)
          return yield* decide(
            id,
            Effect.fnUntraced(function* (batch, parts) {
              const approvedTotal = yield* readApproval(batch, parts, approval)
              if (batch.state !== "quoted") return
              if (batch.inDoubt) return yield* refuseInDoubt(batch, "approve")
              const rows = yield* Effect.provide(overtaken, stores)
              if (rows.length > 0) return yield* refuse({ _tag: "PaidBefore", rows })
              yield* store.update(batch.id, { approvedTotal })
              const approvedAt = yield* Clock.currentTimeMillis
              yield* store.moveParts(batch.id, "quoted", "approved", "client", { approvedAt })
            }),
            oneTimePassword
          )
        }),

        adopt: (id) =>
          decide(
            id,
            Effect.fnUntraced(function* (batch, parts) {
              yield* check("adopt", batch, parts)
              const isFree = ({ requestId }: FoundRequest) =>
                Effect.map(store.findByRequest(requestId), (owner) => owner === undefined)
              const taken: Array<readonly [FoundRequest, ReadonlyArray<FoundRequest>]> = []
              for (const part of parts.filter(isHeld)) {
                const same = part.found.filter(({ samePayments }) => samePayments)
                if (same.length === 0) return yield* refuse(nothingToAdopt)
                // another part may have the same payments, and one of these requests
                const [found, ...others] = yield* Effect.filter(same, isFree)
                if (found === undefined) return yield* refuse(adoptedAlready)
                // whoever adopts one has seen the others
                yield* store.rememberRequests(others)
                yield* store.movePart(part.id, "held", "building", "client", {
                  requestId: found.requestId,
                  requestName: found.externalId,
                  requestTried: true,
                  found: [],
                  note: `Request ${found.requestId} was found at the provider and taken for these payments.`
                })
                taken.push([found, others])
              }
              for (const [found, others] of taken) {
                const paid = others.filter(({ quoteAcceptedAt }) => quoteAcceptedAt !== undefined)
                const alsoPaid = yield* Effect.filter(paid, isFree)
                if (alsoPaid.length === 0) continue
                const ids = alsoPaid.map(({ requestId }) => requestId).join(", ")
                const detail = `Request ${ids} has the same payments as request ${found.requestId}, and was accepted, too: ask the provider.`
                yield* addAnomaly(batch.id, { code: "found_twice", detail, requestId: found.requestId })
              }
            })
          ),

        repeat: (id, again) =>
          decide(
            id,
            Effect.fnUntraced(function* (batch, parts) {
              yield* check("repeat", batch, parts)
              yield* store.update(batch.id, { again, againKey: reasonKey(again) })
              for (const { found, id: partId } of parts.filter(isHeld)) {
                const ids = found.map(({ requestId }) => requestId)
                const note = `Made although request ${ids.join(", ")} was found at the provider: ${again}`
                yield* store.rememberRequests(found)
                const patch = { searched: "overruled" as const, found: [], note }
                yield* store.movePart(partId, "held", "building", "client", patch)
              }
            })
          ),

        requote: (id) =>
          decide(
            id,
            Effect.fnUntraced(function* (batch, parts) {
              yield* check("requote", batch, parts)
              if (batch.inDoubt) return yield* refuseInDoubt(batch, "requote")
              // what is accepted already stays within what was approved
              if (!parts.some(({ state }) => spends.has(state))) yield* store.update(batch.id, { approvedTotal: null })
              for (const part of parts.filter(({ state }) => state === "expired")) {
                yield* store.resetRows(part.id)
                const fresh = { ...freshDraft(part), rebuilds: 0, note: null }
                yield* store.movePart(part.id, "expired", "building", "client", fresh)
              }
            })
          ),

        cancel: (id) =>
          decide(
            id,
            Effect.fnUntraced(function* (batch, parts) {
              if (batch.state === "cancelled") return
              const given = parts.filter(isCancelledThere)
              if (batch.state === "working" && given.length > 0)
                return yield* Effect.forEach(given, endByHand, { discard: true })
              yield* check("cancel", batch, parts)
              for (const part of parts) {
                // its quote may be accepted already: the provider is asked
                if (part.state === "approved") yield* store.updatePart(part.id, { cancelRequested: true })
                else if (canMove(part.state, "cancelled", "client")) {
                  const reason = { cancellationReason: "cancelled_by_user", found: [] } as const
                  yield* store.movePart(part.id, part.state, "cancelled", "client", reason)
                  yield* abandon(part)
                }
              }
              // from `building` on, the batch's state follows from its parts
              if (!isPartState(batch.state)) yield* store.move(batch.id, batch.state, "cancelled", "client")
            })
          )
      })
    })
  )
}

export interface Created {
  readonly batch: Batch
  readonly isNew: boolean
  /** The rows that were left out of it, as documents show them. */
  readonly leftOut: typeof LeftOutRows.Type
  readonly warnings: ReadonlyArray<Problem>
}

const isHeld = ({ state }: PartRecord): boolean => state === "held"

const nothingToAdopt: ApiError = {
  _tag: "Conflict",
  what: "what was found at the provider",
  found: "other payments than these",
  wanted: "these very payments to be adopted: cancel the batch, or repeat it with a reason"
}

const adoptedAlready: ApiError = {
  _tag: "Conflict",
  what: "the request that was found",
  found: "another part's by now",
  wanted: "nobody's: cancel the batch, or repeat it with a reason"
}

/** More batches than anybody follows at a time. */
export const mostActive = 1_000
