import * as BigDecimal from "effect/BigDecimal"
import { deserialize, serialize } from "node:v8"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { anyCharacter } from "../../../domain/test/support/anyCharacter.ts"
import { fromColumns, toColumns } from "../../src/journal/Columns.ts"

const decimal = fc
  .record({ value: fc.bigInt(), scale: fc.integer({ min: -20, max: 40 }) })
  .map(({ scale, value }) => BigDecimal.make(value, scale))
const text = fc.oneof(fc.string({ unit: anyCharacter }), fc.constantFrom("draft", "quoted", "\0", ""))

const { value: anything } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    text,
    decimal,
    fc.constantFrom(undefined, null, true, false),
    fc.double({ noNaN: true }),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom("id", "state", "fee", "0", ""), tie("value"), { maxKeys: 4, noNullPrototype: true }),
    fc.array(fc.tuple(text, tie("value")), { maxLength: 4 }).map((entries) => new Map(entries)),
    fc.array(text, { maxLength: 4 }).map((items) => new Set(items))
  )
}))

/** Tells decimals of another scale apart, entries in another order, and undefined from nothing. */
const exactly = (value: unknown): unknown => {
  if (BigDecimal.isBigDecimal(value)) return `${value.value}e${value.scale}`
  if (Array.isArray(value)) return ["array", ...value.map(exactly)]
  if (value instanceof Map) return ["map", ...[...value].map(exactly)]
  if (value instanceof Set) return ["set", ...value]
  return typeof value === "object" && value !== null ? ["object", ...Object.entries(value).map(exactly)] : [value]
}

test("whatever is plain comes back the same, through bytes, too", () => {
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 30 }), (values) => {
      const bytes = serialize(toColumns(values))
      expect(fromColumns(deserialize(bytes)).map(exactly)).toEqual(values.map(exactly))
    }),
    { numRuns: 500 }
  )
})

test("what is more than its fields is refused", () => {
  expect(() => toColumns([new Date(0)])).toThrow("plain values only")
})
