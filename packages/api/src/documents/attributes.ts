import * as Schema from "effect/Schema"
import { camelToSnake } from "effect/String"
import { optionalNullable, Timestamp, toTimestamp } from "./wire.ts"

/** One member of a document: the schema that reads it, and the conversion to our value and back. */
export interface Attribute<S extends Schema.Constraint, A, W> {
  readonly wire: S
  readonly read: (wire: S["Type"]) => A
  /** Unchecked, since the value is our own. */
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
 * A group of attributes, each named once: in camel case here, in snake case on the wire. It serves documents of one form; a
 * resource that differs by generation is written by hand.
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

/** An attribute without a value yet: undefined here, null or missing on the wire. */
export const nullable = <const F extends Field>(
  field: F
): Attribute<Nullable<Wire<F>>, Value<F> | undefined, Written<F> | null> => {
  const { read, wire, write } = attributeOf(field)
  return {
    wire: optionalNullable(wire),
    read: (found) => (found === undefined || found === null ? undefined : read(found)),
    write: (value) => (value === undefined ? null : write(value))
  }
}

/** A list of attributes. */
export const list = <const F extends Field>(
  field: F
): Attribute<Schema.$Array<Wire<F>>, ReadonlyArray<Value<F>>, ReadonlyArray<Written<F>>> => {
  const { read, wire, write } = attributeOf(field)
  return { wire: Schema.Array(wire), read: (found) => found.map(read), write: (values) => values.map(write) }
}

/** A moment: milliseconds since 1970 here, ISO 8601 on the wire. */
export const moment: Attribute<typeof Timestamp, number, string> = {
  wire: Timestamp,
  read: (at) => at,
  write: toTimestamp
}

/** A schema is an attribute whose three types are its own: `Wire`, `Value` and `Written` say the same as this condition. */
const attributeOf = <F extends Field>(field: F) =>
  (Schema.isSchema(field) ? { wire: field, read: same, write: same } : field) as Attribute<
    Wire<F>,
    Value<F>,
    Written<F>
  >
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
