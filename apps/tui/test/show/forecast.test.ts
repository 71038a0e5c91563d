import type { Forecast } from "@concierge/api/resources/batches"
import { money, decimalOf } from "@concierge/domain/Money"
import { describe, expect, it } from "vitest"
import { forecastPairs, forecastText } from "../../src/show/forecast.ts"

const pesos = (value: string) => decimalOf(money(value, "ARS"))
const forecast: Forecast = {
  madeAt: 0,
  totalToSpend: pesos("975310.4"),
  fees: pesos("9728.72"),
  freeBalance: pesos("900000"),
  shortfall: pesos("75310.4"),
  calls: 1_213,
  seconds: 243,
  ports: [
    {
      portCode: "cl_clp",
      count: 3,
      amount: pesos("1"),
      budget: pesos("1"),
      fees: pesos("1"),
      arrivals: [
        { clearing: "TEF", arrives: "at once", hours: "round the clock", count: 2 },
        { clearing: "LBTR", arrives: "in bank hours", hours: undefined, count: 1 }
      ]
    },
    {
      portCode: "ar_usd",
      count: 1,
      amount: pesos("1"),
      budget: pesos("1"),
      fees: pesos("1"),
      arrivals: [{ clearing: undefined, arrives: undefined, hours: undefined, count: 1 }]
    }
  ],
  problem: undefined
}
const told = (given: Partial<Forecast> = {}) =>
  Object.fromEntries(
    forecastPairs({ currency: "ARS", forecast: { ...forecast, ...given } }).filter(([, value]) => value !== undefined)
  )

describe("the forecast of a batch", () => {
  it("tells the total, what is missing and where to add it, the time, and how each port is paid", () => {
    expect(told()).toEqual({
      forecast: "about 975,310.40 ARS to spend, 9,728.72 ARS of it fees; the quote binds",
      "short of": "75,310.40 ARS: add it to the ARS wallet; nothing is paid before the wallet covers the total",
      drafting: "about 4:03, at most 1,213 calls to the provider",
      "at once": "cl_clp 2 (TEF, round the clock)",
      "in bank hours": "cl_clp 1 (LBTR)",
      "arrival unknown": "ar_usd 1"
    })
  })

  it("does not ask for money that is there", () => {
    expect(told({ shortfall: pesos("0") })).not.toHaveProperty("short of")
  })

  it("says why a figure is not known, and guesses none", () => {
    const problem = "prices are not known: the provider does not answer in time"
    const without = { totalToSpend: undefined, fees: undefined, shortfall: undefined, ports: [], seconds: undefined }
    expect(told({ ...without, problem })).toEqual({
      "no forecast": problem,
      drafting: "at most 1,213 calls to the provider"
    })
  })

  it("fits into a line of the screen", () => {
    const text = (given: Partial<Forecast>) => forecastText({ currency: "ARS", forecast: { ...forecast, ...given } })
    expect(text({})).toBe("about 975,310.40 ARS, 75,310.40 ARS short, quoted in about 4:03")
    expect(text({ shortfall: pesos("0"), seconds: undefined })).toBe("about 975,310.40 ARS")
    expect(text({ totalToSpend: undefined })).toBe("")
  })

  it("is not told before it is made", () => {
    expect(forecastPairs({ currency: "ARS", forecast: undefined })).toEqual([])
    expect(forecastText({ currency: "ARS", forecast: undefined })).toBe("")
  })
})
