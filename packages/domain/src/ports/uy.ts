import { uyAccount } from "../identifiers/uyAccount.ts"
import { uyBank } from "../identifiers/uyBank.ts"
import { uyCi } from "../identifiers/uyCi.ts"
import { uyRut } from "../identifiers/uyRut.ts"
import { error, warning } from "../Problem.ts"
import { characterSets } from "../text/CharacterSet.ts"
import { accountType } from "./fields/accountType.ts"
import { ownNumber } from "./fields/ownNumber.ts"
import type { Rail, Rule } from "./Rail.ts"

/**
 * The form of account numbers by bank. Another length is refused, or raises a doubt where the sources (dLocal, Localpayment)
 * disagree. Shorter numbers pass where banks pad them with leading zeros.
 */
const layouts: {
  readonly [bankCode: string]: {
    readonly bank: string
    readonly lengths: ReadonlyArray<number>
    readonly isDisputed?: true
    readonly mayBeShorter?: true
  }
} = {
  "1001": { bank: "BROU", lengths: [14], isDisputed: true },
  "1091": { bank: "BHU", lengths: [10, 12], isDisputed: true },
  "1110": { bank: "Bandes", lengths: [9] },
  "1113": { bank: "Itaú", lengths: [7], mayBeShorter: true },
  "1128": { bank: "Scotiabank", lengths: [10] },
  "1137": { bank: "Santander", lengths: [12], isDisputed: true, mayBeShorter: true },
  "1153": { bank: "BBVA", lengths: [9], mayBeShorter: true },
  "1157": { bank: "HSBC", lengths: [10] },
  "1162": { bank: "Heritage", lengths: [9] },
  "1205": { bank: "Citibank", lengths: [10] },
  "1246": { bank: "Banco de la Nación Argentina", lengths: [12] },
  "1361": { bank: "Banco de la Provincia de Buenos Aires", lengths: [7] },
  "7905": { bank: "Prex", lengths: [8] }
}

const layoutsForPeople = Object.values(layouts)
  .map(({ bank, isDisputed, lengths, mayBeShorter }) => {
    const digits = (mayBeShorter ? "up to " : "") + lengths.join(" or ")
    return `${bank} ${digits}${isDisputed ? " (another length is doubted)" : ""}`
  })
  .join(", ")

const accountLayout: Rule = {
  says: `How many digits an account has: ${layoutsForPeople}.`,
  check: (account) => {
    const layout = layouts[account["bank_code"] ?? ""]
    const actual = account["account_number"]?.length ?? 0
    if (layout === undefined || layout.lengths.includes(actual)) return undefined
    const expected = layout.lengths.join(" or ")
    if (layout.mayBeShorter && actual < Math.max(...layout.lengths)) return undefined
    const name = `account number of ${layout.bank}`
    const flaw = {
      _tag: "WrongLength",
      expected: layout.mayBeShorter ? `up to ${expected}` : expected,
      actual,
      unit: "digits"
    } as const
    return layout.isDisputed
      ? warning(["account_number"], { _tag: "DoubtfulIdentifier", name, flaw })
      : error(["account_number"], { _tag: "BadIdentifier", name, flaw })
  }
}

const citibankBeginning: Rule = {
  says: "An account at Citibank begins with 0, 1 or 5; another beginning is doubted.",
  check: (account) => {
    const found = account["account_number"]?.charAt(0) ?? ""
    if (account["bank_code"] !== "1205" || "015".includes(found)) return undefined
    const flaw = { _tag: "WrongPart", part: "first digit", found, allowed: "0, 1 or 5" } as const
    return warning(["account_number"], { _tag: "DoubtfulIdentifier", name: "account number of Citibank", flaw })
  }
}

const santanderBranch: Rule = {
  says: "Santander asks for the branch.",
  check: (account) =>
    account["bank_code"] === "1137" && account["branch"] === undefined
      ? error(["branch"], { _tag: "Missing", wanted: "the 2 to 4 digits of the branch, Santander asks for them" })
      : undefined
}

const brouType: Rule = {
  says: "BROU asks for the type of the account.",
  check: (account) =>
    account["bank_code"] === "1001" && account["account_type"] === undefined
      ? error(["account_type"], { _tag: "Missing", wanted: "checking or savings, BROU asks for it" })
      : undefined
}

/** What is not known of `uy_uyu` and `uy_usd`. */
export const notKnown: ReadonlyArray<string> = [
  "Which letters SPI carries in a name: nobody publishes it, those of Spanish and Portuguese are taken as carried.",
  "How long an account number is at BROU, BHU and Santander: the sources disagree, so another length is doubted, not refused.",
  "Whether the hours of pesos are those of dollars, too.",
  "Whether accounts have check digits: no rule is published.",
  "Whether the provider uses instant transfers, and up to which amount: in 2023 they took 22,000 UYU or 500 USD."
]

/** SPI, in pesos and in dollars. */
export const uyDomesticBank: Rail = {
  paymentMethodType: "uy_domestic_bank",
  label: "Bank transfer in Uruguay",
  // Without the branch: only Santander requires it, and the same number at another branch only causes a question
  identity: [["bank_code", "account_number"]],
  fields: [
    {
      name: "bank_code",
      label: "Bank code",
      help: "3 digits (113 Itaú, 137 Santander, 001 BROU), or the same after a 1",
      example: uyBank.example,
      required: true,
      kind: { _tag: "Identifier", identifier: uyBank },
      secret: false
    },
    {
      name: "account_number",
      label: "Account number",
      help: "4 to 16 digits, as many as the bank uses: BROU 14, Scotiabank 10, Itaú 7 …",
      example: uyAccount.example,
      required: true,
      kind: { _tag: "Identifier", identifier: uyAccount },
      secret: true
    },
    {
      name: "branch",
      label: "Branch",
      help: "2 to 4 digits, needed for Santander",
      example: "0001",
      required: false,
      kind: { _tag: "Text", max: 4, pattern: /^\d{2,4}$/, allowed: "2 to 4 digits" },
      secret: false
    },
    accountType(["checking", "savings"], false, "checking or savings, needed for BROU"),
    {
      name: "ci",
      label: "CI of the payee",
      help: "Identity card of a person: 7 or 8 digits",
      example: uyCi.example,
      required: { oneOf: "payee" },
      kind: { _tag: "Identifier", identifier: uyCi },
      secret: true
    },
    {
      name: "rut",
      label: "RUT of the payee",
      help: "Tax id of a company: 12 digits",
      example: uyRut.example,
      required: { oneOf: "payee" },
      kind: { _tag: "Identifier", identifier: uyRut },
      secret: true
    }
  ],
  characters: characterSets.uruguay,
  clearings: [
    {
      name: "SPI",
      arrives: "in bank hours",
      hours: "until 15:00 London time on bank days (Worldpay, for pesos)",
      source: "developer.worldpay.com, Account Payouts: Uruguay"
    }
  ],
  rules: [accountLayout, citibankBeginning, santanderBranch, brouType, ownNumber]
}
