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
