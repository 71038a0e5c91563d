import * as Result from "effect/Result"
import type { ApiError } from "./ApiError.ts"

/**
 * Refuses a document whose id is not that of its address.
 *
 * @param wanted the id in the address
 * @param found the id in the document, which may have none
 */
export const checkId = (wanted: string, found: string | undefined): Result.Result<void, ApiError> =>
  found === undefined || found === wanted
    ? Result.void
    : Result.fail({ _tag: "Conflict", what: "data.id", found, wanted })
