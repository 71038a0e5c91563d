import type { Chance } from "./chance.ts"
import { answer, type Answer, refuse, type Resource, showing } from "./documents.ts"
import type { Knobs } from "./knobs.ts"
import { cost, readSum, writeSum } from "./prices.ts"
import type { Request } from "./records.ts"
import { born, cancel, change, outputsOf, quote, type World } from "./World.ts"

/** A call as it arrives. */
export interface Call {
  readonly method: string
  /** Below the root, with its query. */
  readonly url: string
  readonly body: string
}

/** Does what a call asks for, and answers it. */
export const work = (world: World, call: Call, now: number, knobs: Knobs, chance: Chance): Answer => {
  const url = new URL(call.url, "http://provider")
  const [kind, id] = kindOf(call)
  const show = showing(world, now, knobs)
  const { attributes, related } = read(call.body)
  const fresh = () => born(world, now, knobs, chance)
  const text = (name: string) => (typeof attributes[name] === "string" ? attributes[name] : null)
  const request = world.requests.find((known) => known.id === (id === "" ? related("request") : id))

  const one = <A extends { readonly id: string }>(all: ReadonlyArray<A>, toResource: (record: A) => Resource) => {
    const found = all.find((record) => record.id === id)
    return found === undefined ? missing() : answer(200, { data: toResource(found) })
  }

  const misplaced = ({ id: which, state }: Request) =>
    refuse(knobs.misplaced, "not_possible", `Request ${which} is ${state}.`)

  /** Moves a request on, which must stand so. */
  const act = (states: ReadonlyArray<string>, move: (found: Request) => void) => {
    if (request === undefined) return missing()
    if (!states.includes(request.state)) return misplaced(request)
    move(request)
    return answer(200, { data: show.request(request) })
  }

  switch (kind) {
    case "GET /api/concierge_ports":
      return answer(200, {
        data: ports.map((code, at) => ({ id: String(at + 1), type: "concierge_ports", attributes: portOf(code) }))
      })
    case "POST /api/concierge_estimates":
      return answer(200, { data: estimate(attributes, knobs) })
    case "GET /api/cash_wallets": {
      const sums = { balance: 1_000_000, available: 1_000_000 }
      return answer(200, { data: [{ id: "1", type: "cash_wallets", attributes: { currency: "ARS", ...sums } }] })
    }
    case "GET /api/users":
      return list(url, world.users, show.user, now, knobs)
    case "GET /api/users/me":
      return answer(200, { data: world.users.slice(0, 1).map(show.user)[0] })
    case "GET /api/users/:id":
      return one(world.users, show.user)
    case "POST /api/users": {
      const email = text("email")
      if (knobs.uniqueEmails && email !== null && world.users.some((user) => user.email === email))
        return refuse(422, "invalid", "Email has already been taken")
      const user = { ...fresh(), email }
      world.users.push(user)
      return answer(201, { data: show.user(user) })
    }
    case "GET /api/withdrawal_instructions":
      return list(url, world.instructions, show.instruction, now, knobs)
    case "GET /api/withdrawal_instructions/:id":
      return one(world.instructions, show.instruction)
    case "POST /api/withdrawal_instructions": {
      const userId = related("user") ?? "1"
      if (!world.users.some((user) => user.id === userId)) return refuse(422, "invalid", "User must exist")
      const body = typeof attributes["body"] === "object" && attributes["body"] !== null ? attributes["body"] : {}
      const made = { ...fresh(), userId, label: text("label"), methodType: text("payment_method_type"), body }
      world.instructions.push(made)
      return answer(201, { data: show.instruction(made) })
    }
    case "GET /api/concierge_requests":
      return list(url, world.requests, show.request, now, knobs)
    case "GET /api/concierge_requests/:id":
      return one(world.requests, show.request)
    case "POST /api/concierge_requests": {
      const portCode = text("port_code")
      if (portCode === null) return refuse(422, "invalid", "Port code can't be blank")
      const made: Request = {
        ...fresh(),
        portCode,
        userId: related("user") ?? "1",
        externalId: text("external_id"),
        state: "draft",
        quoteRequestedAt: undefined,
        acceptedAt: undefined,
        total: undefined,
        cancellation: null
      }
      world.requests.push(made)
      return answer(201, { data: show.request(made) })
    }
    case "POST /api/concierge_requests/:id/request_quote":
      if (request?.state === "draft" && outputsOf(world, request.id).length === 0)
        return refuse(422, "invalid", "Outputs can't be blank")
      return act(["draft"], (found) => quote(world, found, now))
    case "POST /api/concierge_requests/:id/accept_quote":
      return act(["quoted"], (found) => {
        found.acceptedAt = now
        change(found, "quote_accepted", now)
      })
    case "POST /api/concierge_requests/:id/cancel":
      return act(["draft", "quote_requested", "quoted", "quote_accepted"], (found) =>
        cancel(world, found, "cancelled_by_user", now)
      )
    case "GET /api/concierge_request_outputs":
      return list(url, world.outputs, show.output, now, knobs)
    case "GET /api/concierge_request_outputs/:id":
      return one(world.outputs, show.output)
    case "PATCH /api/concierge_request_outputs/:id": {
      const output = world.outputs.find((known) => known.id === id)
      const instruction = world.instructions.find((known) => known.id === related("withdrawal_instruction"))
      if (output === undefined) return missing()
      if (instruction?.userId !== output.userId) return refuse(422, "invalid", "Withdrawal instruction must exist")
      if (output.state !== "failed") return refuse(knobs.misplaced, "not_possible", `Output ${id} is ${output.state}.`)
      output.instructionId = instruction.id
      change(output, "working", now)
      output.steps = 2
      return answer(200, { data: show.output(output) })
    }
    case "POST /api/concierge_request_outputs": {
      const [amount, budget] = [readSum(attributes["amount"]), readSum(attributes["budget"])]
      const instruction = world.instructions.find((known) => known.id === related("withdrawal_instruction"))
      const portCode = text("port_code")
      if (request === undefined) return refuse(422, "invalid", "Request must exist")
      if (request.state !== "draft") return misplaced(request)
      if (instruction === undefined || instruction.userId !== related("user"))
        return refuse(422, "invalid", "Withdrawal instruction must exist")
      if (portCode === null || (amount === undefined) === (budget === undefined))
        return refuse(422, "invalid", "Either amount or budget must be given")
      const { id: instructionId, userId } = instruction
      const own = {
        requestId: request.id,
        userId,
        instructionId,
        portCode,
        amount,
        budget,
        state: "accepting",
        steps: 0
      }
      const output = { ...fresh(), ...own }
      world.outputs.push(output)
      return answer(201, { data: show.output(output) })
    }
    default:
      return missing()
  }
}

