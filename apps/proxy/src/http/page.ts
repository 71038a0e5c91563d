import type { ApiError } from "@concierge/api/errors"
import * as Effect from "effect/Effect"
import { refuse } from "../refuse.ts"

/** Which part of a list is asked for; pages count from 1. */
export interface Wanted {
  readonly page: number
  readonly perPage: number
}

const limits = { page: 1_000_000, perPage: 100, otherwise: 25 } as const

/** What `page[number]` and `page[per_page]` ask for; any other parameter is refused, since a typing error must not go unnoticed. */
export const readPage = Effect.fnUntraced(function* ({ searchParams }: URL): Effect.fn.Return<Wanted, ApiError> {
  for (const parameter of searchParams.keys()) {
    if (parameter !== "page[number]" && parameter !== "page[per_page]") {
      return yield* refuse({
        _tag: "InvalidParameter",
        parameter,
        wanted: "left out, or one of page[number], page[per_page]"
      })
    }
  }
  return {
    page: yield* whole(searchParams, "page[number]", 1, limits.page),
    perPage: yield* whole(searchParams, "page[per_page]", limits.otherwise, limits.perPage)
  }
})

/** Where a page stands among the others. */
export const aroundPage = ({ pathname }: URL, { page, perPage }: Wanted, total: number) => {
  const last = Math.max(1, Math.ceil(total / perPage))
  const to = (number: number) => {
    const query = new URLSearchParams({ "page[number]": String(number), "page[per_page]": String(perPage) })
    return `${pathname}?${query.toString()}`
  }
  return {
    links: {
      self: to(page),
      first: to(1),
      prev: page > 1 ? to(Math.min(page - 1, last)) : null,
      next: page < last ? to(page + 1) : null,
      last: to(last)
    },
    meta: { total, page, per_page: perPage }
  }
}

const whole = (
  parameters: URLSearchParams,
  parameter: string,
  otherwise: number,
  max: number
): Effect.Effect<number, ApiError> => {
  const text = parameters.get(parameter)
  if (text === null) return Effect.succeed(otherwise)
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0
  if (number >= 1 && number <= max) return Effect.succeed(number)
  return refuse({ _tag: "InvalidParameter", parameter, wanted: `a number from 1 to ${max}` })
}
