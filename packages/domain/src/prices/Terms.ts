import * as BigDecimal from "effect/BigDecimal"
import * as Result from "effect/Result"
import { decimalsOf } from "../money/Currency.ts"
import { decimalOf, decimalString, fromMinorUnits } from "../money/Money.ts"
import type { Reason } from "../Problem.ts"
import { type Fraction, up } from "./Fraction.ts"

/**
 * The price of sending money from one port to another: `amount = budget × (1 − feeShare) × buys ÷ for − cost`, the
 * arithmetic of the provider's guides. Made by {@link terms} alone. Its figures are plain digits, which JSON preserves.
 */
export interface Terms<out Payer extends string = string, out Port extends string = string> {
  /** The currency that the payer spends; ISO 4217, upper-case. */
  readonly payer: Payer
  /** The currency that the payee receives; ISO 4217, upper-case. */
  readonly port: Port
  /** The rate's numerator, in the port's currency. The rate is a fraction, since 1/739 has no finite decimal. */
  readonly buys: string
  /** The rate's denominator, in the payer's currency. */
  readonly for: string
  /** The share of the budget that is kept as a fee, e.g. 0.009975. */
  readonly feeShare: string
  /** The cost of the payment at its destination, in the port's currency. */
  readonly cost: string
  /** A brand, for the compiler alone. */
  readonly [made]: never
}

declare const made: unique symbol

/** The figures of {@link Terms}, as plain digits. */
type Figures = { readonly [Figure in keyof typeof isRight]: string }

/**
 * Makes the terms between two currencies from plain digits.
 *
 * Fails with `BadTerms`, naming the figure: both sides of the rate are more than 0, the fee's share is from 0 to less than
 * 1, the cost at least 0.
 *
 * @example
 * Result.map(terms("CLP", "USD", { buys: "1", for: "739", feeShare: "0.009975", cost: "0" }), ({ port }) => port) // => Result.succeed("USD")
 * terms("CLP", "USD", { buys: "1", for: "0", feeShare: "0.009975", cost: "0" }) // => Result.fail({ _tag: "BadTerms", figure: "for" })
 */
export const terms = <const Payer extends string, const Port extends string>(
  payer: Payer,
  port: Port,
  figures: Figures
): Result.Result<Terms<Payer, Port>, BadTerms> =>
  Result.map(read(figures), (exact) => {
    const { buys, cost, feeShare, for: sold } = exact
    const agreed = {
      payer,
      port,
      buys: decimalString(buys),
      for: decimalString(sold),
      feeShare: decimalString(feeShare),
      cost: decimalString(cost)
    }
    return agreed as Terms<Payer, Port>
  })

/**
 * The figures of terms as exact decimals. Invalid terms are a defect.
 *
 * @example
 * figuresOf(toUsd).feeShare // => BigDecimal.fromStringUnsafe("0.009975")
 */
export const figuresOf = (agreed: Terms): ExactFigures =>
  Result.getOrThrowWith(read(agreed), ({ figure }) => new Error(`these are no terms: ${figure} is not right`))

/** The figures of {@link Terms}, to calculate with. */
export type ExactFigures = { readonly [Figure in keyof typeof isRight]: BigDecimal.BigDecimal }

const read = (figures: Figures): Result.Result<ExactFigures, BadTerms> =>
  Result.gen(function* () {
    return {
      buys: yield* readOne("buys", figures),
      for: yield* readOne("for", figures),
      feeShare: yield* readOne("feeShare", figures),
      cost: yield* readOne("cost", figures)
    }
  })

const readOne = (
  figure: keyof Figures,
  { [figure]: digits }: Figures
): Result.Result<BigDecimal.BigDecimal, BadTerms> => {
  const value = /^\d{1,40}(\.\d{1,40})?$/.test(digits) ? BigDecimal.fromStringUnsafe(digits) : undefined
  return value !== undefined && isRight[figure](value)
    ? Result.succeed(value)
    : Result.fail({ _tag: "BadTerms", figure })
}

/** Invalid terms. */
export interface BadTerms {
  readonly _tag: "BadTerms"
  readonly figure: keyof Figures
}

const one = BigDecimal.fromBigInt(1n)
const isRight = {
  buys: BigDecimal.isPositive,
  for: BigDecimal.isPositive,
  feeShare: (share: BigDecimal.BigDecimal) => BigDecimal.isLessThan(share, one),
  cost: () => true
}

/**
 * The exact amount for a budget, in the port's currency. It is 0 or less when fee and cost consume the budget.
 *
 * @param budget in the payer's currency
 * @example
 * amountFor(BigDecimal.fromBigInt(739n), toUsd).over // => BigDecimal.fromStringUnsafe("731.628475")
 */
export const amountFor = (budget: BigDecimal.BigDecimal, agreed: Terms): Fraction => {
  const figures = figuresOf(agreed)
  const cost = BigDecimal.multiply(figures.cost, figures.for)
  return { over: BigDecimal.subtract(BigDecimal.multiply(budget, bought(figures)), cost), under: figures.for }
}

/**
 * The exact budget for an amount, in the payer's currency. The inverse of {@link amountFor}.
 *
 * @param amount in the port's currency
 * @example
 * budgetFor(BigDecimal.fromBigInt(1n), toUsd).under // => BigDecimal.fromStringUnsafe("0.990025")
 */
export const budgetFor = (amount: BigDecimal.BigDecimal, agreed: Terms): Fraction => {
  const figures = figuresOf(agreed)
  return { over: BigDecimal.multiply(BigDecimal.sum(amount, figures.cost), figures.for), under: bought(figures) }
}

/** The amount bought for `for` after the fee. */
const bought = ({ buys, feeShare }: ExactFigures): BigDecimal.BigDecimal =>
  BigDecimal.multiply(BigDecimal.subtract(one, feeShare), buys)

/**
 * The reason to refuse a budget that fee and cost consume. It gives the smallest budget, in whole minor units of the
 * payer's currency, that pays out one minor unit of the port's.
 *
 * @example
 * costsEatBudget(toUsd) // => ({ _tag: "CostsEatBudget", currency: "CLP", least: "8" })
 */
export const costsEatBudget = (agreed: Terms): Extract<Reason, { _tag: "CostsEatBudget" }> => {
  const { payer, port } = agreed
  const least = up(budgetFor(decimalOf(fromMinorUnits(1n, port)), agreed), decimalsOf(payer))
  return { _tag: "CostsEatBudget", currency: payer, least: decimalString(least) }
}
