import * as Schema from "effect/Schema"
import * as Struct from "effect/Struct"
import { BatchRecord, Decimal, LeftoverRecord, LeftOutRows, PartRecord, RowRecord } from "../records.ts"
import { listOf } from "./answers.ts"

/** Rows of answers, decoded. */
export const decode = {
  batches: listOf(BatchRecord),
  parts: listOf(PartRecord),
  rows: listOf(RowRecord),
  totals: listOf(Schema.Struct({ total: Decimal })),
  states: listOf(Schema.Struct({ state: BatchRecord.fields.state })),
  leftovers: listOf(LeftoverRecord),
  leftOut: listOf(Schema.Struct({ rows: LeftOutRows })),
  accounts: listOf(Schema.Struct({ accountKey: Schema.String })),
  unfinished: listOf(Schema.Struct({ id: Schema.Int, calls: Schema.Int })),
  owners: listOf(Schema.Struct({ batchId: Schema.Int, epoch: Schema.Int, calls: Schema.Int })),
  secrets: listOf(Schema.Struct({ secret: Schema.NullOr(Schema.String) }))
}

/** Columns of what is given, and of nothing else. */
export const encode = {
  batch: Schema.encodeSync(BatchRecord.mapFields(Struct.map(Schema.optionalKey))),
  part: Schema.encodeSync(PartRecord.mapFields(Struct.map(Schema.optionalKey))),
  row: Schema.encodeSync(RowRecord.mapFields(Struct.map(Schema.optionalKey))),
  leftOut: Schema.encodeSync(LeftOutRows)
}
