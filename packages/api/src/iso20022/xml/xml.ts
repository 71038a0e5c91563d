import { quoted } from "@concierge/domain/Hidden"
import { SaxesParser, type SaxesTagNS } from "saxes"
import { UnreadableFile } from "../../file/UnreadableFile.ts"
import { makeDecoder, NotInEncoding } from "./decoder.ts"

/** An element of a message. Its children are complete once it is closed. */
export interface Element {
  /** The local name, or `{…}` around the namespace and the name where it is not the message's. */
  readonly name: string
  readonly namespace: string
  /** Counted from 1. */
  readonly line: number
  readonly parent: Element | undefined
  /** Which one of its name it is in its parent, counted from 1, where elements are not kept. */
  readonly index: number | undefined
  readonly attributes: { readonly [name: string]: string | undefined }
  readonly children: ReadonlyArray<Element>
  /** Without the white space around it. */
  readonly text: string
  /** Whether something was made of it. */
  isRead: boolean
}

/** Takes the bytes of a document in pieces of any size. Both throw {@link UnreadableFile}, after which the reader is not used. */
export interface XmlReader {
  readonly write: (bytes: Uint8Array) => void
  readonly end: () => void
  /** A declaration that cannot be true of the bytes that it is written in. */
  readonly contradiction: () => { readonly declared: string; readonly actual: string } | undefined
}

/** What is told as soon as it is read. */
export interface XmlHandler {
  /** Says whether the children of the element are not kept in it, but told one by one. */
  readonly open: (element: Element) => boolean
  /** An element whose parent does not keep it. */
  readonly close: (element: Element) => void
}

/**
 * Reads XML as messages need it, and nothing of what makes XML dangerous: no document type, so no entities but the five that are
 * built in; limits on depth, on attributes, and on what is kept at one time, so that memory stays bounded however long the
 * document is. What is not well-formed is refused at its line.
 */
export const makeXmlReader = ({ close, open }: XmlHandler): XmlReader => {
  const decoder = makeDecoder()
  const parser = new SaxesParser({ xmlns: true, defaultXMLVersion: "1.0", forceXMLVersion: true })
  let current: Open | undefined
  let depth = 0
  let kept = 0
  let attributes = 0
  let silent = 0
  /** The line of the first "&" that begins nothing: the parser takes it for an entity up to the end of the document. */
  let bareLine: number | undefined

  const malformed = (flaw: string): never => {
    throw new UnreadableFile({ _tag: "Malformed", format: "XML", flaw }, parser.line)
  }
  const keep = (count: number) => {
    silent = 0
    kept += count
    if (kept > mostKept) malformed(`one payment has more than ${mostKept} characters`)
  }
  const text = (piece: string) => {
    if (current === undefined) return
    keep(piece.length)
    if (!current.isOpen && current.children.length === 0) current.text += piece
    else if (piece.trim() !== "") malformed(`text stands beside the elements in ${quoted(current.name)}`)
  }

  parser.on("error", ({ message }) => {
    if (bareLine === undefined || !UNENDED.test(message)) return malformed(flawOf(message))
    throw new UnreadableFile({ _tag: "Malformed", format: "XML", flaw: ampersand }, bareLine)
  })
  parser.on("xmldecl", ({ version }) => {
    if (version !== "1.0") malformed(`it is XML ${quoted(version ?? "")}, and messages are XML 1.0: save it as that`)
  })
  parser.on("doctype", () => malformed("it has a document type (DOCTYPE), which messages never have: remove it"))
  parser.on("attribute", () => {
    silent = 0
    if (++attributes > mostAttributes) malformed(`an element has more than ${mostAttributes} attributes`)
  })
  parser.on("text", text)
  parser.on("cdata", text)
  parser.on("comment", () => void (silent = 0))
  parser.on("processinginstruction", () => void (silent = 0))
  parser.on("opentag", (tag) => {
    attributes = 0
    if (++depth > mostDepth) malformed(`elements stand deeper in each other than ${mostDepth} levels`)
    const parent = current
    if (parent !== undefined && parent.text.trim() !== "")
      malformed(`text stands beside the elements in ${quoted(parent.name)}`)
    const name = tag.uri === (parent?.namespace ?? tag.uri) ? tag.local : `{${tag.uri}}${tag.local}`
    const index = parent?.isOpen === true ? (parent.counts.get(name) ?? 0) + 1 : undefined
    if (index !== undefined) parent?.counts.set(name, index)
    current = {
      name,
      namespace: parent?.namespace ?? tag.uri,
      line: parser.line,
      parent,
      index,
      attributes: attributesOf(tag.attributes),
      children: [],
      text: "",
      isRead: false,
      isOpen: false,
      counts: new Map()
    }
    keep(name.length)
    current.isOpen = open(current)
  })
  parser.on("closetag", () => {
    depth--
    const element = current
    if (element === undefined) return
    element.text = element.text.trim()
    current = element.parent
    if (element.parent !== undefined && !element.parent.isOpen) element.parent.children.push(element)
    else {
      close(element)
      kept = 0
    }
  })

  const parse = (piece: string) => {
    // in slices, so that what the parser holds back until a tag ends is counted soon
    for (let at = 0; at < piece.length; at += slice) {
      const part = piece.slice(at, at + slice)
      const bare = bareLine === undefined && part.includes("&") ? part.search(BARE) : -1
      if (bare !== -1) bareLine = parser.line + part.slice(0, bare).split("\n").length - 1
      parser.write(part)
      silent += part.length
      if (silent > mostKept) malformed(`a text, a tag or a comment has more than ${mostKept} characters`)
    }
  }
  const decoding = (decode: () => string) => {
    const before = parser.line
    try {
      parse(decode())
    } catch (fault) {
      if (!(fault instanceof NotInEncoding)) throw fault
      const flaw = `it is not in ${quoted(fault.encoding)}, or not all of it: save it in the encoding that it declares`
      throw new UnreadableFile({ _tag: "Malformed", format: "XML", flaw }, before + fault.linesBefore)
    }
  }
  return {
    write: (bytes) => decoding(() => decoder.write(bytes)),
    end: () => {
      decoding(decoder.end)
      parser.close()
    },
    contradiction: decoder.contradiction
  }
}

