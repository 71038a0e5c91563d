/** The encodings in which payout files are read, as people call them. */
export type Encoding = "UTF-8" | "UTF-16LE" | "UTF-16BE" | CodePage
type CodePage = "Windows-1252" | "Mac Roman" | "code page 850"

/** Turns bytes into text, piece by piece. */
export interface TextDecoding {
  readonly write: (bytes: Uint8Array) => string
  readonly end: () => string
}

/**
 * The text of a file whose encoding is known.
 *
 * @example
 * makeTextDecoder("code page 850").write(Uint8Array.of(0x4a, 0x6f, 0x73, 0x82)) // => "José"
 */
export const makeTextDecoder = (encoding: Encoding): TextDecoding => {
  const label = labels[encoding]
  if (label === undefined) return { write: (bytes) => inCp850(latin1(bytes)), end: () => "" }
  const decoder = new TextDecoder(label)
  return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() }
}

/**
 * UTF-16 by its mark, or since every second byte of its first ones is zero.
 *
 * @example
 * wideEncodingOf(Uint8Array.of(0xff, 0xfe)) // => "UTF-16LE"
 */
export const wideEncodingOf = (bytes: Uint8Array): "UTF-16LE" | "UTF-16BE" | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "UTF-16LE"
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "UTF-16BE"
  const first = bytes.subarray(0, 16)
  const zerosAt = (odd: number) => first.filter((byte, index) => index % 2 === odd && byte === 0).length
  if (zerosAt(1) === 8 && zerosAt(0) === 0) return "UTF-16LE"
  return zerosAt(0) === 8 && zerosAt(1) === 0 ? "UTF-16BE" : undefined
}

/** A character a byte. */
export const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1")

const labels: { readonly [E in Encoding]: string | undefined } = {
  "UTF-8": "utf-8",
  "UTF-16LE": "utf-16le",
  "UTF-16BE": "utf-16be",
  "Windows-1252": "windows-1252",
  "Mac Roman": "macintosh",
  // No decoder of the platform has it
  "code page 850": undefined
}

/** Windows' own first: it is taken when two do equally well. */
export const codePages: ReadonlyArray<CodePage> = ["Windows-1252", "Mac Roman", "code page 850"]

/** The upper half of code page 850, which DOS and terminals under Windows write. */
const cp850 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0"

const inCp850 = (raw: string): string =>
  raw.replaceAll(/[\x80-\xff]/g, (byte) => cp850.charAt(byte.charCodeAt(0) - 0x80))
