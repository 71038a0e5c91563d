import { aba } from "../identifiers/aba.ts"
import { usAccount } from "../identifiers/usAccount.ts"
import type { Rail } from "../Rail.ts"
import { accountType } from "./accountType.ts"
import { address } from "./address.ts"

const WIRE = "needed when the payment goes by wire"

export const usDomesticBank: Rail = {
  paymentMethodType: "us_domestic_bank",
  label: "Bank transfer in the United States (ACH or wire)",
  fields: [
    {
      name: "aba",
      label: "ABA routing number",
      help: "9 digits; some banks have one for ACH and another for wires",
      example: aba.example,
      required: true,
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
    accountType(["checking", "savings"], true),
    { ...address.address, help: `Street and number, ${WIRE}`, example: "7 Garden Street" },
    { ...address.city, help: `The town of the payee's address, ${WIRE}`, example: "Springfield", required: false },
    { ...address.postalCode, help: `ZIP code, ${WIRE}`, example: "62701" }
  ],
  rules: []
}
