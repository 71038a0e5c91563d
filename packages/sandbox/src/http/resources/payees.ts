import type { ApiError } from "@concierge/api/ApiError"
import { checkId } from "@concierge/api/checkId"
import { readInclude } from "@concierge/api/Include"
import { decodeDocument, respond } from "@concierge/api/JsonApi"
import * as Instructions from "@concierge/api/resources/instructions"
import * as Users from "@concierge/api/resources/users"
import * as Result from "effect/Result"
import { findInstruction, findUser } from "../../access/find.ts"
import type { Command } from "../../world/Command.ts"
import { list, seenBy } from "../../world/lists.ts"
import { get, type Instruction } from "../../world/State.ts"
import { included, usersOf } from "../included.ts"
import { toPage } from "../page.ts"
import { type ReceivedCall, filterOf, type ProviderHandlers } from "../ReceivedCall.ts"

/** Calls about users. */
export const userHandlers = {
  listUsers: ({ by, url, world }) => {
    const found = list(world, "users", seenBy(by))
    return Result.map(toPage(found, url), ({ ids, links, meta }) =>
      respond({ data: ids.map((id) => Users.toResource(get(world.users, id))), links, meta })
    )
  },
  createUser: (call) =>
    Result.flatMap(decodeDocument(Users.Create, call.body), ({ email }) =>
      runOnUser(call, { _tag: "AddUser", by: call.by, email }, 201)
    ),
  showMe: (call) => showUser({ ...call, id: call.by }),
  updateMe: (call) => changeUser({ ...call, id: call.by }),
  showUser: (call) => showUser(call),
  updateUser: (call) => changeUser(call)
} satisfies Partial<ProviderHandlers>

/** Calls about where users are paid. */
export const instructionHandlers = {
  listInstructions: (call) =>
    Result.gen(function* () {
      const { by, url, world } = call
      const found = list(world, "instructions", seenBy(by), { user: yield* filterOf(url, "user_id") })
      const { ids, links, meta } = yield* toPage(found, url)
      const instructions = ids.map((id) => get(world.instructions, id))
      return respond({ ...(yield* toDocument(call, instructions)), links, meta })
    }),
  createInstruction: (call) =>
    Result.gen(function* () {
      const create = yield* decodeDocument(Instructions.Create, call.body)
      const id = yield* call.run({ _tag: "AddInstruction", by: call.by, create })
      return respond({ data: Instructions.toResource(get(call.world.instructions, id)) }, 201)
    }),
  showInstruction: (call) =>
    Result.flatMap(findInstruction(call.world, call.by, call.id), (instruction) =>
      Result.map(toDocument(call, [instruction]), ({ data, ...along }) => respond({ data: data[0], ...along }))
    ),
  deleteInstruction: ({ by, id, run }) =>
    Result.map(run({ _tag: "RemoveInstruction", by, id }), () => new Response(null, { status: 204 }))
} satisfies Partial<ProviderHandlers>

const toDocument = (call: ReceivedCall, instructions: ReadonlyArray<Instruction>) =>
  Result.map(readInclude(call.url, Instructions.includes), (wanted) => ({
    data: instructions.map(Instructions.toResource),
    ...included(wanted, wanted.has("user") ? usersOf(call, instructions) : [])
  }))

const showUser = ({ by, id, world }: ReceivedCall): Result.Result<Response, ApiError> =>
  Result.map(findUser(world, by, id), (user) => respond({ data: Users.toResource(user) }))

const changeUser = (call: ReceivedCall): Result.Result<Response, ApiError> =>
  Result.gen(function* () {
    const update = yield* decodeDocument(Users.Update, call.body)
    yield* checkId(call.id, update.id)
    return yield* runOnUser(call, { _tag: "ChangeUser", by: call.by, id: call.id, update })
  })

const runOnUser = (call: ReceivedCall, command: Command, status = 200): Result.Result<Response, ApiError> =>
  Result.map(call.run(command), (id) => respond({ data: Users.toResource(get(call.world.users, id)) }, status))
