import { readFileSync } from "node:fs"
import * as BigDecimal from "effect/BigDecimal"
import { describe, expect, test } from "vitest"
import { magicIn, magicValues, type Outcome } from "../../src/staff/MagicValues.ts"
import { addPayee, type Bench, bench, minutes, pay, seconds } from "../support/client.ts"
import { instructionDocument, outputDocument, requestDocument, userDocument } from "../support/documents.ts"

const crossBorder = { version: "2.1" }
const hours = (count: number) => minutes(60 * count)

const attributesOf = async ({ call }: Bench, path: string) =>
  (await call("GET", `/api/${path}`, undefined, crossBorder)).body.data.attributes

/** The outcomes of issues have their own tests. */
type Ending = {
  [Name in Outcome]: (typeof magicValues)[Name]["whose"] extends "issue" ? never : Name
}[Outcome]

/** How a payment ends that the table says something about, and what of its budget goes back. */
const ends = {
  reject: { output: "rejected", refund: "everything" },
  cancel: { output: "cancelled", refund: "everything" },
  fail: { output: "returned", refund: "all but fees" },
  return: { output: "returned", refund: "all but fees" },
  retry: { output: "returned", refund: "all but fees" },
  slow: { output: "settled", refund: "nothing" },
  // Only a payer's name counts for the first, only the payee's review for the second
  unfunded: { output: "settled", refund: "nothing" },
  deny: { output: "rejected", refund: "everything" }
} as const satisfies { readonly [Name in Ending]: { readonly output: string; readonly refund: string } }

describe("a payment", () => {
  for (const [outcome, { output, refund }] of Object.entries(ends)) {
    const { word } = magicValues[outcome as Ending]
    test(`to ${word} ends ${output}, and ${refund} goes back`, async () => {
      const it = bench()
      const payee = await addPayee(it, `${word.toLowerCase()}@example.com`)
      const balance = async (): Promise<number> => (await attributesOf(it, "cash_wallets/ars")).balance
      const before = await balance()
      const requestId = await pay(it, [payee])
      it.wait(hours(7))
      const request = await attributesOf(it, `concierge_requests/${requestId}`)
      const payment = await attributesOf(it, "concierge_request_outputs/32323")
      expect([request.state, payment.state]).toEqual(["finished", output])
      // 1000 CLP are 133.63 ARS at the rate; the budget of 139.697 is rounded up, and so is what of it is fee and cost
      const fee = 6.08
      const spent = { everything: 0, "all but fees": fee, nothing: 139.7 }[refund]
      expect(before - (await balance())).toBeCloseTo(spent, 6)
      expect(request.receipt_url === null).toBe(refund !== "nothing")
      const note = await it.call("GET", `/api/concierge_requests/${requestId}/credit_note`)
      expect(request.credit_note_url).toBe(note.status === 404 ? null : `http://sandbox.example${note.path}`)
      const back = `Output 32323, ${output}: ${(139.7 - spent).toFixed(2)} ARS back`
      expect(note.text).toContain(refund === "nothing" ? "not_found" : back)
    })
  }

  const amounts = Object.entries(magicValues).flatMap(([outcome, { amount, whose }]) =>
    whose === "payment" ? [[amount, ends[outcome as Ending].output] as const] : []
  )
  for (const [amount, output] of amounts) {
    for (const kind of ["amount", "budget"]) {
      test(`whose ${kind} is ${amount} ends ${output}`, async () => {
        const it = bench()
        await it.call("POST", "/api/concierge_requests", requestDocument("us_usd"))
        await it.call("POST", "/api/concierge_request_outputs", outputDocument({ port_code: "cl_clp", [kind]: amount }))
        await it.call("POST", "/api/concierge_requests/1010/request_quote")
        it.wait(seconds(3))
        await it.call("POST", "/api/concierge_requests/1010/accept_quote")
        it.wait(hours(7))
        expect((await attributesOf(it, "concierge_request_outputs/32323")).state).toBe(output)
      })
    }
  }

  test("of a cent more than a magic amount settles", () => {
    const of = (text: string) => magicIn("payment", [], [BigDecimal.fromStringUnsafe(text)])
    expect([of("4001.00"), of("4001.01")]).toEqual(["reject", undefined])
  })

  test("of two words does what stands first in the table", () => {
    expect(magicIn("payment", ["slow", "fail"], [])).toBe("fail")
  })

  test("may have its word in the instruction", async () => {
    const it = bench()
    const userId = (await it.call("POST", "/api/users", userDocument())).body.data.id
    const body = { name: "Carla Reject", bank: "Banco Ejemplo" }
    const instructionId = (await it.call("POST", "/api/withdrawal_instructions", instructionDocument(userId, body)))
      .body.data.id
    await pay(it, [{ userId, instructionId }])
    it.wait(seconds(60))
    expect((await attributesOf(it, "concierge_request_outputs/32323")).state).toBe("rejected")
  })

  test("counts whole words only, in any case", () => {
    expect(magicIn("payment", ["Ana fail"], [])).toBe("fail")
    expect(magicIn("payment", [undefined, "ana.return@example.com"], [])).toBe("return")
    expect(magicIn("payment", ["Failla", "Returno", "Cancelleria"], [])).toBeUndefined()
  })

  test("to SLOW is still settling after an hour", async () => {
    const it = bench()
    await pay(it, [await addPayee(it, "slow@example.com")])
    it.wait(hours(1))
    expect((await attributesOf(it, "concierge_request_outputs/32323")).state).toBe("settling")
  })

  test("to RETRY waits ten minutes for a new instruction before it is returned", async () => {
    const it = bench()
    await pay(it, [await addPayee(it, "retry@example.com")])
    it.wait(minutes(9))
    expect((await attributesOf(it, "concierge_request_outputs/32323")).state).toBe("failed")
    it.wait(minutes(2))
    expect((await attributesOf(it, "concierge_request_outputs/32323")).state).toBe("returned")
  })
})

