import type { components } from "../generated/proxy.ts"
import type { BatchState, RowState } from "../states/Batch.ts"

/**
 * What became of an earlier payment, as far as paying it again goes, by the state of its row, once its batch was approved:
 * what is not known to have come back counts as paid, or as under way.
 *
 * @example
 * rowStandings.returned // => "unpaid"
 */
export const rowStandings = {
  pending: "under way",
  accepting: "under way",
  accepted: "under way",
  working: "under way",
  settling: "under way",
  settled: "paid",
  rejected: "unpaid",
  failed: "unpaid",
  returned: "unpaid",
  cancelled: "unpaid"
} as const satisfies { readonly [State in RowState]: Standing }

/**
 * The same by the state of its batch: only from the approval on its rows tell. Before, nothing is paid, though it can be
 * as soon as somebody approves it (`drafted`); what has expired, was refused or cancelled pays nothing.
 *
 * @example
 * batchStandings.quoted // => "drafted"
 */
export const batchStandings = {
  checked: "drafted",
  building: "drafted",
  held: "drafted",
  quoted: "drafted",
  expired: "unpaid",
  approved: "by row",
  working: "by row",
  finished: "by row",
  refused: "unpaid",
  cancelled: "unpaid"
} as const satisfies { readonly [State in BatchState]: Standing | "by row" }

/** How an earlier payment stands to one that would repeat it. */
export type Standing = components["schemas"]["EarlierStanding"] | "unpaid"

/**
 * How an earlier payment stands. A batch that is in doubt, since the provider has done with its request what the batch
 * does not say, is judged by its rows whatever its state.
 *
 * @example
 * standingOf("finished", "settled") // => "paid"
 * standingOf("finished", "returned") // => "unpaid"
 * standingOf("quoted", "accepting") // => "drafted"
 * standingOf("cancelled", "accepting", true) // => "under way"
 */
export const standingOf = (batch: BatchState, row: RowState, isInDoubt = false): Standing => {
  const standing = isInDoubt ? "by row" : batchStandings[batch]
  return standing === "by row" ? rowStandings[row] : standing
}

/** What of a payment is compared with others. Amounts and budgets are plain decimals, written as `decimalString` does. */
export interface Compared {
  /** By `referenceKey`. */
  readonly referenceKey: string | null
  /** By `accountKey`. */
  readonly accountKey: string
  /** Where it is paid. */
  readonly portCode: string
  /** The port that pays: budgets are in its currency. */
  readonly originCode: string
  readonly amount: string | null
  readonly budget: string | null
}

/** How the payer recognises payments. */
export interface RepeatRule {
  /** Whether a reference names one payment for ever, or comes back by design, as an employee's number does. */
  readonly references: "unique" | "repeating"
  /** For how long the same amount to the same account is asked about, in milliseconds. */
  readonly window: number
}

/**
 * For 20 days the same amount to the same account is asked about: a monthly payroll passes, a file given twice does not.
 *
 * @example
 * defaultRule.window / 86_400_000 // => 20
 */
export const defaultRule: RepeatRule = { references: "unique", window: 20 * 24 * 60 * 60_000 }

/**
 * Why a payment would repeat an earlier one, if it would: its reference names that one, at any time and whatever else has
 * changed; or it pays the same account the same, within the window. References that repeat by design name nothing.
 *
 * @param age how long ago the earlier one was made, in milliseconds
 * @example
 * repeats({ referenceKey: "P1", amount: "70" }, { referenceKey: "P1", amount: "55" }, 90 * 86_400_000) // => "reference"
 * repeats({ referenceKey: "P2", amount: "55" }, { referenceKey: "P1", amount: "55" }, 86_400_000) // => "payment"
 * repeats({ referenceKey: "P2", amount: "55" }, { referenceKey: "P1", amount: "55" }, 30 * 86_400_000) // => undefined
 */
export const repeats = (
  payment: Compared,
  earlier: Compared,
  age: number,
  rule: RepeatRule = defaultRule
): components["schemas"]["SameBy"] | undefined => {
  const isNamed = rule.references === "unique" && payment.referenceKey !== null
  if (isNamed && payment.referenceKey === earlier.referenceKey) return "reference"
  return age < rule.window && isSamePayment(payment, earlier) ? "payment" : undefined
}

/**
 * Whether two payments pay the same account the same, to the same port.
 *
 * @example
 * isSamePayment({ accountKey: "a", amount: "1", budget: null }, { accountKey: "a", amount: "1", budget: "7" }) // => true
 */
export const isSamePayment = (one: Compared, other: Compared): boolean => {
  if (one.accountKey !== other.accountKey || one.portCode !== other.portCode) return false
  if (one.amount !== null && one.amount === other.amount) return true
  return one.originCode === other.originCode && one.budget !== null && one.budget === other.budget
}
