import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"

/**
 * What was answered to calls with an `Idempotency-Key`. `sql/` holds the one implementation, and
 * `test/store/idempotencyContract.ts` what each one must do. A database that fails is a defect.
 */
export class IdempotencyStore extends Context.Service<
  IdempotencyStore,
  {
    readonly find: (name: CallName) => Effect.Effect<CallRecord | undefined>
    /** Keeps that a call is being executed, before anything is done; says when that is not possible. */
    readonly begin: (name: CallName, call: BegunCall) => Effect.Effect<"begun" | "known" | "full">
    readonly finish: (name: CallName, answer: KeptAnswer, bodyHash: string | null) => Effect.Effect<void>
    /** Removes a call of which nothing was done. */
    readonly forget: (name: CallName) => Effect.Effect<void>
    /** The calls of which nobody knows whether they took effect, oldest first, at most {@link keyLimits.mostUnknown}. */
    readonly unknown: Effect.Effect<ReadonlyArray<UnknownCall>>
    /** Lets a call be executed again, whatever was answered. */
    readonly release: (name: CallName) => Effect.Effect<void>
  }
>()("concierge/proxy/IdempotencyStore") {}

/** A key counts for one payer: the managed user for whom the call is made, or `""` for the key's own user. */
export interface CallName {
  readonly actsFor: string
  readonly key: string
}

export interface BegunCall {
  /** For people, e.g. `POST /api/users`. */
  readonly operation: string
  /** The hash of method, address and version. */
  readonly headHash: string
  /** The hash of the body; null where it was not read yet. */
  readonly bodyHash: string | null
}

export interface KeptAnswer {
  readonly status: number
  readonly contentType: string | null
  readonly location: string | null
  /** Null where it is longer than what is kept. */
  readonly body: string | null
}

/** Its process ended before there was an answer, or the provider's answer does not tell. */
export interface UnknownCall extends CallName {
  readonly operation: string
  readonly begunAt: number
  /** What was answered, if anything. */
  readonly status: number | null
}

export interface CallRecord extends Omit<BegunCall, "operation"> {
  /** Whether it is executed now, was answered, or the process that executed it has ended without an answer. */
  readonly state: "running" | "answered" | "lost"
  readonly answer: KeptAnswer | undefined
}

/** How long a key is kept, in milliseconds, and how many there are at most. */
export const keyLimits = { keptMillis: 24 * 60 * 60_000, mostKeys: 100_000, mostUnknown: 1_000 } as const
