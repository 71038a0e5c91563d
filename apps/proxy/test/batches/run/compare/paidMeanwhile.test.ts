import * as BigDecimal from "effect/BigDecimal"
import { describe, expect, test } from "vitest"
import { BatchStore } from "../../../../src/store/BatchStore.ts"
import {
  approval,
  approve,
  batchIn,
  makeProvider,
  payouts,
  quotedBatch,
  row,
  rowsOf,
  startProxy,
  until
} from "../../../support/harness.ts"
import { makeOwnProvider, type OwnProvider } from "../../../support/ownProvider.ts"

const amountsPaid = (provider: OwnProvider) =>
  provider.accepted().map(({ amount }) => (amount === undefined ? "" : BigDecimal.format(amount)))

/** A batch of three requests, of which the second is cancelled at its accept; the others are paid. */
const expiredInPart = async (reason: "payment_not_received" | "quote_not_accepted") => {
  let isDone = false
  const provider = makeOwnProvider({
    before: (call, own) => {
      const request = own.requests[1]
      if (isDone || request === undefined || call.path !== `/concierge_requests/${request.id}/accept_quote`) return
      isDone = true
      request.state = "cancelled"
      request.cancellationReason = reason
    }
  })
  const proxy = await startProxy({ ...provider, partSize: 2 })
  const rows = [2, 3, 4, 5, 6].map((line) => row(line))
  await proxy.call("POST", "/v1/batches", payouts(rows))
  const { total_to_spend } = await batchIn(proxy, "1", "quoted")
  await approve(proxy, total_to_spend)
  return { provider, proxy, rows }
}

describe("a part that is quoted anew under an approval that stands", () => {
  test("was accepted although another batch had paid its payments meanwhile: it stays quoted and says so", async () => {
    const { provider, proxy, rows } = await expiredInPart("payment_not_received")
    await batchIn(proxy, "1", "expired")
    const rest = await proxy.call("POST", "/v1/batches", payouts(rows, { external_id: "second", skip_paid: true }))
    expect([rest.status, rest.body.data.attributes.rows_count]).toEqual([201, 2])
    const { total_to_spend } = await batchIn(proxy, "2", "quoted")
    await proxy.call("POST", "/v1/batches/2/approve", approval(total_to_spend))
    await batchIn(proxy, "2", "finished")
    expect((await proxy.call("POST", "/v1/batches/1/requote")).status).toBe(200)
    const { body } = await until(
      () => proxy.call("GET", "/v1/batches/1"),
      (seen) => /are paid or under way elsewhere by now/.test(seen.body.data.attributes.note ?? "")
    )
    expect(body.data.attributes).toMatchObject({
      state: "quoted",
      note: expect.stringMatching(/\(line 4 by batch 2, line 5 by batch 2\)\. Cancel the batch/)
    })
    expect((await approve(proxy, body.data.attributes.total_to_spend)).body.errors[0].code).toBe("paid_before")
    expect((await proxy.call("POST", "/v1/batches/1/cancel")).status).toBe(200)
    expect((await batchIn(proxy, "1", "finished")).counts).toMatchObject({ settled: 3, cancelled: 2 })
    expect(amountsPaid(provider).toSorted()).toEqual(["2000", "3000", "4000", "5000", "6000"])
  })

  test("is accepted within it as before where nobody has paid its payments", async () => {
    const { provider, proxy } = await expiredInPart("quote_not_accepted")
    await batchIn(proxy, "1", "finished")
    expect(amountsPaid(provider).toSorted()).toEqual(["2000", "3000", "4000", "5000", "6000"])
  })
})

