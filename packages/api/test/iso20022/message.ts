/** Payment initiations as tests need them: what is not said is as a plain message has it. */
export interface Parts {
  readonly version?: number
  /** Before the elements' names, e.g. `p:`. */
  readonly prefix?: string
  readonly declaration?: string
  readonly header?: string
  readonly payment?: string
  readonly transfers?: ReadonlyArray<string>
  readonly count?: string
  readonly sum?: string
  readonly date?: string
  /** When the message was made. */
  readonly made?: string
}

export const now = Date.parse("2026-11-28T12:00:00Z")

export const namespaceOf = (version: number): string =>
  `urn:iso:std:iso:20022:tech:xsd:pain.001.001.${String(version).padStart(2, "0")}`

/** A payment in euros to an IBAN in Germany. */
export const toGreta = (parts: { readonly [name: string]: string } = {}, version = 9): string => {
  const bic = version < 4 ? "BIC" : "BICFI"
  const standard = {
    PmtId: "<PmtId><InstrId>I-1</InstrId><EndToEndId>INV-1</EndToEndId></PmtId>",
    Amt: '<Amt><InstdAmt Ccy="EUR">950.00</InstdAmt></Amt>',
    CdtrAgt: `<CdtrAgt><FinInstnId><${bic}>BANKDEFF</${bic}></FinInstnId></CdtrAgt>`,
    Cdtr:
      "<Cdtr><Nm>Greta Vogel</Nm><PstlAdr><StrtNm>Gartenweg</StrtNm><BldgNb>7</BldgNb><PstCd>10115</PstCd>" +
      "<TwnNm>Berlin</TwnNm><Ctry>DE</Ctry></PstlAdr></Cdtr>",
    CdtrAcct: "<CdtrAcct><Id><IBAN>DE23370400440532012345</IBAN></Id></CdtrAcct>"
  }
  const all: { readonly [name: string]: string } = { ...standard, ...parts }
  return `<CdtTrfTxInf>${order.map((name) => all[name] ?? "").join("")}</CdtTrfTxInf>`
}

/** As the schema orders the parts of a transfer. */
const order = (
  "PmtId PmtTpInf Amt XchgRateInf ChrgBr MndtRltdInf ChqInstr UltmtDbtr IntrmyAgt1 IntrmyAgt1Acct IntrmyAgt2 CdtrAgt " +
  "CdtrAgtAcct Cdtr CdtrAcct UltmtCdtr InstrForCdtrAgt InstrForDbtrAgt Purp RgltryRptg Tax RltdRmtInf RmtInf SplmtryData"
).split(" ")

export const message = ({
  count,
  date,
  declaration = '<?xml version="1.0" encoding="UTF-8"?>\n',
  header = "",
  made = "2026-11-28T08:00:00",
  payment,
  prefix = "",
  sum = "",
  transfers = [toGreta()],
  version = 9
}: Parts = {}): string => {
  const day = date ?? (version < 8 ? "2026-11-28" : "<Dt>2026-11-28</Dt>")
  const bic = version < 4 ? "BIC" : "BICFI"
  const xml =
    `<Document><CstmrCdtTrfInitn><GrpHdr><MsgId>PAYROLL-11</MsgId><CreDtTm>${made}</CreDtTm>` +
    `<NbOfTxs>${count ?? transfers.length}</NbOfTxs>${sum === "" ? "" : `<CtrlSum>${sum}</CtrlSum>`}` +
    `<InitgPty><Nm>Remesas Sur</Nm></InitgPty>${header}</GrpHdr>\n<PmtInf>` +
    (payment ??
      `<PmtInfId>NOV-1</PmtInfId><PmtMtd>TRF</PmtMtd><ReqdExctnDt>${day}</ReqdExctnDt><Dbtr><Nm>Remesas Sur</Nm></Dbtr>` +
        `<DbtrAcct><Id><Othr><Id>0170123000000123456784</Id></Othr></Id></DbtrAcct>` +
        `<DbtrAgt><FinInstnId><${bic}>BANKARBA</${bic}></FinInstnId></DbtrAgt>`) +
    `\n${transfers.join("\n")}\n</PmtInf></CstmrCdtTrfInitn></Document>\n`
  const named = prefix === "" ? xml : xml.replaceAll(/<(\/?)(?=[A-Z])/g, `<$1${prefix}`)
  const xmlns = prefix === "" ? "xmlns" : `xmlns:${prefix.slice(0, -1)}`
  return declaration + named.replace(/Document/, `Document ${xmlns}="${namespaceOf(version)}"`)
}
