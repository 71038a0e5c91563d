import { parseAmount } from "@concierge/domain/Money"
import { checkPortCode, portOf } from "@concierge/domain/Port"
import { error, type Problem } from "@concierge/domain/Problem"
import * as Result from "effect/Result"
import type { AmountInput } from "../documents/wire.ts"

/** Where a payment goes and how much it is, of which exactly one is given. */
export interface HowMuch {
  readonly portCode: string
  /** What the payee receives, in the port's currency. */
  readonly amount?: AmountInput | undefined
  /** What the payer spends, in the payer's currency. */
  readonly budget?: AmountInput | undefined
}

/** What a caller knows, and how strict it is. */
export interface CheckOptions {
  /** The currency that budgets are in; unknown, its decimals are not judged. */
  readonly payerCurrency?: string | undefined
  /** A code that looks like a port and is not known: refused unless the list is open, then doubted. */
  readonly ports?: "closed" | "open"
}

/** Everything wrong with one payment's destination and amount. */
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
