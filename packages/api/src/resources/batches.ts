import { batchStates } from "@concierge/domain/Batch"
import type { Payout, PayoutDraft } from "@concierge/domain/Payout"
import { checkPayouts } from "@concierge/domain/PayoutCheck"
import { portOf } from "@concierge/domain/Port"
import { error, type Problem } from "@concierge/domain/Problem"
import { requestStates } from "@concierge/domain/Request"
import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"
import { enums } from "../generated/enums.ts"
import { attributesOf, list, moment, nullable } from "../documents/attributes.ts"
import {
  AmountInput,
  Cancellation,
  Closed,
  Count,
  Decimal,
  decodedAs,
  Group,
  Id,
  ListOf,
  IdAttribute,
  Label,
  optionalNullable,
  Text
} from "../documents/wire.ts"
import { maxPayouts } from "../maxPayouts.ts"
import { LeftOut } from "../http/PaidBefore.ts"
import { checkPort } from "./howMuch.ts"
import { rowStates } from "./rows.ts"

export const type = "batches" as const

/** A batch to be made. Its rows are payments as they were given; line numbers are the file's. */
export interface Create {
  readonly externalId: string
  readonly name: string
  readonly portCode: string
  readonly rows: ReadonlyArray<PayoutDraft>
  /** Leave out what an earlier batch has paid or has under way. */
  readonly skipPaid?: boolean | undefined
  /** The reason to pay rows that were paid before, or that stand twice in the file. */
  readonly again?: string | undefined
}

/** Why a payment is made once more, in the payer's words. */
const AgainReason = Label(200).check(
  Schema.isPattern(/[\p{L}\p{N}]/u, { expected: "the reason why it is paid again, in a few words" })
)

/** What an upload of a payout file calls things, in its address. */
export const UploadNames = Schema.Struct({
  external_id: Schema.optionalKey(Label(64)),
  name: Schema.optionalKey(Label(100)),
  file_name: Schema.optionalKey(Label(200)),
  again: Schema.optionalKey(AgainReason)
})

const RowCreate = Closed("a row, or moved into its account", {
  line: Schema.Int.check(Schema.isGreaterThanOrEqualTo(1, { expected: "a line, counted from 1" })),
  reference: optionalNullable(Text(64)),
  payee_name: optionalNullable(Text(140)),
  payee_email: optionalNullable(Text(254)),
  payee_id: optionalNullable(IdAttribute),
  instruction_id: optionalNullable(IdAttribute),
  port_code: Text(64),
  amount: optionalNullable(AmountInput),
  budget: optionalNullable(AmountInput),
  account: Schema.Record(Schema.String, Text(255)).check(
    Schema.isMaxProperties(40, { expected: "an object of at most 40 names" })
  )
})

export const Create = decodedAs(
  Schema.Struct({
    data: Schema.Struct({
      type: Schema.Literal(type),
      attributes: Group({
        external_id: Label(64),
        name: Label(100),
        port_code: Text(64),
        rows: ListOf(RowCreate, { least: 1, most: maxPayouts, of: "rows" }),
        skip_paid: optionalNullable(Schema.Boolean),
        again: optionalNullable(AgainReason)
      })
    })
  }),
  ({ data: { attributes } }): Create => ({
    externalId: attributes.external_id,
    name: attributes.name,
    portCode: attributes.port_code,
    skipPaid: attributes.skip_paid ?? undefined,
    again: attributes.again ?? undefined,
    rows: attributes.rows.map((row) => ({
      ...row,
      reference: row.reference ?? undefined,
      payee_name: row.payee_name ?? undefined,
      payee_email: row.payee_email ?? undefined,
      payee_id: row.payee_id ?? undefined,
      instruction_id: row.instruction_id ?? undefined,
      amount: row.amount ?? undefined,
      budget: row.budget ?? undefined
    }))
  })
)

/** The document that makes a batch. */
export const toDocument = ({ again, externalId, name, portCode, rows, skipPaid }: Create) => ({
  data: { type, attributes: { external_id: externalId, name, port_code: portCode, rows, skip_paid: skipPaid, again } }
})

/**
 * Checks a batch by the domain's rules: its payments, and every problem with its place in the document. For a payee known to the
 * provider, the name is for people only. Rows with the same line are reported first, since problems are found by their line.
 */
