import * as BigDecimal from "effect/BigDecimal"
import { describe, expect, test } from "vitest"
import { approve, batchIn, payouts, row, rowsOf, startProxy, until } from "../../support/harness.ts"
import { makeOwnProvider, type OwnProvider, type OwnProviderOptions } from "../../support/ownProvider.ts"

const lines = [2, 3, 4, 5, 6]

/** A batch of five rows over three requests, and what it has become. */
const splitBatch = async (
  options: OwnProviderOptions = {},
  rows: ReadonlyArray<object> = lines.map((line) => row(line))
) => {
  const provider = makeOwnProvider(options)
  const proxy = await startProxy({ ...provider, partSize: 2 })
  await proxy.call("POST", "/v1/batches", payouts(rows))
  return { provider, proxy }
}

const partsOf = async (proxy: Awaited<ReturnType<typeof startProxy>>) => {
  const { body } = await proxy.call("GET", "/v1/batches/1/parts")
  return body.data.map((resource: { readonly attributes: object }) => resource.attributes)
}

/** What each request of the provider has paid, in its currency of origin. */
const spentBy = (provider: OwnProvider) =>
  provider.requests
    .filter(({ quoteAcceptedAt }) => quoteAcceptedAt !== undefined)
    .map(({ totalToSpend }) => totalToSpend)

/** Lets the quote of a request run out in the moment of its accept, the first time. */
const lateOnce = (nth: number): NonNullable<OwnProviderOptions["before"]> => {
  let isDone = false
  return (call, provider) => {
    const request = provider.requests[nth]
    if (isDone || request === undefined || call.path !== `/concierge_requests/${request.id}/accept_quote`) return
    isDone = true
    request.state = "cancelled"
    request.cancellationReason = "quote_not_accepted"
  }
}

