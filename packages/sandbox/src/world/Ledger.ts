import * as BigDecimal from "effect/BigDecimal"
import type { Money } from "@concierge/domain/Money"

/**
 * Who holds how much of which currency. Money only ever moves from one account to another, so that every currency
 * sums to zero at all times: what the wallets hold, the world outside lacks.
 */
export interface Ledger {
  readonly balances: Map<Account, Map<string, BigDecimal.BigDecimal>>
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

export const wallet = (userId: string): Account => `wallet:${userId}`
export const escrow = (requestId: string): Account => `escrow:${requestId}`

export const emptyLedger = (): Ledger => ({ balances: new Map() })

/** What an account holds; less than zero for `outside` and `exchange`. */
export const balance = (ledger: Ledger, account: Account, currency: string): BigDecimal.BigDecimal =>
  ledger.balances.get(account)?.get(currency) ?? zero

/** Books a transfer. */
export const post = (ledger: Ledger, { from, money: { currency, value }, to }: Transfer): void => {
  for (const [account, change] of [
    [from, BigDecimal.negate(value)],
    [to, value]
  ] as const) {
    const held = ledger.balances.get(account) ?? new Map<string, BigDecimal.BigDecimal>()
    held.set(currency, BigDecimal.sum(held.get(currency) ?? zero, change))
    ledger.balances.set(account, held)
  }
}

const zero = BigDecimal.fromBigInt(0n)
