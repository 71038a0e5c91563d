import type { LineProblem, Payout } from "@concierge/domain/Payout"
import { makePayoutCheck, type Written } from "@concierge/domain/PayoutCheck"
import { type Port, ports } from "@concierge/domain/Port"
import { error, isError, type Problem } from "@concierge/domain/Problem"
import type { FileProblem } from "../iso20022/messageFile.ts"
import type { Initiation } from "../iso20022/Pain001.ts"
import type { TransferId } from "../iso20022/transfer.ts"
import { askedIn, mappingOf } from "./columns/asked.ts"
import type { Mapping } from "./columns/mapping.ts"
import { type FileItem, type FileRow, makeReading } from "./reading.ts"
import { portsOf } from "./rows/portFor.ts"
import type { ReadOptions } from "./ReadOptions.ts"
import { makeSurvey, type Surveyed } from "./survey.ts"

/** The bytes of a file from its beginning, as often as they are asked for: `() => [bytes]`, `() => createReadStream(path)`. */
export type PayoutSource = () => Iterable<Uint8Array> | AsyncIterable<Uint8Array>

/** A payout file that was looked through once: what is known of it as a whole. */
export interface OpenedPayoutFile {
  /** What it is, nothing where it is refused: `CSV`, `JSON`, `JSON Lines`, or the name of a message, `pain.001.001.09`. */
  readonly format: string | undefined
  /** As people call it; a message says its own. */
  readonly encoding: string | undefined
  /** The message that it is, where it is one of ISO 20022. */
  readonly message: Initiation | undefined
  /** The port that pays. */
  readonly origin: Port
  /** What columns that do not have our names were said to be or read as, by theirs; `null` where one was said to be none. */
  readonly mapping: Mapping
  /** How its rows stand there, for who writes some of them again: see `makeRejects`. */
  readonly surveyed: Surveyed
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
export interface PayoutRow extends Pick<FileRow, "draft" | "given"> {
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
 * Opens a payout file, whatever its name: a sheet as spreadsheets and people write them (comma, semicolon, tab or bar; UTF-8,
 * UTF-16 or a code page; columns in any order and by other names than ours), rows of JSON, or a payment initiation of ISO 20022.
 * It is looked through once, for what of all its rows must be known before the first is read, and read then in pieces; what is
 * kept of a row are a few bytes.
 *
 * Everything wrong is told, in its form and by the rules of its payments. Lines are those of the file, counted from 1.
 *
 * @param said the port that pays; where nobody says it, one in the currency that a message says its debtor pays in, otherwise
 * `ar_ars`
 */
export const openPayoutFile = async (
  source: PayoutSource,
  said: Port | undefined,
  reading: ReadOptions & Written = {}
): Promise<OpenedPayoutFile> => {
  const options = { now: Date.now(), payerCurrency: said?.currency, ...reading }
  const surveyed = await surveyOf(source, options)
  const origin = said ?? originOf(surveyed)
  // What a message does not say is not held against it
  if (surveyed._tag === "Rows") options.payerCurrency ??= origin.currency
  return {
    ...factsOf(surveyed),
    origin,
    surveyed,
    items: async function* () {
      const read = makeReading(surveyed, options)
      const check = makeFileCheck(surveyed, origin, options)
      for await (const piece of surveyed._tag === "Refused" ? [] : source()) {
        const items = check.take(read.write(piece))
        if (items.length > 0) yield items
      }
      yield [...check.take(read.end()), ...check.end(read.byRow())]
    }
  }
}

const surveyOf = async (source: PayoutSource, options: ReadOptions): Promise<Surveyed> => {
  const first = makeSurvey(options)
  for await (const piece of source()) if (!first.write(piece)) break
  const found = first.end()
  if (found._tag !== "Again") return found
  const second = makeSurvey(options, found)
  for await (const piece of source()) if (!second.write(piece)) break
  return second.end()
}

const originOf = (surveyed: Surveyed): Port => {
  const currency = surveyed._tag === "Message" ? surveyed.facts.payerCurrency : undefined
  return portsOf(currency ?? "")[0] ?? ports.ar_ars
}

const factsOf = (surveyed: Surveyed): Pick<OpenedPayoutFile, "format" | "encoding" | "message" | "mapping"> => {
  const nothing = { format: undefined, encoding: undefined, message: undefined, mapping: {} }
  if (surveyed._tag === "Message")
    return { ...nothing, format: surveyed.facts.message?.name, message: surveyed.facts.message }
  if (surveyed._tag !== "Rows") return nothing
  const { encoding, layout } = surveyed
  return { ...nothing, format: layout.form, encoding, mapping: mappingOf(layout.header) }
}

/** Judges what is read of a file, row by row. */
export interface FileCheck {
  readonly take: (items: ReadonlyArray<FileItem>) => ReadonlyArray<PayoutItem>
  readonly end: (byRow: ReadonlyArray<string>) => ReadonlyArray<PayoutItem>
}

/** The rules of its payments for what is read of a file. */
export const makeFileCheck = (surveyed: Surveyed, origin: Port, { decimalMark }: Written): FileCheck => {
  const layout = surveyed._tag === "Rows" ? surveyed.layout : undefined
  const marks = layout?.marks !== undefined && decimalMark !== undefined ? [{ mark: decimalMark }] : layout?.marks
  const check = makePayoutCheck(origin, marks)
  /** No row says where it goes: that is told once. */
  const lacksPorts = layout !== undefined && layout.rows > 1 && !layout.isPortSaid
  const asked = askedIn(layout?.header)
  let [rows, drafts, payments, errors, warnings] = [0, 0, 0, 0, 0]

  const told = (problem: FileProblem) => {
    if (isError(problem)) errors++
    else warnings++
    asked.add(problem)
  }
  const judge = (row: FileRow): PayoutRow => {
    const { draft, given, line, transfer } = row
    rows++
    const checked = draft === undefined ? undefined : check(draft)
    const problems = [...row.problems]
    if (checked !== undefined && checked.problems.length > 0) {
      const isSaid = problems.some(({ at }) => saysPort.has(at[0]))
      for (const problem of checked.problems) {
        if (isNoPort(problem) && (isSaid || lacksPorts)) continue
        const field = problem.at.findLast((key) => typeof key === "string")?.toString()
        problems.push({ ...problem, line, ...(transfer === undefined ? {} : { place: transfer.placeOf(field) }) })
      }
    }
    for (const problem of problems) told(problem)
    const isRight = !problems.some(isError) && !(lacksPorts && checked?.payout === undefined)
    const payout = isRight ? checked?.payout : undefined
    if (payout !== undefined) payments++
    return { _tag: "Row", line, payout, problems, transfer: transfer?.id, draft, given }
  }
  return {
    take: (items) => {
      const judged: Array<PayoutItem> = []
      for (const item of items) {
        if (item._tag === "Problem") {
          told(item.problem)
          judged.push(item)
          continue
        }
        if (lacksPorts && item.draft !== undefined && drafts === 0) {
          const problem = { ...error(["port_code"], { _tag: "Missing", wanted: waysToSayPort }), line: 1 }
          told(problem)
          judged.push({ _tag: "Problem", problem })
        }
        if (item.draft !== undefined) drafts++
        judged.push(judge(item))
      }
      return judged
    },
    end: (byRow) => {
      const problem: LineProblem = { ...error([], { _tag: "NoRows" }), line: 1 }
      const isEmpty = drafts === 0 && errors === 0
      if (isEmpty) told(problem)
      const end = { _tag: "End", rows, payments, errors, warnings, asked: asked.said(), byRow } as const
      return isEmpty ? [{ _tag: "Problem", problem }, end] : [end]
    }
  }
}

const saysPort: ReadonlySet<string | number | undefined> = new Set(["currency", "country", "port_code"])

const isNoPort = ({ at, reason }: Problem): boolean => at[0] === "port_code" && reason._tag === "Missing"

const waysToSayPort = "a column port_code, e.g. with cl_clp, or one for the currency and one for the country"
