import { describe, expect, test } from "vitest"
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
  /** A request that was given up was accepted all the same: people are asked. */
  readonly inDoubt: boolean
  /** The accept that each owner is about to send: the former one's, which nothing fences, and the present one's. */
  readonly former: number | undefined
  readonly present: number | undefined
}

const start: World = {
  requests: [],
  current: undefined,
  leftovers: [],
  inDoubt: false,
  former: undefined,
  present: undefined
}

const mostRequests = 3

/** How the provider takes an accept. */
const accepted = ({ requests }: World, at: number) =>
  requests[at] === "quoted" ? requests.with(at, "accepted") : requests

/** Everything that can happen next, by name. What is kept is written by the present owner alone: the store fences it. */
const moves: { readonly [name: string]: (world: World) => ReadonlyArray<World> } = {
  "a request is made and quoted": (world) =>
    world.current === undefined && world.requests.length < mostRequests
      ? [{ ...world, requests: [...world.requests, "quoted"], current: world.requests.length }]
      : [],
  "the present owner looks once more, and is about to accept": (world) =>
    world.current !== undefined &&
    world.present === undefined &&
    world.requests[world.current] === "quoted" &&
    world.leftovers.length === 0 &&
    !world.inDoubt
      ? [{ ...world, present: world.current }]
      : [],
  "the present owner's accept arrives": (world) =>
    world.present === undefined ? [] : [{ ...world, requests: accepted(world, world.present), present: undefined }],
  "the former owner wakes, and its accept arrives": (world) =>
    world.former === undefined ? [] : [{ ...world, requests: accepted(world, world.former), former: undefined }],
  "the present owner is paused before its accept, and another takes the batch": (world) =>
    world.present === undefined || world.former !== undefined
      ? []
      : [{ ...world, former: world.present, present: undefined }],
  "the request is given up": (world) =>
    world.current === undefined || world.present !== undefined || world.requests[world.current] === "accepted"
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
}

/** Every world that can come about, and whether it is right in each. */
const explore = (isRight: (world: World) => boolean, of = moves) => {
  const seen = new Map([[JSON.stringify(start), start]])
  const wrong: Array<World> = []
  for (const world of seen.values()) {
    if (!isRight(world)) wrong.push(world)
    for (const move of Object.values(of)) for (const next of move(world)) seen.set(JSON.stringify(next), next)
  }
  return { size: seen.size, wrong }
}

const countAccepted = ({ requests }: World) => requests.filter((state) => state === "accepted").length

describe("of the requests that hold the same rows", () => {
  test("never two are accepted, whenever an owner that was paused sends its accept", () => {
    const { size, wrong } = explore((world) => countAccepted(world) <= 1)
    expect(wrong).toEqual([])
    expect(size).toBeGreaterThan(100)
  })

  test("the present owner accepts none while another is not known to be dead", () => {
    const { wrong } = explore(
      ({ present, requests }) =>
        present === undefined || requests.every((state, at) => at === present || state === "cancelled")
    )
    expect(wrong).toEqual([])
  })

  test("two would be accepted if what was given up were forgotten before it is read back", () => {
    const hasty = {
      ...moves,
      "what was given up is forgotten": (world: World) =>
        world.leftovers.map((at) => ({ ...world, leftovers: world.leftovers.filter((other) => other !== at) }))
    }
    expect(explore((world) => countAccepted(world) <= 1, hasty).wrong).not.toEqual([])
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
