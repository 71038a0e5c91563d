import { describe, expect, test } from "vitest"
import { codesOf, file, payId, peso, post, submit } from "../../../support/accident.ts"
import { expectError } from "../../../support/calls.ts"
import { approval, approve, batchIn, row, rowsOf, startProxy, until } from "../../../support/harness.ts"
import { makeOwnProvider, type OwnProviderOptions } from "../../../support/ownProvider.ts"

/** The provider accepts a request in the moment in which it is to be cancelled. */
const acceptingInstead = () => {
  const provider = makeOwnProvider()
  const send = async (request: Request) => {
    const [draft] = provider.requests
    if (request.url.endsWith("/cancel") && draft?.state === "quoted") provider.acceptElsewhere(draft.id)
    return provider.send(request)
  }
  return { provider, send }
}

describe("a batch that the provider may have paid", () => {
  test("is neither quoted anew nor approved, by whatever door", async () => {
    const { provider, send } = acceptingInstead()
    const proxy = await startProxy({ send })
    await post(proxy, file([row(2)]))
    const { request_id } = await batchIn(proxy, "1", "quoted")
    provider.slip(request_id)
    await batchIn(proxy, "1", "expired")
    await until(
      () => proxy.call("GET", "/v1/batches/1"),
      (seen) => codesOf(seen.body.data.attributes).includes("given_up_and_accepted")
    )
    const answer = await proxy.call("POST", "/v1/batches/1/requote")
    expectError(answer, 409, "in_doubt")
    expect(answer.body.errors[0].detail).toMatch(/given up here and accepted at the provider all the same/)
    const again = await submit(proxy, "again", [row(2)])
    expect([again.status, again.body.errors[0].meta.standing]).toEqual([409, "under way"])
    expect((await submit(proxy, "again", [row(2)], { again: "the provider says it is not paid" })).status).toBe(201)
  })

  test("since its cancelling does not get through, stands in the way of another's approval until that is known", async () => {
    const provider = makeOwnProvider()
    let isDown = false
    const proxy = await startProxy({
      send: async (request) => {
        if (isDown && request.url.includes(`/${provider.requests[0]?.id}`)) throw new TypeError("unreachable")
        return provider.send(request)
      }
    })
    await submit(proxy, "a", [peso(3)])
    await batchIn(proxy, "1", "quoted")
    isDown = true
    await proxy.call("POST", "/v1/batches/1/cancel")
    expect((await submit(proxy, "b", [peso(3)])).status).toBe(201)
    const { total_to_spend } = await batchIn(proxy, "2", "quoted")
    const approveSecond = () => proxy.call("POST", "/v1/batches/2/approve", approval(total_to_spend))
    expectError(await approveSecond(), 409, "paid_before")
    isDown = false
    await until(approveSecond, ({ status }) => status === 200)
    expect((await batchIn(proxy, "2", "finished")).anomalies).toEqual([])
    expect(provider.accepted()).toHaveLength(1)
  })

  test("and whose request still waits for funds is cancelled after all", async () => {
    const provider = makeOwnProvider()
    let isFirst = true
    const proxy = await startProxy({
      send: async (request) => {
        const [first] = provider.requests
        if (isFirst && first !== undefined && request.url.endsWith("/cancel")) {
          isFirst = false
          first.state = "quote_accepted"
          throw new TypeError("fetch failed", { cause: new Error("reset") })
        }
        return provider.send(request)
      }
    })
    await submit(proxy, "a", [peso(3)])
    await batchIn(proxy, "1", "quoted")
    await proxy.call("POST", "/v1/batches/1/cancel")
    await until(
      async () => provider.requests[0]?.state,
      (state) => state === "cancelled"
    )
    expect((await batchIn(proxy, "1", "cancelled")).anomalies).toEqual([])
  })
})

