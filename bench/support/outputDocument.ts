import { decodeDocument } from "@concierge/api/JsonApi"
import * as Instructions from "@concierge/api/resources/instructions"
import * as Outputs from "@concierge/api/resources/outputs"
import * as Users from "@concierge/api/resources/users"
import { outputStates } from "@concierge/domain/Output"
import { complianceMoves, type ComplianceState } from "@concierge/domain/User"
import * as BigDecimal from "effect/BigDecimal"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as v from "valibot"
import * as z from "zod"

/** An output as the provider answers it, with its payee and instruction. */
export const text = JSON.stringify({
  data: {
    id: "4711",
    type: "concierge_request_outputs",
    attributes: { amount: 450_000, budget: 725_310.4, port_code: "cl_clp", state: "settling" },
    relationships: {
      request: { data: { id: "1010", type: "concierge_requests" } },
      user: { data: { id: "345", type: "users" } },
      withdrawal_instruction: { data: { id: "78", type: "withdrawal_instructions" } }
    }
  },
  included: [
    {
      id: "345",
      type: "users",
      attributes: {
        name: "Ana Pérez",
        email: "ana@example.com",
        kyc_accepted: true,
        otp_enabled: false,
        do_not_email: false,
        trezor_login_enabled: false,
        compliance_state: "enabled",
        webhook_url: null
      }
    },
    {
      id: "78",
      type: "withdrawal_instructions",
      attributes: {
        label: "salary",
        schema: "bitex",
        payment_method_type: "cl_domestic_bank",
        body: { bank_code: "012", account_number: "12345678", account_type: "vista", rut: "12345678-5" }
      }
    }
  ]
})

/** The work, told in README.md: shape, ids, types and states checked; ids to text, amounts to exact decimals, names to our own. */
export type Decode = (json: unknown) => unknown

const Document = Schema.Struct({
  data: Outputs.Resource,
  included: Schema.Array(Schema.Union([Users.Resource, Instructions.Resource]))
})

export const ours: Decode = (json) => Result.getOrThrow(decodeDocument(Document, json))

const toDecimal = (amount: number | string) => BigDecimal.normalize(BigDecimal.fromStringUnsafe(String(amount)))
const states = Object.keys(complianceMoves) as [ComplianceState, ...Array<ComplianceState>]
const digits = /^-?\d{1,40}(\.\d{1,40})?$/

const zId = z.union([z.string().min(1).max(64), z.number().int().min(0)]).transform(String)
const zDecimal = z.union([z.number(), z.string().regex(digits)]).transform(toDecimal)
const zRelated = <const Type extends string>(type: Type) =>
  z.object({ data: z.object({ id: zId, type: z.literal(type) }) })

const zWire = z.object({
  id: zId,
  type: z.literal("concierge_request_outputs"),
  attributes: z.object({
    state: z.enum(outputStates),
    port_code: z.string(),
    amount: zDecimal.nullish(),
    budget: zDecimal.nullish(),
    failure_reason: z.string().nullish(),
    retry_before: z.iso.datetime().nullish()
  }),
  relationships: z.object({
    request: zRelated("concierge_requests"),
    user: zRelated("users"),
    withdrawal_instruction: zRelated("withdrawal_instructions")
  })
})

const zUser = z.object({
  id: zId,
  type: z.literal("users"),
  attributes: z.object({
    name: z.string().nullable(),
    email: z.string().nullable(),
    kyc_accepted: z.boolean(),
    otp_enabled: z.boolean(),
    do_not_email: z.boolean(),
    trezor_login_enabled: z.boolean(),
    compliance_state: z.enum(states).optional(),
    webhook_url: z.string().nullish()
  })
})

const zInstruction = z.object({
  id: zId,
  type: z.literal("withdrawal_instructions"),
  attributes: z.object({
    label: z.string().nullish(),
    schema: z.string(),
    payment_method_type: z.string().nullish(),
    body: z.record(z.string(), z.string())
  }),
  relationships: z.object({ user: zRelated("users").optional() }).optional()
})

