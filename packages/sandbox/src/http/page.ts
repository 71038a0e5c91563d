import type { ApiError } from "@concierge/api/errors"
import { aroundPage, readPage } from "@concierge/api/Page"
import * as Result from "effect/Result"

/** The page of a list that an address asks for, with the ways to the others. */
export const toPage = <A>(
  all: ReadonlyArray<A>,
  url: URL
): Result.Result<{ readonly items: ReadonlyArray<A> } & ReturnType<typeof aroundPage>, ApiError> =>
  Result.map(readPage(url), (page) => ({
    items: all.slice((page.number - 1) * page.perPage, page.number * page.perPage),
    ...aroundPage(url, page, all.length)
  }))
