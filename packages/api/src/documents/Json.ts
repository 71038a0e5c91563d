import { decimalString } from "@concierge/domain/Money"
import * as BigDecimal from "effect/BigDecimal"
import * as Result from "effect/Result"

/**
 * Reads JSON without losing a digit: a number that a binary float cannot hold becomes its digits as text. Stricter than
 * `JSON.parse`, so that nobody further on reads another document than we checked: a name may stand once, and nesting
 * ends at {@link maxDepth}.
 *
 * @example
 * parse('{"amount": 1000.50}') // => Result.succeed({ amount: 1000.5 })
 * parse("12345678901234567.89") // => Result.succeed("12345678901234567.89")
 */
export const parse = (text: string): Result.Result<unknown, MalformedJson> => {
  const cursor = { text, at: text.charCodeAt(0) === byteOrderMark ? 1 : 0 }
  try {
    const value = readValue(cursor, 0)
    if (nextToken(cursor) !== "") throw new Malformed("syntax", cursor.at)
    return Result.succeed(value)
  } catch (error) {
    if (!(error instanceof Malformed)) throw error
    const before = text.slice(0, error.at)
    const line = before.split("\n").length
    return Result.fail({
      _tag: "MalformedJson",
      reason: error.reason,
      line,
      column: error.at - before.lastIndexOf("\n")
    })
  }
}

/** Where a text is not valid JSON; line and column count from 1. The text itself is left out. */
export interface MalformedJson {
  readonly _tag: "MalformedJson"
  readonly reason:
    | "syntax"
    | "unfinished"
    | "too_deep"
    | "repeated_name"
    | "forbidden_name"
    | "forbidden_text"
    | "unreadable"
  readonly line: number
  readonly column: number
}

/** How deep objects and arrays may stand in each other. */
export const maxDepth = 64

/** The sentence for each reason. */
export const jsonFlaws: { readonly [Reason in MalformedJson["reason"]]: string } = {
  syntax: "something stands here that is not JSON",
  unfinished: "the text ends too early",
  too_deep: `objects and lists stand deeper in each other than ${maxDepth} levels`,
  repeated_name: "a name stands twice in one object, keep one",
  forbidden_name: "__proto__ cannot be a name",
  forbidden_text: "this text holds half a character (a lone surrogate) or a NUL",
  unreadable: "the body is not UTF-8 text"
}

/**
 * Writes JSON with every `BigDecimal` as a JSON number of exactly its digits.
 *
 * @example
 * stringify({ amount: BigDecimal.fromStringUnsafe("12345678901234567.89") }) // => '{"amount":12345678901234567.89}'
 */
export const stringify = (value: unknown): string =>
  JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, key, plain: unknown) {
    // `plain` went through the decimal's own toJSON already
    const raw = this[key]
    return BigDecimal.isBigDecimal(raw) ? rawJson(decimalString(raw)) : plain
  })

/**
 * The text of an object in one line with other members behind its own, and without those that are not kept. Its numbers stand
 * as they stood. Nothing where the text is no object.
 *
 * @example
 * withMembers('{"a": 1.50, "b": 2}', (name) => name !== "b", { c: true }) // => '{"a":1.50,"c":true}'
 * withMembers("7", () => true, {}) // => undefined
 */
export const withMembers = (
  text: string,
  isKept: (name: string) => boolean,
  members: { readonly [name: string]: unknown }
): string | undefined => {
  const read = Result.getOrUndefined(parse(text))
  if (typeof read !== "object" || read === null || Array.isArray(read)) return undefined
  const object = (JSON.parse as ParseWithSource)(text, (_, value, { source }) =>
    typeof value === "number" && source !== undefined ? rawJson(source) : value
  )
  const kept = Object.entries(object).filter(([name]) => isKept(name))
  return JSON.stringify({ ...Object.fromEntries(kept), ...members })
}

/** In V8 since 2023, in the TypeScript library not yet. */
type ParseWithSource = (
  text: string,
  reviver: (key: string, value: unknown, context: { readonly source?: string }) => unknown
) => object

/** In V8 since 2023, in the TypeScript library not yet. */
const rawJson = (JSON as unknown as { readonly rawJSON: (text: string) => unknown }).rawJSON

class Malformed extends Error {
  readonly reason: MalformedJson["reason"]
  readonly at: number
  constructor(reason: MalformedJson["reason"], at: number) {
    super(reason)
    this.reason = reason
    this.at = at
  }
}

interface Cursor {
  readonly text: string
  at: number
}

const readValue = (cursor: Cursor, depth: number): unknown => {
  const token = nextToken(cursor)
  if (token === "{") return readObject(cursor, deeper(cursor, depth))
  if (token === "[") return readArray(cursor, deeper(cursor, depth))
  if (token === '"') return readString(cursor)
  const word = words.get(token)
  if (word !== undefined && cursor.text.startsWith(word.spelled, cursor.at)) {
    cursor.at += word.spelled.length
    return word.value
  }
  const source = match(cursor, numberToken)
  if (source === undefined) throw unexpected(cursor)
  return toNumber(source)
}

