import { makeSeen } from "./Seen.ts"
import { type DecimalMark, makeMarks, readWrittenAmount, type Settled } from "../money/WrittenAmount.ts"
import type { Port } from "../ports/Port.ts"
import { error, isError, type Problem, warning } from "../Problem.ts"
import { paymentParts, referenceKey } from "./Identity.ts"
import type { Payout } from "./Payment.ts"
import { cellOf, checkPayout, type LineProblem, type PayoutDraft, type ReadAmount, readExact } from "./Payout.ts"
import { exampleFieldOf } from "./PayoutField.ts"

/** A checked payment, undefined if it has an error, and its problems. */
export interface Checked {
  readonly payout: Payout | undefined
  readonly problems: ReadonlyArray<Problem>
}

/**
 * Checks the payments of a file one by one, by the rules of their ports and against the earlier ones: a repeated reference is
 * an error, a repeated payment a warning. Keeps a few bytes of each payment, see {@link makeSeen}.
 *
 * @param marks the decimal marks of the whole file, if people wrote the amounts; without them, amounts are decimal numbers as in
 * JSON
 * @example
 * makePayoutCheck({ currency: "ARS" })({ line: 2, account: {} }).problems[0].reason // => { _tag: "Missing", wanted: "a port, e.g. cl_clp" }
 */
export const makePayoutCheck = (origin: Port, marks?: ReadonlyArray<Settled>): ((draft: PayoutDraft) => Checked) => {
  const settled = marks?.length === 1 ? marks[0] : undefined
  const read: ReadAmount = marks === undefined ? readExact : (input, port) => readWrittenAmount(input, port, settled)
  const mixed = marks === undefined ? undefined : mixedIn(marks)
  const references = makeSeen()
  const payments = makeSeen()
  return (draft) => {
    const { line, reference } = draft
    const { payout, problems: own } = checkPayout(draft, origin, read)
    const problems = [...own]
    const example = marks === undefined || payout === undefined ? undefined : exampleField(payout)
    if (example !== undefined) problems.push(error(["account", example], { _tag: "ExampleAccount" }))
    if (mixed?.line === line) problems.push(warning([givenIn(draft)], mixed.reason))
    const key = referenceKey(reference ?? "")
    const before = key === "" ? undefined : references([key], line)
    if (reference !== undefined && before !== undefined)
      problems.push(error(["reference"], { _tag: "DuplicateReference", reference, line: before }))
    const same = payout === undefined ? undefined : payments(paymentParts(payout), line)
    if (same !== undefined) problems.push(warning(["amount"], { _tag: "SamePayment", line: same }))
    return { payout: problems.some(isError) ? undefined : payout, problems }
  }
}

/** How people wrote the amounts. */
export interface Written {
  /** The decimal mark, if known; otherwise taken from the amounts that have one meaning only. */
  readonly decimalMark?: DecimalMark | undefined
}

/**
 * Checks each payment, and all of them together, and finds all problems at once. A payment with an error is not among the
 * payouts.
 *
 * @param written if people wrote the amounts; without it, amounts are decimal numbers as in JSON
 * @example
 * checkPayouts([], { currency: "ARS" }).problems[0].reason // => { _tag: "NoRows" }
 */
export const checkPayouts = (
  drafts: ReadonlyArray<PayoutDraft>,
  origin: Port,
  written?: Written
): { readonly payouts: ReadonlyArray<Payout>; readonly problems: ReadonlyArray<LineProblem> } => {
  if (drafts.length === 0) return { payouts: [], problems: [{ ...error([], { _tag: "NoRows" }), line: 1 }] }
  const check = makePayoutCheck(origin, written === undefined ? undefined : marksOf(drafts, written))
  const payouts: Array<Payout> = []
  const problems: Array<LineProblem> = []
  for (const draft of drafts) {
    const checked = check(draft)
    for (const problem of checked.problems) problems.push({ ...problem, line: draft.line })
    if (checked.payout !== undefined) payouts.push(checked.payout)
  }
  return { payouts, problems: problems.toSorted((a, b) => a.line - b.line) }
}

const marksOf = (drafts: ReadonlyArray<PayoutDraft>, { decimalMark }: Written): ReadonlyArray<Settled> => {
  if (decimalMark !== undefined) return [{ mark: decimalMark }]
  const marks = makeMarks()
  for (const { amount, budget, line } of drafts)
    for (const text of [cellOf(amount), cellOf(budget)]) if (text !== undefined) marks.add({ line, text })
  return marks.settled()
}

/** Accounts of the template that a file still contains, though names and references were replaced. */
const exampleField = ({ how }: Payout): string | undefined =>
  how._tag === "Account" ? exampleFieldOf(how.rail, how.account) : undefined

/** A file has one decimal mark; warns at the first line that uses the other one. */
const mixedIn = (marks: ReadonlyArray<Settled>) => {
  const [first, second] = marks.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
  if (first?.line === undefined || second?.line === undefined) return undefined
  const reason = { _tag: "MixedMarks", mark: second.mark, other: first.mark, line: first.line } as const
  return { line: second.line, reason }
}

const givenIn = ({ amount }: PayoutDraft): string => (cellOf(amount) === undefined ? "budget" : "amount")
