import { describe, expect, test } from "vitest"
import { type AcceptCondition, acceptConditions } from "../../../src/batches/run/pay/acceptConditions.ts"
import { approve, batchIn, payouts, row, startProxy, until } from "../../support/harness.ts"
import { makeOwnProvider } from "../../support/ownProvider.ts"

/**
 * A part of a batch as a small machine: its requests at the provider, what is kept of them, and its owners, of whom one may be
 * paused for as long as it likes and then goes on. A request is told by its place.
 */
interface World {
  /** As the provider has them. */
  readonly requests: ReadonlyArray<"quoted" | "accepted" | "cancelled">
  /** The request that the part has now, if any. */
  readonly current: number | undefined
  readonly leftovers: ReadonlyArray<number>
  /** A person wants the part cancelled, and was told so. */
  readonly cancelRequested: boolean
  /** A request that was given up was accepted all the same: people are asked. */
  readonly inDoubt: boolean
  /** An accept whose answer was lost, and that may still arrive. */
  readonly lost: number | undefined
  /** The present owner's accept: it waits for its turn, or has left. */
  readonly waiting: number | undefined
  readonly sent: number | undefined
  /** What a former owner has sent, which nothing fences. */
  readonly former: number | undefined
  /** An accept has left for a part that was cancelled before. */
  readonly leftTooLate: boolean
}

const start: World = {
  requests: [],
  current: undefined,
  leftovers: [],
  cancelRequested: false,
  inDoubt: false,
  lost: undefined,
  waiting: undefined,
  sent: undefined,
  former: undefined,
  leftTooLate: false
}

const mostRequests = 3

/** Each condition of an accept as this machine has it. */
const isMet: { readonly [Condition in AcceptCondition]: (world: World) => boolean } = {
  othersAreDead: ({ leftovers }) => leftovers.length === 0,
  nothingIsInFlight: ({ lost }) => lost === undefined,
  // names, lists and totals are no part of it
  isTheOnlyOneOfItsName: () => true,
  isAsApproved: ({ current, inDoubt, requests }) => current !== undefined && requests[current] === "quoted" && !inDoubt,
  isStillWanted: ({ cancelRequested, current, inDoubt }) => current !== undefined && !cancelRequested && !inDoubt
}

type Conditions = { readonly [When in keyof typeof acceptConditions]: ReadonlyArray<AcceptCondition> }

/** How the provider takes an accept. */
const arrived = ({ requests }: World, at: number) =>
  requests[at] === "quoted" ? requests.with(at, "accepted") : requests

type Moves = { readonly [name: string]: (world: World) => ReadonlyArray<World> }

/** Everything that can happen next, by name. What is kept is written by the present owner alone: the store fences it. */
const movesOf = ({ beforeTurn, inTurn }: Conditions): Moves => ({
  "a request is made and quoted": (world) =>
    world.current === undefined && !world.cancelRequested && world.requests.length < mostRequests
      ? [{ ...world, requests: [...world.requests, "quoted"], current: world.requests.length }]
      : [],
  "a person cancels, and is told so": (world) =>
    world.current === undefined || world.cancelRequested ? [] : [{ ...world, cancelRequested: true }],
  "the present owner looks once more, and waits for its turn": (world) =>
    world.waiting === undefined && world.sent === undefined && beforeTurn.every((condition) => isMet[condition](world))
      ? [{ ...world, waiting: world.current }]
      : [],
  "its turn comes: the accept leaves, or is looked at anew": (world) => {
    if (world.waiting === undefined) return []
    if (!inTurn.every((condition) => isMet[condition](world))) return [{ ...world, waiting: undefined }]
    const leftTooLate = world.leftTooLate || world.cancelRequested
    return [{ ...world, waiting: undefined, sent: world.waiting, leftTooLate }]
  },
  "the accept is answered 429": (world) => (world.sent === undefined ? [] : [{ ...world, sent: undefined }]),
  "the accept arrives": (world) =>
    world.sent === undefined ? [] : [{ ...world, requests: arrived(world, world.sent), sent: undefined }],
  "the accept is lost": (world) =>
    world.sent === undefined || world.lost !== undefined ? [] : [{ ...world, sent: undefined, lost: world.sent }],
  "what was lost arrives": (world) =>
    world.lost === undefined ? [] : [{ ...world, requests: arrived(world, world.lost), lost: undefined }],
  "what was lost never arrives": (world) => (world.lost === undefined ? [] : [{ ...world, lost: undefined }]),
  "the present owner is paused, and another takes the batch": (world) =>
    world.sent === undefined || world.former !== undefined ? [] : [{ ...world, former: world.sent, sent: undefined }],
  "the former owner wakes, and its accept arrives": (world) =>
    world.former === undefined ? [] : [{ ...world, requests: arrived(world, world.former), former: undefined }],
  "what a person wants cancelled is cancelled": (world) =>
    world.current === undefined ||
    !world.cancelRequested ||
    world.requests[world.current] !== "quoted" ||
    world.waiting !== undefined ||
    world.sent !== undefined
      ? []
      : [{ ...world, requests: world.requests.with(world.current, "cancelled"), current: undefined }],
  "the request is given up": (world) =>
    world.current === undefined ||
    world.waiting !== undefined ||
    world.sent !== undefined ||
    world.requests[world.current] === "accepted"
      ? []
      : [{ ...world, current: undefined, leftovers: [...world.leftovers, world.current] }],
  "what was given up is cancelled": (world) =>
    world.leftovers
      .filter((at) => world.requests[at] === "quoted")
      .map((at) => ({ ...world, requests: world.requests.with(at, "cancelled") })),
  "what was given up is read back": (world) =>
    world.leftovers.flatMap((at) => {
      const leftovers = world.leftovers.filter((other) => other !== at)
      if (world.requests[at] === "cancelled") return [{ ...world, leftovers }]
      return world.requests[at] === "accepted" ? [{ ...world, leftovers, inDoubt: true }] : []
    })
})