export const checkBatch = (
  create: Create
): { readonly payouts: ReadonlyArray<Payout>; readonly problems: ReadonlyArray<Problem> } => {
  const at = ["data", "attributes"]
  const origin = portOf(create.portCode)
  if (origin === undefined) return { payouts: [], problems: checkPort(create.portCode, [...at, "port_code"]) }
  const indexes = new Map<number, number>()
  const problems: Array<Problem> = []
  for (const [index, { line }] of create.rows.entries()) {
    const first = indexes.get(line)
    if (first === undefined) indexes.set(line, index)
    else {
      const rule = "every row has a line of its own"
      problems.push(error([...at, "rows", index, "line"], { _tag: "Contradiction", other: `rows/${first}/line`, rule }))
    }
  }
  if (problems.length > 0) return { payouts: [], problems }
  const checked = checkPayouts(create.rows, origin)
  for (const { line, ...problem } of checked.problems) {
    problems.push({ ...problem, at: [...at, "rows", indexes.get(line) ?? 0, ...problem.at] })
  }
  return { payouts: checked.payouts, problems }
}

/** The answer to a new batch: the batch, and the rows that were left out. */
export const Created = Schema.Struct({
  data: Schema.suspend(() => Resource),
  meta: Schema.optionalKey(Schema.Struct({ left_out: Schema.optionalKey(Schema.Array(LeftOut)) }))
}).pipe((wire) => decodedAs(wire, ({ data, meta }) => ({ batch: data, leftOut: meta?.left_out ?? [] })))

/** The most that a payer agrees to spend. */
export interface Approval {
  readonly totalToSpend: AmountInput
}

export const Approval = decodedAs(
  Schema.Struct({
    data: Schema.Struct({
      id: Schema.optionalKey(Id),
      type: Schema.Literal(type),
      attributes: Group({ total_to_spend: AmountInput })
    })
  }),
  ({ data: { attributes } }): Approval => ({ totalToSpend: attributes.total_to_spend })
)

/** The document that approves a batch. */
export const toApprovalDocument = (id: string, totalToSpend: AmountInput) => ({
  data: { id, type, attributes: { total_to_spend: totalToSpend } }
})

/** The reason to make a held batch all the same. */
export const Repeat = decodedAs(
  Schema.Struct({
    data: Schema.Struct({
      id: Schema.optionalKey(Id),
      type: Schema.Literal(type),
      attributes: Group({ again: AgainReason })
    })
  }),
  ({ data: { attributes } }): { readonly again: string } => attributes
)

/** The document that has a held batch made. */
export const toRepeatDocument = (id: string, again: string) => ({ data: { id, type, attributes: { again } } })

/** The totals of one destination port; a sum that no row gives is left out. */
export const PortTotal = attributesOf({
  portCode: Schema.String,
  count: Count,
  amount: nullable(Decimal),
  budget: nullable(Decimal)
})
export type PortTotal = ReturnType<typeof PortTotal.read>

/** A request at the provider that the batch did not make and that may hold its payments. */
export const FoundRequest = attributesOf({
  requestId: IdAttribute,
  /** The name it bears at the provider. */
  externalId: Schema.String,
  /** Whether its name proves that it holds the same payments. */
  samePayments: Schema.Boolean,
  /** How many of the batch's payments it pays, by account and amount. */
  matching: Count,
  state: Schema.Literals(requestStates),
  outputsCount: Count,
  totalToSpend: nullable(Decimal),
  quoteAcceptedAt: nullable(moment)
})
export type FoundRequest = ReturnType<typeof FoundRequest.read>

/** Something that the provider did and nobody here asked for; only people can resolve it. */
const Anomaly = attributesOf({
  /** Stable, for programs, e.g. `too_many_outputs`; the list is open. */
  code: Schema.String,
  detail: Schema.String,
  seenAt: moment
})
export type Anomaly = ReturnType<typeof Anomaly.read>

/** What stands in the way of payments that were made before, in numbers. */
const Stopped = attributesOf({
  paid: Count,
  underWay: Count,
  drafted: Count,
  twins: Count,
  /** The batches that have them, and those that wait for their approval: the first 20 of each. */
  batchIds: list(IdAttribute),
  draftedBatchIds: list(IdAttribute),
  /** Whether every row is one of one earlier batch: under the same reference, unchanged and of late. */
  isSame: Schema.Boolean
})
export type Stopped = ReturnType<typeof Stopped.read>

const Meanings = Schema.Record(Schema.String, Schema.NullOr(Schema.String))

/** The payout file that a batch came as, and what was found in it. */
const BatchFile = attributesOf({
  /** As its sender calls it. */
  name: nullable(Schema.String),
  bytes: Count,
  /** In hex. */
  sha256: Schema.String,
  sentBy: Schema.String,
  receivedAt: moment,
  /** Whether the file itself is still there. */
  isKept: Schema.Boolean,
  /** Whether rows in order are taken without those that are not. */
  partial: Schema.Boolean,
  errors: Count,
  warnings: Count,
  /** How many rows are not in order. */
  rejects: Count,
  /** How many can be taken without those; none where something is wrong with the file as a whole. */
  inOrder: Count,
  /** What columns of other names were read as, what to say of those that are asked about, and those that each row's port decided. */
  mapping: Meanings,
  asked: Meanings,
  byRow: list(Schema.String),
  stopped: nullable(Stopped)
})
export type BatchFile = ReturnType<typeof BatchFile.read>

