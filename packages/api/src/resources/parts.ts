import { partStates } from "@concierge/domain/Part"
import * as Schema from "effect/Schema"
import { attributesOf, list, moment, nullable } from "../documents/attributes.ts"
import { Cancellation, Count, Decimal, decodedAs, Id, IdAttribute } from "../documents/wire.ts"
import { FoundRequest, PortTotal } from "./batches.ts"

export const type = "parts" as const

const PartAttributes = attributesOf({
  /** Its place in the batch, from 1. */
  number: Schema.Int,
  state: Schema.Literals(partStates),
  /** Those that the provider refused are not among them. */
  rowsCount: Count,
  totals: list(PortTotal),
  /** The name that its request bears at the provider. */
  externalId: nullable(Schema.String),
  requestId: nullable(IdAttribute),
  totalToSpend: nullable(Decimal),
  acceptQuoteBefore: nullable(moment),
  provisionFundsBefore: nullable(moment),
  cancellationReason: nullable(Cancellation),
  /** While it is held, the requests at the provider that may be its payments. */
  found: list(FoundRequest),
  note: nullable(Schema.String),
  updatedAt: moment
})

/** A part of a batch: so many of its rows as one request at the provider takes. Times are milliseconds since 1970, UTC. */
export type Part = { readonly id: string } & ReturnType<typeof PartAttributes.read>

/** A part out of the proxy's document. */
export const Resource = decodedAs(
  Schema.Struct({ id: Id, type: Schema.Literal(type), attributes: PartAttributes.wire }),
  ({ attributes: found, id }): Part => ({ id, ...PartAttributes.read(found) })
)

export const toResource = ({ id, ...known }: Part) => ({ id, type, attributes: PartAttributes.write(known) })
