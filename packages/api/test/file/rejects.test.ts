import { ports } from "@concierge/domain/Port"
import { codeOf } from "@concierge/domain/Problem"
import { assert, asyncProperty, nat } from "fast-check"
import { describe, expect, test } from "vitest"
import { openPayoutFile, type PayoutItem } from "../../src/file/openPayoutFile.ts"
import { makeRejects } from "../../src/file/rejects.ts"
import { message, now } from "../iso20022/message.ts"

const itemsOf = async (text: string, cut = text.length): Promise<ReadonlyArray<PayoutItem>> => {
  const bytes = Buffer.from(text)
  const file = await openPayoutFile(() => [bytes.subarray(0, cut), bytes.subarray(cut)], ports.ar_ars, { now })
  const items: Array<PayoutItem> = []
  for await (const piece of file.items()) items.push(...piece)
  return items
}
const rejectsOf = async (text: string): Promise<string> => {
  const bytes = Buffer.from(text)
  const file = await openPayoutFile(() => [bytes], ports.ar_ars, { now })
  const { head, row } = makeRejects(file)
  let rejects = head
  for await (const items of file.items())
    for (const item of items) if (item._tag === "Row" && item.payout === undefined) rejects += row(item, item.problems)
  return rejects
}
const told = (items: ReadonlyArray<PayoutItem>) =>
  items.flatMap((item) => {
    if (item._tag === "End") return []
    return (item._tag === "Row" ? item.problems : [item.problem]).map(({ reason }) => codeOf(reason))
  })

const clabe = "012180000123456782"
const sheet = [
  "reference;payee_name;port_code;amount;clabe",
  `A-1;José Núñez;mx_mxn;1.234,50;${clabe}`,
  `A-2;Ana "la jefa" Gómez;mx_mxn;7,00;${clabe}`,
  `A-3;=cmd;mx_mxn;;${clabe}`,
  "TOTAL;;;1.241,50;",
  ""
].join("\r\n")

describe("rejected rows", () => {
  test("of a sheet come back with the same mistakes", async () => {
    const rejects = await rejectsOf(sheet)
    expect(told(await itemsOf(sheet))).toEqual(["broken_quotes", "amount_missing", "total_line"])
    expect(rejects.split("\r\n")[2]).toContain(";'=cmd;mx_mxn;")
    expect(told(await itemsOf(rejects))).toContain("amount_missing")
    expect(told(await itemsOf(rejects))).toContain("total_line")
    // rejected once more, the reasons are those of today, and stand once
    expect((await rejectsOf(rejects)).split("\r\n")[0]).toBe(rejects.split("\r\n")[0])
  })

  test("of JSON stand as they stood, digit by digit", async () => {
    const rejects = await rejectsOf(
      `{"payee_name":"Ana","port_code":"mx_mxn","amount":12345678901234567.890,"extra":{"a":1.50}}\n{"x"\n`
    )
    expect(rejects).toContain(
      '{"payee_name":"Ana","port_code":"mx_mxn","amount":12345678901234567.890,"extra":{"a":1.50},"concierge_problems":[{'
    )
    expect(rejects).toContain('{"concierge_text":"{\\"x\\"","concierge_problems":[{')
    expect(told(await itemsOf(rejects))).not.toContain("unneeded_column concierge_problems")
  })

  test("of a message are rows of a sheet, without the amount where a cheque is asked for", async () => {
    const rejects = await rejectsOf(message({ transfers: [cheque] }))
    const [names = "", row = ""] = rejects.slice(1).split("\r\n")
    const cells = Object.fromEntries(names.split(",").map((name, index) => [name, row.split(",")[index]]))
    expect(cells).toMatchObject({ amount: "", concierge_code: "not_possible" })
  })
})

const cheque =
  "<CdtTrfTxInf><PmtId><EndToEndId>C-1</EndToEndId></PmtId><Amt><InstdAmt Ccy='MXN'>10.00</InstdAmt></Amt>" +
  "<ChqInstr><ChqTp>BCHQ</ChqTp></ChqInstr><Cdtr><Nm>Ana Rojas</Nm></Cdtr>" +
  `<CdtrAcct><Id><Othr><Id>${clabe}</Id></Othr></Id></CdtrAcct></CdtTrfTxInf>`

test("a file is the same in whatever pieces it comes", async () => {
  const whole = await itemsOf(sheet)
  await assert(
    asyncProperty(nat(Buffer.from(sheet).length), async (cut) => {
      expect(await itemsOf(sheet, cut)).toEqual(whole)
    }),
    { numRuns: 60 }
  )
})
