import { enums } from "@concierge/api/enums"
import { rowStates } from "@concierge/api/resources/rows"
import { Cancellation, optionalNullable } from "@concierge/api/wire"
import { batchStates, type RowState } from "@concierge/domain/Batch"
import { mendStages } from "@concierge/domain/Mend"
import { decimalString } from "@concierge/domain/Money"
import { partStates } from "@concierge/domain/Part"
import { requestStates } from "@concierge/domain/Request"
import * as BigDecimal from "effect/BigDecimal"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as SchemaGetter from "effect/SchemaGetter"
import * as SchemaTransformation from "effect/SchemaTransformation"

/** An exact amount; in the database its digits, in the one form that `decimalString` gives. */
export const Decimal = Schema.String.pipe(
  Schema.decodeTo(
    Schema.declare(BigDecimal.isBigDecimal),
    SchemaTransformation.transform({
      decode: (digits) => BigDecimal.normalize(BigDecimal.fromStringUnsafe(digits)),
      encode: decimalString
    })
  )
)

/** A member of JSON whose value may not be known: undefined inside, null in the database, or missing there. */
const nullable = <S extends Schema.Constraint>(schema: S) =>
  optionalNullable(schema).pipe(
    Schema.decodeTo(Schema.UndefinedOr(Schema.toType(schema)), {
      decode: SchemaGetter.transformOptional((value: Option.Option<S["Type"] | null>) =>
        Option.some(Option.getOrNull(value) ?? undefined)
      ),
      encode: SchemaGetter.transform((value: S["Type"] | undefined): S["Type"] | null => value ?? null)
    })
  )

/** Zero or one in the database: not every database has a type for truths. */
const Truth = Schema.BooleanFromBit

/** The sum of what goes to each port, in the order of their first rows; nothing where no row says it. */
const PortTotal = Schema.Struct({
  portCode: Schema.String,
  count: Schema.Int,
  amount: nullable(Decimal),
  budget: nullable(Decimal)
})

/** A request that was found at the provider while a batch is held. */
const FoundRequest = Schema.Struct({
  requestId: Schema.String,
  externalId: Schema.String,
  samePayments: Schema.Boolean,
  matching: Schema.Int,
  state: Schema.Literals(requestStates),
  outputsCount: Schema.Int,
  totalToSpend: nullable(Decimal),
  quoteAcceptedAt: nullable(Schema.Int)
})
export type FoundRequest = typeof FoundRequest.Type

/** What a finished batch came to, in the origin's currency. */
const Result = Schema.Struct({
  settled: Decimal,
  unpaid: Decimal,
  rounding: Decimal,
  refunded: Decimal,
  awaited: Schema.Int,
  spent: nullable(Decimal),
  creditNotes: Schema.Array(Schema.String)
})

/** What a message of ISO 20022 says of itself: a report answers it. */
const Message = Schema.Struct({
  name: Schema.String,
  version: Schema.Int,
  messageId: nullable(Schema.String),
  createdAt: nullable(Schema.String),
  statedCount: nullable(Schema.String),
  statedSum: nullable(Schema.String)
})

/** What a message called a transfer. */
const Transfer = Schema.Struct({
  paymentInformationId: nullable(Schema.String),
  instructionId: nullable(Schema.String),
  endToEndId: nullable(Schema.String),
  uetr: nullable(Schema.String)
})

/** What the provider did that nobody asked for: of a code at most one a request, or a line. */
const Anomaly = Schema.Struct({
  code: Schema.String,
  detail: Schema.String,
  requestId: nullable(Schema.String),
  line: nullable(Schema.Int),
  seenAt: Schema.Int
})
export type Anomaly = typeof Anomaly.Type

/** Whether by it the provider may have paid the batch, whatever its state says. */
export const isDoubt = ({ code }: Pick<Anomaly, "code">): boolean =>
  code === "accepted_elsewhere" || code === "given_up_and_accepted"

