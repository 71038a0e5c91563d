import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { latestVersion } from "../documents/Generation.ts"
import { stringify } from "../documents/Json.ts"
import { decodeDocument, One } from "../documents/JsonApi.ts"
import type { AmountInput } from "../documents/wire.ts"
import { proxyOperations as proxy, providerOperations as provider } from "../generated/operations.ts"
import { type Operation, pathOf } from "../http/Operation.ts"
import * as Batches from "../resources/batches.ts"
import * as CashWallets from "../resources/cashWallets.ts"
import * as Estimates from "../resources/estimates.ts"
import * as Health from "../resources/health.ts"
import * as Instructions from "../resources/instructions.ts"
import * as Outcomes from "../resources/outcomes.ts"
import * as Outputs from "../resources/outputs.ts"
import * as Ports from "../resources/ports.ts"
import * as Problems from "../resources/problems.ts"
import * as Requests from "../resources/requests.ts"
import * as Parts from "../resources/parts.ts"
import * as Rows from "../resources/rows.ts"
import * as Users from "../resources/users.ts"
import { byFetch, type Fetch, type HeaderValues } from "./Carry.ts"
import { type ClientError, OutcomeUnknown } from "./ClientError.ts"
import { type Document, exchange, makeSend, type Send, type Server } from "./exchange.ts"
import { longestUpload, type Upload, uploadQuery } from "./Upload.ts"
import { type ListOptions, readList, type Unread, whyUnread } from "./readList.ts"

/** The calls of the provider and of the proxy. */
export type Client = ReturnType<typeof clientOf>

/** Where the provider or the proxy is. */
export interface ClientOptions extends Omit<Server, "carry"> {
  /** What sends the calls; the global `fetch` by default. */
  readonly send?: Fetch | undefined
  /** How long a call may take until its answer is read. */
  readonly timeoutMs?: number | undefined
}

/**
 * A client of the provider's API or the proxy's, which repeats no call by itself.
 *
 * @example
 * const client = makeClient({ baseUrl: "http://127.0.0.1:8787", key: Redacted.make("your_api_key") })
 * const request = yield* client.requests.create({ portCode: "ar_ars" })
 */
export const makeClient = ({ send = fetch, timeoutMs = 30_000, ...server }: ClientOptions): Client =>
  clientOf(makeSend({ ...server, carry: byFetch(send) }, timeoutMs))

