import { checkInstruction, Create } from "@concierge/api/resources/instructions"
import * as Effect from "effect/Effect"
import { decode, judge, type Route } from "../Route.ts"

export const instructionRoutes: ReadonlyArray<Route> = [
  { operationId: "listInstructions", method: "GET", path: "/withdrawal_instructions" },
  {
    operationId: "createInstruction",
    method: "POST",
    path: "/withdrawal_instructions",
    body: "required",
    check: ({ body }) => Effect.flatMap(decode(Create, body), (create) => judge(checkInstruction(create)))
  },
  { operationId: "showInstruction", method: "GET", path: "/withdrawal_instructions/:id" },
  { operationId: "deleteInstruction", method: "DELETE", path: "/withdrawal_instructions/:id" }
]
