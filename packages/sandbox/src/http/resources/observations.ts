import type { ApiError } from "@concierge/api/ApiError"
import { checkId } from "@concierge/api/checkId"
import { decodeDocument, respond } from "@concierge/api/JsonApi"
import { Reply } from "@concierge/api/resources/observations"
import * as Result from "effect/Result"
import { findObservation } from "../../access/find.ts"
import { toObservation, toReasons } from "./issueDocument.ts"
import { type ReceivedCall, type ProviderHandlers } from "../ReceivedCall.ts"

/** What the staff ask for, and the replies. */
export const observationHandlers = {
  showObservation: (call) => show(call),
  replyToObservation: (call) =>
    Result.gen(function* () {
      const { id, reply } = yield* decodeDocument(Reply, call.body)
      yield* checkId(call.id, id)
      yield* call.run({ _tag: "Reply", by: call.by, id: call.id, reply })
      return yield* show(call)
    })
} satisfies Partial<ProviderHandlers>

const show = ({ by, id, world }: ReceivedCall): Result.Result<Response, ApiError> =>
  Result.map(findObservation(world, by, id), (observation) =>
    respond({ data: toObservation(observation), included: toReasons([observation]) })
  )
