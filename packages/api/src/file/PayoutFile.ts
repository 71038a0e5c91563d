import type { PayoutDraft } from "@concierge/domain/Payout"
import type { FileProblem } from "../iso20022/messageFile.ts"
import type { Initiation } from "../iso20022/Pain001.ts"
import type { Transfer } from "../iso20022/transfer.ts"
import { maxPayouts } from "../maxPayouts.ts"
import { askedIn, mappingOf } from "./columns/asked.ts"
import type { Mapping } from "./columns/mapping.ts"
import { makeReading } from "./reading.ts"
import type { ReadOptions } from "./ReadOptions.ts"
import { makeSurvey, type Surveyed } from "./survey.ts"

/** A payout file as it was read. */
export interface PayoutFile {
  readonly drafts: ReadonlyArray<PayoutDraft>
  readonly problems: ReadonlyArray<FileProblem>
  /** Amounts are decimal numbers, and nothing that people wrote in their own ways. */
  readonly isExact: boolean
  /** The message that it is, and its transfers in the order of the drafts. */
  readonly message?: { readonly initiation: Initiation; readonly transfers: ReadonlyArray<Transfer> } | undefined
  /** What columns that do not have our names were said to be or read as, by theirs; `null` where one was said to be none. */
  readonly mapping: Mapping
  /** What to say, after a look, of columns that are asked about: what was most likely meant, each of ours once. */
  readonly asked: Mapping
  /** The columns that were read in each row as its port asks. */
  readonly byRow: ReadonlyArray<string>
}

/**
 * Reads a payout file that is small enough to be at hand: see `openPayoutFile` for what is read. Nothing is judged but the form.
 *
 * @example
 * readPayoutFile(new TextEncoder().encode("payee_name;port\nAna;cl_clp")).drafts // => [{ line: 2, payee_name: "Ana", port_code: "cl_clp", account: {} }]
 */
export const readPayoutFile = (bytes: Uint8Array, given: ReadOptions = {}): PayoutFile => {
  const options = { maxBytes: maxFileBytes, maxRows: maxPayouts, now: Date.now(), ...given }
  const surveyed = surveyOf(bytes, options)
  const reading = makeReading(surveyed, options)
  const items = [...reading.write(bytes), ...reading.end()]
  const layout = surveyed._tag === "Rows" ? surveyed.layout : undefined
  const asked = askedIn(layout?.header)
  const problems = items.flatMap((item) => (item._tag === "Row" ? item.problems : [item.problem]))
  for (const problem of problems) asked.add(problem)
  const rows = items.flatMap((item) => (item._tag === "Row" ? [item] : []))
  const initiation = surveyed._tag === "Message" ? surveyed.facts.message : undefined
  const transfers = rows.flatMap(({ transfer }) => transfer ?? [])
  return {
    drafts: rows.flatMap(({ draft }) => draft ?? []),
    problems,
    isExact: surveyed._tag !== "Refused" && layout?.marks === undefined,
    message: initiation && { initiation, transfers },
    mapping: layout === undefined ? {} : mappingOf(layout.header),
    asked: asked.said(),
    byRow: reading.byRow()
  }
}

const surveyOf = (bytes: Uint8Array, options: ReadOptions): Surveyed => {
  const first = makeSurvey(options)
  first.write(bytes)
  const found = first.end()
  if (found._tag !== "Again") return found
  const second = makeSurvey(options, found)
  second.write(bytes)
  return second.end()
}

/** 1,000 rows of every column there is are a fifth of this. */
export const maxFileBytes = 5 * 1024 * 1024
