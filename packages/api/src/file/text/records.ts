import type { Reason } from "@concierge/domain/Problem"
import { cellsOf } from "./cells.ts"
import { type Dialect, dialectOf } from "./dialect.ts"

/** What a file holds: the cells of a line, or a line that cannot be read, as it stands. */
export type Entry = CsvRecord | Unreadable

/** The cells of a line. */
export interface CsvRecord {
  readonly line: number
  readonly cells: ReadonlyArray<string>
}

export interface Unreadable {
  readonly line: number
  readonly reason: Reason
  readonly text: string
}

/** Turns the lines of a sheet into records, piece by piece. */
export interface RecordReader {
  readonly write: (lines: ReadonlyArray<string>) => ReadonlyArray<Entry>
  readonly end: () => ReadonlyArray<Entry>
  /** Nothing before the first line that says something. */
  readonly dialect: () => Dialect | undefined
}

/**
 * The records of a sheet, a line each: no cell of a payment holds a line break, so a quote that is open at the end of its
 * line is a mistake there, and swallows nothing. What stands inside such quotes and has as many cells as the first record
 * is read by itself, lest one stray quote hides all other mistakes. The first record names the columns: without it, nothing
 * else can be read, so of it alone what is meant is taken.
 *
 * @example
 * makeRecordReader().write(["a,b", "1,2"]) // => [{ line: 1, cells: ["a", "b"] }, { line: 2, cells: ["1", "2"] }]
 */
export const makeRecordReader = (): RecordReader => {
  let waiting: ReadonlyArray<string> = []
  let dialect: Dialect | undefined
  let isEnded = false
  /** The line that is read next. */
  let line = 1
  /** Lines up to this one are inside of quotes that were opened before. */
  let closes = 0
  let names: number | undefined
  let isOver = false

  const take = (lines: ReadonlyArray<string>): ReadonlyArray<Entry> => {
    const entries: Array<Entry> = []
    if (isOver) return entries
    let at = 0
    const all = waiting.length === 0 ? lines : [...waiting, ...lines]
    if (dialect === undefined) {
      const begin = all.findIndex((text) => text.trim() !== "")
      dialect = begin === -1 ? undefined : dialectOf(all.slice(begin))
      at = dialect === undefined ? all.length : begin + dialect.firstLine - 1
    }
    const known = dialect
    if (known === undefined) {
      line += all.length
      return entries
    }
    for (; at < all.length; at++) {
      const text = all[at] ?? ""
      const here = line + at
      const isInside = here <= closes
      if (text.trim() === "" || (isInside && isPart(text, known))) continue
      const cells = cellsOf(text, known.delimiter)
      if (typeof cells === "object") {
        if (!cells.some((cell) => cell !== "")) continue
        names ??= cells.length
        entries.push({ line: here, cells })
        continue
      }
      if (isInside) continue
      const inside = all.slice(at + 1, at + 1 + mostInside)
      const behind = cells === "open" ? inside.findIndex(isClosing) : -1
      // whether it is closed is not known before the lines behind it
      const isKnown = behind !== -1 || isEnded || inside.length === mostInside || sizeOf(inside) > mostWaiting
      if (cells === "open" && !isKnown) break
      if (behind !== -1) closes = here + 1 + behind
      const reason = closes > here ? ({ _tag: "LineBreak", closes } as const) : ({ _tag: "BrokenQuotes" } as const)
      const parts = inside.slice(0, behind + 1).filter((part) => names === undefined || isLost(part, known))
      entries.push({ line: here, reason, text: [text, ...parts].join(" ") })
      if (names !== undefined) continue
      const joined = cellsOf([text, ...inside.slice(0, behind + 1)].join(" "), known.delimiter)
      if (typeof joined === "string") {
        isOver = true
        break
      }
      names = joined.length
      entries.push({ line: here, cells: joined })
      at += behind + 1
    }
    line += at
    waiting = all.slice(at)
    return entries
  }
  const isPart = (text: string, { delimiter }: Dialect) => text.split(delimiter).length < (names ?? 0)
  /** Of the lines inside of quotes, those that are not read by themselves. */
  const isLost = (text: string, of: Dialect): boolean =>
    text.trim() !== "" && (isPart(text, of) || typeof cellsOf(text, of.delimiter) === "string")

  return {
    write: take,
    end: () => {
      isEnded = true
      return take([])
    },
    dialect: () => dialect
  }
}

/** The first quote that does not stand for itself, as `""`. */
const isClosing = (line: string): boolean => line.includes('"') && line.replaceAll('""', "").includes('"')

/** Farther than this no line break leads: the quote was never closed. In lines, and in characters. */
const [mostInside, mostWaiting] = [1_000, 4_194_304]

const sizeOf = (lines: ReadonlyArray<string>): number => lines.reduce((size, text) => size + text.length, 0)
