import { ports } from "@concierge/domain/Port"
import { describe, expect, test } from "vitest"
import { type MagicName, magicIn, magicNames } from "../src/MagicNames.ts"
import { costs, perDollar } from "../src/Prices.ts"
import { durationOf, durations } from "../src/Schedule.ts"
import { addPayee, bench, instructionDocument, pay, seconds, userDocument } from "./client.ts"

const crossBorder = { version: "2.1" }

describe("magic names", () => {
  const ends: { readonly [Name in MagicName]: { readonly output: string; readonly refund: string } } = {
    REJECT: { output: "rejected", refund: "everything" },
    CANCEL: { output: "cancelled", refund: "everything" },
    FAIL: { output: "returned", refund: "all but fees" },
    RETURN: { output: "returned", refund: "all but fees" },
    // Only a payer's name counts for this one
    UNFUNDED: { output: "settled", refund: "nothing" }
  }

  for (const name of Object.keys(magicNames) as Array<MagicName>) {
    const { output, refund } = ends[name]
    test(`a payment to ${name} ends ${output}, and ${refund} goes back`, async () => {
      const it = bench()
      const payee = await addPayee(it, `${name.toLowerCase()}@example.com`)
      const balance = async () => (await it.call("GET", "/api/cash_wallets/ars")).body.data.attributes.balance as number
      const before = await balance()
      const requestId = await pay(it, [payee])
      it.wait(seconds(60))
      const request = (await it.call("GET", `/api/concierge_requests/${requestId}`, undefined, crossBorder)).body.data
        .attributes
      const payment = (await it.call("GET", "/api/concierge_request_outputs/32323", undefined, crossBorder)).body.data
        .attributes
      expect([request.state, payment.state]).toEqual(["finished", output])
      // 1000 CLP are 133.63 ARS at the rate; the budget of 139.697 is rounded up, and so is what of it is fee and cost
      const fee = 6.08
      const spent = { everything: 0, "all but fees": fee, nothing: 139.7 }[refund] ?? Number.NaN
      expect(before - (await balance())).toBeCloseTo(spent, 6)
      expect(request.receipt_url === null).toBe(refund !== "nothing")
      const note = await it.call("GET", `/api/concierge_requests/${requestId}/credit_note`)
      expect(request.credit_note_url).toBe(note.status === 404 ? null : `http://sandbox.example${note.path}`)
      const back = `Output 32323, ${output}: ${(139.7 - spent).toFixed(2)} ARS back`
      expect(note.text).toContain(refund === "nothing" ? "not_found" : back)
    })
  }

  test("a request of an UNFUNDED payer is cancelled for want of funds", async () => {
    const it = bench()
    const payer = await addPayee(it, "unfunded@example.com")
    const requestId = await pay(it, [{ userId: "5", instructionId: "1" }], { payerId: payer.userId })
    it.wait(12 * 3_600_000 + 10 * 60_000)
    const { attributes } = (await it.call("GET", `/api/concierge_requests/${requestId}`)).body.data
    expect(attributes).toMatchObject({ state: "cancelled", cancellation_reason: "payment_not_received" })
  })

  test("the name may stand in the instruction", async () => {
    const it = bench()
    const userId = (await it.call("POST", "/api/users", userDocument())).body.data.id
    const body = { name: "Carla Reject", bank: "Banco Ejemplo" }
    const instructionId = (await it.call("POST", "/api/withdrawal_instructions", instructionDocument(userId, body)))
      .body.data.id
    await pay(it, [{ userId, instructionId }])
    it.wait(seconds(60))
    expect((await it.call("GET", "/api/concierge_request_outputs/32323")).body.data.attributes.state).toBe("rejected")
  })

  test("only whole words count, in any case", () => {
    expect(magicIn(["Ana fail"])).toBe("FAIL")
    expect(magicIn([undefined, "ana.return@example.com"])).toBe("RETURN")
    expect(magicIn(["Failla", "Returno", "Cancelleria"])).toBeUndefined()
  })
})

describe("the schedule", () => {
  const tasks = Object.keys(durations) as Array<keyof typeof durations>

  const taken = (task: keyof typeof durations) =>
    Array.from({ length: 200 }, (_, id) => durationOf({ seed: 1, pace: 1 }, task, String(id)))

  test("every step takes between its least and its most", () => {
    for (const task of tasks) {
      const [least, most] = durations[task]
      expect(Math.min(...taken(task))).toBeGreaterThanOrEqual(least)
      expect(Math.max(...taken(task))).toBeLessThanOrEqual(most)
    }
  })

  test("a step of no fixed length takes a different time for each payment", () => {
    expect(new Set(taken("Review")).size).toBeGreaterThan(100)
  })

  test("the same seed gives the same durations, another seed others", () => {
    expect(durationOf({ seed: 1, pace: 1 }, "Send", "7")).toBe(durationOf({ seed: 1, pace: 1 }, "Send", "7"))
    expect(durationOf({ seed: 1, pace: 1 }, "Send", "7")).not.toBe(durationOf({ seed: 2, pace: 1 }, "Send", "7"))
  })

  test("a pace of 10 makes everything ten times as fast", async () => {
    expect(durationOf({ seed: 1, pace: 10 }, "Deposit", "7")).toBe(500)
    const it = bench({ pace: 10 })
    await pay(it, [await addPayee(it, "ana@example.com")])
    it.wait(seconds(2))
    expect((await it.call("GET", "/api/concierge_requests/1010")).body.data.attributes.state).toBe("finished")
  })
})

test("every port has a price and a cost", () => {
  for (const { code, currency } of Object.values(ports)) {
    expect(Number(perDollar[currency])).toBeGreaterThan(0)
    expect(Number(costs[code])).toBeGreaterThanOrEqual(0)
  }
  expect(Object.keys(costs).toSorted()).toEqual(Object.keys(ports).toSorted())
})