/** The provider's estimate for a batch; undefined where it did not give a figure. */
const Forecast = Schema.Struct({
  madeAt: Schema.Int,
  totalToSpend: nullable(Decimal),
  fees: nullable(Decimal),
  freeBalance: nullable(Decimal),
  shortfall: nullable(Decimal),
  calls: Schema.Int,
  seconds: nullable(Schema.Int),
  ports: Schema.Array(
    Schema.Struct({
      portCode: Schema.String,
      count: Schema.Int,
      amount: Decimal,
      budget: Decimal,
      fees: Decimal,
      arrivals: Schema.Array(
        Schema.Struct({
          clearing: nullable(Schema.String),
          arrives: nullable(Schema.Literals(enums.Arrival)),
          hours: nullable(Schema.String),
          count: Schema.Int
        })
      )
    })
  ),
  problem: nullable(Schema.String)
})
export type Forecast = typeof Forecast.Type

/** A batch as it is kept. Times are milliseconds since 1970, UTC. */
export const BatchRecord = Schema.Struct({
  id: Schema.Int,
  externalId: Schema.String,
  name: Schema.String,
  /** The SHA-256 of what was imported: the same again is the same batch. */
  contentHash: Schema.String,
  portCode: Schema.String,
  state: Schema.Literals(batchStates),
  /** As it was imported; from the quote on its parts know more. */
  totals: Schema.fromJsonString(Schema.Array(PortTotal)),
  /** Null until it is made, before anything else is. */
  forecast: Schema.NullOr(Schema.fromJsonString(Forecast)),
  /** The most that a person agreed to spend on all its parts together. */
  approvedTotal: Schema.NullOr(Decimal),
  /** Why it pays what was paid before, where a person said so. */
  again: Schema.NullOr(Schema.String),
  /** The reason as it is compared: one reason speaks for one time. */
  againKey: Schema.NullOr(Schema.String),
  /** How many rows were left out, and the first ones' lines. */
  leftOutCount: Schema.Int,
  leftOutLines: Schema.fromJsonString(Schema.Array(Schema.Int)),
  anomalies: Schema.fromJsonString(Schema.Array(Anomaly)),
  /** What it came to, once it is finished. */
  result: Schema.NullOr(Schema.fromJsonString(Result)),
  /** The message that it came in; null for other files. */
  message: Schema.NullOr(Schema.fromJsonString(Message)),
  /** When the provider is asked about it once more though it is finished; null for never. */
  lookDue: Schema.NullOr(Schema.Int),
  /** Whether the provider may have paid it whatever its state says. */
  inDoubt: Truth,
  note: Schema.NullOr(Schema.String),
  /** What stops it for now, for people, and since when. */
  trouble: Schema.NullOr(Schema.String),
  troubleSince: Schema.NullOr(Schema.Int),
  createdAt: Schema.Int,
  updatedAt: Schema.Int
})
export type BatchRecord = typeof BatchRecord.Type

/**
 * A part of a batch as it is kept: some of its rows, and the request at the provider that is being made for them. Another
 * attempt at them begins with a fresh draft, see `batches/run/make/draft.ts`.
 */
