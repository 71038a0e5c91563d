import type { LineProblem, PayoutDraft } from "@concierge/domain/Payout"
import { error, isError } from "@concierge/domain/Problem"
import type { Place } from "./xml/element.ts"
import { type Initiation, makePain001Reader, type Beside } from "./Pain001.ts"
import type { Transfer } from "./transfer.ts"

/** A problem of a payout file; of one whose lines are not its rows, with its own place. */
export interface FileProblem extends LineProblem {
  readonly place?: Place | undefined
}

/** A message that was read whole. */
export interface MessageFile {
  readonly drafts: ReadonlyArray<PayoutDraft>
  readonly problems: ReadonlyArray<FileProblem>
  readonly transfers: ReadonlyArray<Transfer>
  readonly message: Initiation | undefined
}

/**
 * Reads a payment initiation whole, as a payout file. Of one that is not well-formed, has more than `most` payments, or so many
 * errors that it is not read to its end, nothing is taken.
 */
export const readMessageFile = (bytes: Uint8Array, beside: Beside, most: number): MessageFile => {
  const reader = makePain001Reader(beside)
  const transfers: Array<Transfer> = []
  const problems: Array<FileProblem> = []
  let errors = 0
  const take = (items: ReturnType<typeof reader.end>): boolean => {
    for (const item of items) {
      if (item._tag === "Transfer") transfers.push(item.transfer)
      else {
        const line = lineOf(item.problem.place, transfers.at(-1))
        if (item._tag === "Unreadable") transfers.length = 0
        problems.push({ ...item.problem, line })
        if (isError(item.problem)) errors++
      }
    }
    return transfers.length <= most && errors < mostErrors
  }
  let isWhole = true
  for (let at = 0; at < bytes.length && isWhole; at += piece)
    isWhole = take(reader.write(bytes.subarray(at, at + piece)))
  if (isWhole) take(reader.end())
  if (transfers.length > most) problems.push({ ...error([], { _tag: "TooManyRows", max: most }), line: 1 })
  if (!isWhole || transfers.length > most) transfers.length = 0
  return { drafts: transfers.map(({ draft }) => draft), problems, transfers, message: reader.message() }
}

/** A problem inside of a transfer is in its row, any other in its own line. */
const lineOf = ({ line, path }: Place, last: Transfer | undefined): number =>
  last !== undefined && path.startsWith(last.placeOf().path) ? last.draft.line : line

const piece = 65_536

/** After these the message is not read on. Warnings do not count: they are bounded by the transfers that are taken. */
const mostErrors = 1_000
