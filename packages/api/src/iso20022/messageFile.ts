import type { LineProblem } from "@concierge/domain/Payout"
import { UnreadableFile } from "../file/UnreadableFile.ts"
import type { Place } from "./xml/element.ts"
import { type Beside, type Initiation, type Item, makePain001Reader } from "./Pain001.ts"
import type { PlacedProblem, Transfer } from "./transfer.ts"

/** A problem of a payout file; of one whose lines are not its rows, with its own place. */
export interface FileProblem extends LineProblem {
  readonly place?: Place | undefined
}

/** What a message says as a whole, found out by reading all of it. */
export interface MessageFacts {
  readonly message: Initiation | undefined
  readonly rows: number
  /** In which its payments are paid, as far as it or somebody else says so. */
  readonly payerCurrency: string | undefined
  /** The fields of a payment that some transfer fills in. */
  readonly fields: ReadonlySet<string>
  /** What is told of a place farther up than where it is found, in the order of the lines. */
  readonly late: ReadonlyArray<PlacedProblem>
}

/** Looks through a message. Both throw {@link UnreadableFile}. */
export interface MessageScan {
  readonly write: (bytes: Uint8Array) => void
  readonly end: () => MessageFacts
}

/** The first of two readings of a message: what its end says of its beginning. */
export const makeMessageScan = (beside: Beside): MessageScan => {
  const reader = makePain001Reader(beside)
  const isLate = makeLateness()
  const late: Array<PlacedProblem> = []
  const fields = new Set<string>()
  let rows = 0
  const take = (item: Item) => {
    if (item._tag === "Unreadable") throw new UnreadableFile(item.problem.reason, item.problem.place.line)
    if (item._tag === "Transfer") {
      rows++
      const { account, line: _, ...own } = item.transfer.draft
      for (const name of [...Object.keys(own), ...Object.keys(account)]) fields.add(name)
    }
    if (isLate(item) && item._tag === "Problem" && late.length < mostLate) late.push(item.problem)
  }
  return {
    write: (bytes) => reader.write(bytes).forEach(take),
    end: () => {
      reader.end().forEach(take)
      return {
        message: reader.message(),
        rows,
        payerCurrency: reader.payerCurrency(),
        fields,
        late: late.toSorted((a, b) => a.place.line - b.place.line)
      }
    }
  }
}

/** A transfer with what is wrong with its form, or something about the message as a whole. */
export type MessageItem =
  | { readonly _tag: "Transfer"; readonly transfer: Transfer; readonly problems: ReadonlyArray<PlacedProblem> }
  | { readonly _tag: "Problem"; readonly problem: PlacedProblem }

/** Reads a message in the order of its lines. */
export interface MessageReader {
  readonly write: (bytes: Uint8Array) => ReadonlyArray<MessageItem>
  readonly end: () => ReadonlyArray<MessageItem>
}

/** The second of two readings: what the first found late stands where it belongs. */
export const makeMessageReader = ({ late }: MessageFacts, beside: Beside): MessageReader => {
  const reader = makePain001Reader(beside)
  const isLate = makeLateness()
  let [given, seen] = [0, 0]
  const before = (line: number): ReadonlyArray<PlacedProblem> => {
    const from = given
    while (given < late.length && (late[given]?.place.line ?? 0) < line) given++
    return late.slice(from, given)
  }
  const asItem = (problem: PlacedProblem): MessageItem => ({ _tag: "Problem", problem })
  const take = (item: Item): ReadonlyArray<MessageItem> => {
    if (item._tag === "Unreadable") throw new UnreadableFile(item.problem.reason, item.problem.place.line)
    if (isLate(item) && item._tag === "Problem") return seen++ < mostLate ? [] : [item]
    const above = before(lineOf(item)).map(asItem)
    if (item._tag === "Problem") return [...above, item]
    const { path } = item.transfer.placeOf()
    const from = given
    while (late[given]?.place.path.startsWith(`${path}/`) === true) given++
    const problems = [...item.problems, ...late.slice(from, given)].toSorted((a, b) => a.place.line - b.place.line)
    return [...above, { ...item, problems }]
  }
  return {
    write: (bytes) => reader.write(bytes).flatMap(take),
    end: () => [...reader.end().flatMap(take), ...before(Infinity).map(asItem)]
  }
}

/** So many problems are put where they belong; what is found late beyond them is told where it is found. */
const mostLate = 1_000

const lineOf = (item: Item): number =>
  item._tag === "Transfer" ? item.transfer.placeOf().line : item.problem.place.line

/** Whether something is told of a line that is farther up than what was told before. */
const makeLateness = (): ((item: Item) => boolean) => {
  let last = 0
  return (item) => {
    const line = lineOf(item)
    if (line < last) return true
    last = line
    return false
  }
}
