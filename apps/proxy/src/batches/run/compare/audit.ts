import type { Output } from "@concierge/api/resources/outputs"
import type { Unread } from "@concierge/api/readList"
import type { Request } from "@concierge/api/resources/requests"
import { decimalsOf } from "@concierge/domain/Currency"
import { decimalString } from "@concierge/domain/Money"
import { portOf } from "@concierge/domain/Port"
import type { RequestState } from "@concierge/domain/Request"
import * as BigDecimal from "effect/BigDecimal"
import type { RowRecord } from "../../../store/records.ts"

/** What a row wants paid: everything that the provider needs for its output. */
export type Intent = Pick<
  RowRecord,
  "id" | "outputId" | "payeeId" | "instructionId" | "portCode" | "given" | "amount" | "budget"
>

/** What the provider shows of a request, in everything by which it could be told apart from the rows. */
export interface Seen {
  /** Its counter and its total. */
  readonly request: Request
  /** The list of its outputs, and how many the list says that there are. */
  readonly outputs: ReadonlyArray<Output>
  /** Those in the list that cannot be read, as one in a state that nobody knows. */
  readonly unread: ReadonlyArray<Unread>
  readonly total: number | undefined
}

/** Why a request would not pay exactly what is wanted. */
export interface Discrepancy {
  /** For people, e.g. `of 20 payments 1 too many`. */
  readonly why: string
  /** Codes of `anomalies` that it would be, once the request is accepted. */
  readonly code: "too_many_outputs" | "different_outputs" | "total_differs"
  /** Nothing is wrong in what is shown: something is not shown yet. A list that lags will show it. */
  readonly isLate: boolean
  /** All is right but that no total is told. */
  readonly lacksTotalAlone: boolean
}

/**
 * Whether the request would pay exactly what is wanted, row for row: nothing missing, nothing else, nothing twice. The list,
 * the counters and the money must say so all together; one alone may lag.
 *
 * @param isWanted whether an output is what its row wants; once it is accepted it may have got new instructions
 */
export const audit = (
  rows: ReadonlyArray<Intent>,
  { outputs, request, total, unread }: Seen,
  isWanted: typeof fulfils = fulfils
): Discrepancy | undefined => {
  const byId = new Map(outputs.map((output) => [output.id, output]))
  const matched = new Set<string>()
  let missing = 0
  let different = 0
  for (const row of rows) {
    const output = byId.get(row.outputId ?? "")
    if (output === undefined || matched.has(output.id)) missing++
    else if (!isWanted(output, row) || output.requestId !== request.id) different++
    if (output !== undefined) matched.add(output.id)
  }
  const own = new Set(rows.map(({ outputId }) => outputId))
  const hidden = unread.filter(({ id }) => own.has(id))
  missing -= hidden.length
  const tooMany = outputs.length - matched.size + unread.length - hidden.length
  // a provider that does not count says nothing
  const counts = [request.outputsCount === 0 ? undefined : request.outputsCount, total].filter(
    (count) => count !== undefined
  )
  const most = Math.max(rows.length, ...counts)
  const least = Math.min(rows.length, ...counts)
  const sum = missing + hidden.length + different + tooMany === 0 ? sumDiscrepancy(outputs, request) : undefined
  const told = [
    missing > 0 && `${missing} missing`,
    hidden.length > 0 && `${hidden.length} unreadable (${hidden[0]?.why})`,
    different > 0 && `${different} different`,
    tooMany > 0 && `${tooMany} too many`,
    tooMany === 0 && most > rows.length && `${most - rows.length} too many by the provider's count`,
    missing === 0 && least < rows.length && `${rows.length - least} missing by the provider's count`,
    sum?.why
  ].filter((part) => typeof part === "string")
  if (told.length === 0) return undefined
  const isLate = different + tooMany === 0 && most === rows.length && sum?.isLate !== false
  const isTooMany = tooMany > 0 || most > rows.length
  const code = isTooMany ? "too_many_outputs" : different > 0 ? "different_outputs" : "total_differs"
  return {
    why: `of ${rows.length} payments ${told.join(", ")}`,
    isLate,
    lacksTotalAlone: told.length === 1 && told[0] === withoutTotal,
    code
  }
}

const withoutTotal = "without a total"

/** What a request costs: what is told, or else what its outputs cost, if that is told of each. */
export const totalOf = (
  { totalToSpend }: Pick<Request, "totalToSpend">,
  outputs: ReadonlyArray<Output>
): BigDecimal.BigDecimal | undefined => {
  const budgets = outputs.flatMap(({ budget }) => budget ?? [])
  return totalToSpend ?? (budgets.length < outputs.length ? undefined : BigDecimal.sumAll(budgets))
}

/**
 * The total is what the outputs cost, but for less than half a minor unit each: providers compute in more decimals than they
 * show. An output too many is never so little.
 */
const sumDiscrepancy = (outputs: ReadonlyArray<Output>, { portCode, state, totalToSpend }: Request) => {
  if (totalToSpend === undefined) return unquoted.has(state) ? undefined : { why: withoutTotal, isLate: true }
  const budgets = outputs.flatMap(({ budget }) => budget ?? [])
  if (budgets.length === 0 || budgets.length < outputs.length) return { why: "not all with their costs", isLate: true }
  const difference = BigDecimal.abs(BigDecimal.subtract(BigDecimal.sumAll(budgets), totalToSpend))
  const half = BigDecimal.make(5n, decimalsOf(portOf(portCode)?.currency ?? "") + 1)
  const rounding = BigDecimal.multiply(half, BigDecimal.fromBigInt(BigInt(outputs.length)))
  const leastMeant = budgets.reduce((least, budget) => (BigDecimal.isLessThan(budget, least) ? budget : least))
  if (BigDecimal.isLessThan(difference, BigDecimal.min(BigDecimal.sum(rounding, half), leastMeant))) return undefined
  return { why: `which do not add up to the total, by ${decimalString(difference)}`, isLate: false }
}

const unquoted: ReadonlySet<RequestState> = new Set(["draft", "quote_requested", "cancelled"])

/** What was given counts: from the quote on the provider says the other, too. */
export const fulfils = (output: Output, row: Intent): boolean =>
  output.userId === row.payeeId && output.instructionId === row.instructionId && paysSame(output, row)

/** Whether an output pays the port so much as a row wants, whoever gets it. */
export const paysSame = (output: Output, row: Pick<Intent, "portCode" | "given" | "amount" | "budget">): boolean => {
  const howMuch = output[row.given]
  return output.portCode === row.portCode && howMuch !== undefined && decimalString(howMuch) === row[row.given]
}
