import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { problemsOf } from "../support/files.ts"
import { batchIn, makeProvider, type ProxyOptions, rowsOf, startProxy } from "../support/harness.ts"

const examples = join(import.meta.dirname, "../../../../examples")
const example = (name: string) => readFileSync(join(examples, name), "utf8")
/** The day of the message is the test's own, whatever day its clock has. */
const initiation = example("payouts.xml").replace("<Dt>2026-11-28", "<Dt>2020-01-01")
const address = "/v1/batches?port_code=ar_ars"
const named = `${address}&external_id=november`
const mexico = "012180000123456782"
const names = "payee_name,port_code,amount,clabe\n"

const proxyAlone = (options: Partial<ProxyOptions> = {}) => startProxy({ ...makeProvider(), ...options })
type Proxy = Awaited<ReturnType<typeof proxyAlone>>
const send = (proxy: Proxy, path: string, body: string, type = "text/csv") =>
  proxy.call("POST", path, body, { "content-type": type })
/** A file that is sent, and its batch once it was read. */
const imported = async (proxy: Proxy, path: string, body: string, type = "text/csv") => {
  const { body: answer, status } = await send(proxy, path, body, type)
  expect([status, answer.errors]).toEqual([202, undefined])
  const { id } = answer.data
  return { id, ...(await batchIn(proxy, id, "refused", "quoted")) }
}
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
    expect([made.status, made.headers.get("location")]).toEqual([202, "/v1/batches/1"])
    expect(made.body.data.attributes).toMatchObject({
      external_id: path === named ? "november" : "REMESAS-2026-11",
      name: path === named ? "november" : "REMESAS-2026-11",
      state: "importing",
      port_code: "ar_ars",
      file: { bytes: Buffer.byteLength(file), sent_by: "token", is_kept: true, partial: false }
    })
    const batch = await batchIn(proxy, "1", "quoted")
    expect([batch.rows_count, batch.file.errors, batch.file.rejects]).toEqual([14, 0, 0])
    const again = await send(proxy, path, file, type)
    expect([again.status, again.body.data.id]).toEqual([200, "1"])
    const rows = await rowsOf(proxy, "1")
    expect(rows.map(({ reference }: { reference: string }) => reference).slice(0, 2)).toEqual(["INV-2041", "INV-2042"])
  })

  test("what is doubtful about it is told by its line and path", async () => {
    const proxy = await proxyAlone()
    const { file, id } = await imported(proxy, address, initiation, "application/xml")
    expect(file.warnings).toBeGreaterThan(0)
    expect(await problemsOf(proxy, id, "&filter[severity]=warning")).toContainEqual({
      code: "not_debited",
      detail: expect.stringMatching(/^\/Document\/.*\/DbtrAcct\/Id\/Othr\/Id is not the account that is debited/),
      line: 17,
      column: null,
      path: "/Document/CstmrCdtTrfInitn/PmtInf[1]/DbtrAcct/Id/Othr/Id",
      severity: "warning",
      meta: {}
    })
  })

  test("amounts are read with the decimal mark that is said", async () => {
    const proxy = await proxyAlone()
    const sheet = `payee_name;port_code;amount;clabe\nBruno Díaz;mx_mxn;1.200;${mexico}\n`
    const refused = await imported(proxy, named, sheet)
    expect(refused.state).toBe("refused")
    expect(await problemsOf(proxy, refused.id)).toMatchObject([{ code: "ambiguous_number" }])
    const taken = await imported(proxy, `${named}&decimal=,`, sheet)
    expect((await rowsOf(proxy, taken.id))[0].amount).toBe(1200)
  })

  test("columns are read as is said, and what they were read as is told", async () => {
    const proxy = await proxyAlone()
    const sheet = `payee_name,port_code,Total a pagar,Nota,clabe\nBruno Díaz,mx_mxn,1200.50,x,${mexico}\n`
    const mapping = encodeURIComponent(JSON.stringify({ "Total a pagar": "amount", Nota: null }))
    const { file, id } = await imported(proxy, `${named}&mapping=${mapping}&file_name=nomina.csv`, sheet)
    expect(file).toMatchObject({ name: "nomina.csv", mapping: { "Total a pagar": "amount", Nota: null } })
    expect((await rowsOf(proxy, id))[0].amount).toBe(1200.5)
  })

  test("it is kept as it came, with its hash and what it is called", async () => {
    const proxy = await proxyAlone()
    const sheet = `\ufeff${names}Bruno Díaz,mx_mxn,1,${mexico}\r\n`
    const { file, id } = await imported(proxy, `${named}&file_name=n%C3%B3mina.csv`, sheet)
    const kept = await proxy.call("GET", `/v1/batches/${id}/file`, undefined, { accept: "text/csv" })
    expect([kept.status, kept.text]).toEqual([200, sheet.slice(1)])
    const hash = createHash("sha256").update(sheet)
    expect(kept.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''n%C3%B3mina.csv")
    expect(kept.headers.get("content-digest")).toBe(`sha-256=:${hash.copy().digest("base64")}:`)
    expect(file.sha256).toBe(hash.digest("hex"))
  })
})

