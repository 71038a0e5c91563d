import { makeClient } from "@concierge/api/Client"
import { canMove, isFinal } from "@concierge/domain/Output"
import * as BigDecimal from "effect/BigDecimal"
import * as Effect from "effect/Effect"
import { describe, expect, test } from "vitest"
import { approve, batchIn, payouts, row, rowsOf, startProxy } from "./harness.ts"
import { makeOwnProvider, type OwnProviderOptions } from "./ownProvider.ts"

/** A provider, and what a client of it needs to make a draft that pays so much to one payee each. */
const start = async (options: OwnProviderOptions = {}, ...amounts: ReadonlyArray<string>) => {
  const provider = makeOwnProvider(options)
  const client = makeClient({ baseUrl: "http://provider.test", send: provider.send })
  const user = await Effect.runPromise(client.users.create({ email: "ana@example.com" }))
  const body = { name: "Ana", rut: "76543210-3" }
  const instruction = await Effect.runPromise(client.instructions.create({ userId: user.id, body, label: "november" }))
  const request = await Effect.runPromise(client.requests.create({ portCode: "ar_ars", externalId: "november" }))
  const add = (amount: string) =>
    client.outputs.create({
      requestId: request.id,
      userId: user.id,
      instructionId: instruction.id,
      portCode: "cl_clp",
      amount
    })
  for (const amount of amounts) await Effect.runPromise(add(amount))
  return { provider, client, request, instruction, add: (amount: string) => Effect.runPromise(add(amount)) }
}

const run = Effect.runPromise

const texts = (decimals: ReadonlyArray<BigDecimal.BigDecimal | undefined>) =>
  decimals.map((decimal) => (decimal === undefined ? "" : BigDecimal.format(decimal)))

