import { type Client, makeClient, OutcomeUnknown, type Send, Throttled } from "@concierge/api/Client"
import { toResponse } from "@concierge/api/errors"
import { retryAfterMs } from "@concierge/api/RetryAfter"
import type { Mode, Reach } from "@concierge/api/resources/health"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Redacted from "effect/Redacted"
import * as Random from "effect/Random"
import { CurrentDelays } from "../Delays.ts"
import { type Gate, type Lane, limits, makeGate } from "./Gate.ts"
import { makeReachWatch, type ReachWatch } from "./Reach.ts"

/** The provider, reached with its key and no faster than it wants. */
export class Upstream extends Context.Service<
  Upstream,
  {
    /** For what cannot wait: people's calls, accepting, cancelling. */
    readonly urgent: Client
    /** The same on behalf of a user whom the key's own manages. */
    readonly urgentFor: (userId: string) => Client
    /** For the making and following of batches. */
    readonly patient: Client
    /**
     * Waits for its turn, and gives a client whose next call leaves at once: what is written down about a call in between
     * is not written down about one that waits in a queue, and is not sent when the process dies there.
     */
    readonly turn: Effect.Effect<Client, Throttled>
    /** How people call it: `sandbox`, or the provider's host. */
    readonly name: string
    readonly mode: Mode
    /** Whether it can be reached. */
    readonly reach: () => Reach
    /** How many calls wait for their turn. */
    readonly waiting: () => number
  }
>()("concierge/proxy/Upstream") {
  static readonly layer = (provider: ProviderAccess): Layer.Layer<Upstream> =>
    Layer.effect(Upstream, makeUpstream(provider))
}

export interface ProviderAccess {
  readonly name: string
  readonly mode: Mode
  readonly baseUrl: string
  readonly key: Redacted.Redacted
  /** Calls in any one second. */
  readonly rate: number
  /** Carries one call to the provider and its answer back. */
  readonly send: Send
}

/** How long one call may take, once it has left. */
const callMillis = 30_000

/** How often a call is made at most: one that only reads, when it failed; any, when the provider said that it made too many. */
const maxTries = { read: 3, throttled: 5 } as const

const makeUpstream = Effect.fnUntraced(function* ({ baseUrl, key, mode, name, rate, send }: ProviderAccess) {
  const gate = yield* makeGate(rate)
  const watch = makeReachWatch(name)
  const pause = (yield* CurrentDelays).reread
  const run = Effect.runPromiseWith(yield* Effect.context())
  const client = (lane: Lane, { actsFor, isItsTurn = false }: { actsFor?: string; isItsTurn?: boolean } = {}) =>
    makeClient({
      baseUrl,
      key,
      actsFor,
      // the queue, every try and the reading of the answer
      timeoutMs: limits.maxWaitMillis[lane] * 2 + callMillis * 2,
      send: (request) =>
        run(attempt({ gate, lane, pause, send, tries: 1, isItsTurn, watch }, request), { signal: request.signal })
    })
  const next = client("patient", { isItsTurn: true })
  const turn = gate.pass("patient").pipe(
    Effect.mapError(({ retryAfterSeconds }) => new Throttled({ retryAfterMs: retryAfterSeconds * 1_000 })),
    Effect.as(next)
  )
  return {
    urgent: client("urgent"),
    urgentFor: (userId: string) => client("urgent", { actsFor: userId }),
    patient: client("patient"),
    turn,
    name,
    mode,
    reach: watch.now,
    waiting: gate.waiting
  }
})

interface Attempt {
  readonly gate: Gate
  readonly lane: Lane
  readonly pause: number
  readonly send: Send
  readonly tries: number
  /** It has waited already. */
  readonly isItsTurn: boolean
  readonly watch: ReachWatch
}

/** One call in its turn. What only reads is tried again; what the provider did not take for being too much, too. */
const attempt = (call: Attempt, request: Request): Effect.Effect<Response, unknown> =>
  Effect.matchEffect(call.isItsTurn ? Effect.void : call.gate.pass(call.lane), {
    onFailure: (overloaded) => Effect.succeed(new Response(null, toThrottled(overloaded.retryAfterSeconds))),
    onSuccess: () =>
      sent(call, request).pipe(
        Effect.matchEffect({
          onFailure: (cause) => (mayRead(call, request) ? again(call, request) : Effect.fail(cause)),
          onSuccess: (response) => {
            if (response.status === 429 && call.tries < maxTries.throttled) return later(call, request, response)
            if (response.status < 500 || !mayRead(call, request)) return Effect.succeed(response)
            return Effect.andThen(discard(response), again(call, request))
          }
        })
      )
  })

/** The call itself, as the watch sees it. */
const sent = Effect.fnUntraced(function* ({ send, watch }: Attempt, request: Request) {
  const leftAt = yield* Clock.currentTimeMillis
  return yield* Effect.tryPromise({
    try: (signal) => send(new Request(request.clone(), { signal })),
    catch: (cause) => cause
  }).pipe(
    Effect.timeoutOrElse({
      duration: callMillis,
      orElse: () => Effect.fail(new OutcomeUnknown({ reason: "no answer in time" }))
    }),
    Effect.tap(({ status }) => watch.answered(status)),
    Effect.tapError((cause) => watch.failed(cause, leftAt))
  )
})

const toThrottled = (retryAfterSeconds: number) => {
  const { headers, status } = toResponse({ _tag: "RateLimited", retryAfterSeconds })
  return { headers, status }
}

const mayRead = ({ tries }: Attempt, { method }: Request): boolean => method === "GET" && tries < maxTries.read

const again = (call: Attempt, request: Request): Effect.Effect<Response, unknown> =>
  Random.nextBetween(call.pause / 2, call.pause).pipe(
    Effect.flatMap((chance) => Effect.sleep(chance * call.tries)),
    Effect.andThen(attempt({ ...call, tries: call.tries + 1, isItsTurn: false }, request))
  )

const discard = ({ body }: Response) => Effect.ignore(Effect.tryPromise(async () => body?.cancel()))

/** The provider has done nothing: nobody's next call leaves before it wants one. */
const later = (call: Attempt, request: Request, response: Response): Effect.Effect<Response, unknown> =>
  Clock.currentTimeMillis.pipe(
    Effect.flatMap((now) => call.gate.pause(retryAfterMs(response.headers, now))),
    Effect.andThen(discard(response)),
    Effect.andThen(attempt({ ...call, tries: call.tries + 1, isItsTurn: false }, request))
  )
