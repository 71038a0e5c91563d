import { describe, expect, test } from "vitest"
import { message, toGreta } from "../../../../packages/api/test/iso20022/message.ts"
import { sample } from "../../../../spec/test/sample.ts"
import { flawsOfReport, hasReportSchema, isFull, whyNoSchemas } from "../../../../packages/api/test/iso20022/xsd.ts"
import { BatchStore } from "../../src/store/BatchStore.ts"
import { approval, batchIn, makeProvider, type Proxy, startProxy } from "../support/harness.ts"

/** A transfer of so much to somebody, of whom the sandbox knows by the name what is to become of it. */
const to = (name: string, cents: number, version: number, iban = "DE23370400440532012345") =>
  toGreta(
    {
      PmtId: `<PmtId><InstrId>I-${cents}</InstrId><EndToEndId>E-${cents}</EndToEndId></PmtId>`,
      Amt: `<Amt><InstdAmt Ccy="EUR">${(cents / 100).toFixed(2)}</InstdAmt></Amt>`,
      Cdtr: `<Cdtr><Nm>${name}</Nm><PstlAdr><TwnNm>Berlin</TwnNm><Ctry>DE</Ctry></PstlAdr></Cdtr>`,
      CdtrAcct: `<CdtrAcct><Id><IBAN>${iban}</IBAN></Id></CdtrAcct>`
    },
    version
  )

/** A day that is past, wherever the clock stands. */
const day = (version: number) => (version < 8 ? "2020-01-02" : "<Dt>2020-01-02</Dt>")

const batchOf = (transfers: ReadonlyArray<string>, version: number, more = {}) =>
  message({ version, transfers, date: day(version), ...more })

const send = async (proxy: Proxy, xml: string, terms = "") => {
  const path = `/v1/batches?port_code=ar_ars&external_id=m${terms}`
  expect((await proxy.call("POST", path, xml, { "content-type": "application/xml" })).status).toBe(202)
}

const pay = async (proxy: Proxy, id = "1") => {
  const { total_to_spend } = await batchIn(proxy, id, "quoted")
  await proxy.call("POST", `/v1/batches/${id}/approve`, approval(total_to_spend))
  await batchIn(proxy, id, "finished")
}

const all = (xml: string, name: string): ReadonlyArray<string> =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"))].map(([, text = ""]) => text)

/** What a report says, and whether its counts and sums are those of the message. */
const read = async (proxy: Proxy, xml: string, id = "1") => {
  const { status, text } = await proxy.call("GET", `/v1/batches/${id}/report`, undefined, { accept: "application/xml" })
  expect(status).toBe(200)
  if (isFull && hasReportSchema()) expect(flawsOfReport(text)).toEqual([])
  const [head = ""] = text.split("</OrgnlGrpInfAndSts>")
  const counts = all(head, "DtldNbOfTxs").map(Number)
  const cents = all(head, "DtldCtrlSum").map((sum) => Math.round(Number(sum) * 100))
  const amounts = [...xml.matchAll(/Ccy="EUR">([\d.]+)</g)].map(([, amount]) => Math.round(Number(amount) * 100))
  const sum = (of: ReadonlyArray<number>) => of.reduce((before, each) => before + each, 0)
  expect([sum(counts), sum(cents)]).toEqual([amounts.length, sum(amounts)])
  expect(all(text, "OrgnlEndToEndId")).toEqual(all(xml, "EndToEndId"))
  return { text, group: all(head, "GrpSts")[0], transfers: all(text, "TxSts"), reasons: all(text, "Cd") }
}

test.runIf(isFull)("reports of the proxy are held against the schemas of ISO 20022", ({ skip }) => {
  skip(!hasReportSchema(), whyNoSchemas ?? "there is no schema of pain.002")
  expect(hasReportSchema()).toBe(true)
})

