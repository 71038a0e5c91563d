import { bic, bicCountry } from "../identifiers/bic.ts"
import { pyAccount } from "../identifiers/pyAccount.ts"
import { pyCi } from "../identifiers/pyCi.ts"
import { pyMobile } from "../identifiers/pyMobile.ts"
import { pyRuc } from "../identifiers/pyRuc.ts"
import { money } from "../money/Money.ts"
import { error } from "../Problem.ts"
import { characterSets } from "../text/CharacterSet.ts"
import type { Clearing } from "./Clearing.ts"
import { accountType } from "./fields/accountType.ts"
import { email } from "./fields/email.ts"
import { ownNumber } from "./fields/ownNumber.ts"
import type { Field, Rail, Rule } from "./Rail.ts"

const paraguayanBic: Rule = {
  says: "The BIC of a bank in Paraguay has PY as letters 5 and 6.",
  check: (account) =>
    account["bic"] !== undefined && bicCountry(account["bic"]) !== "PY"
      ? error(["bic"], {
          _tag: "Contradiction",
          other: "port",
          rule: "the BIC of a bank in Paraguay has PY as letters 5 and 6"
        })
      : undefined
}

/** A phone or an e-mail address does not identify its holder; a CI or a RUC does. */
const payeeOfAlias: Rule = {
  says: "With a phone or an e-mail address as alias, the CI or the RUC of the payee is needed.",
  check: (account) =>
    ["alias_ci", "alias_ruc", "ci", "ruc"].some((name) => account[name] !== undefined)
      ? undefined
      : error(["ci"], { _tag: "Missing", wanted: "the CI or the RUC of the payee" })
}

const ci: Field = {
  name: "ci",
  label: "CI of the payee",
  help: "Identity card of a person",
  example: pyCi.example,
  required: { oneOf: "payee" },
  kind: { _tag: "Identifier", identifier: pyCi },
  secret: true
}

const ruc: Field = {
  name: "ruc",
  label: "RUC of the payee",
  help: "Tax id: number and check digit, e.g. 80012345-0",
  example: pyRuc.example,
  required: { oneOf: "payee" },
  kind: { _tag: "Identifier", identifier: pyRuc },
  secret: true
}

const fields: ReadonlyArray<Field> = [
  {
    name: "bic",
    label: "BIC of the bank",
    help: "8 or 11 characters; the only code of a bank that all lists agree on",
    example: "BANKPYPA",
    required: { oneOf: "bank" },
    kind: { _tag: "Identifier", identifier: bic },
    secret: false
  },
  {
    name: "bank_code",
    label: "Bank code",
    help: "For cooperatives that have no BIC",
    example: "004",
    required: { oneOf: "bank" },
    kind: { _tag: "Text", max: 4, pattern: /^(?!0+$)\d{1,4}$/, allowed: "1 to 4 digits, not all of them 0" },
    secret: false
  },
  {
    name: "account_number",
    label: "Account number",
    help: "As the bank prints it; zeros that fill it up to 16 digits are dropped",
    example: pyAccount.example,
    required: true,
    kind: { _tag: "Identifier", identifier: pyAccount },
    secret: true
  },
  accountType(["checking", "savings"], false),
  ci,
  ruc
]

const source = "docs.localpayment.com, Paraguay: payouts"

const spi: Clearing = { name: "SPI", upTo: money("5000000", "PYG"), arrives: "at once", source }

const lbtr: Clearing = {
  name: "LBTR",
  arrives: "in bank hours",
  hours: "until 15:00 on bank days (Localpayment)",
  source
}

/** Guaraníes over SIPAP. */
export const pyDomesticBank: Rail = {
  paymentMethodType: "py_domestic_bank",
  label: "Bank transfer in Paraguay (SIPAP)",
  identity: [
    ["bic", "account_number"],
    ["bank_code", "account_number"]
  ],
  fields,
  characters: characterSets.paraguay,
  clearings: [spi, lbtr],
  rules: [paraguayanBic, ownNumber]
}

/** Guaraníes to an alias that the payee has registered: BCP Res. 1/2023, Central Addressing Scheme. */
export const pyAlias: Rail = {
  paymentMethodType: "py_domestic_bank",
  label: "Transfer in Paraguay to an alias (SPI)",
  identity: [["alias_ci"], ["alias_ruc"], ["alias_phone"], ["alias_email"]],
  fields: [
    {
      name: "alias_ci",
      label: "CI as alias",
      help: "The payee has registered the identity card as alias; no bank and no account are needed",
      example: pyCi.example,
      required: { oneOf: "alias" },
      kind: { _tag: "Identifier", identifier: pyCi },
      secret: true
    },
    {
      name: "alias_ruc",
      label: "RUC as alias",
      help: "The payee has registered the tax id as alias",
      example: pyRuc.example,
      required: { oneOf: "alias" },
      kind: { _tag: "Identifier", identifier: pyRuc },
      secret: true
    },
    {
      name: "alias_phone",
      label: "Phone as alias",
      help: "The payee has registered the mobile phone as alias",
      example: pyMobile.example,
      required: { oneOf: "alias" },
      kind: { _tag: "Identifier", identifier: pyMobile },
      secret: true
    },
    {
      name: "alias_email",
      label: "E-mail address as alias",
      help: "The payee has registered the address as alias",
      example: "ana@example.com",
      required: { oneOf: "alias" },
      kind: email,
      secret: true
    },
    {
      ...ci,
      help: "Identity card of a person; needed when the alias is a phone or an e-mail address",
      required: false
    },
    { ...ruc, help: "Tax id; needed when the alias is a phone or an e-mail address of a company", required: false }
  ],
  characters: characterSets.paraguay,
  clearings: [spi],
  rules: [payeeOfAlias]
}

/** Dollars over SIPAP: large payments and small ones alike. */
export const pyDomesticBankUsd: Rail = {
  ...pyDomesticBank,
  label: "Bank transfer in dollars in Paraguay (SIPAP)",
  characters: characterSets.paraguay,
  clearings: [{ name: lbtr.name, arrives: lbtr.arrives, source: lbtr.source }]
}

const notKnown: ReadonlyArray<string> = [
  "Which code a cooperative without a BIC has: each list numbers the banks anew.",
  "Whether a RUC with a letter has the check digit that we compute: one source alone says how, so it is doubted, not refused."
]

/** What is not known of `py_pyg`. */
export const notKnownOfGuaranies: ReadonlyArray<string> = [
  "Which letters SIPAP carries in a name: nobody publishes it, those of Spanish and Portuguese are taken as carried.",
  "Whether SPI pays at night and at weekends: one processor passes payments on until 15:00 on bank days.",
  "Whether the provider pays to an alias, and whether LBTR does: above 5,000,000 PYG give the account.",
  ...notKnown
]

/** What is not known of `py_usd`. */
export const notKnownOfDollars: ReadonlyArray<string> = ["Until which hour LBTR takes dollars.", ...notKnown]
