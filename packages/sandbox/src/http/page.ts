import type { ApiError } from "@concierge/api/ApiError"
import { aroundPage, readPage } from "@concierge/api/Page"
import * as Result from "effect/Result"
import type { List } from "../world/Index.ts"

/** The ids on the page of a list that an address asks for, with the links to the other pages. */
export const toPage = (
  { size, slice }: List,
  url: URL
): Result.Result<{ readonly ids: ReadonlyArray<string> } & ReturnType<typeof aroundPage>, ApiError> =>
  Result.map(readPage(url), (page) => ({
    ids: slice((page.number - 1) * page.perPage, page.number * page.perPage),
    ...aroundPage(url, page, size)
  }))
