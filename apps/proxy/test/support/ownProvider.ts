import type { Fetch } from "@concierge/api/Carry"
import { type Resource, respond } from "@concierge/api/JsonApi"
import * as BigDecimal from "effect/BigDecimal"
import * as Own from "./ownProviderRecords.ts"

/**
 * A small provider of the tests' own. It shares no rule with the sandbox, and has accidents that the sandbox has not.
 * Nothing happens by itself: a call, or the test, moves things on. Options are read at every call, so that a test may
 * change them in between.
 */
export const makeOwnProvider = (options: OwnProviderOptions = {}): OwnProvider => {
  const users: Array<Own.User> = [{ id: "1", email: null }]
  const instructions: Array<Own.Instruction> = []
  const requests: Array<Own.Request> = []
  const outputs: Array<Own.Output> = []
  const calls: Array<OwnCall> = []
  let [ids, looks, ahead] = [1, 0, 0]

  // all kinds share their numbers, so that the id of one is never the id of another
  const nextId = () => String(++ids)
  const outputsOf = (id: string) => outputs.filter(({ requestId }) => requestId === id)
  const isSeen = (where: keyof Lateness) => (made: { readonly madeAt: number }) =>
    looks - made.madeAt >= (options.late?.[where] ?? 0)

  /** A request as its moves need it. */
  const standing = (request: Own.Request): Own.Standing => ({
    request,
    own: outputsOf(request.id),
    now: Date.now() + ahead,
    fateOf: (output) => {
      const instruction = instructions.find(({ id }) => id === output.instructionId)
      return options.fate?.(output, instruction) ?? "settled"
    }
  })

  const show = (request: Own.Request) => {
    const own = outputsOf(request.id)
    const listed = own.filter(({ isListed }) => isListed).filter(isSeen("outputs"))
    return Own.showRequest(request, listed, own.filter(({ isCounted }) => isCounted).filter(isSeen("count")).length)
  }

  const includedWith = (shown: ReadonlyArray<Own.Output>): ReadonlyArray<Resource> => [
    ...users.filter(({ id }) => shown.some(({ userId }) => userId === id)).map(Own.showUser),
    ...instructions.filter(({ id }) => shown.some(({ instructionId }) => instructionId === id)).map(Own.showInstruction)
  ]

  const matching = <A>({ url }: Own.Asked, all: ReadonlyArray<A>, toResource: (record: A) => Resource) =>
    options.filters === false ? all : all.filter((record) => Own.heeding(url, toResource(record)))

  const made = (data: Resource, included?: ReadonlyArray<Resource>) =>
    respond(included === undefined ? { data } : { data, included }, options.created ?? 201)

  /** What a call about one request is answered, if there is that request. */
  const aboutRequest = (work: (request: Own.Request) => Response | undefined) => (asked: Own.Asked) => {
    const request = requests.find(({ id }) => id === asked.id)
    return request === undefined ? Own.notFound() : (work(request) ?? respond({ data: show(request) }))
  }

  const routes: { readonly [kind: string]: (asked: Own.Asked) => Response } = {
    "GET /concierge_ports": () => respond({ data: Own.portCodes.map(Own.showPort) }),

    "POST /users": ({ attributes }) => {
      const user = { id: nextId(), email: Own.textOf(attributes["email"]) ?? null }
      users.push(user)
      return made(Own.showUser(user))
    },
    "GET /users": (asked) => Own.page(asked, matching(asked, users, Own.showUser), Own.showUser),
    "GET /users/me": () => Own.one(users, "1", Own.showUser),
    "GET /users/:id": ({ id }) => Own.one(users, id, Own.showUser),

    "POST /withdrawal_instructions": ({ attributes, related }) => {
      const userId = related("user") ?? "1"
      if (!users.some(({ id }) => id === userId))
        return Own.invalid("there is no such user", "/data/relationships/user")
      const instruction = {
        id: nextId(),
        userId,
        label: Own.textOf(attributes["label"]) ?? null,
        paymentMethodType: Own.textOf(attributes["payment_method_type"]) ?? null,
        body: (attributes["body"] ?? {}) as Own.Instruction["body"]
      }
      instructions.push(instruction)
      return made(Own.showInstruction(instruction))
    },
    "GET /withdrawal_instructions": (asked) =>
      Own.page(asked, matching(asked, instructions, Own.showInstruction), Own.showInstruction),
    "GET /withdrawal_instructions/:id": ({ id }) => Own.one(instructions, id, Own.showInstruction),
    "DELETE /withdrawal_instructions/:id": (asked) => {
      const at = instructions.findIndex(({ id }) => id === asked.id)
      if (at === -1) return Own.notFound()
      instructions.splice(at, 1)
      return new Response(null, { status: 204 })
    },

    "POST /concierge_requests": ({ attributes, related }) => {
      const portCode = Own.textOf(attributes["port_code"])
      if (portCode === undefined) return Own.invalid("a port is needed", "/data/attributes/port_code")
      const request: Own.Request = {
        id: nextId(),
        madeAt: looks,
        userId: related("user") ?? "1",
        externalId: Own.textOf(attributes["external_id"]),
        portCode,
        state: "draft",
        quoteRequestedAt: undefined,
        quoteAcceptedAt: undefined,
        totalToSpend: undefined,
        cancellationReason: undefined
      }
      requests.push(request)
      return made(show(request))
    },
    "GET /concierge_requests": (asked) => {
      const found = matching(asked, requests, show)
      for (const request of found) Own.advance(standing(request))
      return Own.page(asked, found.filter(isSeen("requests")), show, { total: found.filter(isSeen("total")).length })
    },
    "GET /concierge_requests/:id": aboutRequest((request) => Own.advance(standing(request))),
    "POST /concierge_requests/:id/request_quote": aboutRequest((request) => Own.quote(standing(request))),
    "POST /concierge_requests/:id/accept_quote": aboutRequest((request) => Own.accept(standing(request))),
    "POST /concierge_requests/:id/cancel": aboutRequest((request) =>
      Own.cancel(standing(request), "cancelled_by_user")
    ),

    "POST /concierge_request_outputs": ({ attributes, related }) => {
      const request = requests.find(({ id }) => id === related("request"))
      const user = users.find(({ id }) => id === related("user"))
      const instruction = instructions.find(({ id }) => id === related("withdrawal_instruction"))
      const portCode = Own.textOf(attributes["port_code"])
      const [amount, budget] = [Own.decimalOf(attributes["amount"]), Own.decimalOf(attributes["budget"])]
      if (request === undefined) return Own.invalid("there is no such request", "/data/relationships/request")
      if (request.state !== "draft") return Own.conflict(request)
      if (user === undefined) return Own.invalid("there is no such user", "/data/relationships/user")
      if (instruction === undefined) return Own.invalid("there is none", "/data/relationships/withdrawal_instruction")
      if (portCode === undefined) return Own.invalid("a port is needed", "/data/attributes/port_code")
      if ((amount === undefined) === (budget === undefined))
        return Own.invalid("either an amount or a budget, and more than nothing", "/data/attributes/amount")
      const output: Own.Output = {
        id: nextId(),
        madeAt: looks,
        requestId: request.id,
        userId: user.id,
        instructionId: instruction.id,
        portCode,
        amount,
        budget,
        state: "accepting",
        isListed: true,
        isCounted: true,
        isInTotal: true
      }
      outputs.push(output)
      return made(Own.showOutput(output), includedWith([output]))
    },
    "GET /concierge_request_outputs": (asked) => {
      const found = matching(asked, outputs, Own.showOutput)
      for (const request of requests)
        if (found.some(({ requestId }) => requestId === request.id)) Own.advance(standing(request))
      const listed = found.filter(({ isListed }) => isListed)
      const total = listed.filter(isSeen("total")).length
      return Own.page(asked, listed.filter(isSeen("outputs")), Own.showOutput, { total, included: includedWith })
    },
    "GET /concierge_request_outputs/:id": (asked) => {
      const output = outputs.find(({ id }) => id === asked.id)
      if (output === undefined) return Own.notFound()
      for (const request of requests) if (request.id === output.requestId) Own.advance(standing(request))
      return respond({ data: Own.showOutput(output), included: includedWith([output]) })
    }
  }

  const send: Fetch = async (incoming) => {
    const url = new URL(incoming.url)
    const asked = Own.toAsked(url, await incoming.text())
    const path = url.pathname.replace(/^\/api/, "").replace(/\/$/, "")
    const kind = `${incoming.method} ${path.replace(/\/\d+(?=\/|$)/, "/:id")}`
    const nth = calls.filter((earlier) => earlier.kind === kind).length + 1
    const call = { method: incoming.method, path, kind, nth }
    calls.push(call)
    const fault = options.fault?.(call)
    if (fault instanceof Response) return fault
    if (fault === "call lost") throw lost()
    options.before?.(call, provider)
    const answer = routes[kind]?.(asked) ?? Own.notFound()
    if (/^GET \/concierge_request(s|_outputs)\b/.test(kind)) looks++
    if (fault === "answer lost") throw lost()
    return fault?.instead ?? answer
  }

  const find = (requestId: string): Own.Request => {
    const request = requests.find(({ id }) => id === requestId)
    if (request === undefined) throw new Error(`the test's provider has no request ${requestId}`)
    return request
  }

  const insist = (refusal: Response | undefined, request: Own.Request) => {
    if (refusal !== undefined) throw new Error(`request ${request.id} cannot: it is ${request.state}`)
  }

  const provider: OwnProvider = {
    send,
    requests,
    outputs,
    instructions,
    users,
    calls,
    accepted: () =>
      outputs.filter(({ requestId }) => ["quote_accepted", "working", "finished"].includes(find(requestId).state)),
    slip: (requestId, { isCounted = true, isListed = true, like, totalGrows = true, ...fields } = {}) => {
      const request = find(requestId)
      const [copied = like] = outputsOf(requestId)
      const original = like ?? copied
      if (original === undefined) throw new Error(`request ${requestId} has no output to copy`)
      // who tells one of the two leaves the other to the price
      const { amount, budget } = fields.amount === undefined && fields.budget === undefined ? original : fields
      const own = { id: nextId(), madeAt: looks, requestId, isCounted, isListed, isInTotal: totalGrows }
      const output: Own.Output = { ...original, ...fields, amount, budget, ...own }
      outputs.push(output)
      if (request.totalToSpend === undefined) return output
      const cost = Own.price(output)
      if (totalGrows) request.totalToSpend = BigDecimal.sum(request.totalToSpend, cost)
      return output
    },
    acceptElsewhere: (requestId) => {
      const request = find(requestId)
      if (request.state === "draft") insist(Own.quote(standing(request)), request)
      insist(Own.accept(standing(request)), request)
    },
    cancelElsewhere: (requestId) => {
      const request = find(requestId)
      insist(Own.cancel(standing(request), "cancelled_by_user"), request)
    },
    wait: (milliseconds) => {
      ahead += milliseconds
    }
  }
  return provider
}

