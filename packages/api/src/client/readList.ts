import type { Problem } from "@concierge/domain/Problem"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { decodeDocument, Many } from "../documents/JsonApi.ts"
import { type ClientError, OutcomeUnknown } from "./ClientError.ts"
import type { Document } from "./exchange.ts"

/** Which resources of a list, and how much of it. */
export interface ListOptions {
  readonly filter?: { readonly [name: string]: string } | undefined
  /** These pages alone, in their order: whether they shift meanwhile is not looked at. */
  readonly only?: ReadonlyArray<number> | undefined
  /** Stop after so many pages, though there be more; without it, a list that does not end is a failure. */
  readonly pages?: number | undefined
  /** The page to begin with; the first one unless told. */
  readonly from?: number | undefined
}

/** A list to its end. */
export interface Listed<A> {
  readonly items: ReadonlyArray<A>
  /** What stands in it and cannot be read; the others do not suffer for it. */
  readonly unread: ReadonlyArray<Unread>
  /** The resources that came along with them. */
  readonly included: ReadonlyArray<unknown>
  /** On which page each stood, by id. */
  readonly pageOf: ReadonlyMap<string, number>
  /** How many resources the list has as the server counts them; nothing where it does not. */
  readonly total: number | undefined
  /** Whether it was left at the last page that was asked for, though there may be more. */
  readonly isCut: boolean
}

/** A resource that is not as it is known: in a state that nobody has heard of, or without something that it always had. */
export interface Unread {
  readonly id: string
  readonly attributes: { readonly [name: string]: unknown }
  /** What is unknown about it, for people: `state "on_hold" is not known`. */
  readonly why: string
}

/** As many pages as a list may have. */
export const maxPages = 100

/** As many resources as a page is asked to hold. */
export const perPage = 100

/**
 * Reads a list, page by page. While it is read its pages may shift, as things are made and moved to its front: what stands on
 * two pages, or a total that changes, tells of it, and then it is read again, until nothing shifts or often enough. What was
 * seen once stays.
 *
 * @param get reads the page that a query asks for
 */
export const readList = Effect.fnUntraced(function* <A extends { readonly id: string }>(
  resource: Schema.ConstraintDecoder<A>,
  { filter = {}, from = 1, only, pages }: ListOptions,
  get: (query: string) => Effect.Effect<Document, ClientError>
): Effect.fn.Return<Listed<A>, ClientError> {
  const found = new Map<string, A>()
  const unread = new Map<string, Unread>()
  const included: Array<unknown> = []
  const pageOf = new Map<string, number>()
  let total: number | undefined
  let isCut = false

  const keep = (page: number, document: PageRead<A>) => {
    total = document.total ?? total
    for (const item of document.items) found.set(item.id, item)
    for (const item of document.unread) unread.set(item.id, item)
    for (const { id } of [...document.items, ...document.unread]) pageOf.set(id, page)
    included.push(...document.included)
  }

  const readOnce = Effect.fnUntraced(function* () {
    const seen = new Set<string>()
    let hasShifted = false
    let query = toQuery(filter, from)
    let ahead: ReadonlyMap<string, Document> = new Map()
    /** As the first page tells: a total may count more than the list shows. */
    let last = 0
    for (let page = 1; page <= (pages ?? maxPages); page++) {
      const document = yield* readPage(resource, ahead.get(query) ?? (yield* get(query)))
      const before = seen.size
      if (page > 1 && total !== document.total) hasShifted = true
      keep(page, document)
      for (const { id } of [...document.items, ...document.unread]) seen.add(id)
      const isNew = seen.size > before
      if (isNew && seen.size - before < document.items.length + document.unread.length) hasShifted = true
      // a page with nothing new on it: the end, or a server that does not know pages
      if (!isNew || document.next === null || (document.next === undefined && total === seen.size))
        return { hasShifted: hasShifted && total !== seen.size, hasEnded: true }
      query = document.next === undefined ? toQuery(filter, from + page) : document.next.replace(/^[^?]*\??/, "")
      if (page === 1) last = Math.min(from - 1 + (pages ?? maxPages), Math.ceil((total ?? 0) / seen.size))
      if (page === (pages ?? maxPages) || ahead.has(query)) continue
      const read = Effect.forEach(
        queriesFrom(query, from + page, last),
        (each) => Effect.map(get(each), (answer) => [each, answer] as const),
        { concurrency: atATime }
      )
      ahead = new Map(yield* read)
    }
    return { hasShifted: false, hasEnded: false }
  })

  for (const page of only ?? []) keep(page, yield* readPage(resource, yield* get(toQuery(filter, page))))
  const passes = only === undefined ? mostPasses : 0
  for (let pass = 1; pass <= passes; pass++) {
    const { hasEnded, hasShifted } = yield* readOnce()
    isCut = !hasEnded
    if (isCut && pages === undefined) return yield* new OutcomeUnknown({ reason: "too many pages" })
    if (!hasShifted) break
  }
  for (const id of found.keys()) unread.delete(id)
  return { items: [...found.values()], unread: [...unread.values()], included, pageOf, total, isCut }
})

