import { arAlias } from "../identifiers/arAlias.ts"
import { cbu } from "../identifiers/cbu.ts"
import { cuit } from "../identifiers/cuit.ts"
import { cvu } from "../identifiers/cvu.ts"
import { characterSets } from "../text/CharacterSet.ts"
import { accountType } from "./fields/accountType.ts"
import type { Field, Rail } from "./Rail.ts"

const fields = {
  cbu: {
    name: "cbu",
    label: "CBU",
    help: "The 22 digits of a bank account",
    example: cbu.example,
    required: { oneOf: "account" },
    kind: { _tag: "Identifier", identifier: cbu },
    secret: true
  },
  cvu: {
    name: "cvu",
    label: "CVU",
    help: "The 22 digits of an account at a payment service provider; they begin with 000",
    example: cvu.example,
    required: { oneOf: "account" },
    kind: { _tag: "Identifier", identifier: cvu },
    secret: true
  },
  alias: {
    name: "alias",
    label: "Alias",
    help: "6 to 20 letters, digits, dots and dashes; its holder may move it to another account, so a CBU is safer",
    example: arAlias.example,
    required: { oneOf: "account" },
    kind: { _tag: "Identifier", identifier: arAlias },
    secret: true
  },
  cuit: {
    name: "cuit",
    label: "CUIT, CUIL or CDI of the payee",
    help: "11 digits; the DNI alone will not do",
    example: cuit.example,
    required: true,
    kind: { _tag: "Identifier", identifier: cuit },
    secret: true
  },
  accountType: accountType(["checking", "savings"], false)
} as const satisfies { readonly [name: string]: Field }

/** Pesos: transfers by number or alias (Transferencias 3.0, COELSA). */
export const arDomesticBank: Rail = {
  paymentMethodType: "ar_domestic_bank",
  label: "Bank transfer in Argentina",
  identity: [["cbu"], ["cvu"], ["alias"]],
  fields: [fields.cbu, fields.cvu, fields.alias, fields.cuit, fields.accountType],
  characters: characterSets.argentina,
  clearings: [
    {
      name: "Transferencias 3.0",
      arrives: "at once",
      hours: "round the clock",
      source: "blindpay.com, Latin America payout cheat sheet (2026-10)"
    }
  ],
  rules: []
}

/** What is not known of `ar_ars`. */
export const notKnownOfPesos: ReadonlyArray<string> = [
  "Which letters the clearing carries in a name: nobody publishes it, those of Spanish and Portuguese are taken as carried.",
  "The most that one payment may be: each bank and processor has its own limit (one takes 10,000,000 ARS, until 15:00 on bank days)."
]

/** What is not known of `ar_usd`. */
export const notKnownOfDollars: ReadonlyArray<string> = [
  "Whether there are CVUs for dollars: none is taken.",
  "By which system dollars go, up to which amount, and how long they take."
]

/** Dollars go to dollar accounts at banks; whether payment service providers accept them is not known. */
export const arDomesticBankUsd: Rail = {
  ...arDomesticBank,
  label: "Bank transfer in dollars in Argentina",
  identity: [["cbu"], ["alias"]],
  fields: [
    { ...fields.cbu, help: "The 22 digits of an account in dollars" },
    fields.alias,
    fields.cuit,
    fields.accountType
  ],
  clearings: []
}
