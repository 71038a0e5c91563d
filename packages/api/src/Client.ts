import * as Effect from "effect/Effect"
import type * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type ClientError, OutcomeUnknown } from "./ClientError.ts"
import { type Answer, type Call, exchange, type HeaderValues, send as sendRaw, type Send } from "./exchange.ts"
import { latestVersion } from "./Generation.ts"
import { stringify } from "./Json.ts"
import { decodeDocument, Many, One } from "./JsonApi.ts"
import * as Batches from "./resources/batches.ts"
import * as CashWallets from "./resources/cashWallets.ts"
import * as Estimates from "./resources/estimates.ts"
import * as Health from "./resources/health.ts"
import * as Instructions from "./resources/instructions.ts"
import * as Outputs from "./resources/outputs.ts"
import * as Ports from "./resources/ports.ts"
import * as Requests from "./resources/requests.ts"
import * as Rows from "./resources/rows.ts"
import * as Users from "./resources/users.ts"
import type { AmountInput } from "./wire.ts"

export * from "./ClientError.ts"
export type { Send } from "./exchange.ts"

/** The calls of the provider and of the proxy. None is ever repeated by itself. */
export type Client = ReturnType<typeof makeClient>

export interface ClientOptions {
  /** The provider or the proxy; with or without `/api` at its end. */
  readonly baseUrl: string
  /** The API key, or the proxy's token. */
  readonly key?: Redacted.Redacted | undefined
  /** The user for whom the calls are made, whom the key's own user manages; left out, the key's own. */
  readonly actsFor?: string | undefined
  readonly send?: Send | undefined
  /** How long a call may take, its answer included. */
  readonly timeoutMs?: number | undefined
  /** Sent with every call. */
  readonly headers?: HeaderValues | undefined
}

/** Which resources of a list, and how much of it. */
export interface ListOptions {
  readonly filter?: { readonly [name: string]: string } | undefined
  /** Stop after so many pages, though there be more; without it, a list that does not end is a failure. */
  readonly pages?: number | undefined
}

/** A list to its end, and how many resources it has as the server counts them; nothing where it does not. */
export interface Listed<A> {
  readonly items: ReadonlyArray<A>
  readonly total: number | undefined
}

/** As many pages as a list may have. */
export const maxPages = 100

/** As many resources as a page is asked to hold. */
export const perPage = 100

/**
 * A client of the provider's API or the proxy's.
 *
 * @example
 * const client = makeClient({ baseUrl: "http://127.0.0.1:8787", key: Redacted.make("your_api_key") })
 * const request = yield* client.requests.create({ portCode: "ar_ars" })
 */
