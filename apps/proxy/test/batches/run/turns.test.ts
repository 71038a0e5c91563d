import { describe, expect, test } from "vitest"
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
