import { describe, expect, test } from "vitest"
import { readPayoutFile } from "../../src/file/PayoutFile.ts"
import { message, now, toGreta } from "./message.ts"
import { agent, bytes, other, read, told, usd } from "./reading.ts"

describe("what a message cannot have is refused or told, also where it is blank", () => {
  test.each<[string, { readonly [name: string]: string }, string]>([
    [
      "two account numbers",
      { CdtrAcct: "<CdtrAcct><Id><Othr><Id>12345678</Id></Othr><Othr><Id>87654321</Id></Othr></Id></CdtrAcct>" },
      "error T/CdtrAcct/Id/Othr repeated_element"
    ],
    [
      "an account number beside an IBAN",
      {
        CdtrAcct:
          "<CdtrAcct><Id><IBAN>DE23370400440532012345</IBAN><Othr><Id>DE19100500000012345678</Id></Othr></Id></CdtrAcct>"
      },
      "error T/CdtrAcct/Id/Othr contradiction"
    ],
    [
      "an IBAN beside an account number",
      {
        CdtrAcct: "<CdtrAcct><Id><Othr><Id>12345678</Id></Othr><IBAN>DE23370400440532012345</IBAN></Id></CdtrAcct>"
      },
      "error T/CdtrAcct/Id/IBAN contradiction"
    ],
    [
      "an alias by its scheme and by a proxy",
      {
        Amt: '<Amt><InstdAmt Ccy="ARS">10</InstdAmt></Amt>',
        CdtrAgt: "",
        CdtrAcct: `<CdtrAcct><Id><Othr><Id>ana.perez.mp</Id><SchmeNm><Prtry>ALIAS</Prtry></SchmeNm></Othr></Id><Prxy><Tp><Prtry>ALIAS</Prtry></Tp><Id>eva.perez.mp</Id></Prxy></CdtrAcct>`
      },
      "error T/CdtrAcct/Prxy/Id contradiction"
    ],
    [
      "another bank by the older name of the element",
      { CdtrAgt: agent("<BICFI>BANKDEFF</BICFI><BIC>BANKFRPP</BIC>") },
      "error T/CdtrAgt/FinInstnId/BIC contradiction"
    ],
    [
      "two other ids of a bank",
      { CdtrAgt: agent("<BICFI>BANKDEFF</BICFI><Othr><Id>1</Id></Othr><Othr><Id>2</Id></Othr>") },
      "error T/CdtrAgt/FinInstnId/Othr repeated_element"
    ],
    [
      "an amount and its equivalent",
      {
        Amt: '<Amt><InstdAmt Ccy="EUR">950</InstdAmt><EqvtAmt><Amt Ccy="ARS">9</Amt><CcyOfTrf>USD</CcyOfTrf></EqvtAmt></Amt>'
      },
      "error T/Amt/EqvtAmt contradiction"
    ],
    [
      "an amount and the currency of another",
      { Amt: '<Amt><InstdAmt Ccy="EUR">950</InstdAmt><EqvtAmt><CcyOfTrf>USD</CcyOfTrf></EqvtAmt></Amt>' },
      "error T/Amt/EqvtAmt contradiction"
    ],
    [
      "a payee who is an organisation and a person",
      {
        Cdtr: "<Cdtr><Nm>Greta Vogel</Nm><Id><OrgId><Othr><Id>1</Id></Othr></OrgId><PrvtId><Othr><Id>2</Id></Othr></PrvtId></Id></Cdtr>"
      },
      "error T/Cdtr/Id/PrvtId contradiction"
    ],
    [
      "a type by a code and by a name",
      {
        CdtrAcct:
          "<CdtrAcct><Id><IBAN>DE23370400440532012345</IBAN></Id><Tp><Cd>CACC</Cd><Prtry>savings</Prtry></Tp></CdtrAcct>"
      },
      "error T/CdtrAcct/Tp/Prtry contradiction"
    ],
    [
      "two remittances",
      { RmtInf: "<RmtInf><Ustrd>Invoice 17</Ustrd></RmtInf><RmtInf><Ustrd>Invoice 18</Ustrd></RmtInf>" },
      "error T/RmtInf repeated_element"
    ],
    ["a cheque of which nothing is said", { ChqInstr: "<ChqInstr/>" }, "error T/ChqInstr not_possible"],
    [
      "a cheque of a blank type",
      { ChqInstr: "<ChqInstr><ChqTp></ChqTp></ChqInstr>" },
      "error T/ChqInstr/ChqTp not_possible"
    ],
    ["a blank element that there is not", { Purp: "<Purpose/>" }, "error T/Purpose unknown_element"],
    [
      "a blank part of an account that there is not",
      { CdtrAcct: "<CdtrAcct><Id><IBAN>DE23370400440532012345</IBAN></Id><Foo/></CdtrAcct>" },
      "error T/CdtrAcct/Foo unknown_element"
    ],
    [
      "a part of a bank that there is not, in a bank of which the rest needs no telling",
      { CdtrAgt: agent("<BICFI>BANKDEFF</BICFI><Branch>3</Branch>") },
      "error T/CdtrAgt/FinInstnId/Branch unknown_element"
    ],
    [
      "an element within a text",
      { Cdtr: "<Cdtr><Nm><First>Greta</First></Nm><PstlAdr><TwnNm>Berlin</TwnNm><Ctry>DE</Ctry></PstlAdr></Cdtr>" },
      "error T/Cdtr/Nm/First unknown_element"
    ],
    [
      "a branch of a bank on the way",
      {
        IntrmyAgt1:
          "<IntrmyAgt1><FinInstnId><BICFI>INTMUS33</BICFI></FinInstnId><BrnchId><Id>7</Id></BrnchId></IntrmyAgt1>"
      },
      "warning T/IntrmyAgt1/BrnchId/Id not_passed_on"
    ],
    [
      "a town that stands in a line alone, where the port asks for one",
      {
        Cdtr: "<Cdtr><Nm>Greta Vogel</Nm><PstlAdr><Ctry>DE</Ctry><AdrLine>Gartenweg 7, 10115 Berlin</AdrLine></PstlAdr></Cdtr>"
      },
      "error T/Cdtr/PstlAdr/AdrLine wrong_text"
    ],
    ["a tax of which nothing is said", { Tax: "<Tax/>" }, "warning T/Tax not_passed_on"],
    ["nobody who bears the charges", { ChrgBr: "<ChrgBr></ChrgBr>" }, "error T/ChrgBr missing"],
    [
      "a part of another document",
      { CdtrAcct: '<CdtrAcct><i:include xmlns:i="http://www.w3.org/2001/XInclude" href="a.xml"/></CdtrAcct>' },
      "error T/CdtrAcct/{http://www.w3.org/2001/XInclude}include unknown_element"
    ],
    [
      "an attribute that there is not",
      { Amt: '<Amt><InstdAmt Ccy="EUR" Scale="1000">950</InstdAmt></Amt>' },
      "error T/Amt/InstdAmt unknown_element"
    ],
    [
      "a currency of another namespace",
      { Amt: '<Amt><InstdAmt Ccy="EUR" q:Ccy="USD" xmlns:q="urn:q">950</InstdAmt></Amt>' },
      "error T/Amt/InstdAmt unknown_element"
    ],
    [
      "a currency of the wrong element",
      { Amt: '<Amt Ccy="USD"><InstdAmt Ccy="EUR">950</InstdAmt></Amt>' },
      "error T/Amt unknown_element"
    ],
    [
      "a value that is said to be none",
      {
        Amt: '<Amt><InstdAmt Ccy="EUR" xsi:nil="true" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">950</InstdAmt></Amt>'
      },
      "error T/Amt/InstdAmt unknown_element"
    ],
    [
      "another account number as its own scheme",
      {
        Amt: usd,
        CdtrAcct: other("12345678", "<SchmeNm><Prtry>0110100900000123450113</Prtry></SchmeNm>")
      },
      "error T/CdtrAcct/Id/Othr/SchmeNm/Prtry wrong_text"
    ],
    [
      "an amount with a character that nobody sees",
      { Amt: '<Amt><InstdAmt Ccy="EUR">950&#8203;.00</InstdAmt></Amt>' },
      "error T/Amt/InstdAmt wrong_text"
    ]
  ])("%s", (_, parts, wanted) => {
    expect(told(read({ transfers: [toGreta(parts)] }))).toContain(wanted)
  })

  test("where the schema is may be said, and banks add what they like of their own", () => {
    const text = message({
      transfers: [
        toGreta({
          SplmtryData:
            '<SplmtryData><Envlp><b:Note xmlns:b="urn:bank" kind="a" b:of="c">x</b:Note></Envlp></SplmtryData>'
        })
      ]
    }).replace(
      "<Document",
      '<Document xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:iso pain.001.001.09.xsd"'
    )
    expect(told(readPayoutFile(bytes(text), { now })).filter((line) => line.startsWith("error"))).toEqual([])
  })

  test("a member of a choice that is left blank says nothing, and several lines and ids may stand", () => {
    const file = read({
      transfers: [
        toGreta({
          CdtrAcct:
            "<CdtrAcct><Id><IBAN>DE23370400440532012345</IBAN><Othr><Id></Id></Othr></Id><Tp><Cd/><Prtry/></Tp></CdtrAcct>",
          Cdtr:
            "<Cdtr><Nm>Greta Vogel</Nm><PstlAdr><TwnNm>Berlin</TwnNm><Ctry>DE</Ctry><AdrLine>Gartenweg 7</AdrLine><AdrLine>10115 Berlin</AdrLine></PstlAdr>" +
            "<Id><PrvtId><DtAndPlcOfBirth/><Othr><Id>1</Id></Othr><Othr><Id>2</Id></Othr></PrvtId></Id></Cdtr>"
        })
      ]
    })
    expect(told(file).filter((line) => line.startsWith("error"))).toEqual([])
    expect(file.drafts).toMatchObject([{ account: { iban: "DE23370400440532012345" } }])
  })
})
