import { ports } from "@concierge/domain/Port"
import { codeOf, explain } from "@concierge/domain/Problem"
import { describe, expect, test } from "vitest"
import { checkPayoutFile } from "../../src/file/checkPayoutFile.ts"
import { openPayoutFile } from "../../src/file/openPayoutFile.ts"
import { readPayoutFile } from "../../src/file/PayoutFile.ts"
import type { FileProblem } from "../../src/iso20022/messageFile.ts"
import { message, now, type Parts, toGreta } from "./message.ts"
import { agent, bytes, other, read, told, usd } from "./reading.ts"

describe("nothing is passed over in silence", () => {
  test.each<[string, { readonly [name: string]: string }, string]>([
    [
      "remittance text",
      { RmtInf: "<RmtInf><Ustrd>Invoice 17</Ustrd></RmtInf>" },
      "warning T/RmtInf/Ustrd not_passed_on"
    ],
    [
      "an ultimate debtor",
      { UltmtDbtr: "<UltmtDbtr><Nm>Filial Norte</Nm></UltmtDbtr>" },
      "warning T/UltmtDbtr/Nm not_passed_on"
    ],
    [
      "an ultimate creditor",
      { UltmtCdtr: "<UltmtCdtr><Nm>Lena Vogel</Nm></UltmtCdtr>" },
      "warning T/UltmtCdtr/Nm not_passed_on"
    ],
    ["a purpose", { Purp: "<Purp><Cd>SALA</Cd></Purp>" }, "warning T/Purp/Cd not_passed_on"],
    [
      "a report to authorities",
      { RgltryRptg: "<RgltryRptg><Dtls><Cd>11</Cd></Dtls></RgltryRptg>" },
      "warning T/RgltryRptg/Dtls/Cd not_passed_on"
    ],
    [
      "an urgent one",
      { PmtTpInf: "<PmtTpInf><InstrPrty>HIGH</InstrPrty></PmtTpInf>" },
      "warning T/PmtTpInf/InstrPrty not_passed_on"
    ],
    [
      "a call before it is paid out",
      { InstrForCdtrAgt: "<InstrForCdtrAgt><Cd>PHOB</Cd></InstrForCdtrAgt>" },
      "warning T/InstrForCdtrAgt/Cd not_passed_on"
    ],
    ["a cheque", { ChqInstr: "<ChqInstr><ChqTp>BCHQ</ChqTp></ChqInstr>" }, "error T/ChqInstr/ChqTp not_possible"],
    [
      "cash at a counter",
      { InstrForCdtrAgt: "<InstrForCdtrAgt><Cd>HOLD</Cd></InstrForCdtrAgt>" },
      "error T/InstrForCdtrAgt/Cd not_possible"
    ],
    [
      "an agreed rate",
      { XchgRateInf: "<XchgRateInf><XchgRate>1.1</XchgRate></XchgRateInf>" },
      "error T/XchgRateInf/XchgRate not_possible"
    ],
    ["charges of the payee", { ChrgBr: "<ChrgBr>CRED</ChrgBr>" }, "error T/ChrgBr not_possible"],
    ["charges by no rule", { ChrgBr: "<ChrgBr>OURS</ChrgBr>" }, "error T/ChrgBr not_one_of"],
    [
      "a chain of banks",
      { IntrmyAgt2: "<IntrmyAgt2><FinInstnId><BICFI>INTMUS33</BICFI></FinInstnId></IntrmyAgt2>" },
      "error T/IntrmyAgt2/FinInstnId/BICFI not_possible"
    ],
    [
      "an account on the way",
      {
        IntrmyAgt1: "<IntrmyAgt1><FinInstnId><BICFI>INTMUS33</BICFI></FinInstnId></IntrmyAgt1>",
        IntrmyAgt1Acct: "<IntrmyAgt1Acct><Id><Othr><Id>17</Id></Othr></Id></IntrmyAgt1Acct>"
      },
      "error T/IntrmyAgt1Acct/Id/Othr/Id not_possible"
    ],
    [
      "another holder of the account",
      { CdtrAcct: "<CdtrAcct><Id><IBAN>DE23370400440532012345</IBAN></Id><Nm>Lena Vogel</Nm></CdtrAcct>" },
      "warning T/CdtrAcct/Nm not_passed_on"
    ],
    [
      "an account in another currency",
      { CdtrAcct: "<CdtrAcct><Id><IBAN>DE23370400440532012345</IBAN></Id><Ccy>USD</Ccy></CdtrAcct>" },
      "warning T/CdtrAcct/Ccy currency_mismatch"
    ],
    ["an element that there is not", { Purp: "<Purpose><Cd>SALA</Cd></Purpose>" }, "error T/Purpose unknown_element"],
    [
      "two payees",
      { Cdtr: "<Cdtr><Nm>Greta Vogel</Nm></Cdtr><Cdtr><Nm>Lena Vogel</Nm></Cdtr>" },
      "error T/Cdtr repeated_element"
    ],
    [
      "two accounts",
      {
        CdtrAcct: "<CdtrAcct><Id><IBAN>DE23370400440532012345</IBAN><IBAN>DE19100500000012345678</IBAN></Id></CdtrAcct>"
      },
      "error T/CdtrAcct/Id/IBAN repeated_element"
    ],
    [
      "more lines of an address than banks take",
      {
        Cdtr: "<Cdtr><Nm>Greta Vogel</Nm><PstlAdr><TwnNm>Berlin</TwnNm><Ctry>DE</Ctry><AdrLine>a</AdrLine><AdrLine>b</AdrLine><AdrLine>c</AdrLine></PstlAdr></Cdtr>"
      },
      "error T/Cdtr/PstlAdr/AdrLine wrong_text"
    ],
    [
      "countries that are paid in different ways",
      {
        Amt: usd,
        CdtrAcct: other("000120344057"),
        CdtrAgt: agent(
          "<BICFI>BANKDEFF</BICFI><ClrSysMmbId><ClrSysId><Cd>USABA</Cd></ClrSysId><MmbId>026000000</MmbId></ClrSysMmbId>"
        )
      },
      "error T/CdtrAgt/FinInstnId/ClrSysMmbId/ClrSysId/Cd contradiction"
    ],
    [
      "dollars to nowhere",
      { Amt: usd, Cdtr: "<Cdtr><Nm>Ana</Nm></Cdtr>", CdtrAgt: "", CdtrAcct: other("000120344057") },
      "error T/CdtrAgt missing"
    ],
    [
      "a bank that only its clearing knows",
      {
        Amt: usd,
        CdtrAgt: agent(
          "<BICFI>BANKGB2L</BICFI><ClrSysMmbId><ClrSysId><Cd>GBDSC</Cd></ClrSysId><MmbId>200000</MmbId></ClrSysMmbId>"
        ),
        CdtrAcct: other("12345678")
      },
      "error T/CdtrAgt/FinInstnId/ClrSysMmbId/MmbId not_possible"
    ],
    ["no currency", { Amt: "<Amt><InstdAmt>950</InstdAmt></Amt>" }, "error T/Amt/InstdAmt/@Ccy missing"],
    [
      "a currency that there is not",
      { Amt: '<Amt><InstdAmt Ccy="EURO">950</InstdAmt></Amt>' },
      "error T/Amt/InstdAmt not_one_of"
    ],
    [
      "a budget in another currency than the payer's",
      { Amt: '<Amt><EqvtAmt><Amt Ccy="USD">260</Amt><CcyOfTrf>EUR</CcyOfTrf></EqvtAmt></Amt>' },
      "error T/Amt/EqvtAmt/Amt currency_mismatch"
    ],
    [
      "a proxy that the port does not know",
      { CdtrAcct: "<CdtrAcct><Prxy><Tp><Cd>EMAL</Cd></Tp><Id>a@example.com</Id></Prxy></CdtrAcct>" },
      "error T/CdtrAcct/Prxy/Tp/Cd not_possible"
    ]
  ])("%s", (_, parts, wanted) => {
    expect(told(read({ transfers: [toGreta(parts)] }))).toContain(wanted)
  })

  const doubtful = (id: number) =>
    toGreta({
      PmtId: `<PmtId><EndToEndId>INV-${id}</EndToEndId></PmtId>`,
      Amt: usd,
      ChrgBr: "<ChrgBr>SLEV</ChrgBr>",
      CdtrAcct: "<CdtrAcct><Id><IBAN>DE23370400440532012345</IBAN></Id><Ccy>EUR</Ccy></CdtrAcct>"
    })
  const checked = (parts: Parts) => checkPayoutFile(bytes(message(parts)), ports.ar_ars, { now })

  test("900 transfers with two warnings each are read to the end, which was once after 666 and in silence", () => {
    const transfers = Array.from({ length: 900 }, (_, index) => doubtful(index))
    expect(checked({ transfers })).toMatchObject({ errors: [], payouts: { length: 900 } })
    expect(checked({ transfers, count: "901" }).errors.map(({ reason }) => codeOf(reason))).toEqual(["count_mismatch"])
    const cut = checkPayoutFile(bytes(message({ transfers }).slice(0, -40)), ports.ar_ars, { now })
    expect(cut.errors.map(({ reason }) => codeOf(reason))).toEqual(["malformed"])
    expect(cut.payouts).toEqual([])
  })

  test("every error is told, however many there are, and the transfers between them are read", () => {
    const wrong = toGreta({ ChrgBr: "<ChrgBr>CRED</ChrgBr>", Purp: "<Purpose>1</Purpose>" })
    const { errors, payouts } = checked({ transfers: [toGreta(), ...Array.from({ length: 900 }, () => wrong)] })
    const codes = errors.map(({ reason }) => reason._tag)
    expect(codes.filter((code) => code === "NotPossible")).toHaveLength(900)
    expect(codes.filter((code) => code === "UnknownElement")).toHaveLength(900)
    expect(payouts).toHaveLength(1)
  })

  test("what all transfers say is told once, with how often it is said", () => {
    const transfers = ["1", "2", "3"].map((id) =>
      toGreta({
        PmtId: `<PmtId><EndToEndId>INV-${id}</EndToEndId></PmtId>`,
        RmtInf: `<RmtInf><Ustrd>Invoice ${id}</Ustrd></RmtInf>`
      })
    )
    const { problems } = read({ transfers })
    expect(problems.map(({ reason }) => explain(reason))).toContain(
      "is not passed on to the payee or the bank; the same in 2 other places"
    )
  })

  test("what says nothing that matters is not told: a plain message has no warnings but whose balance pays", () => {
    const { problems } = read({ sum: "950" })
    expect(problems.map(({ reason, severity }) => [severity, reason._tag])).toEqual([["warning", "NotDebited"]])
  })

  test("with --strict, what is not passed on is an error", () => {
    const file = message({ transfers: [toGreta({ Purp: "<Purp><Cd>SALA</Cd></Purp>" })] })
    expect(told(readPayoutFile(bytes(file), { now, isStrict: true }))).toContain("error T/Purp/Cd not_passed_on")
  })
})

