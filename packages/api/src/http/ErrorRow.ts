import type { ErrorSource } from "../documents/JsonApi.ts"

/** What a client is told of one kind of error. */
export interface ErrorRow<E> {
  readonly status: number | ((error: E) => number)
  /** Stable, for programs. */
  readonly code: string
  readonly title: string
  /** What is wrong and what would be right. */
  readonly sentence: (error: E) => string
  /** Undefined where the call itself is right, and the state of its resource forbids it. */
  readonly source?: (error: E) => ErrorSource
  /** Facts for programs. */
  readonly meta?: (error: E) => { readonly [name: string]: unknown }
  readonly headers?: (error: E) => { readonly [name: string]: string }
}

/** A resource's type as people say it in the singular. */
export const nounOf = (type: string): string =>
  nouns[type] ?? type.replace("api_", "API ").replace("concierge_request_", "").replaceAll("_", " ").replace(/s$/, "")
const nouns: { readonly [type: string]: string } = { batches: "batch", concierge_requests: "request" }

/** In words, e.g. `a, b or c`. */
export const toList = (names: ReadonlyArray<string>): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`

/** A sentence for errors that pass. */
export const tryAgain = (seconds: number): string => `Try again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`
