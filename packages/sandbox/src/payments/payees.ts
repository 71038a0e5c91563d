import { checkInstruction } from "@concierge/api/resources/instructions"
import { isError } from "@concierge/domain/Problem"
import * as Result from "effect/Result"
import { findInstruction, findUser, referred } from "../access/find.ts"
import type { Decide, Decision, Rejection } from "../world/Command.ts"
import type { Instruction, User } from "../world/State.ts"

export const addUser: Decide<"AddUser"> = (world, { by, email }) => {
  if (world.users.get(by)?.isMaster !== true)
    return Result.fail<Rejection>({ _tag: "Forbidden", needs: "a master user" })
  const id = String(world.nextIds.users)
  const user: User = {
    id,
    managedBy: by,
    isMaster: false,
    name: email,
    email,
    kycAccepted: false,
    otpEnabled: false,
    doNotEmail: false,
    trezorLoginEnabled: false,
    complianceState: "new",
    webhookUrl: undefined
  }
  return Result.succeed<Decision>({ id, events: [{ _tag: "UserAdded", user }] })
}

export const changeUser: Decide<"ChangeUser"> = (world, { by, id, update: { doNotEmail, email, webhookUrl } }) =>
  Result.map(findUser(world, by, id), (user) => {
    const facts = {
      doNotEmail: doNotEmail ?? user.doNotEmail,
      email: email ?? user.email,
      webhookUrl: webhookUrl === undefined ? user.webhookUrl : (webhookUrl ?? undefined)
    }
    return { id, events: [{ _tag: "UserChanged", id, facts }] }
  })

export const addInstruction: Decide<"AddInstruction"> = (world, { by, create }) =>
  Result.gen(function* () {
    const { body, label, paymentMethodType, userId = by } = create
    const owner = yield* referred(findUser(world, by, userId), "user")
    const problems = checkInstruction(create).filter(isError)
    if (problems.length > 0) return yield* Result.fail<Rejection>({ _tag: "InvalidDocument", problems })
    const id = String(world.nextIds.instructions)
    const instruction: Instruction = { id, userId: owner.id, label, schema: "bitex", body, paymentMethodType }
    return { id, events: [{ _tag: "InstructionAdded", instruction }] }
  })

/** Outputs that were made with it still name it. */
export const removeInstruction: Decide<"RemoveInstruction"> = (world, { by, id }) =>
  Result.map(findInstruction(world, by, id), (instruction) => ({
    id,
    events: [{ _tag: "InstructionRemoved", instruction }]
  }))
