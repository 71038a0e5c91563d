import * as Result from "effect/Result"
import type { ApiError } from "./ApiError.ts"

/** The page of a list that a call asks for; pages count from 1. */
export interface PageQuery {
  readonly number: number
  readonly perPage: number
}

const limits = { number: 1_000_000, perPage: 100 } as const

/** Reads `page[number]` and `page[per_page]` of an address; without them, the first 25. */
export const readPage = ({ searchParams }: URL): Result.Result<PageQuery, ApiError> =>
  Result.gen(function* () {
    const number = yield* whole(searchParams, "page[number]", 1, limits.number)
    const perPage = yield* whole(searchParams, "page[per_page]", 25, limits.perPage)
    return { number, perPage }
  })

/** The `links` and `meta` of one page of a list. A page after the last one is empty. */
export const aroundPage = ({ pathname, search }: URL, { number, perPage }: PageQuery, total: number) => {
  const last = Math.max(1, Math.ceil(total / perPage))
  const to = (page: number) => {
    const query = new URLSearchParams(search)
    query.set("page[number]", String(page))
    query.set("page[per_page]", String(perPage))
    return `${pathname}?${query.toString()}`
  }
  return {
    links: {
      self: to(number),
      first: to(1),
      prev: number > 1 ? to(Math.min(number - 1, last)) : null,
      next: number < last ? to(number + 1) : null,
      last: to(last)
    },
    meta: { total, page: number, per_page: perPage }
  }
}

/**
 * Refuses unknown query parameters: a filter with a typing error must not list everything. Refuses repeated ones, too, since
 * only one value could count.
 */
export const checkParameters = (
  { searchParams }: URL,
  known: ReadonlyArray<string> = []
): Result.Result<void, ApiError> => {
  const names = [...searchParams.keys()]
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) return Result.fail({ _tag: "InvalidParameter", parameter: twice, wanted: "given once" })
  const parameter = names.find((name) => !known.includes(name))
  if (parameter === undefined) return Result.void
  const wanted = known.length === 0 ? "left out" : `left out: known here is ${known.join(", ")}`
  return Result.fail({ _tag: "InvalidParameter", parameter, wanted })
}

const whole = (
  parameters: URLSearchParams,
  parameter: string,
  otherwise: number,
  max: number
): Result.Result<number, ApiError> => {
  const text = parameters.get(parameter)
  if (text === null) return Result.succeed(otherwise)
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0
  if (number >= 1 && number <= max) return Result.succeed(number)
  return Result.fail({ _tag: "InvalidParameter", parameter, wanted: `a number from 1 to ${max}` })
}