/** What all three make of what they have checked: ids are text, amounts exact. */
const toOutput = ({ attributes, id, relationships }: z.output<typeof zWire>): Outputs.Output => ({
  id,
  requestId: relationships.request.data.id,
  userId: relationships.user.data.id,
  instructionId: relationships.withdrawal_instruction.data.id,
  portCode: attributes.port_code,
  amount: attributes.amount ?? undefined,
  budget: attributes.budget ?? undefined,
  state: attributes.state,
  failureReason: attributes.failure_reason ?? undefined,
  retryBefore: typeof attributes.retry_before === "string" ? Date.parse(attributes.retry_before) : undefined
})

const toUser = ({ attributes, id }: z.output<typeof zUser>): Users.User => ({
  id,
  name: attributes.name ?? undefined,
  email: attributes.email ?? undefined,
  kycAccepted: attributes.kyc_accepted,
  otpEnabled: attributes.otp_enabled,
  doNotEmail: attributes.do_not_email,
  trezorLoginEnabled: attributes.trezor_login_enabled,
  complianceState: attributes.compliance_state,
  webhookUrl: attributes.webhook_url ?? undefined
})

const toInstruction = ({ attributes, id, relationships }: z.output<typeof zInstruction>): Instructions.Instruction => ({
  id,
  userId: relationships?.user?.data.id,
  label: attributes.label ?? undefined,
  schema: attributes.schema,
  body: attributes.body,
  paymentMethodType: attributes.payment_method_type ?? undefined
})

const toIncluded = (one: z.output<typeof zUser | typeof zInstruction>) =>
  one.type === "users" ? toUser(one) : toInstruction(one)

const zDocument = z.object({
  data: zWire.transform(toOutput),
  // by its tag, which is zod's fastest way
  included: z.array(z.discriminatedUnion("type", [zUser, zInstruction]).transform(toIncluded))
})

export const zods: Decode = (json) => zDocument.parse(json)

const vId = v.pipe(
  v.union([v.pipe(v.string(), v.minLength(1), v.maxLength(64)), v.pipe(v.number(), v.integer(), v.minValue(0))]),
  v.transform(String)
)
const vDecimal = v.pipe(
  v.union([v.pipe(v.number(), v.finite()), v.pipe(v.string(), v.regex(digits))]),
  v.transform(toDecimal)
)
const vRelated = <const Type extends string>(type: Type) =>
  v.object({ data: v.object({ id: vId, type: v.literal(type) }) })

const vOutput = v.pipe(
  v.object({
    id: vId,
    type: v.literal("concierge_request_outputs"),
    attributes: v.object({
      state: v.picklist(outputStates),
      port_code: v.string(),
      amount: v.nullish(vDecimal),
      budget: v.nullish(vDecimal),
      failure_reason: v.nullish(v.string()),
      retry_before: v.nullish(v.pipe(v.string(), v.isoTimestamp()))
    }),
    relationships: v.object({
      request: vRelated("concierge_requests"),
      user: vRelated("users"),
      withdrawal_instruction: vRelated("withdrawal_instructions")
    })
  }),
  v.transform(toOutput)
)

const vUser = v.object({
  id: vId,
  type: v.literal("users"),
  attributes: v.object({
    name: v.nullable(v.string()),
    email: v.nullable(v.string()),
    kyc_accepted: v.boolean(),
    otp_enabled: v.boolean(),
    do_not_email: v.boolean(),
    trezor_login_enabled: v.boolean(),
    compliance_state: v.optional(v.picklist(states)),
    webhook_url: v.nullish(v.string())
  })
})

const vInstruction = v.object({
  id: vId,
  type: v.literal("withdrawal_instructions"),
  attributes: v.object({
    label: v.nullish(v.string()),
    schema: v.string(),
    payment_method_type: v.nullish(v.string()),
    body: v.record(v.string(), v.string())
  }),
  relationships: v.optional(v.object({ user: v.optional(vRelated("users")) }))
})

const vDocument = v.object({
  data: vOutput,
  included: v.array(v.pipe(v.variant("type", [vUser, vInstruction]), v.transform(toIncluded)))
})

export const valibots: Decode = (json) => v.parse(vDocument, json)
