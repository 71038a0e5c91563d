import { decimalOf, sum } from "@concierge/domain/Money"
import { portOf } from "@concierge/domain/Port"
import * as Result from "effect/Result"
import * as Prices from "./Prices.ts"
import type { Rejection } from "../world/Command.ts"
import { outputsOf } from "../world/lists.ts"
import { defined, moveRequest } from "../payments/moves.ts"
import type { Event, Request, World } from "../world/State.ts"

/**
 * Quotes a request: each payment's other figure, and the total. At the prices of now, unless a hint token keeps others.
 *
 * Fails when prices have moved so far since a payment was added that fee and cost would take all of it: the request can
 * then not be quoted, and lapses.
 */
export const quote = (world: World, request: Request, now: number): Result.Result<ReadonlyArray<Event>, Rejection> =>
  Result.gen(function* () {
    const origin = defined(portOf(request.portCode))
    const market = request.hintedMarket ?? Prices.marketAt(world.settings, now)
    const events: Array<Event> = []
    const budgets = []
    for (const { howMuch, id, portCode } of outputsOf(world, request.id)) {
      const quoted = Prices.quote(market, origin, defined(portOf(portCode)), howMuch)
      const { amount, budget, fee } = yield* Result.mapError(quoted, () => unquotable(id))
      events.push({
        _tag: "OutputChanged",
        id,
        facts: { amount: decimalOf(amount), budget: decimalOf(budget), fee: decimalOf(fee) }
      })
      budgets.push(budget)
    }
    const totalToSpend = decimalOf(sum(origin.currency, budgets))
    return [...events, moveRequest(request, "quoted", "provider", { totalToSpend })]
  })

const unquotable = (id: string): Rejection => ({
  _tag: "Conflict",
  what: `The budget of output ${id}`,
  found: "too small at today's prices",
  wanted: "more than fee and cost"
})
