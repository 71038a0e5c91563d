import { bic, bicCountry } from "../identifiers/bic.ts"
import { pyAccount } from "../identifiers/pyAccount.ts"
import { pyCi } from "../identifiers/pyCi.ts"
import { pyRuc } from "../identifiers/pyRuc.ts"
import { error, type Problem } from "../Problem.ts"
import type { Account, Rail } from "../Rail.ts"
import { accountType } from "./accountType.ts"

const paraguayanBic = (account: Account): Problem | undefined =>
  account["bic"] !== undefined && bicCountry(account["bic"]) !== "PY"
    ? error(["bic"], {
        _tag: "Contradiction",
        other: "port",
        rule: "the BIC of a bank in Paraguay has PY as letters 5 and 6"
      })
    : undefined

/** SIPAP, in guaraníes and in dollars. */
export const pyDomesticBank: Rail = {
  paymentMethodType: "py_domestic_bank",
  label: "Bank transfer in Paraguay (SIPAP)",
  fields: [
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
      help: "1 to 4 digits, for cooperatives that have no BIC",
      example: "004",
      required: { oneOf: "bank" },
      kind: { _tag: "Text", max: 4, pattern: /^\d{1,4}$/, allowed: "1 to 4 digits" },
      secret: false
    },
    {
      name: "account_number",
      label: "Account number",
      help: "4 to 16 digits; up to 5,000,000 PYG arrive at once (SPI), more by LBTR in bank hours",
      example: pyAccount.example,
      required: true,
      kind: { _tag: "Identifier", identifier: pyAccount },
      secret: true
    },
    accountType(["checking", "savings"], false),
    {
      name: "ci",
      label: "CI of the payee",
      help: "Identity card of a person: 5 to 7 digits",
      example: pyCi.example,
      required: { oneOf: "payee" },
      kind: { _tag: "Identifier", identifier: pyCi },
      secret: true
    },
    {
      name: "ruc",
      label: "RUC of the payee",
      help: "Tax id: number and check digit, e.g. 80012345-0",
      example: pyRuc.example,
      required: { oneOf: "payee" },
      kind: { _tag: "Identifier", identifier: pyRuc },
      secret: true
    }
  ],
  rules: [paraguayanBic]
}
