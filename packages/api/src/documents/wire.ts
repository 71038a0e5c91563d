import { forbiddenIn, visible } from "@concierge/domain/Text"
import * as BigDecimal from "effect/BigDecimal"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as SchemaGetter from "effect/SchemaGetter"
import * as SchemaIssue from "effect/SchemaIssue"
import * as SchemaTransformation from "effect/SchemaTransformation"
import { enums } from "../generated/enums.ts"
import { nearestTo } from "../nearest.ts"

/** Text of a limited length. */
export const Text = (max: number, min = 0) =>
  Schema.String.check(
    Schema.isBetweenLength(min, max, {
      expected: min === 0 ? `text of at most ${max} characters` : `text of ${min} to ${max} characters`
    })
  )

/** {@link Text} for people to read: at least one visible character, and no invisible or direction-changing one. */
export const Label = (max: number) =>
  Text(max, 1).check(
    // between two letters, since the space around a text counts, too
    Schema.makeFilter((text: string) => visible(text) !== "" && forbiddenIn(`x${text}x`) === undefined, {
      expected: "text that people can see, in one line: without control characters and marks of direction"
    })
  )

/**
 * An object without any other members: a misspelt name would be ignored, and its value with it.
 *
 * @param place the name of the object in sentences
 */
export const Closed = <const Fields extends Schema.Struct.Fields>(place: string, fields: Fields) => {
  const names = Object.keys(fields)
  const unknownName = (name: string) => {
    const nearest = nearestTo(name, names)
    const expected =
      nearest === undefined
        ? `left out: there is no such name in ${place}`
        : `${nearest}, if that is meant: there is no such name`
    return { path: [name], issue: new SchemaIssue.InvalidValue({ expected }) }
  }
  return Schema.Record(Schema.String, Schema.Unknown)
    .check(
      Schema.makeFilter((given) =>
        Object.keys(given)
          .filter((name) => !names.includes(name))
          .map(unknownName)
      )
    )
    .pipe(
      Schema.decodeTo(Schema.Struct(fields), SchemaTransformation.passthrough({ strict: false }))
      // The wire's type is the fields', too, which the record hides: the spec's types are compared with it.
    ) as unknown as Schema.Struct<Fields>
}

/** A list of limited length. The length is checked before the items, so that a million wrong items are one problem. */
export const ListOf = <Item extends Schema.Constraint>(
  item: Item,
  { least = 0, most, of }: { readonly least?: number; readonly most: number; readonly of: string }
) =>
  Schema.Array(Schema.Unknown)
    .check(
      Schema.isBetweenLength(least, most, {
        expected: least === 0 ? `a list of at most ${most} ${of}` : `a list of ${least} to ${most} ${of}`
      })
    )
    .pipe(
      Schema.decodeTo(Schema.Array(item), SchemaTransformation.passthrough({ strict: false }))
      // The wire's type is a list of the items', which the list of unknown values hides.
    ) as unknown as Schema.$Array<Item>

/**
 * A resource's id in its JSON:API place: text here, text or a whole number on the wire, which `decodeDocument` makes text
 * first. So no transformation is needed, and a document but for its amounts is decoded by one compiled check.
 */
export const Id = Schema.String.annotate({ expected: "text or a whole number" }).check(
  Schema.isBetweenLength(1, 64, { expected: "text of 1 to 64 characters" })
  // The wire may hold a number, which `decodeDocument` has made text by then.
) as unknown as Schema.Codec<string, string | number>

/** The id of another resource as an attribute: text here, text or a whole number on the wire. */
export const IdAttribute = Schema.Union([
  Text(64, 1),
  Schema.Int.check(Schema.isGreaterThanOrEqualTo(0, { expected: "a whole number from 0" }))
])
  .annotate({ expected: "text or a whole number" })
  .pipe(
    Schema.decodeTo(
      Schema.String,
      SchemaTransformation.transform({ decode: (id) => String(id), encode: (id): string | number => id })
    )
  )

/** An amount as a client gave it; its decimals are checked once its currency is known. */
export const AmountInput = Schema.Union([
  Schema.Finite,
  Text(40).check(
    Schema.makeFilter((text: string) => text === visible(text), { expected: "digits, without any space around them" })
  )
]).annotate({
  expected: "a number, or its digits as text"
})
export type AmountInput = typeof AmountInput.Type

/** An exact amount as a server gave it. Long numbers come as text from `Json.parse`. */
export const Decimal = Schema.Union([
  Schema.Finite,
  Schema.String.check(Schema.isPattern(/^-?\d{1,40}(\.\d{1,40})?$/, { expected: "digits with at most one point" }))
])
  .annotate({ expected: "a number" })
  .pipe(
    Schema.decodeTo(
      Schema.declare(BigDecimal.isBigDecimal, { expected: "a decimal" }),
      SchemaTransformation.transform({
        decode: (amount) => BigDecimal.normalize(BigDecimal.fromStringUnsafe(String(amount))),
        encode: (amount): string | number => BigDecimal.format(amount)
      })
    )
  )

/** A moment: milliseconds since 1970 here, ISO 8601 on the wire. */
export const Timestamp = Schema.String.check(
  // Without a zone it would be another moment on another machine
  Schema.makeFilter(
    (text: string) =>
      text.length <= 40 && /^\d{4}-.+T.+(Z|[+-]\d\d:?\d\d)$/.test(text) && Number.isFinite(Date.parse(text)),
    {
      expected: "a time in UTC, e.g. 2026-03-02T12:53:02.741Z"
    }
  )
).pipe(
  Schema.decodeTo(
    Schema.Finite,
    SchemaTransformation.transform({ decode: (text) => Date.parse(text), encode: (at) => toTimestamp(at) })
  )
)

/** ISO 8601 of milliseconds since 1970. */
export const toTimestamp = (at: number): string => new Date(at).toISOString()

/** The same; null for a moment that is not known or never comes. */
export const toTimestampOrNull = (at: number | undefined): string | null =>
  at === undefined || at === Infinity ? null : toTimestamp(at)

/** A whole number from 0. */
export const Count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0, { expected: "a count" }))

/** Why a request was cancelled. */
export const Cancellation = Schema.Literals(enums.CancellationReason)

/** A member that a server may leave out, or give as null while its value is not known. */
export const optionalNullable = <S extends Schema.Constraint>(schema: S) => Schema.optionalKey(Schema.NullOr(schema))

/** The other end of a relationship to one resource. */
export const related = <const Type extends string>(type: Type) =>
  Schema.Struct({ data: Schema.Struct({ id: Id, type: Schema.Literal(type) }) }).pipe(
    Schema.annotateKey({ description: `a reference: {"data": {"id": …, "type": "${type}"}}` })
  )

/** A struct within a document. When all of it is missing, each of its members is reported as missing. */
export const Group = <const Fields extends Schema.Struct.Fields>(fields: Fields) => {
  const group = Schema.Struct(fields)
  return group.pipe(Schema.withDecodingDefaultKey(Effect.succeed({} as (typeof group)["Encoded"])))
}

/** A reference to write. */
export const refer = <const Type extends string>(type: Type, id: string) => ({ data: { id, type } })

/**
 * A schema for the wire's shape that gives a value of our own. It only decodes: `toResource` and `toDocument` encode, since they
 * know the generations.
 */
export const decodedAs = <S extends Schema.Constraint, A>(wire: S, toValue: (wire: S["Type"]) => A) =>
  Schema.decodeTo<Schema.declare<A>, S>(
    Schema.declare((value): value is A => value !== undefined),
    { decode: SchemaGetter.transform(toValue), encode: SchemaGetter.forbiddenEncoding }
  )(wire)
