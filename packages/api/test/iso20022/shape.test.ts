import { describe, expect, test } from "vitest"
import { readPayoutFile } from "../../src/file/PayoutFile.ts"
import { message, now, toGreta } from "./message.ts"
import { bytes, read, told } from "./reading.ts"

const euros = '<Amt><InstdAmt Ccy="EUR">950.00</InstdAmt></Amt>'
const orderOf = (file: ReturnType<typeof read>) => told(file).filter((line) => line.includes("out_of_order"))

describe("elements stand in the order of the schemas, as every bank asks", () => {
  test.each<[string, { readonly [name: string]: string }, string]>([
    [
      "an amount after the payee",
      { Amt: "", CdtrAcct: `<CdtrAcct><Id><IBAN>DE23370400440532012345</IBAN></Id></CdtrAcct>${euros}` },
      "error T/Amt out_of_order"
    ],
    [
      "a name from end to end before that of the instruction",
      { PmtId: "<PmtId><EndToEndId>INV-1</EndToEndId><InstrId>I-1</InstrId></PmtId>" },
      "error T/PmtId/InstrId out_of_order"
    ],
    [
      "a country before its town",
      { Cdtr: "<Cdtr><Nm>Greta Vogel</Nm><PstlAdr><Ctry>DE</Ctry><TwnNm>Berlin</TwnNm></PstlAdr></Cdtr>" },
      "error T/Cdtr/PstlAdr/TwnNm out_of_order"
    ],
    [
      "a payee's name after the address",
      { Cdtr: "<Cdtr><PstlAdr><TwnNm>Berlin</TwnNm><Ctry>DE</Ctry></PstlAdr><Nm>Greta Vogel</Nm></Cdtr>" },
      "error T/Cdtr/Nm out_of_order"
    ],
    [
      "a currency of the account before its number",
      { CdtrAcct: "<CdtrAcct><Ccy>EUR</Ccy><Id><IBAN>DE23370400440532012345</IBAN></Id></CdtrAcct>" },
      "error T/CdtrAcct/Id out_of_order"
    ]
  ])("%s", (_, parts, wanted) => {
    expect(orderOf(read({ transfers: [toGreta(parts)] }))).toEqual([wanted])
  })

  test.each([
    ["<NbOfTxs>1</NbOfTxs>", "<MsgId>PAYROLL-11</MsgId>", "error /GrpHdr/MsgId out_of_order"],
    ["<PmtMtd>TRF</PmtMtd>", "<PmtInfId>NOV-1</PmtInfId>", "error P/PmtInfId out_of_order"]
  ])("%s before %s", (earlier, later, wanted) => {
    const text = message().replace(earlier, "").replace(later, `${earlier}${later}`)
    expect(orderOf(readPayoutFile(bytes(text), { now }))).toEqual([wanted])
  })

  test("of one part that is out of order altogether the first is told, and its payment is still read", () => {
    const file = read({
      transfers: [toGreta().replace(/(<PmtId>.*<\/PmtId>)(<Amt>.*<\/Amt>)(.*)(?=<\/CdtTrfTxInf>)/, "$3$2$1")]
    })
    expect(orderOf(file)).toEqual(["error T/Amt out_of_order"])
    expect(file.drafts).toMatchObject([{ amount: "950.00", reference: "INV-1" }])
  })
})
