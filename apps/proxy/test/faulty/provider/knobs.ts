import type { Fate } from "./fates.ts"
import type { Output } from "./records.ts"

/** What can be turned at the provider with faults. Each is read at every call, so a test may turn it in between. */
export interface Knobs {
  /** Fixes all accidents. */
  readonly seed: number
  /** How many of 100 calls end so; the answers of POST calls alone are lost, after their work. */
  readonly chances: Chances
  /** What a 429 says, each in its turn. */
  readonly retryAfter: ReadonlyArray<"seconds" | "date" | "absent">
  readonly retryAfterSeconds: number
  /** Milliseconds that a call takes. */
  readonly latency: number
  /** After how many milliseconds lists show what was made: each thing in a time of its own between the two. */
  readonly lag: readonly [least: number, most: number]
  /** The same for `outputs_count` and `meta.total`. */
  readonly countLag: readonly [least: number, most: number]
  /** How lists are ordered. Where they are not by what was made first, pages shift while they are read. */
  readonly order: "made" | "newest" | "touched"
  /** What a call is answered that its request's state does not allow. */
  readonly misplaced: 409 | 422
  /** Decimals of what it says; `none`: it tells no total. */
  readonly decimals: number
  readonly totals: "told" | "none"
  /** How much its clock is ahead; negative: behind. */
  readonly clockAhead: number
  readonly uniqueEmails: boolean
  /** How long a quote can be accepted. */
  readonly quoteMillis: number
  /** How long an accepted payment takes for each of its steps. */
  readonly stepMillis: number
  readonly fate: (output: Output) => Fate
  /** Whether a settled payment is returned after all, and after how many milliseconds. */
  readonly comesBack: (output: Output) => boolean
  readonly comeback: number
  /** Members that a resource is shown without, by `attribute` or `relationships.name`. */
  readonly missing: (resource: { readonly id: string; readonly type: string }) => ReadonlyArray<string>
  /** What happens to a call before anything else; nothing, unless told. */
  readonly accident: (call: { readonly kind: string; readonly nth: number }) => Accident | undefined
}

export interface Chances {
  readonly lost: number
  readonly serverError: number
  readonly badGateway: number
  readonly throttled: number
  readonly reset: number
  readonly truncated: number
}

/** How a call can end otherwise. The work of `unsaid` is done and its answer lost, that of `reset` is not done. */
export type Accident = "unsaid" | "serverError" | "badGateway" | "throttled" | "reset" | "truncated"

/** Nothing goes wrong. */
const quiet: Chances = { lost: 0, serverError: 0, badGateway: 0, throttled: 0, reset: 0, truncated: 0 }

/** What the project is judged by. */
export const stormy: Chances = { lost: 30, serverError: 5, badGateway: 5, throttled: 5, reset: 5, truncated: 5 }

export const usual: Knobs = {
  seed: 1,
  chances: quiet,
  retryAfter: ["absent", "seconds", "date"],
  retryAfterSeconds: 1,
  latency: 0,
  lag: [0, 0],
  countLag: [0, 0],
  order: "made",
  misplaced: 409,
  decimals: 2,
  totals: "told",
  clockAhead: 0,
  uniqueEmails: false,
  quoteMillis: 10 * 60_000,
  stepMillis: 0,
  fate: () => "settled",
  comesBack: () => false,
  comeback: 0,
  missing: () => [],
  accident: () => undefined
}
