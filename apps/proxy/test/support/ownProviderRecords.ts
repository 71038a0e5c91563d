import { parse } from "@concierge/api/Json"
import { type ErrorObject, type Resource, respond } from "@concierge/api/JsonApi"
import { toTimestampOrNull } from "@concierge/api/wire"
import { decimalsOf } from "@concierge/domain/Currency"
import { canReach, causesOf, isFinal, nextStates, type OutputState } from "@concierge/domain/Output"
import { canMove, type CancellationReason, type RequestState } from "@concierge/domain/Request"
import * as BigDecimal from "effect/BigDecimal"
import * as Option from "effect/Option"
import * as Result from "effect/Result"

/** What the tests' own provider knows of a request. Times are milliseconds since 1970. */
export interface Request {
  readonly id: string
  /** After how many looks. */
  readonly madeAt: number
  readonly userId: string
  readonly portCode: string
  externalId: string | undefined
  state: RequestState
  quoteRequestedAt: number | undefined
  quoteAcceptedAt: number | undefined
  totalToSpend: BigDecimal.BigDecimal | undefined
  cancellationReason: CancellationReason | undefined
}

export interface Output {
  readonly id: string
  /** After how many looks. */
  readonly madeAt: number
  readonly requestId: string
  userId: string
  instructionId: string
  portCode: string
  amount: BigDecimal.BigDecimal | undefined
  budget: BigDecimal.BigDecimal | undefined
  state: OutputState
  isListed: boolean
  isCounted: boolean
  isInTotal: boolean
}

export interface Instruction {
  readonly id: string
  readonly userId: string
  readonly label: string | null
  readonly paymentMethodType: string | null
  readonly body: { readonly [field: string]: string }
}

export interface User {
  readonly id: string
  readonly email: string | null
}

/** A request with all that its moves depend on. */
export interface Standing {
  readonly request: Request
  readonly own: ReadonlyArray<Output>
  readonly now: number
  readonly fateOf: (output: Output) => Fate
}

/** What becomes of an output. Those that are to stay failed or working keep their request from finishing. */
export type Fate = "settled" | "returned" | "rejected" | "failed" | "working"

// Moves change a request and its outputs, or answer why they do not.

export const quote = ({ now, own, request }: Standing): Response | undefined => {
  if (request.state !== "draft") return conflict(request)
  if (own.length === 0) return invalid("a request needs at least one output", "/data/relationships/outputs")
  request.state = "quoted"
  request.quoteRequestedAt = now
  const costs = own.map((output) => ({ cost: price(output), isInTotal: output.isInTotal }))
  request.totalToSpend = BigDecimal.sumAll(costs.filter(({ isInTotal }) => isInTotal).map(({ cost }) => cost))
  return undefined
}

export const accept = (standing: Standing): Response | undefined => {
  const { fateOf, now, own, request } = standing
  expire(standing)
  if (request.state !== "quoted") return conflict(request)
  request.state = "working"
  request.quoteAcceptedAt = now
  // by way of `accepted`; who is to be rejected is still being looked at
  for (const output of own) if (fateOf(output) !== "rejected") output.state = "working"
  return undefined
}

export const cancel = ({ own, request }: Standing, reason: CancellationReason): Response | undefined => {
  if (!canMove(request.state, "cancelled")) return conflict(request)
  request.state = "cancelled"
  request.cancellationReason = reason
  for (const output of own) if (causesOf(output.state, "cancelled").includes("request")) output.state = "cancelled"
  return undefined
}

/** What a look brings about: each output of a request that works takes one step towards its fate. */
export const advance = (standing: Standing): undefined => {
  const { fateOf, own, request } = standing
  expire(standing)
  if (request.state !== "working") return
  for (const output of own) {
    const fate = fateOf(output)
    if (output.state === fate) continue
    const next = nextStates(output.state)
    output.state = next.find((state) => state === fate) ?? next.find((state) => canReach(state, fate)) ?? output.state
  }
  if (own.every(({ state }) => isFinal(state))) request.state = "finished"
}

const expire = (standing: Standing) => {
  const { now, request } = standing
  const deadline = deadlinesOf(request)?.accept
  if (request.state === "quoted" && deadline !== undefined && now > deadline) cancel(standing, "quote_not_accepted")
}

/** A call as far as its work needs it. */
export interface Asked {
  readonly url: URL
  /** The one in the path; empty where there is none. */
  readonly id: string
  readonly attributes: { readonly [name: string]: unknown }
  /** The id at the other end of a relationship. */
  readonly related: (name: string) => string | undefined
}

export const toAsked = (url: URL, body: string): Asked => {
  const document = Result.getOrElse(parse(body), () => undefined) as Body | undefined
  const { attributes = {}, relationships = {} } = document?.data ?? {}
  return {
    url,
    id: /\/(\d+)(?=\/|$)/.exec(url.pathname)?.[1] ?? "",
    attributes,
    related: (name) => textOf(relationships[name]?.data?.id)
  }
}

interface Body {
  readonly data?: {
    readonly attributes?: Asked["attributes"]
    readonly relationships?: { readonly [name: string]: { readonly data?: { readonly id: string | number } } }
  }
}

export const textOf = (value: unknown): string | undefined =>
  typeof value === "string" || typeof value === "number" ? String(value) : undefined

/** More than nothing, as a number or as text. */
export const decimalOf = (value: unknown): BigDecimal.BigDecimal | undefined =>
  Option.getOrUndefined(Option.filter(BigDecimal.fromString(textOf(value) ?? ""), BigDecimal.isPositive))

/**
 * Whichever of amount and budget is not given, by one exact price for everything: a budget is twice the amount, and one
 * more as the fee. So two payments never cost what one of the same sum does.
 */
