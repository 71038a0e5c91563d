import type { LineProblem } from "@concierge/domain/Payout"
import { error, warning } from "@concierge/domain/Problem"

/** What a file says, and what is doubtful about its letters; nothing when the bytes are no text. */
export interface Decoded {
  readonly text: string | undefined
  readonly problems: ReadonlyArray<LineProblem>
}

/**
 * The text of a file. UTF-8 and UTF-16 are known by their form; any other file was written in a code page that it does
 * not name, so the likeliest is said with a sample of what it made. A file that is part UTF-8 and part not has been put
 * together from two: no way of reading it is right.
 *
 * @example
 * decode(new TextEncoder().encode("José")).text // => "José"
 */
export const decode = (bytes: Uint8Array): Decoded => {
  const wide = wideEncodingOf(bytes)
  if (wide !== undefined) return decoded(new TextDecoder(wide).decode(bytes))
  try {
    return decoded(new TextDecoder("utf-8", { fatal: true }).decode(bytes))
  } catch {
    const raw = rawString(bytes)
    if (raw.includes("\0")) return { text: undefined, problems: [] }
    const utf8 = utf8Sequence.exec(raw)
    return utf8 === null ? inCodePage(bytes, raw) : inTwo(raw, utf8.index)
  }
}

/** Marks of the byte order are no text, wherever files were joined. */
const decoded = (text: string, problems: ReadonlyArray<LineProblem> = []): Decoded => ({
  text: text.includes("\0") ? undefined : text.replaceAll(/(^|[\r\n])\ufeff+/g, "$1"),
  problems
})

/** UTF-16 by its mark, or since every second byte of its first ones is zero. */
const wideEncodingOf = (bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be"
  const first = bytes.subarray(0, 16)
  const zerosAt = (odd: number) => first.filter((byte, index) => index % 2 === odd && byte === 0).length
  if (zerosAt(1) === 8 && zerosAt(0) === 0) return "utf-16le"
  return zerosAt(0) === 8 && zerosAt(1) === 0 ? "utf-16be" : undefined
}

/** A character a byte. */
const rawString = (bytes: Uint8Array): string => {
  let raw = ""
  for (let at = 0; at < bytes.length; at += 8_192) raw += String.fromCharCode(...bytes.subarray(at, at + 8_192))
  return raw
}

/**
 * Letters of Latin scripts, typographic marks and emoji in UTF-8, and two of any other script: what a code page would make of
 * such bytes, nobody writes.
 */
const utf8Sequence =
  /(?:[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}){2}|[\xc2-\xc5][\x80-\xbf]|\xe1[\xb8-\xbb][\x80-\xbf]|\xe2[\x80-\x84][\x80-\xbf]|\xf0\x9f[\x80-\xbf]{2}/

const inTwo = (raw: string, inUtf8: number): Decoded => {
  // The same sequences, taken away with all else that is UTF-8: the first byte that is left is not.
  const wellFormed = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g
  const other = raw.replaceAll(wellFormed, (found) => " ".repeat(found.length)).search(/[\x80-\xff]/)
  const reason = { _tag: "TwoEncodings", line: lineAt(raw, inUtf8) } as const
  return { text: undefined, problems: [{ ...error([], reason), line: lineAt(raw, other) }] }
}

const lineAt = (raw: string, index: number): number => raw.slice(0, index).split(/\r\n?|\n/).length

/** The code page under which most letters look like letters of a name; Windows' own when two do equally well. */
const inCodePage = (bytes: Uint8Array, raw: string): Decoded => {
  const [best] = codePages
    .map(({ name, read }) => {
      const text = read(bytes, raw)
      return { name, text, likeness: likenessOf(text) }
    })
    .toSorted((a, b) => b.likeness - a.likeness)
  if (best === undefined) return { text: undefined, problems: [] }
  const sample = [...new Set(wordsOf(best.text))].slice(0, 3)
  const line = lineAt(raw, raw.search(/[\x80-\xff]/))
  return decoded(best.text, [{ ...warning([], { _tag: "AssumedEncoding", encoding: best.name, sample }), line }])
}

/** Those that are not plain ASCII. */
const wordsOf = (text: string): ReadonlyArray<string> =>
  text.match(/[[\p{L}\p{M}\P{ASCII}’'\-]--\s]+/gv)?.filter((word) => /\P{ASCII}/u.test(word)) ?? []

/** The upper half of code page 850, which DOS and terminals under Windows write; no decoder of the platform has it. */
const cp850 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0"

const codePages: ReadonlyArray<{
  readonly name: string
  readonly read: (bytes: Uint8Array, raw: string) => string
}> = [
  { name: "Windows-1252", read: (bytes) => new TextDecoder("windows-1252").decode(bytes) },
  { name: "Mac Roman", read: (bytes) => new TextDecoder("macintosh").decode(bytes) },
  {
    name: "code page 850",
    read: (_, raw) => raw.replaceAll(/[\x80-\xff]/g, (byte) => cp850.charAt(byte.charCodeAt(0) - 0x80))
  }
]

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
