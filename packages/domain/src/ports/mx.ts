import { clabe } from "../identifiers/clabe.ts"
import { curp } from "../identifiers/curp.ts"
import { rfc } from "../identifiers/rfc.ts"
import type { Rail } from "../Rail.ts"

export const mxDomesticBank: Rail = {
  paymentMethodType: "mx_domestic_bank",
  label: "Bank transfer in Mexico (SPEI)",
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
      help: "Id of a person: 18 characters",
      example: curp.example,
      required: false,
      kind: { _tag: "Identifier", identifier: curp },
      secret: true
    }
  ],
  rules: []
}
