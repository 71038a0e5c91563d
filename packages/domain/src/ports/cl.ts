import { clAccount, isCuentaRutOf } from "../identifiers/clAccount.ts"
import { clBank } from "../identifiers/clBank.ts"
import { rut } from "../identifiers/rut.ts"
import { money } from "../money/Money.ts"
import { error } from "../Problem.ts"
import { characterSets } from "../text/CharacterSet.ts"
import { accountType } from "./fields/accountType.ts"
import { ownNumber } from "./fields/ownNumber.ts"
import type { Rail, Rule } from "./Rail.ts"

/** A CuentaRUT is BancoEstado's, and its number is its holder's RUT. */
const cuentaRut: Rule = {
  says: "A CuentaRUT (account_type rut) is at BancoEstado, 012, and its number is the RUT of the payee without the check digit.",
  check: (account) => {
    if (account["account_type"] !== "rut") return undefined
    if (account["bank_code"] !== "012") {
      return error(["bank_code"], {
        _tag: "Contradiction",
        other: "account_type",
        rule: "a CuentaRUT is at BancoEstado, 012"
      })
    }
    if (!isCuentaRutOf(account["rut"] ?? "", account["account_number"] ?? "")) {
      const rule = "the number of a CuentaRUT is the RUT without its check digit"
      return error(["account_number"], { _tag: "Contradiction", other: "rut", rule })
    }
    return undefined
  }
}

const localpayment = "docs.localpayment.com, Chile: payouts"

/** Pesos by bank transfer; a RUT is always asked for. */
export const clDomesticBank: Rail = {
  paymentMethodType: "cl_domestic_bank",
  label: "Bank transfer in Chile",
  identity: [["bank_code", "account_number"]],
  fields: [
    {
      name: "bank_code",
      label: "Bank code",
      help: "3 digits, e.g. 001 Banco de Chile, 012 BancoEstado, 037 Santander",
      example: clBank.example,
      required: true,
      kind: { _tag: "Identifier", identifier: clBank },
      secret: false
    },
    {
      name: "account_number",
      label: "Account number",
      help: "As the bank prints it, with leading zeros",
      example: clAccount.example,
      required: true,
      kind: { _tag: "Identifier", identifier: clAccount },
      secret: true
    },
    accountType(
      ["checking", "savings", "vista", "rut"],
      true,
      "checking (corriente), savings (ahorro), vista or rut (CuentaRUT)"
    ),
    {
      name: "rut",
      label: "RUT of the payee",
      help: "Number and check digit, e.g. 12.345.678-5",
      example: rut.example,
      required: true,
      kind: { _tag: "Identifier", identifier: rut },
      secret: true
    }
  ],
  characters: characterSets.chile,
  clearings: [
    {
      name: "TEF",
      upTo: money("7000000", "CLP"),
      arrives: "at once",
      hours: "round the clock",
      source: localpayment
    },
    { name: "LBTR", arrives: "in bank hours", hours: "until 15:30 on bank days (Localpayment)", source: localpayment }
  ],
  rules: [cuentaRut, ownNumber]
}

/** What is not known of `cl_clp`. */
export const notKnown: ReadonlyArray<string> = [
  "Which letters the clearing carries in a name: nobody publishes it, those of Spanish and Portuguese are taken as carried.",
  "How many digits an account has at each bank, and what its check digit would be: any 4 to 20 digits are taken.",
  "Until which hour the provider passes payments on to LBTR."
]
