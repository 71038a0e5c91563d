import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { ClientError } from "@concierge/api/ClientError"
import type { Client } from "@concierge/api/Client"
import type { Batch } from "@concierge/api/resources/batches"
import { rowStates } from "@concierge/api/resources/rows"
import { compare, format, type Money, toDecimal } from "@concierge/domain/Money"
import { printable } from "@concierge/domain/Text"
import { anomalyLines } from "./anomalies.ts"
import type { Asked } from "./cures.ts"
import { conflictsOf, fail, type Failure } from "../../Failure.ts"
import { follower, type Follower } from "./follow.ts"
import { decide } from "./held.ts"
import { Io } from "../../Io.ts"
import { paymentsOf } from "../../payments.ts"
import { patiently, type Proxy } from "../../Proxy.ts"
import { isTotal, showQuote, totalOf } from "./quote.ts"
import { calledInBatch, repeatedRows, repeatedTable } from "./repeats/repeated.ts"
import { type Stand, standOf } from "../../Stand.ts"
import { commandText } from "../../../show/text.ts"
import { duration } from "../../../show/time.ts"

/** What the payer allowed beforehand. */
export interface Policy extends Asked {
  /** Where things stand, for whoever ends the command. */
  readonly stand: Stand
  /** Never above this total. */
  readonly limit: Money | undefined
}

/** The policy, and what waits. */
interface Care extends Policy {
  readonly untilMoved: Follower
}

/** New quotes that are asked for without a person, and only below a limit. */
const maxRequotes = 3

/**
 * Brings a batch to its end from whatever state it is in: the same whether it was just made or this process is the third
 * to care for it. What it did is never remembered here, only read from the proxy, so that it may be stopped at any point.
 */
export const carry = Effect.fnUntraced(function* (
  start: Batch,
  policy: Policy
): Effect.fn.Return<Batch, Failure, Io | Proxy> {
  const { tell } = yield* Io
  const { next, stand } = policy
  const care: Care = { ...policy, untilMoved: follower(policy.next) }
  let batch = start
  let approved = false
  let expiries = 0
  let former: Money | undefined
  while (true) {
    stand.says = standOf(batch, next, approved)
    switch (batch.state) {
      case "finished":
        return batch
      case "refused":
      case "cancelled":
        tell(givenUp(batch))
        return batch
      case "held": {
        const decision = yield* decide(batch, policy)
        const { id } = batch
        batch = yield* act(
          ({ batches }) => (decision._tag === "Adopt" ? batches.adopt(id) : batches.repeat(id, decision.again)),
          batch,
          care
        )
        break
      }
      case "quoted":
        if (yield* isLeftToPeople(batch, care)) return batch
        if (yield* isAgreed(batch, former, care)) {
          approved = true
          stand.says = standOf(batch, next, approved)
          const total = toDecimal(totalOf(batch))
          batch = yield* act(({ batches }) => batches.approve(batch.id, total), batch, care)
        } else batch = yield* care.untilMoved(batch)
        break
      case "expired":
        if (yield* isLeftToPeople(batch, care)) return batch
        approved = false
        former = batch.totalToSpend === undefined ? undefined : totalOf(batch)
        yield* agreeToRequote(batch === start && batch.anomalies.length === 0, expiries++, care)
        batch = yield* act(({ batches }) => batches.requote(batch.id), batch, care)
        break
      default:
        batch = yield* care.untilMoved(batch)
    }
  }
})

/** What is told of a batch that pays nothing; a provider that does what it was not asked for may have paid all the same. */
const givenUp = ({ anomalies, id, note, state }: Batch): string =>
  `batch ${id} is ${state}${anomalies.length > 0 ? "" : ": nothing was paid"}` +
  (note === undefined ? "" : `. ${printable(note)}`)

/**
 * A call that moves the batch. It may be repeated after an unknown outcome: approving twice with one limit is approving
 * once, and what is no longer possible is answered with a conflict, upon which the batch itself tells where it stands.
 */
const act = Effect.fnUntraced(function* (
  make: (client: Client) => Effect.Effect<Batch, ClientError>,
  before: Batch,
  { next, untilMoved }: Care
): Effect.fn.Return<Batch, Failure, Io | Proxy> {
  const answer = yield* Effect.result(patiently(make, next))
  if (answer._tag === "Success") return answer.success
  const conflicts = conflictsOf(answer.failure)
  if (conflicts === undefined) return yield* answer.failure
  const now = yield* patiently(({ batches }) => batches.show(before.id), next)
  if (now.state !== before.state) return now
  // The proxy's clock is the one that counts: ours may still show seconds.
  if (conflicts.some(({ code }) => code === "overdue")) return yield* untilMoved(now)
  return yield* paidMeanwhile(now, answer.failure, next)
})

