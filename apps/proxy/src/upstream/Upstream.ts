import { meaningOf, OutcomeUnknown, type SendError, Throttled } from "@concierge/api/ClientError"
import type { HttpResponse } from "@concierge/api/Carry"
import { type Client, clientOf } from "@concierge/api/Client"
import { type Call, makeSend, type Send, sendOnce, type Server } from "@concierge/api/exchange"
import type { Mode, Reach } from "@concierge/api/resources/health"
import { dateIn } from "@concierge/api/RetryAfter"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Random from "effect/Random"
import * as Result from "effect/Result"
import * as Schedule from "effect/Schedule"
import { CurrentDelays } from "../Delays.ts"
import type { Budget, Lane } from "./Budget.ts"
import { makeCircuit } from "./circuit.ts"
import { limits, makeGate, type Overloaded, type Permit } from "./Gate.ts"
import { providerCalls, retries } from "./metrics.ts"
import { makeReachWatch } from "./Reach.ts"

/** The provider, reached with its key and no faster than it wants. */
export class Upstream extends Context.Service<
  Upstream,
  {
    /** For what cannot wait: people's calls, accepting, cancelling. */
    readonly urgent: Client
    /** The same on behalf of a user whom the key's own manages. */
    readonly urgentFor: (userId: string) => Client
    /**
     * An urgent call and its answer as they are, on behalf of a user or the key's own. While the rate is free and the
     * provider does as it is asked, it takes neither a fiber nor a timer of the queue's. It never rejects.
     */
    readonly pass: (call: Call, actsFor: string | undefined) => Promise<Result.Result<HttpResponse, SendError>>
    /** For the making and following of batches. */
    readonly patient: Client
    /**
     * Waits for its turn, and gives a client whose next call leaves at once: what is written down about a call in between
     * is not written down about one that waits in a queue, and is not sent when the process dies there.
     */
    readonly turn: Effect.Effect<Client, Throttled>
    /**
     * Waits for its turn, and gives a client for one call that is true only now: it leaves at once, or not at all, and is not
     * sent again by itself. Where it could not leave, or was answered 429, it fails with {@link Throttled}.
     */
    readonly turnOnce: (lane: Lane) => Effect.Effect<Client, Throttled>
    /** Says when the next look at what it does by itself may follow one of so many calls, in milliseconds. */
    readonly look: Budget["look"]
    /** How people call it: `sandbox`, or the provider's host. */
    readonly name: string
    readonly mode: Mode
    /** How many calls it takes in any second; Infinity if that is not limited. */
    readonly rate: number
    /**
     * By how many milliseconds its clock is ahead of ours, as the dates of its answers tell; negative where it is behind.
     * Nothing, while they tell of no more than a call takes.
     */
    readonly clockAhead: () => number
    /** Whether it can be reached. */
    readonly reach: () => Reach
    /** How many calls wait for their turn. */
    readonly waiting: () => number
  }
>()("concierge/proxy/Upstream") {
  static readonly layer = (provider: ProviderAccess): Layer.Layer<Upstream> =>
    Layer.effect(Upstream, makeUpstream(provider))
}

/** Whoever gives it is told of the calls that are made for it. */
export const CurrentCount = Context.Reference<CallCount>("concierge/proxy/CallCount", {
  defaultValue: () => noCalls()
})

export interface CallCount {
  calls: number
  /** When the last one left. */
  leftAt: number
}

export const noCalls = (): CallCount => ({ calls: 0, leftAt: 0 })

export interface ProviderAccess extends Required<Pick<Server, "baseUrl" | "key" | "carry">> {
  readonly name: string
  readonly mode: Mode
  /** Calls in any one second; infinity where the provider has no limit. */
  readonly rate: number
}

/** How long one call may take, once it has left. */
const callMillis = 30_000

