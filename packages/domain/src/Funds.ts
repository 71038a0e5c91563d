import * as BigDecimal from "effect/BigDecimal"
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
export interface Shares {
  readonly payer: BigDecimal.BigDecimal
  readonly provider: BigDecimal.BigDecimal
  readonly payee: BigDecimal.BigDecimal
}

/**
 * How the budget of an output is shared out once the output is final. The fee is part of the budget.
 *
 * @example
 * shareOut("returned", BigDecimal.fromBigInt(100n), BigDecimal.fromBigInt(3n)).payer // => BigDecimal.fromBigInt(97n)
 * shareOut("rejected", BigDecimal.fromBigInt(100n), BigDecimal.fromBigInt(3n)).payer // => BigDecimal.fromBigInt(100n)
 */
export const shareOut = (
  state: FinalOutputState,
  budget: BigDecimal.BigDecimal,
  fee: BigDecimal.BigDecimal
): Shares => {
  const holders = holdersAfter[refundOf[state]]
  const net = BigDecimal.subtract(budget, fee)
  const of = (holder: Holder) =>
    BigDecimal.sum(holders.net === holder ? net : zero, holders.fee === holder ? fee : zero)
  return { payer: of("payer"), provider: of("provider"), payee: of("payee") }
}

const zero = BigDecimal.fromBigInt(0n)
