import { invalidDocument } from "@concierge/api/JsonApi"
import { fitOfInstruction } from "@concierge/api/resources/instructions"
import { checkOutput } from "@concierge/api/resources/outputs"
import { may } from "@concierge/domain/Output"
import { portOf } from "@concierge/domain/Port"
import { error } from "@concierge/domain/Problem"
import * as Result from "effect/Result"
import { askPrice, marketAt } from "../prices/Prices.ts"
import { findInstruction, findOutput, findUser, referred } from "../access/find.ts"
import type { Decide, Rejection } from "../world/Command.ts"
import { list, outputsCount, seenBy } from "../world/lists.ts"
import { currencyOf, defined, moveOutput } from "./moves.ts"
import { findToAct } from "./requests.ts"
import { type Output, type World } from "../world/State.ts"

/** How many outputs one request takes. */
const maxOutputs = 10_000

export const addOutput: Decide<"AddOutput"> = (world, { by, create }, now) =>
  Result.gen(function* () {
    const { instructionId, portCode, userId } = create
    const requestId = create.requestId ?? (yield* onlyDraft(world, by))
    const request = yield* referred(findToAct(world, { by, id: requestId }, "add_output", now), "request")
    const payee = yield* referred(findUser(world, by, userId), "user")
    const instruction = yield* referred(findInstruction(world, by, instructionId), "withdrawal_instruction")
    const payerCurrency = currencyOf(request.portCode)
    const problems = [
      ...checkOutput(create, { payerCurrency }),
      ...(instruction.userId === payee.id ? [] : [foreignInstruction]),
      ...(outputsCount(world, request.id) < maxOutputs ? [] : [tooManyOutputs])
    ]
    if (problems.length > 0) return yield* invalidDocument(problems)
    const priced = askPrice(
      marketAt(world.settings, now),
      defined(portOf(request.portCode)),
      defined(portOf(portCode)),
      create
    )
    if (Result.isFailure(priced)) return yield* invalidDocument([error([...attributes, "budget"], priced.failure)])
    const { howMuch } = priced.success
    const id = String(world.nextIds.outputs)
    const output: Output = {
      id,
      requestId: request.id,
      userId: payee.id,
      instructionId: instruction.id,
      portCode,
      state: "accepting",
      howMuch,
      amount: howMuch._tag === "Amount" ? howMuch.value : undefined,
      budget: howMuch._tag === "Budget" ? howMuch.value : undefined,
      fee: undefined,
      failures: []
    }
    return {
      id,
      events: [
        { _tag: "OutputAdded", output },
        { _tag: "RequestChanged", id: request.id, facts: { touchedAt: now } }
      ]
    }
  })

/** A failed payment is tried again, with a new instruction. */
export const retryOutput: Decide<"RetryOutput"> = (world, { by, id, instructionId }) =>
  Result.gen(function* () {
    const output = yield* findOutput(world, by, id)
    const refused = may("retry", output.state)
    if (refused !== undefined) return yield* Result.fail<Rejection>(refused)
    const instruction = yield* referred(findInstruction(world, by, instructionId), "withdrawal_instruction")
    if (instruction.userId !== output.userId) return yield* invalidDocument([foreignInstruction])
    // What is only doubtful of a new payment would let this one fail again
    const misfit = fitOfInstruction(instruction, output.portCode)
    if (misfit !== undefined) return yield* invalidDocument([error(misfit.at, misfit.reason)])
    return { id, events: moveOutput(world, output, "working", "instruction", { instructionId }) }
  })

/** The draft that an output goes to when the client leaves it out: the one open draft of the key's own user. */
const onlyDraft = (world: World, by: string): Result.Result<string, Rejection> => {
  const drafts = list(world, "requests", seenBy(by), { user: by, state: "draft" })
  const [only] = drafts.slice(0, 1)
  if (only !== undefined && drafts.size === 1) return Result.succeed(only)
  const wanted = `the draft that the output goes to, since ${only === undefined ? "none is" : "several are"} open`
  return invalidDocument([error([...relationships, "request"], { _tag: "Missing", wanted })])
}

const attributes = ["data", "attributes"]
const relationships = ["data", "relationships"]

const foreignInstruction = error([...relationships, "withdrawal_instruction"], {
  _tag: "Contradiction",
  other: "user",
  rule: "it belongs to another user"
})

const tooManyOutputs = error([...relationships, "request"], { _tag: "TooManyRows", max: maxOutputs })