const readObject = (cursor: Cursor, depth: number): unknown => {
  const object: Record<string, unknown> = {}
  cursor.at++
  if (nextToken(cursor) === "}") return end(cursor, object)
  for (;;) {
    if (nextToken(cursor) !== '"') throw unexpected(cursor)
    const at = cursor.at
    const name = readString(cursor)
    if (name === "__proto__") throw new Malformed("forbidden_name", at)
    if (Object.hasOwn(object, name)) throw new Malformed("repeated_name", at)
    if (nextToken(cursor) !== ":") throw unexpected(cursor)
    cursor.at++
    object[name] = readValue(cursor, depth)
    if (nextToken(cursor) === "}") return end(cursor, object)
    if (nextToken(cursor) !== ",") throw unexpected(cursor)
    cursor.at++
  }
}

const readArray = (cursor: Cursor, depth: number): unknown => {
  const array: Array<unknown> = []
  cursor.at++
  if (nextToken(cursor) === "]") return end(cursor, array)
  for (;;) {
    array.push(readValue(cursor, depth))
    if (nextToken(cursor) === "]") return end(cursor, array)
    if (nextToken(cursor) !== ",") throw unexpected(cursor)
    cursor.at++
  }
}

const readString = (cursor: Cursor): string => {
  const plain = readPlainString(cursor)
  if (plain !== undefined) return plain
  const source = match(cursor, stringToken)
  if (source === undefined) {
    const isOpen = !/["\n]/.test(cursor.text.slice(cursor.at + 1))
    throw new Malformed(isOpen ? "unfinished" : "syntax", cursor.at)
  }
  const text = source.includes("\\") ? String(JSON.parse(source)) : source.slice(1, -1)
  // Half a character would be replaced where it is stored or sent, and then two texts would be one.
  if (!text.isWellFormed() || text.includes("\0")) throw new Malformed("forbidden_text", cursor.at - source.length)
  return text
}

/** Most strings: nothing escaped, nothing forbidden, and no character beyond Latin-1, which no half character is. */
const readPlainString = (cursor: Cursor): string | undefined => {
  const { at, text } = cursor
  for (let end = at + 1; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (code === quote) {
      cursor.at = end + 1
      return text.slice(at + 1, end)
    }
    if (code < 0x20 || code > 0xff || code === backslash) return undefined
  }
  return undefined
}

const deeper = (cursor: Cursor, depth: number): number => {
  if (depth >= maxDepth) throw new Malformed("too_deep", cursor.at)
  return depth + 1
}

const end = (cursor: Cursor, value: unknown): unknown => {
  cursor.at++
  return value
}

/** The next character that is no white space; the empty string at the end. */
const nextToken = (cursor: Cursor): string => {
  while (isSpace(cursor.text.charCodeAt(cursor.at))) cursor.at++
  return cursor.text.charAt(cursor.at)
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09

const match = (cursor: Cursor, token: RegExp): string | undefined => {
  token.lastIndex = cursor.at
  const found = token.exec(cursor.text)?.[0]
  cursor.at += found?.length ?? 0
  return found
}

const unexpected = (cursor: Cursor): Malformed =>
  new Malformed(cursor.at >= cursor.text.length ? "unfinished" : "syntax", cursor.at)

/** By their first letters. */
const words = new Map<string, { readonly spelled: string; readonly value: boolean | null }>([
  ["t", { spelled: "true", value: true }],
  ["f", { spelled: "false", value: false }],
  ["n", { spelled: "null", value: null }]
])
const numberToken = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
// oxlint-disable-next-line no-control-regex -- RFC 8259 forbids them inside strings
const stringToken = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y
const byteOrderMark = 0xfeff
const [quote, backslash] = [0x22, 0x5c]

/** A float keeps every number of so many digits (ECMA-262, `Number`), and a text has no more digits than characters. */
const alwaysExact = 15

/** No float has more digits that count; longer ones are not looked at one by one. */
const longestNumber = 64

const toNumber = (source: string): number | string => {
  const value = Number(source)
  if (source.length <= alwaysExact && !/e/i.test(source)) return value
  if (source.length > longestNumber) return source
  if (significant(source) === significant(String(value))) return value
  // An exponent out of all bounds stays text, which no schema of a number accepts.
  const exponent = Math.abs(Number(source.split(/e/i)[1] ?? 0))
  return exponent === 0 || exponent > longestNumber ? source : decimalString(BigDecimal.fromStringUnsafe(source))
}

const significant = (number: string): string =>
  number
    .replace(/e.*$/i, "")
    .replaceAll(/[-.]/g, "")
    .replaceAll(/^0+|0+$/g, "")
