import type { Earlier, Repeated } from "@concierge/api/PaidBefore"
import { givenOf, reasonKey } from "@concierge/domain/Identity"
import { toDecimal } from "@concierge/domain/Money"
import type { Payout } from "@concierge/domain/Payment"
import {
  type Compared,
  defaultRule,
  isSamePayment,
  repeats,
  type RepeatRule,
  standingOf
} from "@concierge/domain/Repeat"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import { BatchStore, type EarlierQuery } from "../../store/BatchStore.ts"
import type { BatchRecord, ComparedRow, EarlierRecord, RowRecord } from "../../store/records.ts"
import { keysOf } from "../../store/identity.ts"

/** How this payer's payments are recognised: a setting. */
export const CurrentRepeatRule = Context.Reference<RepeatRule>("concierge/proxy/RepeatRule", {
  defaultValue: () => defaultRule
})

/** A payment of a file, and what it is compared by. */
export interface Candidate extends Compared, Pick<Payout, "line" | "reference"> {
  readonly payout: Payout
}

/** What the payments of a file are compared by. An instruction that we have made ourselves stands for its account. */
export const toCandidates = (originCode: string, payouts: ReadonlyArray<Payout>) =>
  Effect.forEach(
    payouts,
    Effect.fnUntraced(function* (payout) {
      const { accountOfInstruction } = yield* BatchStore
      const { how, howMuch, line, port, reference } = payout
      const keys = keysOf(reference, how)
      const own = how._tag === "Instruction" ? yield* accountOfInstruction(how.id) : undefined
      const candidate: Candidate = {
        ...keys,
        ...(own === undefined ? {} : { accountKey: own }),
        portCode: port.code,
        originCode,
        amount: null,
        budget: null,
        [givenOf(howMuch)]: toDecimal(howMuch.money),
        line,
        reference,
        payout
      }
      return candidate
    })
  )

/** The payments that another batch pays, has under way or has drafted. */
export const findRepeated = Effect.fnUntraced(function* (candidates: ReadonlyArray<Candidate>) {
  const search = yield* makeSearch({ batchId: 0, approved: false })
  return yield* collect(candidates, (candidate) => search(candidate))
})

/** The payments that were repeated for this very reason. A reason can be used once. */
export const findUsedUp = Effect.fnUntraced(function* (candidates: ReadonlyArray<Candidate>, again: string) {
  const search = yield* makeSearch({ batchId: 0, approved: false, againKey: reasonKey(again) })
  return yield* collect(candidates, (candidate) => search(candidate))
})

/** The payments that pay the same account the same as an earlier line of the same file. */
export const findTwins = (
  payments: ReadonlyArray<Compared & { readonly line: number; readonly reference: string | null | undefined }>
): ReadonlyArray<Repeated> => {
  const firsts = new Map<string, number>()
  return payments.flatMap(({ accountKey, amount, budget, line, portCode, reference }) => {
    const key = JSON.stringify([accountKey, portCode, amount, budget])
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, line)
    return first === undefined ? [] : [{ _tag: "InFile", line, reference: reference ?? undefined, first }]
  })
}

/** The payment of another batch by which a row that had failed was made again, before the provider tried it once more. */
export const findPaidAgain = Effect.fnUntraced(function* (batch: BatchRecord, row: RowRecord) {
  const search = yield* makeSearch({ batchId: batch.id, approved: true })
  return yield* search(asImported(row, batch))
})

/**
 * The payment of another batch that a failed one would repeat, tried again at this account: at the one that it had, too, and a
 * drafted one. At most one.
 */
export const findInTheWay = Effect.fnUntraced(function* (batch: BatchRecord, row: RowRecord, accountKey: string) {
  const search = yield* makeSearch({ batchId: batch.id, approved: false })
  const tried = [row.accountKey, accountKey].map((key) => ({ ...asImported(row, batch), accountKey: key }))
  const found = yield* collect(tried, (payment) => search(payment, row.repeatsRowId))
  return found.slice(0, 1)
})

/** A row as it was given: what the quote has computed is compared with nothing. */
export const asImported = (row: ComparedRow, { portCode: originCode }: BatchRecord): ComparedRow & Compared => ({
  ...row,
  originCode,
  amount: row.given === "amount" ? row.amount : null,
  budget: row.given === "budget" ? row.budget : null
})

const collect = <A extends { readonly line: number; readonly reference: string | null | undefined }>(
  payments: ReadonlyArray<A>,
  search: (payment: A) => Effect.Effect<Earlier | undefined>
) =>
  Effect.map(Effect.forEach(payments, search), (found) =>
    payments.flatMap(({ line, reference }, index) => {
      const earlier = found[index]
      return earlier === undefined
        ? []
        : [{ _tag: "Earlier" as const, line, reference: reference ?? undefined, earlier }]
    })
  )

/** A search for the payment that stands most in the way of one: what is paid or under way before what is drafted. */
const makeSearch = Effect.fnUntraced(function* (query: Omit<EarlierQuery, "since" | "first" | "isNamed">) {
  const store = yield* BatchStore
  const now = yield* Clock.currentTimeMillis
  const rule = yield* CurrentRepeatRule
  const since = now - rule.window
  const all = { ...query, since, first: yield* store.firstSince(since), isNamed: rule.references === "unique" }
  return (payment: Compared, except?: number | null) =>
    Effect.map(store.earlier(payment, except === undefined ? all : { ...all, except }), (candidates) =>
      mostInTheWay(payment, candidates, now, rule)
    )
})

/** Of the payments that may be the same as one, that which stands most in its way, if one does. */
export const mostInTheWay = (
  payment: Compared,
  candidates: ReadonlyArray<EarlierRecord>,
  now: number,
  rule: RepeatRule
): Earlier | undefined => {
  const found = candidates.flatMap((candidate) => toEarlier(payment, candidate, now, rule) ?? [])
  return found.toSorted((a, b) => order[a.standing] - order[b.standing])[0]
}

const order = { paid: 0, "under way": 1, drafted: 2 } as const

const toEarlier = (payment: Compared, earlier: EarlierRecord, now: number, rule: RepeatRule): Earlier | undefined => {
  const { again, at, batchId, batchState, inDoubt, line, partState, rowId, rowInDoubt, state } = earlier
  const by = repeats(payment, earlier, now - at, rule)
  const standing = rowInDoubt ? "under way" : standingOf(partState ?? batchState, state, inDoubt)
  if (by === undefined || standing === "unpaid") return undefined
  return {
    by,
    isChanged: !isSamePayment(payment, earlier),
    isRecent: now - at < rule.window,
    standing,
    batchState,
    line,
    state,
    at,
    again: again ?? undefined,
    batchId: String(batchId),
    rowId: String(rowId)
  }
}
