import { checkPayouts } from "@concierge/domain/PayoutCheck"
import { ports } from "@concierge/domain/Port"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Item, makePain001Reader } from "../../src/iso20022/Pain001.ts"
import { readPayoutFile } from "../../src/file/PayoutFile.ts"
import { message, now, toGreta } from "./message.ts"
import { agent, bytes, inPayment, inTransfer, other, read, told, usd } from "./reading.ts"

const greta = {
  reference: "INV-1",
  payee_name: "Greta Vogel",
  port_code: "other_eur",
  amount: "950.00",
  account: {
    iban: "DE23370400440532012345",
    bic: "BANKDEFF",
    city: "Berlin",
    country: "DE",
    postal_code: "10115",
    address: "Gartenweg 7"
  }
}
const personal = (id: string, scheme = "") => `<Id><PrvtId><Othr><Id>${id}</Id>${scheme}</Othr></PrvtId></Id>`
const proprietary = (name: string) => `<SchmeNm><Prtry>${name}</Prtry></SchmeNm>`

describe("a transfer is the payment that the same row of a sheet would be", () => {
  test.each([3, 4, 5, 6, 7, 8, 9, 10, 11])("in version %i", (version) => {
    const file = read({ version, transfers: [toGreta({}, version)] })
    const { drafts, isExact, message: initiation } = file
    expect(drafts).toEqual([{ ...greta, line: 4 }])
    expect(told(file)).toEqual([])
    expect(isExact).toBe(true)
    expect(initiation?.initiation).toMatchObject({ version, messageId: "PAYROLL-11", statedCount: "1" })
    expect(checkPayouts(drafts, ports.ar_ars).payouts).toHaveLength(1)
  })

  test.each<[string, { readonly [name: string]: string }, object]>([
    [
      "a CBU by its scheme",
      {
        Amt: '<Amt><InstdAmt Ccy="ARS">385000.5</InstdAmt></Amt>',
        CdtrAgt: "",
        Cdtr: `<Cdtr><Nm>Ana Pérez</Nm>${personal("20-30111222-0", proprietary("CUIL"))}</Cdtr>`,
        CdtrAcct: other("0110100900000123450113", proprietary("CBU"))
      },
      {
        port_code: "ar_ars",
        payee_name: "Ana Pérez",
        amount: "385000.5",
        account: { cbu: "0110100900000123450113", cuit: "20-30111222-0" }
      }
    ],
    [
      "a CVU without a scheme",
      {
        Amt: '<Amt><InstdAmt Ccy="ARS">10</InstdAmt></Amt>',
        CdtrAgt: "",
        CdtrAcct: other("0000003100000567890124")
      },
      { port_code: "ar_ars", account: { cvu: "0000003100000567890124" } }
    ],
    [
      "an alias",
      {
        Amt: '<Amt><InstdAmt Ccy="ARS">10</InstdAmt></Amt>',
        CdtrAgt: "",
        CdtrAcct: "<CdtrAcct><Prxy><Tp><Prtry>ALIAS</Prtry></Tp><Id>ana.perez.mp</Id></Prxy></CdtrAcct>"
      },
      { port_code: "ar_ars", account: { alias: "ana.perez.mp" } }
    ],
    [
      "dollars to a CBU",
      { Amt: usd, CdtrAgt: "", CdtrAcct: other("0110100900000123450113", proprietary("CBU")) },
      { port_code: "ar_usd", account: { cbu: "0110100900000123450113" } }
    ],
    [
      "an account in Chile by bank code, number and type",
      {
        Amt: '<Amt><InstdAmt Ccy="CLP">1280000.00</InstdAmt></Amt>',
        CdtrAgt: agent("<ClrSysMmbId><MmbId>037</MmbId></ClrSysMmbId>"),
        Cdtr: `<Cdtr><Nm>Viña Las Lomas</Nm><Id><OrgId><Othr><Id>76.555.666-K</Id><SchmeNm><Cd>TXID</Cd></SchmeNm></Othr></OrgId></Id></Cdtr>`,
        CdtrAcct: "<CdtrAcct><Id><Othr><Id>0012345678</Id></Othr></Id><Tp><Cd>CACC</Cd></Tp></CdtrAcct>"
      },
      {
        port_code: "cl_clp",
        amount: "1280000.00",
        account: { bank_code: "037", account_number: "0012345678", account_type: "checking", rut: "76.555.666-K" }
      }
    ],
    [
      "a CuentaRUT",
      {
        Amt: '<Amt><InstdAmt Ccy="CLP">450000</InstdAmt></Amt>',
        CdtrAgt: agent("<ClrSysMmbId><MmbId>012</MmbId></ClrSysMmbId>"),
        Cdtr: `<Cdtr><Nm>Camila Rojas</Nm>${personal("15.111.222-6")}</Cdtr>`,
        CdtrAcct: "<CdtrAcct><Id><Othr><Id>15111222</Id></Othr></Id><Tp><Prtry>RUT</Prtry></Tp></CdtrAcct>"
      },
      {
        port_code: "cl_clp",
        account: { bank_code: "012", account_number: "15111222", account_type: "RUT", rut: "15.111.222-6" }
      }
    ],
    [
      "a CLABE, whose holder's RFC is among other ids",
      {
        Amt: '<Amt><InstdAmt Ccy="MXN">12300</InstdAmt></Amt>',
        CdtrAgt: agent("<BICFI>BANKMXMM</BICFI>"),
        Cdtr: `<Cdtr><Nm>Taller Quetzal</Nm><Id><OrgId><Othr><Id>K-17</Id><SchmeNm><Cd>CUST</Cd></SchmeNm></Othr><Othr><Id>EJE010203AB7</Id><SchmeNm><Cd>TXID</Cd></SchmeNm></Othr></OrgId></Id></Cdtr>`,
        CdtrAcct: other("072320000987654326", proprietary("CLABE"))
      },
      { port_code: "mx_mxn", account: { clabe: "072320000987654326", rfc: "EJE010203AB7" } }
    ],
    [
      "a phone in Mexico",
      {
        Amt: '<Amt><InstdAmt Ccy="MXN">300</InstdAmt></Amt>',
        CdtrAgt: agent("<ClrSysMmbId><MmbId>002</MmbId></ClrSysMmbId>"),
        CdtrAcct: "<CdtrAcct><Prxy><Tp><Cd>MBNO</Cd></Tp><Id>5512345678</Id></Prxy></CdtrAcct>"
      },
      { port_code: "mx_mxn", account: { mobile: "5512345678", bank_code: "002" } }
    ],
    [
      "a person in Uruguay by the CI, at a bank with branches",
      {
        Amt: usd,
        CdtrAgt:
          "<CdtrAgt><FinInstnId><BICFI>BSCHUYMM</BICFI><ClrSysMmbId><MmbId>137</MmbId></ClrSysMmbId></FinInstnId><BrnchId><Id>0001</Id></BrnchId></CdtrAgt>",
        Cdtr: `<Cdtr><Nm>Mateo Silva</Nm>${personal("4.111.222-2")}</Cdtr>`,
        CdtrAcct: other("123456789012")
      },
      {
        port_code: "uy_usd",
        account: { bank_code: "137", branch: "0001", account_number: "123456789012", ci: "4.111.222-2" }
      }
    ],
    [
      "a company in Paraguay by the RUC, whose bank is named twice",
      {
        Amt: '<Amt><InstdAmt Ccy="PYG">1875000</InstdAmt></Amt>',
        CdtrAgt: agent("<BICFI>BANKPYPA</BICFI><ClrSysMmbId><MmbId>004</MmbId></ClrSysMmbId>"),
        Cdtr: "<Cdtr><Nm>Cooperativa Ñandutí</Nm><Id><OrgId><Othr><Id>80099888-0</Id></Othr></OrgId></Id></Cdtr>",
        CdtrAcct: other("600998877")
      },
      { port_code: "py_pyg", account: { bic: "BANKPYPA", account_number: "600998877", ruc: "80099888-0" } }
    ],
    [
      "an identity card as alias in Paraguay",
      {
        Amt: '<Amt><InstdAmt Ccy="PYG">10000</InstdAmt></Amt>',
        CdtrAgt: "",
        CdtrAcct: "<CdtrAcct><Prxy><Tp><Cd>NIDN</Cd></Tp><Id>1234567</Id></Prxy></CdtrAcct>"
      },
      { port_code: "py_pyg", account: { alias_ci: "1234567" } }
    ],
    [
      "dollars to the United States by routing number",
      {
        Amt: usd,
        CdtrAgt: agent("<ClrSysMmbId><ClrSysId><Cd>USABA</Cd></ClrSysId><MmbId>026000000</MmbId></ClrSysMmbId>"),
        Cdtr: "<Cdtr><Nm>Olivia Hart</Nm><PstlAdr><TwnNm>Albany</TwnNm><Ctry>US</Ctry></PstlAdr></Cdtr>",
        CdtrAcct: "<CdtrAcct><Id><Othr><Id>000120344057</Id></Othr></Id><Tp><Cd>SVGS</Cd></Tp></CdtrAcct>"
      },
      {
        port_code: "us_usd",
        account: {
          aba: "026000000",
          account_number: "000120344057",
          account_type: "savings",
          city: "Albany",
          country: "US"
        }
      }
    ],
    [
      "dollars by SWIFT over another bank",
      {
        Amt: usd,
        IntrmyAgt1: "<IntrmyAgt1><FinInstnId><BICFI>INTMUS33</BICFI></FinInstnId></IntrmyAgt1>",
        CdtrAgt: agent("<BICFI>BANKGB2L</BICFI>"),
        CdtrAcct: "<CdtrAcct><Id><IBAN>GB74BARC20000012345678</IBAN></Id></CdtrAcct>"
      },
      {
        port_code: "other_usd",
        account: { iban: "GB74BARC20000012345678", bic: "BANKGB2L", intermediary_bic: "INTMUS33" }
      }
    ],
    [
      "a budget, in the payer's currency",
      { Amt: '<Amt><EqvtAmt><Amt Ccy="ARS">260000.00</Amt><CcyOfTrf>EUR</CcyOfTrf></EqvtAmt></Amt>' },
      { port_code: "other_eur", budget: "260000.00" }
    ],
    [
      "an address in parts and lines",
      {
        Cdtr:
          "<Cdtr><Nm>Nuno Duarte</Nm><PstlAdr><TwnNm>Porto</TwnNm><CtrySubDvsn>Norte</CtrySubDvsn><Ctry>PT</Ctry>" +
          "<AdrLine>Rua das Flores 21</AdrLine><AdrLine>2.º Dto.</AdrLine></PstlAdr></Cdtr>"
      },
      { account: { city: "Porto", country: "PT", address: "Norte, Rua das Flores 21, 2.º Dto." } }
    ]
  ])("%s", (_, parts, wanted) => {
    const file = read({ transfers: [toGreta(parts)] })
    expect(file.drafts).toMatchObject([wanted])
    expect(told(file).filter((line) => line.startsWith("error"))).toEqual([])
  })

  test.each([
    ["0100.10", "100.10"],
    ["+7.", "7"],
    [".5", "0.5"],
    ["00", "0"],
    ["1000.00", "1000.00"],
    ["1,000.00", "1,000.00"],
    ["abc0", "abc0"]
  ])("an amount written %s is %s, and what is none stays for the domain to refuse", (written, amount) => {
    expect(
      read({ transfers: [toGreta({ Amt: `<Amt><InstdAmt Ccy="EUR">${written}</InstdAmt></Amt>` })] }).drafts
    ).toMatchObject([{ amount }])
  })

  test.each([
    ["<EndToEndId>NOTPROVIDED</EndToEndId>", undefined],
    ["<InstrId>I-7</InstrId><EndToEndId>NOTPROVIDED</EndToEndId>", "I-7"],
    [
      "<EndToEndId>NOTPROVIDED</EndToEndId><UETR>8a562c67-ca16-48ba-b074-65581be6f001</UETR>",
      "8a562c67-ca16-48ba-b074-65581be6f001"
    ],
    ["<InstrId>I-7</InstrId><EndToEndId>E-7</EndToEndId>", "E-7"]
  ])("its reference is what names it from end to end: %s", (id, reference) => {
    expect(read({ transfers: [toGreta({ PmtId: `<PmtId>${id}</PmtId>` })] }).drafts[0]?.reference).toBe(reference)
  })
})

