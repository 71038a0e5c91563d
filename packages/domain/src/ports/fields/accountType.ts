import type { Field } from "../Rail.ts"

/**
 * The field `account_type` with the types of a country. A single letter is a synonym only where it has one meaning: in
 * Argentina, `c` may be a caja or a cuenta corriente.
 *
 * @example
 * accountType(["checking", "savings"], true).kind.choices // => ["checking", "savings"]
 */
export const accountType = (
  choices: ReadonlyArray<keyof typeof sayings>,
  required: boolean,
  help = `The kind of account: ${choices.join(", ")}`,
  letters: ReadonlyArray<readonly [string, keyof typeof sayings]> = []
): Field => ({
  name: "account_type",
  label: "Account type",
  help,
  example: "checking",
  required,
  kind: {
    _tag: "Choice",
    choices,
    synonyms: new Map([...choices.flatMap((type) => sayings[type].map((said) => [said, type] as const)), ...letters])
  },
  secret: false
})

/** Synonyms by type, without spaces, dots, slashes and accents: `Cta. Cte.` is `ctacte`. */
const sayings = {
  checking: (
    "corriente cuentacorriente ctacorriente ctacte cte cc current currentaccount checkingaccount checkingacct chequing " +
    "chequingaccount cheque cheques chequera cuentadecheques cuentacheques dda demanddeposit demanddepositaccount " +
    "personalchecking businesschecking cuentacorrientebancaria contacorrente chk cuentacorrienteenpesos ctacteenpesos"
  ).split(" "),
  savings: (
    "ahorro ahorros cajadeahorro cajadeahorros cajaahorro cajaahorros cajasdeahorro cjaahorro cuentadeahorro cuentadeahorros " +
    "cuentaahorro cuentaahorros ctadeahorro ctadeahorros ctaahorro ctaahorros ctadeah ctaah cah ca saving sav " +
    "savingsaccount savingaccount savingsacct personalsavings businesssavings ahorroalavista ahorrosalavista poupanca cajadeahorroenpesos cajadeahorrosenpesos"
  ).split(" "),
  vista:
    "cuentavista ctavista cuentaalavista ctaalavista alavista vistaaccount chequeraelectronica cuentavistachequeraelectronica".split(
      " "
    ),
  rut: "cuentarut ctarut cuentarutbancoestado".split(" ")
}