describe("a message is answered, in the version that fits its own, by every transfer that it has", () => {
  test.each(
    sample(
      [
        [3, "03"],
        [9, "10"],
        [11, "11"]
      ] as const,
      [
        [3, "03"],
        [4, "04"],
        [5, "05"],
        [6, "06"],
        [7, "07"],
        [8, "08"],
        [9, "10"],
        [10, "11"],
        [11, "11"]
      ] as const
    )
  )("one of version %i, of which a row is not in order: it is paid without it", async (version, answered) => {
    const proxy = await startProxy(makeProvider())
    const xml = batchOf(
      [
        to("Greta Vogel", 95_000, version),
        to("Franz Huber", 7_001, version, "DE00370400440532012345"),
        to("Lena Roth", 12, version)
      ],
      version
    )
    await send(proxy, xml, "&partial=true")
    await batchIn(proxy, "1", "quoted")
    const before = await read(proxy, xml)
    expect([before.group, before.transfers]).toEqual(["PART", ["ACCP", "RJCT", "ACCP"]])
    expect(before.reasons).toEqual(["AC03"])
    expect(before.text).toContain(`pain.002.001.${answered}"`)
    const lines = (await proxy.call("GET", "/v1/batches/1/report", undefined, { accept: "text/csv" })).text.split(
      "\r\n"
    )
    expect(lines.slice(1)).toEqual([
      expect.stringContaining("Greta Vogel"),
      expect.stringContaining("Lena Roth"),
      expect.stringMatching(/^\d+,,,,,,not_taken,,,.*check digit is/),
      ""
    ])
    const { body } = await proxy.call("GET", "/v1/batches/1/report", undefined, { accept: "application/json" })
    expect(body).toMatchObject({
      data: { attributes: { file: { rejects: 1 } } },
      not_taken: [{ type: "problems", attributes: { code: "bad_identifier" } }]
    })
    await proxy.call("POST", "/v1/batches/1/cancel")
    await batchIn(proxy, "1", "cancelled")
    const { group, transfers } = await read(proxy, xml)
    expect([group, transfers]).toEqual(["RJCT", ["RJCT", "RJCT", "RJCT"]])
  })

  test("one whose payments settled, were rejected and came back", async () => {
    const proxy = await startProxy(makeProvider())
    const xml = batchOf([to("Greta Vogel", 95_000, 9), to("REJECT me", 2_000, 9), to("RETURN it", 3_000, 9)], 9)
    await send(proxy, xml)
    await pay(proxy)
    const { group, reasons, text, transfers } = await read(proxy, xml)
    expect([group, transfers, reasons]).toEqual(["PART", ["ACCC", "RJCT", "RJCT"], ["MS03", "MS03"]])
    expect(all(text, "OrgnlMsgId")).toEqual(["PAYROLL-11"])
  })

  test("one that was paid whole is ACSC, and the same once more is left out as paid before", async () => {
    const proxy = await startProxy(makeProvider())
    const greta = to("Greta Vogel", 95_000, 9)
    const first = batchOf([greta], 9)
    await send(proxy, first)
    await pay(proxy)
    expect(await read(proxy, first)).toMatchObject({ group: "ACSC", transfers: ["ACCC"], reasons: [] })
    const second = batchOf([greta, to("Lena Roth", 5_000, 9)], 9).replace("PAYROLL-11", "PAYROLL-12")
    await proxy.call("POST", "/v1/batches?port_code=ar_ars&external_id=n", second, {
      "content-type": "application/xml"
    })
    await batchIn(proxy, "2", "refused")
    const refused = await read(proxy, second, "2")
    expect([refused.group, refused.transfers]).toEqual(["RJCT", ["RJCT", "RJCT"]])
    expect(refused.reasons).toEqual(["NARR", "AM05", "NARR"])
    const path = "/v1/batches?port_code=ar_ars&external_id=n&skip_paid=true"
    await proxy.call("POST", path, second, { "content-type": "application/xml" })
    await pay(proxy, "3")
    expect(await read(proxy, second, "3")).toMatchObject({
      group: "PART",
      transfers: ["RJCT", "ACCC"],
      reasons: ["AM05"]
    })
  })

  test("one that was refused at import is RJCT, with what is wrong with itself and with its transfers", async () => {
    const proxy = await startProxy(makeProvider())
    const transfers = [to("Greta Vogel", 95_000, 9), to("Franz Huber", 7_001, 9, "DE00370400440532012345")]
    const xml = batchOf(transfers, 9, { count: "3", sum: "1.00" })
    await send(proxy, xml)
    await batchIn(proxy, "1", "refused")
    const { group, reasons, text } = await read(proxy, xml)
    expect([group, reasons]).toEqual(["RJCT", ["AM18", "AM10", "NARR", "AC03"]])
    expect(all(text, "OrgnlNbOfTxs")).toEqual(["3"])
  })

  test("one with names, counts and moments that no report can repeat is answered all the same", async () => {
    const proxy = await startProxy(makeProvider())
    const xml = batchOf([to("Greta Vogel", 95_000, 9)], 9, { count: "one", made: "yesterday" })
      .replace("PAYROLL-11", "P".repeat(40))
      .replace("NOV-1", "")
    await send(proxy, xml)
    await batchIn(proxy, "1", "refused")
    const { group, text } = await read(proxy, xml)
    expect([group, all(text, "OrgnlMsgId"), all(text, "OrgnlPmtInfId")]).toEqual([
      "RJCT",
      ["P".repeat(35)],
      ["NOTPROVIDED"]
    ])
  })
})

test("of what may be paid, whatever its state says, no rejection is told", async () => {
  const proxy = await startProxy(makeProvider())
  const xml = batchOf([to("Greta Vogel", 5_000, 9)], 9)
  await send(proxy, xml)
  await pay(proxy)
  const doubted = BatchStore.use((store) =>
    store.transaction(store.updateRow(1, { state: "cancelled", inDoubt: true }))
  )
  await proxy.runtime.runPromise(doubted)
  expect(await read(proxy, xml)).toMatchObject({ group: "PDNG", transfers: ["PDNG"], reasons: ["NARR"] })
})
