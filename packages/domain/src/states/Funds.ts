import { add, type Money, subtract, zero } from "../money/Money.ts"
import { type FinalOutputState, isFinal, type OutputState, refundOf } from "./Output.ts"
import type { RequestState } from "./Request.ts"

/**
 * The holder of an output's money. `payer` is the payer's wallet, `escrow` the funds set aside for the request,
 * `provider` the fees earned, `payee` the money paid out.
 */
export type Holder = "payer" | "escrow" | "provider" | "payee"

/** An output's budget, in its two parts: the fee, and the net that the payee is paid from. */
export interface Holders {
  readonly net: Holder
  readonly fee: Holder
}

/** The holders after an output is final, by the part that is refunded. */
const holdersAfter: { readonly [Refund in (typeof refundOf)[FinalOutputState]]: Holders } = {
  everything: { net: "payer", fee: "payer" },
  "all but fees": { net: "payer", fee: "provider" },
  nothing: { net: "payee", fee: "provider" }
}

/**
 * The holders of an output's money, by the states of its request and itself. The payer holds it until the request is
 * funded, escrow until the output is final.
 *
 * @example
 * holdersOf("quote_accepted", "accepted") // => { net: "payer", fee: "payer" }
 * holdersOf("working", "failed") // => { net: "escrow", fee: "escrow" }
 * holdersOf("working", "returned") // => { net: "payer", fee: "provider" }
 */
export const holdersOf = (request: RequestState, output: OutputState): Holders => {
  if (!isFunded(request)) return { net: "payer", fee: "payer" }
  return isFinal(output) ? holdersAfter[refundOf[output]] : { net: "escrow", fee: "escrow" }
}

/**
 * Whether a request is funded: the payer's money has been set aside for it.
 *
 * @example
 * isFunded("quote_accepted") // => false
 * isFunded("working") // => true
 */
export const isFunded = (request: RequestState): boolean => request === "working" || request === "finished"

/** The shares of an output's budget, in the payer's currency. They add up to the budget. */
export interface Shares<Payer extends string = string> {
  readonly payer: Money<Payer>
  readonly provider: Money<Payer>
  readonly payee: Money<Payer>
}

/**
 * Divides the budget of a final output. The fee is part of the budget.
 *
 * @example
 * shareOut("returned", money("100", "ARS"), money("3", "ARS")).payer // => money("97", "ARS")
 * shareOut("rejected", money("100", "ARS"), money("3", "ARS")).payer // => money("100", "ARS")
 */
export const shareOut = <Payer extends string>(
  state: FinalOutputState,
  budget: Money<Payer>,
  fee: Money<NoInfer<Payer>>
): Shares<Payer> => {
  const holders = holdersAfter[refundOf[state]]
  const none = zero(budget.currency)
  const net = subtract(budget, fee)
  const of = (holder: Holder) => add(holders.net === holder ? net : none, holders.fee === holder ? fee : none)
  return { payer: of("payer"), provider: of("provider"), payee: of("payee") }
}
