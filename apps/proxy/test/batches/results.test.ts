import { readFileSync } from "node:fs"
import { join } from "node:path"
import { parse } from "@concierge/api/Json"
import { decodeDocument, Many, One } from "@concierge/api/JsonApi"
import * as Batches from "@concierge/api/resources/batches"
import * as Rows from "@concierge/api/resources/rows"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { jsonReport } from "../../src/batches/reports/jsonReport.ts"
import { Runner } from "../../src/batches/run/Runner.ts"
import { readCreditNote } from "../../src/batches/run/pay/creditNote.ts"
import { BatchStore } from "../../src/store/BatchStore.ts"
import {
  approval,
  approve,
  batchIn,
  makeProvider,
  type Provider,
  type Proxy,
  quotedBatch,
  row,
  rowsOf,
  startProxy,
  until
} from "../support/harness.ts"

const shown = async (proxy: Proxy) => (await proxy.call("GET", "/v1/batches/1")).body.data.attributes

const summedUp = (proxy: Proxy) =>
  until(
    () => shown(proxy),
    ({ result }) => result !== null
  )

/** As if its time had come. */
const lookAgain = async (proxy: Proxy) => {
  await proxy.runtime.runPromise(BatchStore.use(({ update }) => update(1, { lookDue: 1 })))
  await proxy.runtime.runPromise(Runner.use(({ wake }) => wake(1)))
}

const sendBack = (provider: Provider, outputId: string) =>
  provider.send(
    new Request(`http://provider.test/staff/concierge_request_outputs/${outputId}/reverse`, { method: "POST" })
  )

const report = (proxy: Proxy, accept: string, id = "1") =>
  proxy.call("GET", `/v1/batches/${id}/report`, undefined, { accept })