describe("a batch of several parts", () => {
  test("is split over requests by its rows in order, approved once, and every row is paid once", async () => {
    const { provider, proxy } = await splitBatch()
    const quoted = await batchIn(proxy, "1", "quoted")
    const parts = await partsOf(proxy)
    expect(parts.map(({ number, rows_count, state }: Record<string, unknown>) => [number, rows_count, state])).toEqual([
      [1, 2, "quoted"],
      [2, 2, "quoted"],
      [3, 1, "quoted"]
    ])
    expect(new Set(provider.requests.map(({ externalId }) => externalId))).toEqual(
      new Set(parts.map(({ external_id }: { readonly external_id: string }) => external_id))
    )
    const total = parts.reduce((sum: number, part: { readonly total_to_spend: number }) => sum + part.total_to_spend, 0)
    expect([quoted.total_to_spend, quoted.request_id, quoted.rows_count]).toEqual([total, null, 5])
    await approve(proxy, total)
    expect((await batchIn(proxy, "1", "finished")).counts.settled).toBe(5)
    expect(
      provider
        .accepted()
        .map(({ amount }) => BigDecimal.format(amount ?? BigDecimal.fromBigInt(0n)))
        .toSorted()
    ).toEqual(lines.map((line) => String(1_000 * line)))
  })

  test("has names that another installation finds, part by part", async () => {
    const { provider, proxy } = await splitBatch()
    await batchIn(proxy, "1", "quoted")
    await proxy.stop()
    const other = await startProxy({ ...provider, partSize: 2 })
    await other.call("POST", "/v1/batches", payouts(lines.map((line) => row(line))))
    const held = await batchIn(other, "1", "held")
    await until(
      () => partsOf(other),
      (parts) => parts.every(({ state }: { readonly state: string }) => state === "held")
    )
    expect(held.found.every((found: { readonly same_payments: boolean }) => found.same_payments)).toBe(true)
    await other.call("POST", "/v1/batches/1/adopt")
    const { total_to_spend } = await batchIn(other, "1", "quoted")
    await approve(other, total_to_spend)
    await batchIn(other, "1", "finished")
    expect([provider.requests.length, provider.accepted().length]).toEqual([3, 5])
  })

  test("asks for no quote before all its parts are made, so that none runs out meanwhile", async () => {
    const { provider, proxy } = await splitBatch()
    await batchIn(proxy, "1", "quoted")
    const kinds = provider.calls.map(({ kind }) => kind)
    const lastMade = kinds.lastIndexOf("POST /concierge_request_outputs")
    expect(kinds.indexOf("POST /concierge_requests/:id/request_quote")).toBeGreaterThan(lastMade)
  })

  test("whose quote runs out before its accept has that part quoted anew, and paid within what is left", async () => {
    const { provider, proxy } = await splitBatch({ before: lateOnce(1) })
    const { total_to_spend: limit } = await batchIn(proxy, "1", "quoted")
    await approve(proxy, limit)
    expect((await batchIn(proxy, "1", "finished")).counts.settled).toBe(5)
    expect(provider.requests).toHaveLength(4)
    const spent = BigDecimal.sumAll(spentBy(provider).flatMap((total) => total ?? []))
    expect(Number(BigDecimal.format(spent))).toBe(limit)
  })

  test("is asked about again when a new quote is more than is left; what is accepted stays, and nothing is paid beyond", async () => {
    const late = lateOnce(1)
    const { provider, proxy } = await splitBatch({
      before: (call, own) => {
        late(call, own)
        // from the fourth on, quotes are dearer
        const request = own.requests[3]
        if (request === undefined || call.path !== `/concierge_requests/${request.id}/request_quote`) return
        for (const output of own.outputs.filter(({ requestId }) => requestId === request.id))
          output.budget = BigDecimal.fromStringUnsafe("90000")
      }
    })
    const { total_to_spend: limit } = await batchIn(proxy, "1", "quoted")
    await approve(proxy, limit)
    const again = await until(
      () => batchIn(proxy, "1", "quoted", "building", "approved", "working"),
      ({ state, total_to_spend }) => state === "quoted" && total_to_spend !== limit
    )
    expect(again.total_to_spend).toBeGreaterThan(limit)
    expect(again.note).toContain("more than was approved")
    expect(provider.accepted()).toHaveLength(3)
    expect((await approve(proxy, limit)).status).toBe(409)
    expect((await approve(proxy, again.total_to_spend)).status).toBe(200)
    expect((await batchIn(proxy, "1", "finished")).counts.settled).toBe(5)
    expect(provider.accepted()).toHaveLength(5)
  })

  test("that is cancelled while one part is asked about again lets the others come to their end", async () => {
    const late = lateOnce(1)
    const { provider, proxy } = await splitBatch({
      before: (call, own) => {
        late(call, own)
        const request = own.requests[3]
        if (request === undefined || call.path !== `/concierge_requests/${request.id}/request_quote`) return
        for (const output of own.outputs.filter(({ requestId }) => requestId === request.id))
          output.budget = BigDecimal.fromStringUnsafe("90000")
      }
    })
    const { total_to_spend: limit } = await batchIn(proxy, "1", "quoted")
    await approve(proxy, limit)
    await until(
      () => batchIn(proxy, "1", "quoted", "building", "approved", "working"),
      ({ state, total_to_spend }) => state === "quoted" && total_to_spend !== limit
    )
    await proxy.call("POST", "/v1/batches/1/cancel")
    const finished = await batchIn(proxy, "1", "finished")
    expect([finished.counts.settled, finished.counts.cancelled, finished.total_to_spend < limit]).toEqual([3, 2, true])
    expect(provider.accepted()).toHaveLength(3)
  })

  test("is not accepted beyond its approval whatever part grows: the one that does not fit any more is withdrawn", async () => {
    let isGrown = false
    const { provider, proxy } = await splitBatch({
      before: (call, own) => {
        const request = own.requests[2]
        if (isGrown || request?.state !== "quoted" || !call.kind.startsWith("GET")) return
        if (own.accepted().length === 0) return
        isGrown = true
        for (const output of own.outputs.filter(({ requestId }) => requestId === request.id)) {
          output.budget = BigDecimal.fromStringUnsafe("90000")
          request.totalToSpend = output.budget
        }
      }
    })
    const { total_to_spend: limit } = await batchIn(proxy, "1", "quoted")
    await approve(proxy, limit)
    await batchIn(proxy, "1", "expired", "finished")
    const spent = BigDecimal.sumAll(spentBy(provider).flatMap((total) => total ?? []))
    expect(Number(BigDecimal.format(spent))).toBeLessThanOrEqual(limit)
  })

  test("makes one part although another is held", async () => {
    const first = await splitBatch({}, [row(2), row(3)])
    await batchIn(first.proxy, "1", "quoted")
    await first.proxy.stop()
    const proxy = await startProxy({ ...first.provider, partSize: 2 })
    await proxy.call("POST", "/v1/batches", payouts(lines.map((line) => row(line))))
    await batchIn(proxy, "1", "held")
    const rows = await until(
      () => rowsOf(proxy, "1"),
      (seen) => seen.filter(({ output_id }: { readonly output_id: string | null }) => output_id !== null).length === 3
    )
    expect(rows.map(({ output_id }: { readonly output_id: string | null }) => output_id !== null)).toEqual([
      false,
      false,
      true,
      true,
      true
    ])
  })
})

