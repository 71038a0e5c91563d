import { ports } from "@concierge/domain/Port"
import * as Schema from "effect/Schema"
import type * as JsonApi from "../documents/JsonApi.ts"
import { decodedAs, Id, Text } from "../documents/wire.ts"

/** A port as the provider lists it. It may be one that the domain does not know yet. */
export interface Port {
  readonly id: string
  /** `country_currency`, lower-case. */
  readonly code: string
  /** ISO 3166 alpha-2, upper-case, or `OTHER`. */
  readonly country: string
  /** ISO 4217, upper-case. */
  readonly currency: string
}

export const type = "concierge_ports" as const

/** A port out of a server's document. */
export const Resource = decodedAs(
  Schema.Struct({
    id: Id,
    type: Schema.Literal(type),
    attributes: Schema.Struct({ code: Text(16, 1), country: Text(16, 1), currency_code: Text(3, 3) })
  }),
  ({ attributes: { code, country, currency_code }, id }): Port => ({
    id,
    code,
    country,
    currency: currency_code.toUpperCase()
  })
)

export const toResource = ({ code, country, currency, id }: Port) =>
  ({ id, type, attributes: { code, country, currency_code: currency } }) satisfies JsonApi.Resource

/** Every port that the domain knows, as the provider lists them. */
export const toDocument = () => ({ data: Object.values<Port>(ports).map(toResource) })
