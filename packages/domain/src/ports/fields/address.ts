import { country } from "../../identifiers/country.ts"
import type { Field } from "../Rail.ts"

/**
 * A payee's structured address: since November 2026, SWIFT, SEPA and Fedwire refuse addresses without separate town and
 * country. Lengths are those of ISO 20022 (`PstlAdr`).
 */
export const address = {
  city: {
    name: "city",
    label: "City of the payee",
    help: "The town of the payee's address, by itself",
    example: "Berlin",
    required: true,
    kind: { _tag: "Text", max: 35 },
    secret: false
  },
  country: {
    name: "country",
    label: "Country of the payee",
    help: "Two letters (ISO 3166), e.g. DE",
    example: country.example,
    required: true,
    kind: { _tag: "Identifier", identifier: country },
    secret: false
  },
  address: {
    name: "address",
    label: "Address of the payee",
    help: "Street and number",
    example: "Gartenweg 7",
    required: false,
    kind: { _tag: "Text", max: 70 },
    secret: false
  },
  postalCode: {
    name: "postal_code",
    label: "Postal code of the payee",
    help: "Up to 16 characters",
    example: "10115",
    required: false,
    kind: { _tag: "Text", max: 16 },
    secret: false
  }
} as const satisfies { readonly [name: string]: Field }
