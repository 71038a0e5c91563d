import { addId, emptyIds, type Ids, removeId, sliceIds } from "./Ids.ts"

/**
 * The records of one kind, and the lists that they stand in: a page of any list costs as much as the page. The lists
 * are derived from the records, so that only the records are saved.
 */
export interface Index<A> {
  /** By id. */
  readonly records: Map<string, A>
  /** By name, e.g. `seen by 345`, `of 1010`. */
  readonly lists: Map<string, Partition>
}

/** The ids of one list; if there are many of them, also partitioned by the values of each filter. */
interface Partition {
  readonly ids: Ids
  byFilter: ReadonlyArray<Map<string, Partition>> | undefined
}

/** Which lists the records of one kind stand in, and what these can be filtered by. */
export interface Definition<Tables, A> {
  /** Lists that can be filtered. A record must stand in the same ones as long as it exists. */
  readonly lists: (record: A, tables: Tables) => ReadonlyArray<string>
  /** Lists that are never filtered. */
  readonly unfiltered?: (record: A) => ReadonlyArray<string>
  /** By filter, the values that find a record; most have one, some none. */
  readonly filters: Filters<A>
}

type Filters<A> = { readonly [filter: string]: (record: A) => ReadonlyArray<string> }

/** The value that each filter asks for; undefined where it asks for none. */
type Wanted = { readonly [filter: string]: string | undefined }

/** A list to take pages of, in the order of ids. */
export interface List {
  readonly size: number
  readonly slice: (from: number, to: number) => ReadonlyArray<string>
}

export const emptyIndex = <A>(): Index<A> => ({ records: new Map(), lists: new Map() })

/** Writes a record, undefined to remove it, into the index and all of its lists. */
export const write = <Tables, A>(
  { lists, records }: Index<A>,
  { filters, lists: listsOf, unfiltered }: Definition<Tables, A>,
  tables: Tables,
  id: string,
  after: A | undefined
): void => {
  const before = records.get(id)
  if (after === undefined) records.delete(id)
  else records.set(id, after)
  const record = after ?? before
  if (record === undefined) return
  const change = { id, filters: [], records, before, after }
  for (const name of unfiltered?.(record) ?? none) update(lists, name, change)
  const filtered = { ...change, filters: Object.values(filters) }
  for (const name of listsOf(record, tables)) update(lists, name, filtered)
}

/** The list of that name, filtered. */
export const listOf = <A>(
  index: Index<A>,
  { filters }: { readonly filters: Filters<A> },
  name: string,
  wanted: Wanted = {}
): List => {
  const { partition, unused } = find(index, Object.keys(filters), name, wanted)
  const ids = partition?.ids ?? emptyIds()
  if (unused.length === 0) return { size: ids.size, slice: (first, end) => sliceIds(ids, first, end).map(String) }
  return toList(
    recordsOf(index, ids).flatMap(([id, record]) =>
      unused.every((filter) => wanted[filter] === undefined || filters[filter]?.(record).includes(wanted[filter]))
        ? [id]
        : []
    )
  )
}

/** The distinct values of one more filter in a list. Lazy: a value costs time only when it is taken. */
export function* valuesOf<A>(
  index: Index<A>,
  definition: { readonly filters: Filters<A> },
  name: string,
  filter: string,
  wanted: Wanted = {}
): Iterable<string> {
  const names = Object.keys(definition.filters)
  const { from, partition, unused } = find(index, names, name, wanted)
  const byValue = unused.length === 0 ? partition?.byFilter?.[names.indexOf(filter) - from] : undefined
  if (byValue !== undefined) {
    yield* byValue.keys()
    return
  }
  const { size, slice } = listOf(index, definition, name, wanted)
  yield* new Set(
    slice(0, size).flatMap((id) => {
      const record = index.records.get(id)
      return record === undefined ? none : (definition.filters[filter]?.(record) ?? none)
    })
  )
}

