import { rutBody } from "../../identifiers/rut.ts"
import { withoutZeros } from "../../identifiers/Scheme.ts"
import { warning } from "../../Problem.ts"
import type { Account, Rule } from "../Rail.ts"

/** Catches a column that was filled in twice, which no check digit shows. A CuentaRUT is its holder's RUT, rightly. */
export const ownNumber: Rule = {
  says: "An account number that equals another number of the payee or of the bank causes a warning.",
  check: (account) => {
    const number = account["account_number"]
    if (number === undefined) return undefined
    const other = others.find((name) => isSame(account[name], number) || isBodyOf(account, name, number))
    if (other === undefined) return undefined
    return warning(["account_number"], { _tag: "Contradiction", other, rule: "both are the same number" })
  }
}

const others = ["rut", "ruc", "ci", "cuit", "aba", "wire_aba", "bic", "bank_code", "branch", "postal_code"]

const isSame = (other: string | undefined, number: string): boolean =>
  other !== undefined && withoutZeros(other) === withoutZeros(number)

/** Whether the number is a tax id without its check digit. Banks that issue such numbers pad them with zeros. */
const isBodyOf = (account: Account, name: string, number: string): boolean =>
  name === "rut"
    ? account["account_type"] !== "rut" && account["bank_code"] !== "012" && rutBody(account["rut"] ?? "") === number
    : (name === "ci" || name === "ruc") && account[name]?.slice(0, -1) === number
