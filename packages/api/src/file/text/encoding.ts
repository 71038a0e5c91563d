import type { LineProblem } from "@concierge/domain/Payout"
import { error, warning } from "@concierge/domain/Problem"
import { codePages, type Encoding, latin1, makeTextDecoder } from "./decoder.ts"

/** In what a file was written; nothing when its bytes are no text, or are in two encodings. */
export interface FoundEncoding {
  readonly encoding: Encoding | undefined
  /** What is doubtful about its letters. */
  readonly problems: ReadonlyArray<LineProblem>
}

/** Looks for the encoding of a file, piece by piece. */
export interface EncodingScan {
  readonly write: (bytes: Uint8Array) => void
  readonly end: () => FoundEncoding
}

/**
 * Finds the encoding of a file that is not in UTF-16, see {@link wideEncodingOf}. UTF-8 is known by its form; any other file was
 * written in a code page that it does not name, so the likeliest is said with a sample of what it made. A file that is part UTF-8 and part not has been put
 * together from two: no way of reading it is right.
 *
 * @example
 * makeEncodingScan().end() // => { encoding: "UTF-8", problems: [] }
 */
export const makeEncodingScan = (): EncodingScan => {
  const utf8 = new TextDecoder("utf-8", { fatal: true })
  let isUtf8 = true
  let isText = true
  let rest: Uint8Array = new Uint8Array()
  let line = 1
  /** The first lines that have UTF-8, something that is none, and anything beyond ASCII. */
  const firsts: { utf8?: number; other?: number; letter?: number } = {}
  const pages = codePages.map((name) => ({ name, likeness: 0, sample: new Set<string>() }))

  const scan = (bytes: Uint8Array) => {
    const isOpen = firsts.utf8 === undefined || !isUtf8
    const raw = isOpen ? latin1(bytes) : ""
    const from = raw.search(BEYOND_ASCII)
    if (from !== -1) {
      const lineAt = (index: number) => line + breaksIn(bytes.subarray(0, index))
      firsts.letter ??= lineAt(from)
      const found = firsts.utf8 === undefined ? raw.search(UTF8) : -1
      if (found !== -1) firsts.utf8 = lineAt(found)
      if (!isUtf8 && firsts.other === undefined) {
        const other = raw.replaceAll(WELL_FORMED, (letter) => " ".repeat(letter.length)).search(BEYOND_ASCII)
        if (other !== -1) firsts.other = lineAt(other)
      }
      for (const page of firsts.utf8 === undefined ? pages : []) {
        const text = makeTextDecoder(page.name).write(bytes)
        page.likeness += likenessOf(text)
        for (const word of page.sample.size < mostSamples ? wordsOf(text) : []) page.sample.add(word)
      }
    }
    line += breaksIn(bytes)
  }
  return {
    write: (bytes) => {
      isText &&= !bytes.includes(0)
      if (!isText) return
      try {
        if (isUtf8) utf8.decode(bytes, { stream: true })
      } catch {
        isUtf8 = false
      }
      // whole lines, so that no letter is cut
      const end = bytes.lastIndexOf(0x0a) + 1
      if (end === 0 && rest.length + bytes.length <= mostHeld) rest = joined(rest, bytes)
      else {
        scan(joined(rest, bytes.subarray(0, end === 0 ? bytes.length : end)))
        rest = end === 0 ? new Uint8Array() : bytes.slice(end)
      }
    },
    end: () => {
      try {
        if (isUtf8) utf8.decode()
      } catch {
        isUtf8 = false
      }
      if (!isText) return { encoding: undefined, problems: [] }
      if (isUtf8) return { encoding: "UTF-8", problems: [] }
      scan(rest)
      if (firsts.utf8 !== undefined) {
        const problem = error([], { _tag: "TwoEncodings", line: firsts.utf8 })
        return { encoding: undefined, problems: [{ ...problem, line: firsts.other ?? firsts.utf8 }] }
      }
      const [best] = pages.toSorted((a, b) => b.likeness - a.likeness)
      if (best === undefined) return { encoding: undefined, problems: [] }
      const sample = [...best.sample].slice(0, mostSamples)
      const problem = warning([], { _tag: "AssumedEncoding", encoding: best.name, sample })
      return { encoding: best.name, problems: [{ ...problem, line: firsts.letter ?? 1 }] }
    }
  }
}

/** Without a line break among so many bytes, they are looked at as they come. */
const mostHeld = 1_048_576
const mostSamples = 3

const BEYOND_ASCII = /[\x80-\xff]/

/**
 * Letters of Latin scripts, typographic marks and emoji in UTF-8, and two of any other script: what a code page would make of
 * such bytes, nobody writes.
 */
const UTF8 =
  /(?:[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}){2}|[\xc2-\xc5][\x80-\xbf]|\xe1[\xb8-\xbb][\x80-\xbf]|\xe2[\x80-\x84][\x80-\xbf]|\xf0\x9f[\x80-\xbf]{2}/

/** The same sequences, to be taken away with all else that is UTF-8: the first byte that is left is not. */
const WELL_FORMED = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g

const breaksIn = (bytes: Uint8Array): number => {
  let breaks = 0
  for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) breaks++
  for (let at = bytes.indexOf(0x0d); at !== -1; at = bytes.indexOf(0x0d, at + 1)) if (bytes[at + 1] !== 0x0a) breaks++
  return breaks
}

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  if (a.length === 0) return b
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

/** Those that are not plain ASCII. */
const wordsOf = (text: string): ReadonlyArray<string> =>
  text.match(/[[\p{L}\p{M}\P{ASCII}’'\-]--\s]+/gv)?.filter((word) => /\P{ASCII}/u.test(word)) ?? []

/** How many more characters beyond ASCII stand as they do in names than do not. */
const likenessOf = (text: string): number => {
  let likeness = 0
  for (const { 0: character, index } of text.matchAll(/[^\p{ASCII}]/gu)) {
    const before = text.charAt(index - 1)
    const after = text.charAt(index + 1)
    likeness += isLikely(character, before, after) ? 1 : -1
  }
  return likeness
}

const isLikely = (character: string, before: string, after: string): boolean => {
  if (/[áéíóúüñàèìòùâêîôûäëïöãõåæøßç]/.test(character)) return !(/\p{Lu}/u.test(before) && /\p{Lu}/u.test(after))
  if (/[ÁÉÍÓÚÜÑÀÈÌÒÙÂÊÎÔÛÄËÏÖÃÕÅÆØÇ]/.test(character)) return !/\p{Ll}/u.test(before)
  if (character === "’") return /\p{L}/u.test(before)
  return /[ºª°–—“”‘«»€\u00a0]/.test(character) && !(/\p{L}/u.test(before) && /\p{L}/u.test(after))
}
