import { checkOutput } from "@concierge/api/resources/outputs"
import { portOf } from "@concierge/domain/Port"
import { error, type Problem } from "@concierge/domain/Problem"
import * as Result from "effect/Result"
import { askPrice } from "../Prices.ts"
import { findInstruction, findUser, referred } from "./access.ts"
import type { Decide, Rejection } from "./Command.ts"
import { currencyOf, known } from "./moves.ts"
import { findToAct } from "./requests.ts"
import { get, type Output, type World } from "./State.ts"

/** As many outputs as one request takes. */
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
      ...(get(world.outputsOf, request.id).length < maxOutputs ? [] : [tooManyOutputs])
    ]
    if (problems.length > 0) return yield* refuse(problems)
    const priced = askPrice(known(portOf(request.portCode)), known(portOf(portCode)), create)
    const { howMuch } = yield* Result.mapError(priced, (reason) => refusal([error([...attributes, "budget"], reason)]))
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
      fee: undefined
    }
    return {
      id,
      events: [
        { _tag: "OutputAdded", output },
        { _tag: "RequestChanged", id: request.id, facts: { touchedAt: now } }
      ]
    }
  })

/** The draft that an output goes to when the client leaves it out: the one open draft of the key's own user. */
const onlyDraft = (world: World, by: string): Result.Result<string, Rejection> => {
  const [only, ...others] = world.drafts.get(by) ?? []
  if (only !== undefined && others.length === 0) return Result.succeed(only)
  const wanted = `the draft that the output goes to, since ${only === undefined ? "none is" : "several are"} open`
  return refuse([error([...relationships, "request"], { _tag: "Missing", wanted })])
}

const refuse = (problems: ReadonlyArray<Problem>): Result.Result<never, Rejection> => Result.fail(refusal(problems))

const refusal = (problems: ReadonlyArray<Problem>): Rejection => ({ _tag: "InvalidDocument", problems })

const attributes = ["data", "attributes"]
const relationships = ["data", "relationships"]

const foreignInstruction = error([...relationships, "withdrawal_instruction"], {
  _tag: "Contradiction",
  other: "user",
  rule: "it belongs to another user"
})

const tooManyOutputs = error([...relationships, "request"], { _tag: "TooManyRows", max: maxOutputs })
