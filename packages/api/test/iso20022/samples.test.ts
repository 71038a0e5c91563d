import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { ports } from "@concierge/domain/Port"
import { toDecimal } from "@concierge/domain/Money"
import { describe, expect, test } from "vitest"
import { checkPayoutFile } from "../../src/file/checkPayoutFile.ts"
import { now } from "./message.ts"
import { told } from "./reading.ts"

const folder = join(import.meta.dirname, "samples")

/** What becomes of each message, as programs of several banks and countries write them: the payments, then what is told. */
const samples: { readonly [name: string]: readonly [payments: ReadonlyArray<string>, told: ReadonlyArray<string>] } = {
  "ach-payroll.09": [
    ["us_usd 2100 Olivia Hart"],
    [
      "error P/CdtTrfTxInf[2]/CdtrAgt/FinInstnId/ClrSysMmbId/MmbId bad_identifier",
      "error P/CdtTrfTxInf[3]/CdtrAcct/Tp missing",
      "warning P/PmtTpInf/LclInstrm/Cd not_passed_on",
      "warning P/PmtTpInf/CtgyPurp/Cd not_passed_on"
    ]
  ],
  "agreed-rate.05": [
    [],
    [
      "error T/XchgRateInf/XchgRate not_possible",
      "error T/XchgRateInf/RateTp not_possible",
      "error T/XchgRateInf/CtrctId not_possible",
      "error T/ChrgBr not_possible",
      "warning T/InstrForDbtrAgt not_passed_on"
    ]
  ],
  "argentina-by-cvu-and-alias.09": [
    ["ar_ars 120000 Nadia Ferro", "ar_ars 88000 Panadería del Sol"],
    [
      "error P/CdtTrfTxInf[3]/CdtrAcct/Prxy/Tp/Cd not_one_of",
      "error P/CdtTrfTxInf[3]/CdtrAcct/Id/Othr/Id missing",
      "warning T/Cdtr/CtryOfRes not_passed_on",
      "warning P/CdtTrfTxInf[2]/Cdtr/PstlAdr/Ctry not_passed_on"
    ]
  ],
  "bankgiro.03": [
    [],
    [
      "error T/CdtrAgt/FinInstnId/ClrSysMmbId/MmbId not_possible",
      "error T/Amt/InstdAmt unknown_port",
      "warning P/PmtTpInf/CtgyPurp/Cd not_passed_on",
      "warning T/Cdtr/PstlAdr/Ctry not_passed_on",
      "warning T/RmtInf/Ustrd not_passed_on"
    ]
  ],
  "cgi-several-payments.03": [
    ["us_usd 1820.4 Hudson Paper Inc", "other_eur 990 Pohjola Paperi Oy"],
    [
      "warning P/PmtTpInf/LclInstrm/Cd not_passed_on",
      "warning T/Purp/Cd not_passed_on",
      "warning T/RmtInf/Strd/RfrdDocInf/Tp/CdOrPrtry/Cd not_passed_on",
      "warning T/RmtInf/Strd/RfrdDocInf/Nb not_passed_on",
      "warning T/RmtInf/Strd/RfrdDocAmt/RmtdAmt not_passed_on",
      "warning /PmtInf[2]/BtchBookg not_passed_on"
    ]
  ],
  "chile-accounts.09": [
    ["cl_clp 450000 Camila Rojas", "cl_clp 300000 Elisa Paz"],
    ["error P/CdtTrfTxInf[3]/Cdtr/Id missing", "warning T/Cdtr/PstlAdr/Ctry not_passed_on"]
  ],
  "colombia.03": [
    [],
    [
      "error T/Amt/InstdAmt unknown_port",
      "warning T/Cdtr/PstlAdr/Ctry not_passed_on",
      "warning T/Cdtr/Id/PrvtId/Othr/Id not_passed_on",
      "warning T/Cdtr/Id/PrvtId/Othr/SchmeNm/Cd not_passed_on"
    ]
  ],
  "instant.09": [
    ["other_eur 75 Greta Vogel"],
    ["warning P/PmtTpInf/LclInstrm/Cd not_passed_on", "warning T/UltmtCdtr/Nm not_passed_on"]
  ],
  "mexico-by-card.11": [
    ["mx_mxn 950 Bruno Díaz", "mx_mxn 475 Luz Ibarra"],
    ["warning T/Cdtr/PstlAdr/Ctry not_passed_on"]
  ],
  "nordic-salaries.03": [
    ["other_eur 2650 Aino Järvinen", "other_eur 2410.75 Åsa Öberg"],
    ["warning P/PmtTpInf/CtgyPurp/Cd not_passed_on", "warning T/RmtInf/Ustrd not_passed_on"]
  ],
  "over-a-chain-of-banks.08": [[], ["error T/IntrmyAgt2/FinInstnId/BICFI not_possible"]],
  "swiss-francs.09": [
    [],
    [
      "error T/Amt/InstdAmt unknown_port",
      "warning T/Cdtr/PstlAdr/StrtNm not_passed_on",
      "warning T/Cdtr/PstlAdr/BldgNb not_passed_on",
      "warning T/Cdtr/PstlAdr/PstCd not_passed_on",
      "warning T/Cdtr/PstlAdr/TwnNm not_passed_on",
      "warning T/Cdtr/PstlAdr/Ctry not_passed_on",
      "warning T/RmtInf/Strd/CdtrRefInf/Tp/CdOrPrtry/Prtry not_passed_on",
      "warning T/RmtInf/Strd/CdtrRefInf/Ref not_passed_on"
    ]
  ],
  "argentina.06": [["ar_ars 385000.5 Ana Pérez"], ["error P/CdtTrfTxInf[2]/Cdtr/Id missing"]],
  "cheque.07": [[], ["error T/ChqInstr/ChqTp not_possible", "error T/ChqInstr/DlvryMtd/Cd not_possible"]],
  "chile-with-decimals.04": [["cl_clp 1280000 Viña Las Lomas"], []],
  "equivalent-amount.08": [["other_eur budget 260000 Greta Vogel"], []],
  "german-variant.003.03": [["other_eur 99.9 Jörg Müller"], ["warning T/RmtInf/Ustrd not_passed_on"]],
  "mexico.05": [["mx_mxn 12300.5 Taller Quetzal"], ["error P/CdtTrfTxInf[2]/CdtrAcct/Id/Othr/Id bad_identifier"]],
  "newer-version.12": [[], ["error  other_format"]],
  "out-of-order.09": [[], ["error T/Amt out_of_order"]],
  "over-another-bank.09": [
    ["other_usd 5000 Harbour Ltd"],
    [
      "warning P/PmtTpInf/CtgyPurp/Cd not_passed_on",
      "warning T/UltmtDbtr/Nm not_passed_on",
      "warning T/Cdtr/Id/OrgId/LEI not_passed_on",
      "warning T/RgltryRptg/Dtls/Cd not_passed_on"
    ]
  ],
  "paraguay-by-alias.10": [["py_pyg 1875000 Rosa Benítez"], ["error P/CdtTrfTxInf[2]/Amt/InstdAmt too_many_decimals"]],
  "sepa-address-lines.03": [[], ["error T/Cdtr/PstlAdr/AdrLine wrong_text", "error T/Cdtr/PstlAdr/TwnNm missing"]],
  "sepa-salaries.03": [
    ["other_eur 1480.5 Greta Vogel", "other_eur 1250 Franz Huber"],
    ["warning T/RmtInf/Ustrd not_passed_on", "warning P/CdtTrfTxInf[2]/Purp/Cd not_passed_on"]
  ],
  "swiss.ch.02": [
    ["other_eur 310 Atelier Seeblick"],
    [
      "warning T/RmtInf/Strd/CdtrRefInf/Tp/CdOrPrtry/Cd not_passed_on",
      "warning T/RmtInf/Strd/CdtrRefInf/Ref not_passed_on"
    ]
  ],
  "too-early.09": [
    [],
    ["error /GrpHdr/CtrlSum sum_mismatch", "error P/ReqdExctnDt/Dt not_due", "error T/ChrgBr not_possible"]
  ],
  "uruguay.11": [["uy_usd 900 Mateo Silva"], ["warning T/SplmtryData/Envlp/{urn:example:desk}Desk not_passed_on"]],
  "wire-to-the-usa.03": [
    ["us_usd 640 Olivia Hart"],
    [
      "warning T/PmtTpInf/SvcLvl/Cd not_passed_on",
      "warning T/InstrForCdtrAgt/Cd not_passed_on",
      "warning T/InstrForCdtrAgt/InstrInf not_passed_on"
    ]
  ]
}

describe("messages as many programs write them are taken or refused for what is wrong with them", () => {
  test.each(readdirSync(folder))("%s", (name) => {
    const { errors, payouts, warnings } = checkPayoutFile(readFileSync(join(folder, name)), ports.ar_ars, { now })
    const paid = payouts.map(
      ({ howMuch, payee, port }) =>
        `${port.code} ${howMuch._tag === "Budget" ? "budget " : ""}${toDecimal(howMuch.money)} ${payee.name}`
    )
    expect([paid, told({ problems: [...errors, ...warnings] })]).toEqual(samples[name.slice(0, -4)])
  })
})
