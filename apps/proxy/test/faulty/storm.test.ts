import { expect, test } from "vitest"
import { sample } from "../../../../spec/test/sample.ts"
import { batchIn, approve, payouts, startProxy } from "../support/harness.ts"
import { makeFaultyProvider } from "./provider/FaultyProvider.ts"
import { type Knobs, stormy } from "./provider/knobs.ts"
import { people, startPayroll } from "./payroll.ts"
import { writeSum } from "./provider/prices.ts"

/** As a provider on another continent answers, in milliseconds. */
const latency = 100

/** Everything at once: lost answers, breakdowns, and lists that show only seconds later what was made. */
const storm: Partial<Knobs> = { chances: stormy, lag: [500, 3_000], countLag: [0, 3_000] }

/** Pays so many people, and returns how long that took by the provider's clock, which no machine slows down. */
const pay = async (count: number, knobs: Partial<Knobs>) => {
  const { approve: agree, provider, rows, submit, time, until } = await startPayroll(knobs)
  const began = time.now()
  await submit(people(count))
  await until(({ state }) => state === "quoted")
  expect((await agree()).status).toBe(200)
  const finished = await until(({ state }) => state === "finished")
  const took = time.now() - began
  const accepted = provider.accepted()
  expect(finished.anomalies).toEqual([])
  expect(finished.counts.settled).toBe(count)
  // each row once, to the cent
  const amounts = (await rows()).map(({ amount, output_id }) => `${output_id}: ${amount}`)
  expect(amounts.toSorted()).toEqual(accepted.map(({ amount = 0, id }) => `${id}: ${amount / 100_000_000}`).toSorted())
  expect(new Set(amounts).size).toBe(count)
  // a request's total is rounded by itself, and a batch may have several
  const totals = [...Map.groupBy(accepted, ({ requestId }) => requestId).values()].map(
    (own) =>
      writeSum(
        own.reduce((sum, { budget = 0 }) => sum + budget, 0),
        2
      ) ?? 0
  )
  expect(finished.total_to_spend).toBeCloseTo(
    totals.reduce((sum, total) => sum + total, 0),
    6
  )
  // nothing else is left that could ever be paid
  const others = provider.world.requests.filter(({ acceptedAt }) => acceptedAt === undefined)
  for (const { id } of others) expect(provider.world.outputs.filter(({ requestId }) => requestId === id)).toEqual([])
  return took
}

const size = sample(40, 1_000)
for (const seed of sample([1], [1, 2, 3, 4, 5])) {
  test(`${size} rows in a storm, seed ${seed}: each is paid once, in at most three times what it takes without`, async () => {
    const calm = await pay(size, { seed, latency })
    const took = await pay(size, { ...storm, seed, latency })
    // what nobody can hurry: a list that is late is waited for a few times at the end, however few the rows are
    expect(took).toBeLessThan(Math.max(3 * calm, sample(90_000, 0)))
  })
}

test("over real connections, which break, every row is paid once", async () => {
  const provider = makeFaultyProvider({ chances: stormy, retryAfterSeconds: 0, retryAfter: ["seconds"] })
  const { close, url } = await provider.listen()
  try {
    const proxy = await startProxy({
      send: (request) => fetch(new Request(request.url.replace("http://provider.test", url), request))
    })
    await proxy.call("POST", "/v1/batches", payouts(people(20)))
    await approve(proxy, (await batchIn(proxy, "1", "quoted")).total_to_spend)
    expect((await batchIn(proxy, "1", "finished")).counts.settled).toBe(20)
    expect(provider.accepted()).toHaveLength(20)
    await proxy.stop()
  } finally {
    await close()
  }
})
