import type { RowState } from "@concierge/domain/Batch"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { writeStatusReport } from "../../src/iso20022/report/Pain002.ts"
import { groupStatus, reasonOf } from "../../src/iso20022/report/status.ts"
import { report, states, written } from "./report.ts"

const all = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"))].map(([, text]) => text)

describe("a report says of each payment where it stands", () => {
  test.each<[RowState, string, string | undefined]>([
    ["pending", "PDNG", undefined],
    ["accepting", "PDNG", undefined],
    ["accepted", "ACCP", undefined],
    ["rejected", "RJCT", "MS03"],
    ["working", "ACSP", undefined],
    ["settling", "ACSP", undefined],
    ["settled", "ACCC", undefined],
    ["failed", "PDNG", "MS03"],
    ["returned", "RJCT", "MS03"],
    ["cancelled", "RJCT", "MS03"]
  ])("%s: %s", async (state, status, reason) => {
    const xml = await written(report([state]))
    expect(all(xml, "TxSts")).toEqual([status])
    expect(all(xml, "Cd")).toEqual(reason === undefined ? [] : [reason])
    expect(all(xml, "DtldNbOfTxs")).toEqual(["1", "1"])
  })

  test.each([
    ["cancelled_by_user", "CUST"],
    ["quote_not_accepted", "DS24"],
    ["draft_was_pruned", "DS24"],
    ["payment_not_received", "AM04"]
  ] as const)("cancelled, since %s: %s", (cancellation, code) => {
    expect(reasonOf("cancelled", cancellation)).toBe(code)
    expect(reasonOf("settled", cancellation)).toBeUndefined()
  })

  test("who knows only the older statuses and names is told by them", async () => {
    const old = await written(report(["settled"], 3))
    expect(all(old, "TxSts")).toEqual(["ACSC"])
    expect(old).toContain('xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.03"')
    expect(old).not.toContain("UETR")
    expect(await written(report(["settled"], 9))).toContain(
      "<OrgnlUETR>8a562c67-ca16-48ba-b074-65581be6f001</OrgnlUETR>"
    )
  })

  test.each([
    [3, "03"],
    [4, "04"],
    [7, "07"],
    [8, "08"],
    [9, "10"],
    [10, "11"],
    [11, "11"]
  ])("a message of version %i is answered in version %s", async (version, answered) => {
    expect(await written(report(["working"], version))).toContain(`pain.002.001.${answered}"`)
  })

  test("the names of the message, its payment and its transfers come back", async () => {
    const xml = await written(report(["working", "settled"]))
    expect(all(xml, "OrgnlMsgId")).toEqual(["PAYROLL-11"])
    expect(all(xml, "OrgnlMsgNmId")).toEqual(["pain.001.001.09"])
    expect(all(xml, "OrgnlNbOfTxs")).toEqual(["2"])
    expect(all(xml, "OrgnlCtrlSum")).toEqual(["1900.50"])
    expect(all(xml, "OrgnlPmtInfId")).toEqual(["NOV-1"])
    expect(all(xml, "OrgnlEndToEndId")).toEqual(["INV-0", "INV-1"])
    expect(all(xml, "OrgnlInstrId")).toEqual(["I-0", "I-1"])
    expect(all(xml, "AcctSvcrRef")).toEqual(["32323", "32323"])
  })

  test("a reference that is too long for its element stands whole among the words", async () => {
    const reference = "R".repeat(36)
    const of = report(["working"])
    const payments = of.payments.map((payment) => ({
      ...payment,
      transfers: [
        {
          id: { paymentInformationId: "NOV-1", instructionId: undefined, endToEndId: "E", uetr: undefined },
          state: "working" as const,
          reference
        }
      ]
    }))
    const xml = await written({ ...of, payments })
    expect([all(xml, "AcctSvcrRef"), all(xml, "AddtlInf")]).toEqual([[], [`Reference: ${reference}`]])
  })

  test("notes are written in pieces of 105 characters, and nothing in them is markup", async () => {
    const note = `${"word ".repeat(60)}<b>&\u0001\ud800${"x".repeat(230)}`
    const of = report(["returned"])
    const [payment] = of.payments
    const transfers = [
      {
        id: { paymentInformationId: "NOV-1", instructionId: undefined, endToEndId: "E", uetr: undefined },
        state: "returned" as const,
        note
      }
    ]
    const xml = await written({ ...of, payments: payment === undefined ? [] : [{ ...payment, transfers }] })
    const pieces = all(xml, "AddtlInf").map((text = "") => text.replaceAll(/&\w+;/g, "&"))
    expect(pieces.every(({ length }) => length > 0 && length <= 105)).toBe(true)
    expect(pieces.join("").replaceAll(" ", "")).toBe(`${"word".repeat(60)}&b&&${"x".repeat(230)}`)
  })

  test("transfers are taken one by one, so that a long report is never whole in memory", async () => {
    let made = 0
    const transfers = (async function* () {
      for (; made < 1_000; made++)
        yield {
          id: { paymentInformationId: "NOV-1", instructionId: undefined, endToEndId: String(made), uetr: undefined },
          state: "working" as const
        }
    })()
    const pieces = writeStatusReport(
      report([], 9, { payments: [{ paymentInformationId: "NOV-1", counts: { working: 1_000 }, transfers }] })
    )
    for (let i = 0; i < 12; i++) await pieces.next()
    expect(made).toBeLessThan(15)
  })
})

describe("a report says of all payments together what the least has reached", () => {
  test.each<[string, { readonly [State in RowState]?: number }]>([
    ["RCVD", { pending: 3 }],
    ["PDNG", { pending: 1, accepting: 2 }],
    ["PDNG", { failed: 1, returned: 2 }],
    ["ACCP", { accepted: 2, working: 1 }],
    ["ACSP", { working: 1, settled: 5 }],
    ["ACSC", { settled: 5 }],
    ["PART", { settled: 5, returned: 1 }],
    ["PART", { settled: 5, failed: 1 }],
    ["PART", { accepted: 1, rejected: 1 }],
    ["RJCT", { rejected: 1, returned: 1, cancelled: 3 }]
  ])("%s", (status, counts) => {
    expect(groupStatus(counts)).toBe(status)
  })

  test("what nobody is paid of is never called settled, and what somebody waits for never rejected", () => {
    const counts = fc.record(Object.fromEntries(states.map((state) => [state, fc.nat(3)])))
    fc.assert(
      fc.property(counts, (found) => {
        const sum = states.reduce((total, state) => total + (found[state] ?? 0), 0)
        fc.pre(sum > 0)
        const rejected = (found["rejected"] ?? 0) + (found["returned"] ?? 0) + (found["cancelled"] ?? 0)
        expect(groupStatus(found) === "ACSC").toBe(found["settled"] === sum)
        expect(groupStatus(found) === "RJCT").toBe(rejected === sum)
      })
    )
  })
})
