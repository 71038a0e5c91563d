import { decodeDocument, respond } from "@concierge/api/JsonApi"
import { toIncluded } from "@concierge/api/resources/instructions"
import * as Wire from "@concierge/api/resources/outputs"
import * as Users from "@concierge/api/resources/users"
import { conciergeView, outputStates } from "@concierge/domain/Output"
import * as Result from "effect/Result"
import { canSee, findOutput } from "../world/access.ts"
import { get, type Output, outputsOf } from "../world/State.ts"
import { toPage } from "./page.ts"
import { type Call, filterOf, fitsAll, oneOf, type Route } from "./Route.ts"

const path = "/api/concierge_request_outputs"

export const outputRoutes: ReadonlyArray<Route> = [
  {
    method: "GET",
    path,
    parameters: ["filter[request_id]", "filter[state]", "filter[user_id]", "page[number]", "page[per_page]"],
    answer: (call) =>
      Result.gen(function* () {
        const { by, generation, url, world } = call
        const seen = ({ state }: Output) => (generation === "concierge" ? conciergeView[state] : state)
        const states = generation === "concierge" ? new Set(Object.values(conciergeView)) : outputStates
        const state = yield* oneOf<string>(url, "state", [...states])
        const [requestId, userId] = [filterOf(url, "request_id"), filterOf(url, "user_id")]
        const found = candidates(call, requestId).filter(
          (output) =>
            canSee(world, by, get(world.requests, output.requestId).userId) &&
            fitsAll([state, seen(output)], [userId, output.userId])
        )
        const { items, links, meta } = yield* toPage(found, url)
        return respond({ ...toDocument(call, items), links, meta })
      })
  },
  {
    method: "POST",
    path,
    body: "required",
    answer: (call) =>
      Result.gen(function* () {
        const create = yield* decodeDocument(Wire.Create, call.body)
        const id = yield* call.run({ _tag: "AddOutput", by: call.by, create })
        return one(call, get(call.world.outputs, id), 201)
      })
  },
  {
    method: "GET",
    path: `${path}/:id`,
    answer: (call) => Result.map(findOutput(call.world, call.by, call.id), (output) => one(call, output))
  }
]

const candidates = ({ world }: Call, requestId: string | undefined): ReadonlyArray<Output> => {
  if (requestId === undefined) return [...world.outputs.values()]
  return world.requests.has(requestId) ? outputsOf(world, requestId) : []
}

const one = (call: Call, output: Output, status = 200): Response => {
  const { data, included } = toDocument(call, [output])
  return respond({ data: data[0], included }, status)
}

/** Outputs, and once each the payees and the instructions that are still there. */
const toDocument = ({ generation, world }: Call, outputs: ReadonlyArray<Output>) => ({
  data: outputs.map((output) => Wire.toResource(output, generation)),
  included: [
    ...distinct(outputs.map(({ userId }) => userId)).map((id) => Users.toResource(get(world.users, id), generation)),
    ...distinct(outputs.map(({ instructionId }) => instructionId))
      .flatMap((id) => world.instructions.get(id) ?? [])
      .map((instruction) => toIncluded(instruction, generation))
  ]
})

const distinct = (ids: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(ids)]
