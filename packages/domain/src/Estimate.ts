import * as BigDecimal from "effect/BigDecimal"
import { type Money, roundDown, roundUp } from "./Money.ts"

/**
 * What a payment costs: the arithmetic of the provider's guides.
 *
 * `amount = (budget − feeAndCost) × rate`, `allInRate = amount ÷ budget`, and the request's total to spend is the
 * sum of the budgets.
 */
export interface Estimate {
  /** What the payer spends, fee and cost included; payer's currency, 8 decimals. */
  readonly budget: BigDecimal.BigDecimal
  /** What the payee receives; port's currency, 8 decimals. */
  readonly amount: BigDecimal.BigDecimal
  /** Units of the port's currency for one of the payer's, cut to 8 decimals. */
  readonly rate: BigDecimal.BigDecimal
  readonly allInRate: BigDecimal.BigDecimal
  /** Payer's currency, 8 decimals. */
  readonly feeAndCost: BigDecimal.BigDecimal
}

/** On which terms money goes from one port to another. */
export interface Terms {
  /** So much of the port's currency … (kept as a fraction: 1/739 has no end as a decimal) */
  readonly buys: BigDecimal.BigDecimal
  /** … for so much of the payer's. */
  readonly for: BigDecimal.BigDecimal
  /** The share of the budget that is kept as a fee, e.g. 0.009975. */
  readonly feeShare: BigDecimal.BigDecimal
  /** What the payment itself costs at the destination, in the port's currency. */
  readonly cost: BigDecimal.BigDecimal
}

/** The estimate for spending a budget. An amount that is not positive means that the costs eat the budget. */
export const fromBudget = (budget: BigDecimal.BigDecimal, terms: Terms): Estimate => {
  const afterFee = BigDecimal.multiply(budget, keptShare(terms))
  return complete(
    budget,
    BigDecimal.subtract(over(BigDecimal.multiply(afterFee, terms.buys), terms.for), terms.cost),
    terms
  )
}

/** The estimate for having a payee receive an amount. */
export const fromAmount = (amount: BigDecimal.BigDecimal, terms: Terms): Estimate => {
  const gross = BigDecimal.multiply(BigDecimal.sum(amount, terms.cost), terms.for)
  return complete(over(gross, BigDecimal.multiply(terms.buys, keptShare(terms))), amount, terms)
}

/**
 * What is binding of an estimate: whole minor units. The payer's debit is rounded up, what the payee receives down,
 * so that no fraction is ever missing.
 */
export const binding = (
  estimate: Estimate,
  payerCurrency: string,
  portCurrency: string
): { readonly budget: Money; readonly amount: Money } => ({
  budget: roundUp({ currency: payerCurrency, value: estimate.budget }),
  amount: roundDown({ currency: portCurrency, value: estimate.amount })
})

const complete = (budget: BigDecimal.BigDecimal, amount: BigDecimal.BigDecimal, terms: Terms): Estimate => ({
  budget: cut(budget),
  amount: cut(amount),
  rate: cut(over(terms.buys, terms.for)),
  allInRate: cut(over(amount, budget)),
  feeAndCost: cut(
    BigDecimal.sum(
      BigDecimal.multiply(budget, terms.feeShare),
      over(BigDecimal.multiply(terms.cost, terms.for), terms.buys)
    )
  )
})

const keptShare = (terms: Terms): BigDecimal.BigDecimal => BigDecimal.subtract(one, terms.feeShare)
const one = BigDecimal.fromBigInt(1n)

/** The guides show 8 decimals, the rest cut off. */
const cut = (value: BigDecimal.BigDecimal): BigDecimal.BigDecimal => BigDecimal.normalize(BigDecimal.truncate(value, 8))

const over = (dividend: BigDecimal.BigDecimal, divisor: BigDecimal.BigDecimal): BigDecimal.BigDecimal =>
  BigDecimal.isZero(divisor) ? divisor : BigDecimal.divideUnsafe(dividend, divisor)
