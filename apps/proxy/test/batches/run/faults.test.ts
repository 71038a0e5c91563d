import type { Fetch } from "@concierge/api/Carry"
import { array, assert, asyncProperty, constantFrom, option } from "fast-check"
import { expect, test } from "vitest"
import { sample } from "../../../../../spec/test/sample.ts"
import {
  approval,
  batchIn,
  makeProvider,
  newDatabase,
  payouts,
  type Provider,
  type Proxy,
  row,
  rowsOf,
  startProxy
} from "../../support/harness.ts"

/** Three rows that need everything: two new payees, of whom one is paid twice the same, and one who is known. */
const rows = [
  row(2, { payee_email: "ana@example.com", amount: "7000" }),
  row(3, { payee_email: "ana@example.com", payee_name: "Payee 2", amount: "7000" }),
  row(4, { payee_id: "5", instruction_id: "1", account: {}, amount: undefined, budget: "2500.5" })
]

/** What goes wrong with one call. `work` does what the call asks for at the provider. */
type Fault = (work: () => Promise<Response>) => Promise<Response>

const faults: { readonly [name: string]: Fault } = {
  "the call is lost before it arrives": () =>
    Promise.reject(new TypeError("fetch failed", { cause: new Error("reset") })),
  "the answer is lost": async (work) => {
    await work()
    throw new TypeError("fetch failed", { cause: new Error("reset") })
  },
  "the answer is a page of the shield": async (work) => {
    await work()
    return new Response("<html>checking your browser</html>", { status: 403, headers: { "content-type": "text/html" } })
  },
  "the provider breaks down after its work": async (work) => {
    await work()
    return new Response("", { status: 502 })
  },
  "the provider breaks down before its work": () => Promise.resolve(new Response("", { status: 500 })),
  "there is no connection": () =>
    Promise.reject(new TypeError("fetch failed", { cause: Object.assign(new Error(), { code: "ECONNREFUSED" }) })),
  "the provider has had enough": () =>
    Promise.resolve(new Response("", { status: 429, headers: { "retry-after": "0" } }))
}

/** Lets something happen at the n-th call, and counts them. */
const atCall = (provider: Provider, n: number, fault: Fault) => {
  let calls = 0
  const send: Fetch = (request) => {
    calls++
    const work = () => provider.send(request)
    return calls === n ? fault(work) : work()
  }
  return { send, calls: () => calls }
}

const submit = (proxy: Proxy) =>
  proxy.call("POST", "/v1/batches", payouts(rows, { again: "two hours of the same work" }))

/** Approves as soon as it can be, and sees it through. */
const seeThrough = async (proxy: Proxy) => {
  const { state, total_to_spend } = await batchIn(proxy, "1", "quoted", "approved", "working", "finished")
  if (state === "quoted") await proxy.call("POST", "/v1/batches/1/approve", approval(total_to_spend))
  return batchIn(proxy, "1", "finished")
}

/**
 * What is wrong once the batch has finished. Nothing is, when each row was paid once, and by one request; every other
 * request that may be there was given up before it cost anything.
 */
const flawsOf = async (proxy: Proxy, provider: Provider): Promise<ReadonlyArray<string>> => {
  const batch = await batchIn(proxy, "1", "finished")
  const settled: ReadonlyArray<Paid> = await rowsOf(proxy, "1")
  const requests = (await provider.get("/concierge_requests?page[per_page]=100")).body.data as ReadonlyArray<Resource>
  const paying = requests.filter(({ attributes }) => !["cancelled", "draft"].includes(attributes.state))
  const path = `/concierge_request_outputs?filter[request_id]=${batch.request_id}&page[per_page]=100`
  const outputs = (await provider.get(path)).body.data as ReadonlyArray<Resource>
  const flaws: Readonly<Record<string, boolean>> = {
    "a row is not settled": settled.some(({ state }) => state !== "settled"),
    "more than the batch's request pays": paying.length !== 1 || paying[0]?.id !== batch.request_id,
    "the request pays more or less than the rows": outputs.length !== rows.length,
    "a row names another output":
      listed(settled.map(({ output_id }) => output_id)) !== listed(outputs.map(({ id }) => id)),
    "something else was paid": paid(settled) !== paid(outputs.map(({ attributes }) => attributes)),
    "the file wanted something else": listed(settled.map(({ amount }) => String(amount)).slice(0, 2)) !== "7000 7000"
  }
  return Object.keys(flaws).filter((flaw) => flaws[flaw])
}

