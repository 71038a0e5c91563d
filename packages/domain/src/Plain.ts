import * as Result from "effect/Result"
import type { NotAllocated } from "./money/Allocation.ts"
import type { BadTerms } from "./prices/Terms.ts"
import { explain, type Reason } from "./Problem.ts"
import type { IllegalMove, WrongCause } from "./states/Moves.ts"

/** A result without a library: what succeeded, or a sentence for people. It is plain data. */
export type Plain<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: string }

/**
 * What a function of this package answered, as a plain value. Programs that tell failures apart take the result itself.
 *
 * @example
 * plain(Result.succeed(1)) // => { ok: true, value: 1 }
 * plain(Result.fail({ _tag: "AmountMissing" })) // => { ok: false, problem: "neither amount nor budget is given: give exactly one" }
 * plain(Result.fail({ _tag: "NoWeight" })) // => { ok: false, problem: "no weight counts: give one above 0" }
 */
export const plain = <Value>(result: Result.Result<Value, Refusal>): Plain<Value> =>
  Result.isSuccess(result) ? { ok: true, value: result.success } : { ok: false, problem: sentenceOf(result.failure) }

/** Why a function of this package refuses. */
export type Refusal = Reason | BadTerms | NotAllocated | IllegalMove | WrongCause

const sentenceOf = (refusal: Refusal): string => {
  switch (refusal._tag) {
    case "BadTerms":
      return `${refusal.figure} is not right: both sides of the rate are above 0, the fee's share is below 1, plain digits all`
    case "NoWeight":
      return "no weight counts: give one above 0"
    case "BadWeight":
      return `weight ${refusal.at + 1} is not right: give whole numbers from 0`
    case "IllegalMove":
      return `the ${refusal.of} goes from ${refusal.from} ${places(refusal.allowed)}, not to ${refusal.to}`
    case "WrongCause":
      return `the ${refusal.of} goes from ${refusal.from} to ${refusal.to} by ${refusal.allowed.join(" or ")}, not by ${refusal.cause}`
    default:
      return explain(refusal)
  }
}

const places = (allowed: ReadonlyArray<string>): string =>
  allowed.length === 0 ? "nowhere" : `to ${allowed.join(" or ")}`
