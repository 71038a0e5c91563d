import { describe, expect, test } from "vitest"
import { addPayee, type Answer, type Bench, pay, seconds, bench } from "../support/client.ts"
import { instructionDocument } from "../support/documents.ts"

const path = "/api/concierge_request_outputs/32323"
const crossBorder = { version: "2.1" }

const document = (instructionId: string, id: string | number = "32323") => ({
  data: {
    id,
    type: "concierge_request_outputs",
    relationships: { withdrawal_instruction: { data: { id: instructionId, type: "withdrawal_instructions" } } }
  }
})

const stateOf = async ({ call }: Bench): Promise<string> =>
  (await call("GET", path, undefined, crossBorder)).body.data.attributes.state

/** A payment of CLP to somebody who has other instructions too, and which the payee's bank has refused. */
const failed = async () => {
  const it = bench({ automatic: false })
  const payee = await addPayee(it, "ana@example.com")
  const staff = (move: string) => it.call("POST", `/staff/${move}`)
  await staff(`users/${payee.userId}/enable`)
  await pay(it, [payee])
  await staff("concierge_requests/1010/quote")
  await staff("concierge_request_outputs/32323/accept")
  await it.call("POST", "/api/concierge_requests/1010/accept_quote")
  for (const move of ["send", "fail"]) await staff(`concierge_request_outputs/32323/${move}`)
  expect(await stateOf(it)).toBe("failed")
  const add = async (body: object, userId = payee.userId): Promise<string> =>
    (await it.call("POST", "/api/withdrawal_instructions", instructionDocument(userId, body))).body.data.id
  const retry = (instructionId: string): Promise<Answer> => it.call("PATCH", path, document(instructionId), crossBorder)
  return { ...it, staff, add, retry }
}

describe("new instructions for a failed payment", () => {
  test("put it back to work, and it is paid by them", async () => {
    const it = await failed()
    const instructionId = await it.add({ name: "Ana", bank: "Banco Segundo" })
    const { body, status } = await it.retry(instructionId)
    expect([status, body.data.attributes.state]).toEqual([200, "working"])
    expect(body.data.relationships.withdrawal_instruction.data.id).toBe(instructionId)
    expect(body.included.map(({ id }: { id: string }) => id)).toEqual(["20203", instructionId])
    for (const move of ["send", "settle"]) await it.staff(`concierge_request_outputs/32323/${move}`)
    expect(await stateOf(it)).toBe("settled")
  })

  test("are taken with the id as a number, and without a version", async () => {
    const it = await failed()
    const { body, status } = await it.call("PATCH", path, document(await it.add({ name: "Ana" }), 32323))
    expect([status, body.data.attributes.state]).toEqual([200, "working"])
  })

  test("are refused while the payment is in any other state: 409 says which", async () => {
    const it = await failed()
    const instructionId = await it.add({ name: "Ana" })
    await it.retry(instructionId)
    const { body, status } = await it.retry(instructionId)
    expect([status, body.errors[0].meta]).toEqual([409, { state: "working", allowed: ["failed"] }])
  })

  const misfits: ReadonlyArray<
    readonly [name: string, add: (it: Awaited<ReturnType<typeof failed>>) => Promise<string>]
  > = [
    ["somebody else's", (it) => it.add({ name: "Elena" }, "5")],
    ["unknown", async () => "9"],
    ["surely of another port", (it) => it.add({ payment_method: "domestic_bank", country: "AR", currency: "ARS" })]
  ]
  for (const [name, add] of misfits) {
    test(`are refused when they are ${name}: 422 names the relationship`, async () => {
      const it = await failed()
      const { body, status } = await it.retry(await add(it))
      expect(status).toBe(422)
      expect(body.errors).toMatchObject([{ source: { pointer: "/data/relationships/withdrawal_instruction" } }])
      expect(await stateOf(it)).toBe("failed")
    })
  }

  test("are refused under another payment's id: 409", async () => {
    const it = await failed()
    expect((await it.call("PATCH", path, document("1", "32324"))).status).toBe(409)
  })

  test("are refused for a payment of somebody else's, as if there were none: 404", async () => {
    const it = await failed()
    const of5 = { authorization: "your_api_key; user=5" }
    expect((await it.call("PATCH", path, document("1"), of5)).status).toBe(404)
  })

  test("need no haste with RETRY in the payee's name: the staff wait ten minutes", async () => {
    const it = bench()
    const payee = await addPayee(it, "retry@example.com")
    it.wait(seconds(2))
    await pay(it, [payee])
    for (let step = 0; step < 60 && (await stateOf(it)) !== "failed"; step++) it.wait(seconds(1))
    const { body } = await it.call("POST", "/api/withdrawal_instructions", instructionDocument(payee.userId))
    expect((await it.call("PATCH", path, document(body.data.id))).status).toBe(200)
    it.wait(seconds(60))
    expect(await stateOf(it)).toBe("settled")
  })
})
