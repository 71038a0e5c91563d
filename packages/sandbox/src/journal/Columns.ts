import * as BigDecimal from "effect/BigDecimal"
import * as Predicate from "effect/Predicate"

/**
 * Many values of few kinds, stored by kind and field in arrays that `node:v8` serialises fast. Supports nested plain objects, arrays,
 * maps, sets, texts, numbers, booleans, null, undefined and decimals, and restores them exactly: with the order of names and
 * entries, and the scale of decimals.
 */
export interface Columns {
  /** The kind of each value, an index of `kinds`; undefined if there is only one. */
  readonly of: Uint16Array | undefined
  readonly kinds: ReadonlyArray<Kind>
}

type Kind =
  | { readonly _tag: "Plain"; readonly values: ReadonlyArray<unknown> }
  | { readonly _tag: "Same"; readonly value: unknown; readonly size: number }
  /** Repeated texts. */
  | { readonly _tag: "Words"; readonly words: ReadonlyArray<unknown>; readonly at: Uint32Array }
  | { readonly _tag: "Decimals"; readonly values: ReadonlyArray<bigint>; readonly scales: Int32Array }
  | { readonly _tag: "Small"; readonly values: BigInt64Array; readonly scales: Int32Array }
  | { readonly _tag: "Arrays" | "Sets"; readonly sizes: Uint32Array; readonly items: Columns }
  | { readonly _tag: "Maps"; readonly sizes: Uint32Array; readonly keys: Columns; readonly values: Columns }
  | {
      readonly _tag: "Objects"
      readonly size: number
      readonly names: ReadonlyArray<string>
      readonly fields: ReadonlyArray<Columns>
    }

/**
 * Stores values in columns.
 *
 * @example
 * fromColumns(toColumns([{ id: "1", fee: undefined }, new Map([["a", 1]])])) // => [{ id: "1", fee: undefined }, new Map([["a", 1]])]
 */
export const toColumns = (values: ReadonlyArray<unknown>): Columns => {
  const groups = new Map<string, Group>()
  const of = new Uint16Array(values.length)
  let group: Group | undefined
  for (let index = 0; index < values.length; index++) {
    const name = kindOf(values[index])
    // Nearly always the kind of the value before
    if (group?.name !== name) {
      group = groups.get(name) ?? { name, number: groups.size, values: [] }
      groups.set(name, group)
    }
    group.values.push(values[index])
    of[index] = group.number
  }
  const kinds = [...groups.values()].map((each) => (pack[each.name] ?? packObjects)(each.values))
  return { of: kinds.length > 1 ? of : undefined, kinds }
}

/** The values of one kind. */
interface Group {
  readonly name: string
  readonly number: number
  readonly values: Array<unknown>
}

/** Restores the values that {@link toColumns} stored. */
export const fromColumns = ({ kinds, of }: Columns): Array<unknown> => {
  const [first, ...others] = kinds.map((kind) => unpack(kind))
  if (of === undefined || first === undefined) return first ?? []
  const all = [first, ...others]
  const next = all.map(() => 0)
  return Array.from(of, (kind) => {
    const at = next[kind] ?? 0
    next[kind] = at + 1
    return all[kind]?.[at]
  })
}

/** The kind of a value; for objects, the names of their fields. */
const kindOf = (value: unknown): string => {
  if (typeof value === "string") return "text"
  if (typeof value !== "object" || value === null) return "plain"
  if (BigDecimal.isBigDecimal(value)) return "decimal"
  if (Array.isArray(value)) return "array"
  if (value instanceof Map) return "map"
  if (value instanceof Set) return "set"
  if (Object.getPrototypeOf(value) !== Object.prototype) throw new Error("a snapshot takes plain values only")
  const names = Object.keys(value)
  // A name may be empty
  return `{${names.length} ${names.join("\0")}`
}

const pack: { readonly [kind: string]: (values: ReadonlyArray<unknown>) => Kind } = {
  plain: (values) =>
    values.every((value) => value === values[0])
      ? { _tag: "Same", value: values[0], size: values.length }
      : { _tag: "Plain", values },
  text: (values) => {
    const numbers = new Map<unknown, number>()
    const at = new Uint32Array(values.length)
    for (const [index, value] of values.entries()) {
      const number = numbers.get(value) ?? numbers.size
      numbers.set(value, number)
      at[index] = number
    }
    return numbers.size * 2 > values.length
      ? { _tag: "Plain", values }
      : { _tag: "Words", words: [...numbers.keys()], at }
  },
  decimal: (values) => {
    const decimals = values.filter(BigDecimal.isBigDecimal)
    const scales = Int32Array.from(decimals, ({ scale }) => scale)
    return decimals.every(({ value }) => BigInt.asIntN(64, value) === value)
      ? { _tag: "Small", values: BigInt64Array.from(decimals, ({ value }) => value), scales }
      : { _tag: "Decimals", values: decimals.map(({ value }) => value), scales }
  },
  array: (values) => packItems("Arrays", values.filter(Array.isArray)),
  set: (values) =>
    packItems(
      "Sets",
      values.filter(Predicate.isSet).map((set) => [...set])
    ),
  map: (values) => {
    const maps = values.filter(Predicate.isMap)
    return {
      _tag: "Maps",
      sizes: Uint32Array.from(maps, ({ size }) => size),
      keys: toColumns(maps.flatMap((map) => [...map.keys()])),
      values: toColumns(maps.flatMap((map) => [...map.values()]))
    }
  }
}

const packItems = (_tag: "Arrays" | "Sets", values: ReadonlyArray<ReadonlyArray<unknown>>): Kind => ({
  _tag,
  sizes: Uint32Array.from(values, ({ length }) => length),
  items: toColumns(values.flat(1))
})

const packObjects = (values: ReadonlyArray<unknown>): Kind => {
  const objects = values.filter(Predicate.isObject)
  const names = Object.keys(objects[0] ?? {})
  return {
    _tag: "Objects",
    size: objects.length,
    names,
    fields: names.map((name) => toColumns(objects.map((object) => object[name])))
  }
}

const unpack = (kind: Kind): Array<unknown> => {
  switch (kind._tag) {
    case "Plain":
      return [...kind.values]
    case "Same":
      return Array.from({ length: kind.size }, () => kind.value)
    case "Words":
      return Array.from(kind.at, (at) => kind.words[at])
    case "Decimals":
      return kind.values.map((value, index) => BigDecimal.make(value, kind.scales[index] ?? 0))
    case "Small":
      return Array.from(kind.values, (value, index) => BigDecimal.make(value, kind.scales[index] ?? 0))
    case "Arrays":
      return split(kind.sizes, fromColumns(kind.items))
    case "Sets":
      return split(kind.sizes, fromColumns(kind.items)).map((items) => new Set(items))
    case "Maps": {
      const values = split(kind.sizes, fromColumns(kind.values))
      return split(kind.sizes, fromColumns(kind.keys)).map(
        (keys, index) => new Map(keys.map((key, at) => [key, values[index]?.[at]]))
      )
    }
    case "Objects": {
      const { names, size } = kind
      const fields = kind.fields.map(fromColumns)
      return Array.from({ length: size }, (_, row) => {
        const object: Record<string, unknown> = {}
        for (let at = 0; at < names.length; at++) object[names[at] ?? ""] = fields[at]?.[row]
        return object
      })
    }
  }
}

const split = (sizes: Uint32Array, items: ReadonlyArray<unknown>): Array<Array<unknown>> => {
  let at = 0
  return Array.from(sizes, (size) => items.slice(at, (at += size)))
}