export const PartRecord = Schema.Struct({
  id: Schema.Int,
  batchId: Schema.Int,
  /** Its place in the batch, from 1. */
  number: Schema.Int,
  state: Schema.Literals(partStates),
  totals: Schema.fromJsonString(Schema.Array(PortTotal)),
  /** What the provider would not take, and is in none of its other totals. */
  refusedTotals: Schema.fromJsonString(Schema.Array(PortTotal)),
  /** What the names of its requests begin with, by the payments alone; the attempt follows. */
  requestKey: Schema.String,
  /** Which draft of these payments this is, over all parts that have the same; before one is begun, the least it may be. */
  attempt: Schema.Int,
  /** The `external_id` that this attempt's request bears at the provider. */
  requestName: Schema.String,
  /**
   * Whether the provider was asked, before this attempt's request is made, for one that may be the same payments. It was
   * `overruled` when a person has seen what was found, and said that the batch is meant beside it.
   */
  searched: Schema.Literals([0, 1, 2]).transform(["no", "yes", "overruled"]),
  /** Whether the making of this attempt's request was ever begun. */
  requestTried: Truth,
  requestId: Schema.NullOr(Schema.String),
  /** Whether the draft has all its outputs: its quote may be asked for as soon as those of the other parts may. */
  isMade: Truth,
  totalToSpend: Schema.NullOr(Decimal),
  acceptQuoteBefore: Schema.NullOr(Schema.Int),
  provisionFundsBefore: Schema.NullOr(Schema.Int),
  cancellationReason: Schema.NullOr(Cancellation),
  /** When the quote was approved, here or elsewhere. */
  approvedAt: Schema.NullOr(Schema.Int),
  /** How often the provider was polled since it last contradicted itself, and before when another poll does not count. */
  doubtPolls: Schema.Int,
  doubtDue: Schema.NullOr(Schema.Int),
  /** How many drafts were thrown away since the last quote was asked for by a person. */
  rebuilds: Schema.Int,
  cancelRequested: Truth,
  /** The requests that were found at the provider while it is held. */
  found: Schema.fromJsonString(Schema.Array(FoundRequest)),
  note: Schema.NullOr(Schema.String),
  updatedAt: Schema.Int
})
export type PartRecord = typeof PartRecord.Type

/** A row as it is kept. Amounts stay digits, by which payments are compared. */
export const RowRecord = Schema.Struct({
  id: Schema.Int,
  batchId: Schema.Int,
  /** Null until the batch is split. */
  partId: Schema.NullOr(Schema.Int),
  line: Schema.Int,
  reference: Schema.NullOr(Schema.String),
  payeeName: Schema.String,
  payeeEmail: Schema.NullOr(Schema.String),
  payeeId: Schema.NullOr(Schema.String),
  /** How often the making of the payee was begun: what was begun and not acknowledged may be there all the same. */
  payeeTries: Schema.Int,
  instructionId: Schema.NullOr(Schema.String),
  instructionTries: Schema.Int,
  /**
   * Whether its instruction, its payee, or both were made for an earlier row and found again. When they turn out to be gone
   * at the provider they are made anew, and not looked for any more.
   */
  foundAgain: Schema.Literals([0, 1, 2, 3, 4]).transform(["no", "instruction", "both", "gone", "payee"]),
  portCode: Schema.String,
  paymentMethodType: Schema.NullOr(Schema.String),
  /** Bank details; null when the row came with an instruction. */
  account: Schema.NullOr(Schema.fromJsonString(Schema.Record(Schema.String, Schema.String))),
  /** Which of the two was given; the other is known from the quote on. */
  given: Schema.Literals(["amount", "budget"]),
  amount: Schema.NullOr(Schema.String),
  budget: Schema.NullOr(Schema.String),
  state: Schema.Literals(rowStates),
  outputId: Schema.NullOr(Schema.String),
  /** Whether the making of this attempt's output was ever begun. */
  outputTried: Truth,
  note: Schema.NullOr(Schema.String),
  /** Why the payee's bank refused it last, and until when it can be mended, where the provider tells. */
  failureReason: Schema.NullOr(Schema.String),
  mendBefore: Schema.NullOr(Schema.Int),
  /** What came back to the payer, in the origin's currency. */
  refund: Schema.NullOr(Schema.String),
  /** What the message called it that it came in. */
  transfer: Schema.NullOr(Schema.fromJsonString(Transfer)),
  /** By `referenceKey` and `accountKey` of the domain: what other payments are compared with. */
  referenceKey: Schema.NullOr(Schema.String),
  accountKey: Schema.String,
  /** The row of an earlier batch that paid the same, where this was said to be meant again. */
  repeatsRowId: Schema.NullOr(Schema.Int),
  /** Whether the provider says that it is paid after it had said that it is not. */
  inDoubt: Truth,
  updatedAt: Schema.Int
})
export type RowRecord = typeof RowRecord.Type

