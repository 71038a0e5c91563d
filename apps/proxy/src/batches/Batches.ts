import { createHash, randomBytes } from "node:crypto"
import type { ApiError } from "@concierge/api/errors"
import { type Approval, type Batch, checkBatch, type Create } from "@concierge/api/resources/batches"
import type { Row } from "@concierge/api/resources/rows"
import { batchActions, canMove, isApproved } from "@concierge/domain/Batch"
import { decimalString, parseAmount, toDecimal } from "@concierge/domain/Money"
import type { Payout } from "@concierge/domain/Payout"
import { error, isError, type Problem } from "@concierge/domain/Problem"
import * as BigDecimal from "effect/BigDecimal"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import { refuse } from "../refuse.ts"
import { type BatchRecord, BatchStore, type NewRow, type Page as Part } from "../store/batches.ts"
import type { Page } from "@concierge/api/Page"
import { Runner } from "./Runner.ts"
import { abandon, nextDraft, withoutOutputs } from "./step.ts"
import { totalsOf } from "./totals.ts"
import { currencyOf, toBatch, toRow } from "./view.ts"

/** What people decide about batches. The rest is done by the {@link Runner}. */
export class Batches extends Context.Service<
  Batches,
  {
    /** Keeps a payout file, once: the same again is the batch that is there. */
    readonly create: (create: Create) => Effect.Effect<Created, ApiError>
    readonly show: (id: string) => Effect.Effect<Batch, ApiError>
    /** Newest first; pages count from 1. */
    readonly list: (page: Page) => Effect.Effect<Part<Batch>>
    readonly rows: (id: string, page: Page) => Effect.Effect<Part<Row>, ApiError>
    /** Agrees to spend at most so much; the quote is then accepted, with the one-time password if the account wants one. */
    readonly approve: (id: string, approval: Approval, oneTimePassword?: string) => Effect.Effect<Batch, ApiError>
    /** Has an expired batch built and quoted anew. */
    readonly requote: (id: string) => Effect.Effect<Batch, ApiError>
    readonly cancel: (id: string) => Effect.Effect<Batch, ApiError>
  }
