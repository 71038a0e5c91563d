import { describe, expect, test } from "vitest"
import { approval, batchIn, payouts, type Proxy, row, startProxy } from "../../support/harness.ts"
import { makeOwnProvider, type OwnProvider } from "../../support/ownProvider.ts"

/** An account of its own for each line. */
const own = (line: number, fields: object = {}) =>
  row(line, {
    account: { rut: "76543210-3", bank_code: "012", account_type: "vista", account_number: `0012034405${line}` },
    ...fields
  })

/** Pays a file to its end. Returns the calls by which anything was made for it, by kind. */
const pay = async (proxy: Proxy, provider: OwnProvider, id: string, rows: ReadonlyArray<object>) => {
  const before = provider.calls.length
  await proxy.call("POST", "/v1/batches", payouts(rows, { external_id: `file ${id}`, again: `month ${id}` }))
  const { total_to_spend } = await batchIn(proxy, id, "quoted")
  await proxy.call("POST", `/v1/batches/${id}/approve`, approval(total_to_spend))
  await batchIn(proxy, id, "finished")
  const made = provider.calls.slice(before).filter(({ method }) => method === "POST")
  const count = (kind: string) => made.filter((call) => call.kind === `POST /${kind}`).length
  return {
    users: count("users"),
    instructions: count("withdrawal_instructions"),
    outputs: count("concierge_request_outputs")
  }
}

const file = [own(2), own(3), own(4)]

describe("payees and instructions", () => {
  test("are found again: the second payroll costs one call a row", async () => {
    const provider = makeOwnProvider()
    const proxy = await startProxy(provider)
    expect(await pay(proxy, provider, "1", file)).toEqual({ users: 3, instructions: 3, outputs: 3 })
    expect(await pay(proxy, provider, "2", file)).toEqual({ users: 0, instructions: 0, outputs: 3 })
    expect(await pay(proxy, provider, "3", [own(5), ...file])).toEqual({ users: 1, instructions: 1, outputs: 4 })
    const paid = provider.accepted().map(({ instructionId }) => instructionId)
    expect([paid.length, new Set(paid).size]).toEqual([10, 4])
  })

  test("are shared within a batch, and between its parts, by payments of the same payee and account", async () => {
    const provider = makeOwnProvider()
    const proxy = await startProxy({ ...provider, partSize: 2 })
    const rows = [2, 3, 4, 5].map((line) => own(9, { line, payee_name: "Ana", amount: String(line) }))
    const { outputs, users } = await pay(proxy, provider, "1", rows)
    expect(outputs).toBe(4)
    // parts are made side by side
    expect(users).toBeLessThanOrEqual(2)
  })

  test.each([
    [
      "another tax id",
      { account: { rut: "12345678-5", bank_code: "012", account_type: "vista", account_number: "00120344052" } }
    ],
    ["another name", { payee_name: "Somebody else" }]
  ])("are made anew for %s beside the same account", async (_, mended) => {
    const provider = makeOwnProvider()
    const proxy = await startProxy(provider)
    await pay(proxy, provider, "1", [own(2)])
    expect((await pay(proxy, provider, "2", [own(2, mended)])).instructions).toBe(1)
  })

  test("that are gone at the provider are made anew, and their row is paid", async () => {
    const provider = makeOwnProvider()
    const proxy = await startProxy(provider)
    await pay(proxy, provider, "1", file)
    const [first] = provider.instructions.splice(0, 1)
    expect(await pay(proxy, provider, "2", file)).toEqual({ users: 1, instructions: 1, outputs: 4 })
    expect(provider.accepted().filter(({ instructionId }) => instructionId === first?.id)).toHaveLength(1)
  })

  test("that a payment was given later, when it had failed, are not taken for those of its row", async () => {
    let isMended = false
    const provider = makeOwnProvider({ fate: () => (isMended ? "settled" : "failed") })
    const proxy = await startProxy(provider)
    await proxy.call("POST", "/v1/batches", payouts([own(2)]))
    const { total_to_spend } = await batchIn(proxy, "1", "quoted")
    await proxy.call("POST", "/v1/batches/1/approve", approval(total_to_spend))
    await batchIn(proxy, "1", "working")
    const [instruction] = provider.instructions
    const [output] = provider.outputs
    if (instruction === undefined || output === undefined) throw new Error("nothing was made")
    provider.instructions.push({ ...instruction, id: "9000", body: { iban: "****" } })
    output.instructionId = "9000"
    isMended = true
    await batchIn(proxy, "1", "finished")
    await pay(proxy, provider, "2", [own(2)])
    expect(provider.outputs.at(-1)?.instructionId).not.toBe("9000")
  })
})

describe("a payee of a known e-mail address", () => {
  const at = (account_number: string, rut = "76543210-3") => ({
    account: { rut, bank_code: "012", account_type: "vista", account_number }
  })
  const ana = (fields: object = {}) =>
    row(2, { payee_name: "Ana Pérez", payee_email: "Ana@Example.com", ...at("00120344051"), ...fields })

  test.each([
    [
      "was made anew with a new account: the user is found again, and gets one instruction more",
      ana(at("00120344052")),
      0
    ],
    [
      "is written in other letters",
      ana({ payee_name: "ANA  PÉREZ", payee_email: "ana@example.com", ...at("00120344052") }),
      0
    ],
    ["is another person by name", ana({ payee_name: "Beto Pérez", ...at("00120344052") }), 1],
    ["is another person by tax id", ana(at("00120344052", "12345678-5")), 1]
  ])("%s", async (_, next, users) => {
    const provider = makeOwnProvider()
    const proxy = await startProxy(provider)
    await pay(proxy, provider, "1", [ana()])
    expect(await pay(proxy, provider, "2", [next])).toEqual({ users, instructions: 1, outputs: 1 })
    const [first, second] = provider.accepted()
    expect(first?.userId === second?.userId).toBe(users === 0)
    expect(first?.instructionId).not.toBe(second?.instructionId)
  })

  test.each<[string, object, object, string]>([
    ["is found by it", {}, at("00120344052"), "quoted"],
    ["is found by it under a longer name", { payee_name: "Pérez Gómez, Ana" }, at("00120344052"), "quoted"],
    ["was paid as somebody else who has it, by name", { payee_name: "Beto Pérez" }, at("00120344052"), "refused"],
    ["was paid as somebody else who has it, by tax id", {}, at("00120344052", "12345678-5"), "refused"]
  ])("where addresses are unique %s", async (_, known, fields, state) => {
    const provider = makeOwnProvider({
      fault: ({ kind }) =>
        kind === "POST /users" && provider.users.length > 1
          ? Response.json(
              { errors: [{ status: "422", code: "taken", detail: "has already been taken" }] },
              { status: 422 }
            )
          : undefined
    })
    const other = await startProxy(provider)
    await pay(other, provider, "1", [ana(known)])
    await other.stop()
    const proxy = await startProxy(provider)
    await proxy.call("POST", "/v1/batches", payouts([ana({ ...fields, amount: "77" })]))
    const held = await batchIn(proxy, "1", "held", "quoted", "refused")
    if (held.state === "held") {
      const because = { data: { type: "batches", attributes: { again: "others" } } }
      await proxy.call("POST", "/v1/batches/1/repeat", because)
    }
    expect((await batchIn(proxy, "1", "quoted", "refused")).state).toBe(state)
    expect(provider.users).toHaveLength(2)
    const { body } = await proxy.call("GET", "/v1/batches/1/rows")
    const told = /knows somebody else by this e-mail address/.test(body.data[0].attributes.note ?? "")
    expect(told).toBe(state === "refused")
  })
})