describe("an accepted payment", () => {
  test("that gets new instructions is no anomaly, and its new account counts as paid", async () => {
    let fate: "working" | "settled" = "working"
    const provider = makeOwnProvider({ fate: () => fate })
    const proxy = await startProxy(provider)
    await submit(proxy, "a", [peso(3)])
    await approve(proxy, (await batchIn(proxy, "1", "quoted")).total_to_spend)
    await until(
      async () => provider.accepted().length,
      (count) => count === 1
    )
    const clabe = "072320000987654326"
    const [output] = provider.outputs
    const [instruction] = provider.instructions
    if (output === undefined || instruction === undefined) throw new Error("nothing was made")
    provider.instructions.push({ ...instruction, id: "777", body: { name: "Begoña", clabe } })
    output.instructionId = "777"
    fate = "settled"
    expect((await batchIn(proxy, "1", "finished")).anomalies).toEqual([])
    const again = await submit(proxy, "b", [peso(4, { amount: "53", account: { clabe } })])
    expect(again.body.errors[0].meta).toMatchObject({ by: "payment", standing: "paid" })
  })

  test("that failed, was made again by another batch and is then tried again: people are told", async () => {
    let fate: "failed" | "settled" = "failed"
    const provider = makeOwnProvider({
      fate: (output) => (output.requestId === provider.requests[0]?.id ? fate : "settled")
    })
    const proxy = await startProxy(provider)
    await submit(proxy, "a", [peso(3)])
    await approve(proxy, (await batchIn(proxy, "1", "quoted")).total_to_spend)
    await until(
      () => proxy.call("GET", "/v1/batches/1"),
      (seen) => seen.body.data.attributes.counts.failed === 1
    )
    expect((await submit(proxy, "b", [peso(3)])).status).toBe(201)
    await payId(proxy, "2")
    fate = "settled"
    expect(codesOf(await batchIn(proxy, "1", "finished"))).toEqual(["paid_again_meanwhile"])
  })

  test("too many is told once, however long it takes to be paid", async () => {
    let fate: "working" | "settled" = "working"
    const options: OwnProviderOptions = {
      fate: () => fate,
      before: (call, provider) => {
        const [first] = provider.requests
        if (call.kind.endsWith("/accept_quote") && call.nth === 1 && first !== undefined) provider.slip(first.id)
      }
    }
    const proxy = await startProxy(makeOwnProvider(options))
    await post(proxy, file([row(2), row(3)]))
    await approve(proxy, (await batchIn(proxy, "1", "quoted")).total_to_spend)
    await until(
      () => proxy.call("GET", "/v1/batches/1"),
      (seen) => seen.body.data.attributes.anomalies.length > 0
    )
    fate = "settled"
    expect(codesOf(await batchIn(proxy, "1", "finished"))).toEqual(["too_many_outputs"])
  })
})

test("a payment that came back and is paid after all counts as under way, and people are told", async () => {
  let fate: "returned" | "working" = "returned"
  const provider = makeOwnProvider({ fate: ({ amount }) => (String(amount?.value) === "53" ? fate : "working") })
  const proxy = await startProxy(provider)
  await submit(proxy, "a", [peso(3), peso(4)])
  await approve(proxy, (await batchIn(proxy, "1", "quoted")).total_to_spend)
  await until(
    () => proxy.call("GET", "/v1/batches/1"),
    (seen) => seen.body.data.attributes.counts.returned === 1
  )
  fate = "working"
  const [output] = provider.outputs
  if (output !== undefined) output.state = "settled"
  await until(
    () => proxy.call("GET", "/v1/batches/1"),
    (seen) => codesOf(seen.body.data.attributes).includes("paid_after_all")
  )
  const again = await submit(proxy, "b", [peso(3)])
  expect([again.status, again.body.errors[0].meta.standing]).toEqual([409, "under way"])
})

test("a quote without a total is waited for: nothing is approved that nobody knows", async () => {
  const provider = makeOwnProvider()
  let looks = 0
  const proxy = await startProxy({
    send: async (request) => {
      const response = await provider.send(request)
      if (!/concierge_requests\/\d+$/.test(new URL(request.url).pathname) || provider.requests[0]?.state !== "quoted")
        return response
      return looks++ > 3
        ? response
        : new Response((await response.text()).replace(/"total_to_spend":\d+/, '"total_to_spend":null'), response)
    }
  })
  await submit(proxy, "a", [peso(3)])
  expect((await batchIn(proxy, "1", "quoted")).total_to_spend).toBe(107)
})