/** Every world that can come about, and those in which it is not right. */
const explore = (isRight: (world: World) => boolean, of: Moves = movesOf(acceptConditions)) => {
  const seen = new Map([[JSON.stringify(start), start]])
  const wrong: Array<World> = []
  for (const world of seen.values()) {
    if (!isRight(world)) wrong.push(world)
    for (const move of Object.values(of)) for (const next of move(world)) seen.set(JSON.stringify(next), next)
  }
  return { size: seen.size, wrong }
}

const isPaidOnce = ({ requests }: World) => requests.filter((state) => state === "accepted").length <= 1
const isNeverTooLate = ({ leftTooLate }: World) => !leftTooLate

const without = (left: AcceptCondition): Conditions => ({
  beforeTurn: acceptConditions.beforeTurn.filter((condition) => condition !== left),
  inTurn: acceptConditions.inTurn.filter((condition) => condition !== left)
})

describe("of the requests that hold the same rows", () => {
  test("never two are accepted, whenever an owner that was paused sends its accept", () => {
    const { size, wrong } = explore(isPaidOnce)
    expect(wrong).toEqual([])
    expect(size).toBeGreaterThan(500)
  })

  test("the present owner accepts none while another is not known to be dead", () => {
    const { wrong } = explore(
      ({ requests, sent }) => sent === undefined || requests.every((state, at) => at === sent || state === "cancelled")
    )
    expect(wrong).toEqual([])
  })

  test("none is accepted for a part that was cancelled before the accept left, however long it waited", () => {
    expect(explore(isNeverTooLate).wrong).toEqual([])
  })

  test.each<[AcceptCondition, string, (world: World) => boolean]>([
    ["othersAreDead", "two would be accepted", isPaidOnce],
    ["isStillWanted", "a cancelled one would be accepted", isNeverTooLate]
  ])("without the condition %s %s", (condition, _, isRight) => {
    expect(explore(isRight, movesOf(without(condition))).wrong).not.toEqual([])
  })

  test("a cancelled one would be accepted if it were not asked about in the accept's turn, but before", () => {
    const early = { beforeTurn: [...acceptConditions.beforeTurn, ...acceptConditions.inTurn], inTurn: [] }
    expect(explore(isNeverTooLate, movesOf(early)).wrong).not.toEqual([])
  })

  test("two would be accepted if what was given up were forgotten before it is read back", () => {
    const hasty = {
      ...movesOf(acceptConditions),
      "what was given up is forgotten": (world: World) =>
        world.leftovers.map((at) => ({ ...world, leftovers: world.leftovers.filter((other) => other !== at) }))
    }
    expect(explore(isPaidOnce, hasty).wrong).not.toEqual([])
  })

  test("the second waits until the first is read back as cancelled, however often its cancelling comes to nothing", async () => {
    let ignored = 0
    const events: Array<string> = []
    const provider = makeOwnProvider({
      fault: ({ kind, path }) => {
        const first = provider.requests[0]
        if (first !== undefined && path === `/concierge_requests/${first.id}/cancel` && ignored < 3) {
          ignored++
          return Response.json({
            data: { id: first.id, type: "concierge_requests", attributes: { state: "quoted", port_code: "ar_ars" } }
          })
        }
        if (kind === "POST /concierge_requests/:id/accept_quote")
          events.push(`${path} while the first is ${first?.state ?? "none"}`)
        return undefined
      }
    })
    const proxy = await startProxy(provider)
    await proxy.call("POST", "/v1/batches", payouts([row(2), row(3)]))
    const { total_to_spend } = await batchIn(proxy, "1", "quoted")
    // somebody adds a payment: the request is given up before its accept
    provider.slip(provider.requests[0]?.id ?? "")
    await approve(proxy, total_to_spend)
    await batchIn(proxy, "1", "expired")
    await proxy.call("POST", "/v1/batches/1/requote")
    const again = await batchIn(proxy, "1", "quoted")
    await approve(proxy, again.total_to_spend)
    await batchIn(proxy, "1", "finished")
    const second = provider.requests[1]?.id ?? ""
    expect(ignored).toBe(3)
    expect(events).toEqual([`/concierge_requests/${second}/accept_quote while the first is cancelled`])
    await until(
      () => Promise.resolve(provider.accepted().length),
      (count) => count === 2
    )
  })
})
