import { parseAmount } from "@concierge/domain/Money"
import { checkPortCode, portOf } from "@concierge/domain/Port"
import { error, type Problem } from "@concierge/domain/Problem"
import * as Result from "effect/Result"
import type { AmountInput } from "../documents/wire.ts"

/** The destination of a payment, and its amount or its budget: exactly one is given. */
export interface HowMuch {
  readonly portCode: string
  /** What the payee receives, in the port's currency. */
  readonly amount?: AmountInput | undefined
  /** What the payer spends, in the payer's currency. */
  readonly budget?: AmountInput | undefined
}

/** What the caller knows, and how strict the check is. */
export interface CheckOptions {
  /** The currency of budgets; where it is unknown, their decimals are not checked. */
  readonly payerCurrency?: string | undefined
  /** `open`: an unknown code of the right form is a warning, otherwise an error. */
  readonly ports?: "closed" | "open"
}

/** The problems of one payment's destination and amount. */
export const checkHowMuch = (
  { amount, budget, portCode }: HowMuch,
  at: Problem["at"],
  options: CheckOptions = {}
): ReadonlyArray<Problem> => {
  const problems = checkPort(portCode, [...at, "port_code"], options)
  if (amount === undefined && budget === undefined)
    return [...problems, error([...at, "amount"], { _tag: "AmountMissing" })]
  if (amount !== undefined && budget !== undefined) {
    return [...problems, error([...at, "budget"], { _tag: "AmountAndBudget" })]
  }
  return [
    ...problems,
    ...checkAmount(amount, [...at, "amount"], portOf(portCode)?.currency),
    ...checkAmount(budget, [...at, "budget"], options.payerCurrency)
  ]
}

/** A port's code at its place in a document. */
export const checkPort = (
  portCode: string,
  at: Problem["at"],
  { ports = "closed" }: CheckOptions = {}
): ReadonlyArray<Problem> => {
  const problem = checkPortCode(portCode)
  if (problem === undefined) return []
  return [{ ...problem, at, severity: ports === "closed" ? "error" : problem.severity }]
}

/** An amount at its place in a document; of an unknown currency only what no currency has is refused. */
export const checkAmount = (
  amount: AmountInput | undefined,
  at: Problem["at"],
  currency: string | undefined
): ReadonlyArray<Problem> => {
  if (amount === undefined) return []
  const read = parseAmount(amount, currency ?? unitOfAccount)
  return Result.isFailure(read) ? [error(at, read.failure)] : []
}

/** CLF: no currency has more decimals. */
const unitOfAccount = "CLF"
