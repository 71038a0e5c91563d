import type { Knobs } from "./knobs.ts"
import { writeSum } from "./prices.ts"
import type { Instruction, Output, Request, User } from "./records.ts"
import { outputsOf, type World } from "./World.ts"

/** An answer as it leaves. */
export interface Answer {
  readonly status: number
  readonly headers: { readonly [name: string]: string }
  readonly body: string
}

export interface Resource {
  readonly id: string
  readonly type: string
  readonly attributes: { readonly [name: string]: unknown }
  readonly relationships?: { readonly [name: string]: unknown }
}

export const answer = (status: number, document: object): Answer => ({
  status,
  headers: { "content-type": "application/vnd.api+json; charset=utf-8" },
  body: JSON.stringify(document)
})

export const refuse = (status: number, code: string, detail: string): Answer =>
  answer(status, { errors: [{ status: String(status), code, title: code, detail }] })

export const page = (status: number, title: string): Answer => ({
  status,
  headers: { "content-type": "text/html" },
  body: `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`
})

/** How resources are shown at a time. */
export const showing = (world: World, now: number, knobs: Knobs) => {
  const { clockAhead, decimals, totals } = knobs
  const at = (time: number | undefined) => (time === undefined ? null : new Date(time + clockAhead).toISOString())
  const to = (type: string, id: string) => ({ data: { id, type } })

  const whole = (resource: Resource): Resource => {
    const missing = new Set(knobs.missing(resource))
    if (missing.size === 0) return resource
    const without = (members: object = {}, prefix = "") =>
      Object.fromEntries(Object.entries(members).filter(([name]) => !missing.has(`${prefix}${name}`)))
    return {
      ...resource,
      attributes: without(resource.attributes),
      relationships: without(resource.relationships, "relationships.")
    }
  }

  const user = ({ email, id }: User): Resource => ({
    id,
    type: "users",
    attributes: {
      name: email,
      email,
      kyc_accepted: true,
      otp_enabled: false,
      do_not_email: false,
      trezor_login_enabled: false,
      compliance_state: "enabled",
      webhook_url: null
    }
  })

  const instruction = ({ body, id, label, methodType, userId }: Instruction): Resource => ({
    id,
    type: "withdrawal_instructions",
    attributes: { label, schema: "bitex", payment_method_type: methodType, body },
    relationships: { user: to("users", userId) }
  })

  const output = ({ amount, budget, id, instructionId, portCode, requestId, state, userId }: Output): Resource =>
    whole({
      id,
      type: "concierge_request_outputs",
      attributes: {
        state,
        port_code: portCode,
        amount: writeSum(amount, 2),
        budget: writeSum(budget, decimals)
      },
      relationships: {
        request: to("concierge_requests", requestId),
        user: to("users", userId),
        withdrawal_instruction: to("withdrawal_instructions", instructionId)
      }
    })

  const request = (shown: Request): Resource => {
    const { acceptedAt, quoteRequestedAt: asked } = shown
    const own = outputsOf(world, shown.id)
    const until = (window: number) => at(asked === undefined ? undefined : asked + window)
    return whole({
      id: shown.id,
      type: "concierge_requests",
      attributes: {
        state: shown.state,
        port_code: shown.portCode,
        external_id: shown.externalId,
        outputs_count: own.filter(({ countedFrom }) => countedFrom <= now).length,
        eta: at(asked),
        quote_requested_at: at(asked),
        accept_quote_before: until(knobs.quoteMillis),
        provision_funds_before: until(12 * 3_600_000),
        quote_accepted_at: at(acceptedAt),
        total_to_spend: totals === "told" ? writeSum(shown.total, decimals) : null,
        funds_available: null,
        cancellation_reason: shown.cancellation,
        receipt_url: null,
        credit_note_url: null,
        payment_authorization_code: null
      },
      relationships: {
        user: to("users", shown.userId),
        outputs: {
          data: own
            .filter(({ listedFrom }) => listedFrom <= now)
            .map(({ id }) => ({ id, type: "concierge_request_outputs" }))
        }
      }
    })
  }

  return { user, instruction, output, request }
}
