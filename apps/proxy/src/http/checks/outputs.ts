import type { ClientError } from "@concierge/api/Client"
import type { ApiError } from "@concierge/api/errors"
import { fitOfInstruction } from "@concierge/api/resources/instructions"
import { checkOutput, Create, Retry } from "@concierge/api/resources/outputs"
import { portOf } from "@concierge/domain/Port"
import * as Effect from "effect/Effect"
import { refuse } from "../../refuse.ts"
import { checkId, decode, findToAct, judge, type Route } from "../Route.ts"

export const outputRoutes: ReadonlyArray<Route> = [
  { operationId: "listOutputs", method: "GET", path: "/concierge_request_outputs" },
  {
    operationId: "createOutput",
    method: "POST",
    path: "/concierge_request_outputs",
    body: "required",
    check: Effect.fnUntraced(function* (call) {
      const { body, provider } = call
      const create = yield* decode(Create, body)
      const doubts = yield* judge(yield* provider.judgePorts(checkOutput(create, { ports: "open" })))
      if (create.requestId !== undefined) {
        const { requestId: id } = create
        yield* call.provider.leaveBatches(id)
        const request = yield* findToAct(call, "add_output", id).pipe(
          Effect.catchIf(isUnknown, () =>
            refuse({ _tag: "UnknownReference", type: "concierge_requests", id, at: requestAt })
          )
        )
        // only now it is known which currency a budget is in
        yield* judge(checkOutput(create, { payerCurrency: portOf(request.portCode)?.currency, ports: "open" }))
      }
      const misfit = yield* provider.instruction(create.instructionId).pipe(
        Effect.map((instruction) => fitOfInstruction(instruction, create.portCode)),
        // whether it is there at all the provider will say
        Effect.orElseSucceed(() => undefined)
      )
      return misfit === undefined ? doubts : [...doubts, misfit]
    })
  },
  { operationId: "showOutput", method: "GET", path: "/concierge_request_outputs/:id" },
  {
    operationId: "updateOutput",
    method: "PATCH",
    path: "/concierge_request_outputs/:id",
    body: "required",
    // whether it failed, and whose the instruction is, the provider will say
    check: ({ body, id }) => Effect.flatMap(decode(Retry, body), (retry) => Effect.as(checkId(id, retry.id), []))
  }
]

const requestAt = ["data", "relationships", "request"]

/** The provider has no such thing, or not for this key. */
const isUnknown = (error: ApiError | ClientError): boolean => error._tag === "Refused" && error.status === 404
