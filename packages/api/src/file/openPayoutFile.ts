import type { Payout, Written } from "@concierge/domain/Payout"
import type { Port } from "@concierge/domain/Port"
import { isError } from "@concierge/domain/Problem"
import type { FileProblem } from "../iso20022/messageFile.ts"
import type { Initiation } from "../iso20022/Pain001.ts"
import type { TransferId } from "../iso20022/transfer.ts"
import { checkPayoutFile } from "./checkPayoutFile.ts"
import type { Mapping } from "./columns/mapping.ts"
import type { ReadOptions } from "./PayoutFile.ts"

/** The bytes of a file from its beginning, as often as they are asked for: `() => [bytes]`, `() => createReadStream(path)`. */
export type PayoutSource = () => Iterable<Uint8Array> | AsyncIterable<Uint8Array>

/** A payout file that was looked through once: what is known of it as a whole. */
export interface OpenedPayoutFile {
  /** The message that it is, where it is one of ISO 20022. */
  readonly message: Initiation | undefined
  /** What columns that do not have our names were said to be or read as, by theirs; `null` where one was said to be none. */
  readonly mapping: Mapping
  /** Reads the file from its beginning: what it holds in the order of its lines, in pieces; the end comes last and once. */
  readonly items: () => AsyncIterable<ReadonlyArray<PayoutItem>>
}

/** What a payout file holds. */
export type PayoutItem =
  | PayoutRow
  /** Something about the file as a whole. With an error among these, no row of it can be taken. */
  | { readonly _tag: "Problem"; readonly problem: FileProblem }
  | PayoutFileEnd

/** One row, read and checked. */
export interface PayoutRow {
  readonly _tag: "Row"
  readonly line: number
  /** Nothing where an error is among the problems. */
  readonly payout: Payout | undefined
  readonly problems: ReadonlyArray<FileProblem>
  /** By which names a transfer of a message is known. */
  readonly transfer: TransferId | undefined
}

/** What is known once all was read. */
export interface PayoutFileEnd {
  readonly _tag: "End"
  readonly rows: number
  /** Those without an error. */
  readonly payments: number
  readonly errors: number
  readonly warnings: number
  /** What to say, after a look, of columns that are asked about: what was most likely meant, each of ours once. */
  readonly asked: Mapping
  /** The columns that were read in each row as its port asks. */
  readonly byRow: ReadonlyArray<string>
}

/**
 * Looks through a payout file, and is ready to read it in pieces: see {@link checkPayoutFile} for what is read and told. What
 * it keeps does not grow with the file.
 */
export const openPayoutFile = async (
  source: PayoutSource,
  origin: Port,
  reading: ReadOptions & Written = {}
): Promise<OpenedPayoutFile> => {
  const pieces: Array<Uint8Array> = []
  for await (const piece of source()) pieces.push(piece)
  const file = checkPayoutFile(joined(pieces), origin, reading)
  const { asked, byRow, errors, mapping, message, warnings } = file
  const payouts = new Map(file.payouts.map((payout) => [payout.line, payout]))
  const transfers = new Map(message?.transfers.map(({ draft, id }) => [draft.line, id]))
  const ofRows = new Set(file.drafts.map(({ line }) => line))
  const problems = [...errors, ...warnings].toSorted((a, b) => a.line - b.line)
  const whole = problems.filter(({ line }) => !ofRows.has(line))
  const byLine = Map.groupBy(problems, ({ line }) => line)
  const rows = [...ofRows].map((line): PayoutRow => {
    const own = byLine.get(line) ?? []
    const payout = own.some(isError) ? undefined : payouts.get(line)
    return { _tag: "Row", line, payout, problems: own, transfer: transfers.get(line) }
  })
  const items: ReadonlyArray<PayoutItem> = [
    ...whole.map((problem) => ({ _tag: "Problem", problem }) as const),
    ...rows,
    {
      _tag: "End",
      rows: rows.length,
      payments: rows.filter(({ payout }) => payout !== undefined).length,
      errors: errors.length,
      warnings: warnings.length,
      asked,
      byRow
    }
  ]
  return {
    message: message?.initiation,
    mapping,
    items: async function* () {
      yield items
    }
  }
}

const joined = (pieces: ReadonlyArray<Uint8Array>): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
