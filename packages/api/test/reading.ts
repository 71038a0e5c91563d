import type * as BigDecimal from "effect/BigDecimal"
import * as Result from "effect/Result"
import type * as Schema from "effect/Schema"
import { parse, stringify } from "../src/documents/Json.ts"
import { decodeDocument, One } from "../src/documents/JsonApi.ts"

/** What arrives of a value that is sent. */
export const wire = (value: unknown): unknown => Result.getOrThrow(parse(stringify(value)))

/** What a schema makes of a document; the problems are thrown. */
export const read = <A>(schema: Schema.ConstraintDecoder<A>, body: unknown): A =>
  Result.getOrThrowWith(decodeDocument(schema, body), ({ problems }) => new Error(JSON.stringify(problems)))

/** What a schema makes of a resource after it travelled. */
export const readOne = <A>(schema: Schema.ConstraintDecoder<A>, data: unknown): A =>
  read(One(schema), { data: wire(data) }).data

/** What `Json.stringify` makes of a value: decimals become numbers. */
export type Written<T> = T extends BigDecimal.BigDecimal
  ? number
  : T extends ReadonlyArray<infer Item>
    ? ReadonlyArray<Written<Item>>
    : T extends object
      ? { [Key in keyof T]: Written<T[Key]> }
      : T
