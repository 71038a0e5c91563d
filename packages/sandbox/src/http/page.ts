import type { ApiError } from "@concierge/api/errors"
import * as Result from "effect/Result"

const defaultPerPage = 25
const maxPerPage = 100
const maxPage = 1_000_000

/** One page of a list, with the ways to the others. A page after the last one is empty. */
export interface Page<A> {
  readonly items: ReadonlyArray<A>
  readonly links: { readonly [name: string]: string | null }
  readonly meta: { readonly total: number; readonly page: number; readonly per_page: number }
}

/** The page that an address asks for. */
export const toPage = <A>(all: ReadonlyArray<A>, url: URL): Result.Result<Page<A>, ApiError> =>
  Result.gen(function* () {
    const page = yield* wholeNumber(url, "page[number]", 1, maxPage)
    const perPage = yield* wholeNumber(url, "page[per_page]", defaultPerPage, maxPerPage)
    const last = Math.max(1, Math.ceil(all.length / perPage))
    const link = (number: number) => {
      const query = new URLSearchParams(url.search)
      query.set("page[number]", String(number))
      query.set("page[per_page]", String(perPage))
      return `${url.pathname}?${query.toString()}`
    }
    return {
      items: all.slice((page - 1) * perPage, page * perPage),
      links: {
        self: link(page),
        first: link(1),
        prev: page > 1 ? link(Math.min(page - 1, last)) : null,
        next: page < last ? link(page + 1) : null,
        last: link(last)
      },
      meta: { total: all.length, page, per_page: perPage }
    }
  })

const wholeNumber = (url: URL, parameter: string, otherwise: number, max: number): Result.Result<number, ApiError> => {
  const text = url.searchParams.get(parameter)
  if (text === null) return Result.succeed(otherwise)
  const value = /^\d{1,9}$/.test(text) ? Number(text) : 0
  return value >= 1 && value <= max
    ? Result.succeed(value)
    : Result.fail({ _tag: "InvalidParameter", parameter, wanted: `a number from 1 to ${max}` })
}
