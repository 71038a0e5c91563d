import { error, type Problem, type Reason } from "@concierge/domain/Problem"
import * as Result from "effect/Result"
import { isReasonColumn } from "../columns/reasonColumns.ts"
import { jsonFlaws, parse } from "../../documents/Json.ts"
import { longestLine } from "./lines.ts"
import type { Unreadable } from "./records.ts"
import { UnreadableFile } from "../UnreadableFile.ts"

/** A row of JSON: the cells that its members make, by their names. */
export interface JsonRow {
  readonly line: number
  readonly cells: ReadonlyMap<string, string>
  /** The names under which there is text: a number is exact, a text may be an amount as people write it. */
  readonly texts: ReadonlySet<string>
  /** Members that no cell can hold. They matter where the column does. */
  readonly misfits: ReadonlyArray<Problem>
  /** The row as it stands. */
  readonly text: string
}

/** Turns the lines of a file of JSON into rows, piece by piece. Both throw {@link UnreadableFile} where a list is not well-formed. */
export interface JsonRowReader {
  readonly write: (lines: ReadonlyArray<string>) => ReadonlyArray<JsonRow | Unreadable>
  readonly end: () => ReadonlyArray<JsonRow | Unreadable>
  readonly form: () => "JSON" | "JSON Lines"
}

/**
 * The rows of a file of JSON: an array of objects, or an object a line (JSON Lines). What stands in a row's `account` is as good
 * as beside it. A line of JSON Lines that is broken is told, and the others are read; of a broken list nothing is. A row begins
 * in the line of its first character; of several in one line, the later ones count on.
 *
 * @example
 * makeJsonRowReader().write(['{"payee_name": "Ana", "account": {"rut": "1-9"}}']).map(({ cells }) => [...cells]) // => [[["payee_name", "Ana"], ["rut", "1-9"]]]
 */
export const makeJsonRowReader = (): JsonRowReader => {
  let reader: ReturnType<typeof makeListReader> | undefined
  let line = 0
  let form: "JSON" | "JSON Lines" = "JSON"
  const rows: Array<JsonRow | Unreadable> = []
  const taken = (work: () => void) => {
    rows.length = 0
    work()
    return [...rows]
  }
  const tell = (row: JsonRow | Unreadable) => void rows.push(row)
  const takeLine = (text: string) => {
    line++
    if (text.trim() === "") return
    if (reader === undefined && form === "JSON" && text.trimStart().startsWith("{") && Result.isSuccess(parse(text)))
      form = "JSON Lines"
    if (form === "JSON Lines") return tell(toRow(text, line))
    reader ??= makeListReader(tell)
    reader.write(text, line)
  }
  return {
    write: (lines) => taken(() => lines.forEach(takeLine)),
    end: () => taken(() => reader?.end()),
    form: () => form
  }
}

const flawOf = (reason: keyof typeof jsonFlaws, column: number): Reason => ({
  _tag: "Malformed",
  format: "JSON",
  flaw: `column ${column}: ${jsonFlaws[reason]}`
})

const toRow = (text: string, line: number): JsonRow | Unreadable => {
  const read = parse(text)
  if (Result.isSuccess(read)) return rowOf(read.success, line, text)
  return { line, reason: flawOf(read.failure.reason, read.failure.column), text }
}

const rowOf = (value: unknown, line: number, text: string): JsonRow | Unreadable => {
  if (!isObject(value)) return { line, reason: noObject, text }
  const cells = new Map<string, string>()
  const texts = new Set<string>()
  const misfits: Array<Problem> = []
  const flatten = (object: object) => {
    for (const [name, given] of Object.entries(object)) {
      if (name === "account" && isObject(given)) flatten(given)
      else if (given === null || isReasonColumn(name)) continue
      else if (cells.has(name)) misfits.push(error([name], { _tag: "DuplicateColumn", column: name }))
      else if (typeof given === "string" || typeof given === "number") {
        cells.set(name, String(given))
        if (typeof given === "string") texts.add(name)
      } else {
        cells.set(name, "")
        misfits.push(error([name], { _tag: "WrongType", expected: Array.isArray(given) ? aRow : "text or a number" }))
      }
    }
  }
  flatten(value)
  return { line, cells, texts, misfits, text }
}

/** Takes the lines of a list, and tells each of its values as soon as it is whole. What is no list is one value. */
const makeListReader = (tell: (row: JsonRow | Unreadable) => void) => {
  let text = ""
  let begin = { line: 1, column: 1 }
  /** How many brackets are open; the list's own is the first. */
  let depth = 0
  let list: "unknown" | "none" | "open" | "closed" = "unknown"
  /** A comma has a value before it, and one behind it. */
  let before: "[" | "," | "value" = "["
  let here = { line: 1, column: 1 }
  let last = 0

  const refuse = (reason: keyof typeof jsonFlaws, { column, line } = here): never => {
    throw new UnreadableFile(flawOf(reason, column), line)
  }
  const keep = (token: string) => {
    if (text === "") begin = here
    text += token
    if (text.length > longestLine)
      throw new UnreadableFile({ _tag: "TooLong", max: longestLine, actual: text.length }, begin.line)
  }
  const give = () => {
    const read = parse(text)
    if (Result.isFailure(read)) {
      const { column, line, reason } = read.failure
      const at = line === 1 ? begin.column + column - 1 : column
      return refuse(reason, { line: begin.line + line - 1, column: at })
    }
    last = Math.max(last + 1, begin.line)
    tell(rowOf(read.success, last, text))
    text = ""
    before = "value"
  }
  const take = (token: string) => {
    const isSpace = token.trim() === ""
    if (list === "unknown" && !isSpace) {
      list = token === "[" ? "open" : "none"
      if (list === "open") return void (depth = 1)
    }
    if (list === "closed" && !isSpace) return refuse("syntax")
    if (list === "open" && depth === 1 && (token === "," || token === "]")) {
      if (text.trim() !== "") give()
      // Nothing stands before this comma, or between a comma and the end
      else if (before === "," || (token === "," && before !== "value")) return refuse("syntax")
      before = token === "," ? "," : before
      if (token === "]") [depth, list] = [0, "closed"]
      return
    }
    if (text === "" && isSpace) return
    if (token === "{" || token === "[") depth++
    else if (token === "}" || token === "]") depth--
    keep(token)
  }
  return {
    write: (line: string, number: number) => {
      for (const { 0: token, index } of line.matchAll(TOKEN)) {
        here = { line: number, column: index + 1 }
        take(token)
      }
      if (text !== "") keep("\n")
      here = { line: number, column: line.length + 1 }
    },
    end: () => {
      if (list === "open") {
        if (text.trim() !== "") give()
        return refuse("unfinished")
      }
      if (list === "none") give()
    }
  }
}

/** A text, one of the marks of JSON, spaces, or anything else. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"?|[{}[\],]|\s+|[^"{}[\],\s]+/g

const noObject: Reason = { _tag: "WrongType", expected: 'an object, e.g. {"payee_name": "Ana Pérez"}' }
const aRow = "text or a number, as a row has them: give the list of rows alone"

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value)
