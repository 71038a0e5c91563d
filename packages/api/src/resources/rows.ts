import type { RowState } from "@concierge/domain/Batch"
import { outputStates } from "@concierge/domain/Output"
import * as Schema from "effect/Schema"
import { attributesOf, moment, nullable } from "../documents/attributes.ts"
import { Decimal, decodedAs, Id, IdAttribute } from "../documents/wire.ts"

export const type = "rows" as const

/** Every state of a row: first those without an output, then those of its output. */
export const rowStates: ReadonlyArray<RowState> = ["pending", "refused", ...outputStates]

const RowAttributes = attributesOf({
  /** The line in the file. */
  line: Schema.Int,
  reference: nullable(Schema.String),
  payeeName: Schema.String,
  payeeId: nullable(IdAttribute),
  portCode: Schema.String,
  /** What the payee receives, in the port's currency; for a row with a budget unknown until the quote. */
  amount: nullable(Decimal),
  /** What the payer spends, in the origin's currency; for a row with an amount unknown until the quote. */
  budget: nullable(Decimal),
  state: Schema.Literals(rowStates),
  /** What people should know about the state. */
  note: nullable(Schema.String),
  outputId: nullable(IdAttribute),
  /** The row of an earlier batch with the same payment, where a reason to repeat it was given. */
  repeatsRowId: nullable(IdAttribute),
  /** Milliseconds since 1970. */
  updatedAt: moment
})

/** One payment of a batch and its state. Bank details are not shown. */
export type Row = { readonly id: string } & ReturnType<typeof RowAttributes.read>

/** A row out of the proxy's document. */
export const Resource = decodedAs(
  Schema.Struct({ id: Id, type: Schema.Literal(type), attributes: RowAttributes.wire }),
  ({ attributes: found, id }): Row => ({ id, ...RowAttributes.read(found) })
)

export const toResource = ({ id, ...known }: Row) => ({ id, type, attributes: RowAttributes.write(known) })
