import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type Client, type ClientError, maxPages, OutcomeUnknown, perPage, Refused } from "@concierge/api/Client"
import { decodeDocument, Many } from "@concierge/api/JsonApi"
import { readRefusal } from "@concierge/api/Refusal"
import * as Outputs from "@concierge/api/resources/outputs"

/** An output and the name of who is paid. */
export interface NamedOutput extends Outputs.Output {
  readonly payee: string
  /** The payer's own name for the payment, where the instruction was made for one. */
  readonly reference: string | undefined
}

/** All outputs of a request with their payees' names, which stand in what the answers include. */
export const namedOutputs = Effect.fnUntraced(function* (
  client: Client,
  requestId: string
): Effect.fn.Return<ReadonlyArray<NamedOutput>, ClientError> {
  const found = new Map<string, NamedOutput>()
  for (let page = 1; page <= maxPages; page++) {
    const query = new URLSearchParams({
      "filter[request_id]": requestId,
      "page[number]": String(page),
      "page[per_page]": String(perPage)
    })
    const { json, status } = yield* client.forward({
      method: "GET",
      path: "/api/concierge_request_outputs",
      query: query.toString(),
      headers: { version: "2.1" }
    })
    if (status >= 300) return yield* new Refused({ status, ...readRefusal("", json) })
    const read = decodeDocument(Page, json)
    if (Result.isFailure(read)) return yield* new OutcomeUnknown({ reason: "unexpected document", status })
    const { data, included = [], links } = read.success
    const before = found.size
    for (const output of data) found.set(output.id, { ...output, ...calledOf(output, included) })
    if (found.size === before || links?.next === null) break
  }
  return [...found.values()]
})

const Text = Schema.optionalKey(Schema.Unknown)
const Included = Schema.Struct({
  id: Schema.String,
  type: Schema.String,
  attributes: Schema.Struct({ name: Text, label: Text, body: Text })
})
const Page = Schema.Struct({ ...Many(Outputs.Resource).fields, included: Schema.optionalKey(Schema.Array(Included)) })

/**
 * The name in the bank details is the one that the payer gave; a user's own may be no more than an e-mail address. An instruction's
 * label is the payment's reference, or the name again where it has none.
 */
const calledOf = (
  output: Outputs.Output,
  included: ReadonlyArray<typeof Included.Type>
): Pick<NamedOutput, "payee" | "reference"> => {
  const attributes = (type: string, id: string) =>
    included.find((resource) => resource.type === type && resource.id === id)?.attributes
  const instruction = attributes("withdrawal_instructions", output.instructionId)
  const body = instruction?.body
  const label = textOf(instruction?.label)
  const payee =
    textOf(typeof body === "object" && body !== null && "name" in body ? body.name : undefined) ??
    textOf(attributes("users", output.userId)?.name) ??
    label ??
    `user ${output.userId}`
  return { payee, reference: label === payee.slice(0, 100) ? undefined : label }
}

const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value : undefined
