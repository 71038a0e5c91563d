import type { RowState } from "@concierge/domain/Batch"
import { outputStates } from "@concierge/domain/Output"
import type * as BigDecimal from "effect/BigDecimal"
import * as Schema from "effect/Schema"
import type * as JsonApi from "../documents/JsonApi.ts"
import { Decimal, decodedAs, Id, IdAttribute, optionalNullable, Timestamp, toTimestamp } from "../documents/wire.ts"

/** What has become of one payment of a batch. Its bank details are not shown. */
export interface Row {
  readonly id: string
  /** The line in the file. */
  readonly line: number
  readonly reference: string | undefined
  readonly payeeName: string
  readonly payeeId: string | undefined
  readonly portCode: string
  /** What the payee receives, in the port's currency; for a row with a budget unknown until the quote. */
  readonly amount: BigDecimal.BigDecimal | undefined
  /** What the payer spends, in the origin's currency; for a row with an amount unknown until the quote. */
  readonly budget: BigDecimal.BigDecimal | undefined
  readonly state: RowState
  /** What people should know about the state. */
  readonly note: string | undefined
  readonly outputId: string | undefined
  /** The row of an earlier batch that paid the same, where this was said to be meant again. */
  readonly repeatsRowId: string | undefined
  /** Milliseconds since 1970. */
  readonly updatedAt: number
}

export const type = "rows" as const

/** Every state of a row, the one before it has an output first. */
export const rowStates: ReadonlyArray<RowState> = ["pending", ...outputStates]

/** A row out of the proxy's document. */
export const Resource = decodedAs(
  Schema.Struct({
    id: Id,
    type: Schema.Literal(type),
    attributes: Schema.Struct({
      line: Schema.Int,
      reference: optionalNullable(Schema.String),
      payee_name: Schema.String,
      payee_id: optionalNullable(IdAttribute),
      port_code: Schema.String,
      amount: optionalNullable(Decimal),
      budget: optionalNullable(Decimal),
      state: Schema.Literals(rowStates),
      note: optionalNullable(Schema.String),
      output_id: optionalNullable(IdAttribute),
      repeats_row_id: optionalNullable(IdAttribute),
      updated_at: Timestamp
    })
  }),
  ({ attributes, id }): Row => ({
    id,
    line: attributes.line,
    reference: attributes.reference ?? undefined,
    payeeName: attributes.payee_name,
    payeeId: attributes.payee_id ?? undefined,
    portCode: attributes.port_code,
    amount: attributes.amount ?? undefined,
    budget: attributes.budget ?? undefined,
    state: attributes.state,
    note: attributes.note ?? undefined,
    outputId: attributes.output_id ?? undefined,
    repeatsRowId: attributes.repeats_row_id ?? undefined,
    updatedAt: attributes.updated_at
  })
)

export const toResource = (row: Row) =>
  ({
    id: row.id,
    type,
    attributes: {
      line: row.line,
      reference: row.reference ?? null,
      payee_name: row.payeeName,
      payee_id: row.payeeId ?? null,
      port_code: row.portCode,
      amount: row.amount ?? null,
      budget: row.budget ?? null,
      state: row.state,
      note: row.note ?? null,
      output_id: row.outputId ?? null,
      repeats_row_id: row.repeatsRowId ?? null,
      updated_at: toTimestamp(row.updatedAt)
    }
  }) satisfies JsonApi.Resource
