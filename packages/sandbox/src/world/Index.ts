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

/** How records of one kind are filed: in which lists each stands, and what these are filtered by. */
export interface Filing<Tables, A> {
  /** The lists that it stands in as long as it exists. */
  readonly shelves: (record: A, tables: Tables) => ReadonlyArray<string>
  /** Further lists, which nobody filters. */
  readonly plain?: (record: A) => ReadonlyArray<string>
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
  const plain = { id: record.id, by: [], records }
  for (const name of filing.plain?.(record) ?? none) move(index.shelves, name, plain, 0, before, after)
  const filed = { ...plain, by: Object.values(filing.filters) }
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
  const { left, shelf } = walk(index, Object.keys(filters), name, wanted)
  const ids = shelf?.ids ?? emptyIds()
  if (left.length === 0) return { size: ids.size, slice: (first, end) => sliceIds(ids, first, end).map(String) }
  return toList(
    sliceIds(ids, 0, ids.size)
      .map(String)
      .filter((id) => {
        const record = records.get(id)
        return (
          record !== undefined &&
          left.every((filter) => wanted[filter] === undefined || filters[filter]?.(record).includes(wanted[filter]))
        )
      })
  )
}

/** The shelf that the wanted filters lead to, and those left by which it is to be looked through since it is not split. */
const walk = (
  index: Index,
  names: ReadonlyArray<string>,
  name: string,
  wanted: { readonly [filter: string]: string | undefined }
): { readonly shelf: Shelf | undefined; readonly from: number; readonly left: ReadonlyArray<string> } => {
  let shelf = index.shelves.get(name)
  let from = 0
  for (const [at, filter] of names.entries()) {
    const value = wanted[filter]
    if (value === undefined || shelf === undefined) continue
    if (shelf.split === undefined) return { shelf, from, left: names.slice(at) }
    shelf = shelf.split[at - from]?.get(value)
    from = at + 1
  }
  return { shelf, from, left: [] }
}

/** The values of one more filter that the records of a list have, each once; only those that are taken cost anything. */
export function* valuesOf<A>(
  index: Index,
  filing: { readonly filters: { readonly [filter: string]: (record: A) => ReadonlyArray<string> } },
  records: ReadonlyMap<string, A>,
  name: string,
  filter: string,
  wanted: { readonly [filter: string]: string | undefined } = {}
): Iterable<string> {
  const names = Object.keys(filing.filters)
  const { from, left, shelf } = walk(index, names, name, wanted)
  const further = left.length === 0 ? shelf?.split?.[names.indexOf(filter) - from] : undefined
  if (further !== undefined) {
    yield* further.keys()
    return
  }
  const { size, slice } = listOf(index, filing, records, name, wanted)
  yield* new Set(
    slice(0, size).flatMap((id) => {
      const record = records.get(id)
      return record === undefined ? none : (filing.filters[filter]?.(record) ?? none)
    })
  )
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

/** A shelf up to this long is looked through; only a longer one is split, so that short ones take little room. */
const maxUnsplit = 64

/** A list of the given ids. */
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
  if (ids.size === 0) shelves.delete(name)
  else if (split !== undefined) moveInSplit(split, filed, from, before, after)
  else if (ids.size > maxUnsplit && from < filed.by.length) splitUp(shelf, filed, from)
}

const moveInSplit = <A>(
  split: ReadonlyArray<Map<string, Shelf>>,
  filed: Filed<A>,
  from: number,
  before: A | undefined,
  after: A | undefined
): void => {
  for (const [at, shelves] of split.entries()) {
    const toValues = filed.by[from + at]
    const left = before === undefined ? none : (toValues?.(before) ?? none)
    const reached = after === undefined ? none : (toValues?.(after) ?? none)
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