/** By their names with their prefixes, but for those that XML itself has, and where a schema is. */
const attributesOf = (given: SaxesTagNS["attributes"]): Element["attributes"] =>
  Object.fromEntries(
    Object.values(given).flatMap(({ local, name, prefix, uri, value }) => {
      const isSchema = uri === instance && /^(noNamespaceS|s)chemaLocation$/.test(local)
      return isSchema || name === "xmlns" || prefix === "xmlns" || prefix === "xml" ? [] : [[name, value.trim()]]
    })
  )

const instance = "http://www.w3.org/2001/XMLSchema-instance"

interface Open extends Element {
  readonly parent: Open | undefined
  readonly children: Array<Element>
  text: string
  /** Whether its children are told instead of kept. */
  isOpen: boolean
  readonly counts: Map<string, number>
}

/** No message of ISO 20022 is half as deep. */
const mostDepth = 48
const mostAttributes = 64
/** Of one payment, or of one part of a header: a payment with every element filled in has a tenth of it. */
const mostKept = 262_144
const slice = 65_536

/**
 * What the parser found, in our words: its own may repeat what stands in the document.
 *
 * @example
 * flawOf("3:14: unclosed tag: Nm") // => "the text ends inside of an element: is the file complete?"
 */
export const flawOf = (message: string): string =>
  flaws.find(([said]) => said.test(message))?.[1] ?? "something stands here that is not XML"

const ampersand = 'an "&" stands alone or before no character: write &amp;'
const BARE = /&(?![#\w][\w.:-]{0,40};)/
const UNENDED = /unclosed tag|unexpected end|must contain a root/

const flaws: ReadonlyArray<readonly [RegExp, string]> = [
  [UNENDED, "the text ends inside of an element: is the file complete?"],
  [/closing tag|close tag/, "an element is closed that is not open here, or in the wrong order"],
  [/undefined entity/, "it has an entity, and but for &amp; &lt; &gt; &quot; &apos; there is none"],
  [/character entity|entity name/, ampersand],
  [/unbound namespace/, "a prefix is used and no namespace is declared for it"],
  [/duplicate attribute/, "an attribute stands twice in one element"],
  [/only one root/, "a second document begins: give each in a file of its own"],
  [/outside of root/, "text stands outside of the document"],
  [/version number/, "it says a version of XML that there is not, and messages are XML 1.0"],
  [/start of the document/, "the XML declaration has something before it: it stands at the very start"],
  [/disallowed character|\]\]>/, "a character stands here that XML does not allow"]
]
