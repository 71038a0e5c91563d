import type { Fetch } from "@concierge/api/Carry"
import { describe, expect, test } from "vitest"
import { batchIn, makeProvider, payouts, row, startProxy } from "../../support/harness.ts"

const mixed = [
  row(2),
  row(3, {
    payee_id: "5",
    instruction_id: "1",
    payee_name: undefined,
    account: {},
    amount: undefined,
    budget: "2500.50"
  }),
  row(4, { payee_name: "Bruno", payee_email: "bruno@example.com" })
]

/** A batch that was quoted, and the paths of the calls before that; some calls may be answered otherwise. */
const quoted = async (instead: (request: Request) => Response | undefined = () => undefined, rows = mixed) => {
  const provider = makeProvider()
  const calls: Array<string> = []
  const send: Fetch = async (request) => {
    calls.push(`${request.method} ${new URL(request.url).pathname}`)
    return instead(request) ?? (await provider.send(request))
  }
  const proxy = await startProxy({ send, rate: 5_000 })
  await proxy.call("POST", "/v1/batches", payouts(rows))
  return { batch: await batchIn(proxy, "1", "quoted"), calls }
}

const isEstimate = (request: Request) => request.url.endsWith("/concierge_estimates")

test("a batch is estimated before anything is made, and its quote is what was forecast", async () => {
  const { batch, calls } = await quoted()
  const { forecast } = batch
  expect(forecast).toMatchObject({ shortfall: 0, problem: null, seconds: 1 })
  expect(forecast.total_to_spend).toBe(batch.total_to_spend)
  expect(forecast.ports).toEqual([
    {
      port_code: "cl_clp",
      count: 3,
      amount: batch.totals[0].amount,
      budget: batch.totals[0].budget,
      fees: forecast.fees,
      arrivals: [{ clearing: "TEF", arrives: "at once", hours: "round the clock", count: 3 }]
    }
  ])
  const estimated = calls.indexOf("POST /api/concierge_estimates")
  const made = calls.findIndex((call) => call.startsWith("POST") && !call.endsWith("estimates"))
  expect([estimated >= 0, estimated < made, calls.filter((call) => call.endsWith("estimates")).length]).toEqual([
    true,
    true,
    1
  ])
})

test("the forecast of calls is enough, and no more than a few too many", async () => {
  const rows = Array.from({ length: 120 }, (_, index) => row(index + 2, { amount: String(1_000 + index) }))
  const { batch, calls } = await quoted(undefined, rows)
  // What waits for the quote is not counted, nor is the estimate itself
  const polls = calls.slice(calls.findLastIndex((call) => call.endsWith("request_quote")) + 1).length
  const taken = calls.length - polls
  expect(batch.forecast.calls).toBeGreaterThanOrEqual(taken - 4)
  expect(batch.forecast.calls).toBeLessThanOrEqual(taken * 1.1)
})

test("what the balance lacks is told to the cent", async () => {
  const { batch } = await quoted(undefined, [row(2, { amount: "90000000000000" })])
  const { free_balance, shortfall, total_to_spend } = batch.forecast
  expect(shortfall).toBeGreaterThan(0)
  expect(Math.round((free_balance + shortfall - total_to_spend) * 100)).toBe(0)
})

describe("a batch is quoted all the same", () => {
  test.each([
    [
      "is refused",
      () => Response.json({ errors: [{ status: "422", detail: "no prices today" }] }, { status: 422 }),
      "no prices today"
    ],
    ["cannot be read", () => new Response("<html>", { status: 200 }), "cannot be used"],
    [
      "is for other payments",
      () =>
        Response.json({
          data: {
            id: "1",
            type: "concierge_estimates",
            attributes: { hint_token: "0", port_code: "ar_ars", total_to_spend: 0, outputs: [] }
          }
        }),
      "for other payments"
    ]
  ])("when its estimate %s", async (_, answer, why) => {
    const { batch } = await quoted((request) => (isEstimate(request) ? answer() : undefined))
    const { forecast } = batch
    expect(forecast).toMatchObject({ total_to_spend: null, fees: null, shortfall: null, ports: [] })
    expect(forecast.problem).toContain(why)
    expect(forecast.free_balance).toBeGreaterThan(0)
    expect(forecast.calls).toBeGreaterThan(0)
  })

  test("when the balance may not be seen", async () => {
    const { batch } = await quoted((request) =>
      request.url.includes("/cash_wallets")
        ? Response.json({ errors: [{ status: "403", detail: "needs get_balances" }] }, { status: 403 })
        : undefined
    )
    expect(batch.forecast).toMatchObject({ free_balance: null, shortfall: null, total_to_spend: batch.total_to_spend })
    expect(batch.forecast.problem).toContain("the balance is not known")
  })
})
