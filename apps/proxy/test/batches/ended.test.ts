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

test("of a batch that the provider refuses, the refused row is told from those that were not sent", async () => {
  const proxy = await startProxy(makeProvider())
  const unknown = { payee_id: "99", instruction_id: "1", account: {} }
  await proxy.call("POST", "/v1/batches", payouts([row(2), row(3, unknown)]))
  const { counts } = await batchIn(proxy, "1", "refused")
  expect(counts).toMatchObject({ pending: 0, rejected: 1, cancelled: 1 })
  expect(await seen(proxy)).toEqual([
    ["cancelled", expect.stringMatching(/^Not sent: /)],
    ["rejected", expect.stringMatching(/99.*\. Correct the row, and pay the file again/)]
  ])
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