export interface OwnProviderOptions {
  /**
   * After how many further looks (GET calls about requests or outputs) what was made is seen. 0, and what is left out: at
   * once. Infinity: never. An output asked for by its id is never late.
   */
  readonly late?: Lateness | undefined
  /** What happens to a call; nothing, unless told. What it throws is what the connection throws before the work. */
  readonly fault?: ((call: OwnCall) => Fault | undefined) | undefined
  /** Runs before a call is worked on, so not for one that never arrives: to do something behind the proxy's back. */
  readonly before?: ((call: OwnCall, provider: OwnProvider) => void) | undefined
  /** What becomes of an output once its request is working; asked at each step. Settled, unless told. */
  readonly fate?: ((output: Own.Output, instruction: Own.Instruction | undefined) => Own.Fate) | undefined
  /** Whether lists heed `filter[…]`; they do, unless told. */
  readonly filters?: boolean | undefined
  /** The status of what was made: 201, unless told. */
  readonly created?: number | undefined
}

/** Each a number of looks. */
interface Lateness {
  /** In the list of requests. */
  readonly requests?: number
  /** In lists of outputs, and among the outputs that a request names. */
  readonly outputs?: number
  /** In `meta.total` of both lists. */
  readonly total?: number
  /** In a request's `outputs_count`. */
  readonly count?: number
}