test("a request that the provider does not list under its name is not accepted: neither would its twin be seen", async () => {
  const provider = makeOwnProvider()
  const proxy = await startProxy({
    send: async (request) => {
      const response = await provider.send(request)
      if (!request.url.includes("concierge_requests")) return response
      return new Response((await response.text()).replaceAll(/concierge-(\w{20})[\w-]*/g, "concierge-$1"), response)
    }
  })
  await submit(proxy, "a", [peso(3)])
  await approve(proxy, (await batchIn(proxy, "1", "quoted")).total_to_spend)
  expect((await batchIn(proxy, "1", "expired")).note).toMatch(/does not list request \d+ under its name/)
  expect(provider.accepted()).toEqual([])
})

test("two accounts whose numbers the provider masks are not one, though their ends are alike", async () => {
  const provider = makeOwnProvider()
  const proxy = await startProxy({
    send: async (request) => {
      const response = await provider.send(request)
      if (!request.url.includes("withdrawal_instructions")) return response
      return new Response((await response.text()).replaceAll(/"clabe":"\d{14}/g, '"clabe":"**************'), response)
    }
  })
  provider.users.push({ id: "5", email: null })
  for (const [index, clabe] of ["012180000123456782", "072320000987656782"].entries()) {
    const body = { name: "Ana", clabe }
    const id = String(700 + index)
    provider.instructions.push({ id, userId: "5", label: null, paymentMethodType: "mx_domestic_bank", body })
    const byId = { ...peso(3, { reference: `R${index}`, account: {} }), payee_id: "5", instruction_id: id }
    expect((await submit(proxy, `file ${index}`, [byId])).status).toBe(201)
    await payId(proxy, String(index + 1))
  }
  expect(provider.accepted()).toHaveLength(2)
})

test("the provider's own paths do not act on the request of a batch", async () => {
  const provider = makeOwnProvider()
  const proxy = await startProxy(provider)
  await submit(proxy, "a", [peso(3)])
  const { request_id } = await batchIn(proxy, "1", "quoted")
  for (const action of ["request_quote", "accept_quote"]) {
    const answer = await proxy.call("POST", `/api/concierge_requests/${request_id}/${action}`)
    expectError(answer, 409, "of_batch")
  }
  expect(provider.accepted()).toEqual([])
  expect((await payId(proxy, "1")).counts.settled).toBe(1)
})

test("costs that a provider shows rounded to the cent add up to its total, however many there are", async () => {
  const provider = makeOwnProvider()
  const proxy = await startProxy({
    send: async (request) => {
      const response = await provider.send(request)
      if (!/concierge_requests\/\d+(\/\w+)?$/.test(new URL(request.url).pathname)) return response
      // less than half a cent for each output is hidden in the rounding of its own costs
      const text = (await response.text()).replace(
        /"total_to_spend":(\d+)/,
        (_, total) => `"total_to_spend":${total}.06`
      )
      return new Response(text, response)
    }
  })
  await submit(
    proxy,
    "a",
    Array.from({ length: 20 }, (_, index) => peso(index + 3))
  )
  expect((await payId(proxy, "1")).counts.settled).toBe(20)
})

test("a list that lagged leaves no note behind", async () => {
  const late = { outputs: 0 }
  const provider = makeOwnProvider({ late })
  const proxy = await startProxy(provider)
  await post(proxy, file([row(2), row(3)]))
  const { total_to_spend } = await batchIn(proxy, "1", "quoted")
  late.outputs = Number.POSITIVE_INFINITY
  await until(
    () => rowsOf(proxy, "1"),
    (rows) => rows.every(({ note }: { note: string | null }) => note !== null)
  )
  late.outputs = 0
  await proxy.call("POST", "/v1/batches/1/approve", approval(total_to_spend))
  await batchIn(proxy, "1", "finished")
  expect((await rowsOf(proxy, "1")).map(({ note }: { note: string | null }) => note)).toEqual([null, null])
})