test("a user named DENY is rejected by the review", async () => {
  const it = bench()
  const { userId } = await addPayee(it, "deny@example.com")
  it.wait(seconds(2))
  expect(await attributesOf(it, `users/${userId}`)).toMatchObject({ compliance_state: "rejected", kyc_accepted: false })
})

describe("the deposit of what is missing never arrives", () => {
  const states = async (it: Bench, requestId: string) => {
    it.wait(hours(12))
    const waiting = (await attributesOf(it, `concierge_requests/${requestId}`)).state
    it.wait(minutes(10))
    const { cancellation_reason: reason, state } = await attributesOf(it, `concierge_requests/${requestId}`)
    return [waiting, state, reason]
  }
  const never = ["quote_accepted", "cancelled", "payment_not_received"]

  test("of a payer named UNFUNDED", async () => {
    const it = bench()
    const payer = await addPayee(it, "unfunded@example.com")
    const requestId = await pay(it, [{ userId: "5", instructionId: "1" }], { payerId: payer.userId })
    expect(await states(it, requestId)).toEqual(never)
  })

  test("for a request with a payment of the magic amount", async () => {
    const it = bench()
    const payer = await addPayee(it, "payer@example.com")
    await it.call("POST", "/api/concierge_requests", requestDocument("ar_ars", payer.userId))
    const document = outputDocument({ port_code: "cl_clp", amount: magicValues.unfunded.amount }, { requestId: "1010" })
    await it.call("POST", "/api/concierge_request_outputs", document)
    await it.call("POST", "/api/concierge_requests/1010/request_quote")
    await it.call("POST", "/api/concierge_requests/1010/accept_quote")
    expect(await states(it, "1010")).toEqual(never)
  })
})

test("no two outcomes have a word or an amount in common", () => {
  const rows = Object.values(magicValues)
  const amounts = rows.flatMap(({ amount }) => amount ?? [])
  expect(new Set(rows.map(({ word }) => word)).size).toBe(rows.length)
  expect(new Set(amounts).size).toBe(amounts.length)
})

test("the README's table is the code's", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8")
  const [, section = ""] = /## Magic values\n(.*?)\n## /s.exec(readme) ?? []
  const rows = section
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim())
    )
  const names = { payment: "payee", payer: "payer", user: "user", issue: "issue" }
  expect(rows).toEqual(
    Object.values(magicValues).map(({ amount, what, whose, word }) => [
      `\`${word}\``,
      names[whose],
      amount === undefined ? "–" : `\`${amount}\``,
      what
    ])
  )
})
