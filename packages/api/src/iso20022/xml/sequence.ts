import type { Element } from "./xml.ts"

/**
 * Whether a message can have the element where it stands, in any of the versions that are read. What stands in a part of which
 * nothing is read is not judged, and banks add what they like in `SplmtryData`.
 *
 * @example
 * isPossible({ name: "Nm", parent: { name: "Cdtr" } }) // => true
 * isPossible({ name: "Name", parent: { name: "Cdtr" } }) // => false
 */
export const isPossible = ({ name, parent }: Element): boolean => {
  if (parent === undefined) return true
  if (name.startsWith("{")) return isWithin(parent, "SplmtryData")
  return placeIn(parent.name, name) !== -1 || isWithinOpaque(parent)
}

/** Which place an element has among those of its parent, counted from 0; -1 where no message has it. */
export const placeIn = (parent: string, name: string): number => sequences.get(parent)?.indexOf(name) ?? -1

/** Parts of which nothing is read. */
export const isOpaque: ReadonlySet<string> = new Set(
  "ChqInstr CtctDtls MndtRltdInf RgltryRptg RltdRmtInf RmtInf SplmtryData Tax".split(" ")
)

/** Whether an element is one of this name or stands in one. */
export const isWithin = ({ name, parent }: Element, part: string): boolean =>
  name === part || (parent !== undefined && isWithin(parent, part))

const isWithinOpaque = ({ name, parent }: Element): boolean =>
  isOpaque.has(name) || (parent !== undefined && isWithinOpaque(parent))

const party = "Nm PstlAdr Id CtryOfRes CtctDtls"
const account = "Id Tp Ccy Nm Prxy"
const agent = "FinInstnId BrnchId"
const named = "Cd Prtry"
const rows = (names: string, parts: string): ReadonlyArray<readonly [string, string]> =>
  names.split(" ").map((name) => [name, parts])

/**
 * The parts of an element in the order of the schemas. The versions differ in what they have, and never in its order, so one
 * row holds what any of them has. Elements of one name have one row.
 */
const sequences: ReadonlyMap<string, ReadonlyArray<string>> = new Map(
  (
    [
      ["GrpHdr", "MsgId CreDtTm Authstn NbOfTxs CtrlSum InitgPty FwdgAgt InitnSrc"],
      [
        "PmtInf",
        "PmtInfId PmtMtd ReqdAdvcTp BtchBookg NbOfTxs CtrlSum PmtTpInf ReqdExctnDt PoolgAdjstmntDt Dbtr DbtrAcct DbtrAgt " +
          "DbtrAgtAcct InstrForDbtrAgt UltmtDbtr ChrgBr ChrgsAcct ChrgsAcctAgt CdtTrfTxInf"
      ],
      [
        "CdtTrfTxInf",
        "PmtId PmtTpInf Amt XchgRateInf ChrgBr MndtRltdInf ChqInstr UltmtDbtr IntrmyAgt1 IntrmyAgt1Acct IntrmyAgt2 " +
          "IntrmyAgt2Acct IntrmyAgt3 IntrmyAgt3Acct CdtrAgt CdtrAgtAcct Cdtr CdtrAcct UltmtCdtr InstrForCdtrAgt " +
          "InstrForDbtrAgt Purp RgltryRptg Tax RltdRmtInf RmtInf SplmtryData"
      ],
      ["PmtId", "InstrId EndToEndId UETR"],
      ["PmtTpInf", "InstrPrty SvcLvl LclInstrm CtgyPurp"],
      ["ReqdAdvcTp", "CdtAdvc DbtAdvc"],
      ["ReqdExctnDt", "Dt DtTm"],
      ["InitnSrc", "Nm Prvdr Vrsn"],
      ["Amt", "InstdAmt EqvtAmt"],
      ["EqvtAmt", "Amt CcyOfTrf"],
      ["XchgRateInf", "UnitCcy XchgRate RateTp CtrctId"],
      ...rows("InitgPty Dbtr UltmtDbtr Cdtr UltmtCdtr", party),
      [
        "PstlAdr",
        "AdrTp CareOf Dept SubDept StrtNm BldgNb BldgNm Flr UnitNb PstBx Room PstCd TwnNm TwnLctnNm DstrctNm CtrySubDvsn " +
          "Ctry AdrLine"
      ],
      ["Id", "OrgId PrvtId IBAN Othr"],
      ["OrgId", "BICOrBEI AnyBIC LEI Othr"],
      ["PrvtId", "DtAndPlcOfBirth Othr"],
      ["DtAndPlcOfBirth", "BirthDt PrvcOfBirth CityOfBirth CtryOfBirth"],
      ["Othr", "Id SchmeNm Issr"],
      ...rows(
        "DbtrAcct DbtrAgtAcct ChrgsAcct IntrmyAgt1Acct IntrmyAgt2Acct IntrmyAgt3Acct CdtrAgtAcct CdtrAcct",
        account
      ),
      ["Prxy", "Tp Id"],
      ...rows("FwdgAgt DbtrAgt ChrgsAcctAgt IntrmyAgt1 IntrmyAgt2 IntrmyAgt3 CdtrAgt", agent),
      ["FinInstnId", "BIC BICFI ClrSysMmbId LEI Nm PstlAdr Othr"],
      ["ClrSysMmbId", "ClrSysId MmbId"],
      ["BrnchId", "Id LEI Nm PstlAdr"],
      ...rows("InstrForCdtrAgt InstrForDbtrAgt", "Cd InstrInf"),
      ...rows("AdrTp Authstn CdtAdvc ClrSysId CtgyPurp DbtAdvc LclInstrm Purp SchmeNm SvcLvl Tp", named),
      ["Prtry", "Id Issr SchmeNm"]
    ] as ReadonlyArray<readonly [string, string]>
  ).map(([name, parts]) => [name, parts.split(" ")])
)