/** Why a batch is not approved whose payments another one makes by now; any other failure as it is. */
const paidMeanwhile = Effect.fnUntraced(function* (batch: Batch, failure: Failure, next: string) {
  const { columns, tell } = yield* Io
  const paid = repeatedRows(failure)
  if (paid.length === 0) return yield* failure
  const { rows } = yield* paymentsOf(batch, rowStates, next)
  for (const line of repeatedTable(paid, calledInBatch(batch, rows), columns)) tell(line)
  const cancel = commandText(["batches", "cancel", batch.id])
  return yield* fail({ _tag: "PaidMeanwhile", batch: batch.id, cancel, next })
})

/**
 * Whether a batch stays as it is, since the provider has done what it did not ask for: that may have paid it. A person is
 * shown what was done, and then the question; with `--yes` there is nobody to judge it.
 */
const isLeftToPeople = Effect.fnUntraced(function* (batch: Batch, { yes }: Care) {
  const { tell } = yield* Io
  if (batch.anomalies.length === 0) return false
  if (!yes) for (const line of anomalyLines(batch)) tell(line)
  else
    tell(
      `batch ${batch.id} stays ${batch.state}: what the provider did may have paid it, which people must settle first`
    )
  return yes
})

/** Whether the quote is approved; false when its time ran out over the question, or somebody else decided meanwhile. */
const isAgreed = Effect.fnUntraced(function* (batch: Batch, former: Money | undefined, care: Care) {
  const { ask, tell } = yield* Io
  const total = totalOf(batch)
  yield* showQuote(batch, former)
  const { limit, next, yes } = care
  if (limit !== undefined && compare(total, limit) > 0) return yield* giveUp(batch, limit, care)
  if (yes) return true
  for (let tries = 0; tries < maxTries; tries++) {
    const left = Effect.map(Clock.currentTimeMillis, (now) => (batch.acceptQuoteBefore ?? Infinity) - now)
    const question = (now: number) => {
      const time = batch.acceptQuoteBefore === undefined ? "" : ` (${duration(batch.acceptQuoteBefore - now)} left)`
      return `Type the total to pay it, Enter alone leaves${time}: `
    }
    const typed = yield* ask(question).pipe(
      Effect.timeoutOption(Math.min(yield* left, maxTimer)),
      Effect.raceFirst(Effect.as(decidedElsewhere(batch, next), Option.none<string>()))
    )
    if (typed._tag === "None") return false
    if (typed.value === "") {
      const { state } = yield* patiently(({ batches }) => batches.show(batch.id), next)
      if (state !== batch.state) return false
      break
    }
    if (isTotal(typed.value, total)) return true
    tell(`that is not the total; it is ${format(total)} ${total.currency}`)
  }
  return yield* fail({ _tag: "NotApproved", next })
})

/** Waits until somebody else has decided about a batch. */
const decidedElsewhere = Effect.fnUntraced(function* ({ id, state }: Batch, next: string) {
  while (true) {
    yield* Effect.sleep(lookMs)
    if ((yield* patiently(({ batches }) => batches.show(id), next)).state !== state) return
  }
})

const lookMs = 2_000
const maxTries = 5
const maxTimer = 2 ** 31 - 1

/** A quote above the limit: the draft is thrown away, unless somebody else approved it meanwhile. */
const giveUp = Effect.fnUntraced(function* (batch: Batch, limit: Money, care: Care) {
  const total = format(totalOf(batch))
  let left = yield* act(({ batches }) => batches.cancel(batch.id), batch, care)
  if (left.state === batch.state) left = yield* care.untilMoved(left)
  if (left.state !== "cancelled" || left.anomalies.length > 0) return false
  return yield* fail({ _tag: "AboveMax", total, max: format(limit), currency: limit.currency })
})

/** A new quote after one that expired: asked for by a person, by starting this command, or below a limit, three times. */
const agreeToRequote = Effect.fnUntraced(function* (isStart: boolean, before: number, care: Care) {
  const { ask, tell } = yield* Io
  const expired = "the quote has expired, nothing was paid"
  if (isStart) return tell(`${expired}: asking for a new one`)
  if (!care.yes) {
    const typed = yield* ask(() => `${expired}. Type yes for a new quote: `)
    return /^y(es)?$/i.test(typed) ? undefined : yield* fail({ _tag: "NotApproved", next: care.next })
  }
  if (care.limit === undefined || before >= maxRequotes) return yield* fail({ _tag: "QuoteExpired", next: care.next })
  tell(`${expired}: asking for a new one (${before + 1} of ${maxRequotes})`)
})
