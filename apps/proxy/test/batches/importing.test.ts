import { describe, expect, test } from "vitest"
import { approval, batchIn, makeProvider, payouts, quotedBatch, row, rowsOf, startProxy } from "../support/harness.ts"

test("a payout file is built, quoted, approved and paid to the last row", async () => {
  const provider = makeProvider()
  const proxy = await startProxy(provider)
  const rows = [
    row(2, { reference: "P-1" }),
    row(3, {
      payee_id: "5",
      instruction_id: "1",
      payee_name: undefined,
      account: {},
      amount: undefined,
      budget: "2500.50"
    })
  ]
  const made = await proxy.call("POST", "/v1/batches", payouts(rows))
  expect(made.status).toBe(201)
  expect(made.headers.get("location")).toBe("/v1/batches/1")
  expect(made.body.data.attributes).toMatchObject({
    state: "checked",
    rows_count: 2,
    currency: "ARS",
    counts: { pending: 2 }
  })

  const quoted = await batchIn(proxy, "1", "quoted")
  expect(quoted.total_to_spend).toBeGreaterThan(2500)
  expect(quoted.accept_quote_before).toMatch(/Z$/)
  const approved = await proxy.call("POST", "/v1/batches/1/approve", approval(quoted.total_to_spend))
  expect(approved.status).toBe(200)
  expect(approved.body.data.attributes).toMatchObject({ state: "approved", approved_total: quoted.total_to_spend })

  const finished = await batchIn(proxy, "1", "finished")
  expect(finished.counts).toMatchObject({ settled: 2, pending: 0 })
  expect(finished.note).toBeNull()
  const paid = await rowsOf(proxy, "1")
  expect(
    paid.map(({ line, state, payee_name }: { line: number; state: string; payee_name: string }) => [
      line,
      state,
      payee_name
    ])
  ).toEqual([
    [2, "settled", "Payee 2"],
    [3, "settled", "user 5"]
  ])
  const outputs = await provider.get(`/concierge_request_outputs?filter[request_id]=${finished.request_id}`)
  expect(outputs.body.data).toHaveLength(2)
})

