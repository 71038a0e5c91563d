import type { ApiError } from "@concierge/api/ApiError"
import type { Mending as Wanted, Row } from "@concierge/api/resources/rows"
import { accountKey } from "@concierge/domain/Identity"
import { may, type RowAction } from "@concierge/domain/Mend"
import { checkPayout, type PayoutDraft } from "@concierge/domain/Payout"
import type { How } from "@concierge/domain/Payment"
import { isFinal, type PartState } from "@concierge/domain/Part"
import { portOf } from "@concierge/domain/Port"
import { error, isError, type Problem } from "@concierge/domain/Problem"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { refuse } from "../refuse.ts"
import { findBatch, isRecordId } from "./findBatch.ts"
import { BatchStore } from "../store/BatchStore.ts"
import type { BatchRecord, MendRecord, RowRecord } from "../store/records.ts"
import { matchRows } from "./matchRows.ts"
import { findInTheWay } from "./repeats/radar.ts"
import { Runner } from "./run/Runner.ts"
import { toRow } from "./view.ts"

/**
 * What people decide about payments that failed. A decision is an intent that is kept; the {@link Runner} carries it out
 * (`run/pay/mend.ts`). What is paid, or may be, is never mended.
 */
export class Mending extends Context.Service<
  Mending,
  {
    readonly show: (id: string) => Effect.Effect<Row, ApiError>
    /** Gives a failed payment another account, or an instruction that its payee has at the provider. */
    readonly mend: (id: string, wanted: Wanted, oneTimePassword?: string) => Effect.Effect<Row, ApiError>
    /** The same for several failed payments of a batch, as a file has them: all of them, or none. */
    readonly mendAll: (
      batchId: string,
      drafts: ReadonlyArray<PayoutDraft>
    ) => Effect.Effect<ReadonlyArray<Row>, ApiError>
    /** Keeps that nobody mends it. */
    readonly letGo: (id: string) => Effect.Effect<Row, ApiError>
  }
>()("concierge/proxy/Mending") {
  static readonly layer = Layer.effect(
    Mending,
    Effect.gen(function* () {
      const store = yield* BatchStore
      const runner = yield* Runner

      const find = Effect.fnUntraced(function* (id: string): Effect.fn.Return<Found, ApiError> {
        const row = isRecordId(id) ? yield* store.findRow(Number(id)) : undefined
        const batch = row === undefined ? undefined : yield* store.find(row.batchId)
        if (row === undefined || batch === undefined) return yield* refuse({ _tag: "NotFound", type: "rows", id })
        return { row, batch, last: (yield* store.lastMends([row.id])).get(row.id) }
      })

      const show = Effect.fnUntraced(function* (id: string) {
        const { batch, last, row } = yield* find(id)
        const part = row.partId === null ? undefined : yield* store.findPart(row.partId)
        return toRow(batch, part?.state ?? null, row, last)
      })

      const check = (action: RowAction, { row: { state } }: Found): Effect.Effect<void, ApiError> => {
        const refused = may(action, state)
        return refused === undefined ? Effect.void : refuse(refused)
      }

      /** Keeps another account for a payment; whether anything is new. */
      const keep = Effect.fnUntraced(function* (
        found: Found,
        how: How
      ): Effect.fn.Return<boolean, ApiError, BatchStore> {
        const { batch, last, row } = found
        const key = accountKey(how)
        const isSame = last?.accountKey === key && sameText(last.account, how)
        if (isSame && (last.state === "waiting" || (last.state === "taken" && row.state !== "failed"))) return false
        yield* check("mend", found)
        if (last?.state === "waiting") return yield* refuse(otherUnderWay)
        const part = row.partId === null ? undefined : yield* store.findPart(row.partId)
        if (part !== undefined && isFinal(part.state)) return yield* refuse(notUnderWay(part.state))
        if (how._tag === "Account" && row.account !== null && last?.state !== "taken" && sameText(row.account, how))
          return yield* refuse({ _tag: "InvalidDocument", problems: [error([...attributes, "account"], sameAccount)] })
        const inTheWay = yield* findInTheWay(batch, row, key)
        if (inTheWay.length > 0) return yield* refuse({ _tag: "PaidBefore", isMend: true, rows: inTheWay })
        yield* store.addMend({
          rowId: row.id,
          batchId: batch.id,
          state: "waiting",
          account: how._tag === "Account" ? how.account : null,
          paymentMethodType: how._tag === "Account" ? how.rail.paymentMethodType : null,
          accountKey: key,
          formerKey: row.accountKey,
          instructionId: how._tag === "Instruction" ? how.id : null,
          ...untried,
          note: null
        })
        // what other payments are compared with from now on is where the money is to go
        yield* store.updateRow(row.id, { accountKey: key })
        // whoever carries the batch, wherever that is, is called by it
        yield* store.update(batch.id, {})
        return true
      })

      const provided = <A>(effect: Effect.Effect<A, ApiError, BatchStore>) =>
        store.transaction(Effect.provideService(effect, BatchStore, store))

      return Mending.of({
        show,

        mend: Effect.fnUntraced(function* (id, wanted, oneTimePassword) {
          const { row } = yield* provided(
            Effect.gen(function* () {
              const found = yield* find(id)
              const { how, problems } = howOf(found, wanted)
              if (how === undefined) return yield* refuse({ _tag: "InvalidDocument", problems })
              const kept = keep(found, how)
              yield* oneTimePassword === undefined ? kept : runner.entrust(found.batch.id, oneTimePassword, kept)
              return found
            })
          )
          yield* runner.wake(row.batchId)
          return yield* show(id)
        }),

        mendAll: Effect.fnUntraced(function* (batchId, drafts) {
          const ids = yield* provided(
            Effect.gen(function* () {
              const batch = yield* findBatch(batchId)
              const rows = yield* store.rows(batch.id)
              const { matched, problems } = matchRows(rows, drafts)
              for (const { draft, row } of matched) {
                const found = { batch, row, last: (yield* store.lastMends([row.id])).get(row.id) }
                const wanted = howOf(found, wantedIn(draft))
                if (wanted.how === undefined) {
                  const ofRow = wanted.problems.map(({ at, ...problem }) => ({
                    ...problem,
                    at: at.slice(attributes.length),
                    line: draft.line
                  }))
                  problems.push(...ofRow)
                } else if (problems.length === 0) {
                  yield* keep(found, wanted.how).pipe(
                    Effect.catchTag("InvalidDocument", (refused) =>
                      Effect.sync(() => {
                        problems.push(
                          ...refused.problems.map((problem) => ({
                            ...problem,
                            at: problem.at.slice(attributes.length),
                            line: draft.line
                          }))
                        )
                      })
                    )
                  )
                }
              }
              if (problems.length > 0) return yield* refuse({ _tag: "InvalidFile", problems })
              return matched.map(({ row }) => row.id)
            })
          )
          yield* runner.wake(Number(batchId))
          return yield* Effect.forEach(ids, (id) => show(String(id)))
        }),

        letGo: Effect.fnUntraced(function* (id) {
          yield* provided(
            Effect.gen(function* () {
              const found = yield* find(id)
              const { batch, last, row } = found
              yield* check("let_go", found)
              if (last?.state === "waiting") return yield* refuse(otherUnderWay)
              if (last?.state === "let_go") return
              yield* store.addMend({
                rowId: row.id,
                batchId: batch.id,
                state: "let_go",
                account: null,
                paymentMethodType: null,
                accountKey: null,
                formerKey: row.accountKey,
                instructionId: null,
                ...untried,
                note: null
              })
            })
          )
          return yield* show(id)
        })
      })
    })
  )
}