describe("what a message says of itself must be so", () => {
  const part = (inner: string) =>
    `<PmtInfId>NOV-1</PmtInfId><PmtMtd>TRF</PmtMtd>${inner}<ReqdExctnDt><Dt>2026-11-28</Dt></ReqdExctnDt><Dbtr><Nm>Remesas Sur</Nm></Dbtr>`
  const dated = (date: string) => part("").replace("<Dt>2026-11-28</Dt>", date)
  test.each<[string, Parts, string]>([
    ["a day in place of the moment that it was made", { made: "2026-11-28" }, "error /GrpHdr/CreDtTm wrong_text"],
    ["a count", { count: "2" }, "error /GrpHdr/NbOfTxs count_mismatch"],
    ["a count that is no number", { count: "one" }, "error /GrpHdr/NbOfTxs count_mismatch"],
    ["a sum", { sum: "950.01" }, "error /GrpHdr/CtrlSum sum_mismatch"],
    ["a sum of a payment", { payment: part("<CtrlSum>1</CtrlSum>") }, "error P/CtrlSum sum_mismatch"],
    ["a count of a payment", { payment: part("<NbOfTxs>3</NbOfTxs>") }, "error P/NbOfTxs count_mismatch"],
    ["cheques", { payment: part("").replace("TRF", "CHK") }, "error P/PmtMtd not_one_of"],
    ["no name", { payment: part("").replace("<PmtInfId>NOV-1</PmtInfId>", "") }, "error P/PmtInfId missing"],
    ["a day to come", { payment: dated("<Dt>2026-11-30</Dt>") }, "error P/ReqdExctnDt/Dt not_due"],
    ["a moment to come", { payment: dated("<DtTm>2026-11-28T18:00:00Z</DtTm>") }, "error P/ReqdExctnDt/DtTm not_due"],
    ["a day that is past", { payment: dated("<Dt>2026-11-20</Dt>") }, "warning P/ReqdExctnDt/Dt past_date"],
    ["a day that never was", { payment: dated("<Dt>2026-02-30</Dt>") }, "error P/ReqdExctnDt/Dt wrong_text"],
    ["a day as people write it", { payment: dated("<Dt>28/11/2026</Dt>") }, "error P/ReqdExctnDt/Dt wrong_text"],
    ["no day", { payment: part("").replace(/<ReqdExctnDt>.*<\/ReqdExctnDt>/, "") }, "error P/ReqdExctnDt missing"],
    [
      "an account in another currency",
      { payment: `${part("")}<DbtrAcct><Id><IBAN>DE19100500000012345678</IBAN></Id><Ccy>EUR</Ccy></DbtrAcct>` },
      "error P/DbtrAcct/Ccy currency_mismatch"
    ],
    [
      "something after the transfers",
      { transfers: [toGreta(), "<ChrgBr>DEBT</ChrgBr>"], count: "1" },
      "error P/ChrgBr unknown_element"
    ],
    [
      "single entries on the statement",
      { payment: part("<BtchBookg>false</BtchBookg>") },
      "warning P/BtchBookg not_passed_on"
    ],
    ["no transfer", { transfers: [] }, "error P/CdtTrfTxInf no_rows"],
    ["charges of the payee, for all", { payment: `${part("")}<ChrgBr>CRED</ChrgBr>` }, "error P/ChrgBr not_possible"]
  ])("%s", (_, parts, wanted) => {
    expect(told(read(parts))).toContain(wanted)
  })

  const equivalent = (currency: string, id = "INV-1") =>
    toGreta({
      PmtId: `<PmtId><EndToEndId>${id}</EndToEndId></PmtId>`,
      Amt: `<Amt><EqvtAmt><Amt Ccy="${currency}">260</Amt><CcyOfTrf>EUR</CcyOfTrf></EqvtAmt></Amt>`
    })
  const account = (currency: string) =>
    `${part("")}<DbtrAcct><Id><Othr><Id>17</Id></Othr></Id><Ccy>${currency}</Ccy></DbtrAcct>`
  test.each<[string, Parts, string, ReadonlyArray<string>]>([
    ["of the account", { payment: account("USD") }, "USD", []],
    ["of the first budget", { transfers: [equivalent("CLP")] }, "CLP", []],
    [
      "of one of several budgets",
      { transfers: [equivalent("CLP"), equivalent("UYU", "INV-2")] },
      "CLP",
      [
        "error P/CdtTrfTxInf[2]/Amt/EqvtAmt/Amt currency_mismatch",
        "warning P/CdtTrfTxInf[2]/Amt/EqvtAmt/Amt same_payment"
      ]
    ],
    ["of no balance that there is", { transfers: [equivalent("BRL")] }, "ARS", ["error T/Amt/EqvtAmt/Amt not_one_of"]],
    ["of an account alone, in which nothing is paid", { payment: account("BRL") }, "ARS", []]
  ])("where nobody says what pays, it is a balance in the currency %s", async (_, parts, currency, wanted) => {
    const opened = await openPayoutFile(() => [bytes(message(parts))], undefined, { now })
    const problems: Array<FileProblem> = []
    for await (const items of opened.items())
      for (const item of items)
        if (item._tag !== "End") problems.push(...(item._tag === "Row" ? item.problems : [item.problem]))
    expect(opened.origin.currency).toBe(currency)
    expect(told({ problems })).toEqual(wanted)
  })

  test("a sum adds up numbers of all currencies, over all payments", () => {
    const two = message({
      sum: "1590",
      transfers: [toGreta(), toGreta({ Amt: usd, PmtId: "<PmtId><EndToEndId>INV-2</EndToEndId></PmtId>" })]
    })
    expect(told(readPayoutFile(bytes(two), { now })).filter((line) => line.includes("sum"))).toEqual([])
  })

  test.each([
    ["NOV-1", "Remesas Sur", "error /PmtInf[2]/PmtInfId duplicate_reference"],
    ["NOV-2", "Remesas Norte", "error /PmtInf[2]/Dbtr/Nm contradiction"],
    ["NOV-2", "REMESAS SUR", undefined]
  ])("a second payment %s of %s", (id, debtor, wanted) => {
    const one = message({ count: "2" })
    const second = /<PmtInf>[^]*<\/PmtInf>/.exec(one)?.[0] ?? ""
    const two = one.replace(
      second,
      second + second.replace("NOV-1", id).replace("<Nm>Remesas Sur", `<Nm>${debtor}`).replaceAll("INV-1", "INV-2")
    )
    const file = readPayoutFile(bytes(two), { now })
    expect(file.drafts.map(({ reference }) => reference)).toEqual(["INV-1", "INV-2"])
    expect(file.message?.transfers.map((transfer) => transfer.id.paymentInformationId)).toEqual(["NOV-1", id])
    expect(told(file)).toEqual(wanted === undefined ? [] : [wanted])
  })
})