/** What a request with these payments would cost, by the prices of its quote. */
const estimate = (attributes: { readonly [name: string]: unknown }, { decimals }: Knobs): Resource => {
  const asked = Array.isArray(attributes["outputs"]) ? (attributes["outputs"] as ReadonlyArray<PricedPayment>) : []
  const priced = asked.map((payment) => {
    const sums = { amount: readSum(payment.amount), budget: readSum(payment.budget) }
    const budget = cost(sums)
    return { port_code: payment.port_code, budget, amount: sums.amount ?? 0 }
  })
  return {
    id: "1",
    type: "concierge_estimates",
    attributes: {
      hint_token: "0".repeat(64),
      port_code: attributes["port_code"],
      total_to_spend: writeSum(
        priced.reduce((sum, { budget }) => sum + budget, 0),
        decimals
      ),
      outputs: priced.map(({ amount, budget, port_code }) => ({
        port_code,
        budget: writeSum(budget, decimals),
        amount: writeSum(amount, decimals),
        rate: 0.73,
        all_in_rate: 0.73,
        fee_and_cost: 2.5
      }))
    }
  }
}

interface PricedPayment {
  readonly port_code: string
  readonly amount?: unknown
  readonly budget?: unknown
}

/** The method and the path, with its id taken out. */
export const kindOf = ({ method, url }: Pick<Call, "method" | "url">): readonly [kind: string, id: string] => {
  const path = url.replace(/\?.*$/, "").replace(/\/$/, "")
  const [, id = ""] = /\/(\d+)(?=\/|$)/.exec(path) ?? []
  return [`${method} ${path.replace(/\/\d+(?=\/|$)/, "/:id")}`, id]
}

const missing = () => refuse(404, "not_found", "There is no such thing")

/** One page of those that the filters ask for and that lists show by now: the first 25, unless told. */
const list = <
  A extends {
    readonly madeAt: number
    readonly listedFrom: number
    readonly countedFrom: number
    readonly touchedAt: number
  }
>(
  url: URL,
  all: ReadonlyArray<A>,
  show: (record: A) => Resource,
  now: number,
  { order }: Knobs
): Answer => {
  const wanted = [...url.searchParams].flatMap(([parameter, value]) => {
    const [, name] = /^filter\[(\w+)\]$/.exec(parameter) ?? []
    return name === undefined ? [] : [[name, value] as const]
  })
  const found = all.filter((record) => wanted.every(([name, value]) => valueOf(show(record), name) === value))
  const turned = found.filter(({ listedFrom }) => listedFrom <= now)
  if (order === "newest") turned.reverse()
  if (order === "touched") turned.sort((a, b) => b.touchedAt - a.touchedAt)
  const number = Number(url.searchParams.get("page[number]") ?? 1)
  const perPage = Math.min(100, Number(url.searchParams.get("page[per_page]") ?? 25))
  const next = new URLSearchParams(url.searchParams)
  next.set("page[number]", String(number + 1))
  return answer(200, {
    data: turned.slice((number - 1) * perPage, number * perPage).map(show),
    links: { next: number * perPage < turned.length ? `${url.pathname}?${next.toString()}` : null },
    meta: { total: found.filter(({ countedFrom }) => countedFrom <= now).length }
  })
}

/** What a filter looks at: an attribute, or the other end of a relationship by its name and `_id`. */
const valueOf = ({ attributes, id, relationships = {} }: Resource, name: string): unknown => {
  if (name === "id") return id
  const other = relationships[name.replace(/_id$/, "")] as { readonly data?: { readonly id: string } } | undefined
  return attributes[name] ?? other?.data?.id
}

const read = (body: string) => {
  const document = (body === "" ? {} : JSON.parse(body)) as Sent
  const { attributes = {}, relationships = {} } = document.data ?? {}
  return {
    attributes,
    related: (name: string) => {
      const id = relationships[name]?.data?.id
      return id === undefined ? undefined : String(id)
    }
  }
}

interface Sent {
  readonly data?: {
    readonly attributes?: { readonly [name: string]: unknown }
    readonly relationships?: { readonly [name: string]: { readonly data?: { readonly id: string | number } } }
  }
}

const ports = "ar_ars ar_usd cl_clp uy_uyu py_pyg uy_usd py_usd us_usd other_usd mx_mxn other_eur".split(" ")

const portOf = (code: string) => {
  const [country = "", currency = ""] = code.toUpperCase().split("_")
  return { code, country, currency_code: currency }
}