export const makeClient = ({
  actsFor,
  baseUrl,
  headers = {},
  key,
  send = fetch,
  timeoutMs = 30_000
}: ClientOptions) => {
  const options = { root: baseUrl.replace(/\/+$/, "").replace(/\/api$/, ""), key, actsFor, send, timeoutMs, headers }

  const call = (method: string, path: string, document?: unknown, own?: HeaderValues) =>
    exchange(options, {
      method,
      path,
      headers: { version: latestVersion, ...own },
      body: document === undefined ? undefined : stringify(document)
    })

  const one = <A>(
    resource: Schema.ConstraintDecoder<A>,
    method: string,
    path: string,
    document?: unknown,
    own?: HeaderValues
  ): Effect.Effect<A, ClientError> => {
    const schema = One(resource)
    return call(method, path, document, own).pipe(
      Effect.flatMap((answer) => read(schema, answer)),
      Effect.map(({ data }) => data)
    )
  }

  const list = <A extends { readonly id: string }>(
    resource: Schema.ConstraintDecoder<A>,
    path: string,
    which: ListOptions = {}
  ): Effect.Effect<ReadonlyArray<A>, ClientError> => Effect.map(listed(resource, path, which), ({ items }) => items)

  const listed = Effect.fnUntraced(function* <A extends { readonly id: string }>(
    resource: Schema.ConstraintDecoder<A>,
    path: string,
    { filter = {}, pages }: ListOptions = {}
  ): Effect.fn.Return<Listed<A>, ClientError> {
    const schema = Many(resource)
    const found = new Map<string, A>()
    let total: number | undefined
    let query = toQuery(filter, 1)
    for (let page = 1; page <= (pages ?? maxPages); page++) {
      const answer = yield* exchange(options, { method: "GET", path, query, headers: { version: latestVersion } })
      const { data, links, meta } = yield* read(schema, answer)
      const before = found.size
      total = meta?.total ?? total
      for (const item of data) found.set(item.id, item)
      // a page with nothing new on it: the end, or a server that does not know pages
      const next = links?.next
      if (found.size === before || next === null || (next === undefined && total === found.size))
        return { items: [...found.values()], total }
      query = next === undefined ? toQuery(filter, page + 1) : next.replace(/^[^?]*\??/, "")
    }
    if (pages !== undefined) return { items: [...found.values()], total }
    return yield* new OutcomeUnknown({ reason: "too many pages" })
  })

  return {
    ports: {
      list: () => list(Ports.Resource, paths.ports)
    },
    requests: {
      create: (create: Requests.Create) => one(Requests.Resource, "POST", paths.requests, Requests.toDocument(create)),
      show: (id: string) => one(Requests.Resource, "GET", at(paths.requests, id)),
      list: (which?: ListOptions) => list(Requests.Resource, paths.requests, which),
      update: (id: string, update: Requests.Update) =>
        one(Requests.Resource, "PATCH", at(paths.requests, id), Requests.toUpdateDocument(id, update)),
      /** With the token of an estimate, at its price. */
      requestQuote: (id: string, hintToken?: string) =>
        one(
          Requests.Resource,
          "POST",
          at(paths.requests, id, "/request_quote"),
          hintToken === undefined ? undefined : Requests.toQuoteDocument(id, hintToken)
        ),
      /** The one call after which money may move. */
      acceptQuote: (id: string, oneTimePassword?: string) =>
        one(
          Requests.Resource,
          "POST",
          at(paths.requests, id, "/accept_quote"),
          undefined,
          oneTimePassword === undefined ? {} : { "one-time-password": oneTimePassword }
        ),
      cancel: (id: string) => one(Requests.Resource, "POST", at(paths.requests, id, "/cancel"))
    },
    outputs: {
      create: (create: Outputs.Create) => one(Outputs.Resource, "POST", paths.outputs, Outputs.toDocument(create)),
      show: (id: string) => one(Outputs.Resource, "GET", at(paths.outputs, id)),
      /** All outputs of a request. */
      list: ({ requestId }: { readonly requestId: string }) =>
        list(Outputs.Resource, paths.outputs, { filter: { request_id: requestId } }),
      /** The same, and how many there are as the provider counts them. */
      listed: ({ requestId }: { readonly requestId: string }) =>
        listed(Outputs.Resource, paths.outputs, { filter: { request_id: requestId } })
    },
    instructions: {
      create: (create: Instructions.Create) =>
        one(Instructions.Resource, "POST", paths.instructions, Instructions.toDocument(create)),
      show: (id: string) => one(Instructions.Resource, "GET", at(paths.instructions, id)),
      list: (which?: ListOptions) => list(Instructions.Resource, paths.instructions, which),
      remove: (id: string) => Effect.asVoid(call("DELETE", at(paths.instructions, id)))
    },
    users: {
      create: (create: Users.Create = {}) => one(Users.Resource, "POST", paths.users, Users.toDocument(create)),
      show: (id: string) => one(Users.Resource, "GET", at(paths.users, id)),
      /** The key's own user. */
      me: () => one(Users.Resource, "GET", at(paths.users, "me")),
      list: (which?: ListOptions) => list(Users.Resource, paths.users, which)
    },
    estimates: {
      create: (create: Estimates.Create) =>
        one(Estimates.Resource, "POST", paths.estimates, Estimates.toDocument(create))
    },
    wallets: {
      list: () => list(CashWallets.Resource, paths.wallets)
    },
    batches: {
      /** The batch, new or as it is, and the rows that were left out of it. */
      create: (create: Batches.Create) =>
        Effect.flatMap(call("POST", paths.batches, Batches.toDocument(create)), (answer) =>
          read(Batches.Created, answer)
        ),
      show: (id: string) => one(Batches.Resource, "GET", at(paths.batches, id)),
      list: (which?: ListOptions) => list(Batches.Resource, paths.batches, which),
      /** All rows by line. */
      rows: (id: string) => list(Rows.Resource, at(paths.batches, id, "/rows")),
      /** Agrees to spend at most so much, in the origin's currency. */
      approve: (id: string, totalToSpend: AmountInput) =>
        one(Batches.Resource, "POST", at(paths.batches, id, "/approve"), Batches.toApprovalDocument(id, totalToSpend)),
      /** Takes the request that was found for the batch's own. */
      adopt: (id: string) => one(Batches.Resource, "POST", at(paths.batches, id, "/adopt")),
      /** Makes the payments although a request was found, and keeps the reason. */
      repeat: (id: string, again: string) =>
        one(Batches.Resource, "POST", at(paths.batches, id, "/repeat"), Batches.toRepeatDocument(id, again)),
      requote: (id: string) => one(Batches.Resource, "POST", at(paths.batches, id, "/requote")),
      cancel: (id: string) => one(Batches.Resource, "POST", at(paths.batches, id, "/cancel"))
    },
    /** How the proxy is, and whether it reaches the provider. */
    health: () => Effect.flatMap(call("GET", "/healthz"), (answer) => read(Health.Document, answer)),
    /** A call as it is, with only the key added; refusals are answers too. The path begins with `/api/`. */
    forward: (raw: Call): Effect.Effect<Answer, ClientError> => sendRaw(options, raw)
  }
}

const paths = {
  ports: "/api/concierge_ports",
  requests: "/api/concierge_requests",
  outputs: "/api/concierge_request_outputs",
  instructions: "/api/withdrawal_instructions",
  users: "/api/users",
  estimates: "/api/concierge_estimates",
  wallets: "/api/cash_wallets",
  batches: "/v1/batches"
} as const

const at = (path: string, id: string, action = "") => `${path}/${encodeURIComponent(id)}${action}`

const read = <A>(schema: Schema.ConstraintDecoder<A>, { json, status }: Answer): Effect.Effect<A, OutcomeUnknown> => {
  const document = decodeDocument(schema, json)
  return Result.isSuccess(document)
    ? Effect.succeed(document.success)
    : Effect.fail(new OutcomeUnknown({ reason: "unexpected document", status }))
}

const toQuery = (filter: { readonly [name: string]: string }, page: number): string => {
  const query = new URLSearchParams(Object.entries(filter).map(([name, value]) => [`filter[${name}]`, value]))
  query.set("page[number]", String(page))
  query.set("page[per_page]", String(perPage))
  return query.toString()
}