interface Found {
  readonly row: RowRecord
  readonly batch: BatchRecord
  /** Its last mending. */
  readonly last: MendRecord | undefined
}

/** Of a mending about which nothing was done yet. */
const untried = { instructionTried: false, retryTried: false, triedFrom: null, tries: 0, dueAt: null } as const

const attributes = ["data", "attributes"]

const sameAccount = {
  _tag: "Contradiction",
  other: "the account that failed",
  rule: "it is the same: give another, or name its instruction to try the same again"
} as const

const otherUnderWay: ApiError = {
  _tag: "Conflict",
  what: "another account of this payment",
  found: "being tried",
  wanted: "refused by the provider, or failed again, before one more is given"
}

/** Nobody would carry it out. */
const notUnderWay = (found: PartState): ApiError => ({
  _tag: "Conflict",
  what: "the part of the batch that has this payment",
  found,
  wanted: "working: pay the payment anew with the other account"
})

/** How a row of a file wants its payment to be paid. */
const wantedIn = ({ account, instruction_id: instructionId }: PayoutDraft): Wanted =>
  instructionId === undefined ? { _tag: "Account", account } : { _tag: "Instruction", instructionId }

/** The account that a payment is to be paid at, by the rules of its port; or everything that is wrong with it. */
const howOf = (
  { batch, row }: Pick<Found, "batch" | "row">,
  wanted: Wanted
): { readonly how: How | undefined; readonly problems: ReadonlyArray<Problem> } => {
  const origin = portOf(batch.portCode)
  if (origin === undefined) return { how: undefined, problems: [] }
  const draft: PayoutDraft = {
    line: row.line,
    payee_name: row.payeeName,
    port_code: row.portCode,
    [row.given]: row[row.given] ?? undefined,
    ...(wanted._tag === "Account"
      ? { account: wanted.account }
      : { account: {}, payee_id: row.payeeId ?? undefined, instruction_id: wanted.instructionId })
  }
  const { payout, problems } = checkPayout(draft, origin)
  return {
    how: payout?.how,
    problems: problems.filter(isError).map((problem) => ({ ...problem, at: [...attributes, ...problem.at] }))
  }
}

/** Whether an account is the same in every field, not only in those that name it. */
const sameText = (account: MendRecord["account"], how: How): boolean => {
  if (how._tag === "Instruction") return account === null
  const entries = Object.entries(how.account)
  return (
    account !== null &&
    Object.keys(account).length === entries.length &&
    entries.every(([name, value]) => account[name] === value)
  )
}
