import type { ClientError } from "@concierge/api/ClientError"
import type { ApiError } from "@concierge/api/ApiError"
import { fitOfInstruction } from "@concierge/api/resources/instructions"
import { checkOutput, Create, Retry } from "@concierge/api/resources/outputs"
import { portOf } from "@concierge/domain/Port"
import * as Effect from "effect/Effect"
import { refuse } from "../../refuse.ts"
import { type ReceivedCall, checkBodyAndId, decode, findToAct, judge, type Rules, unchecked } from "./Check.ts"

export const outputRules = {
  listOutputs: unchecked,
  createOutput: Effect.fnUntraced(function* (call: ReceivedCall) {
    const { body, provider } = call
    const create = yield* decode(Create, body)
    const doubts = yield* judge(yield* provider.judgePorts(checkOutput(create, { ports: "open" })))
    if (create.requestId !== undefined) {
      const { requestId: id } = create
      yield* provider.leaveBatches(id)
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
  }),
  showOutput: unchecked,
  // whether it failed, and whose the instruction is, the provider will say
  updateOutput: (call) => Effect.tap(checkBodyAndId(Retry)(call), () => call.provider.leaveOutputs(call.id))
} satisfies Rules

const requestAt = ["data", "relationships", "request"]

/** The provider has no such thing, or not for this key. */
const isUnknown = (error: ApiError | ClientError): boolean => error._tag === "Refused" && error.status === 404