describe("a row that the provider refuses", () => {
  const refusing = (isRefused: (nth: number) => boolean): OwnProviderOptions => ({
    fault: ({ kind, nth }) =>
      kind === "POST /withdrawal_instructions" && isRefused(nth)
        ? Response.json({ errors: [{ status: "422", detail: "the bank is closed" }] }, { status: 422 })
        : undefined
  })
  const distinct = lines.map((line) =>
    row(line, {
      account: { rut: "76543210-3", bank_code: "012", account_type: "vista", account_number: `0012034405${line}` }
    })
  )

  test("is set aside with the provider's reason, and the others are paid", async () => {
    const { provider, proxy } = await splitBatch(
      refusing((nth) => nth === 2),
      distinct
    )
    const quoted = await batchIn(proxy, "1", "quoted")
    const refused = (await rowsOf(proxy, "1")).find(({ state }: { readonly state: string }) => state === "refused")
    expect(refused.note).toContain("the bank is closed")
    expect([quoted.counts.refused, quoted.rows_count, quoted.totals]).toEqual([
      1,
      5,
      [expect.objectContaining({ count: 4 })]
    ])
    expect(quoted.refused_totals).toEqual([{ port_code: "cl_clp", count: 1, amount: refused.amount, budget: null }])
    expect(quoted.note).toContain("Set aside")
    await approve(proxy, quoted.total_to_spend)
    const finished = await batchIn(proxy, "1", "finished")
    expect([finished.counts.settled, finished.counts.refused, provider.accepted().length]).toEqual([4, 1, 4])
  })

  test("is paid by the next file without a word, and the others are not", async () => {
    const options = refusing((nth) => nth === 2)
    const { proxy } = await splitBatch(options, distinct)
    await approve(proxy, (await batchIn(proxy, "1", "quoted")).total_to_spend)
    await batchIn(proxy, "1", "finished")
    const next = payouts(distinct, { external_id: "again", skip_paid: true })
    const answer = await proxy.call("POST", "/v1/batches", next)
    expect([answer.status, answer.body.data.attributes.rows_count, answer.body.data.attributes.left_out_count]).toEqual(
      [201, 1, 4]
    )
  })

  test("leaves a batch refused only when no row is left", async () => {
    const { provider, proxy } = await splitBatch(
      refusing(() => true),
      distinct
    )
    const refused = await batchIn(proxy, "1", "refused")
    expect([refused.counts.refused, refused.rows_count]).toEqual([5, 5])
    await until(
      () => Promise.resolve(provider.requests),
      (requests) => requests.every(({ state }) => state === "cancelled")
    )
  })
})
