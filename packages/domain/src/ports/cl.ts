import { clAccount, isCuentaRutOf } from "../identifiers/clAccount.ts"
import { clBank } from "../identifiers/clBank.ts"
import { rut } from "../identifiers/rut.ts"
import { error, type Problem } from "../Problem.ts"
import type { Account, Rail } from "../Rail.ts"
import { accountType } from "./accountType.ts"

/** A CuentaRUT is BancoEstado's, and its number is its holder's RUT. */
const cuentaRut = (account: Account): Problem | undefined => {
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

export const clDomesticBank: Rail = {
  paymentMethodType: "cl_domestic_bank",
  label: "Bank transfer in Chile",
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
      help: "4 to 20 digits, with leading zeros; up to 7,000,000 CLP arrive at once (TEF), more by LBTR in bank hours",
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
  rules: [cuentaRut]
}
