import * as BigDecimal from "effect/BigDecimal"
import { type Account, balance, wallet } from "./Ledger.ts"
import { emptyLine, firstOf, join, leave, needed, neededByAll } from "./Line.ts"
import { currencyOf, defined } from "./moves.ts"
import { get, type Request, type World } from "../world/State.ts"

/**
 * What a wallet lacks for a request that waits for it; nothing where it does not. Requests are served in the order in
 * which they were accepted: each counts on what those before it leave.
 */
export const missing = (world: World, { id, portCode, userId }: Request): BigDecimal.BigDecimal | undefined => {
  const [account, currency] = [wallet(userId), currencyOf(portCode)]
  const line = world.awaitingFunds.get(lineName(account, currency))
  const need = line && needed(line, id)
  return need && atLeastZero(BigDecimal.subtract(need, balance(world.ledger, account, currency)))
}

/** The first of the requests that wait for an account's money. */
export const firstInLine = (world: World, account: Account, currency: string): Request | undefined => {
  const line = world.awaitingFunds.get(lineName(account, currency))
  const id = line && firstOf(line)
  return id === undefined ? undefined : get(world.requests, id)
}

/** What a wallet holds beyond the needs of the requests that wait for its funds. */
export const available = (world: World, userId: string, currency: string): BigDecimal.BigDecimal => {
  const held = balance(world.ledger, wallet(userId), currency)
  const line = world.awaitingFunds.get(lineName(wallet(userId), currency))
  return line === undefined ? held : atLeastZero(BigDecimal.subtract(held, neededByAll(line)))
}

/** What a payer's wallet can put towards a request; nothing once it is paid for or cancelled. */
export const fundsAvailable = (world: World, request: Request): BigDecimal.BigDecimal | undefined => {
  switch (request.state) {
    case "working":
    case "finished":
    case "cancelled":
      return undefined
    case "quote_accepted":
      return atLeastZero(BigDecimal.subtract(defined(request.totalToSpend), defined(missing(world, request))))
    default:
      return available(world, request.userId, currencyOf(request.portCode))
  }
}

/** A request whose quote is accepted stands in line for the payer's funds, until it has them or is cancelled. */
export const standInLine = ({ awaitingFunds }: World, before: Request, after: Request): void => {
  const [stood, stands] = [before.state === "quote_accepted", after.state === "quote_accepted"]
  if (stood === stands) return
  const name = lineName(wallet(after.userId), currencyOf(after.portCode))
  const line = awaitingFunds.get(name) ?? emptyLine()
  if (stands) join(line, after.id, defined(after.totalToSpend))
  else leave(line, after.id)
  if (line.through.size === 0) awaitingFunds.delete(name)
  else awaitingFunds.set(name, line)
}

const lineName = (account: Account, currency: string): string => `${account} ${currency}`

const atLeastZero = (value: BigDecimal.BigDecimal) => BigDecimal.max(value, BigDecimal.fromBigInt(0n))
