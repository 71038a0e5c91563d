import { conciergeCounters, type OutputCounts } from "@concierge/domain/Output"
import type { Problem } from "@concierge/domain/Problem"
import {
  cancellableUntil,
  type CancellationReason,
  type RequestFacts,
  type RequestState,
  requestStates
} from "@concierge/domain/Request"
import type * as BigDecimal from "effect/BigDecimal"
import * as Schema from "effect/Schema"
import type { Generation } from "../documents/Generation.ts"
import type * as JsonApi from "../documents/JsonApi.ts"
import {
  Cancellation,
  Count,
  Decimal,
  decodedAs,
  Group,
  Id,
  optionalNullable,
  refer,
  related,
  Text,
  Timestamp,
  toTimestampOrNull
} from "../documents/wire.ts"
import type { Includes } from "../http/Include.ts"
import { type CheckOptions, checkPort } from "./howMuch.ts"

/** Payments that a payer makes together. Times are milliseconds since 1970, UTC. */
export interface Request {
  readonly id: string
  /** Who pays. */
  readonly userId: string
  readonly state: RequestState
  /** Where the payer's money comes from; its currency is that of budgets and totals. */
  readonly portCode: string
  /** In the order of their creation. */
  readonly outputIds: ReadonlyArray<string>
  readonly outputsCount: number
  /** When the quote is expected at the latest. */
  readonly eta: number | undefined
  readonly quoteRequestedAt: number | undefined
  readonly acceptQuoteBefore: number | undefined
  readonly quoteAcceptedAt: number | undefined
  readonly totalToSpend: BigDecimal.BigDecimal | undefined
  /** What the payer's balance can put towards this request. */
  readonly fundsAvailable: BigDecimal.BigDecimal | undefined
  readonly provisionFundsBefore: number | undefined
  readonly cancellationReason: CancellationReason | undefined
  readonly receiptUrl: string | undefined
  readonly creditNoteUrl: string | undefined
  /** The client's own name for it. */
  readonly externalId: string | undefined
  readonly paymentAuthorizationCode: string | undefined
  /** How many outputs are in each state; from a server only in the Concierge generation. */
  readonly counts: OutputCounts | undefined
  /** Not on the wire, as `touchedAt`. */
  readonly createdAt: number | undefined
  /** When the client last changed the draft. */
  readonly touchedAt: number | undefined
}

export const type = "concierge_requests" as const

/** What can come along with requests: nothing does, unless told. */
export const includes: Includes = {
  paths: ["user", "outputs", "outputs.user", "outputs.withdrawal_instruction"],
  byDefault: []
}

/** A request to be made. */
export interface Create {
  readonly portCode: string
  /** Left out, the payer is the key's own user. */
  readonly userId?: string | undefined
  readonly externalId?: string | undefined
  readonly paymentAuthorizationCode?: string | undefined
}

export const Create = decodedAs(
  Schema.Struct({
    data: Schema.Struct({
      type: Schema.Literal(type),
      attributes: Group({
        port_code: Text(64).annotateKey({ description: "the port that the money comes from, e.g. ar_ars" }),
        external_id: optionalNullable(Text(255, 1)),
        payment_authorization_code: optionalNullable(Text(255, 1))
      }),
      relationships: Schema.optionalKey(Schema.Struct({ user: Schema.optionalKey(related("users")) }))
    })
  }),
  ({ data: { attributes, relationships } }): Create => ({
    portCode: attributes.port_code,
    userId: relationships?.user?.data.id,
    externalId: attributes.external_id ?? undefined,
    paymentAuthorizationCode: attributes.payment_authorization_code ?? undefined
  })
)

/** The document that makes a request. */
export const toDocument = ({ externalId, paymentAuthorizationCode, portCode, userId }: Create) => ({
  data: {
    type,
    attributes: {
      port_code: portCode,
      external_id: externalId,
      payment_authorization_code: paymentAuthorizationCode
    },
    relationships: userId === undefined ? undefined : { user: refer("users", userId) }
  }
})

/** The problems of a request to be made, by its document alone. */
export const checkRequest = ({ portCode }: Create, options?: CheckOptions): ReadonlyArray<Problem> =>
  checkPort(portCode, ["data", "attributes", "port_code"], options)

/** What changes of a request; null takes it away, what is not given stays. */
export interface Update {
  /** The request's id when the document says it: it must be that of the path. */
  readonly id?: string | undefined
  readonly externalId?: string | null | undefined
  readonly paymentAuthorizationCode?: string | null | undefined
}

export const Update = decodedAs(
  Schema.Struct({
    data: Schema.Struct({
      id: Schema.optionalKey(Id),
      type: Schema.Literal(type),
      attributes: Schema.Struct({
        external_id: optionalNullable(Text(255, 1)),
        payment_authorization_code: optionalNullable(Text(255, 1))
      })
    })
  }),
  ({ data: { attributes, id } }): Update => ({
    id,
    externalId: attributes.external_id,
    paymentAuthorizationCode: attributes.payment_authorization_code
  })
)

/** The document that changes a request. */
export const toUpdateDocument = (id: string, { externalId, paymentAuthorizationCode }: Update) => ({
  data: { id, type, attributes: { external_id: externalId, payment_authorization_code: paymentAuthorizationCode } }
})

/** The particulars of a quote: with the token of an estimate, it keeps the estimate's price. */
export interface Quote {
  /** Of the request, where the document says it. */
  readonly id?: string | undefined
  readonly hintToken?: string | undefined
}

