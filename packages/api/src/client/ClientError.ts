import * as Schema from "effect/Schema"
import type { ErrorObject } from "../documents/JsonApi.ts"

/** Why a call has no answer that can be used. What may be done next differs: see each. */
export type ClientError = NotConnected | OutcomeUnknown | Refused | Throttled

/** Nothing was sent: the call may be made again. */
export class NotConnected extends Schema.TaggedError<NotConnected>()("NotConnected", {
  reason: Schema.Literals([
    "connection refused",
    "unknown host",
    "host unreachable",
    "untrusted certificate",
    /** The address, the key or a header holds what HTTP cannot carry. */
    "cannot be sent"
  ])
}) {
  override get message(): string {
    return `no connection: ${this.reason}`
  }
}

/** It was sent, and what became of it is not known: look before making it again, unless it only reads. */
export class OutcomeUnknown extends Schema.TaggedError<OutcomeUnknown>()("OutcomeUnknown", {
  reason: Schema.Literals([
    "no answer in time",
    "connection lost",
    "answer cut short",
    "answer too large",
    "not a document",
    "unexpected document",
    "server error",
    "redirected",
    "too many pages"
  ]),
  /** The HTTP status, where there was one. */
  status: Schema.optional(Schema.Int),
  /** What the server said, where it was a JSON:API error document. */
  errors: Schema.optional(Schema.Array(Schema.Any as Schema.Schema<ErrorObject>)),
  /** What it said otherwise, in its own words. */
  words: Schema.optional(Schema.String)
}) {
  override get message(): string {
    return `outcome unknown: ${this.reason}${this.status === undefined ? "" : ` (${this.status})`}`
  }
}

/** The server understood and would not: nothing took effect. */
export class Refused extends Schema.TaggedError<Refused>()("Refused", {
  status: Schema.Int,
  /** Empty when the server gave no JSON:API error document. */
  errors: Schema.Array(Schema.Any as Schema.Schema<ErrorObject>),
  /** What it said otherwise, in its own words. */
  words: Schema.optional(Schema.String)
}) {
  /** For logs: the codes, since details are the server's own words and may repeat what was sent. */
  override get message(): string {
    return ["refused:", this.status, ...this.errors.map(({ code }) => code)].join(" ")
  }
}

/** Too many calls: nothing took effect, and it may be made again after the time. */
export class Throttled extends Schema.TaggedError<Throttled>()("Throttled", { retryAfterMs: Schema.Finite }) {
  override get message(): string {
    return `too many calls: wait ${this.retryAfterMs} ms`
  }
}