interface Paid {
  readonly state: string
  readonly port_code: string
  readonly amount: number
  readonly budget: number
  readonly output_id: string
}

interface Resource {
  readonly id: string
  readonly attributes: Paid
}

const listed = (texts: ReadonlyArray<string>): string => texts.toSorted().join(" ")

const paid = (payments: ReadonlyArray<Paid>): string =>
  listed(payments.map(({ amount, budget, port_code }) => `${port_code}:${amount}:${budget}`))

const countCalls = async () => {
  const provider = makeProvider()
  const { calls, send } = atCall(provider, 0, (work) => work())
  const proxy = await startProxy({ send })
  await submit(proxy)
  await seeThrough(proxy)
  expect(await flawsOf(proxy, provider)).toEqual([])
  return calls()
}

/** The calls of a run at which something happens: all of them, or every eighth, beginning at another one each time. */
const callsOf = (most: number, turn: number): ReadonlyArray<number> =>
  Array.from({ length: most }, (_, index) => index + 1).filter((n) => n % 8 === turn % 8 || sample(false, true))

for (const [turn, [name, fault]] of Object.entries(faults).entries()) {
  test(`whichever call it is: when ${name}, every row is paid once`, async () => {
    const most = await countCalls()
    expect(most).toBeGreaterThan(12)
    for (const n of callsOf(most, turn)) {
      const provider = makeProvider()
      const proxy = await startProxy(atCall(provider, n, fault))
      await submit(proxy)
      await seeThrough(proxy)
      expect(await flawsOf(proxy, provider)).toEqual([])
      await proxy.stop()
    }
  })
}

test("a call that was given up and arrives late does no harm", async () => {
  const most = await countCalls()
  for (const [turn, later] of [1, 3, 6].entries()) {
    for (const n of callsOf(most, turn)) {
      const provider = makeProvider()
      let calls = 0
      let late = () => Promise.resolve<unknown>(undefined)
      const send: Fetch = async (request) => {
        calls++
        if (calls === n) {
          late = () => provider.send(request)
          throw new TypeError("fetch failed", { cause: new Error("reset") })
        }
        if (calls === n + later) await late()
        return provider.send(request)
      }
      const proxy = await startProxy({ send })
      await submit(proxy)
      await seeThrough(proxy)
      expect(await flawsOf(proxy, provider)).toEqual([])
      await proxy.stop()
    }
  }
})

test("whatever goes wrong, in any order, every row is paid once", () =>
  assert(
    asyncProperty(
      array(option(constantFrom(...Object.values(faults)), { freq: 2 }), { maxLength: 60 }),
      async (fate) => {
        const provider = makeProvider()
        let calls = 0
        const send: Fetch = (request) => {
          const work = () => provider.send(request)
          return (fate[calls++] ?? ((done) => done()))(work)
        }
        const proxy = await startProxy({ send })
        try {
          await submit(proxy)
          // a draft that never equals its file is given up after some tries: then nothing was paid
          const { state, total_to_spend } = await batchIn(proxy, "1", "quoted", "refused")
          if (state === "refused") return
          await proxy.call("POST", "/v1/batches/1/approve", approval(total_to_spend))
          await batchIn(proxy, "1", "finished")
          expect(await flawsOf(proxy, provider)).toEqual([])
        } finally {
          await proxy.stop()
        }
      }
    ),
    { numRuns: sample(5, 200) }
  ))

for (const done of [true, false]) {
  test(`wherever the proxy dies, ${done ? "after" : "before"} the provider's work, it goes on from there`, async () => {
    const most = await countCalls()
    for (const n of callsOf(most, done ? 1 : 2)) {
      const provider = makeProvider()
      const file = newDatabase()
      const dying = Promise.withResolvers<void>()
      const { send } = atCall(provider, n, async (work) => {
        if (done) await work()
        dying.resolve()
        return new Promise(() => {})
      })
      const first = await startProxy({ send, file })
      await submit(first)
      const seen = seeThrough(first).catch(() => {})
      await dying.promise
      await first.stop()
      await seen
      const second = await startProxy({ send: provider.send, file })
      await seeThrough(second)
      expect(await flawsOf(second, provider)).toEqual([])
      await second.stop()
    }
  })
}
