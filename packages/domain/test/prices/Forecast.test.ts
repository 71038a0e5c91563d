import { describe, expect, test } from "vitest"
import { money } from "../../src/money/Money.ts"
import { ports, type Port } from "../../src/ports/Port.ts"
import { addToForecast, callsUntilQuoted, type EstimatedPayment } from "../../src/prices/Forecast.ts"

const paid = (port: Port, amount: string, paymentMethodType?: string): EstimatedPayment => ({
  port,
  paymentMethodType,
  estimate: { amount: money(amount, port.currency), budget: money("1", "ARS"), feeAndCost: money("0.1", "ARS") }
})

describe("when the payments to a port arrive", () => {
  const arrivalsOf = (...payments: ReadonlyArray<EstimatedPayment>) =>
    addToForecast([], payments, "ARS").flatMap(({ arrivals }) =>
      arrivals.map(({ arrives, clearing, count }) => [clearing, arrives, count])
    )

  test("follows from the clearing that takes the amount", () => {
    const { cl_clp: port } = ports
    expect(arrivalsOf(paid(port, "7000000"), paid(port, "7000001"), paid(port, "5"))).toEqual([
      ["TEF", "at once", 2],
      ["LBTR", "in bank hours", 1]
    ])
  })

  test("is not guessed where a port has several rails and the payment names none", () => {
    const { mx_mxn: port } = ports
    expect(port.rails.length).toBeGreaterThan(1)
    expect(arrivalsOf(paid(port, "100"))).toEqual([[undefined, undefined, 1]])
    expect(arrivalsOf(paid(port, "100", port.rails[0].paymentMethodType))[0]?.[0]).toBe(
      port.rails[0].clearings[0]?.name
    )
  })

  test("is not known where nobody has published the clearing", () => {
    const unpublished = { ...ports.cl_clp, rails: ports.cl_clp.rails.map((rail) => ({ ...rail, clearings: [] })) }
    expect(arrivalsOf(paid(unpublished, "5"))).toEqual([[undefined, undefined, 1]])
  })
})

test("a forecast that is made page by page is the same as one that is made at once", () => {
  const payments = [ports.cl_clp, ports.mx_mxn, ports.cl_clp, ports.uy_usd].map((port) => paid(port, "12.5"))
  const paged = payments.reduce<ReturnType<typeof addToForecast>>(
    (before, each) => addToForecast(before, [each], "ARS"),
    []
  )
  expect(paged).toEqual(addToForecast([], payments, "ARS"))
})

test.each([
  [{ outputs: 1, payees: 0, instructions: 0, lookups: 1, requests: 1 }, 9],
  [{ outputs: 100, payees: 0, instructions: 0, lookups: 0, requests: 1 }, 107],
  [{ outputs: 101, payees: 0, instructions: 0, lookups: 0, requests: 1 }, 110],
  [{ outputs: 2_000, payees: 2_000, instructions: 2_000, lookups: 0, requests: 2 }, 6_050],
  [{ outputs: 0, payees: 0, instructions: 0, lookups: 0, requests: 0 }, 0]
])("the calls for %o are %i", (work, calls) => {
  expect(callsUntilQuoted(work, 100)).toBe(calls)
})
