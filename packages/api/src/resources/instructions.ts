import { checkKnownFields, paysPorts } from "@concierge/domain/Instruction"
import { type Problem, warning } from "@concierge/domain/Problem"
import * as Schema from "effect/Schema"
import type * as JsonApi from "../documents/JsonApi.ts"
import { decodedAs, Group, Id, optionalNullable, refer, related, Text } from "../documents/wire.ts"
import type { Includes } from "../http/Include.ts"

/** How a payee is paid. */
export interface Instruction {
  readonly id: string
  /** Whose it is; undefined where it was included in another document. */
  readonly userId: string | undefined
  readonly label: string | undefined
  /** The vocabulary of the body, `bitex`. */
  readonly schema: string
  /** Bank details: never log them. */
  readonly body: { readonly [field: string]: string }
  /** The rail, e.g. `ar_domestic_bank`; the older form names it inside the body. */
  readonly paymentMethodType: string | undefined
}

export const type = "withdrawal_instructions" as const

/** What can come along with instructions: nothing does, unless told. */
export const includes: Includes = { paths: ["user"], byDefault: [] }

/** An instruction to be made. */
export interface Create {
  /** Whose it will be; without one, the key's own user's. */
  readonly userId?: string | undefined
  readonly label?: string | undefined
  readonly body: { readonly [field: string]: string }
  readonly paymentMethodType?: string | undefined
}

const bodySize = { expected: "an object of 1 to 64 names" }
const Body = Schema.Record(Schema.String, Text(255)).check(
  Schema.isMinProperties(1, bodySize),
  Schema.isMaxProperties(64, bodySize)
)
const PaymentMethodType = Schema.String.check(
  Schema.isPattern(/^[a-z][a-z0-9_]{0,63}$/, { expected: "a small letter, then small letters, digits and _" })
)

export const Create = decodedAs(
  Schema.Struct({
    data: Schema.Struct({
      type: Schema.Literal(type),
      attributes: Group({
        label: optionalNullable(Text(100)),
        schema: Schema.optionalKey(Schema.Literal("bitex")),
        payment_method_type: optionalNullable(PaymentMethodType),
        body: Body
      }),
      relationships: Schema.optionalKey(Schema.Struct({ user: Schema.optionalKey(related("users")) }))
    })
  }),
  ({ data: { attributes, relationships } }): Create => ({
    userId: relationships?.user?.data.id,
    label: attributes.label ?? undefined,
    body: attributes.body,
    paymentMethodType: attributes.payment_method_type ?? undefined
  })
)

/** The document that makes an instruction. */
export const toDocument = ({ body, label, paymentMethodType, userId }: Create) => ({
  data: {
    type,
    attributes: { label, schema: "bitex", payment_method_type: paymentMethodType, body },
    relationships: userId === undefined ? undefined : { user: refer("users", userId) }
  }
})

/** The problems of an instruction to be made; fields of unknown meaning are not checked. */
export const checkInstruction = ({ body }: Create): ReadonlyArray<Problem> =>
  checkKnownFields(body).map((problem) => ({ ...problem, at: ["data", "attributes", "body", ...problem.at] }))

/** The warning that an instruction does not fit the output's port; undefined where that cannot be told. */
export const fitOfInstruction = (
  { body, paymentMethodType }: Pick<Instruction, "body" | "paymentMethodType">,
  portCode: string
): Problem | undefined => {
  const pays = paysPorts({ payment_method_type: paymentMethodType, body })
  if (pays === undefined || pays.includes(portCode)) return undefined
  const at = ["data", "relationships", "withdrawal_instruction"]
  return warning(at, { _tag: "PortMismatch", pays: pays.join(" or "), port: portCode })
}

/** An instruction out of a server's document. */
export const Resource = decodedAs(
  Schema.Struct({
    id: Id,
    type: Schema.Literal(type),
    attributes: Schema.Struct({
      label: optionalNullable(Schema.String),
      schema: Schema.String,
      payment_method_type: optionalNullable(Schema.String),
      body: Schema.Record(Schema.String, Schema.Unknown)
    }),
    relationships: Schema.optionalKey(Schema.Struct({ user: Schema.optionalKey(related("users")) }))
  }),
  ({ attributes, id, relationships }): Instruction => ({
    id,
    userId: relationships?.user?.data.id,
    label: attributes.label ?? undefined,
    schema: attributes.schema,
    body: readable(attributes.body),
    paymentMethodType: attributes.payment_method_type ?? undefined
  })
)

/** Some servers send numbers or null: a value that is neither text nor a number is ignored. */
const readable = (body: { readonly [field: string]: unknown }): Instruction["body"] =>
  Object.fromEntries(
    Object.entries(body).flatMap(([field, value]) =>
      typeof value === "string" || typeof value === "number" ? [[field, String(value)] as const] : []
    )
  )

export const toResource = (instruction: Instruction) => {
  const resource = toIncluded(instruction)
  const { userId } = instruction
  return (
    userId === undefined ? resource : { ...resource, relationships: { user: refer("users", userId) } }
  ) satisfies JsonApi.Resource
}

/** As it is included with an output: without its user. */
export const toIncluded = ({ body, id, label, paymentMethodType, schema }: Instruction) =>
  ({
    id,
    type,
    attributes: {
      label: label ?? null,
      schema,
      body,
      ...(paymentMethodType === undefined ? {} : { payment_method_type: paymentMethodType })
    }
  }) satisfies JsonApi.Resource