describe("a problem of a payment is told at the element that holds the field", () => {
  test.each<[string | undefined, string]>([
    ["iban", `${inTransfer}/CdtrAcct/Id/IBAN`],
    ["amount", `${inTransfer}/Amt/InstdAmt`],
    ["address", `${inTransfer}/Cdtr/PstlAdr/StrtNm`],
    ["account_number", `${inTransfer}/CdtrAcct/Id/Othr/Id`],
    ["rut", `${inTransfer}/Cdtr/Id`],
    ["nothing_of_ours", inTransfer],
    [undefined, inTransfer]
  ])("%s", (field, path) => {
    expect(read().message?.transfers[0]?.placeOf(field)).toMatchObject({ path })
  })

  test("lines are the file's; transfers of one line are told apart by counting on", () => {
    const inOne = message({ transfers: [toGreta(), toGreta(), toGreta()] }).replaceAll("\n", "")
    const { drafts, message: read1 } = readPayoutFile(bytes(inOne), { now })
    expect(drafts.map(({ line }) => line)).toEqual([1, 2, 3])
    expect(read1?.transfers[2]?.placeOf("iban")).toEqual({
      path: `${inPayment}/CdtTrfTxInf[3]/CdtrAcct/Id/IBAN`,
      line: 1
    })
  })
})

test("a message that comes in pieces of any size is read as the whole", () => {
  const file = bytes(
    message({
      declaration: '<?xml version="1.0"?>\n',
      transfers: [toGreta({ Purp: "<Purp><Cd>SALA</Cd></Purp>" }), toGreta()]
    })
  )
  const plain = (items: ReadonlyArray<Item>) =>
    JSON.stringify(items.map((item) => (item._tag === "Transfer" ? item.transfer.draft : item.problem)))
  const readIn = (size: number) => {
    const reader = makePain001Reader({ now })
    const items: Array<Item> = []
    for (let at = 0; at < file.length; at += size) items.push(...reader.write(file.subarray(at, at + size)))
    return plain([...items, ...reader.end()])
  }
  const whole = readIn(file.length)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 700 }), (size) => {
      expect(readIn(size)).toBe(whole)
    })
  )
})
