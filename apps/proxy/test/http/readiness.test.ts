import * as Effect from "effect/Effect"
import { expect, test } from "vitest"
import { makeFaultyProvider } from "../faulty/provider/FaultyProvider.ts"
import { makeVirtualTime } from "../faulty/VirtualTime.ts"
import { payouts, row, startProxy } from "../support/harness.ts"

test("one batch that hangs is told of, though others advance and the provider answers", async () => {
  const time = makeVirtualTime()
  const provider = makeFaultyProvider({ latency: 20 }, time)
  const proxy = await time.run(
    startProxy({
      send: provider.send,
      time,
      now: time.now,
      around: (store) => ({ ...store, rowsOfPart: (id) => (id === 1 ? Effect.never : store.rowsOfPart(id)) })
    })
  )
  const call: typeof proxy.call = (...asked) => time.run(proxy.call(...asked))
  for (const number of [1, 2]) {
    const made = payouts([row(number + 1)], { external_id: `batch-${number}` })
    expect(await call("POST", "/v1/batches", made)).toMatchObject({ status: 201 })
  }
  const stateOf = async (id: number) => (await call("GET", `/v1/batches/${id}`)).body.data.attributes.state
  while ((await stateOf(2)) !== "quoted") await time.pass(1_000)
  const readiness = async () => {
    const { body, status } = await call("GET", "/readyz")
    return [status, body.advancing]
  }
  expect(await readiness()).toEqual([200, true])
  for (let minute = 0; minute < 11; minute++) await time.pass(60_000)
  expect(await stateOf(1)).toBe("building")
  expect(await readiness()).toEqual([503, false])
  // a restart mends nothing else
  expect(await call("GET", "/healthz")).toMatchObject({ status: 200 })
})
