import { expect, test } from "vitest"
import { approve, batchIn, makeProvider, payouts, quotedBatch, row, rowsOf, startProxy } from "../support/harness.ts"

const seen = async (proxy: Parameters<typeof rowsOf>[0]) => {
  const rows: ReadonlyArray<{ readonly state: string; readonly note: string | null }> = await rowsOf(proxy, "1")
  return rows.map(({ note, state }) => [state, note])
}

test("the rows of a batch that was cancelled say so, and so do its counts", async () => {
  const { proxy } = await quotedBatch()
  await proxy.call("POST", "/v1/batches/1/cancel")
  const { counts } = await batchIn(proxy, "1", "cancelled")
  expect(counts).toMatchObject({ accepting: 0, accepted: 0, cancelled: 2 })
  const note = "The batch was cancelled before anything was paid."
  expect(await seen(proxy)).toEqual([
    ["cancelled", note],
    ["cancelled", note]
  ])
})

test("the rows of a batch whose quote ran out say that nothing was paid, and what to do", async () => {
  const { provider, proxy, requestId } = await quotedBatch()
  await provider.send(
    new Request(`http://provider.test/staff/concierge_requests/${requestId}/cancel`, { method: "POST" })
  )
  await batchIn(proxy, "1", "expired")
  const note = expect.stringMatching(/quote ran out .*nothing was paid.*requote/)
  expect(await seen(proxy)).toEqual([
    ["cancelled", note],
    ["cancelled", note]
  ])
})

test("a row that the provider refuses is set aside and says why; a batch of such rows alone is refused", async () => {
  const proxy = await startProxy(makeProvider())
  const unknown = { payee_id: "99", instruction_id: "1", account: {} }
  await proxy.call("POST", "/v1/batches", payouts([row(2), row(3, unknown)]))
  expect((await batchIn(proxy, "1", "quoted")).counts).toMatchObject({ refused: 1, accepted: 1 })
  expect(await seen(proxy)).toEqual([
    ["accepted", null],
    ["refused", expect.stringContaining("99")]
  ])
  await proxy.call("POST", "/v1/batches", payouts([row(4, unknown)], { external_id: "december" }))
  expect((await batchIn(proxy, "2", "refused")).counts).toMatchObject({ refused: 1 })
})

test("a payment that did not arrive says why, and what can be done", async () => {
  const amounts = ["4001", "4002", "4004", "5000"]
  const { proxy, total } = await quotedBatch(amounts.map((amount, i) => row(i + 2, { amount })))
  await approve(proxy, total)
  await batchIn(proxy, "1", "finished")
  expect(await seen(proxy)).toEqual([
    ["rejected", expect.stringMatching(/review.*all of its budget goes back.*--skip-paid/)],
    ["cancelled", expect.stringMatching(/provider cancelled it.*--skip-paid/)],
    ["returned", expect.stringMatching(/bank.*less fees.*--skip-paid/)],
    ["settled", null]
  ])
})
