import type { Earlier, Repeated } from "@concierge/api/PaidBefore"
import { givenOf } from "@concierge/domain/Identity"
import { toDecimal } from "@concierge/domain/Money"
import { type Payout, samePayments } from "@concierge/domain/Payout"
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
import type { BatchRecord, BatchStore, RowRecord } from "../store/batches.ts"
import type { EarlierRecord } from "../store/earlier.ts"
import { keysOf } from "../store/identity.ts"

/** How this payer's payments are recognised: a setting. */
export const CurrentRepeatRule = Context.Reference<RepeatRule>("concierge/proxy/RepeatRule", {
  defaultValue: () => defaultRule
})

/** The rows of a file that would pay what another batch pays, by line. `index` is each payout's place in its document. */
export const findRepeated = Effect.fnUntraced(function* (
  store: BatchStore["Service"],
  originCode: string,
  payouts: ReadonlyArray<Payout>
) {
  const repeated: Array<Repeated & { readonly _tag: "Earlier" }> = []
  for (const payout of payouts) {
    const compared = yield* toCompared(store, originCode, payout)
    const earlier = yield* findEarlier(store, compared, { batchId: 0, approved: false })
    if (earlier === undefined) continue
    const { line, reference } = payout
    repeated.push({ _tag: "Earlier", line, index: undefined, reference, earlier })
  }
  return repeated
})

/** The rows that pay the same as another one of the same file. */
export const findTwins = (payouts: ReadonlyArray<Payout>): ReadonlyArray<Repeated> => {
  const references = new Map(payouts.map(({ line, reference }) => [line, reference]))
  return samePayments(payouts).map(({ first, line }) => ({
    _tag: "InFile",
    line,
    index: undefined,
    reference: references.get(line),
    first
  }))
}

/**
 * The rows of a batch that is about to be approved whose payment was approved in another batch meanwhile, and was not
 * allowed when the batch was made.
 */
export const findOvertaken = Effect.fnUntraced(function* (
  store: BatchStore["Service"],
  { id: batchId, portCode: originCode }: BatchRecord
) {
  const overtaken: Array<Repeated> = []
  for (const row of yield* store.rows(batchId)) {
    const given = { amount: null, budget: null, [row.given]: row[row.given] }
    const earlier = yield* findEarlier(store, { ...row, ...given, originCode }, { batchId, approved: true })
    if (earlier === undefined || earlier.rowId === String(row.repeatsRowId)) continue
    const { line, reference } = row
    overtaken.push({ _tag: "Earlier", line, index: undefined, reference: reference ?? undefined, earlier })
  }
  return overtaken
})

/** The payment that stands most in the way of this one: what is paid or under way before what is drafted. */
const findEarlier = Effect.fnUntraced(function* (
  store: BatchStore["Service"],
  payment: Compared,
  query: { readonly batchId: number; readonly approved: boolean }
) {
  const now = yield* Clock.currentTimeMillis
  const rule = yield* CurrentRepeatRule
  const candidates = yield* store.earlier(payment, { ...query, since: now - rule.window })
  const found = candidates
    .flatMap((candidate) => toEarlier(payment, candidate, now, rule) ?? [])
    .toSorted((a, b) => order[a.standing] - order[b.standing])
  return found[0]
})

const order = { paid: 0, "under way": 1, drafted: 2 } as const

const toEarlier = (payment: Compared, earlier: EarlierRecord, now: number, rule: RepeatRule): Earlier | undefined => {
  const { again, at, batchId, batchState, inDoubt, line, rowId, state } = earlier
  const by = repeats(payment, earlier, now - at, rule)
  const standing = standingOf(batchState, state, inDoubt === 1)
  if (by === undefined || standing === "unpaid") return undefined
  const isChanged = !isSamePayment(payment, earlier)
  return {
    by,
    isChanged,
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

/** What a payment is compared by. An instruction that we have made ourselves stands for its account. */
export const toCompared = Effect.fnUntraced(function* (
  store: BatchStore["Service"],
  originCode: string,
  { how, howMuch, port, reference }: Pick<Payout, "how" | "howMuch" | "port" | "reference">
) {
  const keys = keysOf(reference, how)
  const own = how._tag === "Instruction" ? yield* store.accountOfInstruction(how.id) : undefined
  const compared: Compared & Pick<RowRecord, "referenceKey" | "accountKey"> = {
    ...keys,
    accountKey: own ?? keys.accountKey,
    portCode: port.code,
    originCode,
    amount: null,
    budget: null,
    [givenOf(howMuch)]: toDecimal(howMuch.money)
  }
  return compared
})
