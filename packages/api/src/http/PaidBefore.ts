import { type BatchState, batchStates, type RowState } from "@concierge/domain/Batch"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { type ErrorObject, pointer } from "../documents/JsonApi.ts"
import { decodedAs, IdAttribute, optionalNullable, Timestamp, toTimestamp } from "../documents/wire.ts"
import { type Enum, enums } from "../generated/enums.ts"
import { rowStates } from "../resources/rows.ts"

/** Rows whose payment is paid, under way or drafted already, or stands in another row of the file. */
export interface PaidBefore {
  readonly _tag: "PaidBefore"
  readonly rows: ReadonlyArray<Repeated>
  /** The index of each line in the document; undefined where the call has no rows. */
  readonly indexes?: ReadonlyMap<number, number>
  /** Whether a failed payment was to be mended, and not a file to be paid. */
  readonly isMend?: boolean
}

/** A row that is only paid when the payer says so. */
export type Repeated = {
  /** The line in the file. */
  readonly line: number
  readonly reference: string | undefined
} & (
  | { readonly _tag: "Earlier"; readonly earlier: Earlier }
  /** Another row of the file pays the same account the same: `first` is its line. */
  | { readonly _tag: "InFile"; readonly first: number }
)

/** The payment that would be repeated. */
export interface Earlier {
  /** Which of them is the same: the reference, or account and amount. */
  readonly by: Enum<"SameBy">
  /** By reference alone: account or amount differ. */
  readonly isChanged: boolean
  /** Whether it is recent enough for account and amount alone to count. */
  readonly isRecent: boolean
  /** The `again` reason of its own batch: the same reason is not accepted twice. */
  readonly again: string | undefined
  readonly standing: Enum<"EarlierStanding">
  readonly batchId: string
  readonly batchState: BatchState
  readonly rowId: string
  readonly line: number
  readonly state: RowState
  /** When its batch was approved, before that when it was made: milliseconds since 1970. */
  readonly at: number
}

/** One error object for each row. */
export const toRepeatedErrors = ({ indexes, isMend, rows }: PaidBefore): ReadonlyArray<ErrorObject> =>
  rows.map((row) => {
    const index = indexes?.get(row.line)
    return {
      status: "409",
      ...kinds[row._tag],
      detail:
        isMend === true && row._tag === "Earlier" ? sentenceOfMend(row.line, row.earlier) : sentenceOfRepeated(row),
      ...(index === undefined ? {} : { source: { pointer: pointer(["data", "attributes", "rows", index]) } }),
      meta: row._tag === "Earlier" ? toFacts(row.line, row.earlier) : { line: row.line, first_line: row.first }
    }
  })

const kinds = {
  Earlier: { code: "paid_before", title: "Paid before" },
  InFile: { code: "same_payment", title: "The same payment twice" }
} as const

/** An entry of `meta.left_out` for a row that was left out. */
export const toLeftOut = ({ line, reference }: Pick<Repeated, "line" | "reference">, earlier: Earlier) => ({
  ...toFacts(line, earlier),
  reference: reference ?? null
})

/** Without the reference: an error repeats nothing that may be an account number. */
const toFacts = (line: number, earlier: Earlier) => ({
  line,
  by: earlier.by,
  is_changed: earlier.isChanged,
  is_recent: earlier.isRecent,
  again: earlier.again ?? null,
  batch_id: earlier.batchId,
  batch_state: earlier.batchState,
  row_id: earlier.rowId,
  row_line: earlier.line,
  state: earlier.state,
  standing: earlier.standing,
  at: toTimestamp(earlier.at)
})

/** The sentence for a row, with its cures. */
export const sentenceOfRepeated = (row: Repeated): string => {
  if (row._tag === "InFile")
    return `Line ${row.line} pays the same account the same amount as line ${row.first}: if it is meant twice, say why in again.`
  const { again, standing } = row.earlier
  const why = again === undefined ? "" : `; the reason by which it was paid again itself is used`
  const leaveOut = `leave it out with skip_paid, or say in again why it is paid once more${why}.`
  const cures = {
    paid: leaveOut,
    "under way": leaveOut,
    drafted: "approve or cancel that batch first, or say in again, and without skip_paid, why both are meant."
  }
  return `${earlierText(row.line, row.earlier)}: ${cures[standing]}`
}

/** The same of a payment that is to be mended: no reason speaks for it. */
const sentenceOfMend = (line: number, earlier: Earlier): string =>
  `${earlierText(line, earlier)}: mend it with an account that is not paid there, or let it go.`

/** The same of a row that was left out, as was asked. */
export const sentenceOfLeftOut = (line: number, earlier: Earlier): string =>
  `${earlierText(line, earlier)}: it was left out.`

const earlierText = (
  ofFile: number,
  { at, batchId, batchState, by, isChanged, line, standing, state }: Earlier
): string => {
  const same =
    by === "payment"
      ? "account and amount are those of"
      : `its reference ${isChanged ? "(with another account or amount) " : ""}names`
  const stands = {
    paid: `is paid (${toTimestamp(at)})`,
    "under way": `is under way (${state}, approved ${toTimestamp(at)})`,
    drafted: `waits for its approval (the batch is ${batchState})`
  }
  return `Line ${ofFile}: ${same} line ${line} of batch ${batchId}, which ${stands[standing]}`
}

/** A row that was left out of a batch, since an earlier batch pays it. */
export interface LeftOut extends Pick<Repeated, "line" | "reference"> {
  readonly earlier: Earlier
}

/** Decodes a row that was left out: an entry of `meta.left_out`, or the `meta` of an error. */
export const LeftOut = decodedAs(
  Schema.Struct({
    line: Schema.Int,
    reference: optionalNullable(Schema.String),
    by: Schema.Literals(enums.SameBy),
    is_changed: Schema.Boolean,
    is_recent: Schema.Boolean,
    again: optionalNullable(Schema.String),
    batch_id: IdAttribute,
    batch_state: Schema.Literals(batchStates),
    row_id: IdAttribute,
    row_line: Schema.Int,
    state: Schema.Literals(rowStates),
    standing: Schema.Literals(enums.EarlierStanding),
    at: Timestamp
  }),
  ({
    again,
    at,
    batch_id,
    batch_state,
    by,
    is_changed,
    is_recent,
    line,
    reference,
    row_id,
    row_line,
    standing,
    state
  }): LeftOut => ({
    line,
    reference: reference ?? undefined,
    earlier: {
      by,
      isChanged: is_changed,
      isRecent: is_recent,
      again: again ?? undefined,
      standing,
      batchId: batch_id,
      batchState: batch_state,
      rowId: row_id,
      line: row_line,
      state,
      at
    }
  })
)

/** The same of an error's `meta`; undefined for another error. */
export const readLeftOut = (meta: unknown): LeftOut | undefined =>
  Option.getOrUndefined(Schema.decodeUnknownOption(LeftOut)(meta))
