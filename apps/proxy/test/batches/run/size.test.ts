import { expect, test } from "vitest"
import { sample } from "../../../../../spec/test/sample.ts"
import { makeFaultyProvider } from "../../faulty/provider/FaultyProvider.ts"
import type { Knobs } from "../../faulty/provider/knobs.ts"
import { makeVirtualTime } from "../../faulty/VirtualTime.ts"
import { approval, newDatabase, payouts, type ProxyOptions, row, startProxy } from "../../support/harness.ts"

/** A proxy at a rate before a provider, both by a virtual clock, and every call with its time. */
const start = async (rate: number, partSize: number, knobs: Partial<Knobs>) => {
  const time = makeVirtualTime()
  const provider = makeFaultyProvider({ latency: 20, ...knobs }, time)
  const file = newDatabase()
  const calls: Array<{ readonly at: number; readonly what: string }> = []
  const send: ProxyOptions["send"] = (request) => {
    calls.push({ at: time.now(), what: `${request.method} ${new URL(request.url).pathname.replace(/\d+/g, ":id")}` })
    return provider.send(request)
  }
  const open = async (around?: ProxyOptions["around"]) => {
    const proxy = await time.run(startProxy({ send, file, time, now: time.now, rate, partSize, around }))
    const call: typeof proxy.call = (...asked) => time.run(proxy.call(...asked))
    /** Looks seldom, so that looking is not what takes the time. */
    const until = async (state: string, every = 2_000) => {
      for (let looks = 0; ; looks++) {
        const seen = (await call("GET", "/v1/batches/1")).body.data.attributes
        if (seen.state === state) return seen
        if (looks > 5_000) throw new Error(`it never came to that: ${JSON.stringify(seen)}`)
        await time.pass(every)
      }
    }
    return { proxy, call, until }
  }
  const between = (from: number, to: number) => calls.filter(({ at }) => at >= from && at < to)
  return { time, provider, open, between }
}

/** Payments to one account, told apart by their amounts: each is one call. */
const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => row(index + 2, { amount: `${1_000 + index}` }))

const rate = sample(10, 5)
const parts = 14
const rowsEach = sample(5, 70)
const stepMillis = sample(100_000, 1_800_000)

test("following a batch of many parts takes a tenth of the rate, also when another process begins with it, and tells of its end within a round", async () => {
  const { between, open, provider, time } = await start(rate, rowsEach, { stepMillis })
  const first = await open()
  await first.call("POST", "/v1/batches", payouts(rows(parts * rowsEach)))
  const { total_to_spend } = await first.until("quoted")
  await first.call("POST", "/v1/batches/1/approve", approval(total_to_spend))
  await first.until("working", 500)
  // each accept is a call that cannot wait
  while (provider.world.requests.some(({ acceptedAt }) => acceptedAt === undefined)) await time.pass(500)
  const [from, accepted] = [time.now(), Math.max(...provider.world.requests.map(({ acceptedAt = 0 }) => acceptedAt))]
  // a part has a request and a page
  const round = (parts * 2 * 1_000) / (rate / 10)
  // until what was saved is used up
  await time.pass(2 * stepMillis)
  const steady = time.now()
  await time.pass(stepMillis)
  expect(between(steady, time.now()).length).toBeLessThanOrEqual((stepMillis / 1_000) * (rate / 10) + 4)
  await time.run(first.proxy.stop())
  const second = await open()
  const { counts } = await second.until("finished", round / 4)
  const to = time.now()
  expect(counts.settled).toBe(parts * rowsEach)
  // what is saved in five minutes is for once; the second process has its own
  const saved = 2 * 300 * (rate / 10)
  expect(between(from, to).length).toBeLessThanOrEqual(((to - from) / 1_000) * (rate / 10) + saved + parts * 2)
  expect(to - (accepted + 4 * stepMillis)).toBeLessThanOrEqual(2 * round + 10_000)
  await time.run(second.proxy.stop())
})

test("what is final is not read again: of a request's pages only those with open payments", async () => {
  const open = 3
  const {
    between,
    open: begin,
    provider,
    time
  } = await start(Number.POSITIVE_INFINITY, 500, {
    fate: ({ amount = 0 }) => (amount / 100_000_000 < 1_000 + open ? "working" : "settled")
  })
  const { call, proxy, until } = await begin()
  await call("POST", "/v1/batches", payouts(rows(120)))
  const { total_to_spend } = await until("quoted")
  await call("POST", "/v1/batches/1/approve", approval(total_to_spend))
  await until("working", 500)
  await time.pass(60_000)
  const from = time.now()
  await time.pass(600_000)
  const seen = between(from, time.now()).map(({ what }) => what)
  const lists = seen.filter((what) => what === "GET /api/concierge_request_outputs").length
  const shows = seen.filter((what) => what === "GET /api/concierge_requests/:id").length
  // both pages would be read each time
  expect([shows > 10, lists]).toEqual([true, shows])
  // what comes at last on that page is seen, and all of them are read before the end
  provider.knobs.fate = () => "settled"
  for (const output of provider.world.outputs) output.steps = Math.min(output.steps, 2)
  expect((await until("finished")).counts.settled).toBe(120)
  await time.run(proxy.stop())
})

test("quotes of many parts are asked for in two calls each, approved together, and accepted before any of them runs out", async () => {
  // as 200 parts at five calls a second, in as much of a quote's time
  const count = 61
  const { between, open, provider, time } = await start(1, 1, {})
  const { call, proxy, until } = await open()
  await call("POST", "/v1/batches", payouts(rows(count)))
  while (provider.world.requests.every(({ quoteRequestedAt }) => quoteRequestedAt === undefined)) await time.pass(1_000)
  const { total_to_spend } = await until("quoted")
  const from = Math.min(...provider.world.requests.map(({ quoteRequestedAt = 0 }) => quoteRequestedAt))
  const asked = between(from, time.now()).map(({ what }) => what)
  expect(asked.filter((what) => what.endsWith("/request_quote")).length).toBeGreaterThanOrEqual(count - 1)
  // and a tenth for looking whether those that were quoted still are
  expect(asked.length).toBeLessThanOrEqual(count * 2 * 1.1 + 10)
  // somebody thinks about it for a while
  await time.pass(120_000)
  expect((await call("POST", "/v1/batches/1/approve", approval(total_to_spend))).status).toBe(200)
  await until("finished", 10_000)
  // none was late and had to be made again
  expect([provider.world.requests.length, provider.accepted().length]).toEqual([count, count])
  await time.run(proxy.stop())
})

test("parts that wait for another ask nobody meanwhile", async () => {
  let asked = 0
  const { open, provider, time } = await start(Number.POSITIVE_INFINITY, 1, {
    // the first payment's answer is lost, and no list shows it
    accident: ({ kind, nth }) => (kind === "POST /api/concierge_request_outputs" && nth === 1 ? "unsaid" : undefined),
    lag: [600_000, 600_000]
  })
  const { call, proxy, until } = await open((store) => ({
    ...store,
    hasUnmade: (id) => {
      asked++
      return store.hasUnmade(id)
    }
  }))
  provider.knobs.lag = [0, 0]
  await call("POST", "/v1/batches", payouts(rows(12)))
  await time.pass(20_000)
  const before = asked
  await time.pass(100_000)
  // each looks once a minute, for safety's sake, and the one that is not made when it is its turn
  expect(asked - before).toBeLessThan(12 * 2 * 2)
  await until("quoted", 5_000)
  await time.run(proxy.stop())
})
