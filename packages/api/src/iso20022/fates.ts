import type { Element } from "./xml/xml.ts"

/**
 * What becomes of something that a message says and a payment's row has no place for. `needless` says nothing that the payment
 * would be another without; `told` is said to be left out; what asks for another payment than we would make is refused.
 */
export type Fate = "needless" | "told" | { readonly asks: string; readonly instead: string }

/** The parts of a message: its header, what is said of several transfers, and one transfer. */
export type Part = "GrpHdr" | "PmtInf" | "CdtTrfTxInf"

/**
 * The fate of an element that was not read, by its way from the part; nothing for one that the part never has.
 *
 * @example
 * fateOf("CdtTrfTxInf", "RmtInf/Ustrd", "Invoice 17") // => "told"
 * fateOf("PmtInf", "BtchBookg", "true") // => "needless"
 * fateOf("CdtTrfTxInf", "CdtrAccount/Id", "17") // => undefined
 */
export const fateOf = (part: Part, way: string, text: Element["text"]): Fate | undefined =>
  fates[part].find(
    ([path, , values]) =>
      (way === path || way.startsWith(`${path}/`)) && (values === undefined || values.includes(text.toUpperCase()))
  )?.[1]

/** The first row that fits tells; the last column limits it to these values. */
type FateRule = readonly [way: string, fate: Fate, values?: ReadonlyArray<string>]

const chain = "one bank on the way is passed on, and by its BIC alone"
const account = "payments go to accounts"

/** What may be said of one transfer as of several. */
const shared: ReadonlyArray<FateRule> = [
  ["PmtTpInf/InstrPrty", "needless", ["NORM"]],
  ["PmtTpInf/SvcLvl/Cd", "needless", ["NURG", "SEPA"]],
  ["PmtTpInf", "told"],
  ["UltmtDbtr", "told"],
  ["InstrForDbtrAgt", "told"]
]

const fates: { readonly [P in Part]: ReadonlyArray<FateRule> } = {
  GrpHdr: [
    ["CreDtTm", "needless"],
    ["InitgPty", "needless"],
    ["InitnSrc", "needless"],
    ["Authstn", "told"],
    ["FwdgAgt", "told"]
  ],
  PmtInf: [
    ...shared,
    ["BtchBookg", "needless", ["TRUE", "1"]],
    ["BtchBookg", "told"],
    ["ReqdAdvcTp", "told"],
    ["PoolgAdjstmntDt", "told"],
    // The payer is known by the balance that pays
    ["Dbtr", "needless"],
    ["DbtrAcct", "needless"],
    ["DbtrAgt", "needless"],
    ["DbtrAgtAcct", "told"],
    ["ChrgsAcct", "told"],
    ["ChrgsAcctAgt", "told"]
  ],
  CdtTrfTxInf: [
    ...shared,
    ["PmtId", "needless"],
    ["XchgRateInf/RateTp", "needless", ["SPOT"]],
    ["XchgRateInf/UnitCcy", "needless"],
    ["XchgRateInf", { asks: "a rate of exchange", instead: "the rate is the quote's, remove it" }],
    ["MndtRltdInf", "told"],
    ["ChqInstr", { asks: "a cheque", instead: account }],
    ["IntrmyAgt1/FinInstnId/ClrSysMmbId", { asks: "a bank on the way by a clearing code", instead: chain }],
    ["IntrmyAgt1/BrnchId", "told"],
    ["IntrmyAgt1/FinInstnId/Othr", "told"],
    ["IntrmyAgt1", "needless"],
    ["IntrmyAgt1Acct", { asks: "an account at a bank on the way", instead: chain }],
    ["IntrmyAgt2", { asks: "a second bank on the way", instead: chain }],
    ["IntrmyAgt2Acct", { asks: "an account at a bank on the way", instead: chain }],
    ["IntrmyAgt3", { asks: "a third bank on the way", instead: chain }],
    ["IntrmyAgt3Acct", { asks: "an account at a bank on the way", instead: chain }],
    ["CdtrAgt/BrnchId", "told"],
    ["CdtrAgt/FinInstnId/Othr", "told"],
    ["CdtrAgt", "needless"],
    ["CdtrAgtAcct", { asks: "an account of the payee's bank", instead: chain }],
    ["Cdtr", "told"],
    ["CdtrAcct/Tp", "needless"],
    ["CdtrAcct", "told"],
    ["UltmtCdtr", "told"],
    ["InstrForCdtrAgt/Cd", { asks: "cash or a cheque for the payee", instead: account }, ["CHQB", "HOLD"]],
    ["InstrForCdtrAgt", "told"],
    ["Purp", "told"],
    ["RgltryRptg", "told"],
    ["Tax", "told"],
    ["RltdRmtInf", "told"],
    ["RmtInf", "told"],
    ["SplmtryData", "told"]
  ]
}
