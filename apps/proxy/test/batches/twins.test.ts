import { describe, expect, test } from "vitest"
import { approval, batchIn, makeProvider, startProxy } from "../support/harness.ts"
import { clabes, payId, peso, submit as post } from "../support/accident.ts"
import { expectError } from "../support/calls.ts"
import { instructionFor, paid, start, stopped } from "../support/paidBefore.ts"

describe("two payments of one file that are alike", () => {
  const twins = [peso(3), peso(4, { amount: "53", account: { clabe: clabes[0] } })]

  test("need a reason", async () => {
    const proxy = await start()
    const answer = await post(proxy, "first", twins)
    expect(stopped(answer)).toEqual(["4 same_payment"])
    expectError(answer, 409, "same_payment", { pointer: "/data/attributes/rows/1" })
    expect((await post(proxy, "first", twins, { skip_paid: true })).status).toBe(409)
    expect((await post(proxy, "first", twins, { again: "two invoices of the same amount" })).status).toBe(201)
  })

  test("keep their reason apart from what was paid before, which is left out all the same", async () => {
    const proxy = await paid([peso(5)])
    const rows = [...twins, peso(5)]
    const fields = { skip_paid: true, again: "two invoices of the same amount" }
    expect((await post(proxy, "second", rows, fields)).status).toBe(201)
    expect(await payId(proxy, "2")).toMatchObject({ rows_count: 2, left_out_count: 1 })
  })

  test("keep their reason apart from what another batch has drafted, too: that is refused", async () => {
    const proxy = await start()
    await post(proxy, "first", [peso(5)])
    const fields = { skip_paid: true, again: "two invoices of the same amount" }
    const answer = await post(proxy, "second", [...twins, peso(5)], fields)
    expect(stopped(answer)).toEqual(["5 paid_before"])
    expect(answer.body.errors[0].meta.standing).toBe("drafted")
    await payId(proxy, "1")
    expect((await post(proxy, "second", [...twins, peso(5)], fields)).status).toBe(201)
    expect(await payId(proxy, "2")).toMatchObject({ rows_count: 2, left_out_count: 1 })
  })

  test("are not approved by their reason once another batch, which had expired, has paid the like", async () => {
    const provider = makeProvider()
    const proxy = await startProxy(provider)
    await post(proxy, "first", [peso(5)])
    await batchIn(proxy, "1", "quoted")
    provider.wait(11 * 60_000)
    await batchIn(proxy, "1", "expired")
    const fields = { skip_paid: true, again: "two invoices of the same amount" }
    expect((await post(proxy, "second", [...twins, peso(5)], fields)).status).toBe(201)
    await proxy.call("POST", "/v1/batches/1/requote")
    await payId(proxy, "1")
    const { total_to_spend } = await batchIn(proxy, "2", "quoted")
    const answer = await proxy.call("POST", "/v1/batches/2/approve", approval(total_to_spend))
    expect(stopped(answer)).toEqual(["5 paid_before"])
  })

  test("of which one is left out are no twins any more", async () => {
    const proxy = await paid([peso(3, { amount: "9", account: { clabe: clabes[1] } })])
    expect(stopped(await post(proxy, "second", twins))).toEqual(["3 paid_before", "4 same_payment"])
    expect((await post(proxy, "second", twins, { skip_paid: true })).status).toBe(201)
  })

  test("by its account, and by the instruction that was once made for it", async () => {
    const proxy = await paid([peso(3)])
    const { body } = await proxy.call("GET", "/api/concierge_request_outputs")
    const { user, withdrawal_instruction } = body.data[0].relationships
    const byId = peso(4, { amount: "99", account: {} })
    const twin = { ...byId, payee_id: user.data.id, instruction_id: withdrawal_instruction.data.id }
    expect(stopped(await post(proxy, "second", [peso(3, { reference: "X", amount: "99" }), twin]))).toEqual([
      "4 same_payment"
    ])
  })

  test("by its account, and by an instruction of the provider's: that is known before it is approved", async () => {
    const proxy = await start()
    const made = await proxy.call("POST", "/api/withdrawal_instructions", instructionFor(clabes[0]))
    const twin = { ...peso(4, { amount: "53", account: {} }), payee_id: "5", instruction_id: made.body.data.id }
    expect((await post(proxy, "first", [peso(3), twin])).status).toBe(201)
    const { total_to_spend } = await batchIn(proxy, "1", "quoted")
    const answer = await proxy.call("POST", "/v1/batches/1/approve", approval(total_to_spend))
    expect(stopped(answer)).toEqual(["4 same_payment"])
  })
})
