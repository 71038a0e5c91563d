import type { Field } from "../Rail.ts"

/**
 * The field `account_type` with the types that a country knows: the same words everywhere, and what people say there.
 *
 * @example
 * accountType(["checking", "savings"], true).kind.choices // => ["checking", "savings"]
 */
export const accountType = (
  choices: ReadonlyArray<keyof typeof sayings>,
  required: boolean,
  help = `The kind of account: ${choices.join(", ")}`
): Field => ({
  name: "account_type",
  label: "Account type",
  help,
  example: "checking",
  required,
  kind: { _tag: "Choice", choices, synonyms },
  secret: false
})

const sayings = {
  checking: ["corriente", "cuenta corriente", "cta cte", "cc", "c", "current"],
  savings: ["ahorro", "ahorros", "caja de ahorro", "cuenta de ahorro", "ca", "a", "s", "saving"],
  vista: ["cuenta vista", "v"],
  rut: ["cuentarut", "cuenta rut", "r"]
} as const

const synonyms: { readonly [said: string]: string } = Object.fromEntries(
  Object.entries(sayings).flatMap(([type, said]) => said.map((saying) => [saying, type]))
)
