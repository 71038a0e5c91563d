import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { hintToken, marketOf, type Payment } from "../../src/prices/HintToken.ts"
import { type Market, marketAt, maxDrift } from "../../src/prices/Prices.ts"
import * as BigDecimal from "effect/BigDecimal"
import { bench, type Bench, minutes, seconds } from "../support/client.ts"
import { outputDocument, requestDocument } from "../support/documents.ts"

const settings = { seed: 1, drift: 100 }
const payment = (amount: string, portCode = "cl_clp"): Payment => ({
  portCode,
  howMuch: { _tag: "Amount", value: BigDecimal.fromStringUnsafe(amount) }
})
const payments = [payment("1000"), payment("20", "mx_mxn")]
const minute = 29_540_000

const kept = (given: ReadonlyArray<Payment>, now: number, { origin = "ar_ars", seed = 1 } = {}): Market | undefined =>
  marketOf(
    hintToken(marketAt(settings, minutes(minute)), "ar_ars", payments),
    { ...settings, seed },
    origin,
    given,
    now
  )

describe("a token", () => {
  test("keeps the prices of its minute for ten minutes, and not for longer", () => {
    const market = marketAt(settings, minutes(minute))
    expect(kept(payments, minutes(minute))).toEqual(market)
    expect(kept(payments, minutes(minute + 10))).toEqual(market)
    expect(kept(payments, minutes(minute + 11))).toBeUndefined()
  })

  test("is of the same payments in whatever order, however their amounts are written", () => {
    expect(kept(payments.toReversed(), minutes(minute))).toBeDefined()
    expect(kept([payment("1000.00"), payment("20.0", "mx_mxn")], minutes(minute))).toBeDefined()
  })

  test("is of no other payments, origin or prices", () => {
    expect(kept([...payments, payment("1")], minutes(minute))).toBeUndefined()
    expect(kept([payment("1000"), payment("21", "mx_mxn")], minutes(minute))).toBeUndefined()
    expect(kept(payments, minutes(minute), { origin: "us_usd" })).toBeUndefined()
    expect(kept(payments, minutes(minute), { seed: 2 })).toBeUndefined()
  })
})

const estimate = async ({ call }: Bench) =>
  (
    await call("POST", "/api/concierge_estimates", {
      data: {
        type: "concierge_estimates",
        attributes: { port_code: "ar_ars", outputs: [{ port_code: "cl_clp", amount: 1_000_000 }] }
      }
    })
  ).body.data.attributes

/** What a quote comes to, with a token or none. */
const quoted = async (it: Bench, hint?: string): Promise<number> => {
  const requestId = (await it.call("POST", "/api/concierge_requests", requestDocument())).body.data.id
  const attributes = { port_code: "cl_clp", amount: "1000000" }
  await it.call("POST", "/api/concierge_request_outputs", outputDocument(attributes, { requestId }))
  const body = hint && { data: { type: "concierge_requests", attributes: { hint_token: hint } } }
  const { data } = (await it.call("POST", `/api/concierge_requests/${requestId}/request_quote`, body || undefined)).body
  return data.attributes.total_to_spend
}

describe("a quote is asked for", () => {
  const type = "concierge_requests"
  const ask = async (body: unknown) => {
    const it = bench()
    await it.call("POST", "/api/concierge_requests", requestDocument())
    await it.call("POST", "/api/concierge_request_outputs", outputDocument())
    return it.call("POST", "/api/concierge_requests/1010/request_quote", body)
  }

  test.each([
    undefined,
    {},
    { data: { type } },
    { data: { id: "1010", type } },
    { data: { type, attributes: {} } },
    { data: { type, attributes: { hint_token: null } } }
  ])("with %j, which names no token", async (body) => {
    expect((await ask(body)).body.data.attributes.state).toBe("quoted")
  })

  test("in vain with a document about another request, or with what is no token", async () => {
    expect((await ask({ data: { id: "1011", type } })).status).toBe(409)
    expect((await ask({ data: { type, attributes: { hint_token: "mine" } } })).status).toBe(422)
  })
})

describe("when prices drift", () => {
  test("a quote with an estimate's token is the estimate's, one without is the minute's", async () => {
    const it = bench({ drift: 100 })
    const { hint_token: hint, total_to_spend: total } = await estimate(it)
    it.wait(minutes(9))
    const cents = (value: number) => Math.ceil(value * 100) / 100
    expect(await quoted(it, hint)).toBe(cents(total))
    expect(await quoted(it)).toBe(cents((await estimate(it)).total_to_spend))
    expect(await quoted(it)).not.toBe(cents(total))
  })

  test("a token that is too old or made up keeps nothing", async () => {
    const it = bench({ drift: 100 })
    const { hint_token: hint } = await estimate(it)
    it.wait(minutes(12))
    const now = await quoted(it)
    expect(await quoted(it, hint)).toBe(now)
    expect(await quoted(it, "0".repeat(64))).toBe(now)
  })

  test("they stay the same within a minute and no farther from the table's than the drift", async () => {
    const usual = await quoted(bench())
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000), fc.integer({ min: 1, max: maxDrift }), async (seed, drift) => {
        const it = bench({ seed, drift })
        it.wait(minutes(seed))
        const first = await quoted(it)
        it.wait(seconds(30))
        expect(await quoted(it)).toBe(first)
        // two currencies, each so far at most
        const most = (1 + drift / 10_000) / (1 - drift / 10_000) - 1
        expect(Math.abs(first / usual - 1)).toBeLessThan(most + 0.000_01)
      }),
      { numRuns: 30 }
    )
  })

  test("a request whose budget no longer covers fee and cost cannot be quoted, and lapses", async () => {
    const it = bench({ drift: maxDrift, automatic: false })
    const isEnough = async (budget: number) => {
      const attributes = { port_code: "ar_ars", outputs: [{ port_code: "other_usd", budget }] }
      return (
        (await it.call("POST", "/api/concierge_estimates", { data: { type: "concierge_estimates", attributes } }))
          .status === 200
      )
    }
    let budget = 1_300
    while (!(await isEnough(budget))) budget += 10
    await it.call("POST", "/api/concierge_requests", requestDocument())
    await it.call("POST", "/api/concierge_request_outputs", outputDocument({ port_code: "other_usd", budget }))
    await it.call("POST", "/api/concierge_requests/1010/request_quote")
    for (let waited = 0; waited < 9 && (await isEnough(budget)); waited++) it.wait(minutes(1))
    const { body, status } = await it.call("POST", "/staff/concierge_requests/1010/quote")
    expect([status, body.errors[0].detail]).toEqual([
      409,
      "The budget of output 32323 is too small at today's prices, should be more than fee and cost."
    ])
    it.wait(minutes(10))
    const { attributes } = (await it.call("GET", "/api/concierge_requests/1010")).body.data
    expect(attributes).toMatchObject({ state: "cancelled", cancellation_reason: "quote_not_accepted" })
  })

  test("prices stand still without a drift, whatever the seed and the time", async () => {
    const it = bench({ seed: 9 })
    it.wait(minutes(1_000))
    expect(await quoted(it)).toBe(await quoted(bench()))
  })
})