/** The payments to one port that go through one clearing; undefined where nobody has published it. */
const ExpectedArrival = attributesOf({
  clearing: nullable(Schema.String),
  arrives: nullable(Schema.Literals(enums.Arrival)),
  hours: nullable(Schema.String),
  count: Count
})

const PortForecast = attributesOf({
  portCode: Schema.String,
  count: Count,
  amount: Decimal,
  budget: Decimal,
  fees: Decimal,
  arrivals: list(ExpectedArrival)
})
export type PortForecast = ReturnType<typeof PortForecast.read>

/** The provider's estimate for a batch, made before anything else is. Figures that it did not give are undefined. */
const Forecast = attributesOf({
  madeAt: moment,
  totalToSpend: nullable(Decimal),
  fees: nullable(Decimal),
  freeBalance: nullable(Decimal),
  /** 0 if the balance covers the total. */
  shortfall: nullable(Decimal),
  /** The most calls to the provider until the quote, if none has to be repeated. */
  calls: Count,
  /** How long they take at the provider's rate. */
  seconds: nullable(Count),
  ports: list(PortForecast),
  /** Why figures are not known. */
  problem: nullable(Schema.String)
})
export type Forecast = ReturnType<typeof Forecast.read>

/** What a finished batch came to, in the origin's currency. */
const Result = attributesOf({
  settled: Decimal,
  /** Of what was rejected, returned or cancelled. */
  unpaid: Decimal,
  /** What the total is more than all budgets. */
  rounding: Decimal,
  /** What came back, as far as it is told. */
  refunded: Decimal,
  /** Of how many payments it is not told yet what came back. */
  awaited: Count,
  /** The total less the refunds, once all of them are told. */
  spent: nullable(Decimal),
  creditNotes: Schema.Array(Schema.String)
})
export type BatchResult = ReturnType<typeof Result.read>

const BatchAttributes = attributesOf({
  /** The client's own name for it, unique. */
  externalId: Schema.String,
  name: Schema.String,
  /** Where the payer's money comes from. */
  portCode: Schema.String,
  /** The origin's, upper-case: that of budgets and totals. */
  currency: Schema.String.pipe(Schema.decodeTo(Schema.String, SchemaTransformation.toUpperCase())),
  state: Schema.Literals(batchStates),
  rowsCount: Count,
  counts: Schema.Record(Schema.Literals(rowStates), Count),
  /** The totals of each destination port, in the order of their first rows. */
  totals: list(PortTotal),
  requestId: nullable(IdAttribute),
  totalToSpend: nullable(Decimal),
  /** The most that the payer agreed to spend. */
  approvedTotal: nullable(Decimal),
  acceptQuoteBefore: nullable(moment),
  provisionFundsBefore: nullable(moment),
  cancellationReason: nullable(Cancellation),
  /** The reason to pay what was paid before, if one was given. */
  again: nullable(Schema.String),
  /** How many rows of the file were left out, since an earlier batch has paid them or has them under way. */
  leftOutCount: Count,
  /** What the provider would not take, by destination; it is in none of the other totals. */
  refusedTotals: list(PortTotal),
  /** Nothing for a batch that was sent as a document. */
  file: nullable(BatchFile),
  /** Undefined until it is made. */
  forecast: nullable(Forecast),
  /** While it is held, the requests at the provider that may be these payments. */
  found: list(FoundRequest),
  /** What the provider did and the batch did not ask for. */
  anomalies: list(Anomaly),
  /** What it came to, once it is finished. */
  result: nullable(Result),
  /** What people should know about the state. */
  note: nullable(Schema.String),
  createdAt: moment,
  updatedAt: moment
})

/** A payout file on its way to being paid. Times are milliseconds since 1970, UTC. */
export type Batch = { readonly id: string } & ReturnType<typeof BatchAttributes.read>

/** A batch out of the proxy's document. */
export const Resource = decodedAs(
  Schema.Struct({ id: Id, type: Schema.Literal(type), attributes: BatchAttributes.wire }),
  ({ attributes: found, id }): Batch => ({ id, ...BatchAttributes.read(found) })
)

export const toResource = ({ id, ...known }: Batch) => ({ id, type, attributes: BatchAttributes.write(known) })
