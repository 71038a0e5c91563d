import * as BigDecimal from "effect/BigDecimal"
import { decimalOf, type Money } from "@concierge/domain/Money"

/**
 * Who holds how much of which currency. Money only ever moves from one account to another, so that every currency
 * sums to zero at all times: what the wallets hold, the world outside lacks.
 *
 * Transfers are booked and counted, not kept: the journal has what led to each, and a replay books them all again. To keep
 * four a payment would take more room than the payments do.
 */
export interface Ledger {
  /** Accounts that hold nothing of a currency do not stand here. */
  readonly balances: Map<Account, Map<string, BigDecimal.BigDecimal>>
  /** What all accounts hold together, by currency: zero, and checked whenever a transfer is booked. */
  readonly sums: Map<string, BigDecimal.BigDecimal>
  /** How many transfers were booked. */
  transfers: number
}

/**
 * `wallet:345` is a user's balance, `escrow:1010` what a request has set aside for its outputs, `outside` the banks of
 * payers and payees, `fees` what the provider has earned, and `exchange` its desk, where currencies are swapped.
 */
export type Account = `wallet:${string}` | `escrow:${string}` | "outside" | "fees" | "exchange"

/** Money that goes from one account to another. */
export interface Transfer {
  readonly from: Account
  readonly to: Account
  readonly money: Money
}

/** The account of a user's balance. */
export const wallet = (userId: string): Account => `wallet:${userId}`
/** The account of what a request has set aside. */
export const escrow = (requestId: string): Account => `escrow:${requestId}`

/** Accounts that may hold less than nothing: the banks outside have it elsewhere, the desk swaps one currency for another. */
const overdrawn: ReadonlySet<Account> = new Set<Account>(["outside", "exchange"])

export const emptyLedger = (): Ledger => ({ balances: new Map(), sums: new Map(), transfers: 0 })

/**
 * What an account holds of a currency; `outside` and `exchange` may hold less than zero.
 *
 * @example
 * BigDecimal.isZero(balance(emptyLedger(), wallet("345"), "ARS")) // => true
 */
export const balance = (ledger: Ledger, account: Account, currency: string): BigDecimal.BigDecimal =>
  ledger.balances.get(account)?.get(currency) ?? zero

/** Books a transfer. One that makes money or overdraws an account is a defect of the sandbox. */
export const post = (ledger: Ledger, { from, money, to }: Transfer): void => {
  const { currency } = money
  const value = decimalOf(money)
  if (!BigDecimal.isPositive(value)) throw new Error(`the ledger books no transfer of nothing from ${from} to ${to}`)
  const taken = add(ledger, from, currency, BigDecimal.negate(value))
  const given = add(ledger, to, currency, value)
  const sum = [taken, given].reduce(BigDecimal.sum, ledger.sums.get(currency) ?? zero)
  if (!BigDecimal.isZero(sum)) throw new Error(`the ledger's accounts in ${currency} do not sum to zero`)
  ledger.sums.set(currency, sum)
  ledger.transfers++
}

/** Whether every currency sums to zero and no account is overdrawn that may not be, counted from the balances. */
export const isBalanced = (ledger: Ledger): boolean =>
  sumsOf(ledger).values().every(BigDecimal.isZero) &&
  ledger.balances
    .entries()
    .every(([account, held]) => overdrawn.has(account) || !held.values().some(BigDecimal.isNegative))

/** What all accounts hold together, by currency, counted from the balances: always zero. */
export const sumsOf = ({ balances, sums }: Ledger): ReadonlyMap<string, BigDecimal.BigDecimal> => {
  const counted = new Map(sums.keys().map((currency) => [currency, zero]))
  for (const held of balances.values()) {
    for (const [currency, value] of held) counted.set(currency, BigDecimal.sum(counted.get(currency) ?? zero, value))
  }
  return counted
}

/** Changes a balance, and returns the difference that this made. */
const add = (
  { balances }: Ledger,
  account: Account,
  currency: string,
  change: BigDecimal.BigDecimal
): BigDecimal.BigDecimal => {
  const held = balances.get(account) ?? new Map<string, BigDecimal.BigDecimal>()
  const before = held.get(currency) ?? zero
  const after = BigDecimal.sum(before, change)
  if (BigDecimal.isNegative(after) && !overdrawn.has(account)) {
    throw new Error(`the ledger's account ${account} does not hold enough ${currency}`)
  }
  if (BigDecimal.isZero(after)) held.delete(currency)
  else held.set(currency, after)
  if (held.size === 0) balances.delete(account)
  else balances.set(account, held)
  return BigDecimal.subtract(after, before)
}

const zero = BigDecimal.fromBigInt(0n)
