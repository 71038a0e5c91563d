import { clabe } from "../identifiers/clabe.ts"
import { curp } from "../identifiers/curp.ts"
import { mxBank } from "../identifiers/mxBank.ts"
import { mxCard } from "../identifiers/mxCard.ts"
import { mxMobile } from "../identifiers/mxMobile.ts"
import { rfc } from "../identifiers/rfc.ts"
import { characterSets } from "../text/CharacterSet.ts"
import type { Clearing } from "./Clearing.ts"
import type { Field, Rail } from "./Rail.ts"

const ids: ReadonlyArray<Field> = [
  {
    name: "rfc",
    label: "RFC of the payee",
    help: "Tax id: 12 characters for companies, 13 for persons",
    example: rfc.example,
    required: false,
    kind: { _tag: "Identifier", identifier: rfc },
    secret: true
  },
  {
    name: "curp",
    label: "CURP of the payee",
    help: "Id of a person",
    example: curp.example,
    required: false,
    kind: { _tag: "Identifier", identifier: curp },
    secret: true
  }
]

const clearings: ReadonlyArray<Clearing> = [
  { name: "SPEI", arrives: "at once", hours: "round the clock", source: "docs.rapyd.net, SPEI MX" }
]

/** Pesos to an account. */
export const mxDomesticBank: Rail = {
  paymentMethodType: "mx_domestic_bank",
  label: "Bank transfer in Mexico (SPEI)",
  identity: [["clabe"]],
  fields: [
    {
      name: "clabe",
      label: "CLABE",
      help: "The 18 digits of a bank account",
      example: clabe.example,
      required: true,
      kind: { _tag: "Identifier", identifier: clabe },
      secret: true
    },
    ...ids
  ],
  characters: characterSets.mexico,
  clearings,
  rules: []
}

/** Pesos to the account of a debit card or a phone; the bank must be given. */
export const mxCardOrPhone: Rail = {
  paymentMethodType: "mx_domestic_bank",
  label: "Transfer in Mexico to a debit card or a phone (SPEI)",
  identity: [["card"], ["bank_code", "mobile"]],
  fields: [
    {
      name: "card",
      label: "Debit card",
      help: "The number on the card; a CLABE is safer",
      example: mxCard.example,
      required: { oneOf: "account" },
      kind: { _tag: "Identifier", identifier: mxCard },
      secret: true
    },
    {
      name: "mobile",
      label: "Mobile phone of the account",
      help: "As the payee has registered it with the bank",
      example: mxMobile.example,
      required: { oneOf: "account" },
      kind: { _tag: "Identifier", identifier: mxMobile },
      secret: true
    },
    {
      name: "bank_code",
      label: "Bank code",
      help: "The first 3 digits of the bank's CLABEs, e.g. 002 Banamex, 012 BBVA, 072 Banorte",
      example: mxBank.example,
      required: true,
      kind: { _tag: "Identifier", identifier: mxBank },
      secret: false
    },
    ...ids
  ],
  characters: characterSets.mexico,
  clearings,
  rules: []
}

/** What is not known of `mx_mxn`. */
export const notKnown: ReadonlyArray<string> = [
  "Which letters SPEI carries in a name: nobody publishes it, those of Spanish and Portuguese are taken as carried.",
  "Whether the provider pays to cards and phones: SPEI does, and a CLABE always works.",
  "The most that one payment may be: processors have limits of their own.",
  "Which plazas (digits 4 to 6 of a CLABE) there are: all are taken."
]
