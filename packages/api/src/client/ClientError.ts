import * as Data from "effect/Data"
import type { ErrorObject } from "../documents/JsonApi.ts"

/** Why a call has no answer that can be used. What may be done next differs: see each. */
export type ClientError = SendError | Refused

/** Why a call has no answer at all, or none that tells what became of it. */
export type SendError = NotConnected | OutcomeUnknown | Throttled

/** What a failure says of its cause, and so of what may be done next. */
interface Meaning {
  /** A read that failed so is worth making again at once. */
  readonly retry: boolean
  /** The same call fails in the same way however long one waits. */
  readonly hopeless: boolean
  /** The server has answered, but not so that the answer can be used. */
  readonly answered: boolean
  /** No server of this API answers so: another one listens at the address. */
  readonly foreign: boolean
}

const notConnected = {
  "connection refused": { retry: true, hopeless: false, answered: false, foreign: false },
  "host unreachable": { retry: true, hopeless: false, answered: false, foreign: false },
  // a lookup that failed for a moment is told alike
  "unknown host": { retry: true, hopeless: true, answered: false, foreign: false },
  "untrusted certificate": { retry: false, hopeless: true, answered: false, foreign: false },
  /** The address, the key or a header holds what HTTP cannot carry. */
  "cannot be sent": { retry: false, hopeless: true, answered: false, foreign: false }
} as const satisfies { readonly [reason: string]: Meaning }

const outcomeUnknown = {
  "no answer in time": { retry: true, hopeless: false, answered: false, foreign: false },
  "connection lost": { retry: true, hopeless: false, answered: false, foreign: false },
  "answer cut short": { retry: true, hopeless: false, answered: false, foreign: false },
  "server error": { retry: true, hopeless: false, answered: true, foreign: false },
  // such as the page of a gateway while the server behind it restarts
  "not a document": { retry: false, hopeless: false, answered: true, foreign: true },
  "unexpected document": { retry: false, hopeless: true, answered: true, foreign: true },
  redirected: { retry: false, hopeless: true, answered: true, foreign: true },
  "answer too large": { retry: false, hopeless: true, answered: true, foreign: false },
  "too many pages": { retry: false, hopeless: true, answered: true, foreign: false }
} as const satisfies { readonly [reason: string]: Meaning }

/** Which of them may be retried, are hopeless, or prove another server, whoever asks. */
export const meaningOf = ({ reason }: NotConnected | OutcomeUnknown): Meaning =>
  ({ ...notConnected, ...outcomeUnknown })[reason]

/** Nothing was sent: the call may be made again. */
export class NotConnected extends Data.TaggedError("NotConnected")<{ readonly reason: keyof typeof notConnected }> {
  override get message(): string {
    return `no connection: ${this.reason}`
  }
}

/** It was sent, and what became of it is not known: look before making it again, unless it only reads. */
export class OutcomeUnknown extends Data.TaggedError("OutcomeUnknown")<{
  readonly reason: keyof typeof outcomeUnknown
  /** The HTTP status, where there was one. */
  readonly status?: number
  /** What the server said, where it was a JSON:API error document. */
  readonly errors?: ReadonlyArray<ErrorObject>
  /** What it said otherwise, in its own words. */
  readonly words?: string | undefined
}> {
  override get message(): string {
    return `outcome unknown: ${this.reason}${this.status === undefined ? "" : ` (${this.status})`}`
  }
}

/** The server understood and would not: nothing took effect. */
export class Refused extends Data.TaggedError("Refused")<{
  readonly status: number
  /** Empty when the server gave no JSON:API error document. */
  readonly errors: ReadonlyArray<ErrorObject>
  /** What it said otherwise, in its own words. */
  readonly words?: string | undefined
}> {
  /** For logs: the codes, since details are the server's own words and may repeat what was sent. */
  override get message(): string {
    return ["refused:", this.status, ...this.errors.map(({ code }) => code)].join(" ")
  }
}

/** Too many calls: nothing took effect, and it may be made again after the time. */
export class Throttled extends Data.TaggedError("Throttled")<{ readonly retryAfterMs: number }> {
  override get message(): string {
    return `too many calls: wait ${this.retryAfterMs} ms`
  }
}
