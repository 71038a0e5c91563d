import type { LineProblem } from "@concierge/domain/Payout"
import { error } from "@concierge/domain/Problem"
import { type FileProblem, makeMessageScan, type MessageFacts } from "../iso20022/messageFile.ts"
import type { Beside } from "../iso20022/Pain001.ts"
import type { Mapping } from "./columns/mapping.ts"
import { maxFileBytes, type ReadOptions } from "./ReadOptions.ts"
import { UnreadableFile } from "./UnreadableFile.ts"
import { type Layout, makeLayoutScan } from "./rows/layout.ts"
import { type Encoding, makeTextDecoder, wideEncodingOf } from "./text/decoder.ts"
import { makeEncodingScan } from "./text/encoding.ts"
import { binaryFormat, type Format, isJson, isMessage, textFormat } from "./text/format.ts"
import { makeLineReader } from "./text/lines.ts"

/** What is known of a file that was looked through. */
export type Surveyed =
  | { readonly _tag: "Message"; readonly facts: MessageFacts }
  | {
      readonly _tag: "Rows"
      readonly encoding: Encoding
      readonly layout: Layout
      /** What is doubtful about its letters. */
      readonly problems: ReadonlyArray<LineProblem>
    }
  | { readonly _tag: "Refused"; readonly problems: ReadonlyArray<FileProblem> }
  /** It is in a code page, as is only known now: it is to be looked through once more. */
  | { readonly _tag: "Again"; readonly encoding: Encoding; readonly problems: ReadonlyArray<LineProblem> }

/** What an earlier survey has found out. */
type Known = Pick<Extract<Surveyed, { readonly _tag: "Again" }>, "encoding" | "problems">

/** Looks through a file, piece by piece. */
export interface Survey {
  /** Says whether more of the file is of interest. */
  readonly write: (bytes: Uint8Array) => boolean
  readonly end: () => Surveyed
}

/**
 * The first reading of a payout file: what it is, and what of all its rows must be known before the first is read.
 *
 * @param known the encoding, where an earlier survey has found it out
 */
export const makeSurvey = (options: ReadOptions, known?: Known): Survey => {
  const { mapping = {}, maxBytes = maxFileBytes, now = Date.now(), payerCurrency } = options
  let head: Uint8Array = new Uint8Array()
  let inner: Survey | undefined
  let size = 0
  let refused: Surveyed | undefined
  const guarded = (work: () => boolean): boolean => {
    if (refused !== undefined) return false
    try {
      return work()
    } catch (fault) {
      if (!(fault instanceof UnreadableFile)) throw fault
      refused = refusedFor(fault, isMessage(head))
      return false
    }
  }
  const begin = (): Survey => {
    const binary = binaryFormat(head)
    if (binary !== undefined) return makeBinarySurvey(binary)
    return isMessage(head) ? makeMessageSurvey({ now, payerCurrency }) : makeTextSurvey(head, mapping, known)
  }
  return {
    write: (bytes) =>
      guarded(() => {
        size += bytes.length
        if (size > maxBytes) throw new UnreadableFile({ _tag: "FileTooLarge", maxBytes }, 1)
        if (inner !== undefined) return inner.write(bytes)
        head = joined(head, bytes)
        if (head.length < headBytes) return true
        inner = begin()
        return inner.write(head)
      }),
    end: () => {
      let found: Surveyed | undefined
      guarded(() => {
        if (inner === undefined) {
          inner = begin()
          inner.write(head)
        }
        found = inner.end()
        return false
      })
      return refused ?? found ?? refusedFor(new UnreadableFile({ _tag: "NotText" }, 1))
    }
  }
}

/** As much as tells what a file is. */
const headBytes = 8_192

const refusedFor = ({ line, reason }: UnreadableFile, isOfMessage = false): Surveyed => ({
  _tag: "Refused",
  problems: [{ ...error([], reason), line, ...(isOfMessage ? { place: { path: "", line } } : {}) }]
})

/** A file that is none of payouts. What is packed tells more of itself in its list of contents, at its end. */
const makeBinarySurvey = (known: Format): Survey => {
  let head: Uint8Array = new Uint8Array()
  let tail: Uint8Array = new Uint8Array()
  return {
    write: (bytes) => {
      if (head.length < mostContents) head = joined(head, bytes)
      else tail = joined(tail, bytes).slice(-mostContents)
      return true
    },
    end: () => {
      throw new UnreadableFile({ _tag: "OtherFormat", ...(binaryFormat(joined(head, tail)) ?? known) }, 1)
    }
  }
}

const mostContents = 131_072

const makeMessageSurvey = (beside: Beside): Survey => {
  const scan = makeMessageScan(beside)
  return {
    write: (bytes) => {
      scan.write(bytes)
      return true
    },
    end: () => ({ _tag: "Message", facts: scan.end() })
  }
}

/** Rows of some kind. As long as the encoding is not known, it is taken for UTF-8, which most are. */
const makeTextSurvey = (head: Uint8Array, mapping: Mapping, known: Known | undefined): Survey => {
  const wide = wideEncodingOf(head)
  const encoding = known?.encoding ?? wide ?? "UTF-8"
  const scan = known === undefined && wide === undefined ? makeEncodingScan() : undefined
  const begins = makeTextDecoder(encoding).write(head)
  const other = textFormat(begins)
  if (other !== undefined) throw new UnreadableFile({ _tag: "OtherFormat", ...other }, 1)
  const decoder = makeTextDecoder(encoding)
  const lines = makeLineReader()
  const layout = makeLayoutScan(isJson(begins), mapping)
  return {
    write: (bytes) => {
      scan?.write(bytes)
      layout.write(lines.write(decoder.write(bytes)))
      return true
    },
    end: () => {
      const { encoding: found, problems } = scan?.end() ?? { encoding, problems: known?.problems ?? [] }
      if (found === undefined && problems.length === 0) throw new UnreadableFile({ _tag: "NotText" }, 1)
      if (found === undefined) return { _tag: "Refused", problems }
      if (found !== encoding) return { _tag: "Again", encoding: found, problems }
      layout.write(lines.write(decoder.end()))
      layout.write(lines.end())
      return { _tag: "Rows", encoding, layout: layout.end(), problems }
    }
  }
}

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  if (a.length === 0) return b
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
