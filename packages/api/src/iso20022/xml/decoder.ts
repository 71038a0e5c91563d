/** Turns the bytes of an XML document into text, chunk by chunk. */
export interface Decoder {
  /** The text of these bytes; none while the declaration is still awaited. Throws {@link NotInEncoding}. */
  readonly write: (bytes: Uint8Array) => string
  /** The text that was held back. Throws {@link NotInEncoding}. */
  readonly end: () => string
  /** A declaration that cannot be true of the bytes that it is written in. */
  readonly contradiction: () => { readonly declared: string; readonly actual: string } | undefined
}

/** Bytes that the encoding of the document does not have, or an encoding that nobody knows. */
export class NotInEncoding extends Error {
  readonly encoding: string
  /** How many line breaks stand before the bytes, in what was given last. */
  readonly linesBefore: number
  constructor(encoding: string, linesBefore: number) {
    super(encoding)
    this.encoding = encoding
    this.linesBefore = linesBefore
  }
}

/**
 * A decoder for an XML document: UTF-16 by its mark or its form, otherwise what the declaration says, otherwise UTF-8
 * (XML 1.0, appendix F). A mark outranks the declaration, and a declaration of UTF-16 in single bytes is not believed:
 * programs that write text first and encode it later leave such. Bytes that are not in the encoding are refused, not replaced.
 *
 * ISO-8859-1 is read as Windows-1252, its superset: the control characters that it has instead are never meant.
 *
 * @example
 * makeDecoder().write(new TextEncoder().encode("<?xml version='1.0'?><a/>")) // => "<?xml version='1.0'?><a/>"
 */
export const makeDecoder = (): Decoder => {
  let head: Uint8Array = new Uint8Array()
  let decode: ((bytes: Uint8Array, stream: boolean) => string) | undefined
  let contradiction: ReturnType<Decoder["contradiction"]>

  const begin = (): ((bytes: Uint8Array, stream: boolean) => string) => {
    const declared = declaredIn(head)
    const encoding = encodingOf(head, declared)
    if (declared !== undefined && isWide(declared) && encoding === "utf-8")
      contradiction = { declared, actual: encoding.toUpperCase() }
    return decoderOf(encoding)
  }

  return {
    write: (bytes) => {
      if (decode !== undefined) return decode(bytes, true)
      head = joined(head, bytes)
      if (head.length < mostHead && !isDeclared(head)) return ""
      decode = begin()
      return decode(head, true)
    },
    end: () => {
      if (decode !== undefined) return decode(new Uint8Array(), false)
      return begin()(head, false)
    },
    contradiction: () => contradiction
  }
}

/** A declaration is over by then. */
const mostHead = 1_024

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

const latin1 = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes.subarray(0, mostHead))

/** Whether enough is there to tell: an ended declaration, in UTF-16 with a zero beside each character. */
const isDeclared = (head: Uint8Array): boolean => /\?\0?>/.test(latin1(head))

const declaredIn = (head: Uint8Array): string | undefined =>
  /^(?:\u00ef\u00bb\u00bf)?<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(latin1(head))?.[1]

const isWide = (label: string): boolean => /^(utf-?16|ucs-?2|iso-10646-ucs-2)/i.test(label)

const encodingOf = (head: Uint8Array, declared: string | undefined): string => {
  const [first, second, third] = head
  if (first === 0xff && second === 0xfe) return "utf-16le"
  if (first === 0xfe && second === 0xff) return "utf-16be"
  if (first === 0x3c && second === 0) return "utf-16le"
  if (first === 0 && second === 0x3c) return "utf-16be"
  const isMarked = first === 0xef && second === 0xbb && third === 0xbf
  // ASCII is the part of UTF-8 that all encodings here share
  return isMarked || declared === undefined || isWide(declared) || /^(us-)?ascii$/i.test(declared) ? "utf-8" : declared
}

const decoderOf = (encoding: string): ((bytes: Uint8Array, stream: boolean) => string) => {
  const decoder = toDecoder(encoding)
  return (bytes, stream) => {
    try {
      return decoder.decode(bytes, { stream })
    } catch {
      const readable = new TextDecoder(encoding).decode(bytes)
      throw new NotInEncoding(encoding.toUpperCase(), readable.split("\ufffd", 1).join().split("\n").length - 1)
    }
  }
}

const toDecoder = (encoding: string): TextDecoder => {
  try {
    return new TextDecoder(encoding, { fatal: true })
  } catch {
    throw new NotInEncoding(encoding.toUpperCase(), 0)
  }
}
