import { outputStates } from "@concierge/domain/Output"
import { requestStates } from "@concierge/domain/Request"
import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { freshWorld } from "../../src/world/fresh.ts"
import { advance, execute } from "../../src/world/World.ts"
import { canSee } from "../../src/access/find.ts"
import { countsOf, list, ofRequest, outputIdsTo, outputsOf, seenBy, underWay } from "../../src/world/lists.ts"
import { get, type Output, usualSettings, type World } from "../../src/world/State.ts"
import { start } from "../support/client.ts"
import { history } from "../support/history.ts"

/** So many payments to each payee that the lists of a request are long enough to be split. */
const copies = 20

const expectLists = (world: World): void => {
  const read = (...[kind, name, wanted]: [Parameters<typeof list>[1], string, Parameters<typeof list>[3]?]) => {
    const { size, slice } = list(world, kind, name, wanted)
    return slice(0, size)
  }
  const ids = (records: Iterable<{ readonly id: string }>) => [...records].map(({ id }) => id)
  const payerOf = ({ requestId }: Output) => get(world.requests, requestId).userId
  const users = [...world.users.keys()]
  for (const by of users) {
    const seen = world.outputs
      .values()
      .filter((output) => canSee(world, by, payerOf(output)))
      .toArray()
    expect(read("users", seenBy(by))).toEqual(users.filter((id) => canSee(world, by, id)))
    expect(read("outputs", seenBy(by))).toEqual(ids(seen))
    for (const state of outputStates) {
      const paid = world.outputs.values().filter((output) => output.userId === by && output.state === state)
      expect(outputIdsTo(world, by, state)).toEqual(ids(paid))
    }
    for (const user of [undefined, ...users]) {
      for (const state of outputStates) {
        const found = seen.filter((output) => output.state === state && (user ?? output.userId) === output.userId)
        expect(read("outputs", seenBy(by), { user, state })).toEqual(ids(found))
      }
      for (const state of requestStates) {
        const found = world.requests
          .values()
          .filter(({ state: at, userId }) => at === state && canSee(world, by, userId) && (user ?? userId) === userId)
        expect(read("requests", seenBy(by), { user, state })).toEqual(ids(found))
      }
    }
    const working = seen.filter(({ state }) => ["working", "settling", "failed"].includes(state))
    expect(read("outputs", seenBy(by), { state: underWay })).toEqual(ids(working))
  }
  for (const requestId of world.requests.keys()) {
    const own = world.outputs
      .values()
      .filter((output) => output.requestId === requestId)
      .toArray()
    expect(ids(outputsOf(world, requestId))).toEqual(ids(own))
    expect(countsOf(world, requestId)).toEqual(
      Object.fromEntries(
        Map.groupBy(own, ({ state }) => state)
          .entries()
          .map(([state, { length }]) => [state, length])
      )
    )
    for (const state of outputStates) {
      const found = own.filter((output) => output.state === state)
      expect(read("outputs", ofRequest(requestId), { state })).toEqual(ids(found))
    }
  }
}

test("at any moment every list holds what looking through all records would find", () => {
  const world = freshWorld(usualSettings)
  for (const { after, commands } of history(
    (command) => Result.getOrThrow(execute(world, command, world.now)),
    copies
  )) {
    advance(world, start + after)
    commands()
  }
  expect(world.outputs.size).toBeGreaterThan(500)
  for (const after of [2_100, 3_000, 4_500, 6_000, 9_000, 20_000]) {
    advance(world, start + after)
    expectLists(world)
  }
})
