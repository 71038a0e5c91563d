import * as BigDecimal from "effect/BigDecimal"
import { type Account, balance, wallet } from "./Ledger.ts"
import { emptyQueue, firstOf, join, leave, needed, neededByAll } from "./FundingQueue.ts"
import { currencyOf, defined } from "./moves.ts"
import { get, type Request, type World } from "../world/State.ts"

/**
 * What a wallet lacks for a request that waits for it; nothing where it does not. Requests are served in the order in
 * which they were accepted: each counts on what those before it leave.
 */
export const missing = (world: World, { id, portCode, userId }: Request): BigDecimal.BigDecimal | undefined => {
  const [account, currency] = [wallet(userId), currencyOf(portCode)]
  const queue = world.awaitingFunds.get(queueName(account, currency))
  const need = queue && needed(queue, id)
  return need && atLeastZero(BigDecimal.subtract(need, balance(world.ledger, account, currency)))
}

/** The first of the requests that wait for an account's money. */
export const firstWaiting = (world: World, account: Account, currency: string): Request | undefined => {
  const queue = world.awaitingFunds.get(queueName(account, currency))
  const id = queue && firstOf(queue)
  return id === undefined ? undefined : get(world.requests, id)
}

/** What a wallet holds beyond the needs of the requests that wait for its funds. */
export const available = (world: World, userId: string, currency: string): BigDecimal.BigDecimal => {
  const held = balance(world.ledger, wallet(userId), currency)
  const queue = world.awaitingFunds.get(queueName(wallet(userId), currency))
  return queue === undefined ? held : atLeastZero(BigDecimal.subtract(held, neededByAll(queue)))
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

/** A request whose quote is accepted stands in queue for the payer's funds, until it has them or is cancelled. */
export const updateFundingQueue = ({ awaitingFunds }: World, before: Request, after: Request): void => {
  const [stood, stands] = [before.state === "quote_accepted", after.state === "quote_accepted"]
  if (stood === stands) return
  const name = queueName(wallet(after.userId), currencyOf(after.portCode))
  const queue = awaitingFunds.get(name) ?? emptyQueue()
  if (stands) join(queue, after.id, defined(after.totalToSpend))
  else leave(queue, after.id)
  if (queue.through.size === 0) awaitingFunds.delete(name)
  else awaitingFunds.set(name, queue)
}

const queueName = (account: Account, currency: string): string => `${account} ${currency}`

const atLeastZero = (value: BigDecimal.BigDecimal) => BigDecimal.max(value, BigDecimal.fromBigInt(0n))
