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

/** {@link Text} that is shown to people: something can be seen of it, and nothing in it makes it look like another. */
export const Label = (max: number) =>
  Text(max, 1).check(
    // between two letters, since the space around a text counts, too
    Schema.makeFilter((text: string) => visible(text) !== "" && forbiddenIn(`x${text}x`) === undefined, {
      expected: "text that people can see, in one line: without control characters and marks of direction"
    })
  )

/**
 * An object without any other names. One that was misspelt would be passed over, and with it what it says of a payment.
 *
 * @param place where no other name belongs, for people
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
      // outside, too, it is what the fields say: the spec's types are compared with that
    ) as unknown as Schema.Struct<Fields>
}

/** A list of limited length. Its length is judged before its items, so that a million wrong ones are one problem. */
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
    ) as unknown as Schema.$Array<Item>

/**
 * A resource's id, where JSON:API has it: text inside, and outside text or a whole number, which `decodeDocument` makes text
 * of first. So this is no transformation, and documents stay a single compiled check up to their amounts.
 */
export const Id = Schema.String.annotate({ expected: "text or a whole number" }).check(
  Schema.isBetweenLength(1, 64, { expected: "text of 1 to 64 characters" })
) as unknown as Schema.Codec<string, string | number>

/** The id of another resource, told by an attribute: text or a whole number outside, text inside. */
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

/** An amount as a client gave it, judged later by the currency that it turns out to be in. */
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

/** A moment: ISO 8601 outside, milliseconds since 1970 inside. */
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

/** Milliseconds since 1970 as the wire has them. */
export const toTimestamp = (at: number): string => new Date(at).toISOString()

/** The same for what may not be known, or never come. */
export const toTimestampOrNull = (at: number | undefined): string | null =>
  at === undefined || at === Infinity ? null : toTimestamp(at)

/** How many there are. */
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

/** Members that a document groups: when the whole group is missing, it is its members that are told as missing. */
export const Group = <const Fields extends Schema.Struct.Fields>(fields: Fields) => {
  const group = Schema.Struct(fields)
  return group.pipe(Schema.withDecodingDefaultKey(Effect.succeed({} as (typeof group)["Encoded"])))
}

/** A reference to write. */
export const refer = <const Type extends string>(type: Type, id: string) => ({ data: { id, type } })

/**
 * A schema for the wire's shape that hands on a value of our own. One way: what we write is made by `toResource` and
 * `toDocument`, which know the generations.
 */
export const decodedAs = <S extends Schema.Constraint, A>(wire: S, toValue: (wire: S["Type"]) => A) =>
  Schema.decodeTo<Schema.declare<A>, S>(
    Schema.declare((value): value is A => value !== undefined),
    { decode: SchemaGetter.transform(toValue), encode: SchemaGetter.forbiddenEncoding }
  )(wire)