export const price = (output: Output): BigDecimal.BigDecimal => {
  const decimals = decimalsOf(output.portCode.slice(-3).toUpperCase())
  output.budget ??= BigDecimal.sum(BigDecimal.multiply(output.amount ?? zero, two), fee)
  output.amount ??= BigDecimal.floor(BigDecimal.multiply(BigDecimal.subtract(output.budget, fee), half), decimals)
  return output.budget
}
const two = BigDecimal.make(2n, 0)
const half = BigDecimal.make(5n, 1)
const fee = BigDecimal.make(1n, 0)
const zero = BigDecimal.make(0n, 0)

/** Once there is a quote. */
const deadlinesOf = ({ quoteRequestedAt }: Request) =>
  quoteRequestedAt === undefined
    ? undefined
    : { accept: quoteRequestedAt + 10 * 60_000, provision: quoteRequestedAt + (12 * 60 + 10) * 60_000 }

export const showRequest = (request: Request, outputs: ReadonlyArray<Output>, count: number): Resource => ({
  id: request.id,
  type: "concierge_requests",
  attributes: {
    state: request.state,
    port_code: request.portCode,
    outputs_count: count,
    eta: toTimestampOrNull(request.quoteRequestedAt),
    quote_requested_at: toTimestampOrNull(request.quoteRequestedAt),
    accept_quote_before: toTimestampOrNull(deadlinesOf(request)?.accept),
    quote_accepted_at: toTimestampOrNull(request.quoteAcceptedAt),
    total_to_spend: request.totalToSpend ?? null,
    funds_available: null,
    provision_funds_before: toTimestampOrNull(deadlinesOf(request)?.provision),
    cancellation_reason: request.cancellationReason ?? null,
    receipt_url: null,
    credit_note_url: null,
    external_id: request.externalId ?? null,
    payment_authorization_code: null
  },
  relationships: {
    user: to("users", request.userId),
    outputs: { data: outputs.map(({ id }) => ({ id, type: "concierge_request_outputs" })) }
  }
})

export const showOutput = (output: Output): Resource => ({
  id: output.id,
  type: "concierge_request_outputs",
  attributes: {
    state: output.state,
    port_code: output.portCode,
    amount: output.amount ?? null,
    budget: output.budget ?? null
  },
  relationships: {
    request: to("concierge_requests", output.requestId),
    user: to("users", output.userId),
    withdrawal_instruction: to("withdrawal_instructions", output.instructionId)
  }
})

export const showInstruction = ({ body, id, label, paymentMethodType, userId }: Instruction): Resource => ({
  id,
  type: "withdrawal_instructions",
  attributes: { label, schema: "bitex", payment_method_type: paymentMethodType, body },
  relationships: { user: to("users", userId) }
})

export const showUser = ({ email, id }: User): Resource => ({
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

export const showPort = (code: string, at: number): Resource => {
  const [country = "", currency = ""] = code.split("_")
  const attributes = { code, country: country.toUpperCase(), currency_code: currency.toUpperCase() }
  return { id: String(at + 1), type: "concierge_ports", attributes }
}

/** In the order of their ids, from 1. */
export const portCodes: ReadonlyArray<string> =
  "ar_ars ar_usd cl_clp uy_uyu py_pyg uy_usd py_usd us_usd other_usd mx_mxn other_eur".split(" ")

const to = (type: string, id: string) => ({ data: { id, type } })

/** Whether a resource is what the filters of an address ask for. An attribute is named as it is, a relationship with `_id`. */
export const heeding = ({ searchParams }: URL, { attributes, relationships = {} }: Resource): boolean =>
  [...searchParams].every(([parameter, wanted]) => {
    const [, name] = /^filter\[(\w+)\]$/.exec(parameter) ?? []
    if (name === undefined) return true
    const other = relationships[name.replace(/_id$/, "")]?.data
    return textOf(attributes[name] ?? (other && "id" in other ? other.id : undefined)) === wanted
  })

/** The part of a list that an address asks for: the first 25, unless told. */
export const page = <A>(
  { url }: Asked,
  all: ReadonlyArray<A>,
  show: (record: A) => Resource,
  { included, total = all.length }: PageExtras<A> = {}
): Response => {
  const number = Number(url.searchParams.get("page[number]") ?? 1)
  const perPage = Number(url.searchParams.get("page[per_page]") ?? 25)
  const shown = all.slice((number - 1) * perPage, number * perPage)
  const query = new URLSearchParams(url.searchParams)
  query.set("page[number]", String(number + 1))
  return respond({
    data: shown.map(show),
    ...(included === undefined ? {} : { included: included(shown) }),
    links: { next: number * perPage < all.length ? `${url.pathname}?${query.toString()}` : null },
    meta: { total }
  })
}

interface PageExtras<A> {
  readonly total?: number
  readonly included?: (shown: ReadonlyArray<A>) => ReadonlyArray<Resource>
}

export const one = <A extends { readonly id: string }>(
  all: ReadonlyArray<A>,
  id: string,
  show: (record: A) => Resource
): Response => {
  const found = all.find((record) => record.id === id)
  return found === undefined ? notFound() : respond({ data: show(found) })
}

export const notFound = () => errorResponse(404, "not_found", "there is no such thing")

/** Not in this state. */
export const conflict = ({ id, state }: Request) => errorResponse(409, "conflict", `request ${id} is ${state}`)

export const invalid = (detail: string, pointer: string) => errorResponse(422, "invalid", detail, { pointer })

const errorResponse = (status: number, code: string, detail: string, source?: ErrorObject["source"]): Response => {
  const error = { status: String(status), code, title: code, detail, ...(source === undefined ? {} : { source }) }
  return respond({ errors: [error] }, status)
}