/** The same calls, over a given `send`. */
export const clientOf = (send: Send) => {
  const call = <O extends Operation>(operation: O, { document, headers: own, id, query }: Input<O>) =>
    exchange(send, {
      method: operation.method,
      path: pathOf(operation, id),
      query,
      headers: { version: latestVersion, ...own },
      body: document === undefined ? undefined : stringify(document)
    })

  const one = <A, O extends Operation>(
    resource: Schema.ConstraintDecoder<A>,
    operation: O,
    input: Input<O>
  ): Effect.Effect<A, ClientError> => {
    const schema = One(resource)
    return call(operation, input).pipe(
      Effect.flatMap((answer) => read(schema, answer)),
      Effect.map(({ data }) => data)
    )
  }

  const list = <A extends { readonly id: string }, O extends Operation>(
    resource: Schema.ConstraintDecoder<A>,
    operation: O,
    which: Input<O> & ListOptions
  ): Effect.Effect<ReadonlyArray<A>, ClientError> =>
    Effect.flatMap(listed(resource, operation, which), ({ items, unread }) =>
      unread.length === 0
        ? Effect.succeed(items)
        : new OutcomeUnknown({
            reason: "unexpected document",
            words: unread.map(({ id, why }) => `${operation.path} ${id}: ${why}`).join("; ")
          })
    )

  const listed = <A extends { readonly id: string }, O extends Operation>(
    resource: Schema.ConstraintDecoder<A>,
    operation: O,
    which: Input<O> & ListOptions
  ) => readList(resource, which, (query) => call(operation, { ...which, query }))

  return {
    ports: {
      list: () => list(Ports.Resource, provider.listPorts, {})
    },
    requests: {
      create: (create: Requests.Create) =>
        one(Requests.Resource, provider.createRequest, { document: Requests.toDocument(create) }),
      show: (id: string) => one(Requests.Resource, provider.showRequest, { id }),
      list: (which: ListOptions = {}) => list(Requests.Resource, provider.listRequests, which),
      /** The same, where one that cannot be read must not hold up the others. */
      listed: (which: ListOptions = {}) => listed(Requests.Resource, provider.listRequests, which),
      update: (id: string, update: Requests.Update) =>
        one(Requests.Resource, provider.updateRequest, { id, document: Requests.toUpdateDocument(id, update) }),
      /** With an estimate's token, at the estimate's price. */
      requestQuote: (id: string, hintToken?: string) =>
        one(Requests.Resource, provider.requestQuote, {
          id,
          document: hintToken === undefined ? undefined : Requests.toQuoteDocument(id, hintToken)
        }),
      /** The one call after which money may move. */
      acceptQuote: (id: string, oneTimePassword?: string) =>
        one(Requests.Resource, provider.acceptQuote, {
          id,
          headers: oneTimePassword === undefined ? {} : { "one-time-password": oneTimePassword }
        }),
      cancel: (id: string) => one(Requests.Resource, provider.cancelRequest, { id }),
      /** The text of its credit note, where the provider has one; it may be of any form. */
      creditNote: (id: string) => {
        const { method } = provider.showCreditNote
        const asked = { method, path: pathOf(provider.showCreditNote, id), headers: { accept: "text/plain, */*" } }
        return Effect.map(send(asked), ({ body, status }) => (status < 300 ? body : undefined))
      }
    },
    outputs: {
      create: (create: Outputs.Create) =>
        one(Outputs.Resource, provider.createOutput, { document: Outputs.toDocument(create) }),
      show: (id: string) => one(Outputs.Resource, provider.showOutput, { id }),
      /** Tries a failed payment again, by another instruction of its payee's. */
      retry: (id: string, instructionId: string, oneTimePassword?: string) =>
        one(Outputs.Resource, provider.updateOutput, {
          id,
          document: Outputs.toRetryDocument(id, instructionId),
          headers: oneTimePassword === undefined ? {} : { "one-time-password": oneTimePassword }
        }),
      /** All outputs of a request. */
      list: ({ requestId }: { readonly requestId: string }) =>
        list(Outputs.Resource, provider.listOutputs, { filter: { request_id: requestId } }),
      /** The same, with their payees and instructions, and how many there are as the provider counts them. */
      listed: ({ only, pages, requestId }: Pick<ListOptions, "only" | "pages"> & { readonly requestId: string }) =>
        listed(Outputs.Resource, provider.listOutputs, { filter: { request_id: requestId }, only, pages })
    },
    instructions: {
      create: (create: Instructions.Create) =>
        one(Instructions.Resource, provider.createInstruction, { document: Instructions.toDocument(create) }),
      show: (id: string) => one(Instructions.Resource, provider.showInstruction, { id }),
      list: (which: ListOptions = {}) => list(Instructions.Resource, provider.listInstructions, which),
      remove: (id: string) => Effect.asVoid(call(provider.deleteInstruction, { id }))
    },
    users: {
      create: (create: Users.Create = {}) =>
        one(Users.Resource, provider.createUser, { document: Users.toDocument(create) }),
      show: (id: string) => one(Users.Resource, provider.showUser, { id }),
      /** The key's own user. */
      me: () => one(Users.Resource, provider.showMe, {}),
      list: (which: ListOptions = {}) => list(Users.Resource, provider.listUsers, which)
    },
    estimates: {
      create: (create: Estimates.Create) =>
        one(Estimates.Resource, provider.createEstimate, { document: Estimates.toDocument(create) })
    },
    wallets: {
      list: () => list(CashWallets.Resource, provider.listCashWallets, {})
    },
    batches: {
      /** The batch, new or as it is, and the rows that were left out of it. */
      create: (create: Batches.Create) =>
        Effect.flatMap(call(proxy.createBatch, { document: Batches.toDocument(create) }), (answer) =>
          read(Batches.Created, answer)
        ),
      /** Sends a payout file as it is. Its batch is still to be read when this returns, unless the file was sent before. */
      upload: ({ bytes, ...upload }: Upload) =>
        exchange(send, {
          method: proxy.createBatch.method,
          path: pathOf(proxy.createBatch),
          query: uploadQuery(upload),
          headers: { version: latestVersion, "content-type": "application/octet-stream" },
          file: { bytes, timeoutMs: longestUpload }
        }).pipe(
          Effect.flatMap((answer) => read(One(Batches.Resource), answer)),
          Effect.map(({ data }) => data)
        ),
      /** The batch of this name, if there is one and it was not refused while it was imported. */
      find: (externalId: string) =>
        Effect.map(
          list(Batches.Resource, proxy.listBatches, { filter: { external_id: externalId }, pages: 1 }),
          ([found]) => found
        ),
      /** What was found in its file, by line. */
      problems: (id: string, which: ListOptions = {}) =>
        list(Problems.Resource, proxy.listBatchProblems, { ...which, id }),
      show: (id: string) => one(Batches.Resource, proxy.showBatch, { id }),
      /** Newest first, and how many there are. */
      listed: (which: ListOptions = {}) => listed(Batches.Resource, proxy.listBatches, which),
      /** All parts by number, each a request at the provider. */
      parts: (id: string) => list(Parts.Resource, proxy.listBatchParts, { id }),
      /** The rows by line. */
      rows: (id: string, which: ListOptions = {}) => list(Rows.Resource, proxy.listBatchRows, { ...which, id }),
      /** The same, and how many there are. */
      listedRows: (id: string, which: ListOptions = {}) => listed(Rows.Resource, proxy.listBatchRows, { ...which, id }),
      /** Agrees to spend at most so much, in the origin's currency. */
      approve: (id: string, totalToSpend: AmountInput) =>
        one(Batches.Resource, proxy.approveBatch, { id, document: Batches.toApprovalDocument(id, totalToSpend) }),
      /** Takes the request that was found for the batch's own. */
      adopt: (id: string) => one(Batches.Resource, proxy.adoptBatch, { id }),
      /** Makes the payments although a request was found, and keeps the reason. */
      repeat: (id: string, again: string) =>
        one(Batches.Resource, proxy.repeatBatch, { id, document: Batches.toRepeatDocument(id, again) }),
      requote: (id: string) => one(Batches.Resource, proxy.requoteBatch, { id }),
      cancel: (id: string) => one(Batches.Resource, proxy.cancelBatch, { id })
    },
    /** What may have taken effect at the provider, and nobody could prove. */
    outcomes: {
      list: () => list(Outcomes.Resource, proxy.listOutcomes, {}),
      /** With what the provider says now. */
      show: (id: string) => one(Outcomes.Resource, proxy.showOutcome, { id }),
      decide: (id: string, decision: Outcomes.Decision) =>
        one(Outcomes.Resource, proxy.decideOutcome, { id, document: Outcomes.toDecisionDocument(decision) })
    },
    rows: {
      show: (id: string) => one(Rows.Resource, proxy.showRow, { id }),
      /** Gives a failed payment another account. */
      mend: (id: string, mending: Rows.Mending) =>
        one(Rows.Resource, proxy.mendRow, { id, document: Rows.toMendDocument(id, mending) }),
      letGo: (id: string) => one(Rows.Resource, proxy.letGoRow, { id })
    },
    /** How the proxy is, and whether it reaches the provider. */
    health: () => Effect.flatMap(call(proxy.showHealth, {}), (answer) => read(Health.Document, answer)),
    /** A call as it is, with only the key added; refusals are answers too. The path begins with `/api/`. */
    forward: send
  }
}

/** What is sent with a call: an id exactly where the operation's path has one. */
type Input<O extends Operation> = {
  readonly document?: unknown
  readonly headers?: HeaderValues | undefined
  readonly query?: string | undefined
} & (O["path"] extends `${string}/:id${string}` ? { readonly id: string } : { readonly id?: undefined })

const read = <A>(schema: Schema.ConstraintDecoder<A>, { json, status }: Document): Effect.Effect<A, OutcomeUnknown> =>
  Effect.mapError(
    Effect.fromResult(decodeDocument(schema, json)),
    ({ problems }) =>
      new OutcomeUnknown({ reason: "unexpected document", status, words: whyUnread(problems, attributesOf(json)) })
  )

/** Of a document with one resource, whatever it is. */
const attributesOf = (json: unknown): Unread["attributes"] =>
  (json as { readonly data?: { readonly attributes?: Unread["attributes"] } } | undefined)?.data?.attributes ?? {}
