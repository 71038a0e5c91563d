import * as BigDecimal from "effect/BigDecimal"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { maxDepth, parse, stringify } from "../../src/documents/Json.ts"

const digits = (least: number, most: number) =>
  fc.stringMatching(new RegExp(`^[0-9]{${least},${most}}$`)).filter((text) => text.length >= least)

test("an amount keeps all its digits on the way in and out, however many they are", () => {
  const amount = fc
    .tuple(fc.constantFrom("", "-"), digits(1, 25), digits(1, 15))
    .map(([sign, whole, fraction]) => `${sign}${BigInt(whole)}.${fraction}`)
  fc.assert(
    fc.property(amount, (source) => {
      const read = Result.getOrThrow(parse(`{"amount":${source}}`)) as { readonly amount: number | string }
      const decimal = BigDecimal.fromStringUnsafe(String(read.amount))
      expect(BigDecimal.equals(decimal, BigDecimal.fromStringUnsafe(source))).toBe(true)
      const again = JSON.parse(stringify({ amount: decimal }), (_, value, context?: { readonly source?: string }) =>
        typeof value === "number" ? context?.source : value
      ) as { readonly amount: string }
      expect(BigDecimal.equals(BigDecimal.fromStringUnsafe(again.amount), decimal)).toBe(true)
    })
  )
})

test("whatever JSON is, is read as JSON.parse reads it", () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(0, 2), (text, indent) => {
      const wanted: unknown = JSON.parse(text)
      if (text.includes("__proto__")) return
      expect(parse(JSON.stringify(wanted, null, indent))).toEqual(Result.succeed(wanted))
    })
  )
})

test("what JSON.parse refuses is refused, and nothing is thrown", () => {
  const nearly = fc.tuple(fc.json(), fc.nat(), fc.string({ maxLength: 2 })).map(([text, at, other]) => {
    const place = at % (text.length + 1)
    return text.slice(0, place) + other + text.slice(place + 1)
  })
  fc.assert(
    fc.property(nearly, (text) => {
      const isJson = Result.isSuccess(Result.try(() => JSON.parse(text) as unknown))
      expect(isJson || Result.isFailure(parse(text))).toBe(true)
    })
  )
})

describe("a number that a float cannot hold comes as its digits", () => {
  test.each([
    ["0.1", 0.1],
    ["1000.50", 1000.5],
    ["-12e3", -12_000],
    ["9007199254740993", "9007199254740993"],
    ["1234567890123456.78", "1234567890123456.78"],
    ["1e400", "1e400"],
    ["1e-400", "1e-400"]
  ])("%s", (source, value) => {
    expect(parse(source)).toEqual(Result.succeed(value))
  })
})

describe("a flaw is told with its line and column", () => {
  const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth)
  test.each([
    ["", "unfinished", 1, 1],
    ['{"a": 1,\n "b": }', "syntax", 2, 7],
    ['{"a": 1', "unfinished", 1, 8],
    ['{"a": "x', "unfinished", 1, 7],
    ['{"a": "x\ny"}', "syntax", 1, 7],
    ['{"a": 1} x', "syntax", 1, 10],
    ["{'a': 1}", "syntax", 1, 2],
    ["[1, 2,]", "syntax", 1, 7],
    ["01", "syntax", 1, 2],
    ["NaN", "syntax", 1, 1],
    ['{"a": 1,\n "a": 2}', "repeated_name", 2, 2],
    ['["\\ud800"]', "forbidden_text", 1, 2],
    ['["a\\u0000"]', "forbidden_text", 1, 2],
    ['{"__proto__": {}}', "forbidden_name", 1, 2],
    [nested(maxDepth + 1), "too_deep", 1, maxDepth + 1]
  ])("%j", (text, reason, line, column) => {
    expect(parse(text)).toEqual(Result.fail({ _tag: "MalformedJson", reason, line, column }))
  })

  test("as deep as allowed is fine", () => {
    expect(Result.isSuccess(parse(nested(maxDepth)))).toBe(true)
  })
})

test("a byte order mark before a document does no harm", () => {
  expect(parse('\ufeff{"a":1}')).toEqual(Result.succeed({ a: 1 }))
})

test("what is not given is not written, decimals in lists are", () => {
  const one = BigDecimal.fromStringUnsafe("0.00000001")
  expect(stringify({ a: undefined, b: [one, null, "x"] })).toBe('{"b":[0.00000001,null,"x"]}')
})