/** The optional body of `request_quote`, which may be empty. */
export const Quote = decodedAs(
  Schema.Struct({
    data: Schema.optionalKey(
      Schema.Struct({
        id: Schema.optionalKey(Id),
        type: Schema.Literal(type),
        attributes: Schema.optionalKey(
          Schema.Struct({
            hint_token: optionalNullable(
              Schema.String.check(
                Schema.isPattern(/^[0-9a-f]{64}$/, { expected: "a token of an estimate: 64 digits and letters a to f" })
              )
            )
          })
        )
      })
    )
  }),
  ({ data }): Quote => ({ id: data?.id, hintToken: data?.attributes?.hint_token ?? undefined })
)

export const toQuoteDocument = (id: string, hintToken: string) => ({
  data: { id, type, attributes: { hint_token: hintToken } }
})

/** The facts of a request for the domain's rules. A draft of unknown age counts as just changed. */
export const toFacts = (request: Request, now: number): RequestFacts => ({
  state: request.state,
  touchedAt: request.touchedAt ?? now,
  acceptQuoteBefore: request.acceptQuoteBefore,
  provisionFundsBefore: request.provisionFundsBefore
})

const Counter = Schema.optionalKey(Count)

/** A request out of a server's document. */
export const Resource = decodedAs(
  Schema.Struct({
    id: Id,
    type: Schema.Literal(type),
    attributes: Schema.Struct({
      state: Schema.Literals(requestStates),
      port_code: Schema.String,
      outputs_count: optionalNullable(Count),
      eta: optionalNullable(Timestamp),
      quote_requested_at: optionalNullable(Timestamp),
      accept_quote_before: optionalNullable(Timestamp),
      quote_accepted_at: optionalNullable(Timestamp),
      total_to_spend: optionalNullable(Decimal),
      funds_available: optionalNullable(Decimal),
      provision_funds_before: optionalNullable(Timestamp),
      cancellation_reason: optionalNullable(Cancellation),
      receipt_url: optionalNullable(Schema.String),
      credit_note_url: optionalNullable(Schema.String),
      external_id: optionalNullable(Schema.String),
      payment_authorization_code: optionalNullable(Schema.String),
      outputs_accepting: Counter,
      outputs_rejected: Counter,
      outputs_accepted: Counter,
      outputs_working: Counter,
      outputs_cancelled: Counter,
      outputs_settled: Counter,
      outputs_returned: Counter
    }),
    relationships: Schema.Struct({
      user: related("users"),
      outputs: Schema.optionalKey(
        Schema.Struct({
          data: Schema.Array(Schema.Struct({ id: Id, type: Schema.Literal("concierge_request_outputs") }))
        })
      )
    })
  }),
  ({ attributes, id, relationships }): Request => {
    const outputIds = (relationships.outputs?.data ?? []).map((output) => output.id)
    return {
      id,
      userId: relationships.user.data.id,
      state: attributes.state,
      portCode: attributes.port_code,
      outputIds,
      outputsCount: attributes.outputs_count ?? outputIds.length,
      eta: attributes.eta ?? undefined,
      quoteRequestedAt: attributes.quote_requested_at ?? undefined,
      acceptQuoteBefore: attributes.accept_quote_before ?? undefined,
      quoteAcceptedAt: attributes.quote_accepted_at ?? undefined,
      totalToSpend: attributes.total_to_spend ?? undefined,
      fundsAvailable: attributes.funds_available ?? undefined,
      provisionFundsBefore: attributes.provision_funds_before ?? undefined,
      cancellationReason: attributes.cancellation_reason ?? undefined,
      receiptUrl: attributes.receipt_url ?? undefined,
      creditNoteUrl: attributes.credit_note_url ?? undefined,
      externalId: attributes.external_id ?? undefined,
      paymentAuthorizationCode: attributes.payment_authorization_code ?? undefined,
      counts:
        attributes.outputs_accepting === undefined
          ? undefined
          : {
              accepting: attributes.outputs_accepting,
              accepted: attributes.outputs_accepted ?? 0,
              rejected: attributes.outputs_rejected ?? 0,
              working: attributes.outputs_working ?? 0,
              settled: attributes.outputs_settled ?? 0,
              returned: attributes.outputs_returned ?? 0,
              cancelled: attributes.outputs_cancelled ?? 0
            },
      createdAt: undefined,
      touchedAt: undefined
    }
  }
)

export const toResource = (request: Request, generation: Generation) =>
  ({
    id: request.id,
    type,
    attributes: {
      ...attributes(request),
      ...(generation === "concierge" ? conciergeAttributes(request) : {})
    },
    relationships: {
      user: refer("users", request.userId),
      outputs: { data: request.outputIds.map((id) => ({ id, type: "concierge_request_outputs" as const })) }
    }
  }) satisfies JsonApi.Resource

const attributes = (request: Request) => ({
  state: request.state,
  port_code: request.portCode,
  outputs_count: request.outputsCount,
  eta: toTimestampOrNull(request.eta),
  quote_requested_at: toTimestampOrNull(request.quoteRequestedAt),
  accept_quote_before: toTimestampOrNull(request.acceptQuoteBefore),
  quote_accepted_at: toTimestampOrNull(request.quoteAcceptedAt),
  total_to_spend: request.totalToSpend ?? null,
  funds_available: request.fundsAvailable ?? null,
  provision_funds_before: toTimestampOrNull(request.provisionFundsBefore),
  cancellation_reason: request.cancellationReason ?? null,
  receipt_url: request.receiptUrl ?? null,
  credit_note_url: request.creditNoteUrl ?? null,
  external_id: request.externalId ?? null,
  payment_authorization_code: request.paymentAuthorizationCode ?? null
})

/** The additional members of the older generation: its counts are by its seven states. */
const conciergeAttributes = (request: Request) => ({
  cancellable_until: toTimestampOrNull(cancellableUntil(toFacts(request, request.createdAt ?? 0))),
  ...conciergeCounters(request.counts ?? {}),
  outputs_total: request.outputsCount
})
