import type { ClientError } from "@concierge/api/ClientError"
import type { Client } from "@concierge/api/Client"
import { maxPages } from "@concierge/api/readList"
import type { Output } from "@concierge/api/resources/outputs"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { cutText } from "./cut.ts"

/** An output and the name of its payee. */
export interface NamedOutput extends Output {
  readonly payee: string
  /** The payer's own name for the payment, where the instruction was made for one. */
  readonly reference: string | undefined
}

/** The outputs of a request. */
export interface NamedOutputs {
  readonly outputs: ReadonlyArray<NamedOutput>
  /** A sentence that says how many are missing, where there are more than {@link maxPages} pages of them. */
  readonly cut: string | undefined
}

/** Lists the outputs of a request with their payees' names, which stand in what the answers include. */
export const namedOutputs = (client: Client, requestId: string): Effect.Effect<NamedOutputs, ClientError> =>
  Effect.map(client.outputs.listed({ requestId, pages: maxPages }), ({ included, items, total }) => {
    const resources = included.flatMap((resource) => Option.toArray(readIncluded(resource)))
    const byName = new Map(resources.map((resource) => [`${resource.type} ${resource.id}`, resource.attributes]))
    return {
      outputs: items.map((output) => ({ ...output, ...namesOf(output, byName) })),
      cut: cutText(items.length, total, "outputs")
    }
  })

const Text = Schema.optionalKey(Schema.Unknown)
const Included = Schema.Struct({
  id: Schema.String,
  type: Schema.String,
  attributes: Schema.Struct({ name: Text, label: Text, body: Text })
})
const readIncluded = Schema.decodeUnknownOption(Included)

/**
 * The name in the bank details is the one that the payer gave; a user's own may be no more than an e-mail address. An
 * instruction's label is the payment's reference, or the name again where it has none.
 */
const namesOf = (
  output: Output,
  included: ReadonlyMap<string, (typeof Included.Type)["attributes"]>
): Pick<NamedOutput, "payee" | "reference"> => {
  const instruction = included.get(`withdrawal_instructions ${output.instructionId}`)
  const body = instruction?.body
  const label = textOf(instruction?.label)
  const payee =
    textOf(typeof body === "object" && body !== null && "name" in body ? body.name : undefined) ??
    textOf(included.get(`users ${output.userId}`)?.name) ??
    label ??
    `user ${output.userId}`
  return { payee, reference: label === payee.slice(0, 100) ? undefined : label }
}

const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value : undefined
