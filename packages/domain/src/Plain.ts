import * as Result from "effect/Result"
import type { NotAllocated } from "./money/Allocation.ts"
import type { BadTerms } from "./prices/Terms.ts"
import { explain, type Reason } from "./Problem.ts"
import type { IllegalMove, WrongCause } from "./states/Moves.ts"

/** A result as plain data, without a library: the value, or a sentence for people. */
export type Plain<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: string }

/**
 * Converts a `Result` of this package to plain data. Programs that distinguish failures use the `Result` itself.
 *
 * @example
 * plain(Result.succeed(1)) // => { ok: true, value: 1 }
 * plain(Result.fail({ _tag: "AmountMissing" })) // => { ok: false, problem: "neither amount nor budget is given: give exactly one" }
 * plain(Result.fail({ _tag: "NoWeight" })) // => { ok: false, problem: "no weight counts: give one above 0" }
 */
export const plain = <Value>(result: Result.Result<Value, Failure>): Plain<Value> =>
  Result.isSuccess(result) ? { ok: true, value: result.success } : { ok: false, problem: sentenceOf(result.failure) }

/** All failures of this package's functions. */
export type Failure = Reason | BadTerms | NotAllocated | IllegalMove | WrongCause

const sentenceOf = (failure: Failure): string => {
  switch (failure._tag) {
    case "BadTerms":
      return `${failure.figure} is not right: both sides of the rate are above 0, the fee's share is below 1, plain digits all`
    case "NoWeight":
      return "no weight counts: give one above 0"
    case "BadWeight":
      return `weight ${failure.at + 1} is not right: give whole numbers from 0`
    case "IllegalMove":
      return `the ${failure.of} goes from ${failure.from} ${places(failure.allowed)}, not to ${failure.to}`
    case "WrongCause":
      return `the ${failure.of} goes from ${failure.from} to ${failure.to} by ${failure.allowed.join(" or ")}, not by ${failure.cause}`
    default:
      return explain(failure)
  }
}

const places = (allowed: ReadonlyArray<string>): string =>
  allowed.length === 0 ? "nowhere" : `to ${allowed.join(" or ")}`
