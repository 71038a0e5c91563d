import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { batchIn, makeProvider, rowsOf, startProxy } from "../support/harness.ts"

const examples = join(import.meta.dirname, "../../../../examples")
const example = (name: string) => readFileSync(join(examples, name), "utf8")
/** The day of the message is the test's own, whatever day its clock has. */
const initiation = example("payouts.xml").replace("<Dt>2026-11-28", "<Dt>2020-01-01")
const address = "/v1/batches?port_code=ar_ars"
const named = `${address}&external_id=november`
const mexico = "012180000123456782"

const proxyAlone = () => startProxy(makeProvider())
type Proxy = Awaited<ReturnType<typeof proxyAlone>>
const send = (proxy: Proxy, path: string, body: string, type: string) =>
  proxy.call("POST", path, body, { "content-type": type })

describe("a payout file as it is makes a batch", () => {
  test.each<[string, string, string, string]>([
    ["CSV", named, example("payouts.csv"), "text/csv; charset=utf-8"],
    ["CSV without a word about it", named, example("payouts.csv"), "application/octet-stream"],
    ["CSV as curl sends it", named, example("payouts.csv"), "application/x-www-form-urlencoded"],
    ["JSON Lines", named, example("payouts.jsonl"), "application/x-ndjson"],
    ["a list of rows", named, `[${example("payouts.jsonl").trim().split("\n").join(",")}]`, "application/json"],
    ["a message, named by itself", address, initiation, "application/xml"],
    ["a message whose type says something else", named, initiation, "text/plain"]
  ])("%s", async (_, path, file, type) => {
    const proxy = await proxyAlone()
    const made = await send(proxy, path, file, type)
    expect(made.body.errors).toBeUndefined()
    expect(made.status).toBe(201)
    expect(made.body.data.attributes).toMatchObject({
      external_id: path === named ? "november" : "REMESAS-2026-11",
      name: path === named ? "november" : "REMESAS-2026-11",
      rows_count: 14,
      port_code: "ar_ars"
    })
    expect((await send(proxy, path, file, type)).status).toBe(200)
    const rows = await rowsOf(proxy, "1")
    expect(rows.map(({ reference }: { reference: string }) => reference).slice(0, 2)).toEqual(["INV-2041", "INV-2042"])
    expect((await batchIn(proxy, "1", "quoted")).rows_count).toBe(14)
  })

  test("what is doubtful about it is told by its line and path", async () => {
    const proxy = await proxyAlone()
    const { body } = await send(proxy, address, initiation, "application/xml")
    expect(body.meta.warnings).toContainEqual({
      code: "not_debited",
      detail: expect.stringMatching(/^\/Document\/.*\/DbtrAcct\/Id\/Othr\/Id is not the account that is debited/),
      meta: { line: 17, column: null, path: "/Document/CstmrCdtTrfInitn/PmtInf[1]/DbtrAcct/Id/Othr/Id" }
    })
  })

  test("amounts are read with the decimal mark that is said", async () => {
    const proxy = await proxyAlone()
    const sheet = `payee_name;port_code;amount;clabe\nBruno Díaz;mx_mxn;1.200;${mexico}\n`
    expect((await send(proxy, named, sheet, "text/csv")).body.errors[0].code).toBe("ambiguous_number")
    expect((await send(proxy, `${named}&decimal=,`, sheet, "text/csv")).status).toBe(201)
    expect((await rowsOf(proxy, "1"))[0].amount).toBe(1200)
  })
})

describe("a payout file that is not in order is refused whole", () => {
  test("with every problem at its line, and nothing of an account", async () => {
    const proxy = await proxyAlone()
    const sheet = `payee_name,port_code,amount,clabe\nBruno Díaz,mx_mxn,0,${mexico}\nAna,mx_mxn,1,012180000123456783\n`
    const { body, status, text } = await send(proxy, named, sheet, "text/csv")
    expect(status).toBe(422)
    expect(body.errors).toMatchObject([
      { code: "not_positive", detail: 'amount is "0", should be more than 0', meta: { line: 2, column: "amount" } },
      { code: "bad_identifier", meta: { line: 3, column: "clabe" } }
    ])
    expect(text).not.toContain("01218000012345678")
    expect((await proxy.call("GET", "/v1/batches")).body.meta.total).toBe(0)
  })

  test("a message that was changed on the way", async () => {
    const proxy = await proxyAlone()
    const { body } = await send(proxy, address, initiation.replace("<NbOfTxs>14", "<NbOfTxs>13"), "application/xml")
    expect(body.errors).toMatchObject([
      { code: "count_mismatch", meta: { line: 7, path: "/Document/CstmrCdtTrfInitn/GrpHdr/NbOfTxs" } }
    ])
  })

  test.each<[string, string, string, string, number, object]>([
    ["no port", "/v1/batches?external_id=a", "a", "text/csv", 400, { parameter: "port_code" }],
    [
      "a port that there is not",
      "/v1/batches?port_code=ARS&external_id=a",
      "a",
      "text/csv",
      400,
      { parameter: "port_code" }
    ],
    [
      "no name",
      address,
      `payee_name,port_code,amount,clabe\nBruno,mx_mxn,1,${mexico}`,
      "text/csv",
      400,
      { parameter: "external_id" }
    ],
    [
      "a flag that is none",
      `${named}&skip_paid=yes`,
      `payee_name,port_code,amount,clabe\nBruno,mx_mxn,1,${mexico}`,
      "text/csv",
      400,
      { parameter: "skip_paid" }
    ],
    ["a mark that is none", `${named}&decimal=x`, "a", "text/csv", 400, { parameter: "decimal" }],
    ["a parameter that there is not", `${named}&from=ar_ars`, "a", "text/csv", 400, { parameter: "from" }],
    ["a form", named, "a", "multipart/form-data; boundary=x", 415, { header: "Content-Type" }],
    ["a document whose type was forgotten", named, '{"data":{}}', "text/plain", 415, { header: "Content-Type" }]
  ])("%s", async (_, path, file, type, status, source) => {
    const proxy = await proxyAlone()
    const answer = await send(proxy, path, file, type)
    expect(answer.status).toBe(status)
    expect(answer.body.errors).toMatchObject([{ source }])
  })

  test("one with doubts and no payment, where external_id was once blamed", async () => {
    const proxy = await proxyAlone()
    const names = "payee_name,port_code,amount,clabe\n"
    const { body, status } = await send(proxy, named, names + names, "text/csv")
    expect(status).toBe(422)
    expect(body.errors).toMatchObject([{ code: "no_rows" }])
  })

  test("rows of JSON may be as long as other files", async () => {
    const proxy = await proxyAlone()
    const rows = JSON.stringify([{ payee_name: "Bruno", port_code: "mx_mxn", amount: "1", clabe: mexico }])
    const padded = (length: number) => rows + " ".repeat(length - rows.length)
    expect((await send(proxy, named, padded(5 * 1024 * 1024), "application/json")).status).toBe(201)
    expect((await send(proxy, named, padded(5 * 1024 * 1024 + 1), "application/json")).status).toBe(413)
  })

  test("nothing, and too much", async () => {
    const proxy = await proxyAlone()
    expect((await send(proxy, named, "", "text/csv")).status).toBe(422)
    expect((await send(proxy, named, "a".repeat(5 * 1024 * 1024 + 1), "text/csv")).status).toBe(413)
  })
})