describe("the tests' own provider", () => {
  test("has a batch paid through the proxy, each row once", async () => {
    const provider = makeOwnProvider()
    const proxy = await startProxy(provider)
    await proxy.call("POST", "/v1/batches", payouts([row(2), row(3, { amount: undefined, budget: "2500.5" })]))
    const { request_id, total_to_spend } = await batchIn(proxy, "1", "quoted")
    expect(total_to_spend).toBe(2_000 * 2 + 1 + 2500.5)
    await approve(proxy, total_to_spend)
    await batchIn(proxy, "1", "finished")
    const rows: ReadonlyArray<{ readonly state: string; readonly output_id: string }> = await rowsOf(proxy, "1")
    expect(rows.map(({ state }) => state)).toEqual(["settled", "settled"])
    expect(provider.accepted().map(({ id }) => id)).toEqual(rows.map(({ output_id }) => output_id))
    expect(provider.requests.map(({ id, state }) => [id, state])).toEqual([[request_id, "finished"]])
    expect(texts(provider.outputs.map(({ amount }) => amount))).toEqual(["2000", "1249"])
  })

  test("shows what was made as late as it is told to, each place by itself, and by its id at once", async () => {
    const late = { requests: 3, outputs: 2, total: 4, count: 1 }
    const { client, request } = await start({ late }, "1000")
    const looks: Array<readonly [number, number]> = []
    for (let look = 0; look < 3; look++) {
      const { outputsCount } = await run(client.requests.show(request.id))
      const { length } = await run(client.outputs.list({ requestId: request.id }))
      looks.push([outputsCount, length])
    }
    expect(looks).toEqual([
      [0, 0],
      [1, 1],
      [1, 1]
    ])
    const other = await start({ late }, "1000")
    expect((await run(other.client.outputs.show(other.provider.outputs[0]?.id ?? ""))).state).toBe("accepting")
    expect(await run(other.client.requests.list())).toEqual([])
    expect(await run(other.client.requests.list())).toEqual([])
    expect(await run(other.client.requests.list())).toHaveLength(1)
  })

  test("never shows what is endlessly late, in the list and in its total", async () => {
    const options = { late: { outputs: Infinity, total: 0 } }
    const { provider, request } = await start(options, "1000", "2000")
    const list = async () => {
      const path = `/concierge_request_outputs?filter[request_id]=${request.id}`
      const answer = await provider.send(new Request(`http://provider.test/api${path}`))
      const { data, meta } = (await answer.json()) as {
        readonly data: ReadonlyArray<unknown>
        readonly meta: { readonly total: number }
      }
      return [data.length, meta.total]
    }
    expect(await list()).toEqual([0, 2])
    options.late = { outputs: 0, total: Infinity }
    expect(await list()).toEqual([2, 0])
  })

  test("has done the work of a call whose answer is lost or another's, and not that of a call that is lost or refused", async () => {
    const faults = ["call lost", "answer lost", new Response("", { status: 503 })] as const
    const creation = "POST /concierge_request_outputs"
    const { add, provider } = await start({
      fault: ({ kind, nth }) =>
        kind !== creation ? undefined : nth === 4 ? { instead: new Response("", { status: 502 }) } : faults[nth - 1]
    })
    const done: Array<number> = []
    for (let nth = 1; nth <= 4; nth++) {
      await expect(add("1000")).rejects.toMatchObject({ _tag: "OutcomeUnknown" })
      done.push(provider.outputs.length)
    }
    expect(done).toEqual([0, 1, 1, 2])
    expect(provider.calls.filter(({ kind }) => kind === creation).map(({ nth }) => nth)).toEqual([1, 2, 3, 4])
  })

  test("quotes by an exact price, pays all that is in the request and adds none after the quote", async () => {
    const { add, client, provider, request } = await start({}, "1000", "0.07")
    expect((await run(client.requests.show(request.id))).totalToSpend).toBeUndefined()
    const quoted = await run(client.requests.requestQuote(request.id))
    expect(quoted.state).toBe("quoted")
    expect(texts([quoted.totalToSpend, ...provider.outputs.map(({ budget }) => budget)])).toEqual([
      "2002.14",
      "2001",
      "1.14"
    ])
    await expect(add("1")).rejects.toMatchObject({ _tag: "Refused", status: 409 })
    expect(provider.accepted()).toEqual([])
    expect((await run(client.requests.acceptQuote(request.id))).state).toBe("working")
    expect(provider.accepted()).toHaveLength(2)
    await expect(run(client.requests.cancel(request.id))).rejects.toMatchObject({ _tag: "Refused", status: 409 })
  })

  test.each(["settled", "returned", "rejected", "failed", "working"] as const)(
    "leads an output to be %s by legal moves, one at each look",
    async (fate) => {
      const { client, provider, request } = await start({ fate: () => fate }, "1000")
      provider.acceptElsewhere(request.id)
      const states = provider.outputs.map(({ state }) => state)
      for (let look = 0; look < 8; look++) {
        const [output] = await run(client.outputs.list({ requestId: request.id }))
        if (output !== undefined && output.state !== states.at(-1)) states.push(output.state)
      }
      expect(states.at(-1)).toBe(fate)
      expect(states.slice(1).every((state, at) => canMove(states[at] ?? state, state))).toBe(true)
      expect((await run(client.requests.show(request.id))).state).toBe(isFinal(fate) ? "finished" : "working")
    }
  )

  test("takes a payment slipped in at any time into its lists and its total, unless told otherwise", async () => {
    const { client, instruction, provider, request } = await start({}, "1000")
    const draft = provider.slip(request.id, { isCounted: false })
    expect(draft).toMatchObject({ instructionId: instruction.id, userId: instruction.userId, portCode: "cl_clp" })
    expect((await run(client.requests.show(request.id))).outputsCount).toBe(1)
    expect(await run(client.outputs.list({ requestId: request.id }))).toHaveLength(2)
    const totalOf = async () => texts([(await run(client.requests.show(request.id))).totalToSpend])
    await run(client.requests.requestQuote(request.id))
    expect(await totalOf()).toEqual(["4002"])
    provider.slip(request.id, { amount: BigDecimal.fromStringUnsafe("5") })
    expect(await totalOf()).toEqual(["4013"])
    provider.slip(request.id, { totalGrows: false, isListed: false })
    expect(await totalOf()).toEqual(["4013"])
    const shown = await run(client.outputs.list({ requestId: request.id }))
    expect(texts(shown.map(({ amount }) => amount))).toEqual(["1000", "1000", "5"])
    provider.acceptElsewhere(request.id)
    expect(provider.accepted()).toHaveLength(4)
  })

  test("does things behind a client's back just before a call of its", async () => {
    const { client, provider, request } = await start(
      {
        before: ({ kind }, { cancelElsewhere, requests }) => {
          if (kind === "POST /concierge_requests/:id/accept_quote") cancelElsewhere(requests[0]?.id ?? "")
        }
      },
      "1000"
    )
    await run(client.requests.requestQuote(request.id))
    await expect(run(client.requests.acceptQuote(request.id))).rejects.toMatchObject({ status: 409 })
    const { cancellationReason } = await run(client.requests.show(request.id))
    expect([cancellationReason, provider.outputs[0]?.state]).toEqual(["cancelled_by_user", "cancelled"])
  })

  test("gives a quote up once its clock has passed the deadline", async () => {
    const { client, provider, request } = await start({}, "1000")
    await run(client.requests.requestQuote(request.id))
    provider.wait(11 * 60_000)
    const { cancellationReason, state } = await run(client.requests.show(request.id))
    expect([state, cancellationReason]).toEqual(["cancelled", "quote_not_accepted"])
  })

  test("lists by pages, and by filters where it heeds them", async () => {
    const options: { filters?: boolean } = {}
    const { client } = await start(options)
    for (let made = 0; made < 130; made++) await run(client.requests.create({ portCode: "ar_ars" }))
    expect(await run(client.requests.list())).toHaveLength(131)
    expect(await run(client.requests.list({ filter: { external_id: "november" } }))).toHaveLength(1)
    options.filters = false
    expect(await run(client.requests.list({ filter: { external_id: "november" } }))).toHaveLength(131)
    expect(await run(client.ports.list())).toHaveLength(11)
  })

  test("shows payees and how they are paid as they were made, until an instruction is removed", async () => {
    const { client, instruction } = await start()
    expect(await run(client.instructions.show(instruction.id))).toEqual(instruction)
    expect(instruction).toMatchObject({ label: "november", body: { name: "Ana", rut: "76543210-3" } })
    expect((await run(client.users.list())).map(({ email }) => email)).toEqual([undefined, "ana@example.com"])
    expect((await run(client.users.me())).id).toBe("1")
    await run(client.instructions.remove(instruction.id))
    await expect(run(client.instructions.show(instruction.id))).rejects.toMatchObject({ _tag: "Refused", status: 404 })
  })
})