const makeUpstream = Effect.fnUntraced(function* ({ baseUrl, carry, key, mode, name, rate }: ProviderAccess) {
  const context = yield* Effect.context()
  const run = Effect.runPromiseWith(context)
  const clock = yield* Clock.Clock
  const gate = yield* makeGate(rate)
  const watch = makeReachWatch(name, clock, Effect.runForkWith(context))
  const { circuit: circuitDelays, reread } = yield* CurrentDelays
  const circuit = makeCircuit(circuitDelays, () => clock.currentTimeMillisUnsafe(), gate.pause)
  const isLimited = rate !== Number.POSITIVE_INFINITY
  let throttledInARow = 0
  let clockAhead = 0

  /** What the end of a call tells about the provider. */
  const note = (end: Result.Result<HttpResponse, SendError>, leftAt: number): void => {
    providerCalls[outcomeOf(end)].updateUnsafe(1, context)
    if (Result.isSuccess(end)) {
      circuit.answered()
      throttledInARow = 0
      const told = dateIn(end.success.header("date") ?? "")
      const now = clock.currentTimeMillisUnsafe()
      // whole seconds, told at some moment of the call
      if (told !== undefined)
        clockAhead = told > now + leastAhead ? told - now : Math.min(0, told + leastAhead - leftAt)
      return watch.answered(end.success.status)
    }
    const error = end.failure
    if (error._tag === "Throttled") {
      // nobody's next call leaves before the provider wants one; without a limit one alone may be a stray
      if (isLimited || ++throttledInARow >= strays) gate.pause(error.retryAfterMs)
      circuit.answered()
      return watch.answered(429)
    }
    circuit.failed(error, leftAt)
    const status = error._tag === "OutcomeUnknown" ? error.status : undefined
    return status === undefined ? watch.failed(error.reason, leftAt) : watch.answered(status)
  }

  const noted = (call: Effect.Effect<HttpResponse, SendError>): Effect.Effect<HttpResponse, SendError> =>
    Effect.flatMap(CurrentCount, (count) => {
      const leftAt = clock.currentTimeMillisUnsafe()
      count.calls++
      count.leftAt = leftAt
      return Effect.tap(Effect.result(call), (end) => Effect.sync(() => note(end, leftAt)))
    }).pipe(Effect.flatMap(Effect.fromResult))

  /** Makes a call as often as it takes; the first time in its turn, too, unless it is said how. */
  const inTurn = (lane: Lane, send: Send, call: Call, first?: Effect.Effect<HttpResponse, SendError>) =>
    Effect.suspend(() => {
      let tries = 0
      const attempt = Effect.flatMap(gate.pass(lane), (permit) => {
        permit.leave()
        return noted(send(call))
      })
      const refusal = circuit.refusal()
      if (refusal !== undefined) return Effect.fail<SendError | Overloaded>(refusal)
      return Effect.suspend(() => {
        if (tries++ === 0) return first ?? attempt
        retries.updateUnsafe(1, context)
        return attempt
      }).pipe(Effect.retry(retriesOf({ isLimited, lane, method: call.method, reread })))
    }).pipe(
      Effect.timeoutOrElse({
        // the queue and every try
        duration: limits.maxWaitMillis[lane] * 2 + callMillis * 2,
        orElse: () => Effect.fail(new OutcomeUnknown({ reason: "no answer in time" }))
      }),
      Effect.catchTag("Overloaded", toThrottled),
      inSpan(lane, call)
    )

  const to = (actsFor: string | undefined) => {
    const server = { baseUrl, carry, key, actsFor }
    return { once: sendOnce(server), send: makeSend(server, callMillis) }
  }
  const own = to(undefined)
  const client = (lane: Lane, { send } = own) => clientOf((call) => inTurn(lane, send, call))
  const next = ({ leave }: Permit) =>
    clientOf((call) =>
      // what was written down meanwhile may have taken too long
      Effect.suspend(() => inTurn("patient", own.send, call, leave() ? noted(own.send(call)) : undefined))
    )

  const inItsTurn = ({ leave }: Permit, lane: Lane) =>
    clientOf((call) =>
      Effect.suspend(() => {
        const refusal = circuit.refusal()
        if (refusal !== undefined) return Effect.fail<SendError>(refusal)
        return leave() ? noted(own.send(call)) : Effect.fail(new Throttled({ retryAfterMs: 0 }))
      }).pipe(inSpan(lane, call))
    )

  return {
    urgent: client("urgent"),
    urgentFor: (userId: string) => client("urgent", to(userId)),
    pass: async (call: Call, actsFor: string | undefined) => {
      const { once, send } = actsFor === undefined ? own : to(actsFor)
      if (circuit.refusal() !== undefined || !gate.leave("urgent"))
        return run(Effect.result(inTurn("urgent", send, call)))
      const leftAt = clock.currentTimeMillisUnsafe()
      const first = await inTime((signal) => once(call, { clock, signal }))
      note(first, leftAt)
      if (Result.isSuccess(first)) return first
      return run(Effect.result(inTurn("urgent", send, call, Effect.fail(first.failure))))
    },
    patient: client("patient"),
    look: gate.look,
    turn: gate.pass("patient").pipe(Effect.catch(toThrottled), Effect.map(next)),
    turnOnce: (lane: Lane) =>
      gate.pass(lane).pipe(
        Effect.catch(toThrottled),
        Effect.map((permit) => inItsTurn(permit, lane))
      ),
    name,
    mode,
    rate,
    clockAhead: () => clockAhead,
    reach: watch.now,
    waiting: gate.waiting
  }
})

