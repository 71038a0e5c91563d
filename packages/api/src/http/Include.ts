import * as Result from "effect/Result"
import type { ApiError } from "./ApiError.ts"

/** The relationships of a resource that `include` may name, by their paths. */
export interface Includes {
  readonly paths: ReadonlyArray<string>
  /** The paths of a call without `include`, as in the provider's guides. */
  readonly byDefault: ReadonlyArray<string>
}

/** The query parameter of JSON:API that chooses what is included (https://jsonapi.org/format/#fetching-includes). */
export const includeParameter = "include"

/**
 * The paths that an address asks to include. A path includes its beginnings: `outputs.user` the outputs, too. An empty
 * `include` includes nothing.
 *
 * @example
 * readInclude(new URL("http://a/?include=b"), { paths: ["a", "b"], byDefault: ["a"] }) // => Result.succeed(new Set(["b"]))
 * readInclude(new URL("http://a/"), { paths: ["a", "b"], byDefault: ["a"] }) // => Result.succeed(new Set(["a"]))
 */
export const readInclude = (
  { searchParams }: URL,
  { paths, byDefault }: Includes
): Result.Result<ReadonlySet<string>, ApiError> => {
  const text = searchParams.get(includeParameter)
  if (text === null) return Result.succeed(new Set(byDefault))
  const wanted = text === "" ? [] : text.split(",")
  return wanted.every((path) => paths.includes(path))
    ? Result.succeed(new Set(wanted.flatMap(withAncestors)))
    : Result.fail({
        _tag: "InvalidParameter",
        parameter: includeParameter,
        wanted: `some of ${paths.join(", ")}, joined by commas`
      })
}

/**
 * The most resources that one answer includes by relationships to many: all of the largest review, and as many payments as
 * make a document of a few megabytes.
 */
export const maxIncluded = 2_500

/**
 * Checks that one answer can include so many resources, counted by type. Fails with the most frequent type.
 *
 * @example
 * Result.isFailure(checkIncluded({ outputs: 2_501 })) // => true
 */
export const checkIncluded = (counts: { readonly [sort: string]: number }): Result.Result<void, ApiError> => {
  const count = Object.values(counts).reduce((sum, each) => sum + each, 0)
  const [[mostly] = [""]] = Object.entries(counts).toSorted(([, a], [, b]) => b - a)
  return count <= maxIncluded ? Result.void : Result.fail({ _tag: "TooManyIncluded", mostly, count, max: maxIncluded })
}

const withAncestors = (path: string): ReadonlyArray<string> => {
  const names = path.split(".")
  return names.map((_, last) => names.slice(0, last + 1).join("."))
}
