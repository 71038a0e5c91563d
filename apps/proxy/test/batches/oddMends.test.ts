import * as BigDecimal from "effect/BigDecimal"
import { describe, expect, test } from "vitest"
import { isTaken } from "../../src/batches/run/pay/endMend.ts"
import { expectError } from "../support/calls.ts"
import { approve, batchIn, payouts, type Proxy, row, rowsOf, startProxy, until } from "../support/harness.ts"
import { makeOwnProvider, type OwnProvider, type OwnProviderOptions } from "../support/ownProvider.ts"

const failing = (line: number) =>
  row(line, { port_code: "mx_mxn", amount: "4005", account: { clabe: "012180000123456782" } })
const corrected = { clabe: "002180000041526377" }

type Output = OwnProvider["outputs"][number]

const isFailing = ({ amount }: Pick<Output, "amount">) => amount !== undefined && BigDecimal.format(amount) === "4005"

/** A batch of rows that fail, and one that does as it is told, at a provider of which some calls are answered by the test. */
const failedBatch = async (
  fate: OwnProviderOptions["fate"],
  answer: Answer,
  rows = [failing(2), row(3)],
  inFlight = 2
) => {
  const provider = makeOwnProvider({ fate })
  const proxy: Proxy = await startProxy({
    inFlight,
    send: async (request) => (await answer(request, proxy)) ?? provider.send(request)
  })
  await proxy.call("POST", "/v1/batches", payouts(rows))
  const { total_to_spend } = await batchIn(proxy, "1", "quoted")
  await approve(proxy, total_to_spend)
  await until(
    () => rowsOf(proxy, "1"),
    (seen) => seen.some(({ state }: { state: string }) => state === "failed")
  )
  return { provider, proxy }
}

type Answer = (request: Request, proxy: Proxy) => Promise<Response | undefined>

const mend = (proxy: Proxy, id = "1") =>
  proxy.call("POST", `/v1/rows/${id}/mend`, { data: { type: "rows", attributes: { account: corrected } } })

describe.each([403, 423, 500])("a mend that is answered %s each time", (status) => {
  const odd = () => Response.json({ errors: [{ status: String(status), detail: "Not this one." }] }, { status })

  test("does not stop the following of the other payments, and is not sent for ever", async () => {
    let others: "working" | "settled" = "working"
    let tries = 0
    const { proxy } = await failedBatch(
      (output) => (isFailing(output) ? "failed" : others),
      async ({ method }) => {
        if (method !== "PATCH") return undefined
        if (++tries === 1) others = "settled"
        return odd()
      }
    )
    await mend(proxy)
    await until(
      () => rowsOf(proxy, "1"),
      ([, second]) => second.state === "settled"
    )
    const [refused] = await until(
      () => rowsOf(proxy, "1"),
      ([first]) => first.mend.state !== "waiting"
    )
    expect(refused).toMatchObject({ state: "failed", mend: { state: "refused" } })
    expect(refused.mend.note).toMatch(/^It was tried 8 times: the provider .*\.$/)
    expect(tries).toBe(8)
    // another may be given
    expect((await mend(proxy)).status).toBe(200)
  })

  test("does not hold up the mends behind it", async () => {
    const patched = new Set<string>()
    const { proxy } = await failedBatch(
      () => "failed",
      async ({ method, url }) => {
        if (method !== "PATCH") return undefined
        patched.add(url)
        return odd()
      },
      [failing(2), { ...failing(3), amount: "5000" }]
    )
    await until(
      () => rowsOf(proxy, "1"),
      (seen) => seen.every(({ state }: { state: string }) => state === "failed")
    )
    await Promise.all([mend(proxy, "1"), mend(proxy, "2")])
    const count = await until(
      async () => patched.size,
      (many) => many === 2
    )
    expect(count).toBe(2)
  })
})

describe("a mend that comes while the part finishes", () => {
  const returnedMeanwhile = async () => {
    let fate: "failed" | "returned" = "failed"
    let isArmed = false
    const { provider, proxy } = await failedBatch(
      (output) => (isFailing(output) ? fate : "settled"),
      async ({ headers, method, url }, asking) => {
        if (!isArmed || method !== "GET" || !/\/concierge_requests\/\d+$/.test(new URL(url).pathname)) return undefined
        isArmed = false
        fate = "returned"
        expect((await mend(asking)).status).toBe(200)
        // the provider ends the payments before it answers
        for (let looks = 0; looks < 6; looks++) await provider.send(new Request(url, { headers }))
        return undefined
      }
    )
    isArmed = true
    await batchIn(proxy, "1", "finished")
    return proxy
  }

  test("does not wait for ever, which would keep the payment from being paid anew", async () => {
    const proxy = await returnedMeanwhile()
    const [first] = await rowsOf(proxy, "1")
    expect(first).toMatchObject({ state: "returned", mend: { state: "late" } })
    const anew = row(2, { ...failing(2), account: corrected })
    expect((await proxy.call("POST", "/v1/batches", payouts([anew], { external_id: "b" }))).status).toBe(201)
    expectError(await mend(proxy), 409, "wrong_state")
  })
})

test("a mend that waits when its payment is ended by hand does not wait for ever, and may have been paid", async () => {
  const { provider, proxy } = await failedBatch(
    (output) => (isFailing(output) ? "failed" : "settled"),
    async ({ method }) => {
      if (method !== "PATCH") return undefined
      throw new TypeError("fetch failed", { cause: new Error("reset") })
    },
    [failing(2), row(3)],
    600_000
  )
  await mend(proxy)
  await until(
    () => rowsOf(proxy, "1"),
    ([first]) => first.mend.note !== null
  )
  for (const request of provider.requests) request.state = "cancelled"
  await until(
    () => proxy.call("GET", "/v1/batches/1"),
    ({ body }) => body.data.attributes.anomalies.length > 0
  )
  expect((await proxy.call("POST", "/v1/batches/1/cancel")).status).toBe(200)
  const [first] = await rowsOf(proxy, "1")
  expect(first).toMatchObject({ state: "cancelled", in_doubt: true, mend: { state: "late" } })
  // the retry may have arrived
  const anew = payouts([row(2, { ...failing(2), account: corrected })], { external_id: "b" })
  expectError(await proxy.call("POST", "/v1/batches", anew), 409, "paid_before")
})

describe("a mending is taken", () => {
  const mending = { instructionId: "2", triedFrom: "1" }
  const same = { instructionId: "2", triedFrom: "2" }
  test.each([
    ["with another instruction, though it failed again", mending, { instructionId: "2", state: "failed" }, true],
    ["with another instruction, and came back", mending, { instructionId: "2", state: "returned" }, true],
    ["not with the instruction that it had before", mending, { instructionId: "1", state: "failed" }, false],
    ["not by somebody else's instruction", mending, { instructionId: "3", state: "working" }, false],
    ["with the same instruction, and goes on", same, { instructionId: "2", state: "working" }, true],
    ["not with the same instruction while it is failed", same, { instructionId: "2", state: "failed" }, false],
    ["not with the same instruction when it came back", same, { instructionId: "2", state: "returned" }, false],
    [
      "by another client before anything was tried",
      { ...same, triedFrom: null },
      { instructionId: "2", state: "settled" },
      true
    ],
    [
      "not before it has an instruction",
      { instructionId: null, triedFrom: null },
      { instructionId: null, state: "working" },
      false
    ]
  ] as const)("%s", (_, given, output, taken) => {
    expect(isTaken(given, output)).toBe(taken)
  })
})