const inSpan = (lane: Lane, { method, path }: Call) =>
  Effect.withSpan("provider", { kind: "client", attributes: { method, path, lane } })

const toThrottled = ({ retryAfterSeconds }: Overloaded) => new Throttled({ retryAfterMs: retryAfterSeconds * 1_000 })

const outcomeOf = (end: Result.Result<HttpResponse, SendError>): keyof typeof providerCalls =>
  Result.isFailure(end) ? end.failure._tag : end.success.status < 300 ? "Answered" : "Refused"

/** Without a fiber, that is by the machine's own clock. */
const inTime = async <A>(call: (signal: AbortSignal) => Promise<A>): Promise<A> => {
  const time = new AbortController()
  const timer = setTimeout(() => time.abort(new DOMException("no answer", "TimeoutError")), callMillis)
  try {
    return await call(time.signal)
  } finally {
    clearTimeout(timer)
  }
}

/** How often a call is made at most: one that only reads, when it failed; any, when the provider said that it made too many. */
const maxTries = { read: { urgent: 3, patient: 5 }, throttled: 5 } as const

/** Retries reads, and any call answered 429. */
const retriesOf = (how: Retrying) =>
  Schedule.forever.pipe(
    Schedule.setInputType<SendError | Overloaded>(),
    Schedule.while(({ attempt, input }) => attempt < triesOf(input, how)),
    Schedule.addDelay(({ attempt, input }) =>
      input._tag === "Throttled"
        ? // where there is a limit the gate waits by itself
          Effect.succeed(how.isLimited ? 0 : input.retryAfterMs)
        : Effect.map(Random.nextBetween(how.reread / 2, how.reread), (millis) => millis * attempt)
    )
  )

interface Retrying {
  readonly isLimited: boolean
  readonly lane: Lane
  readonly method: string
  /** How long a read waits at most before it is repeated. */
  readonly reread: number
}

/** By so much clocks may differ and nobody notices, in milliseconds. */
const leastAhead = 2_000

/** So many 429 in a row are meant for everybody, also where no limit is known. */
const strays = 5

const triesOf = (error: SendError | Overloaded, { isLimited, lane, method }: Retrying): number => {
  if (error._tag === "Overloaded") return 1
  // a batch has other calls to make meanwhile
  if (error._tag === "Throttled" && !isLimited && lane === "patient" && method !== "GET") return 1
  if (error._tag === "Throttled") return error.retryAfterMs < limits.maxPauseMillis ? maxTries.throttled : 1
  return method === "GET" && meaningOf(error).retry ? maxTries.read[lane] : 1
}
