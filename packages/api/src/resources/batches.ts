import { type BatchState, batchStates, type RowState } from "@concierge/domain/Batch"
import { checkPayouts, type Payout, type PayoutDraft } from "@concierge/domain/Payout"
import { portOf } from "@concierge/domain/Port"
import { error, type Problem } from "@concierge/domain/Problem"
import { type CancellationReason, requestStates, type RequestState } from "@concierge/domain/Request"
import type * as BigDecimal from "effect/BigDecimal"
import * as Schema from "effect/Schema"
import type * as JsonApi from "../documents/JsonApi.ts"
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
  Text,
  Timestamp,
  toTimestamp,
  toTimestampOrNull
} from "../documents/wire.ts"
import { maxPayouts } from "../maxPayouts.ts"
import { LeftOut } from "../http/PaidBefore.ts"
import { checkPort } from "./howMuch.ts"
import { rowStates } from "./rows.ts"

/** A payout file on its way to being paid. Times are milliseconds since 1970, UTC. */
export interface Batch {
  readonly id: string
  /** The client's own name for it, unique. */
  readonly externalId: string
  readonly name: string
  /** Where the payer's money comes from. */
  readonly portCode: string
  /** The origin's, upper-case: that of budgets and totals. */
  readonly currency: string
  readonly state: BatchState
  readonly rowsCount: number
  readonly counts: { readonly [State in RowState]: number }
  /** What goes to each destination, in the order of their first rows. */
  readonly totals: ReadonlyArray<PortTotal>
  readonly requestId: string | undefined
  readonly totalToSpend: BigDecimal.BigDecimal | undefined
  /** The most that the payer agreed to spend. */
  readonly approvedTotal: BigDecimal.BigDecimal | undefined
  readonly acceptQuoteBefore: number | undefined
  readonly provisionFundsBefore: number | undefined
  readonly cancellationReason: CancellationReason | undefined
  /** Why it pays what was paid before, where somebody said so. */
  readonly again: string | undefined
  /** How many rows of the file were left out, since an earlier batch has paid them or has them under way. */
  readonly leftOutCount: number
  /** While it is held, the requests at the provider that may be these payments. */
  readonly found: ReadonlyArray<FoundRequest>
  /** What the provider has done that the batch did not ask for. */
  readonly anomalies: ReadonlyArray<Anomaly>
  /** What people should know about the state. */
  readonly note: string | undefined
  readonly createdAt: number
  readonly updatedAt: number
}

/** What goes to one destination; nothing is said of the sum that no row gives. */
export interface PortTotal {
  readonly portCode: string
  readonly count: number
  readonly amount: BigDecimal.BigDecimal | undefined
  readonly budget: BigDecimal.BigDecimal | undefined
}

/** A request at the provider that a batch did not make and that may be its payments. */
export interface FoundRequest {
  readonly requestId: string
  /** The name it bears at the provider. */
  readonly externalId: string
  /** Whether its name says that it is these very payments. */
  readonly samePayments: boolean
  /** How many of the batch's payments it pays, by account and amount. */
  readonly matching: number
  readonly state: RequestState
  readonly outputsCount: number
  readonly totalToSpend: BigDecimal.BigDecimal | undefined
  readonly quoteAcceptedAt: number | undefined
}

/** Something that the provider has done and nobody here asked for; only people can settle it. */
export interface Anomaly {
  /** Stable, for programs, e.g. `too_many_outputs`; the list is open. */
  readonly code: string
  readonly detail: string
  readonly seenAt: number
}

export const type = "batches" as const

/** A batch to be made. Its rows are payments as they were given; line numbers are the file's. */
export interface Create {
  readonly externalId: string
  readonly name: string
  readonly portCode: string
  readonly rows: ReadonlyArray<PayoutDraft>
  /** Leave out what an earlier batch has paid or has under way. */
  readonly skipPaid?: boolean | undefined
  /** Why rows are paid that were paid before, or that stand twice in the file. */
  readonly again?: string | undefined
}

/** Why a payment is made once more, in the payer's words. */
const AgainReason = Label(200).check(
  Schema.isPattern(/[\p{L}\p{N}]/u, { expected: "the reason why it is paid again, in a few words" })
)

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
 * The payments of a batch to be made, by the domain's rules, and everything wrong with them at its place in the document.
 * The name of a payee whom the provider knows is for people only. Rows that share a line are told before all else, since
 * problems are known by their line.
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

/** The answer to a batch that was made: it, and the rows that were left out. */
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

/** Why a batch that is held is made all the same. */
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

/** The document that has a batch made that is held. */
export const toRepeatDocument = (id: string, again: string) => ({ data: { id, type, attributes: { again } } })