/** The work is done and its answer is lost, or another comes in its place; or it is never done, with an answer or without. */
type Fault = "answer lost" | { readonly instead: Response } | "call lost" | Response

interface OwnCall {
  readonly method: string
  /** Below `/api`, without its query: `/concierge_requests/7/accept_quote`. */
  readonly path: string
  /** The method, and the path without its id: `POST /concierge_requests/:id/accept_quote`. */
  readonly kind: string
  /** How many calls of this kind there were so far, from 1. */
  readonly nth: number
}

export interface OwnProvider {
  readonly send: Fetch
  /** The truth, never late, in the order of its making. A test may write into it. */
  readonly requests: Array<Own.Request>
  readonly outputs: Array<Own.Output>
  readonly instructions: Array<Own.Instruction>
  /** The first, with id 1, is the key's own. */
  readonly users: Array<Own.User>
  /** All that were made so far, those that were lost too. */
  readonly calls: ReadonlyArray<OwnCall>
  /** Every output of a request that was accepted: what was paid or will be, or was rejected. */
  readonly accepted: () => ReadonlyArray<Own.Output>
  /** Adds a payment that nobody here asked for, in whatever state its request is; it is as another in all that is not told. */
  readonly slip: (requestId: string, how?: Slip) => Own.Output
  /** Accepts the quote, which is given first where there is none. */
  readonly acceptElsewhere: (requestId: string) => void
  readonly cancelElsewhere: (requestId: string) => void
  /** Sets its clock forward, or back: deadlines pass, and those of later quotes are later. */
  readonly wait: (milliseconds: number) => void
}

interface Slip extends Partial<
  Pick<Own.Output, "userId" | "instructionId" | "portCode" | "amount" | "budget" | "state">
> {
  /** What it copies: the request's first, unless told. */
  readonly like?: Own.Output | undefined
  /** Whether `total_to_spend` grows with it; so it does, unless told. */
  readonly totalGrows?: boolean | undefined
  /** Whether lists and their totals ever show it; they do, unless told. */
  readonly isListed?: boolean | undefined
  /** Whether `outputs_count` counts it; so it does, unless told. */
  readonly isCounted?: boolean | undefined
}

const lost = () => new TypeError("fetch failed", { cause: new Error("reset") })