describe("a finished batch", () => {
  const rows = [row(2), row(3, { payee_name: "REJECT me" }), row(4, { payee_name: "RETURN it" })]

  test("comes to what was quoted less what came back, to the cent, as the credit note says", async () => {
    const { provider, proxy, requestId, total } = await quotedBatch(rows)
    const wallet = async () => (await provider.get("/cash_wallets/ars")).body.data.attributes.balance
    const before = await wallet()
    await approve(proxy, total)
    const { counts, result, total_to_spend } = await summedUp(proxy)
    expect(counts).toMatchObject({ settled: 1, rejected: 1, returned: 1 })
    const cents = (amount: number) => Math.round(amount * 100)
    expect(cents(result.settled + result.unpaid + result.rounding)).toBe(cents(total_to_spend))
    expect(cents(result.spent + result.refunded)).toBe(cents(total_to_spend))
    expect([result.awaited, cents(before - (await wallet()))]).toEqual([0, cents(result.spent)])
    expect(result.credit_notes).toEqual([expect.stringContaining(`/concierge_requests/${requestId}/credit_note`)])
    const [settled, rejected, returned] = await rowsOf(proxy, "1")
    expect(settled.refund).toBeNull()
    expect(cents(rejected.refund)).toBe(cents(rejected.budget))
    expect(returned.refund).toBeLessThan(returned.budget)
  })

  test("waits for what the provider does not say", async () => {
    const provider = makeProvider()
    const { proxy, total } = await quotedBatch(rows, {
      ...provider,
      send: async (request) =>
        request.url.endsWith("/credit_note")
          ? new Response("%PDF-1.7", { headers: { "content-type": "application/pdf" } })
          : provider.send(request)
    })
    await approve(proxy, total)
    expect((await summedUp(proxy)).result).toMatchObject({ awaited: 1, spent: null })
    const [, rejected, returned] = await rowsOf(proxy, "1")
    expect([rejected.refund === null, returned.refund]).toEqual([false, null])
  })

  test("has a payment that the bank sends back after it had settled returned, and says so", async () => {
    const { provider, proxy, total } = await quotedBatch()
    await approve(proxy, total)
    const before = await summedUp(proxy)
    expect(before.result).toMatchObject({ refunded: 0, unpaid: 0 })
    const [{ output_id }] = await rowsOf(proxy, "1")
    await sendBack(provider, output_id)
    await lookAgain(proxy)
    const after = await until(
      () => shown(proxy),
      ({ result }) => result.unpaid > 0
    )
    expect(after).toMatchObject({ state: "finished", counts: { settled: 1, returned: 1 } })
    expect(after.anomalies).toMatchObject([
      { code: "returned_after_settled", detail: "Line 2 had settled, and the payee's bank sent it back." }
    ])
    expect(after.result.spent).toBeLessThan(before.result.spent)
    expect((await rowsOf(proxy, "1"))[0]).toMatchObject({
      state: "returned",
      failure_reason: "The payee's bank sent the payment back.",
      note: expect.stringContaining("sent it back later"),
      refund: expect.any(Number)
    })
  })

  test("is not looked at again before it is due, nor for ever", async () => {
    const { proxy, total } = await quotedBatch()
    await approve(proxy, total)
    await summedUp(proxy)
    const kept = () => proxy.runtime.runPromise(BatchStore.use(({ find }) => find(1)))
    const day = 86_400_000
    expect(((await kept())?.lookDue ?? 0) - Date.now()).toBeGreaterThan(day * 0.9)
    await proxy.runtime.runPromise(
      BatchStore.use((store) => store.transaction(store.updatePart(1, { approvedAt: Date.now() - 31 * day })))
    )
    await lookAgain(proxy)
    await until(kept, (batch) => batch?.lookDue === null)
  })

  test.each([
    [404, null, expect.stringContaining("does not show its request any more")],
    [500, expect.any(Number), null]
  ])(
    "whose request is answered %i does not go wrong for it, and others are looked at all the same",
    async (status, lookDue, note) => {
      const provider = makeProvider()
      let isAnswered = true
      let asked = 0
      const send: typeof provider.send = async (request) => {
        if (isAnswered || !/concierge_requests\/\d+$/.test(request.url)) return provider.send(request)
        asked++
        return new Response(null, { status })
      }
      const { proxy, total } = await quotedBatch([row(2)], { ...provider, send })
      await approve(proxy, total)
      const { result } = await summedUp(proxy)
      isAnswered = false
      await lookAgain(proxy)
      const kept = () => proxy.runtime.runPromise(BatchStore.use(({ find }) => find(1)))
      const after = await until(
        kept,
        (batch) => asked > 0 && batch?.lookDue !== 1 && (note === null || batch?.note !== null)
      )
      expect(after).toMatchObject({
        lookDue,
        trouble: null,
        note
      })
      expect((await shown(proxy)).result).toEqual(result)
    }
  )
})

test("a credit note is read where it is of the form that is known, and nothing is guessed of another", () => {
  const text = "Request 7\nOutput 1, rejected: 1,139.70 ARS back\nOutput 2, returned: 5 USD back\nOutput 3: 9.00 ARS\n"
  expect([...readCreditNote(text, "ARS").keys()]).toEqual(["1"])
  expect([...readCreditNote("%PDF-1.7", "ARS")]).toEqual([])
})

