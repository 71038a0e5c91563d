import * as Data from "effect/Data"
import type { ErrorObject } from "../documents/JsonApi.ts"

/** Why a call has no usable answer. What may be done next differs by error. */
export type ClientError = SendError | Refused

/** Why a call has no answer, or one that does not tell its outcome. */
export type SendError = NotConnected | OutcomeUnknown | Throttled

/** The facts of a reason by which callers decide what to do next. */
interface Meaning {
  /** Whether a failed read is retried at once. */
  readonly retry: boolean
  /** Whether waiting is useless: the same call will fail in the same way. */
  readonly hopeless: boolean
  /** Whether the server has answered, if unusably. */
  readonly answered: boolean
  /** Whether the answer proves that another kind of server listens at the address. */
  readonly foreign: boolean
}

const notConnected = {
  "connection refused": { retry: true, hopeless: false, answered: false, foreign: false },
  "host unreachable": { retry: true, hopeless: false, answered: false, foreign: false },
  // a temporary failure of the resolver gives the same code
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

/** The facts of an error's reason. */
export const meaningOf = ({ reason }: NotConnected | OutcomeUnknown): Meaning =>
  ({ ...notConnected, ...outcomeUnknown })[reason]

/** Nothing was sent: the call may be repeated. */
export class NotConnected extends Data.TaggedError("NotConnected")<{ readonly reason: keyof typeof notConnected }> {
  override get message(): string {
    return `no connection: ${this.reason}`
  }
}

/** The call was sent and its outcome is unknown: read back before repeating it, unless it only reads. */
export class OutcomeUnknown extends Data.TaggedError("OutcomeUnknown")<{
  readonly reason: keyof typeof outcomeUnknown
  /** The HTTP status, where there was one. */
  readonly status?: number
  /** The errors of a JSON:API error document, if it sent one. */
  readonly errors?: ReadonlyArray<ErrorObject>
  /** The text of any other answer. */
  readonly words?: string | undefined
}> {
  override get message(): string {
    return `outcome unknown: ${this.reason}${this.status === undefined ? "" : ` (${this.status})`}`
  }
}

/** The server has refused the call: nothing took effect. */
export class Refused extends Data.TaggedError("Refused")<{
  readonly status: number
  /** Empty when the server gave no JSON:API error document. */
  readonly errors: ReadonlyArray<ErrorObject>
  /** The text of any other answer. */
  readonly words?: string | undefined
}> {
  /** For logs: the codes, since details are the server's own words and may repeat what was sent. */
  override get message(): string {
    return ["refused:", this.status, ...this.errors.map(({ code }) => code)].join(" ")
  }
}

/** Too many calls: nothing took effect, and the call may be repeated after the time. */
export class Throttled extends Data.TaggedError("Throttled")<{ readonly retryAfterMs: number }> {
  override get message(): string {
    return `too many calls: wait ${this.retryAfterMs} ms`
  }
}
