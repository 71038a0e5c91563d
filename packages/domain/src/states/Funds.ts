import { add, type Money, subtract, zero } from "../money/Money.ts"
import { type FinalOutputState, isFinal, type OutputState, refundOf } from "./Output.ts"
import type { RequestState } from "./Request.ts"

/**
 * Who holds an output's money. `payer` is the payer's wallet and `escrow` what is set aside while the request is being
 * paid; `provider` has earned it, and the `payee` was paid with it.
 */
export type Holder = "payer" | "escrow" | "provider" | "payee"

/** An output's budget, in its two parts: the fee, and the net that the payee is paid from. */
export interface Holders {
  readonly net: Holder
  readonly fee: Holder
}

/** Who holds an output's money once it is final, by what of it goes back to the payer. */
const holdersAfter: { readonly [Refund in (typeof refundOf)[FinalOutputState]]: Holders } = {
  everything: { net: "payer", fee: "payer" },
  "all but fees": { net: "payer", fee: "provider" },
  nothing: { net: "payee", fee: "provider" }
}

/**
 * Who holds an output's money, by where its request and it stand: the payer until the request is funded, whoever is
 * entitled to it once the output is final, and nobody in between.
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
 * Whether the payer's money was set aside for a request.
 *
 * @example
 * isFunded("quote_accepted") // => false
 * isFunded("working") // => true
 */
export const isFunded = (request: RequestState): boolean => request === "working" || request === "finished"

/** What of an output's budget goes where, all in the payer's currency. The three add up to the budget. */
export interface Shares<Payer extends string = string> {
  readonly payer: Money<Payer>
  readonly provider: Money<Payer>
  readonly payee: Money<Payer>
}

/**
 * How the budget of an output is shared out once the output is final. The fee is part of the budget.
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
