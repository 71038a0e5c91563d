import { addId, emptyIds, type Ids, removeId, sliceIds } from "./Ids.ts"

/**
 * Where the records of one kind stand in lists, so that a page of any list costs as much as the page. Made from the
 * records alone: it is never saved, but made again.
 */
export interface Index {
  /** By whose list it is: `seen by 345`, `of 1010`. */
  readonly shelves: Map<string, Shelf>
}

/** The ids of one list; once there are many, once more for each value that the list can be filtered by. */
interface Shelf {
  readonly ids: Ids
  split: ReadonlyArray<Map<string, Shelf>> | undefined
}

/** In which lists a record stands, and what these are filtered by. */
export interface Filing<Tables, A> {
  /** The lists that it stands in as long as it exists. */
  readonly shelves: (record: A, tables: Tables) => ReadonlyArray<string>
  /** What it is found under by each filter; most have one value, some none. */
  readonly filters: { readonly [filter: string]: (record: A) => ReadonlyArray<string> }
}

/** A list to take pages of, in the order of ids. */
export interface List {
  readonly size: number
  readonly slice: (from: number, to: number) => ReadonlyArray<string>
}

export const emptyIndex = (): Index => ({ shelves: new Map() })

interface Filed<A> {
  readonly id: string
  readonly by: ReadonlyArray<(record: A) => ReadonlyArray<string>>
  readonly records: ReadonlyMap<string, A>
}

/** Puts a record where it belongs: a new one, one that was changed, or with nothing after it one that is gone. */
export const file = <Tables, A extends { readonly id: string }>(
  index: Index,
  filing: Filing<Tables, A>,
  tables: Tables,
  records: ReadonlyMap<string, A>,
  before: A | undefined,
  after: A | undefined
): void => {
  const record = after ?? before
  if (record === undefined) return
  const filed = { id: record.id, by: Object.values(filing.filters), records }
  for (const name of filing.shelves(record, tables)) move(index.shelves, name, filed, 0, before, after)
}

/**
 * The list of that name, filtered.
 *
 * @param wanted by filter, nothing where it is not filtered by
 */
export const listOf = <A>(
  index: Index,
  { filters }: { readonly filters: { readonly [filter: string]: (record: A) => ReadonlyArray<string> } },
  records: ReadonlyMap<string, A>,
  name: string,
  wanted: { readonly [filter: string]: string | undefined } = {}
): List => {
  let shelf = index.shelves.get(name)
  let from = 0
  const names = Object.keys(filters)
  for (const [at, filter] of names.entries()) {
    const value = wanted[filter]
    if (value === undefined || shelf === undefined) continue
    if (shelf.split === undefined) {
      const rest = names.slice(at)
      return toList(
        sliceIds(shelf.ids, 0, shelf.ids.size)
          .map(String)
          .filter((id) => {
            const record = records.get(id)
            return (
              record !== undefined &&
              rest.every((other) => wanted[other] === undefined || filters[other]?.(record).includes(wanted[other]))
            )
          })
      )
    }
    shelf = shelf.split[at - from]?.get(value)
    from = at + 1
  }
  const ids = shelf?.ids ?? emptyIds()
  return { size: ids.size, slice: (first, end) => sliceIds(ids, first, end).map(String) }
}

/** The same list from its end. */
export const newestFirst = ({ size, slice }: List): List => ({
  size,
  slice: (from, to) => slice(Math.max(0, size - to), Math.max(0, size - from)).toReversed()
})

/** How long a list is for each value of a filter. */
export const tallyOf = <A>(
  index: Index,
  { filters }: { readonly filters: { readonly [filter: string]: (record: A) => ReadonlyArray<string> } },
  records: ReadonlyMap<string, A>,
  name: string,
  filter: string
): ReadonlyMap<string, number> => {
  const shelf = index.shelves.get(name)
  const sizes = new Map<string, number>()
  if (shelf?.split !== undefined) {
    const found = shelf.split[Object.keys(filters).indexOf(filter)] ?? new Map<string, Shelf>()
    for (const [value, { ids }] of found) if (ids.size > 0) sizes.set(value, ids.size)
  } else if (shelf !== undefined) {
    for (const id of sliceIds(shelf.ids, 0, shelf.ids.size)) {
      const record = records.get(String(id))
      for (const value of record === undefined ? none : (filters[filter]?.(record) ?? none)) {
        sizes.set(value, (sizes.get(value) ?? 0) + 1)
      }
    }
  }
  return sizes
}

/** A shelf this long is looked through; a longer one is split, so that short ones stay small. */
const mostUnsplit = 64

/** A list of what stands in it. */
export const toList = (ids: ReadonlyArray<string>): List => ({
  size: ids.length,
  slice: (from, to) => ids.slice(from, to)
})

/** @param from the first filter that the shelf is split by; those before it led here */
const move = <A>(
  shelves: Map<string, Shelf>,
  name: string,
  filed: Filed<A>,
  from: number,
  before: A | undefined,
  after: A | undefined
): void => {
  let shelf = shelves.get(name)
  if (shelf === undefined) shelves.set(name, (shelf = { ids: emptyIds(), split: undefined }))
  const { ids, split } = shelf
  if (before === undefined) addId(ids, Number(filed.id))
  if (after === undefined) removeId(ids, Number(filed.id))
  if (split !== undefined) moveInSplit(split, filed, from, before, after)
  else if (ids.size > mostUnsplit && from < filed.by.length) splitUp(shelf, filed, from)
  else if (ids.size === 0) shelves.delete(name)
}

const moveInSplit = <A>(
  split: ReadonlyArray<Map<string, Shelf>>,
  filed: Filed<A>,
  from: number,
  before: A | undefined,
  after: A | undefined
): void => {
  for (const [at, shelves] of split.entries()) {
    const valuesOf = filed.by[from + at]
    const left = before === undefined ? none : (valuesOf?.(before) ?? none)
    const reached = after === undefined ? none : (valuesOf?.(after) ?? none)
    for (const value of left) {
      move(shelves, value, filed, from + at + 1, before, reached.includes(value) ? after : undefined)
    }
    for (const value of reached) {
      if (!left.includes(value)) move(shelves, value, filed, from + at + 1, undefined, after)
    }
  }
}

const splitUp = <A>(shelf: Shelf, { by, records }: Filed<A>, from: number): void => {
  const split = by.slice(from).map(() => new Map<string, Shelf>())
  shelf.split = split
  for (const id of sliceIds(shelf.ids, 0, shelf.ids.size).map(String)) {
    const record = records.get(id)
    if (record !== undefined) moveInSplit(split, { id, by, records }, from, undefined, record)
  }
}

const none: ReadonlyArray<string> = []
