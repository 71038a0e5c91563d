import { checkInstruction, Create } from "@concierge/api/resources/instructions"
import * as Effect from "effect/Effect"
import { decode, judge, type Rules, unchecked } from "./Check.ts"

export const instructionRules = {
  listInstructions: unchecked,
  createInstruction: ({ body }) => Effect.flatMap(decode(Create, body), (create) => judge(checkInstruction(create))),
  showInstruction: unchecked,
  deleteInstruction: unchecked
} satisfies Rules
