import type { ApiError } from "@concierge/api/errors"
import { decodeDocument, respond } from "@concierge/api/JsonApi"
import * as Instructions from "@concierge/api/resources/instructions"
import * as Users from "@concierge/api/resources/users"
import * as Result from "effect/Result"
import { canSee, findInstruction, findUser } from "../world/access.ts"
import type { Command } from "../world/Command.ts"
import { get } from "../world/State.ts"
import { toPage } from "./page.ts"
import { type Call, checkId, filterOf, fitsAll, type Route } from "./Route.ts"

export const userRoutes: ReadonlyArray<Route> = [
  {
    method: "GET",
    path: "/api/users",
    parameters: ["page[number]", "page[per_page]"],
    answer: ({ by, generation, url, world }) => {
      const found = [...world.users.values()].filter(({ id }) => canSee(world, by, id))
      return Result.map(toPage(found, url), ({ items, links, meta }) =>
        respond({ data: items.map((user) => Users.toResource(user, generation)), links, meta })
      )
    }
  },
  {
    method: "POST",
    path: "/api/users",
    body: "required",
    answer: (call) =>
      Result.flatMap(decodeDocument(Users.Create, call.body), ({ email }) =>
        runOnUser(call, { _tag: "AddUser", by: call.by, email }, 201)
      )
  },
  { method: "GET", path: "/api/users/me", answer: (call) => showUser({ ...call, id: call.by }) },
  {
    method: "PATCH",
    path: "/api/users/me",
    body: "required",
    answer: (call) => changeUser({ ...call, id: call.by })
  },
  { method: "GET", path: "/api/users/:id", answer: (call) => showUser(call) },
  { method: "PATCH", path: "/api/users/:id", body: "required", answer: (call) => changeUser(call) }
]

export const instructionRoutes: ReadonlyArray<Route> = [
  {
    method: "GET",
    path: "/api/withdrawal_instructions",
    parameters: ["filter[user_id]", "page[number]", "page[per_page]"],
    answer: ({ by, generation, url, world }) => {
      const wanted = filterOf(url, "user_id")
      const found = [...world.instructions.values()].filter(
        ({ userId }) => canSee(world, by, userId) && fitsAll([wanted, userId])
      )
      return Result.map(toPage(found, url), ({ items, links, meta }) =>
        respond({ data: items.map((instruction) => Instructions.toResource(instruction, generation)), links, meta })
      )
    }
  },
  {
    method: "POST",
    path: "/api/withdrawal_instructions",
    body: "required",
    answer: (call) =>
      Result.gen(function* () {
        const create = yield* decodeDocument(Instructions.Create, call.body)
        const id = yield* call.run({ _tag: "AddInstruction", by: call.by, create })
        return respond({ data: Instructions.toResource(get(call.world.instructions, id), call.generation) }, 201)
      })
  },
  {
    method: "GET",
    path: "/api/withdrawal_instructions/:id",
    answer: ({ by, generation, id, world }) =>
      Result.map(findInstruction(world, by, id), (instruction) =>
        respond({ data: Instructions.toResource(instruction, generation) })
      )
  },
  {
    method: "DELETE",
    path: "/api/withdrawal_instructions/:id",
    answer: ({ by, id, run }) =>
      Result.map(run({ _tag: "RemoveInstruction", by, id }), () => new Response(null, { status: 204 }))
  }
]

const showUser = ({ by, generation, id, world }: Call): Result.Result<Response, ApiError> =>
  Result.map(findUser(world, by, id), (user) => respond({ data: Users.toResource(user, generation) }))

const changeUser = (call: Call): Result.Result<Response, ApiError> =>
  Result.gen(function* () {
    const update = yield* decodeDocument(Users.Update, call.body)
    yield* checkId(call, update.id)
    return yield* runOnUser(call, { _tag: "ChangeUser", by: call.by, id: call.id, update })
  })

const runOnUser = (call: Call, command: Command, status = 200): Result.Result<Response, ApiError> =>
  Result.map(call.run(command), (id) =>
    respond({ data: Users.toResource(get(call.world.users, id), call.generation) }, status)
  )
