import { enums } from "@concierge/api/enums"
import * as Schema from "effect/Schema"

/** How a payout file is to be read and taken, as its sender said. */
const Terms = Schema.Struct({
  decimalMark: Schema.NullOr(Schema.Literals([".", ","])),
  mapping: Schema.Record(Schema.String, Schema.NullOr(Schema.String)),
  isStrict: Schema.Boolean,
  /** Take the rows that are in order without those that are not. */
  partial: Schema.Boolean,
  /** Leave out what an earlier batch has paid or has under way. */
  skipPaid: Schema.Boolean
})
export type Terms = typeof Terms.Type

/** What stands in the way of payments that were made before, in numbers. */
const Stopped = Schema.Struct({
  paid: Schema.Int,
  underWay: Schema.Int,
  drafted: Schema.Int,
  twins: Schema.Int,
  batchIds: Schema.Array(Schema.String),
  draftedBatchIds: Schema.Array(Schema.String),
  isSame: Schema.Boolean
})
export type Stopped = typeof Stopped.Type

/** What was found in a file. */
const Findings = Schema.Struct({
  errors: Schema.Int,
  warnings: Schema.Int,
  /** How many rows are not in order. */
  rejects: Schema.Int,
  /** How many can be taken without those. */
  inOrder: Schema.Int,
  mapping: Schema.Record(Schema.String, Schema.NullOr(Schema.String)),
  asked: Schema.Record(Schema.String, Schema.NullOr(Schema.String)),
  byRow: Schema.Array(Schema.String),
  stopped: Schema.NullOr(Stopped)
})
export type Findings = typeof Findings.Type

/** Nothing was looked for yet. */
export const noFindings: Findings = {
  errors: 0,
  warnings: 0,
  rejects: 0,
  inOrder: 0,
  mapping: {},
  asked: {},
  byRow: [],
  stopped: null
}

/** A payout file as it is kept. Times are milliseconds since 1970, UTC. */
export const FileRecord = Schema.Struct({
  id: Schema.Int,
  /** Null while it comes: a file without a batch is none. */
  batchId: Schema.NullOr(Schema.Int),
  name: Schema.NullOr(Schema.String),
  bytes: Schema.Int,
  /** In hex; empty while it comes. */
  sha256: Schema.String,
  /** Who sent it, as far as that is known. */
  sentBy: Schema.String,
  terms: Schema.fromJsonString(Terms),
  findings: Schema.fromJsonString(Findings),
  receivedAt: Schema.Int,
  /** When something was last written of it. */
  touchedAt: Schema.Int,
  /** When its bytes were deleted, since nobody keeps them any longer. */
  deletedAt: Schema.NullOr(Schema.Int)
})
export type FileRecord = typeof FileRecord.Type

/** Something that was found in a file, as people are told. */
export const ProblemRecord = Schema.Struct({
  batchId: Schema.Int,
  position: Schema.Int,
  line: Schema.Int,
  column: Schema.NullOr(Schema.String),
  path: Schema.NullOr(Schema.String),
  severity: Schema.Literals(enums.ProblemSeverity),
  code: Schema.String,
  detail: Schema.String,
  meta: Schema.fromJsonString(Schema.Record(Schema.String, Schema.Unknown))
}).pipe(Schema.encodeKeys({ column: "field" }))
export type ProblemRecord = typeof ProblemRecord.Type
