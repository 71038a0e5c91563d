import * as BigDecimal from "effect/BigDecimal"
import { balance, wallet } from "./Ledger.ts"
import { currencyOf, known } from "./moves.ts"
import { get, type Request, type World } from "./State.ts"

/**
 * What a wallet lacks for each request that waits for it. Requests are served in the order in which they were accepted:
 * each counts on what those before it leave.
 */
export const awaiting = (
  world: World,
  userId: string,
  currency: string
): ReadonlyArray<{ readonly request: Request; readonly missing: BigDecimal.BigDecimal }> => {
  const held = balance(world.ledger, wallet(userId), currency)
  let needed = zero
  return [...world.awaitingFunds]
    .map((id) => get(world.requests, id))
    .filter((request) => request.userId === userId && currencyOf(request.portCode) === currency)
    .map((request) => {
      needed = BigDecimal.sum(needed, known(request.totalToSpend))
      return { request, missing: atLeastZero(BigDecimal.subtract(needed, held)) }
    })
}

/** What of a wallet no request counts on yet. */
export const available = (world: World, userId: string, currency: string): BigDecimal.BigDecimal =>
  awaiting(world, userId, currency).reduce(
    (left, { request }) => atLeastZero(BigDecimal.subtract(left, known(request.totalToSpend))),
    balance(world.ledger, wallet(userId), currency)
  )

/** What a payer's wallet can put towards a request; nothing once it is paid for or cancelled. */
export const fundsAvailable = (world: World, request: Request): BigDecimal.BigDecimal | undefined => {
  const currency = currencyOf(request.portCode)
  switch (request.state) {
    case "working":
    case "finished":
    case "cancelled":
      return undefined
    case "quote_accepted": {
      const own = awaiting(world, request.userId, currency).find(({ request: { id } }) => id === request.id)
      return own && atLeastZero(BigDecimal.subtract(known(request.totalToSpend), own.missing))
    }
    default:
      return available(world, request.userId, currency)
  }
}

const zero = BigDecimal.fromBigInt(0n)
const atLeastZero = (value: BigDecimal.BigDecimal) => BigDecimal.max(value, zero)
