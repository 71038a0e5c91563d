import type { ApiError } from "@concierge/api/ApiError"
import { checkId } from "@concierge/api/checkId"
import { checkIncluded, readInclude } from "@concierge/api/Include"
import { decodeDocument, respond } from "@concierge/api/JsonApi"
import { type Operation, pathOf } from "@concierge/api/Operation"
import { providerOperations } from "@concierge/api/operations"
import * as Outputs from "@concierge/api/resources/outputs"
import * as Wire from "@concierge/api/resources/requests"
import { requestStates } from "@concierge/domain/Request"
import * as Result from "effect/Result"
import { findRequest } from "../../access/find.ts"
import type { Command } from "../../world/Command.ts"
import { fundsAvailable } from "../../payments/funds.ts"
import { newestFirst } from "../../world/Index.ts"
import { countsOf, list, outputIdsOf, outputsCount, outputsOf, seenBy } from "../../world/lists.ts"
import { hasCreditNote, hasReceipt } from "../../payments/papers.ts"
import { get, type Request } from "../../world/State.ts"
import { included, partsOf, usersOf } from "../included.ts"
import { toPage } from "../page.ts"
import { creditNote, receipt } from "./papers.ts"
import { type ReceivedCall, filterOf, oneOf, type ProviderHandlers } from "../ReceivedCall.ts"

/** Calls about requests: what a payer wants paid, its quote, and its receipt. */
export const requestHandlers = {
  listRequests: (call) =>
    Result.gen(function* () {
      const state = yield* oneOf(call.url, "state", requestStates)
      const externalId = yield* filterOf(call.url, "external_id", 255)
      const user = yield* filterOf(call.url, "user_id")
      const found = list(call.world, "requests", seenBy(call.by), { user, externalId, state })
      const { ids, links, meta } = yield* toPage(newestFirst(found), call.url)
      const requests = ids.map((id) => get(call.world.requests, id))
      return respond({ ...(yield* toDocument(call, requests)), links, meta })
    }),
  createRequest: (call) =>
    Result.flatMap(decodeDocument(Wire.Create, call.body), (create) =>
      run(call, { _tag: "AddRequest", by: call.by, create }, 201)
    ),
  showRequest: (call) =>
    Result.flatMap(findRequest(call.world, call.by, call.id), (request) =>
      Result.map(toDocument(call, [request]), ({ data, ...along }) => respond({ data: data[0], ...along }))
    ),
  updateRequest: (call) =>
    Result.gen(function* () {
      const update = yield* decodeDocument(Wire.Update, call.body)
      yield* checkId(call.id, update.id)
      return yield* run(call, { _tag: "ChangeRequest", by: call.by, id: call.id, update })
    }),
  requestQuote: (call) =>
    Result.gen(function* () {
      const { hintToken, id } = call.body === undefined ? {} : yield* decodeDocument(Wire.Quote, call.body)
      yield* checkId(call.id, id)
      return yield* run(call, { _tag: "RequestQuote", by: call.by, id: call.id, hintToken })
    }),
  acceptQuote: (call) => run(call, { _tag: "AcceptQuote", by: call.by, id: call.id }),
  cancelRequest: (call) => run(call, { _tag: "CancelRequest", by: call.by, id: call.id }),
  showReceipt: receipt,
  showCreditNote: creditNote
} satisfies Partial<ProviderHandlers>

const run = (call: ReceivedCall, command: Command, status = 200): Result.Result<Response, ApiError> =>
  Result.map(call.run(command), (id) => respond({ data: toResource(call, get(call.world.requests, id)) }, status))

const toDocument = (call: ReceivedCall, requests: ReadonlyArray<Request>) =>
  Result.gen(function* () {
    const wanted = yield* readInclude(call.url, Wire.includes)
    const paying = wanted.has("outputs") ? requests.map(({ id }) => id) : []
    yield* checkIncluded({ outputs: paying.reduce((sum, id) => sum + outputsCount(call.world, id), 0) })
    const outputs = paying.flatMap((id) => outputsOf(call.world, id))
    return {
      data: requests.map((request) => toResource(call, request)),
      ...included(wanted, [
        ...(wanted.has("user") ? usersOf(call, requests) : []),
        ...outputs.map((output) => Outputs.toResource(output, call.generation)),
        ...partsOf(call, outputs, wanted, "outputs.")
      ])
    }
  })

/**
 * A request as it stands, or as it was, with the addresses of its receipt and credit note.
 *
 * @param funds what the payer's wallet could put towards it, then
 */
export const toResource = (
  { generation, url, world }: Pick<ReceivedCall, "generation" | "url" | "world">,
  request: Request,
  funds = fundsAvailable(world, request)
) => {
  const outputIds = outputIdsOf(world, request.id)
  const addressOf = (operation: Operation) => new URL(pathOf(operation, request.id), url).href
  return Wire.toResource(
    {
      ...request,
      outputIds,
      outputsCount: outputIds.length,
      counts: countsOf(world, request.id),
      fundsAvailable: funds,
      receiptUrl: hasReceipt(world, request) ? addressOf(providerOperations.showReceipt) : undefined,
      creditNoteUrl: hasCreditNote(world, request) ? addressOf(providerOperations.showCreditNote) : undefined
    },
    generation
  )
}