/** How many records of a list have each value of a filter. */
export const sizesOf = <A>(
  index: Index<A>,
  { filters }: { readonly filters: Filters<A> },
  name: string,
  filter: string
): ReadonlyMap<string, number> => {
  const partition = index.lists.get(name)
  const sizes = new Map<string, number>()
  if (partition?.byFilter !== undefined) {
    const byValue = partition.byFilter[Object.keys(filters).indexOf(filter)] ?? new Map<string, Partition>()
    for (const [value, { ids }] of byValue) if (ids.size > 0) sizes.set(value, ids.size)
  } else if (partition !== undefined) {
    for (const [, record] of recordsOf(index, partition.ids)) {
      for (const value of filters[filter]?.(record) ?? none) sizes.set(value, (sizes.get(value) ?? 0) + 1)
    }
  }
  return sizes
}

/** The same list in reverse order. */
export const newestFirst = ({ size, slice }: List): List => ({
  size,
  slice: (from, to) => slice(Math.max(0, size - to), Math.max(0, size - from)).toReversed()
})

/** A list of the given ids. */
export const toList = (ids: ReadonlyArray<string>): List => ({
  size: ids.length,
  slice: (from, to) => ids.slice(from, to)
})

/** The largest list that is scanned rather than partitioned: partitions of short lists would waste memory. */
const maxScanned = 64

/** The smallest partition for the wanted filters, and the filters that it leaves `unused`: it is scanned by these. */
const find = <A>(
  index: Index<A>,
  filters: ReadonlyArray<string>,
  name: string,
  wanted: Wanted
): { readonly partition: Partition | undefined; readonly from: number; readonly unused: ReadonlyArray<string> } => {
  let partition = index.lists.get(name)
  let from = 0
  for (const [at, filter] of filters.entries()) {
    const value = wanted[filter]
    if (value === undefined || partition === undefined) continue
    if (partition.byFilter === undefined) return { partition, from, unused: filters.slice(at) }
    partition = partition.byFilter[at - from]?.get(value)
    from = at + 1
  }
  return { partition, from, unused: [] }
}

const recordsOf = <A>(
  { records }: { readonly records: ReadonlyMap<string, A> },
  ids: Ids
): ReadonlyArray<readonly [string, A]> =>
  sliceIds(ids, 0, ids.size).flatMap((number) => {
    const id = String(number)
    const record = records.get(id)
    return record === undefined ? [] : [[id, record] as const]
  })

/** One record before and after a change, and what partitions are made by. */
interface Change<A> {
  readonly id: string
  readonly filters: ReadonlyArray<(record: A) => ReadonlyArray<string>>
  readonly records: ReadonlyMap<string, A>
  readonly before: A | undefined
  readonly after: A | undefined
}

/** @param from the first filter that the partition is partitioned by; those before it led here */
const update = <A>(partitions: Map<string, Partition>, name: string, change: Change<A>, from = 0): void => {
  let partition = partitions.get(name)
  if (partition === undefined) partitions.set(name, (partition = { ids: emptyIds(), byFilter: undefined }))
  const { byFilter, ids } = partition
  if (change.before === undefined) addId(ids, Number(change.id))
  if (change.after === undefined) removeId(ids, Number(change.id))
  if (ids.size === 0) partitions.delete(name)
  else if (byFilter !== undefined) updateByFilter(byFilter, change, from)
  else if (ids.size > maxScanned && from < change.filters.length) {
    partition.byFilter = change.filters.slice(from).map(() => new Map<string, Partition>())
    for (const [id, after] of recordsOf(change, ids)) {
      updateByFilter(partition.byFilter, { ...change, id, before: undefined, after }, from)
    }
  }
}

const updateByFilter = <A>(byFilter: ReadonlyArray<Map<string, Partition>>, change: Change<A>, from: number): void => {
  const { after, before, filters } = change
  for (const [at, partitions] of byFilter.entries()) {
    const valuesIn = filters[from + at]
    const left = before === undefined ? none : (valuesIn?.(before) ?? none)
    const reached = after === undefined ? none : (valuesIn?.(after) ?? none)
    for (const value of left) {
      update(partitions, value, reached.includes(value) ? change : { ...change, after: undefined }, from + at + 1)
    }
    for (const value of reached) {
      if (!left.includes(value)) update(partitions, value, { ...change, before: undefined }, from + at + 1)
    }
  }
}

const none: ReadonlyArray<string> = []
