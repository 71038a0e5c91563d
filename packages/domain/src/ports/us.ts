import { aba } from "../identifiers/aba.ts"
import { usAccount } from "../identifiers/usAccount.ts"
import { characterSets } from "../text/CharacterSet.ts"
import { accountType } from "./fields/accountType.ts"
import { address } from "./fields/address.ts"
import { ownNumber } from "./fields/ownNumber.ts"
import type { Rail } from "./Rail.ts"

const WIRE = "needed when the payment goes by wire"

/** Dollars by ACH or by wire, as the provider chooses. */
export const usDomesticBank: Rail = {
  paymentMethodType: "us_domestic_bank",
  label: "Bank transfer in the United States (ACH or wire)",
  identity: [["aba", "account_number"]],
  fields: [
    {
      name: "aba",
      label: "ABA routing number",
      help: "Names the bank; some banks have one for ACH and another for wires",
      example: aba.example,
      required: true,
      kind: { _tag: "Identifier", identifier: aba },
      secret: false
    },
    {
      name: "wire_aba",
      label: "ABA routing number for wires",
      help: "Where the bank has another one for wires",
      example: aba.example,
      required: false,
      kind: { _tag: "Identifier", identifier: aba },
      secret: false
    },
    {
      name: "account_number",
      label: "Account number",
      help: "Up to 17 characters, with leading zeros",
      example: usAccount.example,
      required: true,
      kind: { _tag: "Identifier", identifier: usAccount },
      secret: true
    },
    // Nacha's files have these letters
    accountType(["checking", "savings"], true, undefined, [
      ["c", "checking"],
      ["s", "savings"]
    ]),
    { ...address.address, help: `Street and number, ${WIRE}`, example: "7 Garden Street" },
    { ...address.city, help: `The town of the payee's address, ${WIRE}`, example: "Springfield", required: false },
    { ...address.postalCode, help: `ZIP code, ${WIRE}`, example: "62701" },
    { ...address.country, help: `Two letters (ISO 3166), ${WIRE}`, example: "US", required: false }
  ],
  characters: characterSets.ach,
  clearings: [
    { name: "ACH", arrives: "in one or more bank days", source: "Nacha, Operating Rules: entries settle on bank days" },
    {
      name: "Fedwire",
      arrives: "in bank hours",
      source: "Federal Reserve, Fedwire Funds Service; ISO 20022 since July 2025"
    }
  ],
  rules: [ownNumber]
}

/** What is not known of `us_usd`. */
export const notKnown: ReadonlyArray<string> = [
  "Whether the provider pays by ACH or by wire: give wire_aba and the address where the bank has a number of its own for wires.",
  "Whether a routing number is for ACH, for wires or for both: more than half of those for ACH are for ACH alone.",
  "Which limits and hours the provider keeps."
]
