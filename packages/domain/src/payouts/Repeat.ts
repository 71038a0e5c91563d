import type { components } from "../generated/proxy.ts"
import type { BatchState, RowState } from "../states/Batch.ts"

/**
 * The standing of an earlier payment by the state of its row, if its batch was approved. A payment counts as under way or paid
 * until it is known to have come back.
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
  refused: "unpaid",
  rejected: "unpaid",
  failed: "unpaid",
  returned: "unpaid",
  cancelled: "unpaid"
} as const satisfies { readonly [State in RowState]: Standing }

/**
 * The standing of an earlier payment by the state of its part, and by that of its batch while it is in none. Before the approval
 * it is `drafted`: nothing is paid, but an approval would pay it. From the approval on, the state of its row decides. Expired,
 * refused and cancelled ones pay nothing, nor does what is still being read.
 *
 * @example
 * batchStandings.quoted // => "drafted"
 */
export const batchStandings = {
  importing: "unpaid",
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

/** Whether an earlier payment is paid, under way, drafted or unpaid. */
export type Standing = components["schemas"]["EarlierStanding"] | "unpaid"

/**
 * The standing of an earlier payment.
 *
 * @param isInDoubt whether the provider's request contradicts the batch's state: then the state of the row decides alone
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

/** The facts by which payments are compared. Amounts and budgets are written by `decimalString`. */
export interface Compared {
  /** By `referenceKey`. */
  readonly referenceKey: string | null
  /** By `accountKey`. */
  readonly accountKey: string
  /** The port where it is paid. */
  readonly portCode: string
  /** The payer's port: budgets are in its currency. */
  readonly originCode: string
  readonly amount: string | null
  readonly budget: string | null
}

/** How the payer recognises payments. */
export interface RepeatRule {
  /** Whether a reference belongs to one payment for ever, or is used again by design, e.g. an employee's number. */
  readonly references: "unique" | "repeating"
  /** How long the same amount to the same account counts as a repetition, in milliseconds. */
  readonly window: number
}

/**
 * 20 days: a monthly payroll passes, a file that is sent twice does not.
 *
 * @example
 * defaultRule.window / 86_400_000 // => 20
 */
export const defaultRule: RepeatRule = { references: "unique", window: 20 * 24 * 60 * 60_000 }

/**
 * Why a payment repeats an earlier one: it has the same reference, unless references repeat by design; or it pays the same sum
 * to the same account within the window. Undefined if it does not.
 *
 * @param age time since the earlier one was made, in milliseconds
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
 * Whether two payments pay the same amount, or spend the same budget, to the same account and port.
 *
 * @example
 * isSamePayment({ accountKey: "a", amount: "1", budget: null }, { accountKey: "a", amount: "1", budget: "7" }) // => true
 */
export const isSamePayment = (one: Compared, other: Compared): boolean => {
  if (one.accountKey !== other.accountKey || one.portCode !== other.portCode) return false
  if (one.amount !== null && one.amount === other.amount) return true
  return one.originCode === other.originCode && one.budget !== null && one.budget === other.budget
}
