import * as Effect from "effect/Effect"
import * as Metric from "effect/Metric"
import { expect, test } from "vitest"
import { batchesDue, batchesInTrouble, batchSteps } from "../../../src/batches/run/metrics.ts"
import { batchIn, makeProvider, payouts, type Proxy, row, startProxy, until } from "../../support/harness.ts"

const gaugesOf = (proxy: Proxy) =>
  proxy.runtime.runPromise(
    Effect.map(
      Effect.all({ due: Metric.value(batchesDue), inTrouble: Metric.value(batchesInTrouble) }),
      ({ due, inTrouble }) => ({ due: due.value, inTrouble: inTrouble.value })
    )
  )

const stepsOf = (proxy: Proxy, state: string, outcome: string) =>
  proxy.runtime.runPromise(Metric.value(Metric.withAttributes(batchSteps, { state, outcome })))

test("batches in trouble are counted as long as something stops them, and so are their steps", async () => {
  const provider = makeProvider()
  let isDown = true
  const proxy = await startProxy({
    send: (request) => (isDown ? Promise.reject(new TypeError("fetch failed")) : provider.send(request))
  })
  for (const external_id of ["a", "b"])
    await proxy.call(
      "POST",
      "/v1/batches",
      payouts([row(2, { reference: external_id })], { external_id, again: external_id })
    )
  await until(
    () => gaugesOf(proxy),
    ({ inTrouble }) => inTrouble === 2
  )
  expect((await stepsOf(proxy, "building", "failed")).count).toBeGreaterThan(0)
  isDown = false
  for (const id of ["1", "2"]) await batchIn(proxy, id, "quoted")
  await until(
    () => gaugesOf(proxy),
    ({ inTrouble }) => inTrouble === 0
  )
  // each is looked for before it is made, and quoted at the end
  for (const outcome of ["again", "changed"])
    expect((await stepsOf(proxy, "building", outcome)).count).toBeGreaterThanOrEqual(2)
})

test("a batch is due while its step is being taken, and not while it waits for a person", async () => {
  const provider = makeProvider()
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  const proxy = await startProxy({ send: (request) => held.then(() => provider.send(request)) })
  await proxy.call("POST", "/v1/batches", payouts([row(2)]))
  await until(
    () => gaugesOf(proxy),
    ({ due }) => due === 1
  )
  answer()
  await batchIn(proxy, "1", "quoted")
  await proxy.call("POST", "/v1/batches/1/cancel")
  const later = await until(
    () => gaugesOf(proxy),
    ({ due }) => due === 0
  )
  expect(later).toEqual({ due: 0, inTrouble: 0 })
})
