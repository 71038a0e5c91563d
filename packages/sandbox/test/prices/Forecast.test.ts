import { addToForecast } from "@concierge/domain/Forecast"
import { decimalsOf } from "@concierge/domain/Currency"
import { decimalString, equals, format, sum } from "@concierge/domain/Money"
import { type Port, ports } from "@concierge/domain/Port"
import * as BigDecimal from "effect/BigDecimal"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { sample } from "../../../../spec/test/sample.ts"
import { askPrice, marketAt, quote } from "../../src/prices/Prices.ts"

const port = fc.constantFrom(...Object.values<Port>(ports))

test("the totals of a forecast are those of the quote at the same prices, to the minor unit", () => {
  const payment = fc.record({
    port,
    isAmount: fc.boolean(),
    units: fc.bigInt({ min: 1_000_000n, max: 10_000_000_000n })
  })
  const batch = fc.record({
    origin: port,
    seed: fc.nat(),
    drift: fc.nat({ max: 1_000 }),
    payments: fc.array(payment, { minLength: 1, maxLength: 40 })
  })
  fc.assert(
    fc.property(batch, ({ drift, origin, payments, seed }) => {
      const market = marketAt({ seed, drift }, seed * 60_000)
      const priced = payments.flatMap(({ isAmount, port: destination, units }) => {
        const { currency } = isAmount ? destination : origin
        const given = decimalString(BigDecimal.make(units, decimalsOf(currency)))
        const asked = askPrice(market, origin, destination, isAmount ? { amount: given } : { budget: given })
        if (Result.isFailure(asked)) return []
        const { estimate, howMuch } = asked.success
        return [{ port: destination, estimate, quoted: Result.getOrThrow(quote(market, origin, destination, howMuch)) }]
      })
      const forecast = addToForecast(
        [],
        priced.map(({ estimate, port: destination }) => ({
          port: destination,
          paymentMethodType: undefined,
          estimate
        })),
        origin.currency
      )
      for (const { amount, budget, count, fees, port: destination } of forecast) {
        const quoted = priced.flatMap((each) => (each.port === destination ? [each.quoted] : []))
        expect(count).toBe(quoted.length)
        const sums = [
          [
            amount,
            sum(
              destination.currency,
              quoted.map((each) => each.amount)
            )
          ],
          [
            budget,
            sum(
              origin.currency,
              quoted.map((each) => each.budget)
            )
          ],
          [
            fees,
            sum(
              origin.currency,
              quoted.map((each) => each.fee)
            )
          ]
        ] as const
        for (const [foreseen, real] of sums)
          expect([format(foreseen), equals(foreseen, real)]).toEqual([format(real), true])
      }
    }),
    { numRuns: sample(300, 20_000) }
  )
})
