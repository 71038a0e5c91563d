import type { ApiError } from "@concierge/api/ApiError"
import { checkId } from "@concierge/api/checkId"
import { readInclude } from "@concierge/api/Include"
import { decodeDocument, respond } from "@concierge/api/JsonApi"
import * as Wire from "@concierge/api/resources/outputs"
import { conciergeView, outputStates } from "@concierge/domain/Output"
import * as Result from "effect/Result"
import { findOutput, findRequest } from "../../access/find.ts"
import { list, nobodys, ofRequest, seenBy, underWay } from "../../world/lists.ts"
import { get, type Output } from "../../world/State.ts"
import { retryBefore } from "../../staff/Staff.ts"
import { included, partsOf } from "../included.ts"
import { toPage } from "../page.ts"
import { toResource as toRequest } from "./requests.ts"
import { type ReceivedCall, filterOf, oneOf, type ProviderHandlers } from "../ReceivedCall.ts"

/** Calls about the payments of requests. */
export const outputHandlers = {
  listOutputs: (call) =>
    Result.gen(function* () {
      const { generation, url, world } = call
      const states = generation === "concierge" ? new Set(Object.values(conciergeView)) : outputStates
      const state = yield* oneOf<string>(url, "state", [...states])
      const [requestId, userId] = [yield* filterOf(url, "request_id"), yield* filterOf(url, "user_id")]
      const isUnderWay = generation === "concierge" && state === conciergeView.settling
      const wanted = { user: userId, state: isUnderWay ? underWay : state }
      const { ids, links, meta } = yield* toPage(list(world, "outputs", shelf(call, requestId), wanted), url)
      const outputs = ids.map((id) => get(world.outputs, id))
      return respond({ ...(yield* toDocument(call, outputs)), links, meta })
    }),
  createOutput: (call) =>
    Result.gen(function* () {
      const create = yield* decodeDocument(Wire.Create, call.body)
      const id = yield* call.run({ _tag: "AddOutput", by: call.by, create })
      return yield* showOutput(call, get(call.world.outputs, id), 201)
    }),
  showOutput: (call) => Result.flatMap(findOutput(call.world, call.by, call.id), (output) => showOutput(call, output)),
  updateOutput: (call) =>
    Result.gen(function* () {
      const { id, instructionId } = yield* decodeDocument(Wire.Retry, call.body)
      yield* checkId(call.id, id)
      yield* call.run({ _tag: "RetryOutput", by: call.by, id: call.id, instructionId })
      return yield* showOutput(call, get(call.world.outputs, call.id))
    })
} satisfies Partial<ProviderHandlers>

/** All that the client sees, or a request's; nothing of a request that is somebody else's. */
const shelf = ({ by, world }: ReceivedCall, requestId: string | undefined): string => {
  if (requestId === undefined) return seenBy(by)
  return Result.isSuccess(findRequest(world, by, requestId)) ? ofRequest(requestId) : nobodys
}

/** An output with what the address asks to include. */
export const showOutput = (call: Seen, output: Output, status = 200): Result.Result<Response, ApiError> =>
  Result.map(toDocument(call, [output]), ({ data, ...along }) => respond({ data: data[0], ...along }, status))

type Seen = Pick<ReceivedCall, "generation" | "url" | "world">

const toDocument = (call: Seen, outputs: ReadonlyArray<Output>) =>
  Result.map(readInclude(call.url, Wire.includes), (wanted) => {
    const requestIds = wanted.has("request") ? new Set(outputs.map(({ requestId }) => requestId)) : []
    const requests = [...requestIds].map((id) => toRequest(call, get(call.world.requests, id)))
    return {
      data: outputs.map((output) => toResource(call, output)),
      ...included(wanted, [...requests, ...partsOf(call, outputs, wanted)])
    }
  })

/** An output's document; who knows nine states is told of failures, too. */
export const toResource = ({ generation, world }: Seen, output: Output) => {
  const hasFailed = generation !== "concierge" && (output.state === "failed" || output.state === "returned")
  const failure = hasFailed
    ? { failureReason: output.failures.at(-1)?.reason, retryBefore: retryBefore(world, output) }
    : {}
  return Wire.toResource({ ...output, ...failure }, generation)
}
