import { conciergeView, type OutputState, outputStates } from "@concierge/domain/Output"
import type { Problem } from "@concierge/domain/Problem"
import type * as BigDecimal from "effect/BigDecimal"
import * as Schema from "effect/Schema"
import type { Generation } from "../documents/Generation.ts"
import type * as JsonApi from "../documents/JsonApi.ts"
import {
  AmountInput,
  Decimal,
  decodedAs,
  Group,
  Id,
  optionalNullable,
  refer,
  related,
  Text,
  Timestamp,
  toTimestamp
} from "../documents/wire.ts"
import type { Includes } from "../http/Include.ts"
import { type CheckOptions, checkHowMuch, type HowMuch } from "./howMuch.ts"

/** One payment of a request. */
export interface Output {
  readonly id: string
  readonly requestId: string
  /** Who is paid. */
  readonly userId: string
  /** How they are paid. */
  readonly instructionId: string
  /** Where they are paid. */
  readonly portCode: string
  /** What the payee receives, in the port's currency; the quote computes it from a budget. */
  readonly amount: BigDecimal.BigDecimal | undefined
  /** What the payer spends, in the payer's currency; the quote computes it from an amount. */
  readonly budget: BigDecimal.BigDecimal | undefined
  readonly state: OutputState
  /** Why the payee's bank refused it last, where the provider tells. */
  readonly failureReason?: string | undefined
  /** Until when it can be tried again with a new instruction, where the provider tells: milliseconds since 1970. */
  readonly retryBefore?: number | undefined
}

export const type = "concierge_request_outputs" as const

/** What can come along with payments: payee and instruction do, unless told. */
export const includes: Includes = {
  paths: ["request", "user", "withdrawal_instruction"],
  byDefault: ["user", "withdrawal_instruction"]
}

/** A payment to be added to a draft. */
export interface Create extends HowMuch {
  /** Left out, it is the payer's one open draft. */
  readonly requestId?: string | undefined
  readonly userId: string
  readonly instructionId: string
}

export const Create = decodedAs(
  Schema.Struct({
    data: Schema.Struct({
      type: Schema.Literal(type),
      attributes: Group({
        port_code: Text(64),
        amount: optionalNullable(AmountInput),
        budget: optionalNullable(AmountInput)
      }),
      relationships: Group({
        request: Schema.optionalKey(related("concierge_requests")),
        user: related("users"),
        withdrawal_instruction: related("withdrawal_instructions")
      })
    })
  }),
  ({ data: { attributes, relationships } }): Create => ({
    requestId: relationships.request?.data.id,
    userId: relationships.user.data.id,
    instructionId: relationships.withdrawal_instruction.data.id,
    portCode: attributes.port_code,
    amount: attributes.amount ?? undefined,
    budget: attributes.budget ?? undefined
  })
)

/** The document that makes an output. */
export const toDocument = ({ amount, budget, instructionId, portCode, requestId, userId }: Create) => ({
  data: {
    type,
    attributes: { port_code: portCode, amount, budget },
    relationships: {
      request: requestId === undefined ? undefined : refer("concierge_requests", requestId),
      user: refer("users", userId),
      withdrawal_instruction: refer("withdrawal_instructions", instructionId)
    }
  }
})

/** New instructions for a payment that failed. */
export interface Retry {
  /** The output's id when the document says it: it must be that of the path. */
  readonly id?: string | undefined
  readonly instructionId: string
}

export const Retry = decodedAs(
  Schema.Struct({
    data: Schema.Struct({
      id: Schema.optionalKey(Id),
      type: Schema.Literal(type),
      relationships: Group({ withdrawal_instruction: related("withdrawal_instructions") })
    })
  }),
  ({ data: { id, relationships } }): Retry => ({ id, instructionId: relationships.withdrawal_instruction.data.id })
)

/** The document that tries a failed payment again. */
export const toRetryDocument = (id: string, instructionId: string) => ({
  data: { id, type, relationships: { withdrawal_instruction: refer("withdrawal_instructions", instructionId) } }
})

/** The problems of an output to be made, by its document alone. */
export const checkOutput = (create: Create, options?: CheckOptions): ReadonlyArray<Problem> =>
  checkHowMuch(create, ["data", "attributes"], options)

/** An output out of a server's document. */
export const Resource = decodedAs(
  Schema.Struct({
    id: Id,
    type: Schema.Literal(type),
    attributes: Schema.Struct({
      state: Schema.Literals(outputStates),
      port_code: Schema.String,
      amount: optionalNullable(Decimal),
      budget: optionalNullable(Decimal),
      failure_reason: optionalNullable(Schema.String),
      retry_before: optionalNullable(Timestamp)
    }),
    relationships: Schema.Struct({
      request: related("concierge_requests"),
      user: related("users"),
      withdrawal_instruction: related("withdrawal_instructions")
    })
  }),
  ({ attributes, id, relationships }): Output => ({
    id,
    requestId: relationships.request.data.id,
    userId: relationships.user.data.id,
    instructionId: relationships.withdrawal_instruction.data.id,
    portCode: attributes.port_code,
    amount: attributes.amount ?? undefined,
    budget: attributes.budget ?? undefined,
    state: attributes.state,
    failureReason: attributes.failure_reason ?? undefined,
    retryBefore: attributes.retry_before ?? undefined
  })
)

/** Unknown values are null; the older generation has one of its seven states. */
export const toResource = (output: Output, generation: Generation) =>
  ({
    id: output.id,
    type,
    attributes: {
      amount: output.amount ?? null,
      budget: output.budget ?? null,
      port_code: output.portCode,
      state: generation === "concierge" ? conciergeView[output.state] : output.state,
      ...(output.failureReason === undefined ? {} : { failure_reason: output.failureReason }),
      ...(output.retryBefore === undefined ? {} : { retry_before: toTimestamp(output.retryBefore) })
    },
    relationships: {
      request: refer("concierge_requests", output.requestId),
      user: refer("users", output.userId),
      withdrawal_instruction: refer("withdrawal_instructions", output.instructionId)
    }
  }) satisfies JsonApi.Resource
