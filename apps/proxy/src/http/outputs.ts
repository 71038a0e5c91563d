import { fitOfInstruction } from "@concierge/api/resources/instructions"
import { checkOutput, Create } from "@concierge/api/resources/outputs"
import { portOf } from "@concierge/domain/Port"
import * as Effect from "effect/Effect"
import { decode, findToAct, judge, type Route } from "./Route.ts"

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
        const request = yield* findToAct(call, "add_output", create.requestId)
        // only now it is known which currency a budget is in
        yield* judge(checkOutput(create, { payerCurrency: portOf(request.portCode)?.currency, ports: "open" }))
      }
      const misfit = yield* provider.instruction(create.instructionId).pipe(
        Effect.map((instruction) => fitOfInstruction(instruction, create.portCode)),
        // whether it is there at all the provider will say
        Effect.catch(() => Effect.succeed(undefined))
      )
      return misfit === undefined ? doubts : [...doubts, misfit]
    })
  },
  { operationId: "showOutput", method: "GET", path: "/concierge_request_outputs/:id" }
]