/** A batch out of the proxy's document. */
export const Resource = decodedAs(
  Schema.Struct({
    id: Id,
    type: Schema.Literal(type),
    attributes: Schema.Struct({
      external_id: Schema.String,
      name: Schema.String,
      port_code: Schema.String,
      currency: Schema.String,
      state: Schema.Literals(batchStates),
      rows_count: Count,
      counts: Schema.Record(Schema.Literals(rowStates), Count),
      totals: Schema.Array(
        Schema.Struct({
          port_code: Schema.String,
          count: Count,
          amount: optionalNullable(Decimal),
          budget: optionalNullable(Decimal)
        })
      ),
      request_id: optionalNullable(IdAttribute),
      total_to_spend: optionalNullable(Decimal),
      approved_total: optionalNullable(Decimal),
      accept_quote_before: optionalNullable(Timestamp),
      provision_funds_before: optionalNullable(Timestamp),
      cancellation_reason: optionalNullable(Cancellation),
      again: optionalNullable(Schema.String),
      left_out_count: Count,
      found: Schema.Array(
        Schema.Struct({
          request_id: IdAttribute,
          external_id: Schema.String,
          same_payments: Schema.Boolean,
          matching: Count,
          state: Schema.Literals(requestStates),
          outputs_count: Count,
          total_to_spend: optionalNullable(Decimal),
          quote_accepted_at: optionalNullable(Timestamp)
        })
      ),
      anomalies: Schema.Array(Schema.Struct({ code: Schema.String, detail: Schema.String, seen_at: Timestamp })),
      note: optionalNullable(Schema.String),
      created_at: Timestamp,
      updated_at: Timestamp
    })
  }),
  ({ attributes, id }): Batch => ({
    id,
    externalId: attributes.external_id,
    name: attributes.name,
    portCode: attributes.port_code,
    currency: attributes.currency.toUpperCase(),
    state: attributes.state,
    rowsCount: attributes.rows_count,
    counts: attributes.counts,
    totals: attributes.totals.map(({ amount, budget, count, port_code }) => ({
      portCode: port_code,
      count,
      amount: amount ?? undefined,
      budget: budget ?? undefined
    })),
    requestId: attributes.request_id ?? undefined,
    totalToSpend: attributes.total_to_spend ?? undefined,
    approvedTotal: attributes.approved_total ?? undefined,
    acceptQuoteBefore: attributes.accept_quote_before ?? undefined,
    provisionFundsBefore: attributes.provision_funds_before ?? undefined,
    cancellationReason: attributes.cancellation_reason ?? undefined,
    again: attributes.again ?? undefined,
    leftOutCount: attributes.left_out_count,
    found: attributes.found.map((found) => ({
      requestId: found.request_id,
      externalId: found.external_id,
      samePayments: found.same_payments,
      matching: found.matching,
      state: found.state,
      outputsCount: found.outputs_count,
      totalToSpend: found.total_to_spend ?? undefined,
      quoteAcceptedAt: found.quote_accepted_at ?? undefined
    })),
    anomalies: attributes.anomalies.map(({ code, detail, seen_at }) => ({ code, detail, seenAt: seen_at })),
    note: attributes.note ?? undefined,
    createdAt: attributes.created_at,
    updatedAt: attributes.updated_at
  })
)

export const toResource = (batch: Batch) =>
  ({
    id: batch.id,
    type,
    attributes: {
      external_id: batch.externalId,
      name: batch.name,
      port_code: batch.portCode,
      currency: batch.currency,
      state: batch.state,
      rows_count: batch.rowsCount,
      counts: batch.counts,
      totals: batch.totals.map(({ amount, budget, count, portCode }) => ({
        port_code: portCode,
        count,
        amount: amount ?? null,
        budget: budget ?? null
      })),
      request_id: batch.requestId ?? null,
      total_to_spend: batch.totalToSpend ?? null,
      approved_total: batch.approvedTotal ?? null,
      accept_quote_before: toTimestampOrNull(batch.acceptQuoteBefore),
      provision_funds_before: toTimestampOrNull(batch.provisionFundsBefore),
      cancellation_reason: batch.cancellationReason ?? null,
      again: batch.again ?? null,
      left_out_count: batch.leftOutCount,
      found: batch.found.map((found) => ({
        request_id: found.requestId,
        external_id: found.externalId,
        same_payments: found.samePayments,
        matching: found.matching,
        state: found.state,
        outputs_count: found.outputsCount,
        total_to_spend: found.totalToSpend ?? null,
        quote_accepted_at: toTimestampOrNull(found.quoteAcceptedAt)
      })),
      anomalies: batch.anomalies.map(({ code, detail, seenAt }) => ({ code, detail, seen_at: toTimestamp(seenAt) })),
      note: batch.note ?? null,
      created_at: toTimestamp(batch.createdAt),
      updated_at: toTimestamp(batch.updatedAt)
    }
  }) satisfies JsonApi.Resource