describe("a payout file that is not in order is refused whole", () => {
  const sheet = `${names}Bruno Díaz,mx_mxn,0,${mexico}\nAna,mx_mxn,1,012180000123456783\nCarla,mx_mxn,7,${mexico}\n`

  test("with every problem at its line, and nothing of an account", async () => {
    const proxy = await proxyAlone()
    const batch = await imported(proxy, named, sheet)
    expect(batch).toMatchObject({
      state: "refused",
      external_id: "november",
      rows_count: 0,
      totals: [{ port_code: "mx_mxn", count: 1, amount: 7 }],
      note: "The file is not in order (errors: 2); nothing of it was taken.",
      file: { errors: 2, rejects: 2 }
    })
    const { body, text } = await proxy.call("GET", `/v1/batches/${batch.id}/problems`)
    expect(body.data.map(({ attributes }: { attributes: object }) => attributes)).toMatchObject([
      { code: "not_positive", detail: 'amount is "0", should be more than 0', line: 2, column: "amount" },
      { code: "bad_identifier", line: 3, column: "clabe" }
    ])
    expect(text).not.toContain("01218000012345678")
    expect(await rowsOf(proxy, batch.id)).toEqual([])
  })

  test("and its name may be given again, by the same file or another one", async () => {
    const proxy = await proxyAlone()
    const first = await imported(proxy, named, sheet)
    const second = await imported(proxy, named, sheet)
    const mended = await imported(proxy, named, `${names}Carla,mx_mxn,7,${mexico}\n`)
    expect([first.id, second.id, mended.id]).toEqual(["1", "2", "3"])
    expect([first.state, second.state, mended.state]).toEqual(["refused", "refused", "quoted"])
    const { body } = await proxy.call("GET", "/v1/batches?filter[external_id]=november")
    expect(body.data.map(({ id }: { id: string }) => id)).toEqual(["3"])
  })

  test("but for the rows that are in order, where those are to be taken alone", async () => {
    const proxy = await proxyAlone()
    const batch = await imported(proxy, `${named}&partial=true`, sheet)
    expect(batch).toMatchObject({
      state: "quoted",
      rows_count: 1,
      note: "Not taken, since something is wrong with them: 2 rows; the batch's problems say what.",
      file: { partial: true, errors: 2, rejects: 2 }
    })
    expect((await rowsOf(proxy, batch.id)).map(({ line }: { line: number }) => line)).toEqual([4])
    expect(await problemsOf(proxy, batch.id, "&filter[severity]=error")).toHaveLength(2)
  })

  test("a file that is wrong as a whole is refused whole, also where rows in order are to be taken", async () => {
    const proxy = await proxyAlone()
    const { id, state } = await imported(
      proxy,
      `${address}&partial=true`,
      initiation.replace("<NbOfTxs>14", "<NbOfTxs>13"),
      "application/xml"
    )
    expect(state).toBe("refused")
    expect(await problemsOf(proxy, id, "&filter[severity]=error")).toMatchObject([
      { code: "count_mismatch", line: 7, path: "/Document/CstmrCdtTrfInitn/GrpHdr/NbOfTxs" }
    ])
  })

  test("whose rows that are not in order are given back with the reasons, to be mended and sent alone", async () => {
    const proxy = await proxyAlone()
    const { id } = await imported(proxy, `${named}&partial=true`, sheet)
    const { headers, status, text } = await proxy.call("GET", `/v1/batches/${id}/rejects`, undefined, { accept: "*/*" })
    expect([status, headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8"])
    const lines = text.replace("\ufeff", "").trim().split("\r\n")
    expect(lines.map((line) => line.split(",").slice(0, 3).join())).toEqual([
      "payee_name,port_code,amount",
      "Bruno Díaz,mx_mxn,0",
      "Ana,mx_mxn,1"
    ])
    const mended = text.replace(",0,", ",5,").replace("012180000123456783", "072320000987654326")
    const again = await imported(proxy, `${address}&external_id=mended`, mended)
    expect([again.state, again.rows_count]).toEqual(["quoted", 2])
  })

  test("and nothing is left of which rows in order were to be taken and there are none", async () => {
    const proxy = await proxyAlone()
    const { state } = await imported(proxy, `${named}&partial=true`, `${names}Bruno,mx_mxn,0,${mexico}\n`)
    expect(state).toBe("refused")
  })
})

describe("the address of a file", () => {
  const sheet = `${names}Bruno,mx_mxn,1,${mexico}`
  test.each<[string, string, string, string, number, object]>([
    ["no port", "/v1/batches?external_id=a", "a", "text/csv", 400, { parameter: "port_code" }],
    ["a port that there is not", "/v1/batches?port_code=ARS", "a", "text/csv", 400, { parameter: "port_code" }],
    ["no name", address, sheet, "text/csv", 400, { parameter: "external_id" }],
    ["a name that is none", `${address}&external_id=%20`, sheet, "text/csv", 400, { parameter: "external_id" }],
    ["a reason that is none", `${named}&again=-`, sheet, "text/csv", 400, { parameter: "again" }],
    ["a flag that is none", `${named}&skip_paid=yes`, sheet, "text/csv", 400, { parameter: "skip_paid" }],
    ["another one", `${named}&partial=1`, sheet, "text/csv", 400, { parameter: "partial" }],
    ["a mark that is none", `${named}&decimal=x`, "a", "text/csv", 400, { parameter: "decimal" }],
    ["columns that are none", `${named}&mapping={"a":"amuont"}`, "a", "text/csv", 400, { parameter: "mapping" }],
    ["a parameter that there is not", `${named}&from=ar_ars`, "a", "text/csv", 400, { parameter: "from" }],
    ["a form", named, "a", "multipart/form-data; boundary=x", 415, { header: "Content-Type" }],
    ["a document whose type was forgotten", named, '{"data":{}}', "text/plain", 415, { header: "Content-Type" }]
  ])("%s", async (_, path, file, type, status, source) => {
    const proxy = await proxyAlone()
    const answer = await send(proxy, path, file, type)
    expect(answer.status).toBe(status)
    expect(answer.body.errors).toMatchObject([{ source }])
    expect((await proxy.call("GET", "/v1/batches")).body.meta.total).toBe(0)
  })

  test("one with doubts and no payment, where external_id was once blamed", async () => {
    const proxy = await proxyAlone()
    const { id, state } = await imported(proxy, named, names + names)
    expect(state).toBe("refused")
    expect(await problemsOf(proxy, id, "&filter[severity]=error")).toMatchObject([{ code: "no_rows" }])
  })

  test("nothing", async () => {
    const proxy = await proxyAlone()
    expect((await imported(proxy, named, "")).state).toBe("refused")
  })

  test("a file that is larger than is taken", async () => {
    const proxy = await proxyAlone({ files: { maxBytes: 2 ** 21 } })
    const { body, status } = await send(proxy, named, "a".repeat(2 ** 21 + 1))
    expect([status, body.errors[0].detail]).toEqual([413, "At most 2 MiB are taken."])
    expect((await imported(proxy, named, sheet + "\n".repeat(2 ** 21 - sheet.length))).state).toBe("quoted")
  })

  test("another file under a name that is taken, and the same on other terms", async () => {
    const proxy = await proxyAlone()
    await imported(proxy, named, sheet)
    for (const [path, file] of [
      [named, sheet.replace(",1,", ",2,")],
      [`${named}&partial=true`, sheet]
    ] as const) {
      const { body, status } = await send(proxy, path, file)
      expect([status, body.errors[0].code]).toEqual([409, "external_id_taken"])
    }
  })

  test("a batch that came as a document has no file, and says so", async () => {
    const proxy = await proxyAlone()
    const row = { line: 2, payee_name: "Bruno", port_code: "mx_mxn", amount: "1", account: { clabe: mexico } }
    const attributes = { external_id: "a", name: "a", port_code: "ar_ars", rows: [row] }
    await proxy.call("POST", "/v1/batches", { data: { type: "batches", attributes } })
    expect((await batchIn(proxy, "1", "quoted")).file).toBeNull()
    const { body, status } = await proxy.call("GET", "/v1/batches/1/file")
    expect([status, body.errors[0].detail]).toEqual([404, "There is no file of batch 1: it came as a document."])
  })
})
