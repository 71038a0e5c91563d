import * as BigDecimal from "effect/BigDecimal"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { Client, ClientError } from "@concierge/api/Client"
import type { Batch } from "@concierge/api/resources/batches"
import { format, type Money, toDecimal } from "@concierge/domain/Money"
import { fail, type Failure } from "./Failure.ts"
import { follower, type Follower } from "./follow.ts"
import { Io } from "./Io.ts"
import { patiently, type Proxy } from "./Proxy.ts"
import { isTotal, showQuote, totalOf } from "./quote.ts"
import { clean, commandText } from "./text.ts"
import { duration } from "./time.ts"

/** What the payer allowed beforehand. */
export interface Policy {
  /** Approve without asking. */
  readonly yes: boolean
  /** Never above this total. */
  readonly limit: Money | undefined
  /** The command that goes on where this one stopped. */
  readonly next: string
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
  const { env, tell } = yield* Io
  const care: Care = { ...policy, untilMoved: follower(policy.next) }
  let batch = start
  let approved = false
  let expiries = 0
  let former: Money | undefined
  const steps = Effect.gen(function* () {
    while (true) {
      switch (batch.state) {
        case "finished":
          return batch
        case "refused":
        case "cancelled":
          tell(
            `batch ${batch.id} is ${batch.state}: nothing was paid${batch.note === undefined ? "" : `. ${clean(batch.note)}`}`
          )
          return batch
        case "quoted":
          if (yield* isAgreed(batch, former, care)) {
            approved = true
            const total = toDecimal(totalOf(batch))
            batch = yield* act(({ batches }) => batches.approve(batch.id, total), batch, care)
          } else batch = yield* care.untilMoved(batch)
          break
        case "expired":
          approved = false
          former = batch.totalToSpend === undefined ? undefined : totalOf(batch)
          yield* agreeToRequote(batch === start, expiries++, care)
          batch = yield* act(({ batches }) => batches.requote(batch.id), batch, care)
          break
        default:
          batch = yield* care.untilMoved(batch)
      }
    }
  })
  return yield* steps.pipe(
    Effect.onInterrupt(() =>
      Effect.sync(() => {
        const watch = commandText(env, ["watch", batch.id])
        if (approved || batch.state === "approved" || batch.state === "working") {
          tell(`stopped watching; batch ${batch.id} goes on without this window. To see how it ends: ${watch}`)
        } else tell(`stopped; nothing is approved, so nothing is paid. To go on: ${policy.next}`)
      })
    )
  )
})

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
  const { reason } = answer.failure
  if (reason._tag !== "CallFailed" || reason.error._tag !== "Refused" || reason.error.status !== 409) {
    return yield* answer.failure
  }
  const now = yield* patiently(({ batches }) => batches.show(before.id), next)
  if (now.state !== before.state) return now
  // The proxy's clock is the one that counts: ours may still show seconds.
  if (reason.error.errors.some(({ code }) => code === "overdue")) return yield* untilMoved(now)
  return yield* answer.failure
})

/** Whether the quote is approved; false when its time ran out over the question. */
const isAgreed = Effect.fnUntraced(function* (batch: Batch, former: Money | undefined, care: Care) {
  const { ask, tell } = yield* Io
  const total = totalOf(batch)
  yield* showQuote(batch, former)
  const { limit, next, yes } = care
  if (limit !== undefined && BigDecimal.isGreaterThan(total.value, limit.value))
    return yield* giveUp(batch, limit, care)
  if (yes) return true
  for (let tries = 0; tries < maxTries; tries++) {
    const left = Effect.map(Clock.currentTimeMillis, (now) => (batch.acceptQuoteBefore ?? Infinity) - now)
    const question = (now: number) => {
      const time = batch.acceptQuoteBefore === undefined ? "" : ` (${duration(batch.acceptQuoteBefore - now)} left)`
      return `Type the total to pay it, Enter alone leaves${time}: `
    }
    const typed = yield* ask(question).pipe(Effect.timeoutOption(Math.min(yield* left, maxTimer)))
    if (typed._tag === "None") return false
    if (typed.value === "") break
    if (isTotal(typed.value, total)) return true
    tell(`that is not the total: ${format(total)} ${total.currency}`)
  }
  return yield* fail({ _tag: "NotApproved", next })
})

const maxTries = 5
const maxTimer = 2 ** 31 - 1

/** A quote above the limit: the draft is thrown away, unless somebody else approved it meanwhile. */
const giveUp = Effect.fnUntraced(function* (batch: Batch, limit: Money, care: Care) {
  const total = format(totalOf(batch))
  let left = yield* act(({ batches }) => batches.cancel(batch.id), batch, care)
  if (left.state === batch.state) left = yield* care.untilMoved(left)
  if (left.state !== "cancelled") return false
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