describe("importing", () => {
  test("the same file twice is one batch, however its numbers are written", async () => {
    const { proxy } = await quotedBatch([row(2, { amount: "2000" })])
    const again = await proxy.call(
      "POST",
      "/v1/batches",
      payouts([
        row(2, {
          amount: 2000.0,
          account: { account_number: "00120344057", rut: "76.543.210-3", bank_code: "012", account_type: "Vista" }
        })
      ])
    )
    expect([again.status, again.body.data.id]).toEqual([200, "1"])
    expect((await proxy.call("GET", "/v1/batches")).body.meta.total).toBe(1)
  })

  test.each([
    ["another amount", payouts([row(2, { amount: "2001" })])],
    ["another name", payouts([row(2)], { name: "December" })],
    ["one more row", payouts([row(2), row(3)])]
  ])("the same external_id with %s is refused", async (_, document) => {
    const { proxy } = await quotedBatch([row(2)])
    const answer = await proxy.call("POST", "/v1/batches", document)
    expect([answer.status, answer.body.errors[0].code]).toEqual([409, "external_id_taken"])
  })

  test("every problem of every row is told at once, and nothing is kept", async () => {
    const proxy = await startProxy(makeProvider())
    const answer = await proxy.call(
      "POST",
      "/v1/batches",
      payouts([row(2, { amount: "1.5" }), row(3, { port_code: "xx_xxx" }), row(4, { payee_name: undefined })])
    )
    expect(answer.status).toBe(422)
    expect(answer.body.errors.map(({ source }: { source: { pointer: string } }) => source.pointer)).toEqual(
      expect.arrayContaining([
        "/data/attributes/rows/0/amount",
        "/data/attributes/rows/1/port_code",
        "/data/attributes/rows/2/payee_name"
      ])
    )
    expect((await proxy.call("GET", "/v1/batches")).body.data).toEqual([])
  })

  test.each<[string, { readonly [name: string]: unknown }, string, RegExp]>([
    ["a misspelt name", { paye_email: "ana@example.com" }, "rows/0/paye_email", /should be payee_email, if/],
    ["a second account", { clabe: "012180000123456782" }, "rows/0/clabe", /should be left out: .* account/],
    ["zeros in front of an amount", { amount: "0100" }, "rows/0/amount", /without zeros in front/],
    ["a line break behind an amount", { amount: "100\n" }, "rows/0/amount", /without any space/],
    ["a blank before an amount", { amount: " 100" }, "rows/0/amount", /without any space/]
  ])("%s is refused, not passed over", async (_, wrong, at, detail) => {
    const proxy = await startProxy(makeProvider())
    const { body, status } = await proxy.call("POST", "/v1/batches", payouts([row(2, wrong)]))
    expect([status, body.errors[0].source.pointer]).toEqual([422, `/data/attributes/${at}`])
    expect(body.errors[0].detail).toMatch(detail)
    expect(JSON.stringify(body)).not.toContain("012180000123456782")
  })

  test.each(["a\nb", "a\u202eb", "b\n", "\u200b"])("a batch is not called %j", async (name) => {
    const proxy = await startProxy(makeProvider())
    const { data } = payouts([row(2)])
    for (const attribute of ["name", "external_id"]) {
      const attributes = { ...data.attributes, [attribute]: name }
      const { body, status } = await proxy.call("POST", "/v1/batches", { data: { ...data, attributes } })
      expect([status, body.errors[0].source.pointer]).toEqual([422, `/data/attributes/${attribute}`])
      expect(body.errors[0].detail).toContain("in one line")
    }
  })

  test("an account's number in a batch's name is shown by its end alone", async () => {
    const proxy = await startProxy(makeProvider())
    const { data } = payouts([row(2)])
    const attributes = { ...data.attributes, name: "CBU 0110100900000123450113" }
    await proxy.call("POST", "/v1/batches", { data: { ...data, attributes } })
    for (const path of ["/v1/batches", "/v1/batches/1"]) {
      const { text } = await proxy.call("GET", path)
      expect(text).toContain('"CBU ••••0113"')
      expect(text).not.toContain("0110100900000123450113")
    }
  })

  test("what is only doubtful is taken, and said", async () => {
    const proxy = await startProxy(makeProvider())
    const account = { rut: "1-9", bank_code: "012", account_type: "vista", account_number: "00120344057" }
    const answer = await proxy.call("POST", "/v1/batches", payouts([row(2, { account })]))
    expect([answer.status, answer.body.meta.warnings[0].code]).toEqual([201, "doubtful_identifier"])
  })

  test("bank details do not come out again", async () => {
    const { proxy } = await quotedBatch()
    for (const path of ["/v1/batches", "/v1/batches/1", "/v1/batches/1/rows"]) {
      expect((await proxy.call("GET", path)).text).not.toMatch(/76543210|00120344057/)
    }
  })

  test("lists come in pages, batches newest first", async () => {
    const proxy = await startProxy(makeProvider())
    for (const [index, external_id] of ["a", "b", "c"].entries()) {
      const rows = [2, 3, 4].map((line) => row(line, { amount: String(1_000 * line + index) }))
      await proxy.call("POST", "/v1/batches", payouts(rows, { external_id }))
    }
    const { body } = await proxy.call("GET", "/v1/batches?page[number]=1&page[per_page]=2")
    expect(body.data.map(({ id }: { id: string }) => id)).toEqual(["3", "2"])
    expect(body.meta).toEqual({ total: 3, page: 1, per_page: 2 })
    const next = await proxy.call("GET", body.links.next)
    expect(next.body.data.map(({ id }: { id: string }) => id)).toEqual(["1"])
    const rows = await proxy.call("GET", "/v1/batches/1/rows?page[number]=2&page[per_page]=2")
    expect(rows.body.data.map(({ attributes }: { attributes: { line: number } }) => attributes.line)).toEqual([4])
  })
})