>()("concierge/proxy/Batches") {
  static readonly layer = Layer.effect(
    Batches,
    Effect.gen(function* () {
      const store = yield* BatchStore
      const runner = yield* Runner

      const find = Effect.fnUntraced(function* (id: string): Effect.fn.Return<BatchRecord, ApiError> {
        const batch = /^[1-9]\d{0,14}$/.test(id) ? yield* store.find(Number(id)) : undefined
        return batch ?? (yield* refuse({ _tag: "NotFound", type: "batches", id }))
      })

      const toBatches = Effect.fnUntraced(function* (batches: ReadonlyArray<BatchRecord>) {
        const counts = yield* store.counts(batches.map(({ id }) => id))
        return batches.map((batch) => toBatch(batch, counts.get(batch.id)))
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
        decision: (batch: BatchRecord) => Effect.Effect<unknown, ApiError>,
        oneTimePassword?: string
      ) =>
        Effect.flatMap(find(id), decision).pipe(
          store.together,
          Effect.andThen(runner.wake(Number(id), oneTimePassword)),
          Effect.andThen(show(id))
        )

      return Batches.of({
        create: Effect.fnUntraced(function* (create) {
          const { payouts, problems } = checkBatch(create)
          if (problems.some(isError)) return yield* refuse({ _tag: "InvalidDocument", problems })
          const rows = payouts.map(toNewRow)
          const content = contentOf(create, payouts)
          const { batch, isNew } = yield* store.together(
            Effect.gen(function* () {
              const existing = yield* store.findByExternalId(create.externalId)
              if (existing !== undefined) {
                if (existing.content === content) return { batch: existing, isNew: false }
                return yield* refuse({ _tag: "ExternalIdTaken", externalId: create.externalId })
              }
              if ((yield* store.unfinished).length >= mostUnfinished)
                return yield* refuse({ _tag: "Overloaded", retryAfterSeconds: 60 })
              const { externalId, name, portCode } = create
              const totals = JSON.stringify(totalsOf(rows))
              const tag = randomBytes(6).toString("hex")
              return {
                batch: yield* store.insert({ externalId, name, portCode, content, totals, tag }, rows),
                isNew: true
              }
            })
          )
          const shown = yield* show(String(batch.id))
          yield* runner.wake(batch.id)
          return { batch: shown, isNew, warnings: problems }
        }),

        show,

        list: Effect.fnUntraced(function* ({ number, perPage }) {
          const { items, total } = yield* store.page((number - 1) * perPage, perPage)
          return { items: items.length === 0 ? [] : yield* toBatches(items), total }
        }),

        rows: Effect.fnUntraced(function* (id, { number, perPage }) {
          const batch = yield* find(id)
          const { items, total } = yield* store.rowPage(batch.id, (number - 1) * perPage, perPage)
          return { items: items.map(toRow), total }
        }),

        approve: (id, approval, oneTimePassword) => {
          const decision = (batch: BatchRecord) =>
            Effect.flatMap(Clock.currentTimeMillis, (now) => {
              const approved = readApproval(batch, approval, now)
              if (Result.isFailure(approved)) return refuse(approved.failure)
              if (batch.state !== "quoted") return Effect.void
              return store.move(batch.id, "quoted", "approved", { approvedTotal: approved.success })
            })
          return decide(id, decision, oneTimePassword)
        },

        requote: (id) =>
          decide(id, (batch) => {
            const { state } = batch
            if (state !== "expired")
              return refuse({
                _tag: "NotInState",
                of: "batch",
                action: "requote",
                state,
                allowed: batchActions.requote
              })
            const fresh = { ...nextDraft(batch), rebuilds: 0, note: null }
            return Effect.andThen(withoutOutputs(store, batch.id), store.move(batch.id, state, "building", fresh))
          }),

        cancel: (id) =>
          decide(id, (batch) => {
            const { state } = batch
            if (state === "cancelled") return Effect.void
            if (!canMove(state, "cancelled")) {
              return refuse({ _tag: "NotInState", of: "batch", action: "cancel", state, allowed: batchActions.cancel })
            }
            // its quote may be accepted already: only the provider can say
            if (state === "approved") return store.update(batch.id, { cancelRequested: 1 })
            const reason = { cancellationReason: "cancelled_by_user" }
            return Effect.andThen(store.move(batch.id, state, "cancelled", reason), abandon(store, batch))
          })
      })
    })
  )
}

export interface Created {
  readonly batch: Batch
  readonly isNew: boolean
  readonly warnings: ReadonlyArray<Problem>
}

/** More batches than anybody follows at a time. */
const mostUnfinished = 1_000

/** The limit that an approval sets, as it is kept; or why the batch cannot be approved within it. */
const readApproval = (batch: BatchRecord, { totalToSpend }: Approval, now: number): Result.Result<string, ApiError> =>
  Result.gen(function* () {
    const currency = currencyOf(batch)
    const { acceptQuoteBefore: at, state, totalToSpend: quoted } = batch
    const { value: limit } = yield* Result.mapError(parseAmount(totalToSpend, currency), (reason): ApiError => {
      return { _tag: "InvalidDocument", problems: [error(["data", "attributes", "total_to_spend"], reason)] }
    })
    const approved = decimalString(limit)
    if (isApproved(state) && batch.approvedTotal === approved) return approved
    if (state !== "quoted" || quoted === null) {
      return yield* Result.fail<ApiError>({
        _tag: "NotInState",
        of: "batch",
        action: "approve",
        state,
        allowed: batchActions.approve
      })
    }
    if (at !== null && at <= now) {
      return yield* Result.fail<ApiError>({ _tag: "Overdue", action: "accept_quote", reason: "quote_not_accepted", at })
    }
    const total = BigDecimal.fromStringUnsafe(quoted)
    return BigDecimal.isGreaterThan(total, limit)
      ? yield* Result.fail<ApiError>({ _tag: "OverLimit", currency, total, limit })
      : approved
  })

/** What makes two imports the same: everything that was asked for, however it was written. */
const contentOf = ({ name, portCode }: Create, payouts: ReadonlyArray<Payout>): string => {
  const content = payouts.map(({ how, howMuch, line, payee, port, reference }) => [
    line,
    reference ?? null,
    payee,
    port.code,
    howMuch._tag,
    toDecimal(howMuch.money),
    how._tag === "Instruction"
      ? how
      : [how.rail.paymentMethodType, Object.entries(how.account).toSorted(([a], [b]) => (a < b ? -1 : 1))]
  ])
  return createHash("sha256")
    .update(JSON.stringify([name, portCode, content]))
    .digest("hex")
}

const toNewRow = ({ how, howMuch, line, payee, port, reference }: Payout): NewRow => {
  const given = howMuch._tag === "Amount" ? "amount" : "budget"
  return {
    line,
    reference: reference ?? null,
    payeeName: payee._tag === "New" ? payee.name : (payee.name ?? `user ${payee.id}`),
    payeeEmail: payee._tag === "New" ? (payee.email ?? null) : null,
    payeeId: payee._tag === "Known" ? payee.id : null,
    instructionId: how._tag === "Instruction" ? how.id : null,
    portCode: port.code,
    paymentMethodType: how._tag === "Account" ? how.rail.paymentMethodType : null,
    account: how._tag === "Account" ? JSON.stringify(how.account) : null,
    given,
    amount: null,
    budget: null,
    [given]: toDecimal(howMuch.money)
  }
}
