import type { RowState } from "@concierge/domain/Batch"
import { mendStages } from "@concierge/domain/Mend"
import { outputStates } from "@concierge/domain/Output"
import * as Schema from "effect/Schema"
import { attributesOf, moment, nullable } from "../documents/attributes.ts"
import { Decimal, decodedAs, Group, Id, IdAttribute, Text } from "../documents/wire.ts"

export const type = "rows" as const

/** Every state of a row: first those without an output, then those of its output. */
export const rowStates: ReadonlyArray<RowState> = ["pending", "refused", ...outputStates]

const Mend = attributesOf({
  state: Schema.Literals(mendStages),
  /** Why the provider refused it. */
  note: nullable(Schema.String),
  createdAt: moment
})
export type Mend = ReturnType<typeof Mend.read>

const RowAttributes = attributesOf({
  batchId: IdAttribute,
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
  /** Whether it may be paid, whatever its state says: an unknown outcome, which a person decides. */
  inDoubt: Schema.Boolean,
  /** What people should know about the state. */
  note: nullable(Schema.String),
  outputId: nullable(IdAttribute),
  /** Why the payee's bank refused it last, where the provider tells. */
  failureReason: nullable(Schema.String),
  /** Until when it can be mended, where the provider tells. */
  mendBefore: nullable(moment),
  /** How its last mending stands. */
  mend: nullable(Mend),
  /** What came back to the payer, in the origin's currency; unknown while the provider has not told. */
  refund: nullable(Decimal),
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

/** Another account for a failed payment, or an instruction that its payee has. */
export type Mending =
  | { readonly _tag: "Account"; readonly account: { readonly [field: string]: string } }
  | { readonly _tag: "Instruction"; readonly instructionId: string }

const MendDocument = <Fields extends Schema.Struct.Fields>(attributes: Fields) =>
  Schema.Struct({
    data: Schema.Struct({ id: Schema.optionalKey(Id), type: Schema.Literal(type), attributes: Group(attributes) })
  })

export const Mending = Schema.Union([
  decodedAs(
    MendDocument({
      account: Schema.Record(Schema.String, Text(255)).check(
        Schema.isMinProperties(1, { expected: "the fields of the account" }),
        Schema.isMaxProperties(40, { expected: "an object of at most 40 names" })
      )
    }),
    ({ data: { attributes } }): Mending => ({ _tag: "Account", account: attributes.account })
  ),
  decodedAs(MendDocument({ instruction_id: IdAttribute }), ({ data: { attributes } }): Mending => ({
    _tag: "Instruction",
    instructionId: attributes.instruction_id
  }))
])

/** The document that mends a payment. */
export const toMendDocument = (id: string, mending: Mending) => ({
  data: {
    id,
    type,
    attributes: mending._tag === "Account" ? { account: mending.account } : { instruction_id: mending.instructionId }
  }
})
