import { toDecimal } from "@concierge/domain/Money"
import type { LineProblem, Payout, PayoutDraft } from "@concierge/domain/Payout"
import { checkPayouts, type Written } from "@concierge/domain/PayoutCheck"
import type { Port } from "@concierge/domain/Port"
import { error, isError } from "@concierge/domain/Problem"
import type { FileProblem } from "../iso20022/messageFile.ts"
import { type PayoutFile, readPayoutFile } from "./PayoutFile.ts"
import type { ReadOptions } from "./ReadOptions.ts"

/** A payout file that was read and checked. */
export interface CheckedPayoutFile extends Omit<PayoutFile, "problems" | "isExact"> {
  /** Only the rows without an error. */
  readonly payouts: ReadonlyArray<Payout>
  readonly errors: ReadonlyArray<FileProblem>
  readonly warnings: ReadonlyArray<FileProblem>
}

/**
 * Everything that is wrong with a payout file, in its form and by the rules of its payments, in the order of its lines.
 *
 * @example
 * checkPayoutFile(new TextEncoder().encode("[]"), { currency: "ARS" }).errors[0].reason // => { _tag: "NoRows" }
 */
export const checkPayoutFile = (bytes: Uint8Array, origin: Port, reading: ReadOptions & Written): CheckedPayoutFile => {
  const { isExact, problems: ofFile, ...file } = readPayoutFile(bytes, { ...reading, payerCurrency: origin.currency })
  const checked = checkPayouts(file.drafts, origin, isExact ? undefined : reading)
  // A file whose lines were all refused has said why already.
  const ofRows =
    ofFile.some(isError) && file.drafts.length === 0 ? [] : toldOnce(checked.problems, ofFile, file.drafts.length)
  const placed = placedIn(file.message)
  const problems = [...ofFile, ...ofRows.map(placed)].toSorted((a, b) => a.line - b.line)
  const { errors = [], warnings = [] } = Object.groupBy(problems, (problem) =>
    isError(problem) ? "errors" : "warnings"
  )
  const wrong = new Set(errors.map(({ line }) => line))
  const payouts = checked.payouts.filter(({ line }) => !wrong.has(line))
  return { ...file, payouts, errors, warnings }
}

/** A checked payment as the row of a batch. */
export const toDraft = ({ how, howMuch, line, payee, port, reference }: Payout): PayoutDraft => ({
  line,
  reference,
  payee_name: payee.name,
  ...(payee._tag === "Known" ? { payee_id: payee.id } : { payee_email: payee.email }),
  ...(how._tag === "Instruction" ? { instruction_id: how.id } : {}),
  port_code: port.code,
  ...(howMuch._tag === "Amount" ? { amount: toDecimal(howMuch.money) } : { budget: toDecimal(howMuch.money) }),
  account: how._tag === "Account" ? how.account : {}
})

/** A problem of a message's payment at the element that it is about. */
const placedIn = (message: PayoutFile["message"]): ((problem: LineProblem) => FileProblem) => {
  const transfers = new Map(message?.transfers.map((transfer) => [transfer.draft.line, transfer]))
  return (problem) => {
    const field = problem.at.findLast((key) => typeof key === "string")
    const place = transfers.get(problem.line)?.placeOf(field?.toString())
    return place === undefined ? problem : { ...problem, place }
  }
}

/**
 * What rows say of a missing port, where that was not said already of what their currency and country are; once of the whole
 * file where none has one.
 */
const toldOnce = (
  ofRows: ReadonlyArray<LineProblem>,
  ofFile: ReadonlyArray<LineProblem>,
  rows: number
): ReadonlyArray<LineProblem> => {
  const said = new Set(ofFile.flatMap(({ at, line }) => (saysPort.has(at[0]) ? [line] : [])))
  const others = ofRows.filter((problem) => !isNoPort(problem))
  const unsaid = ofRows.filter((problem) => isNoPort(problem) && !said.has(problem.line))
  return rows > 1 && unsaid.length === rows
    ? [{ ...error(["port_code"], { _tag: "Missing", wanted: waysToSayPort }), line: 1 }, ...others]
    : [...others, ...unsaid]
}

const saysPort: ReadonlySet<string | number | undefined> = new Set(["currency", "country", "port_code"])

const isNoPort = ({ at, reason }: LineProblem): boolean => at[0] === "port_code" && reason._tag === "Missing"

const waysToSayPort = "a column port_code, e.g. with cl_clp, or one for the currency and one for the country"