/** Of a row what it is compared and told by: bank details are not in it. */
export const ComparedRow = RowRecord.mapFields(
  ({ accountKey, amount, budget, given, id, line, payeeName, portCode, reference, referenceKey }) => ({
    id,
    line,
    reference,
    payeeName,
    portCode,
    given,
    amount,
    budget,
    referenceKey,
    accountKey
  })
)
export type ComparedRow = typeof ComparedRow.Type

/** Another account for a payment that failed: an intent, and how far it was carried out. */
export const MendRecord = Schema.Struct({
  id: Schema.Int,
  rowId: Schema.Int,
  batchId: Schema.Int,
  state: Schema.Literals(mendStages),
  /** Bank details; null where an instruction was named, or nobody mends it. */
  account: Schema.NullOr(Schema.fromJsonString(Schema.Record(Schema.String, Schema.String))),
  paymentMethodType: Schema.NullOr(Schema.String),
  /** By the domain's `accountKey`; and the key that the row had before, for the case that the provider refuses this one. */
  accountKey: Schema.NullOr(Schema.String),
  formerKey: Schema.String,
  instructionId: Schema.NullOr(Schema.String),
  /** Whether the making of the instruction was ever begun, and whether the provider was ever told to try again. */
  instructionTried: Truth,
  retryTried: Truth,
  /** The instruction that the output had before it was tried again. */
  triedFrom: Schema.NullOr(Schema.String),
  /** How often it was answered so that nobody knows, or refused for no fault of its own; and from when on it is tried again. */
  tries: Schema.Int,
  dueAt: Schema.NullOr(Schema.Int),
  note: Schema.NullOr(Schema.String),
  createdAt: Schema.Int
})
export type MendRecord = typeof MendRecord.Type

/** A request at the provider that no part of a batch wants any more and that is still to be cancelled. */
export const LeftoverRecord = Schema.Struct({
  id: Schema.Int,
  batchId: Schema.Int,
  partId: Schema.Int,
  externalId: Schema.String,
  /** Null when it may have been made without our having heard of it. */
  requestId: Schema.NullOr(Schema.String),
  /** How often it was looked for without being found, and from when on it is again. */
  looks: Schema.Int,
  dueAt: Schema.Int
})
export type LeftoverRecord = typeof LeftoverRecord.Type

/** Rows that were left out of a batch, as documents show them. */
export const LeftOutRows = Schema.fromJsonString(Schema.Array(Schema.Record(Schema.String, Schema.Unknown)))

/** An earlier payment that may be the same as another: what it is compared by, and how it stands. */
export const EarlierRecord = Schema.Struct({
  rowId: Schema.Int,
  line: Schema.Int,
  state: Schema.Literals(rowStates),
  referenceKey: Schema.NullOr(Schema.String),
  accountKey: Schema.String,
  portCode: Schema.String,
  amount: Schema.NullOr(Schema.String),
  budget: Schema.NullOr(Schema.String),
  batchId: Schema.Int,
  batchState: Schema.Literals(batchStates),
  /** Null while its batch is not split yet. */
  partState: Schema.NullOr(Schema.Literals(partStates)),
  /** The port that pays. */
  originCode: Schema.String,
  /** The reason by which its batch paid again what was paid before. */
  again: Schema.NullOr(Schema.String),
  inDoubt: Truth,
  /** Whether the provider says that the row is paid after it had said that it is not. */
  rowInDoubt: Truth,
  /** When it was approved, before that when it was made. */
  at: Schema.Int
})
export type EarlierRecord = typeof EarlierRecord.Type

/** How the rows of a batch stand, and what may stand twice at the provider. */
export interface Counts {
  readonly rows: ReadonlyArray<{
    /** Of the part that they are in; null while the batch is not split yet. */
    readonly partState: PartRecord["state"] | null
    readonly state: RowState
    readonly count: number
  }>
  readonly orphanedPayees: number
  readonly orphanedInstructions: number
}

/** The name that the request of an attempt bears at the provider. */
export const requestNameOf = (requestKey: string, attempt: number): string => `${requestKey}-${attempt}`