describe("a report", () => {
  test("has a line a payment, none of whose texts is a formula", async () => {
    const { proxy, total } = await quotedBatch([row(2, { reference: "=1+1" }), row(3)])
    await approve(proxy, total)
    await batchIn(proxy, "1", "finished")
    const { headers, text } = await report(proxy, "text/csv")
    expect(headers.get("content-type")).toBe("text/csv; charset=utf-8")
    const [head, first, ...rest] = text.trimEnd().split("\r\n")
    expect(head).toMatch(/^line,reference,payee_name,port_code,amount,budget,state,refund,/)
    expect(first).toMatch(/^2,'=1\+1,Payee 2,cl_clp,2000,[\d.]+,settled,/)
    expect(rest).toHaveLength(1)
  })

  test("adds up by port and by payee to what was quoted", async () => {
    const { proxy, total } = await quotedBatch([row(2), row(3, { payee_name: "RETURN it" })])
    await approve(proxy, total)
    const { result } = await summedUp(proxy)
    const { data, payees, ports, rows } = (await report(proxy, "application/json")).body
    for (const sums of [payees, ports]) {
      const budget = sums.reduce((sum: number, each: { budget: number }) => sum + each.budget, 0)
      expect(budget + result.rounding).toBeCloseTo(data.attributes.total_to_spend, 6)
    }
    expect([rows.length, payees.length, ports.length]).toEqual([2, 2, 1])
  })

  test("adds up payees beyond its limit as one, so that all budgets are there", async () => {
    const { proxy } = await quotedBatch([row(2), row(3), row(4)])
    const listed = (await proxy.call("GET", "/v1/batches/1/rows")).text
    const { data } = Result.getOrThrow(decodeDocument(Many(Rows.Resource), Result.getOrThrow(parse(listed))))
    const batch = Result.getOrThrow(
      decodeDocument(One(Batches.Resource), Result.getOrThrow(parse((await proxy.call("GET", "/v1/batches/1")).text)))
    ).data
    const rows = async function* () {
      yield* data
    }
    const none = async function* () {}
    const { payees } = JSON.parse((await Array.fromAsync(jsonReport(batch, rows(), none(), 1))).join(""))
    expect(payees).toMatchObject([{ payee_name: "Payee 2", count: 1 }, { count: 2 }])
    expect(payees[1]).not.toHaveProperty("payee_name")
  })

  test("and an export know what was cancelled with its batch, as people see it", async () => {
    const { proxy } = await quotedBatch([row(2), row(3)])
    await proxy.call("POST", "/v1/batches/1/cancel")
    await batchIn(proxy, "1", "cancelled")
    const lines = async (state: string) =>
      (await proxy.call("GET", `/v1/batches/1/export?state=${state}`)).text.trimEnd().split("\r\n").length - 1
    const listed = async (state: string) =>
      (await proxy.call("GET", `/v1/batches/1/rows?filter[state]=${state}`)).body.meta.total
    expect([await lines("cancelled"), await listed("cancelled"), await listed("failed,cancelled")]).toEqual([2, 2, 2])
    expect([await lines("pending,accepting"), await listed("pending,accepting")]).toEqual([0, 0])
    expect((await proxy.call("GET", "/v1/batches/1/rows?filter[state]=lost")).status).toBe(400)
  })

  test("answers a message in its own words, and is refused of what was none", async () => {
    const provider = makeProvider()
    const proxy = await startProxy(provider)
    const message = readFileSync(join(import.meta.dirname, "../../../../examples/payouts.xml"), "utf8")
    const path = "/v1/batches?port_code=ar_ars&external_id=m"
    expect((await proxy.call("POST", path, message, { "content-type": "application/xml" })).status).toBe(202)
    const { total_to_spend } = await batchIn(proxy, "1", "quoted")
    await proxy.call("POST", "/v1/batches/1/approve", approval(total_to_spend))
    await batchIn(proxy, "1", "finished")
    const { text } = await report(proxy, "application/xml")
    expect(text).toContain(`<OrgnlMsgId>${/<MsgId>([^<]+)</.exec(message)?.[1]}</OrgnlMsgId>`)
    const ends = [...message.matchAll(/<EndToEndId>([^<]+)</g)].map(([, id]) => id)
    expect([...text.matchAll(/<OrgnlEndToEndId>([^<]+)</g)].map(([, id]) => id)).toEqual(ends)
    expect(text).toContain("<GrpSts>ACSC</GrpSts>")
    await proxy.call("POST", "/v1/batches", {
      data: {
        type: "batches",
        attributes: { external_id: "n", name: "n", port_code: "ar_ars", rows: [row(2, { amount: "77" })] }
      }
    })
    expect((await report(proxy, "application/xml", "2")).status).toBe(409)
  })
})
