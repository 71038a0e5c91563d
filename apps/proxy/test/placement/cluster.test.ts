import { toResponse } from "@concierge/api/errors"
import { describe, expect, test } from "vitest"
import { approval, batchIn, makeProvider, payouts, row, startProxy } from "../support/harness.ts"
import { withPostgres } from "../support/postgres.ts"

const postgres = withPostgres()

type Proxy = Awaited<ReturnType<typeof startProxy>>

const submit = async (proxy: Proxy, id: number) => {
  const rows = [row(id + 1, { reference: `P-${id}` })]
  const { status } = await proxy.call("POST", "/v1/batches", payouts(rows, { external_id: `batch-${id}` }))
  expect(status).toBe(201)
}

// of so many each proxy carries some
const numbers = [1, 2, 3, 4]

describe("proxies that share a database", () => {
  test("carry every batch to its end, whichever of them is told what, and hand a one-time password to whoever needs it", async () => {
    const database = await postgres().newDatabase()
    const { send, ...provider } = makeProvider()
    const given: Array<string | null> = []
    const wanting = (request: Request): Promise<Response> => {
      if (!request.url.endsWith("/accept_quote")) return send(request)
      const password = request.headers.get("one-time-password")
      given.push(password)
      return password === "314159" ? send(request) : Promise.resolve(toResponse({ _tag: "WrongOtp" }))
    }
    const options = { send: wanting, database }
    const proxies = await Promise.all([startProxy(options), startProxy(options)])
    for (const number of numbers) await submit(proxies[0], number)
    for (const number of numbers) {
      const { total_to_spend } = await batchIn(proxies[0], String(number), "quoted")
      const headers = { "one-time-password": "314159" }
      await proxies[0].call("POST", `/v1/batches/${number}/approve`, approval(total_to_spend), headers)
    }
    for (const number of numbers) expect((await batchIn(proxies[1], String(number), "finished")).counts.settled).toBe(1)
    // a batch that changes its owner may be tried without one before, which pays nothing
    expect(given.filter((password) => password !== null)).toEqual(numbers.map(() => "314159"))
    const outputs = await provider.get("/concierge_request_outputs?page[per_page]=100")
    expect(outputs.body.meta.total).toBe(numbers.length)
  })

  test("hand their batches over when they are asked to stop", async () => {
    const database = await postgres().newDatabase()
    const provider = makeProvider()
    const first = await startProxy({ ...provider, database })
    for (const number of numbers) await submit(first, number)
    for (const number of numbers) await batchIn(first, String(number), "quoted")
    const second = await startProxy({ ...provider, database })
    await first.stop()
    for (const number of numbers) {
      const { total_to_spend } = await batchIn(second, String(number), "quoted")
      await second.call("POST", `/v1/batches/${number}/approve`, approval(total_to_spend))
    }
    for (const number of numbers) expect((await batchIn(second, String(number), "finished")).counts.settled).toBe(1)
  })
})
