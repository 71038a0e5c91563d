import * as Effect from "effect/Effect"
import { describe, expect, test } from "vitest"
import type { ClientError } from "../../src/client/ClientError.ts"
import { maxPages } from "../../src/client/readList.ts"
import type * as Requests from "../../src/resources/requests.ts"
import { client, failure, json, request } from "../client.ts"
import { serve } from "../server.ts"

describe("a list", () => {
  const pageOf = (url: string | undefined) =>
    Number(new URL(url ?? "", "http://localhost").searchParams.get("page[number]"))
  const page = (number: number, size = 2) =>
    Array.from({ length: size }, (_, index) => request(String((number - 1) * size + index + 1)))
  const ids = (list: Effect.Effect<ReadonlyArray<Requests.Request>, ClientError>) =>
    Effect.runPromise(Effect.map(list, (requests) => requests.map(({ id }) => id)))

  test("is asked for with its filter, page by page, until the links end", async () => {
    const { calls, url } = await serve(({ url: asked }, response) => {
      const number = pageOf(asked)
      const next = number < 3 ? `/api/concierge_requests?page%5Bnumber%5D=${number + 1}&kept=yes` : null
      json(response, 200, { data: page(number), links: { next } })
    })
    const list = client(url).requests.list({ filter: { external_id: "a&b" } })
    expect(await ids(list)).toEqual(["1", "2", "3", "4", "5", "6"])
    expect(calls.map((call) => decodeURIComponent(call.url))).toEqual([
      "/api/concierge_requests?filter[external_id]=a&b&page[number]=1&page[per_page]=100",
      "/api/concierge_requests?page[number]=2&kept=yes",
      "/api/concierge_requests?page[number]=3&kept=yes"
    ])
  })

  test("never follows a link to another server", async () => {
    const elsewhere = await serve((_, response) => json(response, 200, { data: [] }))
    const { calls, url } = await serve(({ url: asked }, response) =>
      json(
        response,
        200,
        asked?.includes("page=2") ? { data: [] } : { data: page(1), links: { next: `${elsewhere.url}/?page=2` } }
      )
    )
    await ids(client(url).requests.list())
    expect([calls.length, elsewhere.calls.length]).toEqual([2, 0])
  })

  test("ends where its total is reached", async () => {
    const { calls, url } = await serve(({ url: asked }, response) =>
      json(response, 200, { data: page(pageOf(asked)), meta: { total: 4 } })
    )
    expect(await ids(client(url).requests.list())).toHaveLength(4)
    expect(calls).toHaveLength(2)
  })

  test("of a server without links or total ends at an empty page", async () => {
    const { url } = await serve(({ url: asked }, response) =>
      json(response, 200, { data: pageOf(asked) > 2 ? [] : page(pageOf(asked)) })
    )
    expect(await ids(client(url).requests.list())).toHaveLength(4)
  })

  test("of a server that knows no pages holds everything once", async () => {
    const { calls, url } = await serve((_, response) => json(response, 200, { data: page(1) }))
    expect(await ids(client(url).requests.list())).toEqual(["1", "2"])
    expect(calls).toHaveLength(2)
  })

  test("whose pages shift while it is read has everything all the same, once", async () => {
    // what is on the second page moves to the front after the first page was read
    const order = ["1", "2", "3", "4", "5", "6"]
    const { calls, url } = await serve(({ url: asked }, response) => {
      const at = (pageOf(asked) - 1) * 2
      json(response, 200, { data: order.slice(at, at + 2).map((id) => request(id)), meta: { total: order.length } })
      if (calls.length === 1) order.unshift(...order.splice(4, 1))
    })
    expect((await ids(client(url).requests.list())).toSorted()).toEqual(["1", "2", "3", "4", "5", "6"])
  })

  test("of which a few pages are wanted reads these alone, and tells where each thing stood", async () => {
    const { calls, url } = await serve(({ url: asked }, response) =>
      json(response, 200, { data: [request(String(pageOf(asked)))], meta: { total: 9 } })
    )
    const read = client(url).requests.listed({ only: [2, 7] })
    const { items, pageOf: places, total } = await Effect.runPromise(read)
    expect([items.map(({ id }) => id), [...places], total]).toEqual([
      ["2", "7"],
      [
        ...new Map([
          ["2", 2],
          ["7", 7]
        ])
      ],
      9
    ])
    expect(calls).toHaveLength(2)
  })

  test("to which something is added while it is read is read again", async () => {
    const order = ["1", "2", "3", "4"]
    const { calls, url } = await serve(({ url: asked }, response) => {
      const at = (pageOf(asked) - 1) * 2
      json(response, 200, { data: order.slice(at, at + 2).map((id) => request(id)), meta: { total: order.length } })
      if (calls.length === 1) order.unshift("5")
    })
    expect((await ids(client(url).requests.list())).toSorted()).toEqual(["1", "2", "3", "4", "5"])
  })

  test("of which one cannot be read gives the others, and says what is unknown of the one", async () => {
    const odd = request("2")
    const { url } = await serve((_, response) =>
      json(response, 200, {
        data: [request("1"), { ...odd, attributes: { ...odd.attributes, state: "on_hold" } }, request("3")],
        meta: { total: 3 }
      })
    )
    const { items, total, unread } = await Effect.runPromise(client(url).requests.listed())
    expect(items.map(({ id }) => id)).toEqual(["1", "3"])
    expect(unread).toMatchObject([{ id: "2", why: 'state "on_hold" is not known', attributes: { state: "on_hold" } }])
    expect(total).toBe(3)
    expect(await failure(client(url).requests.list())).toMatchObject({
      reason: "unexpected document",
      words: '/api/concierge_requests 2: state "on_hold" is not known'
    })
  })

  test.each([1, 3, 6])(
    "whose total counts more than its %s pages is not read ahead to the hundredth",
    async (pages) => {
      const { calls, url } = await serve(({ url: asked }, response) =>
        json(response, 200, { data: pageOf(asked) > pages ? [] : page(pageOf(asked)), meta: { total: 9_999 } })
      )
      expect(await ids(client(url).requests.list())).toHaveLength(2 * pages)
      // a block of four behind the first page, and another where that did not end it
      expect(calls).toHaveLength(pages < 5 ? 5 : 9)
    }
  )

  test("that does not end is not taken for whole", async () => {
    const { calls, url } = await serve(({ url: asked }, response) =>
      json(response, 200, { data: page(pageOf(asked), 1) })
    )
    expect(await failure(client(url).requests.list())).toMatchObject({ reason: "too many pages" })
    expect(calls).toHaveLength(maxPages)
    expect(await ids(client(url).requests.list({ pages: 3 }))).toEqual(["1", "2", "3"])
  })
})
