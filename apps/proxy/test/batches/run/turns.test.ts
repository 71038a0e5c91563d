import { describe, expect, test } from "vitest"
import { approve, batchIn, payouts, row, startProxy, until } from "../../support/harness.ts"
import { makeOwnProvider } from "../../support/ownProvider.ts"
import { type Payroll, people, startPayroll } from "../../faulty/payroll.ts"

const accepts = "POST /api/concierge_requests/:id/accept_quote"

/** A batch that is approved, and how it ends. */
const approved = async (payroll: Payroll) => {
  await payroll.submit(people(2))
  await payroll.until(({ state }) => state === "quoted")
  await payroll.approve()
  const { state } = await payroll.until((batch) => ["cancelled", "finished"].includes(batch.state))
  return { state, accepted: payroll.provider.accepted().length }
}

describe("no accept leaves for a batch that was cancelled meanwhile", () => {
  test("it was sent again after a 429, although the cancel had been answered", async () => {
    let answer: ReturnType<Payroll["call"]> | undefined
    const payroll = await startPayroll({
      accident: ({ kind, nth }) => {
        if (kind !== accepts || nth > 1) return undefined
        answer = payroll.proxy.call("POST", "/v1/batches/1/cancel")
        return "throttled"
      }
    })
    expect(await approved(payroll)).toEqual({ state: "cancelled", accepted: 0 })
    expect((await answer)?.status).toBe(200)
    expect(payroll.provider.calls.filter((kind) => kind === accepts)).toHaveLength(1)
  })

  test("it waited in the queue behind other urgent calls, although the cancel had been answered", async () => {
    let answer: ReturnType<Payroll["call"]> | undefined
    const lastLook = [
      "GET /api/concierge_requests",
      "GET /api/concierge_request_outputs",
      "GET /api/concierge_requests/:id"
    ].join()
    const payroll = await startPayroll(
      {
        accident: () => {
          if (payroll.provider.calls.slice(-3).join() !== lastLook) return undefined
          for (let calls = 0; calls < 20; calls++) void payroll.proxy.call("GET", "/api/users/me")
          answer = payroll.time.sleep(1_000).then(() => payroll.proxy.call("POST", "/v1/batches/1/cancel"))
          return undefined
        }
      },
      { rate: 5 }
    )
    expect(await approved(payroll)).toEqual({ state: "cancelled", accepted: 0 })
    expect((await answer)?.status).toBe(200)
    expect(payroll.provider.calls).not.toContain(accepts)
  })
})

describe("it went round without a pause when the provider answered a call and left the request as it was: that is told, and", () => {
  test.each(["accept_quote", "cancel"])("%s is tried again after a pause", async (action) => {
    let isStuck = true
    const provider = makeOwnProvider({
      fault: ({ path }) => (path.endsWith("/accept_quote") && action === "cancel" ? "call lost" : undefined)
    })
    const proxy = await startProxy({
      send: (request) => {
        const { headers, url } = request
        if (!isStuck || !url.endsWith(`/${action}`)) return provider.send(request)
        return provider.send(new Request(url.replace(`/${action}`, ""), { headers }))
      }
    })
    await proxy.call("POST", "/v1/batches", payouts([row(2), row(3)]))
    const { total_to_spend } = await batchIn(proxy, "1", "quoted")
    await approve(proxy, total_to_spend)
    if (action === "cancel") await proxy.call("POST", "/v1/batches/1/cancel")
    await until(
      () => proxy.call("GET", "/v1/batches/1"),
      ({ body }) => /request \d+ is still quoted after/.test(body.data.attributes.note ?? "")
    )
    isStuck = false
    const { note } = await batchIn(proxy, "1", action === "cancel" ? "cancelled" : "finished")
    expect(note ?? "").not.toMatch(/still quoted/)
  })
})
