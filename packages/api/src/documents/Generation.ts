import * as Result from "effect/Result"

/** Which of the provider's two APIs a client speaks: the one of 2019, or the one of 2020 that adds to it. */
export type Generation = "concierge" | "crossborder"

/**
 * The generation that a `Version` header asks for; without one the oldest, as the provider promises its old clients. They
 * differ in the states of payments, and in what a request says of those; all else is told to everybody
 * (`docs/decisions/0023`).
 *
 * @example
 * generationOf(null) // => Result.succeed("concierge")
 * generationOf("2.1") // => Result.succeed("crossborder")
 */
export const generationOf = (versionHeader: string | null): Result.Result<Generation, InvalidHeader> => {
  if (versionHeader === null) return Result.succeed("concierge")
  return versions.includes(versionHeader.trim())
    ? Result.succeed("crossborder")
    : Result.fail({ _tag: "InvalidHeader", header: "Version", wanted: `${versions.join(" or ")}, or no such header` })
}

/** The version that our own client asks for. */
export const latestVersion = "2.1"

const versions: ReadonlyArray<string> = ["2.0", latestVersion]

/** A header that cannot be understood. */
export interface InvalidHeader {
  readonly _tag: "InvalidHeader"
  readonly header: string
  /** What would be right, for people. */
  readonly wanted: string
}