/** So many pages are asked for at a time, once the first has told how many there are; no more are read for nothing. */
const atATime = 4

/** The queries of a page and of those that follow it, up to the last, if its own counts pages. */
const queriesFrom = (query: string, number: number, last: number): ReadonlyArray<string> => {
  const following = new URLSearchParams(query)
  if (following.get("page[number]") !== String(number)) return [query]
  const count = Math.min(atATime, last - number + 1)
  const rest = Array.from({ length: Math.max(0, count - 1) }, (_, index) => {
    following.set("page[number]", String(number + 1 + index))
    return following.toString()
  })
  return [query, ...rest]
}

/** How often a list is read whose pages shift. */
const mostPasses = 3

const readPage = <A extends { readonly id: string }>(
  resource: Schema.ConstraintDecoder<A>,
  { json, status }: Document
): Effect.Effect<PageRead<A>, OutcomeUnknown> => {
  const whole = decodeDocument(Many(resource), json)
  if (Result.isSuccess(whole)) return Effect.succeed(toPageRead(whole.success, whole.success.data, []))
  const parts = decodeDocument(Many(Sent), json)
  if (Result.isFailure(parts)) return new OutcomeUnknown({ reason: "unexpected document", status })
  const items: Array<A> = []
  const unread: Array<Unread> = []
  for (const { attributes = {}, id, ...rest } of parts.success.data) {
    const item = decodeDocument(resource, { id, attributes, ...rest })
    if (Result.isSuccess(item)) items.push(item.success)
    else unread.push({ id, attributes, why: whyUnread(item.failure.problems, attributes) })
  }
  return Effect.succeed(toPageRead(parts.success, items, unread))
}

/** A resource as far as it can be told apart from others. */
const Sent = Schema.Struct({
  id: Schema.String.check(Schema.isBetweenLength(1, 64)),
  type: Schema.String,
  attributes: Schema.optionalKey(Schema.Record(Schema.String, Schema.Unknown)),
  relationships: Schema.optionalKey(Schema.Unknown)
})

interface PageRead<A> extends Omit<Listed<A>, "isCut" | "pageOf"> {
  readonly next: string | null | undefined
}

const toPageRead = <A>(
  { included, links, meta }: Pick<ReturnType<typeof Many<typeof Sent>>["Type"], "included" | "links" | "meta">,
  items: ReadonlyArray<A>,
  unread: ReadonlyArray<Unread>
): PageRead<A> => ({
  items,
  unread,
  included: Array.isArray(included) ? included : [],
  next: links?.next,
  total: meta?.total
})

/**
 * Why a resource cannot be read, for people. Values may be anything, account numbers too: a state alone is told.
 *
 * @param problems with their places in the resource or its document
 */
export const whyUnread = (problems: ReadonlyArray<Problem>, { state }: Unread["attributes"]): string =>
  problems
    .slice(0, mostTold)
    .map(({ at }) => {
      const place = at.filter((key) => key !== "data" && key !== "attributes").join(".")
      if (place !== "state" || state === undefined) return `${place || "it"} is missing or cannot be read`
      return typeof state === "string" && /^\w{1,40}$/.test(state)
        ? `state "${state}" is not known`
        : "state cannot be read"
    })
    .join(", ")

const mostTold = 3

const toQuery = (filter: { readonly [name: string]: string }, page: number): string => {
  const query = new URLSearchParams(Object.entries(filter).map(([name, value]) => [`filter[${name}]`, value]))
  query.set("page[number]", String(page))
  query.set("page[per_page]", String(perPage))
  return query.toString()
}
