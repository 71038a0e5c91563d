import * as Schema from "effect/Schema"
import { camelToSnake } from "effect/String"
import { optionalNullable, Timestamp, toTimestamp } from "./wire.ts"

/** What a document says of one thing: the schema by which it is read, and the way to our value and back. */
export interface Attribute<S extends Schema.Constraint, A, W> {
  readonly wire: S
  readonly read: (wire: S["Type"]) => A
  /** Checks nothing: it is our own value. */
  readonly write: (value: A) => W
}

type Read = Schema.Constraint & { readonly DecodingServices: never }

/** An attribute, or a schema whose values are written as they are. */
type Field = Read | AnyAttribute
interface AnyAttribute {
  readonly wire: Read
  readonly read: (wire: never) => unknown
  readonly write: (value: never) => unknown
}

/**
 * A group of attributes, each of which stands here once: its name in camel case, which is in snake case outside. It is for
 * documents of one form; a resource that differs by generation is written by hand.
 */
export const attributesOf = <const Fields extends { readonly [name: string]: Field }>(fields: Fields) => {
  const all = Object.entries(fields).map(([name, field]) => ({ name, key: camelToSnake(name), ...attributeOf(field) }))
  const group = {
    wire: Schema.Struct(Object.fromEntries(all.map(({ key, wire }) => [key, wire]))),
    read: (wire: Loose) => Object.fromEntries(all.map(({ key, name, read }) => [name, read(wire[key])])),
    write: (value: Loose) => Object.fromEntries(all.map(({ key, name, write }) => [key, write(value[name])]))
  }
  // the types follow the table as the three functions do, name by name
  return group as unknown as Attribute<
    Schema.Struct<{ readonly [Name in keyof Fields as Snake<Name>]: Wire<Fields[Name]> }>,
    { readonly [Name in keyof Fields]: Value<Fields[Name]> },
    { readonly [Name in keyof Fields as Snake<Name>]: Written<Fields[Name]> }
  >
}

/** A value that may not be known: undefined inside, null outside; a reader takes a missing one, too. */
export const nullable = <const F extends Field>(field: F) => {
  const { read, wire, write } = attributeOf(field)
  return {
    wire: optionalNullable(wire),
    read: (found: unknown) => (found === undefined || found === null ? undefined : read(found)),
    write: (value: unknown) => (value === undefined ? null : write(value))
  } as unknown as Attribute<Nullable<Wire<F>>, Value<F> | undefined, Written<F> | null>
}

/** Several in a row. */
export const list = <const F extends Field>(field: F) => {
  const { read, wire, write } = attributeOf(field)
  return {
    wire: Schema.Array(wire),
    read: (found: ReadonlyArray<unknown>) => found.map(read),
    write: (values: ReadonlyArray<unknown>) => values.map(write)
  } as unknown as Attribute<Schema.$Array<Wire<F>>, ReadonlyArray<Value<F>>, ReadonlyArray<Written<F>>>
}

/** A moment: milliseconds since 1970 inside, ISO 8601 outside. */
export const moment: Attribute<typeof Timestamp, number, string> = {
  wire: Timestamp,
  read: (at) => at,
  write: toTimestamp
}

const attributeOf = (field: Field) =>
  (Schema.isSchema(field) ? { wire: field, read: same, write: same } : field) as Attribute<Read, unknown, unknown>
const same = (value: unknown) => value

interface Loose {
  readonly [name: string]: unknown
}
type Nullable<S extends Read> = ReturnType<typeof optionalNullable<S>>
type Wire<F extends Field> = F extends { readonly wire: infer W extends Read } ? W : Extract<F, Read>
type Value<F extends Field> = F extends { readonly read: (wire: never) => infer V } ? V : Extract<F, Read>["Type"]
type Written<F extends Field> = F extends { readonly write: (value: never) => infer W } ? W : Extract<F, Read>["Type"]
type Snake<Name> = Name extends `${infer First}${infer Rest}`
  ? First extends Lowercase<First>
    ? `${First}${Snake<Rest>}`
    : `_${Lowercase<First>}${Snake<Rest>}`
  : ""
