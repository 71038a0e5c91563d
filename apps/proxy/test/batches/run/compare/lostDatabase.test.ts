import { copyFileSync, existsSync, rmSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { codesOf, countsOf, file, payTo, post, twenty } from "../../../support/accident.ts"
import { batchIn, newDatabase, row, rowsOf, startProxy, until } from "../../../support/harness.ts"
import { makeOwnProvider, type OwnProviderOptions } from "../../../support/ownProvider.ts"

describe("a database that is lost", () => {
  const paid = async (options: OwnProviderOptions = {}, rows: ReadonlyArray<object> = twenty) => {
    const provider = makeOwnProvider(options)
    const first = await startProxy(provider)
    await post(first, file(rows))
    await payTo(first, "finished")
    await first.stop()
    return provider
  }

  test.each([
    ["the same file", twenty],
    ["the same file in another order", twenty.toReversed()],
    ["its payees in NFD", twenty.map((each) => ({ ...each, payee_name: `Pe\u0301rez ${each.line}` }))],
    ["its references another", twenty.map((each) => ({ ...each, reference: `Q-${each.line}` }))]
  ])("and %s given again: the request is found, and asked about before anything is made", async (_, rows) => {
    const provider = await paid()
    const proxy = await startProxy(provider)
    await post(proxy, file(rows, { external_id: "another name" }))
    const held = await batchIn(proxy, "1", "held")
    expect(held.found).toMatchObject([{ same_payments: true, state: "finished", outputs_count: 20 }])
    expect(held.note).toMatch(/^The provider has these payments already/)
    expect(
      (
        await proxy.call("POST", "/v1/batches/1/approve", {
          data: { type: "batches", attributes: { total_to_spend: "9999999" } }
        })
      ).status
    ).toBe(409)
    expect((await proxy.call("POST", "/v1/batches/1/adopt")).status).toBe(200)
    const finished = await batchIn(proxy, "1", "finished")
    expect(countsOf(finished)).toEqual({ settled: 20 })
    expect(finished.anomalies).toEqual([])
    expect(provider.accepted()).toHaveLength(20)
    expect(new Set((await rowsOf(proxy, "1")).map((paidRow: { output_id: string }) => paidRow.output_id)).size).toBe(20)
  })

  test("and the same file meant once more: it is paid once more with the reason", async () => {
    const provider = await paid({}, [row(2)])
    const proxy = await startProxy(provider)
    await post(proxy, file([row(2)]))
    await batchIn(proxy, "1", "held")
    const reason = { data: { type: "batches", attributes: { again: "second half of March" } } }
    expect(
      (await proxy.call("POST", "/v1/batches/1/repeat", { data: { type: "batches", attributes: { again: " " } } }))
        .status
    ).toBe(422)
    expect((await proxy.call("POST", "/v1/batches/1/repeat", reason)).status).toBe(200)
    const finished = await payTo(proxy, "finished")
    expect(finished.again).toBe("second half of March")
    expect(provider.accepted()).toHaveLength(2)
    expect(new Set(provider.requests.map(({ externalId }) => externalId)).size).toBe(2)
  })

  test("and a corrected file given: the new database knows of no payment, the provider does, and it is asked", async () => {
    const provider = await paid()
    const proxy = await startProxy(provider)
    await post(proxy, file([...twenty, row(40)]))
    const held = await batchIn(proxy, "1", "held")
    expect(held.found).toMatchObject([{ same_payments: false, state: "finished" }])
    expect((await proxy.call("POST", "/v1/batches/1/adopt")).status).toBe(409)
    expect((await proxy.call("POST", "/v1/batches/1/cancel")).status).toBe(200)
    expect(provider.accepted()).toHaveLength(20)
  })

  test("while it was being paid, and the same file given: what is half made is taken up", async () => {
    const provider = makeOwnProvider()
    let sent = 0
    const first = await startProxy({
      send: (request) =>
        request.method === "POST" && request.url.endsWith("_outputs") && ++sent > 7
          ? new Promise(() => {})
          : provider.send(request)
    })
    await post(first)
    await until(
      async () => provider.outputs.length,
      (count) => count === 7
    )
    await first.stop()
    const proxy = await startProxy(provider)
    await post(proxy)
    expect((await batchIn(proxy, "1", "held")).found).toMatchObject([{ state: "draft", outputs_count: 7 }])
    await proxy.call("POST", "/v1/batches/1/adopt")
    expect(countsOf(await payTo(proxy, "finished"))).toEqual({ settled: 20 })
    expect(provider.outputs).toHaveLength(20)
  })

  test("or that another installation shares its provider with: both have the same payments, and one is asked", async () => {
    const provider = makeOwnProvider()
    const [one, other] = [await startProxy(provider), await startProxy(provider)]
    await post(one, file([row(2)]))
    await batchIn(one, "1", "quoted")
    await post(other, file([row(2)]))
    expect((await batchIn(other, "1", "held")).found).toMatchObject([{ state: "quoted" }])
    await payTo(one, "finished")
    expect(provider.accepted()).toHaveLength(1)
  })

  test("a request of ours that was cancelled is no reason to ask", async () => {
    const provider = makeOwnProvider()
    const first = await startProxy(provider)
    await post(first)
    await batchIn(first, "1", "quoted")
    await first.call("POST", "/v1/batches/1/cancel")
    await until(
      async () => provider.requests[0]?.state,
      (state) => state === "cancelled"
    )
    await first.stop()
    const proxy = await startProxy(provider)
    await post(proxy)
    expect(countsOf(await payTo(proxy, "finished"))).toEqual({ settled: 20 })
    expect(new Set(provider.requests.map(({ externalId }) => externalId)).size).toBe(2)
  })
})

describe("a backup that is restored after everything was paid", () => {
  /** The database as it was when so many outputs were made, and the provider as it is at the end. */
  const restored = async (made: number) => {
    const provider = makeOwnProvider()
    const database = newDatabase()
    const backup = newDatabase()
    const copy = (from: string, to: string) => {
      for (const end of ["", "-wal"]) {
        rmSync(to + end, { force: true })
        if (existsSync(from + end)) copyFileSync(from + end, to + end)
      }
    }
    let isCopied = false
    const first = await startProxy({
      file: database,
      send: (request) => {
        if (!isCopied && provider.outputs.length >= made) {
          isCopied = true
          copy(database, backup)
        }
        return provider.send(request)
      }
    })
    await post(first)
    await payTo(first, "finished")
    await first.stop()
    return { provider, proxy: await startProxy({ send: provider.send, file: backup }) }
  }

  test.each([1, 5, 19, 20])("and knows of %i payments: the others are found by account and amount", async (made) => {
    const { provider, proxy } = await restored(made)
    const finished = await batchIn(proxy, "1", "finished")
    expect(countsOf(finished)).toEqual({ settled: 20 })
    expect(finished.note).toMatch(/^Request \d+ was accepted at the provider, not here\.$/)
    expect(finished.anomalies).toEqual([])
    expect(provider.accepted()).toHaveLength(20)
    expect(new Set((await rowsOf(proxy, "1")).map((paidRow: { output_id: string }) => paidRow.output_id)).size).toBe(20)
  })

  test("and knows of none: the request is found by its name, and asked about", async () => {
    const { provider, proxy } = await restored(0)
    await batchIn(proxy, "1", "held")
    await proxy.call("POST", "/v1/batches/1/adopt")
    expect(countsOf(await batchIn(proxy, "1", "finished"))).toEqual({ settled: 20 })
    expect(provider.accepted()).toHaveLength(20)
  })

  test("and is given the same file once more: nothing is paid again unasked", async () => {
    const { provider, proxy } = await restored(5)
    await batchIn(proxy, "1", "finished")
    const answer = await proxy.call("POST", "/v1/batches", file(twenty, { external_id: "again" }))
    expect(answer.status).toBe(409)
    expect(answer.body.errors).toHaveLength(20)
    expect(provider.accepted()).toHaveLength(20)
  })
})

test("a request that was accepted elsewhere and pays others: every row that is not in it says so, and is not paid again unasked", async () => {
  const provider = makeOwnProvider()
  let sent = 0
  const proxy = await startProxy({
    send: async (request) => {
      const [draft] = provider.requests
      if (request.method === "POST" && request.url.endsWith("_outputs") && ++sent === 3 && draft !== undefined) {
        await until(
          async () => provider.outputs.length,
          (count) => count === 2
        )
        provider.acceptElsewhere(draft.id)
      }
      return provider.send(request)
    }
  })
  await post(proxy, file([row(2), row(3), row(4)]))
  const finished = await batchIn(proxy, "1", "finished")
  expect(codesOf(finished)).toEqual(["accepted_elsewhere"])
  expect(countsOf(finished)).toEqual({ settled: 2, pending: 1 })
  const [, , missed] = await rowsOf(proxy, "1")
  expect(missed.note).toMatch(/^Not found in request \d+: ask the provider before it is paid again\.$/)
  const again = await proxy.call("POST", "/v1/batches", file([row(4)], { external_id: "again" }))
  expect([again.status, again.body.errors[0].meta.standing]).toEqual([409, "under way"])
})

test("a draft that was given up here and accepted at the provider counts as paid, and people are told", async () => {
  const provider = makeOwnProvider()
  const proxy = await startProxy({
    send: async (request) => {
      const [draft] = provider.requests
      if (request.url.endsWith("/cancel") && draft?.state === "quoted") provider.acceptElsewhere(draft.id)
      return provider.send(request)
    }
  })
  await post(proxy, file([row(2)]))
  await batchIn(proxy, "1", "quoted")
  await proxy.call("POST", "/v1/batches/1/cancel")
  const { body } = await until(
    () => proxy.call("GET", "/v1/batches/1"),
    (seen) => seen.body.data.attributes.anomalies.length > 0
  )
  expect(body.data.attributes).toMatchObject({ state: "cancelled", anomalies: [{ code: "given_up_and_accepted" }] })
  const again = await proxy.call("POST", "/v1/batches", file([row(2)], { external_id: "again" }))
  expect([again.status, again.body.errors[0].meta]).toEqual([
    409,
    expect.objectContaining({ batch_state: "cancelled" })
  ])
})