test("an approval did not see a returned payment that was paid after all since its batch was made", async () => {
  let fate: "returned" | "settled" = "returned"
  const provider = makeOwnProvider({
    fate: ({ amount }) => (amount !== undefined && BigDecimal.format(amount) === "2000" ? fate : "working")
  })
  const proxy = await startProxy(provider)
  await proxy.call("POST", "/v1/batches", payouts([row(2), row(3)]))
  const { total_to_spend } = await batchIn(proxy, "1", "quoted")
  await approve(proxy, total_to_spend)
  await until(
    () => rowsOf(proxy, "1"),
    ([first]) => first.state === "returned"
  )
  await proxy.call("POST", "/v1/batches", payouts([row(2)], { external_id: "b" }))
  const again = await batchIn(proxy, "2", "quoted")
  fate = "settled"
  for (const output of provider.outputs.slice(0, 1)) output.state = "settled"
  await until(
    () => batchIn(proxy, "1", "working", "finished"),
    ({ anomalies }) => anomalies.length > 0
  )
  const answer = await proxy.call("POST", "/v1/batches/2/approve", approval(again.total_to_spend))
  expect([answer.status, answer.body.errors?.[0].code]).toEqual([409, "paid_before"])
})

describe("the provider's own paths", () => {
  test("tried a batch's failed payment again, which another batch pays: it is mended in the batch", async () => {
    const provider = makeProvider({ pace: 1 })
    const pass = <A>(look: () => Promise<A>, isSo: (seen: A) => boolean) =>
      until(() => {
        provider.wait(2_000)
        return look()
      }, isSo)
    let isQuoted = false
    const failing = { port_code: "mx_mxn", amount: "4005", account: { clabe: "012180000123456782" } }
    const started = quotedBatch([row(2, failing), row(3)], provider)
    void started.then(() => (isQuoted = true))
    await pass(() => Promise.resolve(isQuoted), Boolean)
    const { proxy, total } = await started
    await approve(proxy, total)
    const [first] = await pass(
      () => rowsOf(proxy, "1"),
      ([seen]) => seen.state === "failed"
    )
    const output = (await provider.get(`/concierge_request_outputs/${first.output_id}`)).body.data
    const { id } = output.relationships.withdrawal_instruction.data
    const answer = await proxy.call("PATCH", `/api/concierge_request_outputs/${first.output_id}`, {
      data: {
        type: "concierge_request_outputs",
        id: first.output_id,
        relationships: { withdrawal_instruction: { data: { type: "withdrawal_instructions", id } } }
      }
    })
    expect([answer.status, answer.body.errors?.[0].code]).toEqual([409, "of_batch"])
  })

  test.each([
    ["renamed", "PATCH", ""],
    ["cancelled", "POST", "/cancel"]
  ])("%s a batch's request, which the batch finds again by its name", async (_, method, path) => {
    const provider = makeOwnProvider()
    const proxy = await startProxy(provider)
    await proxy.call("POST", "/v1/batches", payouts([row(2)]))
    const { request_id: id } = await batchIn(proxy, "1", "quoted")
    const attributes = { external_id: "another" }
    const body = method === "PATCH" ? { data: { type: "concierge_requests", id, attributes } } : undefined
    const answer = await proxy.call(method, `/api/concierge_requests/${id}${path}`, body)
    expect([answer.status, answer.body.errors?.[0].code]).toEqual([409, "of_batch"])
  })

  test("accepted a request that a batch has given up and that waits to be cancelled", async () => {
    const provider = makeOwnProvider({
      fault: ({ kind }) => (kind === "POST /concierge_requests/:id/cancel" ? "call lost" : undefined)
    })
    const proxy = await startProxy(provider)
    await proxy.call("POST", "/v1/batches", payouts([row(2)]))
    const { request_id } = await batchIn(proxy, "1", "quoted")
    provider.slip(request_id)
    await batchIn(proxy, "1", "expired")
    await proxy.call("POST", "/v1/batches/1/requote")
    await until(
      () => proxy.runtime.runPromise(BatchStore.use(({ findByRequest }) => findByRequest(request_id))),
      (part) => part === undefined
    )
    const answer = await proxy.call("POST", `/api/concierge_requests/${request_id}/accept_quote`)
    expect([answer.status, answer.body.errors?.[0].code]).toEqual([409, "of_batch"])
    expect(provider.accepted()).toEqual([])
  })
})
