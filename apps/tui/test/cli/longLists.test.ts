import type { Fetch } from "@concierge/api/Carry"
import { respond } from "@concierge/api/JsonApi"
import * as Batches from "@concierge/api/resources/batches"
import * as Requests from "@concierge/api/resources/requests"
import * as Rows from "@concierge/api/resources/rows"
import { describe, expect, it } from "vitest"
import { batch, request, row } from "../support/samples.ts"
import { perform } from "../support/terminal.ts"

const total = 12_345

/** Whatever is asked for is one of very many, and each page has a next one. */
const endless: Fetch = async (call) => {
  const { pathname, searchParams } = new URL(call.url)
  const page = Number(searchParams.get("page[number]") ?? 1)
  const id = String(page)
  const counts = { ...batch({}).counts, settled: total - 1, returned: 1 }
  const many = Batches.toResource(batch({ id, state: "finished", rowsCount: total, counts }))
  if (/^\/v1\/batches\/\d+$/.test(pathname)) return respond({ data: many })
  const states = searchParams.get("filter[state]")?.split(",")
  const isOne = states !== undefined && !states.includes("settled")
  const data = pathname.endsWith("/rows")
    ? Rows.toResource(row({ id, state: isOne ? "returned" : "settled" }))
    : pathname.endsWith("/batches")
      ? many
      : Requests.toResource(request({ id }), "crossborder")
  const next = isOne ? null : `${pathname}?page%5Bnumber%5D=${page + 1}`
  return respond({ data: [data], links: { next }, meta: { total: isOne ? 1 : total } })
}

describe("a list that is longer than an answer", () => {
  it.each([
    [
      "batches ls",
      "only the first 100 of 12,345 batches, the newest, are shown; any other by its id: ./concierge batches show ID"
    ],
    [
      "requests ls",
      "only the first 100 of 12,345 requests that the provider lists are shown; any other by its id: ./concierge requests show ID"
    ],
    ["batches rows 1", "only the first 100 of 12,345 payments are shown; all of them: ./concierge batches report 1"]
  ])("%s shows its beginning, and says how to come to the rest", async (args, wanted) => {
    const { answer, exit, told } = await perform(`${args} --json`, { send: endless })
    expect([exit, told]).toEqual([0, wanted])
    const { data, meta } = JSON.parse(answer)
    expect(data).toHaveLength(100)
    expect(wanted).toContain(meta.cut)
  })

  it("of payments that have ended shows those that have not settled", async () => {
    const { answer, exit, told } = await perform("watch 1", { send: endless })
    expect(exit).toBe(1)
    expect(answer).toContain("↩ returned")
    expect(answer).not.toContain("✔ settled\n")
    expect(told).toContain("12,344 payments that have settled are not shown; all of them: ./concierge batches report 1")
  })
})
